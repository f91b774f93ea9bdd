/**
 * @module The name of what is measured: openings, places and adverbs stripped from the words in front of a value, coordinations split.
 * Finding the value is left to the clause.
 */
import { type Stretch, sliceStretch } from './clause.ts';
import { ADVERBS, EACH, KEPT_WHOLE, MEASURE_WORDS, MEASURED_ONE_BY_ONE, OPENINGS, WHOLE_AREAS } from './name-words.ts';
import { baseScope, narrowScope, wholeArea } from './scope-of-subject.ts';
import { DEED_VERBS } from './verb-words.ts';

export interface Subject {
  /** As the text names it, openings and places removed. */
  readonly name: string;
  /** Before an open list (废纸、…等9种) was shortened to what it stands for. */
  readonly fullName: string;
  /** First and last clean positions of the name, or null where it is empty. */
  readonly start: number | null;
  readonly end: number | null;
  /** 全市 unless the text narrows it. */
  readonly scope: string | null;
  /** The deed the name opened with (新建, 建成), or null. */
  readonly deed: string | null;
}

const TRAILING =
  /(?:[的、，和及与或-]|以及|力争|争取|分别|总体|持续|稳步|逐步|进一步|大幅|平均|累计|较|由|从|在|将|要|应|等|按|翻[一两]番|\s)$/;
const LEADING_MARKS = /^(?:[、，的和及与或\-\s○●·•]|\d{1,2}[.．、](?!\d))/;
/** Cleans the words in front of a value into a name. `keepDeed` keeps 新增 and 新建 as part of it. */
export function toSubject(stretch: Stretch, options: { readonly stripDeeds: boolean }): Subject {
  let rest = withoutOrigin(stretch);
  let scope: string | null = null;
  let deed: string | null = null;
  // What stands before a coordinating 并 or 并新增 belongs to another deed.
  for (let step = 0; step < 14 && rest.text.length > 0; step++) {
    const mark = LEADING_MARKS.exec(rest.text);
    if (mark) {
      rest = sliceStretch(rest, mark[0].length);
      continue;
    }
    const area = WHOLE_AREAS.find((word) => rest.text.startsWith(word) && rest.text.length > word.length);
    if (area !== undefined && !/^全社会(?:用电|研发|固定|能耗)/.test(rest.text)) {
      scope = area;
      rest = sliceStretch(rest, area.length);
      continue;
    }
    const opening = OPENINGS.find((word) => rest.text.startsWith(word) && !startsWithNoun(rest.text, word));
    const action = options.stripDeeds
      ? DEED_VERBS.find((word) => rest.text.startsWith(word) && !startsWithNoun(rest.text, word))
      : undefined;
    if (action !== undefined && (opening === undefined || action.length >= opening.length)) {
      deed = action;
      // 新增 and 新建 stay in the name, 年均 in front of them does not.
      if (/新[增建]$/.test(action)) {
        rest = sliceStretch(rest, action.length - 2);
        break;
      }
      rest = sliceStretch(rest, action.length);
      continue;
    }
    if (opening !== undefined && rest.text.length > opening.length) {
      rest = sliceStretch(rest, opening.length);
      continue;
    }
    break;
  }
  for (let step = 0; step < 10 && rest.text.length > 0; step++) {
    const trailing = TRAILING.exec(rest.text);
    if (trailing) {
      rest = sliceStretch(rest, 0, rest.text.length - trailing[0].length);
      continue;
    }
    const adverb = ADVERBS.find(
      (word) => word.length > 1 && rest.text.endsWith(word) && rest.text.length > word.length,
    );
    if (adverb === undefined) break;
    rest = sliceStretch(rest, 0, rest.text.length - adverb.length);
  }
  const shortened = afterOpenList(rest);
  const narrow = narrowScope(shortened.text) ?? baseScope(shortened.text);
  return {
    name: closeQuotes(shortened.text.replace(/\n|（）/g, '')),
    fullName: closeQuotes(rest.text.replace(/\n|（）/g, '')),
    start: shortened.places[0] ?? null,
    end: shortened.places.length === 0 ? null : (shortened.places.at(-1) as number) + 1,
    scope: narrow ?? (scope === null ? null : wholeArea(scope)),
    deed,
  };
}

