/**
 * @module The checklist of an inventory: every check of `data/inventory/quality-checks.yaml` in order, decided by the numbers where they can
 * decide, left to a person where not. Who signed a check is kept by the database.
 *
 * Source: 2006 IPCC Guidelines, volume 1, chapter 6, table 6.1 (general procedures of quality control).
 */
import type { Bilingual } from '@dafeng/quantity';
import { CHECKS } from '../generated/inventory-quality.ts';
import { registerOnly } from '../uncertainty/leaf-uncertainty.ts';
import type { Check, CheckInput, CheckOutcome } from './check-result.ts';
import {
  factorsConfirmed,
  identitiesHold,
  isComplete,
  notationKeysExplained,
  oneGwpSet,
  removalsNegative,
} from './checks-of-books.ts';
import {
  noJumps,
  plausiblePerGdp,
  plausiblePerHead,
  powerCountedOnce,
  referenceApproach,
  uncertaintyStated,
} from './checks-of-plausibility.ts';

export type CheckId = (typeof CHECKS)[number]['id'];
type ComputedId = Extract<(typeof CHECKS)[number], { readonly by: 'computed' }>['id'];

export interface CheckResult extends CheckOutcome {
  readonly id: CheckId;
  readonly by: 'computed' | 'person';
  /** What is checked, as a claim. */
  readonly claim: Bilingual;
  readonly source: string;
  readonly locator: string;
}

/** One for each computed row of the data; the compiler refuses a row without one. */
const computed: Readonly<Record<ComputedId, Check>> = {
  'identities-hold': identitiesHold,
  complete: isComplete,
  'notation-keys': notationKeysExplained,
  'one-gwp-set': oneGwpSet,
  'factors-confirmed': factorsConfirmed,
  'no-jumps': noJumps,
  'reference-approach': referenceApproach,
  'plausible-per-head': plausiblePerHead,
  'plausible-per-gdp': plausiblePerGdp,
  'power-counted-once': powerCountedOnce,
  'removals-negative': removalsNegative,
  'uncertainty-stated': uncertaintyStated,
};
const byPerson: CheckOutcome = {
  verdict: 'to-be-done-by-person',
  message: { zh: '由人核对并签字。', en: 'To be looked at and signed by a person.' },
  findings: [],
};

/**
 * Runs the checklist.
 *
 * Shape: only `inventory` is needed; a check whose other input is not there is `not-applicable` and says what it lacks. `attention` means that
 * somebody has to look or explain; nothing here refuses an inventory.
 * @example checkInventory({ inventory, balance, lastYear, uncertainty: propagateUncertainty(inventory, lookup) })
 */
export const checkInventory = (
  input: Pick<CheckInput, 'inventory'> & Partial<Omit<CheckInput, 'inventory'>>,
): readonly CheckResult[] => {
  const whole: CheckInput = {
    balance: null,
    lastYear: null,
    uncertainty: null,
    city: null,
    province: null,
    lookup: registerOnly,
    ...input,
  };
  return CHECKS.map((row): CheckResult => {
    const { id, by, zh, en, source, locator } = row;
    const outcome = row.by === 'computed' ? computed[row.id](whole) : byPerson;
    return { id, by, claim: { zh, en }, source, locator, ...outcome };
  });
};
