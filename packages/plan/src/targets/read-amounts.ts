/**
 * @module The amounts of one sentence read in order: lists paired with their subjects and years, elliptic subjects carried over.
 * The single amount is judged in `verdict.ts`; anchors and ids are left to `read-targets.ts`.
 */
import type { Comparator, KindOfValue, WarningCode } from '../reading.ts';
import { type Amount, findAmounts } from './amounts.ts';
import { completed, elliptic, keepKind, LINK, type Memory } from './carried-subject.ts';
import { PREDICATE } from './clause-marks.ts';
import { levelKind } from './kind-of-value.ts';
import { membersSharingOneValue, nameMembers, splitMembers } from './members.ts';
import { narrowScope } from './scope-of-subject.ts';
import type { Subject } from './subjects.ts';
import { type DatedSentence, scopeAt, type TimeScope } from './time-scopes.ts';
import { judge } from './verdict.ts';
import type { Accepted } from './verdict-shape.ts';

/** A target in clean positions, before anchoring. */
export interface Draft {
  readonly indicator: string;
  readonly value: number;
  readonly unit: string | null;
  readonly year: number | null;
  readonly periodStart: number | null;
  readonly comparator: Comparator;
  readonly kindOfValue: KindOfValue;
  readonly qualifier: readonly string[];
  readonly scope: string | null;
  readonly implied: boolean;
  readonly ambiguous: boolean;
  readonly start: number;
  readonly end: number;
  /** Of the numeral or the implying words; strength and baseline are looked up here. */
  readonly valueAt: number;
  readonly doubts: readonly { readonly code: WarningCode; readonly message: string }[];
}

