/**
 * @module The units plans print behind a number, and what kind of thing each measures.
 * Converting between units is left to `@dafeng/quantity`; here a unit only helps to tell a promise from a voltage.
 */

/**
 * `share` %, `points` percentage points, `physical` measured amounts, `count` countable things, `money`, `multiple` 倍 and 番,
 * `class` a grade that describes a thing (voltage, temperature, ordinal) and never is a target, `duration` years and days.
 */
export type UnitKind = 'share' | 'points' | 'physical' | 'count' | 'money' | 'multiple' | 'class' | 'duration';

export interface Unit {
  /** As printed, spaces removed. */
  readonly text: string;
  readonly kind: UnitKind;
  readonly length: number;
}

const MULTIPLIERS = ['万亿', '百亿', '千亿', '十亿', '百万', '千万', '十万', '亿', '万', '千', '百'];

const BASES: Readonly<Record<UnitKind, readonly string[]>> = {
  share: ['%', '‰', '％'],
  points: ['个百分点', '百分点'],
  physical: [
    ...[
      '千瓦时',
      '兆瓦时',
      '吉瓦时',
      '瓦时',
      'kWh',
      'MWh',
      'GWh',
      'TWh',
      '千瓦',
      '兆瓦',
      '吉瓦',
      'kW',
      'KW',
      'MW',
      'GW',
      '瓦',
    ],
    ...[
      '吨标准煤',
      '吨标煤',
      '克标准煤',
      '千克标准煤',
      '公斤标准煤',
      'tce',
      '吨二氧化碳当量',
      '吨二氧化碳',
      '吨CO2',
      'tCO2',
    ],
    ...['吨油当量', '吨公里', '吨碳', '蒸吨', '载重吨', '总吨', '吨', '千克', '公斤', '毫克', '微克', '克'],
    ...[
      '立方米',
      '平方米',
      '平方公里',
      '平方千米',
      '标准立方米',
      '标方',
      'm³',
      'm²',
      '㎡',
      '公里',
      '千米',
      '米',
      '亩',
      '公顷',
      '升',
    ],
    ...[
      '吉焦',
      '百万千焦',
      '兆焦',
      '焦',
      '标准箱',
      '标箱',
      'TEU',
      '人公里',
      '车公里',
      '吨位',
      '海里',
      'km',
      '千伏安',
      '兆伏安',
      '伏安',
    ],
  ],
  count: [
    ...[
      '个',
      '家',
      '户',
      '座',
      '条',
      '项',
      '处',
      '所',
      '种',
      '辆',
      '艘',
      '架',
      '列',
      '台',
      '套',
      '栋',
      '幢',
      '间',
      '片',
      '块',
      '件',
      '只',
    ],
    ...['名', '人次', '人', '头', '株', '棵', '对', '盏', '支', '根', '组', '台套', '台（套）', '标台', '车位', '泊位'],
  ],
  money: ['元', '美元'],
  multiple: ['倍', '番', '成倍'],
  class: [
    ...[
      '千伏',
      'kV',
      'KV',
      'kv',
      '伏',
      '℃',
      '摄氏度',
      '度',
      '级',
      '届',
      '次',
      '期',
      '号',
      '代',
      '位',
      '维',
      '纳米',
      '微米',
      '毫米',
      '版',
      '章',
      '线',
      '轮',
      '批',
      '类',
      '层',
      '岁',
      '分',
      '折',
      '纬',
      '时速',
      '字',
    ],
  ],
  duration: [
    '年',
    '月',
    '个月',
    '日',
    '天',
    '小时',
    '分钟',
    '周',
    '季度',
    '周年',
    '个工作日',
    '工作日',
    '分钟级',
    '秒',
  ],
};

/** 万人, 万度 and the like carry a multiplier; a voltage or an ordinal never does. */
const MULTIPLIER_TAKES: ReadonlySet<UnitKind> = new Set(['physical', 'count', 'money']);

interface Spelling {
  readonly text: string;
  readonly kind: UnitKind;
}

const BY_FIRST = new Map<string, Spelling[]>();
for (const kind of Object.keys(BASES) as UnitKind[]) {
  for (const base of BASES[kind]) {
    const spellings = MULTIPLIER_TAKES.has(kind) ? ['', ...MULTIPLIERS].map((m) => m + base) : [base];
    for (const text of spellings) {
      const first = text[0] as string;
      const list = BY_FIRST.get(first) ?? [];
      list.push({ text, kind });
      BY_FIRST.set(first, list);
    }
  }
}
// 亿度 and 万度 are electricity, a bare 度 is an angle or a temperature; 万次 are rides, a bare 次 an ordinal.
for (const text of ['亿度', '万度', '亿次', '万次', '万亿次'])
  BY_FIRST.get(text[0] as string)?.push({ text, kind: 'physical' });
for (const list of BY_FIRST.values()) list.sort((a, b) => b.text.length - a.text.length);

const DENOMINATORS = [
  ...[
    '千瓦时',
    '吨标准煤',
    '吨产品',
    '立方米',
    '平方米',
    '平方公里',
    '标准立方米',
    '万平方米',
    '万人',
    '万元',
    '亿元',
    '百户',
    '百公里',
    '万吨',
    '公里',
  ],
  ...[
    '小时',
    '日',
    '天',
    '年',
    '月',
    '人',
    '户',
    '吨',
    '元',
    '亩',
    '公顷',
    '辆',
    '台',
    '升',
    'kWh',
    '重量箱',
    '重箱',
    'd',
    'a',
    'h',
    't',
  ],
].sort((a, b) => b.length - a.length);

/** Words that begin like a unit but are none: 个人, 家庭, 条件. */
const NOT_UNITS = [
  '个人',
  '家庭',
  '家用',
  '家电',
  '条件',
  '项目',
  '处理',
  '所有',
  '所在',
  '人均',
  '人口',
  '人工',
  '台风',
  '套餐',
  '元素',
  '元宇宙',
  '对外',
  '组织',
  '口岸',
  '支持',
  '级联',
];

/** The unit that begins at `at`, compound units (公里/万人) included; null where no unit stands there. Longest spelling wins. */
export function readUnit(text: string, at: number): Unit | null {
  const list = BY_FIRST.get(text[at] ?? '');
  if (list === undefined) return null;
  for (const spelling of list) {
    if (!text.startsWith(spelling.text, at)) continue;
    if (
      NOT_UNITS.some((word) => text.startsWith(word, at + spelling.text.length - 1) && word[0] === spelling.text.at(-1))
    )
      continue;
    let end = at + spelling.text.length;
    const kind = spelling.kind;
    if (/[A-Za-z]/.test(spelling.text.at(-1) as string) && /[A-Za-z]/.test(text[end] ?? '')) continue;
    for (let parts = 0; parts < 2 && (text[end] === '/' || text[end] === '·'); parts++) {
      const below = DENOMINATORS.find((unit) => text.startsWith(unit, end + 1));
      if (below === undefined) break;
      end += 1 + below.length;
    }
    return { text: text.slice(at, end), kind, length: end - at };
  }
  return null;
}
