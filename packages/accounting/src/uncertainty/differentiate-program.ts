/**
 * @module Exact derivatives of a number by every leaf it depends on, in one pass backwards through the program (reverse mode). Nothing is
 * perturbed and nothing is small. What the derivatives are good for is left to `propagate-uncertainty.ts`.
 */
import { stepCodes, type TraceProgram } from './trace-program.ts';

/**
 * d(register) / d(leaf) for every leaf, at the values of a run.
 *
 * Shape: `values` as `evaluateProgram` gives them; the result is as long as the leaves, in their order; a leaf that has no part in it is 0.
 */
export const differentiate = (program: TraceProgram, values: Float64Array, register: number): Float64Array => {
  const { code, left, right, scale, constant, termOf, termScale } = program.steps;
  const first = program.leaves.length;
  const weight = new Float64Array(Math.max(register + 1, first));
  weight[register] = 1;
  const add = (to: number, more: number) => {
    weight[to] = (weight[to] as number) + more;
  };
  for (let step = register - first; step >= 0; step -= 1) {
    const by = weight[first + step] as number;
    if (by === 0) continue;
    const a = left[step] as number;
    const b = right[step] as number;
    const k = scale[step] as number;
    const x = values[a] as number;
    switch (code[step]) {
      case stepCodes.linear:
        for (let term = a; term < b; term += 1) add(termOf[term] as number, by * (termScale[term] as number));
        break;
      case stepCodes.product:
        add(a, by * k * (values[b] as number));
        add(b, by * k * x);
        break;
      case stepCodes.quotient: {
        const under = values[b] as number;
        add(a, (by * k) / under);
        add(b, (-by * k * x) / (under * under));
        break;
      }
      case stepCodes.power: {
        const exponent = constant[step] as number;
        add(a, by * exponent * k * (k * x) ** (exponent - 1));
        break;
      }
      default:
        add(a, -by * k * (values[first + step] as number));
    }
  }
  return weight.slice(0, first);
};
