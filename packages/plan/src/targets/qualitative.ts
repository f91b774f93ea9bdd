/**
 * @module End states and directions of a named indicator that a plan states without a number, and targets left for the level above to assign.
 * They never get a value; numbers are read in `read-amounts.ts` and `implied.ts`.
 */
import { clauseStart, stretchOf } from './clause.ts';
import { nameMembers } from './members.ts';
import { closeQuotes, toSubject } from './subjects.ts';
import { type DatedSentence, scopeAt } from './time-scopes.ts';

export interface QualitativeDraft {
  readonly indicator: string;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
  readonly valueAt: number;
  readonly pendingAssignment: boolean;
}

/** 完成省下达目标任务, 达到国家下达目标数, 完成省定目标: the number is held by the level above. */
const ASSIGNED =
  /(?<!超额)(?:完成|达到|实现|落实)(?:好|了)?((?:党中央|国家|国务院|自治区|省|市|上级|中央)(?:级|委|政府|人民政府|委省政府|政府部门)?(?:、(?:国家|省|市)(?:级)?)?(?:有关部门)?(?:下达|分解|确定|考核|定|下|要求))(?:给?我?[市省县区]?)?(?:的)?([^，。；：\n]{0,40}?)(目标任务|目标数|目标值|总量目标|目标|任务|责任权重|权重|指标|要求|数)(?=[，。；、）\n]|和|及|并|$)/g;
/** 完成森林覆盖率目标任务: assigned without saying by whom. */
const UNSAID =
  /完成([^，。；：\n、]{3,20}?(?:率|量|能耗|排放|强度|比重|权重))(?:的)?(?:目标任务|目标|任务)(?=[，。；\n])/g;
const PEAK =
  /(?:(?:如期|顺利|同步|尽早|尽快|率先|力争|确保|稳妥)*(?:实现|达到)(?:碳达峰|二氧化碳排放达峰|碳排放达峰|达峰)(?:碳中和)?(?:目标)?|(?:达到|进入)(?:峰值(?:平台期)?|平台期)(?:并[^，。；]{2,10})?|(?:二氧化碳排放|碳排放)(?:总量)?[^，。；]{0,6}达峰)/g;
const MEASURES =
  '(?:效率|覆盖率|比重|比例|占比|能耗|强度|消费|消费量|消费总量|排放|排放量|排放强度|储量|碳储量|产出率|利用率|替代率|电气化率|蓄积量|能力|水平|总量|浓度|增速)';
const DIRECTION = new RegExp(
  `(${MEASURES}(?:、[^，。；]{2,16}(?:率|量|强度|能耗))?)(?:得到|有所)?(?:(?:持续|大幅|显著|明显|稳步|进一步|逐步|有效|不断|稳中|全面|普遍|基本)+(?:提升|提高|下降|降低|减少|增加|上升|优化|改善|有升|增强|增长|回落|控制)|(?:保持)?稳中有[升降]|(?:开始|逐步|率先)?进入下降(?:通道|区间|期|阶段))(?=[，。；、\\n]|$)`,
  'g',
);
/** 不断提高非化石能源消费占比: the direction in front of the measure. */
const TOWARDS =
  /(?:提高|提升|降低)([^，。；、：（）\n\d“]{2,20}?(?:比重|占比|比例|利用率|替代率|覆盖率|电气化率))(?=[，。；\n]|和|$)/g;
/** Directions too broad to be checked: 发展能力, 监管水平. */
const BROAD = /(?:(?<!能效)水平|能力|短板|模式|格局|机制|政策体系|制度体系)$/;
const STATE =
  /(?:实现负增长|基本(?:健全|实现|形成|建成|完成|消除|建立|补齐|具备|淘汰)|保持在合理(?:区间|区域|范围)|达到?(?:国内|国际|国内外|国际国内|全国|全省)(?:领先|先进|一流)水平(?!的)|全面(?:消除|淘汰|建立|形成))/g;
const AIMED_AT = /(?:^为|为(?:全[市省国])?$|关于|支撑|助力|贡献|提出|围绕|确定|引导)/;
const BAN = /(?:严禁|禁止|不再|严控|不得)(?:违规|盲目|再)?((?:新增|新建|新上|审批|布局)[^，。；：\n（]{2,20})/g;
/** 达峰时间不得晚于全市, 保持石油消费增速在合理区间. */
const BOUND = /(达峰时间)不(?:得|能)?晚于[^，。；\n]{2,12}|保持([^，。；\n]{2,14})在合理(?:区间|区域|范围)/g;
/** 力争到2028年建成一批绿色农房: a set without a count, when it has a year. */
const SOME = /(?:建成|创建|形成)一批([^，。；：\n]{2,20})/g;
const OTHERS_PEAK = /(?:全省|全国|国家|我国)(?:如期|顺利|同步|尽早)*$/;

