/**
 * @module Words by which a plan reports how things are or were: 近年来, 目前, 完成情况：, headings such as 发展基础.
 * Years that lie in the past are told by `time-phrases.ts`; what a number means is left to the verdict.
 */

/** Sections that report what was, unless a sentence names a year to come. */
export const REPORTING_SECTIONS =
  /(?:发展基础|工作基础|基础条件|现状|成效|形势|挑战|机遇|工作进展|进展情况|完成情况|实施情况|取得的?成绩|主要成绩|发展环境|编制背景|工作背景|规划背景|政策背景|发展回顾|工作回顾|存在的?(?:主要)?(?:突出)?(?:问题|困难)|主要问题|突出问题)/;

/** What opens a report: all numbers behind it tell of what is, up to the next phrase of time. */
const REPORT_OPENINGS =
  /(?:近年来|近几年来?|近[两二三四五六七八九十]年来?|[两三四五六七八九十]年来|去年(?:全年|以来)?|上年(?!度)|今年以来|今年(?:上半年|前[一二三四五六七八九十\d]+个?月)|(?:上半年|一季度|前三季度)|迄今|至今|据介绍|据了解|[^，。；：、\n\d]{2,14}以来(?=，|累计|全[市省县区国]|我[市省县区国]|共)|过去(?:的)?(?:几|[两二三四五六七八九十])年|多年来|长期以来|(?:截至)?目前|当前|现阶段|据[^，。]{0,8}(?:统计|测算|监测|调查)|(?:统计|数据|监测|调查)(?:结果)?(?:显示|表明)|(?:经过|通过|历经)(?:多年|持续|不懈|近年来?的)[^，。]{0,10}，|与[^，。\d]{2,14}(?:水平|平均|先进)(?:值)?相比|(?:^|(?<=[。；\n]))现状(?:值)?：|(?:完成|进展|落实|实施|推进)情况：)/g;

/** 由目前的30%提高到50%, 比目前提高: there the word is a yardstick. */
const YARDSTICK_BEFORE = /(?:由|从|比|较|与|在|对|除|对于|相对|针对|按照|按)$/;

/** 全市现有企业1200家: a stock that is counted. */
const STOCK = /(?:全[市省县区州国]|我[市省县区国]|境内|辖区|共)(?:共|目前)?(?:现有|拥有|现存)/g;

export interface ReportOpening {
  readonly start: number;
  readonly end: number;
}

/** Openings of reports in `text[from, to)`, in order. Linear in the length. */
export function findReportOpenings(text: string, from: number, to: number): ReportOpening[] {
  const sentence = text.slice(from, to);
  const openings: ReportOpening[] = [];
  for (const match of sentence.matchAll(REPORT_OPENINGS)) {
    const behind = sentence[match.index + match[0].length] ?? '';
    if (YARDSTICK_BEFORE.test(sentence.slice(Math.max(0, match.index - 2), match.index)) || behind === '的') continue;
    openings.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  for (const match of sentence.matchAll(STOCK)) {
    if (/[年末底]/.test(sentence.slice(0, match.index))) continue;
    openings.push({ start: from + match.index, end: from + match.index + match[0].length });
  }
  return openings.sort((a, b) => a.start - b.start);
}

/** Behind a bare year these words say that the year is over: 2023年，…已建成…, 超额完成年度目标. */
export const YEAR_IS_OVER =
  /(?:完成(?:了)?(?:年度|全年|当年)(?:的)?(?:目标|任务)|超额完成|居全[省国市]|位居|位列|荣获|获评|被评为|首次|实际|均已|已经|已[^，。]{0,2}(?:达|建|完|累|实|形|超|突|下|提))/;

/** Behind a value these words compare with others as things stand: 森林覆盖率达51%，居全省第三位. */
export const RANKED = /^[^。；]{0,4}(?:，|，?(?:总量|排名))?(?:居|位居|位列|排名|高于|低于|优于)(?:全|我)[省国市]/;

/** Words that only tell how things are, whatever the year: 占比高达62%, 高于全省平均. */
export const STATIVE =
  /(?:(?:下降|降低|减少|提高|提升|增长|增加|达到|完成|建成|淘汰|推广|实现|新增|节约|形成|超过|突破)了|高达|多达|现有|现存|位居|位列|居全[省国]|仅为|仅占|仅有|只有|均已|已经)[^，；]{0,10}$/;
