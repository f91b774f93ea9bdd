/**
 * @module Who used more than the path allowed: the city's excess over the running year split by sector, within a sector by enterprise, and by
 * county, each with its trace and without residual. Which warning asks, and how parts are found, is left to the callers.
 *
 * **Formula.** With `E1`, `E0` the amount of the months so far and of the same months a year before, `A` what the path allows of `E1`:
 * fall `A = E1 (1 - R)/(1 - F)`, amount `A = E1 V/x` (`R`, `V` required, `F`, `x` reached). Every part may change as the city may: `a = A/E0`;
 * its excess is `e1 - a e0`, so that the excesses of all parts sum to that of the city. With output `q1`, `q0`: by output
 * `e0 (q1/q0 - a)`, by intensity `e1 - e0 q1/q0`.
 */
import {
  absent,
  type Bilingual,
  monthOf,
  parsePeriod,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type Tracer,
} from '@dafeng/quantity';
import { type AnyExplained, type AnyReported, explainNumbers, type NumberExplain } from '../explained-number.ts';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import { dayNumber, lastMonthOf, type MonthSpan, monthText, yearOfMonth, yearSpan } from '../series/calendar.ts';
import { yearOnYear } from '../series/combine-months.ts';
import { type PlacedSeries, seenAt } from '../series/indicator-series.ts';
import type { Cause, CausePart, CauseQuestion, Causes } from './cause.ts';

interface Sight<T extends Trace | null> {
  readonly explain: NumberExplain<T>;
  readonly span: MonthSpan;
  readonly day: number;
  readonly change: AnyExplained<T>;
  /** Unit and basis that every part is put in, or left out. */
  readonly as: Quantity;
}
interface Two<T extends Trace | null> {
  readonly now: AnyExplained<T>;
  readonly before: AnyExplained<T>;
}

/** Months a standing speaks of: from January to its last month. */
const spanOf = (until: string): MonthSpan | null => {
  const period = parsePeriod(until);
  if (period?.kind === 'year') return yearSpan(period.year);
  if (period?.kind !== 'month') return null;
  const last = lastMonthOf(monthOf(period.year, period.month));
  return { first: yearSpan(yearOfMonth(last)).first, last };
};

/** The months of a series and the same of the year before. */
const bothOf = <T extends Trace | null>(
  { explain, span, day }: Pick<Sight<T>, 'explain' | 'span' | 'day'>,
  series: PlacedSeries | null,
): Reported<Two<T>> => {
  if (series === null) return absent('not-reported', '没有报送 / nothing was reported');
  const both = yearOnYear(explain, series, seenAt(series, span.last, day), span);
  return both.ok ? reported({ now: both.value.later, before: both.value.earlier }) : both;
};

/** The same in the unit of the whole; a part on another basis cannot be taken from it. */
const amountOf = <T extends Trace | null>(sight: Sight<T>, series: PlacedSeries | null): Reported<Two<T>> => {
  const both = bothOf(sight, series);
  if (!both.ok) return both;
  const { explain, as } = sight;
  const { now, before } = both.value;
  if (now.value.basis !== as.basis)
    return absent('outside-validity', `口径不同：${now.value.basis}、${as.basis} / two bases`);
  const inUnit = (one: AnyExplained<T>): AnyExplained<T> =>
    one.value.unit === as.unit ? one : explain.convert(series?.indicator ?? '', one, as.unit);
  return reported({ now: inUnit(now), before: inUnit(before) });
};

/** What the path allowed of this year's amount, as a share of it. */
const keptShare = <T extends Trace | null>(
  explain: NumberExplain<T>,
  { target, judged }: CauseQuestion<T>,
): AnyReported<T> => {
  const term = `${target.indicator?.id ?? target.id}.allowed`;
  if (!judged.required.ok) return judged.required;
  if (target.form === 'fall')
    return explain.ratio(term, explain.complement(term, judged.required.value), explain.complement(term, judged.value));
  if (target.form !== 'reach' || target.direction !== 'down')
    return absent('NA', '不是一个可以分开的用量 / not an amount whose parts could be told');
  return explain.ratio(term, judged.required.value, judged.value);
};

const reasonless = { zh: '其余', en: 'the rest' };
const restLabel = (silent: readonly Bilingual[]): Bilingual =>
  silent.length === 0
    ? reasonless
    : {
        zh: `其余（含未报：${silent.map(({ zh }) => zh).join('、')}）`,
        en: `the rest (with ${silent.map(({ en }) => en).join(', ')}, not reported)`,
      };

const causeOf = <T extends Trace | null>(
  sight: Sight<T>,
  subject: string,
  label: Bilingual,
  both: Reported<Two<T>>,
  output: PlacedSeries | null,
): Omit<Cause<T>, 'share' | 'parts'> => {
  const { explain, change } = sight;
  if (!both.ok)
    return { subject, label, now: both, before: both, allowed: both, excess: both, byOutput: both, byIntensity: both };
  const { now, before } = both.value;
  const allowed = explain.product(`${subject}.allowed`, before, change);
  const made = bothOf(sight, output);
  const grown = made.ok ? explain.ratio(`${subject}.output`, made.value.now, made.value.before) : made;
  const kept = grown.ok ? explain.product(`${subject}.as-before`, before, grown.value) : null;
  const unknown = (): AnyReported<T> => (grown.ok ? absent('not-reported') : grown);
  return {
    subject,
    label,
    now: reported(now),
    before: reported(before),
    allowed: reported(allowed),
    excess: reported(explain.difference(`${subject}.excess`, now, allowed)),
    byOutput: kept ? reported(explain.difference(`${subject}.by-output`, kept, allowed)) : unknown(),
    byIntensity: kept ? reported(explain.difference(`${subject}.by-intensity`, now, kept)) : unknown(),
  };
};

