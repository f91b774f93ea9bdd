/**
 * @module What a check of an inventory is given and what it says: a verdict in words, and findings with their arithmetic and where to look. The
 * checks are in `checks-of-*.ts`, their list in `check-inventory.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { EnergyBalance } from '../balance/energy-balance.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { UncertaintyLookup } from '../uncertainty/leaf-uncertainty.ts';
import type { PropagatedUncertainty } from '../uncertainty/propagate-uncertainty.ts';

/** People, output and CO2 of an area, of one year and boundary. */
export interface AreaScale {
  readonly name: string;
  readonly populationPersons: number | null;
  readonly gdpYuan: number | null;
  readonly emissionTco2: number | null;
}
/** What the checks may use; each check without its part is not applicable. */
export interface CheckInput {
  readonly inventory: Inventory;
  readonly balance: EnergyBalance | null;
  readonly lastYear: Inventory | null;
  readonly uncertainty: readonly PropagatedUncertainty[] | null;
  readonly city: AreaScale | null;
  readonly province: AreaScale | null;
  readonly lookup: UncertaintyLookup;
}

export type CheckVerdict = 'passed' | 'attention' | 'not-applicable' | 'to-be-done-by-person';
/** One thing to look at. */
export interface CheckFinding {
  /** What it is about: the id of a line, `flow:product` of a cell, a category, a factor, the name of a total. */
  readonly at: { readonly kind: 'line' | 'cell' | 'category' | 'factor' | 'total'; readonly id: string };
  /** With the numbers that decide it. */
  readonly message: Bilingual;
}
export interface CheckOutcome {
  readonly verdict: CheckVerdict;
  readonly message: Bilingual;
  readonly findings: readonly CheckFinding[];
}
export type Check = (input: CheckInput) => CheckOutcome;

export const passed = (zh: string, en: string): CheckOutcome => ({
  verdict: 'passed',
  message: { zh, en },
  findings: [],
});
export const notApplicable = (zh: string, en: string): CheckOutcome => ({
  verdict: 'not-applicable',
  message: { zh, en },
  findings: [],
});
export const attention = (zh: string, en: string, findings: readonly CheckFinding[] = []): CheckOutcome => ({
  verdict: 'attention',
  message: { zh, en },
  findings,
});
export const finding = (kind: CheckFinding['at']['kind'], id: string, zh: string, en: string): CheckFinding => ({
  at: { kind, id },
  message: { zh, en },
});

/** A number short enough to read. */
export const short = (value: number): string => String(Number(value.toPrecision(6)));
export const percent = (share: number): string => `${Number((share * 100).toFixed(1))} %`;
