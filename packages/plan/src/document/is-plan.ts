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
  /加快|推进|推动|落实|强化|完善|实施|加强|提升|优化|健全|建立|严格|支持|鼓励|统筹|目标|任务|负责|牵头|保障|发展|建设|促进|开展|深化|完成|改造|新增|制定|责任|做好|抓好|推广|加大|力争|确保|年底前/g;
const planTitle = /方案|规划|计划|意见|办法|措施|纲要|要点|行动|路线图|通知|决定|战略|政策/;
/**
 * What other kinds of text say again and again and a plan hardly ever: a story, a newspaper, a company's report, a paper.
 * Each is weighed by its occurrences per thousand characters; a plan quoted in full in a newspaper stays far below.
 */
const otherKinds: readonly (readonly [OtherKind, RegExp, number])[] = [
  ['news', /本报讯|记者|获悉|据介绍|采访|通讯员|表示，/g, 4],
  ['story', /她|(?<![其])他(?!项|类|用)|我(?!市|省|国|县|区|州|们|委|局|厅|院|办)|说(?!明|法)|笑|想起|问道|望着/g, 5],
  ['company-report', /董事会|监事会|股东|净利润|每股|报告期|本公司|股票|上市公司/g, 4],
  ['paper', /参考文献|关键词[：:]|摘要[：:]|本文|结果表明|本研究|\[\d+\]/g, 4],
];
const article = /^第[一二三四五六七八九十百]+条(?=[\s\u3400-\u9fff])/gm;
const lawMark =
  /常务委员会第[^。\n]{1,8}次会议(?:审议)?(?:通过|修订|批准)|处[^。\n]{1,20}罚款|责令(?:限期)?改正|依法追究|自[^。\n]{4,24}起施行/g;
const LEAST_ARTICLES = 5;
const LEAST_LAW_MARKS = 2;
/** More than this need not be looked at to know what a text is. */
const SAMPLE = 60_000;
const LEAST_CHARACTERS = 200;
/** A text titled as a plan may be as short as a page of measures. */
const LEAST_CHARACTERS_TITLED = 120;
const LEAST_HEADINGS = 3;
const LEAST_HEADINGS_TITLED = 2;
const LEAST_TABLE_ROWS = 5;
/** A text titled as a plan is one with half the wording: lists of work say 完成 and 新建 and little else. */
const LEAST_DENSITY_TITLED = 5;
/** Instructions per thousand characters: plans have forty and more, reports about carbon some fifteen, novels fewer than three. */
const LEAST_DENSITY = 10;

/** A plan of some length has ten headings and more, and thirty instructions per thousand characters. */
const AMPLE_HEADINGS = 6;
const AMPLE_DENSITY = 20;

export type OtherKind = 'story' | 'news' | 'company-report' | 'paper' | 'law';

export interface PlanEvidence {
  readonly characters: number;
  readonly headings: number;
  readonly titled: boolean;
  readonly tableRows: number;
  /** Instruction words per thousand Chinese characters. */
  readonly instructionDensity: number;
  /** What the text is by its own words, or null where nothing speaks against a plan. */
  readonly otherKind: OtherKind | null;
}

const toOtherKind = (sample: string, characters: number): OtherKind | null => {
  if ((sample.match(article)?.length ?? 0) >= LEAST_ARTICLES && (sample.match(lawMark)?.length ?? 0) >= LEAST_LAW_MARKS)
    return 'law';
  for (const [kind, words, most] of otherKinds)
    if (((sample.match(words)?.length ?? 0) * 1000) / Math.max(1, characters) >= most) return kind;
  return null;
};

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
    otherKind: toOtherKind(sample, characters),
  };
};

/** Titled as a plan, numbered like one and as full of instructions: then no other way of speaking counts, but a law's. */
const isUnmistakable = ({ titled, headings, instructionDensity }: PlanEvidence): boolean =>
  titled && headings >= AMPLE_HEADINGS && instructionDensity >= AMPLE_DENSITY;

/** A newspaper may print a plan in full; its numbering and instructions stay, and refusing it would lose a plan. */
const isReportedPlan = ({ titled, headings, instructionDensity }: PlanEvidence): boolean =>
  titled && headings >= LEAST_HEADINGS && instructionDensity >= AMPLE_DENSITY;

const isPlanBy = (evidence: PlanEvidence): boolean => {
  if (evidence.otherKind === 'law') return false;
  if (evidence.otherKind === 'news' && !isReportedPlan(evidence)) return false;
  if (evidence.otherKind !== null && evidence.otherKind !== 'news' && !isUnmistakable(evidence)) return false;
  if (evidence.characters < (evidence.titled ? LEAST_CHARACTERS_TITLED : LEAST_CHARACTERS)) return false;
  if (evidence.instructionDensity < (evidence.titled ? LEAST_DENSITY_TITLED : LEAST_DENSITY)) return false;
  if (evidence.headings >= LEAST_HEADINGS) return true;
  return evidence.titled && (evidence.headings >= LEAST_HEADINGS_TITLED || evidence.tableRows >= LEAST_TABLE_ROWS);
};

const kindNames: Readonly<Record<OtherKind, readonly [string, string]>> = {
  story: ['小说或故事', 'a story'],
  news: ['新闻报道', 'a news report'],
  'company-report': ['企业报告', 'a company report'],
  paper: ['论文', 'a paper'],
  law: ['法规条文', 'a law'],
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
  if (evidence.otherKind !== null) {
    const [zh, en] = kindNames[evidence.otherKind];
    return {
      code: 'not-a-plan',
      message: {
        zh: `这份文件的用语像${zh}，不像方案。`,
        en: `By its wording this document is ${en}, not a plan.`,
      },
      remedy: {
        zh: '请选择实施方案、行动方案、规划、计划、意见、措施或要点的正文；若方案附在其中，请单独提供。',
        en: 'Choose the body of an implementation plan, action plan, programme, opinion or list of measures; if the document encloses one, supply it by itself.',
      },
    };
  }
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
