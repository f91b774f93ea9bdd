/**
 * @module What one amount in its clause is: a target with subject, kind and comparator, or one of the many numbers that promise nothing.
 * Lists, elliptic subjects, years and strength are left to `read-amounts.ts`.
 */
import type { Comparator, KindOfValue } from '../reading.ts';
import type { Amount } from './amounts.ts';
import { clauseStart, type Peeled, peelRight, readFollowing, type Stretch, stretchOf } from './clause.ts';
import { levelKind } from './kind-of-value.ts';
import { UNITLESS_INDICATORS, VALUE_TAILS } from './name-words.ts';
import { cleanObject, described, objectBehind, restOfClause, withTail } from './object-behind.ts';
import { type Subject, toSubject } from './subjects.ts';
import { STANDING_DEEDS, WEAK_DEEDS } from './verb-words.ts';
import {
  type Accepted,
  type ClauseContext,
  type Construction,
  EMPTY,
  type Rejected,
  type Verdict,
} from './verdict-shape.ts';

const CHAIN_MARK = /^(?:、|和|及|以及|与|或|并)+$/;
const BOUNDARY = /^(?:[，。；、！？\n）：“（]|和|及|以及|并|且|与|或|后|，|$)/;
const FROM_VALUE = /(?:由|从|自)(?:的|约|目前的|现有的|现状|基准)*$/;
const PAST_WORDS = /(?:已|已经|目前|截至|现有|现已|超额完成|同比|“十三五”|十三五以来|均已)[^，；]{0,14}$/;
const SUBSIDY = /(?:补助|补贴|奖励|奖补|罚款|处以|资助|支持资金|给予|电价|加价|贴息|投资约|总投资|计划投资|概算|占地)/;
const PREDICATE =
  /(?:具备|建成|达到|完成|实现|使用|采用|配备|执行|纳入|开展|通过|接入|更新|全部|全面|消除|改造|覆盖|应用|创建|达标|安装|成为|进行|实施|建立|设置|推广|替换|参与)/;

/** Whom a deed is asked of: 各县（市、区）, 主城区, 国有企业. */
const PLACE = /^.{1,8}(?:县|市|区|镇|乡|村|州|企业|园区|机关|单位|学校|）)$/;

/** Reads one amount. Linear in the length of its clause. */
export function judge(amount: Amount, context: ClauseContext): Verdict {
  const verdict = judgeWords(amount, context);
  if (verdict.verdict !== 'target') return verdict;
  // 三个中心, 六项任务 are how plans count their own headings: only a dated deed makes a count in words a promise.
  const inWords = amount.form === 'chinese' && amount.kind === 'count';
  if (inWords && (verdict.construction !== 'deed' || context.scope === null)) return { verdict: 'none', amount };
  return perUnit(verdict);
}

const PER = /每(万平方米|平方米|万人|百人|人|户|万元|亿元|吨|公里|平方公里|亩)$/;

/** 排放量每万平方米不高于300吨 is printed apart, yet its unit is 吨/万平方米. */
function perUnit(verdict: Accepted): Accepted {
  const per = PER.exec(verdict.subject.name);
  const { amount, subject } = verdict;
  if (per === null || amount.unit === null || amount.unit.includes('/') || subject.end === null) return verdict;
  const name = subject.name.slice(0, -per[0].length);
  if (name.length < 2) return verdict;
  return { ...verdict, amount: { ...amount, unit: `${amount.unit}/${per[1]}` }, subject: { ...subject, name } };
}

