/**
 * @module Tells a plan (方案, 规划, 行动计划, 意见 …) from other Chinese texts by its numbering and its wording.
 * It is generous: what it accepts may still hold no target.
 */
import type { CleanText } from '../clean-text.ts';
import type { PlanError } from '../plan-result.ts';
import type { OutlineEntry } from '../reading.ts';
import { readDocumentFacts } from './document-facts.ts';

/** Words of instruction that stand in every paragraph of a plan and seldom elsewhere. */
const instruction =
  /加快|推进|推动|落实|强化|完善|实施|加强|提升|优化|健全|建立|严格|支持|鼓励|统筹|目标|任务|负责|牵头|保障|发展|建设|促进|开展|深化/g;
const planTitle = /方案|规划|计划|意见|办法|措施|纲要|要点|行动|路线图|通知|决定|战略|政策/;
/** More than this need not be looked at to know what a text is. */
const SAMPLE = 60_000;
const LEAST_CHARACTERS = 200;
const LEAST_HEADINGS = 3;
const LEAST_HEADINGS_TITLED = 2;
const LEAST_TABLE_ROWS = 5;
/** Instructions per thousand characters: plans have forty and more, reports about carbon some fifteen, novels fewer than three. */
const LEAST_DENSITY = 10;

export interface PlanEvidence {
  readonly characters: number;
  readonly headings: number;
  readonly titled: boolean;
  readonly tableRows: number;
  /** Instruction words per thousand Chinese characters. */
  readonly instructionDensity: number;
}

export const weighPlan = (clean: CleanText, outline: readonly OutlineEntry[]): PlanEvidence => {
  const sample = clean.text.slice(0, SAMPLE);
  const characters = sample.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const instructions = sample.match(instruction)?.length ?? 0;
  return {
    characters,
    headings: outline.length,
    titled: planTitle.test(readDocumentFacts(clean).title),
    tableRows: sample.match(/^[^\n]*\t[^\n]*\t/gm)?.length ?? 0,
    instructionDensity: characters === 0 ? 0 : (instructions * 1000) / characters,
  };
};

const isPlanBy = (evidence: PlanEvidence): boolean => {
  if (evidence.characters < LEAST_CHARACTERS || evidence.instructionDensity < LEAST_DENSITY) return false;
  if (evidence.headings >= LEAST_HEADINGS) return true;
  return evidence.titled && (evidence.headings >= LEAST_HEADINGS_TITLED || evidence.tableRows >= LEAST_TABLE_ROWS);
};

/** True where the text has the numbering and the wording of a plan. */
export const isPlan = (clean: CleanText, outline: readonly OutlineEntry[]): boolean =>
  isPlanBy(weighPlan(clean, outline));

/** Why a text is no plan: what was looked for and what was found. Null where it is one. */
export const toPlanRefusal = (clean: CleanText, outline: readonly OutlineEntry[]): PlanError | null => {
  if (!/\S/.test(clean.text)) {
    return {
      code: 'empty-text',
      message: { zh: '文件中没有文字。', en: 'The document holds no text.' },
      remedy: {
        zh: '请提供含有文字的方案文件；扫描件请先做文字识别。',
        en: 'Supply a plan with text; recognise the text of a scan first.',
      },
    };
  }
  const evidence = weighPlan(clean, outline);
  if (isPlanBy(evidence)) return null;
  const density = evidence.instructionDensity.toFixed(1);
  return {
    code: 'not-a-plan',
    message: {
      zh: `这份文件不像方案：找到 ${evidence.characters} 个汉字（至少 ${LEAST_CHARACTERS}），编号标题 ${evidence.headings} 个（至少 ${LEAST_HEADINGS}，如“一、”“（一）”“1.”），每千字施政用语 ${density} 个（至少 ${LEAST_DENSITY}，如“推进”“落实”“负责”）。`,
      en: `This does not look like a plan: ${evidence.characters} Chinese characters (at least ${LEAST_CHARACTERS}), ${evidence.headings} numbered headings (at least ${LEAST_HEADINGS}, such as 一、 （一） 1.), ${density} words of instruction per thousand characters (at least ${LEAST_DENSITY}).`,
    },
    remedy: {
      zh: '请选择实施方案、行动方案、规划、计划或意见的正文；若确是方案，请检查文字是否完整、编号是否保留。',
      en: 'Choose the body of an implementation plan, action plan, programme or opinion; if it is one, check that its text is complete and its numbering kept.',
    },
  };
};
