/**
 * @module A set of traces as one flat program: distinct leaves first, then steps over registers, each once. Making it is in
 * `compile-traces.ts`, running it in `evaluate-program.ts`, its derivatives in `differentiate-program.ts`.
 */
import type { AssumeNode, FactorNode, ObservationNode, Quantity } from '@dafeng/quantity';

/** A leaf that a number can be uncertain at. */
export type LeafTrace = ObservationNode | FactorNode | AssumeNode;

/** One random variable: the same leaf wherever it is used. */
export interface ProgramLeaf {
  /** Identity of the leaf: equal keys are one variable (fully correlated), different keys are independent. */
  readonly key: string;
  readonly trace: LeafTrace;
}
/** A number that the program computes. */
export interface ProgramRoot {
  readonly id: string;
  readonly register: number;
  /** As its trace states it; unit and basis of all its draws. */
  readonly stated: Quantity;
}

/** What a step does; see `NodeArithmetic` of `@dafeng/quantity`. */
export const stepCodes = { linear: 0, product: 1, quotient: 2, power: 3, decay: 4 } as const;

/**
 * Step `i` fills register `leaves.length + i` from registers before it. `linear`: constant + terms from `left` up to, not including,
 * `right`. `product`, `quotient`: scale x left, times or over right. `power`: (scale x left) to the constant. `decay`: e^(-scale x left).
 */
export interface ProgramSteps {
  readonly code: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly scale: Float64Array;
  readonly constant: Float64Array;
  readonly termOf: Int32Array;
  readonly termScale: Float64Array;
}
export interface TraceProgram {
  readonly leaves: readonly ProgramLeaf[];
  readonly roots: readonly ProgramRoot[];
  readonly steps: ProgramSteps;
  /** Values of the leaves as the traces have them. */
  readonly base: Float64Array;
}

/** Registers of a program: its leaves and its steps. */
export const registerCount = ({ leaves, steps }: TraceProgram): number => leaves.length + steps.code.length;

/** A root by its id; null where the program does not compute it. */
export const findRoot = (program: TraceProgram, id: string): ProgramRoot | null =>
  program.roots.find((root) => root.id === id) ?? null;
