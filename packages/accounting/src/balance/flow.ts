/**
 * @module Rows of the energy balance: ids, official names, which block they stand in, what they are a part of. Leaves their numbers to
 * `energy-balance.ts`.
 */
import type { Bilingual } from '@dafeng/quantity';
import { FLOWS } from '../generated/balance.ts';
import { plainName } from './printed-name.ts';

export type FlowId = (typeof FLOWS)[number]['id'];
export type FlowPart = (typeof FLOWS)[number]['part'];

export interface Flow extends Bilingual {
  readonly id: FlowId;
  readonly part: FlowPart;
  /** The row this one is a part of. */
  readonly of: FlowId | null;
  /** The official table prints the row with a minus sign. */
  readonly isNegative: boolean;
}

const flows: readonly Flow[] = FLOWS.map((row) => ({
  id: row.id,
  part: row.part,
  of: 'of' in row ? row.of : null,
  isNegative: 'sign' in row,
  zh: row.zh,
  en: row.en,
}));
const byId = new Map(flows.map((flow) => [flow.id as string, flow]));
const order = new Map(flows.map((flow, index) => [flow.id, index]));
const byName = new Map<string, Flow>();
for (const [index, row] of FLOWS.entries()) {
  const flow = flows[index] as Flow;
  for (const name of [row.id, row.zh, row.en, ...row.names]) byName.set(plainName(name), flow);
}

/** All rows in the order of the official table. */
export const listFlows = (): readonly Flow[] => flows;
export const getFlow = (id: FlowId): Flow => byId.get(id) as Flow;
export const isFlowId = (id: string): id is FlowId => byId.has(id);
/** Rows that add up to `of` by the names of the table, without `其中` rows of a row among them. */
export const partsOfFlow = (of: FlowId): readonly Flow[] => flows.filter((flow) => flow.of === of);
export const compareFlows = (a: FlowId, b: FlowId): number => (order.get(a) ?? 0) - (order.get(b) ?? 0);

/** The row that an id, an official name or a synonym names, in Chinese or English; null where none does. */
export const matchFlow = (printed: string): Flow | null =>
  byId.get(printed.trim()) ?? byName.get(plainName(printed)) ?? null;
