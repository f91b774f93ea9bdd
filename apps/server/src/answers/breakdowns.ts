/**
 * @module Breakdowns as the API answers them: rules with their sources, versions with every number opened by its reference, answers.
 */
import type {
  BodyTarget,
  BreakdownLine,
  BreakdownDetail as DetailAnswer,
  SplitReceiver,
  SplitRule,
  SplitShare,
  SplitVersion,
} from '@dafeng/contract';
import type { BreakdownDetail, Organisation, StoredBodyTarget, StoredBreakdown, StoredShare } from '@dafeng/database';
import { basisLabel, type Quantity, reported, type Trace, type UnitId } from '@dafeng/quantity';
import { getSource } from '@dafeng/reference';
import { type AllocationRule, type AnyReported, listAllocationRules, sharesAgree } from '@dafeng/tracking';
import {
  byHand,
  fieldOf,
  ruleOf,
  type SplitNumbers,
  splitNumbers,
  type VersionNumbers,
} from '../breakdowns/split-numbers.ts';
import { splitRef } from '../budgets/budget-refs.ts';
import { indicatorName } from './budgets.ts';
import { toFigure, toUnit } from './figures.ts';

export const toSplitRule = (rule: AllocationRule): SplitRule => ({
  id: rule.id,
  name: { zh: rule.zh, en: rule.en },
  note: { ...rule.note },
  weight: [...rule.weight],
  source: getSource(rule.source)?.title ?? rule.source,
  status: rule.status,
  from: rule.from,
});
export const splitRules = (): SplitRule[] => listAllocationRules().map(toSplitRule);
const ruleName = (id: string) => {
  if (id === byHand) return { zh: '商定数', en: 'by hand' };
  const rule = ruleOf(id);
  return rule === null ? { zh: id, en: id } : { zh: rule.zh, en: rule.en };
};

/** An amount of a breakdown as a figure that is its own source. */
export const plainFigure = (value: number, unit: UnitId, basis: string, ref: string | null = null) =>
  toFigure(reported({ value: { value, unit, basis } as Quantity, trace: null }), { unit, ref, quality: 'reported' });

export const toBreakdownLine = (stored: StoredBreakdown): BreakdownLine => ({
  id: stored.id,
  name: stored.name,
  kind: stored.kind,
  indicatorId: stored.indicatorId,
  indicatorName: indicatorName(stored.indicatorId),
  unit: toUnit(stored.unit as UnitId),
  basis: stored.basis,
  basisName: basisLabel(stored.basis),
  year: stored.year,
  baseYear: stored.baseYear,
  total: plainFigure(stored.total, stored.unit as UnitId, stored.basis),
  places: stored.places,
  origin: stored.origin,
  itemId: stored.itemId,
  budgetId: stored.budgetId,
  status: stored.status,
  versionNumber: stored.versionNumber,
  document: stored.document,
  on: stored.on,
  revision: stored.revision,
  changedAt: stored.changedAt,
  changedBy: stored.changedBy.name,
});

/** `ref` is null for numbers that are not stored. */
export const toSplitShare = (
  organisationId: string,
  name: string,
  locked: boolean,
  numbers: Pick<SplitNumbers, 'share' | 'part' | 'of-base' | 'level'>,
  unit: UnitId,
  refOf: ((column: keyof SplitNumbers) => string) | null,
): SplitShare => {
  const figureOf = (column: 'share' | 'part' | 'of-base' | 'level', missing: UnitId) =>
    toFigure(numbers[column] as AnyReported<Trace>, { unit: missing, ref: refOf?.(column) ?? null });
  return {
    organisationId,
    name,
    locked,
    share: figureOf('share', unit),
    ofTotal: figureOf('part', '1'),
    ofBase: figureOf('of-base', '1'),
    level: figureOf('level', '1'),
  };
};

const toReceiver = (share: StoredShare): SplitReceiver => ({
  organisationId: share.organisationId,
  base: { ...fieldOf(share, 'base') },
  output: { ...fieldOf(share, 'output') },
  potential: { ...fieldOf(share, 'potential') },
  weight: share.weight,
  locked: share.locked ? share.value : null,
});

const toVersion = (breakdown: BreakdownDetail, numbers: VersionNumbers, seesAll: boolean): SplitVersion => {
  const { version } = numbers;
  const unit = breakdown.unit as UnitId;
  const values = version.shares.map(({ value }) => value);
  const agrees = sharesAgree(values, version.total, version.places);
  return {
    number: version.number,
    rule: version.rule,
    ruleName: ruleName(version.rule),
    reason: version.reason,
    at: version.at,
    by: version.by.name,
    total: plainFigure(version.total, unit, breakdown.basis, splitRef(breakdown.id, version.number, '', 'total')),
    shares: version.shares.map((share) => {
      const own = numbers.shares.get(share.organisationId) as SplitNumbers;
      const refOf = (column: keyof SplitNumbers) =>
        splitRef(breakdown.id, version.number, share.organisationId, column);
      return {
        ...toSplitShare(share.organisationId, numbers.nameOf(share.organisationId), share.locked, own, unit, refOf),
        change: own.change === null ? null : toFigure(own.change, { unit, ref: refOf('change') }),
        fields: toReceiver(share),
        answers: version.answers
          .filter(({ organisationId }) => organisationId === share.organisationId)
          .map((answer) => ({
            organisationId: answer.organisationId,
            answer: answer.answer,
            wanted: answer.wanted === null ? null : plainFigure(answer.wanted, unit, breakdown.basis),
            reason: answer.reason,
            at: answer.at,
            by: answer.by.name,
          })),
      };
    }),
    sum: {
      // What is printed at the places of the total, not a sum of floats.
      value: agrees ? version.total : values.reduce((sum, value) => sum + value, 0),
      agrees: seesAll ? agrees : null,
    },
  };
};

/** @param seesAll false for an officer, who sees its own share only */
export const toBreakdownDetail = (
  breakdown: BreakdownDetail,
  bodies: ReadonlyMap<string, Organisation>,
  seesAll: boolean,
): DetailAnswer => ({
  line: toBreakdownLine(breakdown),
  versions: breakdown.versions.flatMap(({ number }) => {
    const numbers = splitNumbers(breakdown, number, bodies);
    return numbers === null ? [] : [toVersion(breakdown, numbers, seesAll)];
  }),
  rules: splitRules(),
});

export const toBodyTarget = (
  row: StoredBodyTarget,
  withdrawal: StoredBodyTarget | undefined,
  inForce: boolean,
  name: string,
  breakdown: { readonly id: string; readonly name: string; readonly version: number } | null,
): BodyTarget => ({
  id: row.id,
  organisationId: row.organisationId,
  name,
  indicatorId: row.indicatorId,
  indicatorName: indicatorName(row.indicatorId),
  kind: row.kind,
  figure: plainFigure(
    row.value,
    row.unit as UnitId,
    row.basis,
    breakdown === null ? null : splitRef(breakdown.id, breakdown.version, row.organisationId, 'share'),
  ),
  year: row.year,
  baseYear: row.baseYear,
  on: row.on,
  document: row.document,
  breakdown,
  withdrawn:
    withdrawal === undefined ? null : { on: withdrawal.on, document: withdrawal.document, reason: withdrawal.reason },
  inForce,
});
