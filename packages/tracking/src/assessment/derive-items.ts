/**
 * @module What the numbers say of each item of a scheme: which targets decide it, which only bear on it, met, missed or open and why. The
 * same standings that light the lamps, of one year. What reviewers say comes on top in `assessment-record.ts`.
 */
import { absenceLabel, type Bilingual, formatNumber, fullTracer, type Trace, unitLabel } from '@dafeng/quantity';
import { type AnyReported, explainNumbers, pureNumber } from '../explained-number.ts';
import type { ItemVerdict } from './assess.ts';
import type { AssessmentItem, AssessmentScheme } from './assessment-scheme.ts';
import { type AssessedTarget, judgeCumulative, judgeYear, saidOf, type YearJudgement } from './judge-year.ts';

export interface TargetStanding extends YearJudgement {
  readonly target: string;
  readonly section: string;
  readonly name: Bilingual;
  readonly indicator: string | null;
  readonly comparator: string;
  readonly year: number | null;
  readonly base: number | null;
  readonly baseAssumed: boolean;
  readonly axis: 'cumulative' | 'year';
  /** False where it only bears on the item, or is of another period. */
  readonly decides: boolean;
  readonly goal: AnyReported<Trace>;
  /** Beside the result and never in its place: the running year estimated, or a month of it. */
  readonly soFar: {
    readonly kind: 'estimate' | 'month';
    readonly until: string;
    readonly value: AnyReported<Trace>;
  } | null;
  readonly said: Bilingual;
}
export interface DerivedItem {
  readonly item: string;
  readonly verdict: ItemVerdict;
  /** The share behind a verdict that is counted: targets met, reports approved. */
  readonly share: AnyReported<Trace> | null;
  readonly targets: readonly TargetStanding[];
  readonly because: Bilingual;
}
/** Reports that a body owed in the year, and those of them that came in time and were approved. */
export interface ReportsOwed {
  readonly due: number;
  readonly approved: number;
}
export interface DerivationInput {
  readonly year: number;
  /** Of one subject only: its own targets on its own series. */
  readonly targets: readonly AssessedTarget[];
  readonly reports?: ReportsOwed | null;
}

const places = 3;
/** A number as it stands in a sentence; shares of one as percent. */
export const sayNumber = (item: AnyReported<Trace>): Bilingual => {
  if (!item.ok)
    return {
      zh: `—（${item.note?.split(' / ')[0] ?? absenceLabel(item.why).zh}）`,
      en: `— (${item.note?.split(' / ')[1] ?? absenceLabel(item.why).en})`,
    };
  const { value, unit } = item.value.value;
  if (unit === '1') {
    const text = `${formatNumber(value * 100, { maxPlaces: 2 })}%`;
    return { zh: text, en: text };
  }
  const label = unitLabel(unit);
  const text = formatNumber(value, { maxPlaces: places });
  return unit === '%' ? { zh: `${text}%`, en: `${text}%` } : { zh: `${text} ${label.zh}`, en: `${text} ${label.en}` };
};

/**
 * Which of the targets of one indicator speak for a year: those of the nearest year whose path is under way; where none has a number, one
 * that still waits for its assignment; where there is none at all, a state that had to be reached before and must be kept.
 */
const governing = (targets: readonly AssessedTarget[], year: number): readonly AssessedTarget[] => {
  const of = (one: AssessedTarget): number => one.target.year ?? Number.POSITIVE_INFINITY;
  const ahead = targets.filter(({ target }) => target.year !== null && target.year >= year);
  const numbered = ahead.filter(({ target }) => target.value.ok && (target.base === null || target.base < year));
  const nearest = (list: readonly AssessedTarget[]) => list.filter((one) => of(one) === Math.min(...list.map(of)));
  if (numbered.length > 0) return nearest(numbered);
  const pending = ahead.filter(({ target }) => !target.value.ok);
  if (pending.length > 0) return nearest(pending);
  const kept = targets.filter(({ target }) => target.form === 'reach' && target.year !== null && target.year < year);
  return kept.filter((one) => of(one) === Math.max(...kept.map(of)));
};

