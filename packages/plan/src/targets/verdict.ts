/**
 * @module What one amount in its clause is: a target with subject, kind and comparator, or one of the many numbers that promise nothing.
 * Lists, elliptic subjects, years and strength are left to `read-amounts.ts`.
 */
import type { Comparator, KindOfValue } from '../reading.ts';
import type { Amount } from './amounts.ts';
import { clauseStart, type Peeled, peelRight, readFollowing, sliceStretch, stretchOf } from './clause.ts';
import { adverbsOfYardstick, behindListed, dated } from './clause-context.ts';
import { BOUNDARY, bracketHoldsTargets, CHAIN_MARK, inQuotes, PREDICATE } from './clause-marks.ts';
import { judgeNoun } from './judge-noun.ts';
import { levelKind } from './kind-of-value.ts';
import { UNITLESS_INDICATORS, VALUE_TAILS, WHOLE_AREAS } from './name-words.ts';
import { cleanObject, described, objectBehind, promised, restOfClause, sharedSet, withTail } from './object-behind.ts';
import { PER, perUnit } from './per-unit.ts';
import { type Subject, toSubject } from './subjects.ts';
import { tellsState } from './tells-state.ts';
import { STANDING_DEEDS, WEAK_DEEDS } from './verb-words.ts';
import {
  type Accepted,
  type ClauseContext,
  type Construction,
  EMPTY,
  type Rejected,
  type Verdict,
} from './verdict-shape.ts';

const FROM_VALUE = /(?:由|从|自)(?:的|约|目前的|现有的|现状|基准)*$/;
const PAST_WORDS = /(?:已|已经|目前|截至|现有|现已|超额完成|同比|“十三五”|十三五以来|均已)[^，；]{0,14}$/;
const SUBSIDY = /(?:补助|补贴|奖励|奖补|罚款|处以|资助|支持资金|给予|电价|加价|贴息|投资约|总投资|计划投资|概算|占地)/;

/** Whom a deed is asked of: 各县（市、区）, 主城区, 国有企业. */
const PLACE = /^.{1,8}(?:县|市|区|镇|乡|村|州|企业|园区|机关|单位|学校|）)$/;

/** Reads one amount. Linear in the length of its clause. */
export function judge(amount: Amount, context: ClauseContext): Verdict {
  const verdict = judgeWords(amount, context);
  if (verdict.verdict !== 'target') return verdict;
  // 三个中心, 六项任务 are how plans count their own headings: only a dated deed makes a count in words a promise.
  const inWords = amount.form === 'chinese' && amount.kind === 'count';
  if (inWords && (verdict.construction !== 'deed' || context.scope === null)) return { verdict: 'none', amount };
  if (tellsState(verdict, context)) return { verdict: 'none', amount };
  return perUnit(verdict);
}

