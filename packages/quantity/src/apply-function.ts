/**
 * @module Functions of a plain number that no table of units can name: power, decay, what is left of a whole, what is added to one.
 * Which formula calls for which is left to the accounts.
 */
import { dimensionOfQuantity, finite, type Quantity } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';
import { convertNumber } from './unit.ts';

/**
 * `power` x^p · `exponential-decay` e^(-x p), x the rate in one unit of time and p the time elapsed · `complement` p - x, what is left of
 * a whole · `increment` p + x, a whole and what comes on top.
 */
export type FunctionForm = 'power' | 'exponential-decay' | 'complement' | 'increment';

const forms: Readonly<Record<FunctionForm, (argument: number, parameter: number) => number>> = {
  power: (argument, exponent) => argument ** exponent,
  'exponential-decay': (rate, elapsed) => Math.exp(-rate * elapsed),
  complement: (part, whole) => whole - part,
  increment: (part, whole) => whole + part,
};

/**
 * Value of a form for a ratio in whatever unit; a ratio in `1`. The kernel of `explain.power` and its like, and of replay.
 * @throws QuantityError `dimension-mismatch` for anything but a ratio, `not-finite` for a root of a negative number
 */
export const applyFunction = (form: FunctionForm, argument: Quantity, parameter: number): Quantity => {
  if (dimensionOfQuantity(argument) !== 'ratio')
    throw new QuantityError(
      'dimension-mismatch',
      `${form}(${argument.unit})`,
      { zh: `${argument.unit} 不是纯数`, en: `${argument.unit} is no plain number` },
      { zh: '先除以同类的量', en: 'divide by a quantity of its kind first' },
    );
  const value = finite(forms[form](convertNumber(argument.value, argument.unit, '1'), parameter), form);
  return { value, unit: '1', basis: 'plain' };
};

/**
 * Whether two values of a function are one: the language leaves the last bits of a power and an exponential to the engine
 * (ECMA-262, 21.3.2), and a trace made on a server is replayed in browsers.
 */
export const isSameFunctionValue = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= 4 * Number.EPSILON * Math.abs(b);
