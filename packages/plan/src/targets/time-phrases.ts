/**
 * @module Phrases of time: 到2025年, 2030年前, “十四五”末, 2025—2030年, and the baseline years that only look like them.
 * Which promise a phrase governs is left to the scopes of a sentence.
 */
import { findReportOpenings, YEAR_IS_OVER } from './reports.ts';

/**
 * `target` governs what follows; `baseline` is the year compared with; `past` reports what was;
 * `trailing` stands in brackets behind the value it dates.
 */
export type TimeRole = 'target' | 'baseline' | 'past' | 'trailing';

export interface TimePhrase {
  readonly start: number;
  readonly end: number;
  readonly role: TimeRole;
  /** One year, or two and more for 到2025年和2030年. Ascending as printed; none for 近年来 and 目前, which are past. */
  readonly years: readonly number[];
  /** First year of a period (2021 for “十四五”期间), or null for a point in time. */
  readonly periodStart: number | null;
}

/** First years of the five-year plans that a plan in force may name. */
const PLAN_PERIODS: Readonly<Record<string, number>> = {
  一: 2006,
  二: 2011,
  三: 2016,
  四: 2021,
  五: 2026,
  六: 2031,
  七: 2036,
};

const YEAR = '((?:19|20)\\d\\d)';
const LEAD = '(?:力争到|争取到|努力到|截至|截止到|截止|自|从|到|至)?';
const POINTS = new RegExp(
  `${LEAD}${YEAR}(?:年)?(?:[、和及与]|以及)${YEAR}(?:年)?(?:(?:[、和及与]|以及)${YEAR})?年(?:底|末)?(?:之前|以前|前)?`,
  'y',
);
const SPAN = new RegExp(`${LEAD}${YEAR}年?(?:-{1,2}|至|到)${YEAR}年(?:期间|间)?`, 'y');
const POINT = new RegExp(
  `${LEAD}${YEAR}年(?:(\\d{1,2})月(?:份)?(\\d{1,2}日)?)?(?:年?底|年?末|初)?(?:前后|左右|之前|以前|前|内|起)?`,
  'y',
);
const PLAN =
  /(?:力争到|争取到|力争|到|至|在)?“?十([一二三四五六七])五“?(?:规划)?(期末|末期|末|期间|时期|以来|期内|中后期|后期|前期|(?=新增|新建|建成|完成|累计|年均|全市|全省|全区|全县|能耗|碳排放|单位))/y;

/** Words that make a year the yardstick: 比2020年, 较“十三五”末, 与2005年相比, 在2020年基础上. */
const BASELINE_BEFORE = /(?:比|较|较之|相较|相较于|相比|相比于|对比|以)$/;
const BASELINE_AFTER = /^(?:的)?(?:水平|基础上|的基础上|为基[准年期数]|相比|相较|同期|基数)/;
/** What belongs to a yardstick in front of it. */
const BASELINE_LEAD = /(?:分别|均)?(?:相较于|相比于|相较|相比|对比|较之|比|较|与|和|同|在|以)$/;
/** A year inside a name: 2023年度, 2025年版, 2030年前碳达峰行动方案, 2030年可持续发展议程. */
const NAME_AFTER =
  /^(?:度|版|第|均|可持续发展|远景目标|发展纲要|前碳达峰行动|碳达峰行动|(?:前|以前)?(?:建成|投产|开工|取得)[^，。]{0,6}的)/;

const VERB_BEFORE = /(?:提高|提升|下降|降低|增加|增长|减少|扩大|压减|上升|推迟|提前)$/;

interface Draft {
  start: number;
  end: number;
  years: number[];
  periodStart: number | null;
  tail: string;
}

function draftAt(text: string, at: number): Draft | null {
  POINTS.lastIndex = at;
  const points = POINTS.exec(text);
  if (points) {
    const years = points.slice(1).flatMap((y) => (y === undefined ? [] : [Number(y)]));
    return { start: at, end: POINTS.lastIndex, years, periodStart: null, tail: '' };
  }
  SPAN.lastIndex = at;
  const span = SPAN.exec(text);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    return { start: at, end: SPAN.lastIndex, years: [to], periodStart: to > from ? from : null, tail: '' };
  }
  POINT.lastIndex = at;
  const point = POINT.exec(text);
  // A full date (2024年1月19日) is when something was issued; only 2025年6月30日前 is a deadline.
  if (point) {
    if (point[3] !== undefined && !point[0].endsWith('前') && !point[0].endsWith('起'))
      return { start: at, end: POINT.lastIndex, years: [], periodStart: null, tail: '' };
    // 在2024年7月的答复中: a month that dates a paper.
    if (point[2] !== undefined && /月$/.test(point[0]) && text[POINT.lastIndex] === '的')
      return { start: at, end: POINT.lastIndex, years: [], periodStart: null, tail: '' };
    return { start: at, end: POINT.lastIndex, years: [Number(point[1])], periodStart: null, tail: '' };
  }
  PLAN_PAIR.lastIndex = at;
  const pair = PLAN_PAIR.exec(text);
  if (pair) {
    const years = [pair[1], pair[2]].flatMap((digit) =>
      PLAN_PERIODS[digit as string] === undefined ? [] : [(PLAN_PERIODS[digit as string] as number) + 4],
    );
    return { start: at, end: PLAN_PAIR.lastIndex, years, periodStart: null, tail: '' };
  }
  PLAN.lastIndex = at;
  const plan = PLAN.exec(text);
  if (plan) {
    const first = PLAN_PERIODS[plan[1] as string];
    if (first === undefined) return null;
    const tail = plan[2] as string;
    const pointLike = tail === '期末' || tail === '末' || tail === '末期';
    return { start: at, end: PLAN.lastIndex, years: [first + 4], periodStart: pointLike ? null : first, tail };
  }
  return null;
}