/** Qualitative promises of one sentence; `taken` are stretches that already hold a number. */
export function readQualitative(surface: string, sentence: DatedSentence, area = '全市'): QualitativeDraft[] {
  const drafts: QualitativeDraft[] = [];
  const text = surface.slice(sentence.start, sentence.end);
  const each = (pattern: RegExp, use: (match: RegExpExecArray, at: number) => void): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
      use(match, sentence.start + match.index);
  };
  const yearAt = (at: number): number | null => {
    const scope = scopeAt(sentence, at);
    return scope?.role === 'target' ? (scope.years.at(-1) ?? null) : null;
  };
  const past = (at: number): boolean => scopeAt(sentence, at)?.role === 'past';
  const subjectBefore = (at: number): { name: string; start: number } => {
    const { start } = clauseStart(surface, at, sentence.start);
    const subject = toSubject(stretchOf(surface, start, at, sentence.phrases), { stripDeeds: false });
    return { name: subject.name, start: subject.start ?? at };
  };
  // 推进港口拖轮电动化改造，到2035年基本实现电动化: the thing stands in the clause before.
  const previousClause = (at: number): string => {
    const { start } = clauseStart(surface, at, sentence.start);
    if (surface[start - 1] !== '，' || !sentence.phrases.some((phrase) => phrase.start >= start && phrase.end <= at))
      return '';
    const from = clauseStart(surface, start - 1, sentence.start).start;
    const subject = toSubject(stretchOf(surface, from, start - 1, sentence.phrases), { stripDeeds: true });
    return subject.name.length > 24 ? '' : subject.name.replace(/[^，]{0,3}(?:更新)?改造$/, '');
  };
  const add = (name: string, start: number, end: number, at: number, pendingAssignment: boolean): void => {
    if (name.length < 2 || name.length > 60 || past(at)) return;
    drafts.push({ indicator: name, year: yearAt(at), start: Math.min(start, at), end, valueAt: at, pendingAssignment });
  };

  each(ASSIGNED, (match, at) => {
    const end = at + match[0].length;
    const inside =
      (match[2] as string).replace(/^的/, '') + (/权重$/.test(match[3] as string) ? (match[3] as string) : '');
    const before = subjectBefore(at);
    const named = inside.length >= 3 ? { name: inside, start: at } : before;
    for (const name of nameMembers(named.name)) add(name, named.start, end, at, true);
  });
  each(UNSAID, (match, at) => {
    // 完成省下达的能耗强度目标 was read above.
    if (!/(?:下达|分解|考核|核定)/.test(match[1] as string))
      add(match[1] as string, at, at + match[0].length, at, true);
  });
  each(PEAK, (match, at) => {
    const { start } = clauseStart(surface, at, sentence.start);
    const end = at + match[0].length;
    // 为实现碳达峰奠定基础, 关于碳达峰的意见, a heading: they name the aim, they set none.
    if (area === '全市' && OTHERS_PEAK.test(surface.slice(start, at))) return;
    if (AIMED_AT.test(surface.slice(start, at)) || !/^[，。；、）\n]/.test(surface[end] ?? '\n')) return;
    if (sentence.entry === null || sentence.entry.title.includes(match[0])) return;
    const before = subjectBefore(at);
    add(before.name.length >= 3 ? `${before.name}达峰` : '碳达峰', before.start, end, at, false);
  });
  each(DIRECTION, (match, at) => {
    const head = at + (match[1] as string).length;
    const before = subjectBefore(head);
    // Undated, 能耗持续下降 is how tasks are worded; a turn (进入下降通道, 逐步回落) is a promise all the same.
    if (BROAD.test(before.name) || (yearAt(at) === null && !/稳中|进入|回落/.test(match[0]))) return;
    add(before.name, before.start, at + match[0].length, head, false);
  });
  each(STATE, (match, at) => {
    const before = subjectBefore(at);
    const { end } = clauseTail(surface, at + match[0].length, sentence.end);
    const behind = surface.slice(at + match[0].length, end);
    if (/\d/.test(behind) || behind.includes('全覆盖')) return;
    const name = before.name.length >= 3 ? before.name : closeQuotes(previousClause(at) + behind);
    if (BROAD.test(name) || behind.startsWith('“')) return;
    add(name, before.start, end, at, false);
  });
  each(TOWARDS, (match, at) => {
    if (yearAt(at) !== null) add(match[1] as string, at, at + match[0].length, at, false);
  });
  each(BOUND, (match, at) => add((match[1] ?? match[2]) as string, at, at + match[0].length, at, false));
  each(SOME, (match, at) => {
    if (yearAt(at) !== null) add(match[1] as string, at, at + match[0].length, at, false);
  });
  each(BAN, (match, at) => add(match[1] as string, at, at + match[0].length, at, false));
  return drafts;
}

function clauseTail(surface: string, at: number, limit: number): { end: number } {
  let end = at;
  while (end < limit && end - at < 40 && !/[，。；、\n（）]/.test(surface[end] as string)) end++;
  return { end };
}
