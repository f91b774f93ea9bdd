/**
 * @module The name of what is measured: openings, places and adverbs stripped from the words in front of a value.
 * Coordinations are split in `members.ts`; finding the value is left to the clause.
 */
import { type Stretch, sliceStretch } from './clause.ts';
import { ADVERBS, OPENINGS, WHOLE_AREAS } from './name-words.ts';
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
/** 能耗强度、排放强度“双下降”: a slogan behind the names. */
const DOUBLE = /“?双(?:下降|降低|降|控|提升|达标)“?$/;
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
    // 年均压减产量: how often stands before the deed; 年均浓度 is a name.
    if (
      options.stripDeeds &&
      rest.text.startsWith('年均') &&
      DEED_VERBS.some((verb) => rest.text.startsWith(verb, 2))
    ) {
      rest = sliceStretch(rest, 2);
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
    const trailing = TRAILING.exec(rest.text) ?? DOUBLE.exec(rest.text);
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
