/**
 * @module The missing-data ladder: its steps with their spread, and by what a row of a larger area's balance is scaled. Filling is in
 * `fill-cell.ts`.
 *
 * Source: `data/inventory/ladder.yaml` (our proposal, status assumed).
 */
import type { Bilingual } from '@dafeng/quantity';
import type { FlowId } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import { LADDER } from '../generated/book-methods.ts';
import type { ActivityId } from '../inventory/inventory.ts';

export type LadderStepId = (typeof LADDER.steps)[number]['id'];
export type ClosingId = (typeof LADDER.closings)[number]['id'];
export interface LadderStep extends Bilingual {
  readonly id: LadderStepId;
  readonly order: number;
  /** Relative standard deviation of what the step fills. */
  readonly spread: number;
  readonly status: 'first-hand' | 'second-hand' | 'memory' | 'assumed';
  readonly locator: string;
}
/** From the best to the coarsest. */
export const listLadderSteps = (): readonly LadderStep[] => LADDER.steps;
export const ladderSource: string = LADDER.source;
export const spreadOf = (id: LadderStepId): number =>
  (LADDER.steps.find((step) => step.id === id) as LadderStep).spread;

/** Rows that can be filled, in the order of the data. */
export const fillableFlows: readonly FlowId[] = [...new Set(LADDER.drivers.map(({ flow }) => flow))];

/** Activities that a cell may be scaled by, best first; a rule for the column comes before one for the whole row. */
export const driversOf = (flow: FlowId, product: ProductId): readonly ActivityId[] =>
  [...LADDER.drivers]
    .filter((rule) => rule.flow === flow)
    .filter(({ products }) => products.length === 0 || (products as readonly string[]).includes(product))
    .sort((a, b) => b.products.length - a.products.length)[0]?.by ?? [];