function judgeWords(amount: Amount, context: ClauseContext): Verdict {
  const { surface, sentence, scope, floor, previous } = context;
  const reject = (verdict: Rejected['verdict'] = 'none'): Rejected => ({ verdict, amount });
  if (amount.kind === 'class') return reject();
  if (scope?.role === 'past') return reject();

  const clause = clauseStart(surface, amount.start, Math.max(floor, sentence.start));
  const { inBracket } = clause;
  const start = behindListed(surface, clause.start, amount, context.passed);
  const before = stretchOf(surface, start, amount.start, sentence.phrases);
  const after = readFollowing(surface, amount.end);
  const raw = surface.slice(after.end, after.end + 12);
  const tail = VALUE_TAILS.test(raw);
  const boundary = BOUNDARY.test(raw) || tail;
  const target = scope !== null;
  const planned = target || /计划|规划|拟/.test(before.text);
  const quoted = inQuotes(surface, sentence.start, amount.start);

  if (amount.kind === 'multiple') return reject(boundary || target ? 'multiple' : 'none');
  // 数据中心PUE不超过1.4，其中新建不超过1.3: the part is measured like the whole.
  const unitless = previous?.amount.kind === 'bare' && /^其中/.test(before.text);
  if (amount.kind === 'bare' && !unitless && !UNITLESS_INDICATORS.test(before.text)) return reject();
  // A duration is a term; only days and hours that are counted measure something.
  if (amount.kind === 'duration' && !/(?:天数|停电时间|小时数)[^，]{0,10}$/.test(before.text)) return reject();
  if (FROM_VALUE.test(before.text)) return reject();
  // 车桩比2.5：1 is a ratio, not a value.
  if (amount.kind === 'bare' && /^：\d/.test(surface.slice(amount.end, amount.end + 2))) return reject();
  if (/^(?:级|型|千瓦级|装机级)/.test(raw)) return reject();
  if (quoted && (!boundary || amount.form === 'chinese')) return reject();
  // 一车一桩, 一个: a word, not a count.
  if (amount.form === 'chinese' && amount.kind !== 'share' && amount.value < 2 && surface[amount.start] !== '万')
    return reject();
  if (PAST_WORDS.test(before.text) && (scope === null || scope.carried || /已|截至/.test(before.text))) return reject();
  const clauseEnd = surface.slice(amount.end, amount.end + 24).split(/[，。；\n]/, 1)[0] ?? '';
  if (amount.kind === 'money' && (SUBSIDY.test(before.text) || SUBSIDY.test(clauseEnd))) return reject();
  if (/(?:总投资|占地|概算|计划投资)[^，]{0,4}$/.test(before.text)) return reject();

  // 下降到每万元0.4吨标准煤: what it is per stands between the verb and the value.
  const per = amount.kind === 'physical' && !(amount.unit ?? '/').includes('/') ? PER.exec(before.text) : null;
  const lead = per === null ? before : sliceStretch(before, 0, per.index);
  const perPeeled = peelRight(lead);
  const printedPer = per !== null && (perPeeled.verbKind === 'level' || perPeeled.comparator !== null);
  const peeled = printedPer ? perPeeled : peelRight(before);
  const chained =
    previous !== null && previous.end === start && CHAIN_MARK.test(surface.slice(previous.end, amount.start));
  const object = boundary && !tail ? { text: '', end: after.end } : objectBehind(context, after.end);

  if (amount.range) return reject(peeled.verb !== null || peeled.comparator !== null || boundary ? 'range' : 'none');

  // 全省80%以上的园区: a whole area alone names no indicator, it only bounds what follows.
  const restName = toSubject(peeled.rest, { stripDeeds: false }).name;
  const area = WHOLE_AREAS.includes(restName) ? restName : null;
  const restEmpty =
    area !== null ||
    /^(?:有|让|使|对|[一二三四五六七八九十])?$/.test(restName) ||
    !/[\p{Script=Han}A-Za-z]/u.test(restName);
  const build = (
    construction: Construction,
    subject: Subject,
    extra: { kind?: KindOfValue; deed?: string | null; end?: number; partPrefix?: string } = {},
  ): Accepted => {
    const deed = extra.deed ?? subject.deed;
    const words = [peeled.comparatorWord, after.word].filter((word): word is string => word !== null);
    return {
      verdict: 'target',
      amount: printedPer ? { ...amount, unit: `${amount.unit}/${per?.[1]}` } : amount,
      construction,
      subject,
      kindOfValue: extra.kind ?? levelKind(subject.name, amount, deed),
      comparator: joinComparators(peeled, after.comparator ?? (amount.over === true ? '>=' : null)),
      comparatorWords: words,
      adverbs: [...peeled.adverbs, ...adverbsOfYardstick(context, start, amount.start)],
      deed,
      partPrefix: extra.partPrefix ?? '',
      clauseFrom: start,
      end: extra.end ?? after.end,
    };
  };
  const objectSubject = (prefix = ''): Subject => ({
    ...EMPTY,
    name: prefix + cleanObject(object.text),
    start: amount.start,
    end: object.end,
    scope: area,
  });
  const share = amount.kind === 'share' || amount.kind === 'points';

  if (inBracket && !bracketHoldsTargets(surface, start, sentence.start, previous, before)) return reject();

  // 45个左右乡镇率先建成…: so many of the things are to do what follows.
  const counted =
    restEmpty &&
    scope !== null &&
    amount.kind === 'count' &&
    after.word !== null &&
    /[个家座所处项条]$/.test(amount.unit ?? '') &&
    !object.text.startsWith('的') &&
    (PREDICATE.test(object.text.slice(2)) || (peeled.verb === '在' && /推进|试点|示范/.test(object.text)));

  // 35千伏以上输变电项目, 5万吨标准煤及以上的项目: a threshold, unless things are being counted or a share is taken.
  const compares = after.word !== null && /[上下内]/.test(after.word);
  if (compares && !boundary && !share) {
    if (amount.kind !== 'count') {
      const growing = peeled.verbKind === 'deed' && restEmpty && !WEAK_DEEDS.has(peeled.verb as string);
      const able = peeled.verb !== null && CAPACITY.test(object.text);
      if (!able && (!growing || described(object.text))) return reject();
    } else if (peeled.verbKind !== 'deed' && peeled.verbKind !== 'level' && !counted) return reject();
  }

  if (peeled.ofBase) {
    const subject = toSubject(peeled.rest, { stripDeeds: false });
    // 约占全省的30% tells how things are; a promise names what takes the share.
    const listed = previous !== null && previous.end >= start - 1 && target;
    if (subject.name === '' || (/^约?占/.test(subject.name) && !listed)) return reject();
    return build('predicate', subject);
  }

  // 年节能, 实现减排: the deed itself names what is measured.
  if (peeled.verbKind === 'cut' || peeled.verbKind === 'rise') {
    const kind: KindOfValue = peeled.verbKind === 'cut' ? 'reduction' : 'increase';
    // 森林质量提升200万亩: so much is worked over.
    if (!restEmpty && boundary && peeled.verb === '提升' && /[亩顷个家座项台]$/.test(amount.unit ?? '')) {
      const subject = toSubject(peeled.rest, { stripDeeds: true });
      return build('noun', { ...subject, name: subject.name + peeled.verb }, { kind: 'addition', deed: peeled.verb });
    }
    if (!restEmpty) {
      if (!boundary && raw.startsWith('的') && !share) return reject();
      const subject = toSubject(peeled.rest, { stripDeeds: false });
      return build('predicate', subject, { kind });
    }
    if (object.text.length >= 2 && !share)
      return described(object.text)
        ? reject()
        : build('deed', objectSubject(peeled.verb as string), { kind, end: object.end });
    if (/^(?:节能|节水|节电|减排|降耗)$/.test(peeled.verb as string)) {
      return build(
        'predicate',
        { ...EMPTY, name: peeled.verb as string, start: peeled.verbStart, end: amount.start },
        { kind },
      );
    }
    return target || previous !== null ? build('predicate', EMPTY, { kind }) : reject();
  }

  const verb = peeled.verb;
  const deedLike = verb !== null && (peeled.verbKind === 'deed' || DUAL_VERBS.has(verb));

  // 电网具备30万千瓦以上的新能源消纳能力: the object names the indicator, the subject who has it.
  if (deedLike && !share && !boundary && amount.kind === 'physical' && CAPACITY.test(object.text))
    return build('deed', objectSubject(), { deed: verb, end: object.end });
  if (counted && (verb === null || verb === '在'))
    return build('deed', objectSubject(), { kind: 'level', end: object.end });

  if (deedLike && restEmpty) {
    const weak = WEAK_DEEDS.has(verb as string);
    if (!boundary || tail) {
      // 执行75%节能标准: the name of a standard.
      if (share && /标准$/.test(object.text)) return reject();
      if (share)
        return build('part', sharedSet(context, objectSubject(), object), {
          kind: 'share',
          end: object.end,
          partPrefix: '',
        });
      if (object.text.length < 2 || (weak && !(target && amount.kind === 'count'))) return reject();
      if (amount.kind !== 'count' && described(object.text) && !(planned && !weak && promised(object.text)))
        return reject();
      return build('deed', withTail(objectSubject(), context, object), { deed: verb, end: object.end });
    }
    if (NOUN_DEEDS.test(verb as string) && amount.kind !== 'share') {
      return build(
        'noun',
        { ...EMPTY, name: verb as string, start: peeled.verbStart, end: amount.start },
        { deed: previous?.deed ?? verb },
      );
    }
    return previous !== null || target ? build('predicate', EMPTY, { deed: verb }) : reject();
  }

  // …, 到2030年压减到700万吨以内: the subject was named before.
  if (verb !== null && peeled.verbKind === 'level' && restEmpty && boundary && verb.length > 1 && !deedLike)
    return previous !== null || target ? build('predicate', EMPTY) : reject();

  if (
    verb !== null &&
    peeled.verbKind === 'level' &&
    !restEmpty &&
    !(deedLike && !boundary && !share && amount.kind === 'count')
  ) {
    if (!boundary && !share && (raw.startsWith('的') || described(object.text)) && !deedLike) return reject();
    if (!boundary && share && raw.startsWith('的') && peeled.comparator === null && !compares && !tail) return reject();
    if (!boundary && share && (raw.startsWith('的') || compares) && !tail) return reject();
    if (verb === '为' && !target && amount.kind === 'count') return reject();
    const subject = toSubject(peeled.rest, { stripDeeds: amount.kind === 'count' });
    if (deedLike && amount.kind === 'count' && WEAK_DEEDS.has(verb)) return reject();
    return build('predicate', openedByChange(subject, verb), { deed: deedLike ? verb : subject.deed });
  }

  if (deedLike && !restEmpty) {
    const weak = WEAK_DEEDS.has(verb as string);
    const subject = toSubject(peeled.rest, { stripDeeds: true });
    if (share && !boundary) {
      const prefix = `${subject.name}${verb as string}`;
      return build(
        'part',
        { ...objectSubject(prefix), start: subject.start },
        { kind: verb === '覆盖' ? 'coverage' : 'share', end: object.end, partPrefix: prefix },
      );
    }
    // 临江计划建成20万千瓦新型储能项目: who builds stands in front.
    const builds = planned && amount.kind === 'physical' && promised(object.text) && restName.length <= 6;
    if (!boundary) {
      if (weak || (amount.kind !== 'count' && !builds) || object.text.length < 2) return reject();
      return build(
        'deed',
        withTail({ ...objectSubject(), scope: PLACE.test(subject.name) ? subject.name : null }, context, object),
        { deed: verb, end: object.end },
      );
    }
    if (share) return build('predicate', subject, {});
    if (weak && !target) return reject();
    // 退化林修复6万亩, 燃气管道更新改造1200公里: the deed is the tail of the name.
    const name =
      NOUN_DEEDS.test(verb as string) || !STANDING_DEEDS.has(verb as string)
        ? subject.name + (verb as string)
        : subject.name;
    return build('noun', { ...subject, name, end: amount.start }, { deed: verb });
  }

  if (peeled.comparator !== null && !restEmpty) {
    // 负荷率低于60%的企业 describes; 按不低于总停车位20%配建 and 使用量不超过90个 promise.
    if (!boundary && (raw.startsWith('的') || compares) && !tail) return reject();
    if (!boundary && !share) return reject();
    const subject = toSubject(peeled.rest, { stripDeeds: amount.kind === 'count' });
    return build('predicate', subject);
  }

  if (restEmpty) {
    if (chained && previous.construction === 'deed' && !boundary && amount.kind === previous.amount.kind) {
      return build('deed', withTail(objectSubject(), context, object), { deed: previous.deed, end: object.end });
    }
    if (share && !boundary) {
      const prefix = chained && previous.construction === 'part' ? previous.partPrefix : '';
      if (!chained && amount.value !== 100 && !target && !PREDICATE.test(restOfClause(surface, after.end)))
        return reject();
      if (object.text.length < 2) return reject();
      return build('part', prefix === '' ? sharedSet(context, objectSubject(), object) : objectSubject(prefix), {
        kind: prefix.endsWith('覆盖') ? 'coverage' : 'share',
        end: object.end,
        partPrefix: prefix,
      });
    }
    if (peeled.comparator !== null && boundary && (previous !== null || target)) return build('predicate', EMPTY);
    if (boundary && dated(amount, context, start)) return build('predicate', EMPTY);
    // 加氢站18座，350辆货车，60亿元产值: the items of a list may turn round.
    if (
      !boundary &&
      !compares &&
      previous !== null &&
      (target || previous.deed !== null) &&
      ['count', 'money', 'physical'].includes(amount.kind) &&
      /^[，、]$/.test(surface.slice(previous.end, amount.start)) &&
      /^[^的，、]{2,16}$/.test(object.text) &&
      !/(?:投资|资金|补助|贷款)/.test(object.text) &&
      !PREDICATE.test(object.text) &&
      (amount.kind === 'count' || !described(object.text))
    )
      return build('deed', objectSubject(), { deed: previous.deed, end: object.end });
    if (
      chained ||
      (share && boundary && previous !== null && target && /(?:到|至)/.test(surface.slice(start, amount.start)))
    )
      return build('predicate', EMPTY);
    return reject();
  }

  return judgeNoun(amount, context, { peeled, boundary, target, object, build, share, chained, compares });
}

