/**
 * @module What a section is for, judged from its title and the chapter it stands in.
 * Levels and numbers are left to `read-outline`.
 */
import type { SectionKind } from '../reading.ts';

const goal =
  /目标(?:任务)?$|^(?:主要|总体|工作|发展|行动|具体|阶段)?(?:目标|指标)(?:任务|体系|要求)?$|^(?:总体|主要)目标和/;
const principle = /原则$/;
const idea = /^(?:指导思想|总体思路|总体考虑|基本思路|总体要求|发展思路)$/;
const opening = /总体要求|总体思路|指导思想|基本原则|发展基础|基础|现状|背景|形势|总则|基本情况|成效|意义/;
const abroad = /(?:国际|对外|区域|跨境|交流).{0,6}合作|国际交流/;
const safeguard =
  /保障|组织实施|组织领导|组织推进|工作落实|推进落实|监督|考核|实施机制|落实机制|支撑体系|支持政策|政策(?:支持|支撑|措施|体系|机制)|工作要求|有关要求|强化.{0,6}(?:政策|组织|责任)|完善.{0,8}(?:制度|政策|机制)体系|工作机制|推进机制/;

export interface KindContext {
  readonly title: string;
  readonly level: number;
  readonly hasChildren: boolean;
  readonly parentKind: SectionKind | null;
  /** Title of the level-1 heading above, or of the heading itself. */
  readonly chapterTitle: string;
  readonly counted: 'dash' | 'digit' | 'other';
}

export const isOpening = (title: string): boolean =>
  title.length <= 16 && opening.test(title) && !safeguard.test(title);
export const isGoal = (title: string): boolean => title.length <= 14 && goal.test(title);
export const isPrinciple = (title: string): boolean => title.length <= 12 && principle.test(title);
export const isAbroad = (title: string): boolean => title.length <= 24 && abroad.test(title);
export const isSafeguard = (title: string): boolean => title.length <= 20 && safeguard.test(title);

/** Chapters that many plans have, printed in bold without a number. */
const boldChapter =
  /^(?:(?:总体|工作|有关|具体|基本)要求|总体思路|指导思想|基本原则|工作原则|(?:主要|工作|总体|行动|发展)目标(?:任务)?|(?:重点|主要|工作|具体)(?:任务|工作|举措|措施|行动|工程|领域)|政策措施|(?:组织)?保障(?:措施)?|组织(?:领导|实施|保障)|实施(?:步骤|保障)|进度安排|工作安排|监督考核|附则|[\u3400-\u9fff]{2,8}(?:领域|行动|专项))$/;
export const isBoldChapter = (title: string): boolean => boldChapter.test(title);

export const toSectionKind = (context: KindContext): SectionKind => {
  const { title, level, hasChildren, parentKind, chapterTitle } = context;
  if (level === 1) {
    if (isGoal(title) && !hasChildren) return 'goal';
    return isAbroad(title) && !hasChildren ? 'other' : 'chapter';
  }
  if (parentKind === 'principle') return 'principle';
  if (isPrinciple(title)) return 'principle';
  if (idea.test(title)) return 'other';
  if (isGoal(title) || parentKind === 'goal') return 'goal';
  if (isOpening(chapterTitle)) return 'other';
  if (isGoal(chapterTitle)) return 'goal';
  if (isAbroad(chapterTitle)) return 'other';
  if (isSafeguard(chapterTitle)) return 'safeguard';
  return level === 2 && context.counted !== 'digit' ? 'action' : 'task';
};
