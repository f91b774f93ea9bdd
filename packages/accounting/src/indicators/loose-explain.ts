/**
 * @module The combinators for quantities whose basis is known only when the books are read (a coal rate named by area and year, prices
 * of a chosen year). Nothing is loosened but the compiler: unit, dimension and basis are checked by the same functions when they run.
 */
import {
  type Coverage,
  createExplain,
  type Explain,
  type Explained,
  type Part,
  type Quantity,
  type Reported,
  type RoundingRule,
  type Trace,
  type Tracer,
  type UnitId,
} from '@dafeng/quantity';

/** A number of any kind with its trace. */
export type AnyExplained<T extends Trace | null> = Explained<Quantity, T>;
export type AnyReported<T extends Trace | null> = Reported<AnyExplained<T>>;

/** As `Explain`. @throws QuantityError where dimensions or bases do not go together: a bug, never a matter of data */
export interface LooseExplain<T extends Trace | null>
  extends Pick<Explain<T>, 'observation' | 'factor' | 'assume' | 'complement'> {
  readonly sum: (
    term: string,
    parts: readonly Part<AnyExplained<T>>[],
    unit?: UnitId,
  ) => { readonly total: AnyReported<T>; readonly coverage: Coverage };
  readonly product: (term: string, a: AnyExplained<T>, b: AnyExplained<T>, unit?: UnitId) => AnyExplained<T>;
  readonly ratio: (term: string, over: AnyExplained<T>, under: AnyExplained<T>, unit?: UnitId) => AnyReported<T>;
  readonly difference: (term: string, from: AnyExplained<T>, less: AnyExplained<T>) => AnyExplained<T>;
  readonly convert: (term: string, of: AnyExplained<T>, unit: UnitId) => AnyExplained<T>;
  /** The same number on a basis that is declared, with the name of the assumption in the trace. */
  readonly assumeBasis: (term: string, of: AnyExplained<T>, basis: string, assumption: string) => AnyExplained<T>;
  readonly choose: (
    term: string,
    rule: string,
    chosen: AnyExplained<T>,
    rejected: readonly { readonly because: string; readonly explained: AnyExplained<T> }[],
  ) => AnyExplained<T>;
  readonly round: (term: string, of: AnyExplained<T>, rule: RoundingRule) => AnyExplained<T>;
  readonly toConstantPrices: (
    term: string,
    money: AnyExplained<T>,
    deflator: AnyExplained<T>,
    year: number,
  ) => AnyExplained<T>;
}

export const createLooseExplain = <T extends Trace | null>(tracer: Tracer<T>): LooseExplain<T> =>
  createExplain(tracer) as unknown as LooseExplain<T>;

/** A unit known at run time only, for the functions of the books that ask for one of a dimension. */
export const anyReported = <T extends Trace | null>(
  item: Reported<{ readonly value: unknown; readonly trace: T }>,
): AnyReported<T> => item as AnyReported<T>;