/** What a capacity told by its object is called by. */
const CAPACITY = /^(?:的)?[^，、]{0,16}(?:能力|产能|库容)$/;

/** Verbs that state a level behind a subject and a deed before an object. */
const DUAL_VERBS: ReadonlySet<string> = new Set(['完成', '实现', '形成', '建成', '达到', '保持']);
/** Deeds that are names of works: 造林5万亩, 改造提升59万亩. */
const NOUN_DEEDS = /(?:造林|抚育|修复|治理|绿化|营造|复绿|改造|整治|恢复|培训|种植|替代|置换|更新|新增|提升)/;

function joinComparators(peeled: Peeled, following: Comparator | null): Comparator {
  // 控制在8%左右 is about 8; 控制在145万吨以内 and 不超过 agree with what follows.
  if (following !== null) return following;
  return peeled.comparator ?? '=';
}

/** 提升新建民用建筑节能设计标准至72%: the opening verb belongs to 至, not to the name. */
function openedByChange(subject: Subject, verb: string): Subject {
  if (verb !== '至' && verb !== '到') return subject;
  const match = /^(?:提升|提高|降低|扩大|增加|减少|压减|控制|拓展|加大)/.exec(subject.name);
  return match === null ? subject : { ...subject, name: subject.name.slice(match[0].length) };
}
