/**
 * @module Which rows of a balance burn, by method, as data. Applying a rule is left to `account-co2.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { FlowId } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import { CO2_RULES } from '../generated/balance.ts';

export interface Co2Rule extends Bilingual {
  readonly id: string;
  readonly source: string;
  readonly locator: string;
  /** Rows of final consumption that count as printed, and their group of factors. */
  readonly sectors: readonly { readonly flow: FlowId; readonly group: string }[];
  /** Rows that stand for others which a table does not print. */
  readonly instead: readonly { readonly flow: FlowId; readonly of: readonly FlowId[] }[];
  /** Rows of transformation whose inputs burn in rows of their own; empty where they count in industry. */
  readonly power: readonly { readonly flow: FlowId; readonly group: string }[];
  /** Industry: its row, plus inputs to power and heat, less non-energy use. */
  readonly industry: {
    readonly flow: FlowId;
    readonly group: string;
    readonly inputs: readonly FlowId[];
    readonly deduct: FlowId;
    readonly withoutDeduction: readonly ProductId[];
    readonly withoutInputs: readonly ProductId[];
    readonly unproven: readonly ProductId[];
  };
  /** Published cells that the rule is known to miss. */
  readonly exceptions: readonly {
    readonly region: string;
    readonly year: number;
    readonly product: ProductId;
    readonly publishedMtCo2: number;
    readonly because: Bilingual;
  }[];
}

const rules = CO2_RULES as readonly Co2Rule[];

export const listCo2Rules = (): readonly Co2Rule[] => rules;
/** @throws RangeError where there is no such rule: rules are chosen by code, not by users */
export const getCo2Rule = (id: string): Co2Rule => {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new RangeError(`no CO2 rule ${id}`);
  return rule;
};
