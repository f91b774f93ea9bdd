/**
 * @module References to the numbers of tracking: what a screen passes back to open one. A number of the books or of a derived intensity opens
 * further, down to the cell it came from.
 *
 *   t|ITEM|2026-02|AS-OF|estimate.required · b|TARGET OF A BODY|2026-02|AS-OF|result.value ·
 *   m|SUBJECT|INDICATOR|2026-01..2026-02|AS-OF|change
 */
import type { UnitOfWork } from '@dafeng/database';
import { absent, createExplain, fullTracer, type Trace } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { type AnyReported, explainNumbers, nowcastSeries } from '@dafeng/tracking';
import { needOf, spoken, targetRef, unitOfTarget } from '../answers/tracking.ts';
import { monthlySeries } from '../answers/tracking-months.ts';
import { indicatorRef } from '../books/indicators.ts';
import { followBodyTargets } from './body-targets.ts';
import { causesBehind } from './causes.ts';
import type { CityBase } from './city-base.ts';
import { localDay } from './local-day.ts';
import { monthCode, monthNumber, monthOfNumber, parseMonth } from './months.ts';
import { seenIn, spanNumbers } from './span-numbers.ts';
import { type CauseNumber, causeNumbers } from './stored-warning.ts';
import type { CityTracker, CityTracking, FollowedTarget } from './track-city.ts';

export interface TrackedNumber {
  readonly title: { readonly zh: string; readonly en: string };
  readonly item: AnyReported<Trace>;
  readonly tracking: CityTracking;
}

const partNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  goal: { zh: '目标', en: 'target' },
  need: { zh: '此后每年需要', en: 'needed every year from here' },
  'result.value': { zh: '实际完成', en: 'result' },
  'result.required': { zh: '进度要求', en: 'required by the path' },
  'result.completion': { zh: '完成程度', en: 'result over required' },
  'result.shortfall': { zh: '差距', en: 'shortfall' },
  'result.progress': { zh: '完成进度', en: 'share of the change made' },
  'estimate.value': { zh: '推算', en: 'estimate' },
  'estimate.required': { zh: '进度要求（年底）', en: 'required by the end of the year' },
  'estimate.completion': { zh: '推算完成程度', en: 'estimate over required' },
  'estimate.shortfall': { zh: '推算差距', en: 'shortfall of the estimate' },
  'estimate.progress': { zh: '推算完成进度', en: 'share of the change, estimated' },
};

type Followed = Pick<FollowedTarget, 'target' | 'progress' | 'light'>;
const numberOf = (one: Followed, part: string): AnyReported<Trace> | null => {
  const unit = unitOfTarget(one);
  if (part === 'goal') return one.progress.goal;
  if (part === 'need') return spoken(needOf(one), unit);
  const [kind, name] = part.split('.');
  if (kind !== 'result' && kind !== 'estimate') return null;
  const standing = one.progress[kind];
  if (!standing.ok) return standing;
  switch (name) {
    case 'value':
      return spoken({ ok: true, value: standing.value.value }, unit);
    case 'required':
      return spoken(standing.value.required, unit);
    case 'completion':
    case 'shortfall':
    case 'progress':
      return spoken(standing.value[name], '%');
    default:
      return null;
  }
};

const explain = createExplain(fullTracer);

/** How the number behind a leaf came to be, where it is known: of the books, or derived. */
const behind = (base: CityBase, { source, locator, result }: Extract<Trace, { kind: 'observation' }>): Trace | null => {
  const found =
    source === 'books'
      ? base.books.values.find((value) => indicatorRef(value) === locator)?.value
      : source === 'derived'
        ? { ok: true as const, value: { value: null, trace: base.derived.get(locator) } }
        : null;
  const trace = found?.ok ? found.value.trace : undefined;
  if (trace === undefined) return null;
  // Energy of several years stands on one declared basis; the step is said.
  return trace.result.basis === result.basis
    ? trace
    : (explain.assumeBasis(
        'basis.equivalentMethod',
        { value: trace.result, trace } as never,
        result.basis as never,
        'coal-rate-of-each-year',
      ).trace as Trace);
};

/** The trace with its leaves opened as far as this city can. Numbers stay the same, so that it replays. */
export const graft = (base: CityBase, trace: Trace): Trace => {
  const visit = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    const one = node as Trace;
    if (one.kind === 'observation') return graftLeaf(base, one);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value)]));
  };
  return visit(trace) as Trace;
};
const graftLeaf = (base: CityBase, leaf: Extract<Trace, { kind: 'observation' }>): Trace => {
  const row = base.points.findLast(
    ({ source, locator, value }) => source === leaf.source && locator === leaf.locator && value === leaf.result.value,
  );
  if (row !== undefined)
    return { ...leaf, locator: `${row.locator}（${row.by.name}，${row.received ?? localDay(new Date(row.at))}）` };
  const found = behind(base, leaf);
  // A trace of the books has leaves of its own kind; one of a derived number may stand on the books again.
  return found === null ? leaf : leaf.source === 'derived' ? graft(base, found) : found;
};