/** The surface knows one quotation mark; a name gets its pairs back, a lone mark is dropped. */
export function closeQuotes(name: string): string {
  const parts = name.split('“');
  if (parts.length % 2 === 0) return parts.join('');
  return parts.reduce((text, part, index) => (index === 0 ? part : `${text}${index % 2 === 1 ? '“' : '”'}${part}`), '');
}

/** Words that begin with an opening but are names: 建设用地, 推广应用比例, 实现率, 新能源. */
const NOUN_STARTS = [
  ...[
    '建设用地',
    '建设工程',
    '推广比例',
    '应用比例',
    '应用率',
    '利用率',
    '回收率',
    '回收利用',
    '处置率',
    '覆盖率',
    '治理率',
    '修复率',
    '淘汰率',
    '完成率',
    '实施率',
    '改造率',
    '创建率',
    '推广率',
    '保护率',
    '恢复率',
    '绿化覆盖',
    '绿化率',
    '治理面积',
    '修复面积',
    '造林面积',
    '使用率',
    '实现率',
    '接入率',
    '配建比例',
    '配置比例',
    '替代率',
    '替代电量',
    '各类',
    '各级',
    '各县',
    '各区',
    '各市',
    '合理区间',
    '为民',
    '对外',
    '与会',
    '在建',
    '在用',
    '在运',
    '在役',
    '在产',
    '其他垃圾',
    '其他城市',
    '其他地区',
    '其他区域',
    '其他县',
    '其他行业',
    '需求',
    '均值',
    '年均浓度',
    '年产',
    '年发',
    '年用',
    '年综合',
    '年利用',
    '年处',
    '新能源',
    '新型',
    '新材料',
    '新兴',
    '使用',
    '从业',
    '到港',
    '按需',
    '发展指数',
    '安装率',
    '等级',
    '等效',
    '和谐',
    '控制线',
    '要素',
    '应急',
    '应用场景',
    '支持率',
    '高新',
    '提前量',
    '储备林',
    '储备',
    '消纳责任',
    '消纳',
    '利用小时',
    '投资',
    '节约型',
    '节约用',
    '保护地',
    '配套',
    '处置能力',
    '处理',
    '回收量',
    '循环',
    '培训',
    '试点',
    '落地',
    '推进剂',
    '利用量',
    '保护面积',
    '发展',
    '应用总量',
    '应用',
    '整治',
    '改造提升',
    '恢复',
    '突破',
  ],
];
const startsWithNoun = (text: string, opening: string): boolean =>
  NOUN_STARTS.some((noun) => noun.startsWith(opening) && text.startsWith(noun) && nounReading(text, noun));

/** 应用, 发展, 处置 and the like are verbs before a long object and nouns before a measure. */
const LOOSE_NOUNS = new Set([
  '使用',
  '储备',
  '消纳',
  '投资',
  '发展',
  '应用',
  '整治',
  '恢复',
  '突破',
  '试点',
  '落地',
  '培训',
  '循环',
  '处理',
  '配套',
]);
const nounReading = (text: string, noun: string): boolean =>
  !LOOSE_NOUNS.has(noun) ||
  /^(?:率|量|比例|面积|能力|规模|总量|占比|资金|设施|人次|企业|园区|强度)/.test(text.slice(noun.length));

/** 由2020年的10亿立方米提高到: what a value rises from is no part of its name. */
function withoutOrigin(stretch: Stretch): Stretch {
  const origin = /(?:由|从)(?:目前|现在|现状)?的?[\d.,]+[^，、]{0,8}$/.exec(stretch.text);
  return origin === null ? stretch : sliceStretch(stretch, 0, origin.index);
}

/** 废纸、…、废玻璃等7种废料回收量 is called by what stands behind 等. */
function afterOpenList(stretch: Stretch): Stretch {
  const match = /^.{6,}、.*?等(?=\d|[一二三四五六七八九十]|重点|主要|各|高耗能)/.exec(stretch.text);
  if (match === null || stretch.text.length - match[0].length < 6) return stretch;
  return sliceStretch(stretch, match[0].length);
}

const SEPARATOR = /、|和|及|与|以及|或/;

