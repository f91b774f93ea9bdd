/**
 * @module Traces compiled into one flat program, once, so that thousands of runs with other leaves cost arithmetic only. Equal leaves and
 * equal steps are shared; how uncertain a leaf is, is left to `leaf-uncertainty.ts`.
 */
import { arithmeticOf, type NodeArithmetic, type Trace } from '@dafeng/quantity';
import { type LeafTrace, type ProgramLeaf, type ProgramRoot, stepCodes, type TraceProgram } from './trace-program.ts';

/** A number to compute, under an id of the caller. */
export interface TraceRoot {
  readonly id: string;
  readonly trace: Trace;
}

/** Where a leaf stands: a factor by its id; an observation by its source, place, period and term; an assumption by its id and term. */
export const leafPlace = (leaf: LeafTrace): string => {
  switch (leaf.kind) {
    case 'factor':
      return [leaf.kind, leaf.factor].join('\u001f');
    case 'observation':
      return [leaf.kind, leaf.source, leaf.locator, leaf.period ?? '', leaf.term].join('\u001f');
    case 'assume':
      return [leaf.kind, leaf.assumption, leaf.term].join('\u001f');
  }
};
/**
 * Identity of a leaf: its place with value and unit, so that one factor shared by many cells is one variable, and two numbers read at one
 * loosely named place are two.
 */
export const leafKey = (leaf: LeafTrace): string =>
  [leafPlace(leaf), leaf.result.value, leaf.result.unit].join('\u001f');

/** Grows the steps; equal steps are one. */
const createSteps = (leafCount: number) => {
  const code: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const scale: number[] = [];
  const constant: number[] = [];
  const termOf: number[] = [];
  const termScale: number[] = [];
  const known = new Map<string, number>();
  const once = (key: string, make: () => void): number => {
    const found = known.get(key);
    if (found !== undefined) return found;
    make();
    const register = leafCount + code.length - 1;
    known.set(key, register);
    return register;
  };
  const push = (...[kind, a, b, by, plus]: readonly [number, number, number, number, number]) => {
    code.push(kind);
    left.push(a);
    right.push(b);
    scale.push(by);
    constant.push(plus);
  };
  return {
    linear: (terms: readonly { readonly scale: number; readonly register: number }[], plus: number): number => {
      const [only, ...more] = terms;
      // Another name for the same number: a lookup, a choice, a conversion between equal units.
      if (only && more.length === 0 && only.scale === 1 && plus === 0) return only.register;
      return once(`${plus}:${terms.map((term) => `${term.register}*${term.scale}`).join('+')}`, () => {
        const from = termOf.length;
        for (const term of terms) {
          termOf.push(term.register);
          termScale.push(term.scale);
        }
        push(stepCodes.linear, from, termOf.length, 1, plus);
      });
    },
    other: (kind: number, a: number, b: number, by: number, plus = 0): number =>
      once(`${kind}(${a},${b})*${by}^${plus}`, () => push(kind, a, b, by, plus)),
    finish: () => ({
      code: Uint8Array.from(code),
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      scale: Float64Array.from(scale),
      constant: Float64Array.from(constant),
      termOf: Int32Array.from(termOf),
      termScale: Float64Array.from(termScale),
    }),
  };
};

/** Children first, each node once; its arithmetic beside it. Without recursion: a landfill's trace is as deep as its years. */
const orderNodes = (roots: readonly TraceRoot[]): ReadonlyMap<Trace, NodeArithmetic> => {
  const ordered = new Map<Trace, NodeArithmetic>();
  const open = new Map<Trace, NodeArithmetic>();
  const stack = roots.map(({ trace }) => trace).reverse();
  for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
    const opened = open.get(node);
    if (ordered.has(node)) stack.pop();
    else if (opened) {
      ordered.set(node, opened);
      stack.pop();
    } else {
      const arithmetic = arithmeticOf(node);
      open.set(node, arithmetic);
      stack.push(...childrenIn(arithmetic));
    }
  }
  return ordered;
};
const childrenIn = (arithmetic: NodeArithmetic): readonly Trace[] => {
  switch (arithmetic.kind) {
    case 'leaf':
      return [];
    case 'linear':
      return arithmetic.terms.map(({ of }) => of);
    case 'product':
      return [arithmetic.left, arithmetic.right];
    case 'quotient':
      return [arithmetic.over, arithmetic.under];
    case 'power':
    case 'decay':
      return [arithmetic.of];
  }
};

/**
 * The program of some traces.
 *
 * Shape: roots keep their order and ids; leaves are in the order of their keys, so that the program does not depend on the order of the
 * roots. Gotchas: the base run gives the number of every node to 1e-12 of its largest part; evidence in a trace (rejected candidates) is
 * no part of it.
 */
export const compileTraces = (roots: readonly TraceRoot[]): TraceProgram => {
  const nodes = orderNodes(roots);
  const found = new Map<string, LeafTrace>();
  const keys = new Map<Trace, string>();
  for (const [node, { kind }] of nodes)
    if (kind === 'leaf') {
      const key = leafKey(node as LeafTrace);
      keys.set(node, key);
      if (!found.has(key)) found.set(key, node as LeafTrace);
    }
  const leaves: readonly ProgramLeaf[] = [...found]
    .map(([key, trace]) => ({ key, trace }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const slots = new Map(leaves.map(({ key }, slot) => [key, slot]));

  const steps = createSteps(leaves.length);
  const registers = new Map<Trace, number>();
  const at = (trace: Trace): number => {
    const register = registers.get(trace);
    if (register === undefined) throw new RangeError('a child is compiled before its parent');
    return register;
  };
  for (const [node, arithmetic] of nodes) {
    const register = ((): number => {
      switch (arithmetic.kind) {
        case 'leaf':
          return slots.get(keys.get(node) ?? '') ?? -1;
        case 'linear':
          return steps.linear(
            arithmetic.terms.map(({ scale, of }) => ({ scale, register: at(of) })),
            arithmetic.constant,
          );
        case 'product':
          return steps.other(stepCodes.product, at(arithmetic.left), at(arithmetic.right), arithmetic.scale);
        case 'quotient':
          return steps.other(stepCodes.quotient, at(arithmetic.over), at(arithmetic.under), arithmetic.scale);
        case 'power':
          return steps.other(stepCodes.power, at(arithmetic.of), -1, arithmetic.scale, arithmetic.exponent);
        case 'decay':
          return steps.other(stepCodes.decay, at(arithmetic.of), -1, arithmetic.scale);
      }
    })();
    registers.set(node, register);
  }
  return {
    leaves,
    roots: roots.map(({ id, trace }): ProgramRoot => ({ id, register: at(trace), stated: trace.result })),
    steps: steps.finish(),
    base: Float64Array.from(leaves, ({ trace }) => trace.result.value),
  };
};
