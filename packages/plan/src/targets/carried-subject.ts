/**
 * @module The subject a clause leaves out or names by halves: carried over from the clause, the list or the target before.
 * Which values stand in a clause is left to `read-amounts.ts`.
 */
import type { KindOfValue } from '../reading.ts';
import type { Amount } from './amounts.ts';
import { stretchOf } from './clause.ts';
import { type Subject, toSubject } from './subjects.ts';
import type { DatedSentence } from './time-scopes.ts';
import type { Accepted } from './verdict-shape.ts';

/** What may stand between a value and the next of its list. */
export const LINK = /^(?:、|和|及|以及|与|或|，|\/)$/;

/** The last target of the sentence. */
export interface Memory {
  readonly subject: Subject;
  readonly amount: Amount;
  readonly kindOfValue: KindOfValue;
}

/** The subject an elliptic clause leaves out: what the clause before named, else the subject of the last target with the same measure. */
export function elliptic(
  surface: string,
  sentence: DatedSentence,
  verdict: Accepted,
  memory: Memory | null,
  previous: Accepted | null,
): Subject | null {
  const floor = previous?.end ?? sentence.start;
  let at = verdict.clauseFrom - 1;
  for (let step = 0; step < 3 && at > floor; step++) {
    if (surface[at] !== '，' && surface[at] !== '：') break;
    let from = at;
    while (from > floor && at - from < 80 && !/[，；。：\n]/.test(surface[from - 1] as string)) from--;
    const stretch = stretchOf(surface, from, at, sentence.phrases);
    const subject = toSubject(stretch, { stripDeeds: true });
    if (subject.name.length >= 2 && !LINK.test(subject.name)) return subject;
    at = from - 1;
  }
  if (memory === null) return null;
  // …控制在1500万吨以内，较2020年减少10%: a cut or rise tells of whatever was just named, and 达到 behind one too.
  const changes = (kind: KindOfValue): boolean => kind === 'reduction' || kind === 'increase';
  const change = changes(verdict.kindOfValue) || changes(memory.kindOfValue);
  const sameMeasure =
    change || memory.amount.unit === verdict.amount.unit || memory.amount.kind === verdict.amount.kind;
  if (!sameMeasure) return null;
  const { subject } = memory;
  if (verdict.deed === '改造提升') return renamed(subject, subject.name + verdict.deed);
  // …年均增速不低于15%，到2025年突破5000亿元: the amount is of the thing, not of its growth.
  const own = subject.name.replace(/(?:年均)?(?:增速|增长率|增幅|降幅|下降率)$/, '');
  return memory.amount.kind !== verdict.amount.kind && own.length >= 2 ? renamed(subject, own) : subject;
}

/** 下降13%左右，力争达到14%: the same cut, aimed higher. */
export function keepKind(surface: string, verdict: Accepted, memory: Memory | null): Accepted {
  if (memory?.kindOfValue !== 'reduction' || memory.amount.unit !== verdict.amount.unit) return verdict;
  const words = surface.slice(verdict.clauseFrom, verdict.amount.start);
  return /(?:力争|争取|确保|努力)[^，]{0,2}(?:达到|完成|实现)/.test(words)
    ? { ...verdict, kindOfValue: 'reduction' }
    : verdict;
}

/** Names of a measure without the thing measured. */
const BARE_MEASURE =
  /^(?:其中)?(?:总|年)?(?:资源化|无害化|综合|回收|循环)*(?:利用率|处理率|处置率|回收率|覆盖率|增量|产值|占比|发电量|产量|产能)$/;
const MEASURE_TAIL =
  /(?:总|年)?(?:资源化|无害化|综合|回收|循环)*(?:(?:利用|处理|处置|回收|使用|施用)?(?:率|量)|产值|占比|比重|比例|规模|(?:总)?装机(?:容量|规模)?|能力|产能)$/;

const EACH_OF = /^(?:每个|每|各)[^，]{1,8}$/;
const REGION =
  /^(?:其中)?(?:其他|其余|东部|中部|西部|东北|沿海|沿江|南部|北部|山区|平原|重点|一般|县级|地级|地级及以上|设区)*(?:地区|城市|县城|县级市|建制镇|重点镇|乡镇|区域|城区|农村|设区市|[一-鿿]{2,4}领域)$/;
const REGION_OPENS =
  /^(?:[一-鿿]{0,6}?(?:地区|城市(?:建成区)?|县城|县级市|建制镇|重点镇|乡镇|城区|农村|设区市|[一-鿿]{0,2}领域|服务业|工业|农业))(?=[一-鿿]{3,})/;

/** 生活垃圾资源化利用率…，回收利用率…: a bare measure is of the thing just named. */
export function completed(
  surface: string,
  sentence: DatedSentence,
  verdict: Accepted,
  memory: Memory | null,
  previous: Accepted | null,
): Subject {
  const { subject } = verdict;
  const part = /^(?:其中)?(新增|新建|改造)$/.exec(subject.name)?.[1];
  if (part !== undefined && memory !== null) return renamed(memory.subject, part + memory.subject.name);
  const near = previous !== null && verdict.clauseFrom - previous.end <= 1;
  const same = memory !== null && memory.amount.unit === verdict.amount.unit;
  if (near && same && EACH_OF.test(subject.name))
    return { ...memory.subject, start: subject.start, scope: subject.name };
  // …处理能力达到2万吨，占处理总量的比例达到70%
  if (near && memory !== null && /^占/.test(subject.name))
    return renamed(memory.subject, memory.subject.name.replace(/(?:占比|比重|比例)$/, '') + subject.name);
  // 县城污水处理率…，其他城市达到20%: the same measure elsewhere.
  if (near && same && REGION.test(subject.name)) {
    const measured = memory.subject.name.replace(REGION_OPENS, '');
    if (!MEASURE_TAIL.test(measured)) return subject;
    return { ...renamed(subject, subject.name + measured), scope: subject.name };
  }
  // 新建建筑…垃圾排放量不高于300吨，其中装配式建筑排放量不高于200吨: the part is measured in full like the whole.
  const partial = /^(.{2,10}?)(排放量|用量|产量|消费量|能耗|利用率|占比)$/.exec(subject.name);
  const area = memory?.subject.scope ?? '';
  if (partial !== null && memory !== null && area !== '' && surface.startsWith('其中', verdict.clauseFrom)) {
    const [, of = '', measure = ''] = partial;
    if (memory.subject.name.startsWith(area) && memory.subject.name.endsWith(measure))
      return { ...renamed(subject, of + memory.subject.name.slice(area.length)), scope: of };
  }
  if (!BARE_MEASURE.test(subject.name)) return subject;
  // 货车600辆、加氢站24座、产值85亿元: a list of things, the last is not of the one before.
  if (memory?.amount.kind === 'count' && !/占比$/.test(subject.name)) return subject;
  const base = near ? memory?.subject : elliptic(surface, sentence, verdict, null, previous);
  const thing =
    base?.fullName
      .replace(/占.*$/, '')
      .replace(MEASURE_TAIL, '')
      .replace(/(?:翻[一两]番|倍增)$/, '') ?? '';
  if (base == null || thing.length < 2 || thing.length > 24) return subject;
  const overlap = thing.endsWith(subject.name.slice(0, 2)) ? 2 : 0;
  const name = thing + subject.name.replace(/^其中/, '').slice(overlap);
  return { ...subject, name, fullName: name, scope: subject.scope ?? base.scope };
}

const renamed = (subject: Subject, name: string): Subject => ({ ...subject, name, fullName: name });
