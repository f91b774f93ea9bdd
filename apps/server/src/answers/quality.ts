/**
 * @module How good an inventory is and how it changed, as the API shows it: checklist, key categories, propagated uncertainty, differences.
 */
import {
  assessLevel,
  assessTrend,
  type ChangeParts,
  type CheckResult,
  type Inventory,
  type InventoryComparison,
  lookUpCells,
  type PropagatedUncertainty,
  propagateUncertainty,
  registerOnly,
  type SimulatedUncertainty,
  uncertaintyByCategory,
} from '@dafeng/accounting';
import type { Book as BookAnswer, InventoryComparison as ComparisonAnswer, QualityReport } from '@dafeng/contract';
import type { Bilingual, Trace } from '@dafeng/quantity';
import { getSource } from '@dafeng/reference';
import type { BookAccounts } from '../books/book-accounts.ts';
import { nameOfCategory, nameOfGas, nameOfPart } from '../books/names.ts';
import { asSpoken, findReferred, spokenNumber, spokenUnit } from '../books/refs.ts';
import { toMethodIdentity } from './books.ts';
import { productName, termName } from './factor-card.ts';
import { toFigure, toUnit } from './figures.ts';

/** First-order uncertainty of every number of a book's inventory. */
export const propagate = ({ inventory, cells }: BookAccounts): readonly PropagatedUncertainty[] =>
  propagateUncertainty(inventory, { ...registerOnly, entry: lookUpCells(cells) });

const relativeOf = ({ relative }: PropagatedUncertainty): number | null => (relative.ok ? relative.value : null);
const leafName = (leaf: PropagatedUncertainty['contributions'][number]['leaf']): Bilingual => {
  const { trace } = leaf;
  if (trace.kind === 'observation' && trace.cell !== undefined) {
    const [, row = '', column = ''] = trace.cell.split(':');
    const name = nameOfPart(`${row}:${column}`);
    return /^\d{4}$/.test(column)
      ? { zh: `${nameOfPart(row).zh} ${column} 年`, en: `${nameOfPart(row).en} ${column}` }
      : name;
  }
  if (trace.kind === 'factor') {
    const product = productName(trace.factor.split('/')[1]?.replaceAll('-', '_') ?? '');
    const term = termName(trace.term);
    return { zh: `${term.zh}：${product.zh}`, en: `${term.en}: ${product.en}` };
  }
  return termName(trace.term);
};
const contributionsShown = 15;

export const toQuality = (
  accounts: BookAccounts,
  book: BookAnswer,
  checks: readonly CheckResult[],
  propagated: readonly PropagatedUncertainty[],
  base: Inventory<Trace> | null,
): QualityReport => {
  const { inventory } = accounts;
  const uncertainties = uncertaintyByCategory(propagated);
  const level = assessLevel(inventory);
  const trend = base === null ? null : assessTrend(inventory, base);
  const keyInTrend = new Set(trend?.ranked.filter(({ isKey }) => isKey).map(({ key }) => key));
  const headline = propagated.filter(({ root }) => root.id.startsWith('total:'));
  const whole = propagated.find(({ root }) => root.id === 'total:greenhouseGases');
  return {
    book,
    checks: checks.map(({ id, claim, source, locator, verdict, message, findings }) => ({
      id,
      claim,
      clause: `${getSource(source)?.title ?? source}，${locator}`,
      result: verdict,
      message,
      findings: findings.map(({ at, message: said }) => ({ kind: at.kind, id: at.id, message: said })),
    })),
    keyCategories: level.ranked
      .filter(({ key, isKey }) => isKey || keyInTrend.has(key))
      .map(({ key, category, gas, contribution, cumulative, isKey }) => {
        const referred = findReferred(accounts, `category:${category}:${gas}`);
        const [name, of] = [nameOfCategory(category), nameOfGas(gas)];
        return {
          code: category,
          name: { zh: `${name.zh} ${of.zh}`, en: `${name.en}, ${of.en}` },
          gas,
          co2e: toFigure(referred?.item ?? { ok: false, why: 'NE' }, {
            unit: gas === 'co2' ? '10k-tCO2' : 't',
            ref: `category:${category}:${gas}`,
          }),
          share: contribution,
          cumulative,
          uncertainty: uncertainties.get(key) ?? null,
          level: isKey,
          trend: trend === null ? null : keyInTrend.has(key),
        };
      }),
    propagation: headline.map((one) => {
      const referred = findReferred(accounts, one.root.id);
      return {
        total: one.root.id,
        name: referred?.title ?? { zh: one.root.id, en: one.root.id },
        figure: toFigure(referred?.item ?? { ok: false, why: 'NE' }, {
          unit: '10k-tCO2e',
          ref: one.root.id,
          uncertainty: relativeOf(one),
        }),
        halfWidth: relativeOf(one),
        independentLines: one.independentLines.ok ? one.independentLines.value : null,
        low: spokenNumber(one.value - one.halfWidth, one.root.stated.unit),
        high: spokenNumber(one.value + one.halfWidth, one.root.stated.unit),
      };
    }),
    contributions: (whole?.contributions ?? []).slice(0, contributionsShown).map(({ leaf, share, halfWidth }) => ({
      leaf: leaf.key,
      name: leafName(leaf),
      share,
      halfWidth,
      cell: leaf.trace.kind === 'observation' ? (leaf.trace.cell ?? null) : null,
      factor: leaf.trace.kind === 'factor' ? leaf.trace.factor : null,
    })),
  };
};