const causeNames: Readonly<Record<CauseNumber, { readonly zh: string; readonly en: string }>> = {
  now: { zh: '本期', en: 'this year' },
  before: { zh: '上年同期', en: 'the same months of the year before' },
  allowed: { zh: '进度允许', en: 'allowed by the path' },
  excess: { zh: '超出', en: 'above what is allowed' },
};
/** `cause~OF~SUBJECT~excess`: a number of what stands behind the light. */
const causeNumber = (tracking: CityTracking, one: FollowedTarget, part: string): TrackedNumber | null => {
  const name = causeNumbers.find((each) => part.endsWith(`~${each}`));
  if (name === undefined) return null;
  const asked = targetRef(one, tracking.asOf, part.slice(0, -name.length - 1));
  const found = causesBehind(tracking.base, one, tracking.asOf).causes.find(({ ref }) => ref === asked);
  if (found === undefined) return null;
  const { zh, en } = causeNames[name];
  return {
    title: { zh: `${found.label.zh}：${zh}`, en: `${found.label.en}: ${en}` },
    item: found.numbers[name],
    tracking,
  };
};

const monthNames: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  amount: { zh: '数', en: 'amount' },
  change: { zh: '同比', en: 'change year on year' },
  nowcast: { zh: '由用电量推算', en: 'estimated from electricity' },
};
const spanOf = (text: string): { first: number; last: number } | null => {
  const months = text.split('..').map((part) => (isMonth(part) ? monthNumber(parseMonth(part)) : Number.NaN));
  const [first = Number.NaN, last = first] = months;
  return months.length > 2 || Number.isNaN(first) || Number.isNaN(last) || last < first ? null : { first, last };
};
const isMonth = (text: string | undefined): text is string => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '');

/** A number of a span of months: `m|SUBJECT|INDICATOR|SPAN|AS-OF|PART`. */
const findMonth = async (
  tracker: CityTracker,
  unit: UnitOfWork,
  cityId: string,
  [subject = '', indicator = '', code = '', asOf = '', part = '']: readonly string[],
): Promise<TrackedNumber | null> => {
  const span = spanOf(code);
  const name = monthNames[part];
  if (span === null || !name) return null;
  const at = monthOfNumber(span.last);
  const tracking = await tracker.of(unit, cityId, { at: monthCode(at), ...(asOf ? { asOf } : {}) });
  const series = monthlySeries(tracking, subject).find((one) => one.indicator === indicator);
  if (series === undefined) return null;
  const numbers = spanNumbers(explainNumbers(fullTracer), series, seenIn(series, at, asOf || null), span);
  const item =
    part === 'nowcast'
      ? (nowcastSeries(tracking.base.series, indicator, span.last, span.last, asOf || null).totals.get(span.last)
          ?.total ?? absent('not-reported'))
      : part === 'change'
        ? numbers.change
        : numbers.amount;
  const known = getIndicator(indicator);
  return {
    title: {
      zh: `${known?.zh ?? indicator} ${code}：${name.zh}`,
      en: `${known?.en ?? indicator} ${code}: ${name.en}`,
    },
    item,
    tracking,
  };
};

/** The number that a reference names; null where it names none of this city. */
export const findTracked = async (
  tracker: CityTracker,
  unit: UnitOfWork,
  cityId: string,
  ref: string,
): Promise<TrackedNumber | null> => {
  const [kind, ...rest] = ref.split('|');
  if (kind === 'm') return findMonth(tracker, unit, cityId, rest);
  const [itemId, at, asOf, part = ''] = rest;
  if ((kind !== 't' && kind !== 'b') || !isMonth(at)) return null;
  const tracking = await tracker.of(unit, cityId, { at, ...(asOf ? { asOf } : {}) });
  const one: Followed | undefined =
    kind === 't'
      ? tracking.targets.find((target) => target.itemId === itemId)
      : (await followBodyTargets(unit, tracking)).find(({ stored }) => stored.id === itemId);
  if (one && kind === 't' && part.startsWith('cause~')) return causeNumber(tracking, one as FollowedTarget, part);
  const name = partNames[part];
  if (!one || !name) return null;
  const item = numberOf(one, part) ?? absent('not-reported');
  return {
    title: { zh: `${one.target.name}：${name.zh}`, en: `${one.target.indicator?.en ?? one.target.name}: ${name.en}` },
    item,
    tracking,
  };
};