export interface DraftWarning {
  readonly code: WarningCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const QUALIFIERS = ['累计', '基本', '年均', '持续保持', '每年'];

/** Reads every amount of a sentence. `memory` is the last subject of the paragraph, for sentences that open elliptic. */
export function readAmounts(surface: string, sentence: DatedSentence): { drafts: Draft[]; warnings: DraftWarning[] } {
  const amounts = outsidePhrases(findAmounts(surface, sentence.start, sentence.end), sentence);
  const drafts: Draft[] = [];
  const warnings: DraftWarning[] = [];
  let memory: Memory | null = null;
  let previous: Accepted | null = null;
  let floor = sentence.start;
  for (let i = 0; i < amounts.length; i++) {
    const amount = amounts[i] as Amount;
    const scope = scopeAt(sentence, amount.start);
    const judged = judge(amount, {
      surface,
      sentence,
      scope,
      floor,
      previous,
      passed: amounts[i - 1] ?? null,
      later: amounts.slice(i + 1, i + 6),
    });
    if (judged.verdict !== 'target') {
      if (judged.verdict === 'range')
        warnings.push(
          told(
            amount,
            'range-not-a-target',
            `“${surface.slice(amount.start, amount.end)}”是一个区间，未作为单一数值目标读出。`,
          ),
        );
      if (judged.verdict === 'multiple')
        warnings.push(
          told(
            amount,
            'range-not-a-target',
            `“${surface.slice(amount.start, amount.end)}”是倍数，未作为数值目标读出。`,
          ),
        );
      continue;
    }
    const verdict: Accepted = inheritPer(surface, judged, previous);
    const list: Accepted[] = [verdict, ...followers(surface, sentence, amounts, i, verdict)];
    i += list.length - 1;
    const subject: Subject | null =
      verdict.subject.name !== '' ? verdict.subject : elliptic(surface, sentence, verdict, memory, previous);
    const before: Accepted | null = previous;
    previous = list.at(-1) as Accepted;
    floor = previous.end;
    if (subject === null) {
      warnings.push(
        told(
          amount,
          'indicator-unclear',
          `未能确定“${surface.slice(amount.start, amount.end)}”是哪项指标的数值，请核对。`,
        ),
      );
      continue;
    }
    const carried = verdict.subject.name === '';
    const whole: Subject = carried ? subject : completed(surface, sentence, verdict, memory, before);
    const kept: Accepted = carried ? keepKind(surface, verdict, memory) : verdict;
    list[0] = kept;
    memory = { subject: whole, amount: previous.amount, kindOfValue: kept.kindOfValue };
    shareComparator(surface, drafts, before, verdict);
    drafts.push(...pair(surface, sentence, list, whole, carried, scope));
  }
  return { drafts, warnings };
}

/** 其中装配式建筑不高于200吨: a part is measured per the same thing as its whole. */
function inheritPer(surface: string, verdict: Accepted, previous: Accepted | null): Accepted {
  const unit = verdict.amount.unit;
  const whole = previous?.amount.unit ?? '';
  if (unit === null || !whole.startsWith(`${unit}/`) || !surface.startsWith('其中', verdict.clauseFrom)) return verdict;
  return { ...verdict, amount: { ...verdict.amount, unit: whole } };
}

/** 换电站100座、充电桩2万个以上: the comparator at the end of a chain of bare nouns counts for all of it. */
function shareComparator(surface: string, drafts: Draft[], before: Accepted | null, verdict: Accepted): void {
  const last = drafts.at(-1);
  if (before === null || last === undefined || before.construction !== 'noun' || verdict.construction !== 'noun')
    return;
  // 更新电梯2000台、改造小区300个以上: a deed of its own has a comparator of its own.
  if (verdict.comparatorWords.length === 0 || before.comparatorWords.length > 0 || verdict.subject.deed !== null)
    return;
  if (verdict.clauseFrom !== before.end || surface[before.end] !== '、') return;
  drafts[drafts.length - 1] = {
    ...last,
    comparator: verdict.comparator,
    qualifier: [...last.qualifier, ...verdict.comparatorWords],
  };
}

const told = (amount: Amount, code: WarningCode, message: string): DraftWarning => ({
  code,
  message,
  start: amount.start,
  end: amount.end,
});

const outsidePhrases = (amounts: readonly Amount[], sentence: DatedSentence): Amount[] =>
  amounts.filter(
    (amount) => !sentence.phrases.some((phrase) => amount.start < phrase.end && phrase.start < amount.end),
  );

/** Values that follow directly, with nothing but 、 or 和 between: 5%、3.5%左右. */
function followers(
  surface: string,
  sentence: DatedSentence,
  amounts: readonly Amount[],
  index: number,
  head: Accepted,
): Accepted[] {
  if (head.construction === 'deed' || head.construction === 'part') return [];
  const list: Accepted[] = [];
  let end = head.end;
  for (let j = index + 1; j < amounts.length; j++) {
    const next = amounts[j] as Amount;
    // 森林覆盖率和蓄积量分别达到25%左右和2亿立方米: told apart, the values may be of different kinds.
    const fits = next.kind === head.amount.kind || head.adverbs.includes('分别');
    if (!fits || next.range || !LINK.test(surface.slice(end, next.start))) break;
    const verdict = judge(next, {
      surface,
      sentence,
      scope: scopeAt(sentence, next.start),
      floor: end,
      previous: list.at(-1) ?? head,
      passed: null,
      later: amounts.slice(j + 1, j + 6),
    });
    if (verdict.verdict !== 'target' || verdict.subject.name !== '') break;
    list.push(verdict);
    end = verdict.end;
  }
  return list;
}

interface Slot {
  readonly name: string;
  readonly year: number | null;
  readonly item: Accepted;
  readonly mismatch: boolean;
}

/** Gives each value of a list its subject and its year. */
function slots(list: readonly Accepted[], subject: Subject, years: readonly (number | null)[]): Slot[] {
  const head = list[0] as Accepted;
  const last = years.at(-1) ?? null;
  if (list.length === 1) {
    const shared = head.construction === 'part' ? [] : membersSharingOneValue(subject.name, head.adverbs);
    const names = shared.length > 0 ? shared : [subject.name];
    // 2025年、2030年均保持在60%以上: one value for each of the years.
    const each = years.length > 1 && head.adverbs.some((word) => word === '均' || word === '都' || word === '分别');
    return names.flatMap((name) =>
      (each ? years : [last]).map((year) => ({ name, year, item: head, mismatch: false })),
    );
  }
  const full = subject.fullName;
  const members = splitMembers(full);
  if (years.length === list.length)
    return list.map((item, i) => ({ name: subject.name, year: years[i] ?? null, item, mismatch: false }));
  if (members.length === list.length) {
    const names = nameMembers(full);
    return list.map((item, i) => ({ name: names[i] ?? subject.name, year: last, item, mismatch: false }));
  }
  if (members.length * years.length === list.length) {
    const names = nameMembers(full);
    return list.map((item, i) => ({
      name: names[Math.floor(i / years.length)] ?? subject.name,
      year: years[i % years.length] ?? null,
      item,
      mismatch: false,
    }));
  }
  return list.map((item) => ({ name: subject.name, year: last, item, mismatch: true }));
}

/**
 * 5%、3.5%左右: a comparator behind the last value, or before the first, counts for all, unless values in between have their own.
 */
function sharedComparator(list: readonly Accepted[], item: Accepted): Accepted | null {
  const holders = list.filter((other) => other.comparator !== '=');
  const [holder] = holders;
  if (holder === undefined || holders.length > 1 || holder.amount.kind !== item.amount.kind) return null;
  const before = holder === list[0] && !/^(?:以|及|左|之|或|（|上)/.test(holder.comparatorWords[0] ?? '');
  return before || holder === list.at(-1) ? holder : null;
}

/** A cut or a rise holds for the whole list; whether a member is a share or a coverage its own name tells. */
function kindOfItem(name: string, item: Accepted, head: Accepted, listed: boolean): KindOfValue {
  if (item.amount.kind !== head.amount.kind) return item.kindOfValue;
  const stated = head.kindOfValue === 'share' || head.kindOfValue === 'coverage';
  return listed && stated && head.construction !== 'part' ? levelKind(name, item.amount, item.deed) : head.kindOfValue;
}

/** Areas that are part of what a deed builds: 城镇燃气管网, 农村公路. */
const PART_OF_OBJECT = /^(?:城镇|城市|农村|县城|乡镇|行政村|城区)$/;

/** What a value speaks for: the set a share is taken of, a member of a list, else what the subject names. */
function scopeOfItem(name: string, item: Accepted, subject: Subject, listed: boolean): string | null {
  if (item.construction === 'part') {
    const prefix = item.partPrefix;
    if (prefix === '' || prefix.endsWith('覆盖')) {
      const set = name.slice(prefix.length).split(PREDICATE, 1)[0] ?? '';
      return set.length >= 2 && set.length <= 24 && item.amount.value !== 100 ? set : subject.scope;
    }
  }
  const own = listed ? (narrowScope(name) ?? subject.scope) : subject.scope;
  const built =
    item.deed !== null &&
    item.construction !== 'predicate' &&
    item.amount.kind !== 'share' &&
    item.amount.kind !== 'points';
  return own !== null && built && PART_OF_OBJECT.test(own) ? null : own;
}

function pair(
  surface: string,
  sentence: DatedSentence,
  list: readonly Accepted[],
  subject: Subject,
  carried: boolean,
  scope: TimeScope | null,
): Draft[] {
  const head = list[0] as Accepted;
  const governing = scope?.role === 'target' ? scope : null;
  const years: readonly (number | null)[] = governing === null ? [null] : governing.years;
  return slots(list, subject, years).map(({ name, year, item, mismatch }) => {
    const trailing = sentence.phrases.find(
      (phrase) => phrase.role === 'trailing' && phrase.start >= item.amount.end && phrase.start - item.end <= 1,
    );
    const shared = item.comparator === '=' ? sharedComparator(list, item) : null;
    const comparator = shared?.comparator ?? item.comparator;
    const doubts: { code: WarningCode; message: string }[] = [];
    if (carried) doubts.push({ code: 'indicator-carried', message: `指标名承前省略，按“${name}”读出。` });
    if (mismatch)
      doubts.push({
        code: 'list-mismatch',
        message: `并列的主语与数值个数不一致（${surface.slice(item.amount.start, item.amount.end)}），请核对对应关系。`,
      });
    if (governing?.carried === true && trailing === undefined)
      doubts.push({ code: 'year-carried', message: `本句无年份，沿用前文的${String(year)}年。` });
    if (item.amount.unit === null) doubts.push({ code: 'unit-missing', message: `“${name}”的数值没有单位。` });
    const flow = head.kindOfValue === 'addition' || head.kindOfValue === 'increase' || head.kindOfValue === 'reduction';
    const spanStart = carried
      ? Math.min(head.clauseFrom, item.amount.start)
      : Math.min(subject.start ?? head.clauseFrom, item.amount.start);
    const adverb100 =
      item.construction === 'part' && item.amount.value === 100 && /^(?:推进|推行|实施|开展|落实|推广)/.test(name);
    return {
      indicator: adverb100 ? name.replace(/^(?:推进|推行|实施|开展|落实|推广)/, '') : name,
      value: item.amount.value,
      unit: item.amount.unit,
      year: trailing?.years.at(-1) ?? year,
      periodStart: flow ? (governing?.periodStart ?? null) : null,
      comparator,
      kindOfValue: kindOfItem(name, item, head, list.length > 1),
      qualifier: [
        ...new Set([
          ...head.adverbs.filter((word) => QUALIFIERS.includes(word)),
          ...item.comparatorWords,
          ...(shared?.comparatorWords ?? []),
        ]),
      ],
      scope: scopeOfItem(name, item, subject, list.length > 1),
      implied: false,
      ambiguous: adverb100 && governing === null,
      start: spanStart,
      end: Math.max(item.end, item.amount.end),
      valueAt: item.amount.start,
      doubts,
    };
  });
}