const nameOf = ({ target }: AssessedTarget): Bilingual =>
  target.indicator === null
    ? { zh: target.name, en: target.name }
    : { zh: target.indicator.zh, en: target.indicator.en };

const standing = (one: AssessedTarget, year: number, axis: 'cumulative' | 'year', decides: boolean): TargetStanding => {
  const { target, progress } = one;
  const judged = axis === 'year' ? judgeYear(fullTracer, one, year) : judgeCumulative(one, year);
  const { result, estimate, goal } = progress;
  const month = result.ok && result.value.t > year - 1 && result.value.t < year ? result.value : null;
  const running = estimate.ok && estimate.value.t > year - 1 ? estimate.value : null;
  const soFar = running ?? month;
  return {
    ...judged,
    target: target.id,
    section: target.section,
    name: nameOf(one),
    indicator: target.indicator?.id ?? null,
    comparator: target.comparator,
    year: target.year,
    base: target.base,
    baseAssumed: target.baseAssumed,
    axis,
    decides,
    goal,
    soFar:
      soFar === null
        ? null
        : {
            kind: soFar === running ? 'estimate' : 'month',
            until: soFar.until,
            value: { ok: true, value: soFar.value },
          },
    said: goal.ok
      ? saidOf(nameOf(one), judged, sayNumber)
      : { zh: `${nameOf(one).zh}：待省下达`, en: `${nameOf(one).en}: waits for the assignment of the province` },
  };
};

const allMet = (deciding: readonly YearJudgement[]): boolean | null => {
  if (deciding.some(({ met }) => met === false)) return false;
  return deciding.length === 0 || deciding.some(({ met }) => met === null) ? null : true;
};
/** The worst completion; of one alone its own. */
const leastCompletion = (deciding: readonly YearJudgement[]): number | null => {
  const known = deciding.flatMap(({ completion }) => (completion.ok ? [completion.value.value.value] : []));
  return known.length === deciding.length && known.length > 0 ? Math.min(...known) : null;
};
const joined = (parts: readonly Bilingual[]): Bilingual => ({
  zh: parts.map(({ zh }) => zh).join('；'),
  en: parts.map(({ en }) => en).join('; '),
});

const fromTargets = (item: AssessmentItem, input: DerivationInput): DerivedItem => {
  const { reads } = item;
  const fits = (one: AssessedTarget, fit: 'same' | 'related'): boolean => {
    const { indicator } = one.target;
    if (indicator === null) return false;
    if (reads.from === 'indicators') return fit === 'same' && reads.indicators.includes(indicator.id);
    if (reads.from === 'assigned') return fit === 'same';
    return indicator.feeds.some((feed) => feed.slot === item.id && feed.fit === fit);
  };
  const same = input.targets.filter((one) => fits(one, 'same'));
  const groups = [...new Set(same.map(({ target }) => target.indicator?.id))];
  const deciding = groups.flatMap((id) =>
    governing(
      same.filter(({ target }) => target.indicator?.id === id),
      input.year,
    ),
  );
  const axis = reads.from === 'indicators' ? reads.axis : 'cumulative';
  // The whole period is judged in its last year only.
  const judgedNow = axis === 'period' ? deciding.filter(({ target }) => target.year === input.year) : deciding;
  const judged = judgedNow.map((one) => standing(one, input.year, axis === 'year' ? 'year' : 'cumulative', true));
  const ofYear = axis === 'both' ? judgedNow.map((one) => standing(one, input.year, 'year', true)) : [];
  const beside = [
    ...same.filter((one) => !judgedNow.includes(one)),
    ...input.targets.filter((one) => fits(one, 'related')),
  ];
  const targets = [...judged, ...ofYear, ...beside.map((one) => standing(one, input.year, 'cumulative', false))];
  const met = allMet(judged);
  const verdict: ItemVerdict =
    axis === 'both'
      ? { yearMet: allMet(ofYear), cumulativeMet: met }
      : { met, completion: met === null ? null : leastCompletion(judged) };
  return {
    item: item.id,
    verdict,
    share: null,
    targets,
    because: whyOf(item, input, [...judged, ...ofYear], beside, axis),
  };
};

