/**
 * @module A bare noun in front of an amount: 清洁能源装机占比90%, 示范园区1个.
 * Amounts behind a verb or a comparator are left to `verdict.ts`.
 */
import type { KindOfValue } from '../reading.ts';
import type { Amount } from './amounts.ts';
import type { Peeled } from './clause.ts';
import { BOUNDARY, PREDICATE } from './clause-marks.ts';
import { REMOVALS } from './kind-of-value.ts';
import { cleanObject, described, promised } from './object-behind.ts';
import { type Subject, toSubject } from './subjects.ts';
import { WEAK_DEEDS } from './verb-words.ts';
import type { Accepted, ClauseContext, Construction, Rejected, Verdict } from './verdict-shape.ts';

const SAVING = /^(?:并|可|将|实现)*(?:年|每年|累计|年均)*(?:节约|节能|减少|减排|减碳)[^，、]{2,12}$/;
const PROJECT = /(?:基地|项目|电站|电厂|机组|工程|风电场|装置|生产线)$/;

const GENERIC_HEAD =
  /^(?:总|年|日|其中)?(?:装机|装机容量|装机规模|规模|容量|面积|建筑面积|占地面积|产能|产值|投资|处理能力|处理规模|处理量|长度|全长|长|里程|库容|产量)$/;

/** The part of a judgement that reads a bare noun in front of the amount: 清洁能源装机占比90%, 示范园区1个. */
export function judgeNoun(
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
  const compared = peeled.comparator !== null || parts.compares;
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
  // 年节约标准煤3万吨: a saving is promised wherever it is told.
  if (amount.kind === 'physical' && SAVING.test(text))
    return build('noun', toSubject(peeled.rest, { stripDeeds: false }));
  const subject = toSubject(peeled.rest, { stripDeeds: true });
  if (subject.name.length < 2) return reject;
  // 建成1号机组，装机110万千瓦: a bare head describes the thing before it.
  const aimed = target && /^的?目标/.test(surface.slice(amount.end, amount.end + 3));
  if (!share && !aimed && GENERIC_HEAD.test(subject.name)) return reject;
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
  const deed = subject.deed ?? (continued ? previous.deed : null);
  // 建设东山光伏基地30万千瓦: a project with a name of its own, and its capacity.
  const removed = subject.deed !== null && REMOVALS.has(subject.deed);
  const named =
    amount.kind === 'physical' && PROJECT.test(subject.name) && !promised(subject.name) && !compared && !removed;
  if (named) return reject;
  if (subject.deed !== null && (!WEAK_DEEDS.has(subject.deed) || target || compared)) return build('noun', subject);
  if (continued) {
    const prefix =
      /新[增建]$/.test(previous.deed ?? '') && amount.kind === 'count' ? (previous.deed as string).slice(-2) : '';
    return build('noun', { ...subject, name: prefix + subject.name }, { deed });
  }
  if (target && !/(?:项目|电站|机组|工程|装置)$/.test(subject.name)) return build('noun', subject);
  if (
    /(?:占比|比例|比重|率|总量|容量|规模|面积|产量|能力|长度|里程|蓄积量|消费量|发电量|产值|数量)$/.test(subject.name)
  )
    return build('noun', subject);
  return reject;
}
