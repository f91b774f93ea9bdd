/** @module How the targets stand as a whole: counted by level, what changed, what has no light and why. */
import { type AbsenceReason, absenceLabel, type Bilingual } from '@dafeng/quantity';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { Block, Run, Statement } from '../report.ts';
import { missingNumber } from '../report-number.ts';
import { en, listed, say, together, zh } from '../words.ts';
import { levelMark, targetNameBoth } from './target-numbers.ts';

interface Counted {
  readonly mark: ReturnType<typeof levelMark>;
  readonly count: number;
}
/** Lights counted by their label, worst first. */
export const countLevels = (targets: readonly TargetFact[]): readonly Counted[] => {
  const counted = new Map<string, Counted>();
  for (const { light } of targets) {
    if (light.fired === null) continue;
    const mark = levelMark(light.fired.level);
    const key = `${mark.order} ${mark.label.zh}`;
    counted.set(key, { mark, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()].sort(
    (a, b) => b.mark.order - a.mark.order || (a.mark.label.zh < b.mark.label.zh ? -1 : 1),
  );
};
const countReasons = (
  targets: readonly TargetFact[],
): readonly { readonly label: Bilingual; readonly count: number }[] => {
  const counted = new Map<AbsenceReason, number>();
  for (const { light } of targets)
    if (light.fired === null && light.why !== null) counted.set(light.why.why, (counted.get(light.why.why) ?? 0) + 1);
  return [...counted]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([why, count]) => ({ label: absenceLabel(why), count }));
};

const withCommas = (parts: readonly (readonly Run[])[], comma: string): readonly Run[] =>
  parts.flatMap((part, index): readonly Run[] => (index === 0 ? part : [{ kind: 'text', text: comma }, ...part]));

/** One paragraph, and one on what moved since the period before. */
export const overviewBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.targets.ok) return [missingSource('指标', 'targets', facts.targets)];
  const targets = facts.targets.value;
  if (targets.length === 0)
    return [
      {
        kind: 'callout',
        tone: 'missing',
        said: say(
          zh`方案中没有可跟踪的指标。请先在“方案”中审定并发布指标。`,
          en`The plan has no targets to follow. Accept and publish targets under Plan first.`,
        ),
      },
    ];
  const levels = countLevels(targets);
  const lit = levels.reduce((sum, { count }) => sum + count, 0);
  const reasons = countReasons(targets);
  const { year, month } = facts.at;
  const first = say(
    zh`截至${year}年${month}月，纳入跟踪的指标${targets.length}项，其中${lit}项可以判定`,
    en`At the end of ${year}-${String(month).padStart(2, '0')}, ${targets.length} targets are followed, ${lit} of which can be judged`,
  );
  const byLevel =
    levels.length === 0
      ? say(zh`。`, en`.`)
      : say(
          zh`：${withCommas(
            levels.map(({ mark, count }) => zh`${mark}${count}项`),
            '，',
          )}。`,
          en`: ${withCommas(
            levels.map(({ mark, count }) => en`${mark} ${count}`),
            ', ',
          )}.`,
        );
  const dark =
    lit === targets.length
      ? []
      : [
          say(
            zh`${targets.length - lit}项暂不能判定（${reasons.map(({ label, count }) => `${label.zh}${count}项`).join('，')}）。`,
            en`${targets.length - lit} cannot be judged yet (${reasons.map(({ label, count }) => `${label.en} ${count}`).join(', ')}).`,
          ),
        ];
  return [{ kind: 'paragraph', said: joinTight(first, byLevel, ...dark) }, ...movedBlocks(targets)];
};
/** The first two are one sentence. */
const joinTight = (first: Statement, second: Statement, ...more: readonly Statement[]): Statement =>
  together({ zh: [...first.zh, ...second.zh], en: [...first.en, ...second.en] }, ...more);

const movedBlocks = (targets: readonly TargetFact[]): readonly Block[] => {
  const known = targets.filter(({ before, light }) => before !== null && light.fired !== null);
  if (known.length === 0) return [];
  const moved = (sign: 1 | -1) =>
    known.filter(({ before, light }) => Math.sign((light.fired?.level.order ?? 0) - (before?.order ?? 0)) === sign);
  const [worse, better] = [moved(1), moved(-1)];
  if (worse.length + better.length === 0)
    return [
      {
        kind: 'paragraph',
        said: say(zh`与上期相比，各项指标等级没有变化。`, en`No level changed since the period before.`),
      },
    ];
  const part = (list: readonly TargetFact[], chinese: string, english: string): readonly Statement[] => {
    if (list.length === 0) return [];
    const names = listed(list.map(targetNameBoth));
    return [say(zh`${chinese}${list.length}项：${names.zh}。`, en`${english} ${list.length}: ${names.en}.`)];
  };
  return [
    {
      kind: 'paragraph',
      said: together(
        say(zh`与上期相比，`, en`Since the period before:`),
        ...part(worse, '变差', 'worse'),
        ...part(better, '转好', 'better'),
      ),
    },
  ];
};

/** A source that is not there is said with its reason. */
export const missingSource = (chinese: string, english: string, item: Parameters<typeof missingNumber>[0]): Block => {
  const { label, note } = missingNumber(item);
  return {
    kind: 'callout',
    tone: 'missing',
    said: say(
      zh`${chinese}：${label.zh}${note === null ? '' : `（${note.zh}）`}。`,
      en`No ${english}: ${label.en}${note === null ? '' : ` (${note.en})`}.`,
    ),
  };
};