/** “十四五”、“十五五”期间分别…: two periods told together. */
const PLAN_PAIR =
  /“?十([一二三四五六七])五“?(?:期间|时期|末)?(?:、|和|及|与)“?十([一二三四五六七])五“?(期间|时期|末|期末)/y;

const STARTERS = /[力争努截自从到至在“十12]/;

/**
 * All phrases of time in `text[from, to)`, in order. Years before `documentYear` are `past`; without a known date, years up to
 * 2020 are. Linear in the length.
 */
export function findTimePhrases(text: string, from: number, to: number, documentYear: number | null): TimePhrase[] {
  const phrases = findYears(text, from, to, documentYear);
  const openings = findReportOpenings(text, from, to)
    .filter((opening) => !phrases.some((phrase) => phrase.start < opening.end && opening.start < phrase.end))
    .map((opening): TimePhrase => ({ ...opening, role: 'past', years: [], periodStart: null }));
  return openings.length === 0 ? phrases : [...phrases, ...openings].sort((a, b) => a.start - b.start);
}

function findYears(text: string, from: number, to: number, documentYear: number | null): TimePhrase[] {
  const phrases: TimePhrase[] = [];
  for (let at = from; at < to; at++) {
    const char = text[at] as string;
    if (!STARTERS.test(char)) continue;
    if (/[\d.]/.test(char) && /[\d.A-Za-z/-]/.test(text[at - 1] ?? '')) continue;
    // 提高到2025年的20%: there 到 belongs to the verb.
    if ((char === '到' || char === '至') && VERB_BEFORE.test(text.slice(Math.max(from, at - 2), at))) continue;
    const draft = draftAt(text, at);
    if (draft === null || draft.end > to) continue;
    const before = text.slice(Math.max(from, at - 4), at);
    const after = text.slice(draft.end, draft.end + 8);
    at = draft.end - 1;
    if (draft.years.length === 0 || NAME_AFTER.test(after)) continue;
    if (draft.years.some((year) => year < 1990 || year > 2070)) continue;
    const role = roleOf(draft, before, after, text, documentYear);
    // 从2020年的24%提高到30%: what it rises from stays with its value.
    if (role === 'baseline' && /[从自]/.test(text[draft.start] as string)) draft.start++;
    // 较2020年水平下降: the words behind a yardstick belong to it.
    const end =
      role === 'baseline' ? Math.min(to, draft.end + (BASELINE_AFTER.exec(after)?.[0].length ?? 0)) : draft.end;
    const lead =
      role === 'baseline'
        ? (BASELINE_LEAD.exec(text.slice(Math.max(from, draft.start - 4), draft.start))?.[0].length ?? 0)
        : 0;
    phrases.push({ start: draft.start - lead, end, role, years: draft.years, periodStart: draft.periodStart });
  }
  return phrases;
}

function roleOf(draft: Draft, before: string, after: string, text: string, documentYear: number | null): TimeRole {
  const lead = text[draft.start];
  if ((/[由从自]$/.test(before) || lead === '从' || lead === '自') && /^(?:底|末)?的?[约\d]/.test(after))
    return 'baseline';
  if (BASELINE_BEFORE.test(before) && lead !== '到') return 'baseline';
  if (/(?:与|和|同)$/.test(before) && /^(?:底|末)?(?:相比|相较|持平|水平)/.test(after)) return 'baseline';
  if (/在$/.test(before) || lead === '在') {
    if (/^(?:的)?(?:水平|基础)/.test(after)) return 'baseline';
  }
  if (BASELINE_AFTER.test(after)) return 'baseline';
  const last = draft.years.at(-1) as number;
  if (draft.tail === '以来' || lead === '截') return 'past';
  if (last < (documentYear ?? 2021)) return 'past';
  if (/（$/.test(before) && /^）(?:[，。；、：\n]|$)/.test(after)) return 'trailing';
  if (/^以来/.test(after)) return 'past';
  // 2023年，…同比下降3%: a bare year whose sentence says that it is over.
  const bare = /\d/.test(lead ?? '') && /年$/.test(text.slice(draft.start, draft.end));
  if (bare && YEAR_IS_OVER.test(text.slice(draft.end, draft.end + 120).split(/[。\n]|到20|20\d\d年/, 1)[0] ?? ''))
    return 'past';
  return 'target';
}