export const toSimulated = (one: SimulatedUncertainty) => {
  const { root, histogram } = one;
  const inUnit = (value: number): number => spokenNumber(value, root.stated.unit);
  return {
    total: root.id,
    name: nameOfRoot(root.id),
    unit: toUnit(spokenUnit(root.stated.unit)),
    mean: inUnit(one.mean),
    p025: inUnit(one.low),
    median: inUnit(one.median),
    p975: inUnit(one.high),
    relative: one.relative.ok ? one.relative.value : null,
    histogram: { from: inUnit(histogram.from), to: inUnit(histogram.to), counts: [...histogram.counts] },
  };
};
const nameOfRoot = (id: string): Bilingual => {
  const [kind, rest = ''] = id.split(':');
  return kind === 'gas' ? nameOfGas(rest as 'co2') : kind === 'category' ? nameOfCategory(rest) : nameOfPart(rest);
};

const partNames: Readonly<Record<keyof ChangeParts, Bilingual>> = {
  activity: { zh: '活动数据', en: 'Activity' },
  factor: { zh: '因子', en: 'Factors' },
  gwp: { zh: '全球增温潜势', en: 'GWP set' },
  coverage: { zh: '覆盖范围（新增或缺少的项）', en: 'Coverage (lines that came or went)' },
  unsplit: { zh: '未能拆分', en: 'Not taken apart' },
};
const linesShown = 400;

export const toComparison = (
  book: BookAnswer,
  now: BookAccounts,
  before: BookAccounts,
  kind: ComparisonAnswer['kind'],
  { series, byKind, lines }: InventoryComparison,
): ComparisonAnswer => {
  const emission = byKind.emission;
  const inUnit = (tonnes: number): number => spokenNumber(tonnes, 'tCO2e');
  const figure = (accounts: BookAccounts) =>
    toFigure(asSpoken(accounts.inventory.totals.greenhouseGases.total), { unit: '10k-tCO2e', ref: null });
  return {
    book,
    other: { bookId: before.book.id, year: before.book.year, method: toMethodIdentity(before.method) },
    kind,
    comparable: series.ok,
    why: series.ok
      ? null
      : {
          zh: `${series.differences.map(({ message }) => message.zh).join('')}${series.remedy.zh}`,
          en: `${series.differences.map(({ message }) => message.en).join(' ')} ${series.remedy.en}`,
        },
    total: { before: figure(before), after: figure(now), change: inUnit(emission.changeTco2e) },
    parts: (Object.keys(partNames) as (keyof ChangeParts)[]).map((id) => ({
      id,
      name: partNames[id],
      change: inUnit(emission.parts[id]),
    })),
    rows: lines
      .filter(({ kind: of }) => of !== 'memo')
      .slice(0, linesShown)
      .map((line) => ({
        id: line.id,
        name: { zh: line.label.zh, en: line.label.en },
        category: line.category,
        gas: line.gas,
        kind: line.kind,
        before: line.before.tco2e === null ? null : inUnit(line.before.tco2e),
        after: line.after.tco2e === null ? null : inUnit(line.after.tco2e),
        change: inUnit(line.changeTco2e),
        activity: inUnit(line.parts.activity),
        factor: inUnit(line.parts.factor),
        gwp: inUnit(line.parts.gwp),
        coverage: inUnit(line.parts.coverage),
        unsplit: inUnit(line.parts.unsplit),
      })),
    unit: toUnit('10k-tCO2e'),
    notices: [],
  };
};
