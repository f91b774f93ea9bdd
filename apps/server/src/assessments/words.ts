/** @module Words of assessment in both languages: states, events, how items are scored. Screens, tables and reports say the same. */
import type { AssessmentStatus, Bilingual } from '@dafeng/contract';
import type { AssessmentEventKind } from '@dafeng/database';
import { formatNumber } from '@dafeng/quantity';
import type { ItemVerdict, Scoring } from '@dafeng/tracking';

const two = (zh: string, en: string): Bilingual => ({ zh, en });

export const statusNames: Readonly<Record<AssessmentStatus, Bilingual>> = {
  draft: two('自评草稿', 'draft'),
  scored: two('已定分', 'scored'),
  notified: two('已通报', 'notified'),
  closed: two('已办结', 'closed'),
};
export const stateNames: Readonly<Record<'met' | 'missed' | 'open' | 'partial', Bilingual>> = {
  met: two('达标', 'met'),
  missed: two('不达标', 'missed'),
  open: two('待定', 'open'),
  partial: two('扣分', 'points lost'),
};
export const eventNames: Readonly<Record<AssessmentEventKind | 'create' | 'verdict', Bilingual>> = {
  create: two('新建并预填', 'made and filled'),
  verdict: two('评审认定', 'reviewed'),
  refresh: two('重新取数', 'numbers taken anew'),
  score: two('定分', 'scored'),
  reopen: two('退回草稿', 'reopened'),
  falsify: two('认定弄虚作假', 'declared falsified'),
  unfalsify: two('撤销弄虚作假认定', 'falsification taken back'),
  notify: two('通报结果', 'notified'),
  appeal: two('申诉', 'appeal'),
  decide: two('裁定申诉', 'appeal decided'),
  rectify: two('书面整改', 'rectified in writing'),
  close: two('办结', 'closed'),
};
export const rectificationNames = {
  'not-notified': two('通报后起算', 'counts from the notice'),
  due: two('整改期内', 'due'),
  overdue: two('整改逾期，须约谈', 'overdue: an interview follows'),
  done: two('已整改', 'done'),
  'done-late': two('逾期后整改', 'done late'),
  unknown: two('期限待定', 'the deadline is not known'),
} as const;

const n = (value: number): string => formatNumber(value, { maxPlaces: 2 });
const percent = (share: number): string => `${n(share * 100)}%`;

export const scoringText = (scoring: Scoring): Bilingual => {
  switch (scoring.kind) {
    case 'pass':
      return two('达标或不达标', 'met or missed');
    case 'proportion':
      return scoring.points === 0
        ? two('完成或未完成，不计分', 'met or missed, no points')
        : two(`${n(scoring.points)} 分 × 完成率，不超过满分`, `${n(scoring.points)} points times completion`);
    case 'given':
      return two(`评审给分，满分 ${n(scoring.points)}`, `points given by reviewers, up to ${n(scoring.points)}`);
    case 'steps':
      return two(
        `完成得 ${n(scoring.points)} 分；每差 ${percent(scoring.step)} 扣 ${n(scoring.lose)} 分，完成率不高于 ${percent(scoring.zeroAt)} 不得分；每超 ${percent(scoring.step)} 加 ${n(scoring.gain)} 分，最多加 ${n(scoring.most)} 分`,
        `${n(scoring.points)} points when met; ${n(scoring.lose)} less for each ${percent(scoring.step)} short, none at ${percent(scoring.zeroAt)} or less; ${n(scoring.gain)} more for each ${percent(scoring.step)} over, at most ${n(scoring.most)}`,
      );
    case 'two-axis':
      return two(
        `年度、累计都完成 ${n(scoring.both)} 分；仅累计完成 ${n(scoring.cumulativeOnly)} 分；仅年度完成 ${n(scoring.yearOnly)} 分；都未完成 ${n(scoring.neither)} 分`,
        `${n(scoring.both)} points for both, ${n(scoring.cumulativeOnly)} for the period alone, ${n(scoring.yearOnly)} for the year alone, ${n(scoring.neither)} for neither`,
      );
  }
};

export type VerdictKind = 'met' | 'missed' | 'points' | 'completion' | 'axes' | 'withdrawn';
/** A verdict that a person entered, as a word; null was taken back. */
export const verdictWords = (verdict: ItemVerdict | null): { readonly kind: VerdictKind; readonly text: Bilingual } => {
  if (verdict === null)
    return { kind: 'withdrawn', text: two('撤回认定，按数字判定', 'taken back: the numbers decide') };
  const { met, points, completion, yearMet, cumulativeMet } = verdict;
  if (points !== undefined && points !== null)
    return { kind: 'points', text: two(`${n(points)} 分`, `${n(points)} points`) };
  if (yearMet !== undefined && cumulativeMet !== undefined) {
    const word = (yes: boolean | null): Bilingual => stateNames[yes === null ? 'open' : yes ? 'met' : 'missed'];
    return {
      kind: 'axes',
      text: two(
        `年度${word(yearMet).zh}、累计${word(cumulativeMet).zh}`,
        `year ${word(yearMet).en}, period ${word(cumulativeMet).en}`,
      ),
    };
  }
  if (completion !== undefined && completion !== null)
    return { kind: 'completion', text: two(`完成率 ${percent(completion)}`, `completion ${percent(completion)}`) };
  const kind = met === true ? 'met' : 'missed';
  return { kind, text: stateNames[kind] };
};