function judgeWords(amount: Amount, context: ClauseContext): Verdict {
  const { surface, sentence, scope, floor, previous } = context;
  const reject = (verdict: Rejected['verdict'] = 'none'): Rejected => ({ verdict, amount });
  if (amount.kind === 'class' || amount.kind === 'duration') return reject();
  if (scope?.role === 'past') return reject();

  const { start, inBracket } = clauseStart(surface, amount.start, Math.max(floor, sentence.start));
  const before = stretchOf(surface, start, amount.start, sentence.phrases);
  const after = readFollowing(surface, amount.end);
  const raw = surface.slice(after.end, after.end + 12);
  const tail = VALUE_TAILS.test(raw);
  const boundary = BOUNDARY.test(raw) || tail;
  const target = scope !== null;
  const quoted = inQuotes(surface, sentence.start, amount.start);

  if (amount.kind === 'multiple') return reject(boundary || target ? 'multiple' : 'none');
  if (amount.kind === 'bare' && !UNITLESS_INDICATORS.test(before.text)) return reject();
  if (FROM_VALUE.test(before.text)) return reject();
  if (/^(?:级|型|千瓦级|装机级)/.test(raw)) return reject();
  if (quoted && (!boundary || amount.form === 'chinese')) return reject();
  // 一车一桩, 一个: a word, not a count.
  if (amount.form === 'chinese' && amount.kind !== 'share' && amount.value < 2 && surface[amount.start] !== '万')
    return reject();
  if (PAST_WORDS.test(before.text) && (scope === null || scope.carried || /已|截至/.test(before.text))) return reject();
  const clauseEnd = surface.slice(amount.end, amount.end + 24).split(/[，。；\n]/, 1)[0] ?? '';
  if (amount.kind === 'money' && (SUBSIDY.test(before.text) || SUBSIDY.test(clauseEnd))) return reject();
  if (/(?:总投资|占地|概算|计划投资)[^，]{0,4}$/.test(before.text)) return reject();

  const peeled = peelRight(before);
  const chained =
    previous !== null && previous.end === start && CHAIN_MARK.test(surface.slice(previous.end, amount.start));
  const object = boundary && !tail ? { text: '', end: after.end } : objectBehind(context, after.end);

  if (amount.range) return reject(peeled.verb !== null || peeled.comparator !== null || boundary ? 'range' : 'none');

  const restEmpty = !/[\p{Script=Han}A-Za-z]/u.test(toSubject(peeled.rest, { stripDeeds: false }).name);
  const build = (
    construction: Construction,
    subject: Subject,
    extra: { kind?: KindOfValue; deed?: string | null; end?: number; partPrefix?: string } = {},
  ): Accepted => {
    const deed = extra.deed ?? subject.deed;
    const words = [peeled.comparatorWord, after.word].filter((word): word is string => word !== null);
    return {
      verdict: 'target',
      amount,
      construction,
      subject,
      kindOfValue: extra.kind ?? levelKind(subject.name, amount, deed),
      comparator: joinComparators(peeled, after.comparator),
      comparatorWords: words,
      adverbs: peeled.adverbs,
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
  });
  const share = amount.kind === 'share' || amount.kind === 'points';

  if (inBracket && !bracketHoldsTargets(surface, start, sentence.start, previous, before)) return reject();

  // 35千伏以上输变电项目, 5万吨标准煤及以上的项目: a threshold, unless things are being counted or a share is taken.
  const compares = after.word !== null && /[上下内]/.test(after.word);
  if (compares && !boundary && !share) {
    if (amount.kind !== 'count') {
      const growing = peeled.verbKind === 'deed' && restEmpty && !WEAK_DEEDS.has(peeled.verb as string);
      if (!growing || described(object.text)) return reject();
    } else if (peeled.verbKind !== 'deed' && peeled.verbKind !== 'level') return reject();
  }

  if (peeled.ofBase) {
    const subject = toSubject(peeled.rest, { stripDeeds: false });
    // 约占全省的30% tells how things are; a promise names what takes the share.
    return subject.name === '' || /^约?占/.test(subject.name) ? reject() : build('predicate', subject);
  }

  // 年节能, 实现减排: the deed itself names what is measured.
  if (peeled.verbKind === 'cut' || peeled.verbKind === 'rise') {
    const kind: KindOfValue = peeled.verbKind === 'cut' ? 'reduction' : 'increase';
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

  if (deedLike && restEmpty) {
    const weak = WEAK_DEEDS.has(verb as string);
    if (!boundary || tail) {
      if (share) return build('part', objectSubject(), { kind: 'share', end: object.end, partPrefix: '' });
      if (object.text.length < 2 || (weak && !(target && amount.kind === 'count'))) return reject();
      if (amount.kind !== 'count' && described(object.text)) return reject();
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
    if (!boundary) {
      if (weak || amount.kind !== 'count' || object.text.length < 2) return reject();
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
      return build('part', objectSubject(prefix), {
        kind: prefix.endsWith('覆盖') ? 'coverage' : 'share',
        end: object.end,
        partPrefix: prefix,
      });
    }
    if (peeled.comparator !== null && boundary && (previous !== null || target)) return build('predicate', EMPTY);
    if (
      chained ||
      (share && boundary && previous !== null && target && /(?:到|至)/.test(surface.slice(start, amount.start)))
    )
      return build('predicate', EMPTY);
    return reject();
  }

  return judgeNoun(amount, context, { peeled, boundary, target, object, build, share, chained, compares });
}

/** Verbs that state a level behind a subject and a deed before an object. */
const DUAL_VERBS: ReadonlySet<string> = new Set(['完成', '实现', '形成', '建成', '达到', '保持']);
/** Deeds that are names of works: 造林5万亩, 改造提升59万亩. */
const NOUN_DEEDS = /(?:造林|抚育|修复|治理|绿化|营造|复绿|改造|整治|恢复|培训|种植|替代|置换|更新|新增|提升)/;

const GENERIC_HEAD =
  /^(?:总|年|日|其中)?(?:装机|装机容量|装机规模|规模|容量|面积|建筑面积|占地面积|产能|产值|投资|处理能力|处理规模|处理量|长度|全长|长|里程|库容|产量)$/;

/** The part of a judgement that reads a bare noun in front of the amount: 清洁能源装机占比90%, 示范园区1个. */
function judgeNoun(
  amount: Amount,
  context: ClauseContext,
  parts: {
    peeled: Peeled;
    boundary: boolean;
    target: boolean;
    share: boolean;
    chained: boolean;
    compares: boolean;
    object: { text: string; end: number };
    build: (
      construction: Construction,
      subject: Subject,
      extra?: { kind?: KindOfValue; deed?: string | null; end?: number; partPrefix?: string },
    ) => Accepted;
  },
): Verdict {
  const { peeled, boundary, target, share, object, build } = parts;
  const { surface, previous } = context;
  const reject: Rejected = { verdict: 'none', amount };
  const text = peeled.rest.text;
  if (/(?:等|的|每|前|占地|高|长|宽|超|达不到|满)$/.test(text)) return reject;
  if (/^的?(?:高速公路|[\p{Script=Han}])/u.test(object.text) && !boundary) {
    // 沿海主要港口75%以上专业化泊位具备…: a share of what follows, when the clause goes on to say what that share does.
    if (!share || !PREDICATE.test(object.text)) return reject;
    const subject = toSubject(peeled.rest, { stripDeeds: false });
    return build(
      'part',
      { ...subject, name: subject.name + cleanObject(object.text) },
      { kind: 'share', end: object.end, partPrefix: subject.name },
    );
  }
  if (!boundary) return reject;
  const subject = toSubject(peeled.rest, { stripDeeds: true });
  if (subject.name.length < 2) return reject;
  // 建成1号机组，装机110万千瓦: a bare head describes the thing before it.
  if (!share && GENERIC_HEAD.test(subject.name)) return reject;
  if (share) return build('noun', subject);
  // 推进甲县33万千瓦、乙区30万千瓦风电场等项目: the chain ends in a thing that the numbers describe.
  const next = context.later.find((later) => later.kind === amount.kind);
  if (surface[amount.end] === '、' && next !== undefined && next.start - amount.end < 20) {
    const rest = surface.slice(next.end, next.end + 30).split(/[，。；\n]/, 1)[0] ?? '';
    if (rest !== '' && !BOUNDARY.test(rest) && described(rest) && !/以上|左右/.test(rest.slice(0, 2))) return reject;
  }
  const continued =
    previous !== null &&
    previous.deed !== null &&
    previous.end <= (peeled.rest.places[0] ?? -1) &&
    /^[、，和及]+$/.test(surface.slice(previous.end, subject.start ?? previous.end));
  const named = subject.deed ?? (continued ? previous.deed : null);
  if (subject.deed !== null && (!WEAK_DEEDS.has(subject.deed) || target)) return build('noun', subject);
  if (continued) {
    const prefix =
      /^新[增建]/.test(previous.deed ?? '') && amount.kind === 'count' ? (previous.deed as string).slice(0, 2) : '';
    return build('noun', { ...subject, name: prefix + subject.name }, { deed: named });
  }
  if (target && !/(?:项目|电站|机组|工程|装置)$/.test(subject.name)) return build('noun', subject);
  if (
    /(?:占比|比例|比重|率|总量|容量|规模|面积|产量|能力|长度|里程|蓄积量|消费量|发电量|产值|数量)$/.test(subject.name)
  )
    return build('noun', subject);
  return reject;
}

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

/** Numbers in brackets count when they part a target just named (其中…) or are dated; else they describe. */
function bracketHoldsTargets(
  surface: string,
  start: number,
  floor: number,
  previous: Accepted | null,
  before: Stretch,
): boolean {
  if (previous !== null && (previous.end === start - 1 || previous.end >= start)) return true;
  return start > floor && /^(?:其中|含|包括)/.test(surface.slice(start, start + 2)) && before.text.length > 4;
}

function inQuotes(surface: string, from: number, at: number): boolean {
  let marks = 0;
  for (let i = at - 1; i >= from && at - i < 40; i--) if (surface[i] === '“') marks++;
  return marks % 2 === 1;
}