const numberOf = <T extends Trace | null>(item: AnyReported<T>): number | null =>
  item.ok ? item.value.value.value : null;
const shareOf = <T extends Trace | null>(of: AnyReported<T>, whole: AnyReported<T>): number | null => {
  const [a, b] = [numberOf(of), numberOf(whole)];
  return a === null || b === null || b === 0 ? null : a / b;
};
const byExcess = <T extends Trace | null>(a: Cause<T>, b: Cause<T>): number =>
  (numberOf(b.excess) ?? Number.NEGATIVE_INFINITY) - (numberOf(a.excess) ?? Number.NEGATIVE_INFINITY) ||
  (a.subject < b.subject ? -1 : 1);

/** What the whole has beyond its parts; null where that is nothing and nobody is silent. */
const restOf = <T extends Trace | null>(
  { explain }: Sight<T>,
  whole: Two<T>,
  there: readonly { readonly id: string; readonly both: Two<T> }[],
  silent: number,
): Two<T> | null => {
  const less = (key: 'now' | 'before'): AnyExplained<T> => {
    const { total } = explain.sum(
      'parts',
      there.map(({ id, both }) => ({ id, item: reported(both[key]) })),
    );
    return total.ok ? explain.difference('rest', whole[key], total.value) : whole[key];
  };
  const rest = { now: less('now'), before: less('before') };
  const isNothing = (key: 'now' | 'before'): boolean =>
    Math.abs(rest[key].value.value) <= TRACKING_SETTINGS.equalWithin * Math.abs(whole[key].value.value);
  return silent === 0 && isNothing('now') && isNothing('before') ? null : rest;
};

/** @param excess of the whole city, which every share is of */
const split = <T extends Trace | null>(
  sight: Sight<T>,
  whole: Reported<Two<T>>,
  excess: AnyReported<T>,
  parts: readonly CausePart[],
): readonly Cause<T>[] => {
  if (parts.length === 0) return [];
  const known = parts.map((part) => ({ part, both: amountOf(sight, part.amount) }));
  const causes = known.map(({ part, both }): Cause<T> => {
    const cause = causeOf(sight, part.subject, part.label, both, part.output ?? null);
    return {
      ...cause,
      share: shareOf(cause.excess, excess),
      parts: split(sight, both, excess, part.parts ?? []),
    };
  });
  const ordered = [...causes].sort(byExcess);
  if (!whole.ok) return ordered;
  const there = known.flatMap(({ part, both }) => (both.ok ? [{ id: part.subject, both: both.value }] : []));
  const silent = known.filter(({ both }) => !both.ok).map(({ part }) => part.label);
  const rest = restOf(sight, whole.value, there, silent.length);
  if (rest === null) return ordered;
  const cause = causeOf(sight, 'rest', restLabel(silent), reported(rest), null);
  return [...ordered, { ...cause, share: shareOf(cause.excess, excess), parts: [] }];
};

/**
 * The causes behind a standing.
 * Gotchas: a part without numbers is named in the rest and has no excess of its own, never zero; counties are another cut of the same excess,
 * not added to the sectors. The excess is negative where the path is kept.
 * Errors: absent where the target is no fall of an intensity and no amount that must fall, or where the city's months are not there.
 */
export const causesOf = <T extends Trace | null>(
  tracer: Tracer<T>,
  question: CauseQuestion<T>,
): Reported<Causes<T>> => {
  const { target, judged, whole, sectors, counties, asOf } = question;
  const explain = explainNumbers(tracer);
  const span = spanOf(judged.until);
  if (span === null) return absent('outside-validity', `“${judged.until}”不是时期 / ${judged.until} is no period`);
  const arrivedBy = asOf === undefined ? null : dayNumber(asOf);
  const day = arrivedBy ?? Number.POSITIVE_INFINITY;
  const both = bothOf({ explain, span, day }, whole);
  if (!both.ok) return both;
  const kept = keptShare(explain, question);
  if (!kept.ok) return kept;
  const term = `${whole.indicator}.allowed`;
  const change = explain.ratio(term, explain.product(term, both.value.now, kept.value), both.value.before);
  if (!change.ok) return change;
  const sight: Sight<T> = { explain, span, day, change: change.value, as: both.value.now.value };
  const city = causeOf(sight, 'city', { zh: target.scope, en: 'the whole city' }, both, null);
  return reported({
    target: target.id,
    amount: whole.indicator,
    from: monthText(span.first),
    until: monthText(span.last),
    allowedChange: change.value,
    whole: { ...city, share: null, parts: split(sight, both, city.excess, sectors) },
    counties: split(sight, both, city.excess, counties),
  });
};