const whyOf = (
  item: AssessmentItem,
  { year }: DerivationInput,
  judged: readonly TargetStanding[],
  beside: readonly AssessedTarget[],
  axis: string,
): Bilingual => {
  if (judged.length > 0) return joined(judged.map(({ said }) => said));
  if (axis === 'period' && beside.length > 0)
    return { zh: '期末年份才判定', en: 'judged in the last year of the period only' };
  const related = (one: AssessedTarget): boolean =>
    one.target.indicator?.feeds.some((feed) => feed.slot === item.id && feed.fit === 'related') ?? false;
  if (item.reads.from === 'slot' && beside.length > 0 && beside.every(related))
    return {
      zh: '考核口径未公开，方案中只有相关目标，由评审认定',
      en: 'how it is computed is not public and the plan has related targets only: a reviewer decides',
    };
  return {
    zh: `没有对应 ${year} 年的目标`,
    en: `no target speaks for ${year}`,
  };
};

/** A share of what was counted, as a number that opens. */
const shareOf = (term: string, part: number, whole: number, counted: string): AnyReported<Trace> => {
  const explain = explainNumbers(fullTracer);
  return explain.ratio(
    term,
    pureNumber(explain, `${term}.part`, part, counted),
    pureNumber(explain, `${term}.whole`, whole, counted),
  );
};

const fromAssigned = (item: AssessmentItem, input: DerivationInput): DerivedItem => {
  const derived = fromTargets(item, input);
  const deciding = derived.targets.filter(({ decides }) => decides);
  const met = deciding.filter((one) => one.met === true).length;
  const open = deciding.filter((one) => one.met === null);
  if (deciding.length === 0)
    return { ...derived, because: { zh: '没有下达给该单位的目标', en: 'no target is assigned to this body' } };
  const share = shareOf('targets-met', met, deciding.length, `${met} of ${deciding.length} targets assigned`);
  return {
    ...derived,
    verdict: open.length > 0 || !share.ok ? {} : { met: met === deciding.length, completion: share.value.value.value },
    share: open.length > 0 ? null : share,
    because: joined([
      {
        zh: `下达 ${deciding.length} 项，达标 ${met} 项${open.length > 0 ? `，待定 ${open.length} 项` : ''}`,
        en: `${met} of ${deciding.length} targets met${open.length > 0 ? `, ${open.length} open` : ''}`,
      },
      ...deciding.map(({ said }) => said),
    ]),
  };
};

const fromReports = (item: AssessmentItem, { year, reports }: DerivationInput): DerivedItem => {
  const none = { item: item.id, verdict: {}, share: null, targets: [] } as const;
  if (!reports || reports.due === 0)
    return { ...none, because: { zh: `${year} 年没有应报的轮次`, en: `no report was due in ${year}` } };
  const share = shareOf(
    'reports-approved',
    reports.approved,
    reports.due,
    `${reports.approved} of ${reports.due} reports due`,
  );
  return {
    ...none,
    share,
    verdict: share.ok ? { met: reports.approved >= reports.due, completion: share.value.value.value } : {},
    because: {
      zh: `应报 ${reports.due} 次，按时报送并审定 ${reports.approved} 次`,
      en: `${reports.approved} of ${reports.due} reports came in time and were approved`,
    },
  };
};

const deriveItem = (item: AssessmentItem, input: DerivationInput): DerivedItem => {
  switch (item.reads.from) {
    case 'slot':
    case 'indicators':
      return fromTargets(item, input);
    case 'assigned':
      return fromAssigned(item, input);
    case 'filings':
      return fromReports(item, input);
    case 'review':
      return {
        ...fromTargets(item, input),
        verdict: {},
        because: { zh: '由评审认定，附佐证材料', en: 'a reviewer decides, with evidence' },
      };
  }
};

/** What the numbers say of every item, in the order of the scheme. Errors: none; what is not known leaves its item open, with the reason. */
export const deriveItems = (scheme: AssessmentScheme, input: DerivationInput): readonly DerivedItem[] =>
  scheme.items.map((item) => deriveItem(item, input));
