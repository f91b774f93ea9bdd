/** @module Warnings that live: what, since when, by which arithmetic, what is behind it, what was sent to whom. */

import type { Quantity } from '@dafeng/quantity';
import type { ReportFacts, WarningFact } from '../facts.ts';
import type { Block, Statement } from '../report.ts';
import { plainNumber } from '../report-number.ts';
import { en, say, together, zh } from '../words.ts';
import { arithmeticOf } from './arithmetic.ts';
import { missingSource } from './overview.ts';
import { levelMark } from './target-numbers.ts';

const sharePlaces = 0;
const causesOf = ({ causes }: WarningFact): readonly Statement[] => {
  if (causes.length === 0) return [say(zh`原因尚未分解。`, en`The causes are not split yet.`)];
  const parts = causes.map(({ label, share, of }) => {
    const number =
      share === null
        ? null
        : plainNumber({ value: share, unit: '1', basis: 'plain' } as Quantity, {
            places: sharePlaces,
            quality: 'computed',
            unit: '%',
          });
    return {
      zh: number === null ? zh`${label.zh}` : zh`${label.zh}（${of === null ? '' : `占${of.zh}的`}${number}）`,
      en: number === null ? en`${label.en}` : en`${label.en} (${number}${of === null ? '' : ` of ${of.en}`})`,
    };
  });
  return [
    {
      zh: [...zh`原因：`, ...parts.flatMap((part, at) => (at === 0 ? part.zh : [...zh`、`, ...part.zh])), ...zh`。`],
      en: [...en`Causes: `, ...parts.flatMap((part, at) => (at === 0 ? part.en : [...en`, `, ...part.en])), ...en`.`],
    },
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
      zh`${warning.level === null ? '' : levelMark(warning.level)}${warning.name}：${warning.state.label.zh}${since === '' ? '' : `，自${since}起`}。`,
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
