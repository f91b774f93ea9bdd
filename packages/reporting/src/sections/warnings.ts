/** @module Warnings that live: what, since when, by which arithmetic, what is behind it, what was sent to whom. */

import type { Quantity } from '@dafeng/quantity';
import { leastCauseShare } from '@dafeng/tracking';
import type { CauseFact, ReportFacts, WarningFact } from '../facts.ts';
import type { Block, ReportNumber, Run, Statement } from '../report.ts';
import { plainNumber } from '../report-number.ts';
import { en, say, together, zh } from '../words.ts';
import { arithmeticOf } from './arithmetic.ts';
import { missingSource } from './overview.ts';
import { levelMark } from './target-numbers.ts';

const sharePlaces = 0;
/** So many of each are named, where they made at least `leastCauseShare` of the gap. */
const [mostSectors, mostParts, mostCounties] = [3, 2, 2];

const percent = (share: number): ReportNumber =>
  plainNumber({ value: share, unit: '1', basis: 'plain' } as Quantity, {
    places: sharePlaces,
    quality: 'computed',
    unit: '%',
  });
const weighty = <T extends { readonly share: number }>(list: readonly T[], most: number): readonly T[] =>
  [...list]
    .filter(({ share }) => share >= leastCauseShare)
    .sort((x, y) => y.share - x.share)
    .slice(0, most);
const joinRuns = (parts: readonly (readonly Run[])[], comma: readonly Run[]): readonly Run[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [...comma, ...part]));

const sectorSaid = ({ label, share, parts }: CauseFact): Statement => {
  const firms = weighty(parts, mostParts);
  const within = say(
    joinRuns(
      firms.map((firm) => zh`${firm.label.zh}占${percent(firm.share)}`),
      zh`、`,
    ),
    joinRuns(
      firms.map((firm) => en`${firm.label.en} ${percent(firm.share)}`),
      en`, `,
    ),
  );
  return firms.length === 0
    ? say(zh`${label.zh}（占差距的${percent(share)}）`, en`${label.en} (${percent(share)} of the gap)`)
    : say(
        zh`${label.zh}（占差距的${percent(share)}，其中${within.zh}）`,
        en`${label.en} (${percent(share)} of the gap, of it ${within.en})`,
      );
};
const causesOf = ({ causes, causesWhy }: WarningFact): readonly Statement[] => {
  const sectors = weighty(
    causes.filter(({ by }) => by === 'sector'),
    mostSectors,
  ).map(sectorSaid);
  const counties = weighty(
    causes.filter(({ by }) => by === 'county'),
    mostCounties,
  );
  if (sectors.length + counties.length === 0) {
    const why = causesWhy ?? { zh: '没有单独占比较大的部分。', en: 'No single part stands out.' };
    return [say(zh`原因：${why.zh}`, en`Causes: ${why.en}`)];
  }
  return [
    ...(sectors.length === 0
      ? []
      : [
          say(
            zh`原因：${joinRuns(
              sectors.map((one) => one.zh),
              zh`、`,
            )}。`,
            en`Causes: ${joinRuns(
              sectors.map((one) => one.en),
              en`, `,
            )}.`,
          ),
        ]),
    ...(counties.length === 0
      ? []
      : [
          say(
            zh`按地区：${joinRuns(
              counties.map(({ label, share }) => zh`${label.zh}${percent(share)}`),
              zh`、`,
            )}。`,
            en`By area: ${joinRuns(
              counties.map(({ label, share }) => en`${label.en} ${percent(share)}`),
              en`, `,
            )}.`,
          ),
        ]),
  ];
};
const noticesOf = ({ notices }: WarningFact): readonly Statement[] =>
  notices.length === 0
    ? []
    : [
        say(
          zh`督办：${notices.map(({ body, title, state, due }) => `${body}《${title}》（${state.zh}${due === null ? '' : `，${due}前答复`}）`).join('；')}。`,
          en`Notices: ${notices.map(({ body, title, state, due }) => `${body}, ${title} (${state.en}${due === null ? '' : `, due ${due}`})`).join('; ')}.`,
        ),
      ];

const warningSaid = (facts: ReportFacts, warning: WarningFact): Statement => {
  const fact = facts.targets.ok ? facts.targets.value.find(({ id }) => id === warning.targetId) : undefined;
  const since = warning.since === null ? '' : warning.since;
  return together(
    say(
      zh`${warning.level === null ? '' : zh`${levelMark(warning.level)} `}${warning.name}：${warning.state.label.zh}${since === '' ? '' : `，自${since}起`}。`,
      en`${warning.level === null ? '' : en`${levelMark(warning.level)} `}${fact?.target.indicator?.en ?? warning.name}: ${warning.state.label.en}${since === '' ? '' : ` since ${since}`}.`,
    ),
    ...(fact === undefined ? [] : [arithmeticOf(facts, fact)]),
    ...causesOf(warning),
    ...noticesOf(warning),
  );
};

export const isLive = ({ state }: WarningFact): boolean => !['quiet', 'cleared'].includes(state.id);

export const warningBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.warnings.ok) return [missingSource('预警', 'warnings', facts.warnings)];
  const live = facts.warnings.value.filter(isLive).sort((a, b) => (b.level?.order ?? 0) - (a.level?.order ?? 0));
  const cleared = facts.warnings.value.filter(({ state }) => state.id === 'cleared');
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      said:
        live.length === 0
          ? say(zh`本期没有未解除的预警。`, en`No warning is open.`)
          : say(zh`未解除的预警${live.length}条：`, en`Open warnings: ${live.length}.`),
    },
  ];
  if (live.length > 0) blocks.push({ kind: 'list', items: live.map((warning) => warningSaid(facts, warning)) });
  if (cleared.length > 0)
    blocks.push({
      kind: 'paragraph',
      said: say(
        zh`已解除${cleared.length}条：${cleared.map(({ name, cleared: on }) => `${name}${on === null ? '' : `（${on}）`}`).join('、')}。`,
        en`Cleared: ${cleared.length} (${cleared.map(({ name, cleared: on }) => `${name}${on === null ? '' : `, ${on}`}`).join('; ')}).`,
      ),
    });
  return blocks;
};
