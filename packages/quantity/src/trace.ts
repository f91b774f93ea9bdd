/**
 * @module The shape of an explanation: how a number came to be, node by node, down to observations, factors and assumptions. Plain
 * JSON. Building is in `explain.ts`, recomputing in `replay.ts`, wording in renderers.
 */
import type { AbsenceReason } from './absence.ts';
import type { FunctionForm } from './apply-function.ts';
import type { Quantity } from './quantity.ts';
import type { RebaseMethod } from './rebase.ts';
import type { RoundingRule } from './rounding.ts';
import type { MissingPart } from './sum.ts';

interface Node {
  /** Id of the vocabulary term or indicator that the number is. */
  readonly term: string;
  /** What the node came to; of an inner node it follows from its children, exactly. */
  readonly result: Quantity;
}

/** A number as found: a cell, a clause, a meter over a period. Of a long series it keeps the query and a digest, not the samples. */
export interface ObservationNode extends Node {
  readonly kind: 'observation';
  /** Id in the register of sources, of a plan version, of a meter. */
  readonly source: string;
  /** Where in the source: page and cell, clause and offsets, query. */
  readonly locator: string;
  /** Code of the period it speaks of (`periodCode`). */
  readonly period?: string;
  /** SHA-256 of what was read, where it is not kept. */
  readonly digest?: string;
  /** Key of the cell of the books it is an entry of: `energy:final.industry:raw_coal`, `activities:cement.clinker:2023`. */
  readonly cell?: string;
}
/** A coefficient of a factor set. */
export interface FactorNode extends Node {
  readonly kind: 'factor';
  readonly factor: string;
  readonly source: string;
  readonly locator: string;
  /** Measured, or the default of a city, a province, a grid region, the nation, an international guide. */
  readonly status?: 'measured' | 'city' | 'province' | 'grid-region' | 'national' | 'international';
}
/** The parts in the order of their ids, and those that were not there. */
export interface SumNode extends Node {
  readonly kind: 'sum';
  readonly parts: readonly { readonly id: string; readonly trace: Trace }[];
  readonly missing: readonly MissingPart[];
  readonly settled: readonly MissingPart[];
}
export interface ProductNode extends Node {
  readonly kind: 'product';
  readonly amount: Trace;
  readonly perUnit: Trace;
}
export interface RatioNode extends Node {
  readonly kind: 'ratio';
  readonly over: Trace;
  readonly under: Trace;
}
export interface DifferenceNode extends Node {
  readonly kind: 'difference';
  readonly from: Trace;
  readonly less: Trace;
}
/** Another unit of the same dimension and basis. */
export interface ConvertNode extends Node {
  readonly kind: 'convert';
  readonly child: Trace;
}
/** Another basis, by a named method and its factor (none where the definition needs none). */
export interface RebaseNode extends Node {
  readonly kind: 'rebase';
  readonly method: RebaseMethod;
  readonly child: Trace;
  readonly factor: Trace | null;
}
/** A value taken from a table or factor set by its key, and how near to the question the answer was. */
export interface LookupNode extends Node {
  readonly kind: 'lookup';
  readonly table: string;
  readonly query: Readonly<Record<string, string>>;
  readonly found: {
    readonly scope: 'entity' | 'city' | 'province' | 'grid-region' | 'national' | 'international';
    readonly time: 'exact' | 'earlier' | 'later' | 'timeless';
  };
  readonly child: Trace;
}
/** A value put where none was reported. `at` is the place between two anchors, 0 to 1; `changed` names the periods filled. */
export interface FillNode extends Node {
  readonly kind: 'fill';
  readonly method: 'linear' | 'carry';
  readonly at: number;
  readonly anchors: readonly [FillAnchor] | readonly [FillAnchor, FillAnchor];
  readonly changed: readonly string[];
}
export interface FillAnchor {
  readonly period: string;
  readonly trace: Trace;
}
/** One of several candidates, by a named rule; the others are kept with the reason against each. */
export interface ChooseNode extends Node {
  readonly kind: 'choose';
  readonly rule: string;
  readonly chosen: Trace;
  readonly rejected: readonly RejectedCandidate[];
}
/** A candidate that was not taken: a number with its trace, or one that was missing. */
export type RejectedCandidate =
  | { readonly because: string; readonly trace: Trace }
  | { readonly because: string; readonly why: AbsenceReason };
/** Rounded for publication; nothing is computed from it further. */
export interface RoundNode extends Node {
  readonly kind: 'round';
  readonly rule: RoundingRule;
  readonly child: Trace;
}
/** A function of a plain number: `applyFunction(form, argument, parameter)`. */
export interface FunctionNode extends Node {
  readonly kind: 'function';
  readonly form: FunctionForm;
  /** Exponent of a power, time elapsed of a decay, the whole of a complement or increment. */
  readonly parameter: number;
  readonly argument: Trace;
}
/** A number, or with a child the basis of a number, that somebody decided rather than found. */
export interface AssumeNode extends Node {
  readonly kind: 'assume';
  /** Id of the assumption. */
  readonly assumption: string;
  readonly child: Trace | null;
}

/** How a number came to be. */
export type Trace =
  | ObservationNode
  | FactorNode
  | SumNode
  | ProductNode
  | RatioNode
  | DifferenceNode
  | ConvertNode
  | RebaseNode
  | LookupNode
  | FillNode
  | ChooseNode
  | RoundNode
  | FunctionNode
  | AssumeNode;
export type TraceKind = Trace['kind'];

/** Every kind of node; the compiler refuses a list that lacks one. */
export const traceKinds = Object.keys({
  observation: true,
  factor: true,
  sum: true,
  product: true,
  ratio: true,
  difference: true,
  convert: true,
  rebase: true,
  lookup: true,
  fill: true,
  choose: true,
  round: true,
  function: true,
  assume: true,
} satisfies Record<TraceKind, true>) as readonly TraceKind[];

/** A child under the name of its place in the parent: `parts.raw-coal`, `over`. */
export interface TraceChild {
  readonly place: string;
  readonly trace: Trace;
}

/** Children that the number follows from, then those kept as evidence (rejected candidates), in a fixed order. */
export const childrenOf = (trace: Trace): readonly TraceChild[] => {
  switch (trace.kind) {
    case 'observation':
    case 'factor':
      return [];
    case 'sum':
      return trace.parts.map(({ id, trace: part }) => ({ place: `parts.${id}`, trace: part }));
    case 'product':
      return [
        { place: 'amount', trace: trace.amount },
        { place: 'perUnit', trace: trace.perUnit },
      ];
    case 'ratio':
      return [
        { place: 'over', trace: trace.over },
        { place: 'under', trace: trace.under },
      ];
    case 'difference':
      return [
        { place: 'from', trace: trace.from },
        { place: 'less', trace: trace.less },
      ];
    case 'rebase':
      return [
        { place: 'child', trace: trace.child },
        ...(trace.factor ? [{ place: 'factor', trace: trace.factor }] : []),
      ];
    case 'convert':
    case 'lookup':
    case 'round':
      return [{ place: 'child', trace: trace.child }];
    case 'fill':
      return trace.anchors.map((anchor, index) => ({ place: `anchors.${index}`, trace: anchor.trace }));
    case 'choose':
      return [
        { place: 'chosen', trace: trace.chosen },
        ...trace.rejected.flatMap((candidate, index) =>
          'trace' in candidate ? [{ place: `rejected.${index}`, trace: candidate.trace }] : [],
        ),
      ];
    case 'function':
      return [{ place: 'argument', trace: trace.argument }];
    case 'assume':
      return trace.child ? [{ place: 'child', trace: trace.child }] : [];
  }
};
