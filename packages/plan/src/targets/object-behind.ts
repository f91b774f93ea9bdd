/**
 * @module The noun phrase behind an amount: the object of a deed, or the thing that a number merely describes.
 * Whether the amount is a target is left to the verdict.
 */
import { LOOK_AHEAD } from './clause.ts';
import { PREDICATE } from './clause-marks.ts';
import { DESCRIBED_THINGS } from './name-words.ts';
import type { Subject } from './subjects.ts';
import type { ClauseContext } from './verdict-shape.ts';

const LIST_MARK = /[、和及与]/;

/** The noun phrase behind an amount, up to a mark or the next amount that is counted. */
export function objectBehind(context: ClauseContext, from: number): { text: string; end: number } {
  const { surface, sentence, later } = context;
  const limit = Math.min(sentence.end, from + LOOK_AHEAD);
  let end = from;
  let depth = 0;
  for (; end < limit; end++) {
    const char = surface[end] as string;
    if (char === '（') depth++;
    else if (char === '）') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[，；。：！？\n]/.test(char)) break;
  }
  const next = later.find(
    (amount) =>
      amount.start > from &&
      amount.kind !== 'class' &&
      amount.kind !== 'duration' &&
      amount.kind !== 'bare' &&
      LIST_MARK.test(surface[amount.start - 1] ?? ''),
  );
  if (next !== undefined && next.start < end) end = next.start - 1;
  const text = surface
    .slice(from, end)
    .replace(/^的/, '')
    .replace(/(?:以|、|和|及)$/, '');
  return { text, end };
}

/** All the clause goes on to say behind an amount. */
export const restOfClause = (surface: string, from: number): string =>
  surface.slice(from, from + LOOK_AHEAD).split(/[，。；：\n]/, 1)[0] ?? '';

/** True for things that a number in front describes: 33万千瓦风电场项目. */
export const described = (object: string): boolean => {
  const head = object.split(/[、（]/, 1)[0] ?? '';
  return DESCRIBED_THINGS.test(head) || /(?:项目|工程|基地|生产线|电站|风电场)$/.test(object);
};

const WORK =
  /(?:改造|治理|修复|整治|更新|审核|审计|诊断|评估|绿化|抚育|造林|置换|安装|建设|创建|替代|升级|清理|利用|回收|监测|改建|扩建)(?:工作|任务|工程|项目)?$/;
const KIND_OF_PROJECT =
  /^(?:的)?(?:新型|独立|集中式|分布式|用户侧|电化学|共享|抽水蓄能|储能|海上|陆上|风电|光伏|风光|太阳能|生物质|地热|氢能|绿氢|新能源|可再生能源|清洁能源|节能|循环|示范|屋顶|农光|渔光|超低能耗|绿色|装配式|既有|老旧|燃煤)[^，、“]{0,18}$/;

/** 500万平方米老旧房屋改造, 20万千瓦新型储能项目: work or a kind of thing that is promised, not a thing with a name of its own. */
export const promised = (object: string): boolean => WORK.test(object) || KIND_OF_PROJECT.test(object);

/** An object as a name: brackets and leading particles removed. */
export const cleanObject = (text: string): string =>
  text
    .replace(/（[^（）]*）/g, '')
    .replace(/^(?:的|左右|以上|以下)+/, '')
    .replace(/(?:发展|建设)?目标$/, '')
    .replace(/[“、的\n]/g, (mark) => (mark === '的' || mark === '、' ? mark : ''))
    .slice(0, 40);

/** 3个330千伏、9个110千伏变电项目: a list cut inside a modifier borrows the head of its end. */
export function withTail(subject: Subject, context: ClauseContext, object: { text: string; end: number }): Subject {
  if (!/^[\d.]+(?:千伏|kV|KV|万吨|万千瓦|吨|兆瓦)[级]?$/.test(object.text)) return subject;
  const rest = context.surface.slice(object.end, object.end + LOOK_AHEAD).split(/[，。；\n]/, 1)[0] ?? '';
  const head = /([\d.]+(?:千伏|kV|KV|万吨|万千瓦|吨|兆瓦)级?)([^、\d]{2,20})$/.exec(rest);
  return head === null ? subject : { ...subject, name: subject.name + (head[2] as string) };
}

/** 70%以上的机关、45%以上的学校建成节约型单位: what the last set is to do, all sets are. */
export function sharedSet(context: ClauseContext, subject: Subject, object: { text: string; end: number }): Subject {
  if (PREDICATE.test(object.text) || !LIST_MARK.test(context.surface[object.end] ?? '')) return subject;
  const rest = restOfClause(context.surface, object.end);
  const predicate = PREDICATE.exec(rest);
  const done = predicate === null ? '' : cleanObject(rest.slice(predicate.index));
  return done.length < 2 || done.length > 24 || /\d/.test(done) ? subject : { ...subject, name: subject.name + done };
}