/** Splits a coordination at 、和及与 outside brackets, keeping words such as 和谐 and 普及 whole. */
export function splitMembers(name: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let current = '';
  for (let i = 0; i < name.length; i++) {
    const char = name[i] as string;
    if (char === '（') depth++;
    if (char === '）') depth--;
    const pair = name.slice(i - 1, i + 1);
    const next = name.slice(i, i + 2);
    const joined =
      pair === '普及' ||
      pair === '涉及' ||
      pair === '以及' ||
      pair === '饱和' ||
      pair === '碳中' ||
      next === '和谐' ||
      pair === '中和' ||
      next === '及以' ||
      pair === '参与';
    if (depth === 0 && current !== '' && SEPARATOR.test(char) && !joined) {
      members.push(current.replace(/以$/, ''));
      current = '';
    } else if (!(current === '' && SEPARATOR.test(char))) current += char;
  }
  if (current !== '') members.push(current);
  return members;
}

/**
 * Names of the parallel members of a coordination, each with the shared tail: 营运车辆、船舶碳排放强度 gives two full names.
 * Where the members are full names themselves, no tail is added.
 */
export function nameMembers(name: string): string[] {
  const members = splitMembers(name);
  if (members.length < 2) return members;
  // 营运车辆、船舶: the first member tells what all are.
  const shared = /^(?:营运|新能源|老旧)/.exec(members[0] as string)?.[0];
  if (shared !== undefined)
    members.forEach((member, index) => {
      if (!member.startsWith(shared) && /^(?:船舶|.?船|.{1,3}车(?!位|桩|站)|车辆)/.test(member))
        members[index] = shared + member;
    });
  const last = members.at(-1) as string;
  const tail = tailOf(last, members.slice(0, -1)).replace(/^等/, '');
  const per = PER_UNIT.exec(members[0] as string)?.[0] ?? '';
  if (per !== '') return members.map((member, index) => (index > 0 && INTENSITY.test(member) ? per + member : member));
  return members.map((member, index) =>
    index === members.length - 1
      ? member.replace(/等(?=重点|主要|各|行业|领域|总)/, '')
      : MEASURE_WORDS.some((word) => word.length > 1 && member.endsWith(word))
        ? member
        : member + tail,
  );
}

/** 单位地区生产总值能耗、二氧化碳排放: both are per unit of the product. */
const PER_UNIT =
  /^(?:单位(?:地区生产总值|国内生产总值|生产总值|GDP|工业增加值|产品|建筑面积)|万元(?:地区生产总值|国内生产总值|GDP|工业增加值)|人均)/;

/** What is told per unit of something; 煤炭消费总量 beside it is not. */
const INTENSITY =
  /^(?:综合)?(?:能耗|能源消耗|能源消费|二氧化碳排放|碳排放|用水|水耗|电耗|取水|用能|建设用地)(?:量|强度|面积)?$/;

function tailOf(last: string, others: readonly string[]): string {
  // 青岚县、松隐县森林覆盖率: places are told apart, all behind them is shared.
  const place = /^[一-鿿]{1,3}[县区市镇]/.exec(others[0] ?? '')?.[0];
  if (place !== undefined && place === others[0]) {
    const own = new RegExp(`^[一-鿿]{1,3}${place.at(-1)}`).exec(last)?.[0];
    if (own !== undefined) return last.slice(own.length);
  }
  let best = -1;
  for (const word of MEASURE_WORDS) {
    if (word.length === 1) continue;
    const at = last.indexOf(word, 1);
    if (at > 0 && (best < 0 || at < best)) best = at;
  }
  if (best > 0) return last[best - 1] === '等' ? last.slice(best - 1) : last.slice(best);
  // 工业锅炉、电站锅炉热效率: members that end alike are as long as each other; else a member is as short as words are.
  const other = others[0] ?? '';
  const alike = other.length > 1 && last.slice(0, other.length).endsWith(other.slice(-1));
  return last.slice(alike ? other.length : Math.min(2, last.length));
}

/**
 * Members that one value holds for one by one: 绿色家庭和绿色学校创建率, 化肥、农药使用量. Empty where the name is one official
 * indicator (水电、风电总装机) or the list is open (等9种).
 */
export function membersSharingOneValue(name: string, adverbs: readonly string[]): string[] {
  const members = splitMembers(name);
  if (members.length < 2 || members.length > 5) return [];
  const each = adverbs.some((adverb) => (EACH as readonly string[]).includes(adverb));
  if (KEPT_WHOLE.some((word) => name.includes(word)) && !(each && !name.includes('等'))) return [];
  const head = MEASURED_ONE_BY_ONE.some((word) => name.endsWith(word));
  if (!each && !head) return [];
  if (members.some((member) => member.length < 2 || member.length > 24)) return [];
  return nameMembers(name);
}
