/** @module Lists, elliptic values, values before their subject, chains: which number belongs to which name and year. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

/** 指标 比较词 数值 单位 年份, one target per entry. */
const told = (text: string): string[] =>
  read(text).targets.map((t) => `${t.indicator} ${t.comparator}${t.value}${t.unit ?? ''} ${t.year}`);

describe('one value and its subject', () => {
  it.each<[string, string, string[]]>([
    [
      'a share with 达到',
      '到2025年，临江市非化石能源消费比重达到21.5%左右。',
      ['临江市非化石能源消费比重 ~=21.5% 2025'],
    ],
    ['the whole area leaves the name', '到2030年，全市森林覆盖率稳定在46%以上。', ['森林覆盖率 >=46% 2030']],
    ['a noun without a verb', '到2027年，绿色电力装机占比85%左右。', ['绿色电力装机占比 ~=85% 2027']],
    ['降至 is a level', '到2025年，煤炭消费比重降至38%以下。', ['煤炭消费比重 <=38% 2025']],
    ['the year between subject and verb', '风电装机到2025年达到50万千瓦。', ['风电装机 =50万千瓦 2025']],
    ['提升…至', '到2026年，提升商品房节能设计标准至78%。', ['商品房节能设计标准 =78% 2026']],
    [
      'from one year to another',
      '天然气消费量由2020年的6亿立方米提高到2025年的9亿立方米。',
      ['天然气消费量 =9亿立方米 2025'],
    ],
    [
      'a share of a base',
      '到2025年，新能源汽车新车销量达到新车总销量的30%以上。',
      ['新能源汽车新车销量占新车总销量 >=30% 2025'],
    ],
    [
      'a unit told before the number',
      '到2025年，施工现场建筑垃圾排放量每万平方米不高于280吨，其中装配式建筑不高于180吨。',
      ['施工现场建筑垃圾排放量 <=280吨/万平方米 2025', '装配式建筑 <=180吨/万平方米 2025'],
    ],
    ['a number without unit', '到2025年，数据中心PUE值降至1.3以下。', ['数据中心PUE值 <=1.3 2025']],
    [
      'a rate of a rate',
      '到2025年，绿色出行比例比目前城区公交比例高12%。',
      ['绿色出行比例比目前城区公交比例 =12% 2025'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe('a value before its subject', () => {
  it.each<[string, string, string[]]>([
    ['建成 N 个', '到2025年，建成120个节约型机关。', ['节约型机关 =120个 2025']],
    ['no year', '支持龙头企业培育30家服务商，带动产业升级。', ['服务商 =30家 null']],
    [
      'a share of things that do something',
      '到2025年，力争80%以上的县级机关建成节约型机关。',
      ['县级机关建成节约型机关 >=80% 2025'],
    ],
    [
      'two shares of one verb',
      '到2025年，快充站覆盖70%的服务区和40%的客运站。',
      ['快充站覆盖服务区 =70% 2025', '快充站覆盖客运站 =40% 2025'],
    ],
    ['a capacity formed', '到2025年，形成15亿立方米年天然气产能。', ['年天然气产能 =15亿立方米 2025']],
    [
      'counts of voltages',
      '到2025年，规划建设6个500千伏、20个220千伏输变电项目。',
      ['500千伏输变电项目 =6个 2025', '220千伏输变电项目 =20个 2025'],
    ],
    [
      'a deed then two counts',
      '到2027年，打造10个零碳园区、50家绿色工厂。',
      ['零碳园区 =10个 2027', '绿色工厂 =50家 2027'],
    ],
    ['ten thousand kinds without a digit', '到2025年，推广万种绿色产品。', ['绿色产品 =1万种 2025']],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe('lists', () => {
  it.each<[string, string, string[]]>([
    [
      'subjects and values in parallel share the comparator at the end',
      '到2027年，旅游客车、货船百公里油耗较2021年下降4%、3%左右。',
      ['旅游客车百公里油耗 ~=4% 2027', '货船百公里油耗 ~=3% 2027'],
    ],
    [
      '分别 with a common head in front',
      '到2026年，单位地区生产总值能耗、用水量分别比2021年下降12%、16%。',
      ['单位地区生产总值能耗 =12% 2026', '单位地区生产总值用水量 =16% 2026'],
    ],
    [
      'numerals that share the last unit',
      '到2025年，光伏装机、风电装机、生物质装机分别达到40、26、8万千瓦。',
      ['光伏装机 =40万千瓦 2025', '风电装机 =26万千瓦 2025', '生物质装机 =8万千瓦 2025'],
    ],
    [
      'members that end alike, without a word of measure',
      '到2026年，燃煤窑炉、燃气窑炉平均热效率分别提高4个百分点和1个百分点。',
      ['燃煤窑炉平均热效率 =4个百分点 2026', '燃气窑炉平均热效率 =1个百分点 2026'],
    ],
    [
      'a share and an amount told apart',
      '到2030年，湿地保护率和绿道长度分别达到60%左右和300公里。',
      ['湿地保护率 ~=60% 2030', '绿道长度 =300公里 2030'],
    ],
    [
      'years in parallel',
      '到2025年和2030年，全社会用电量分别达到500亿千瓦时和600亿千瓦时。',
      ['全社会用电量 =500亿千瓦时 2025', '全社会用电量 =600亿千瓦时 2030'],
    ],
    [
      'percentage points are not percent',
      '到2026年，含铅焊料、溶剂使用比例分别降低18个百分点、9个百分点。',
      ['含铅焊料使用比例 =18个百分点 2026', '溶剂使用比例 =9个百分点 2026'],
    ],
    [
      'one value for things measured one by one',
      '到2025年，绿色商场和绿色社区创建率不低于60%。',
      ['绿色商场创建率 >=60% 2025', '绿色社区创建率 >=60% 2025'],
    ],
    [
      'one official indicator stays whole',
      '到2025年，新建学校、新建厂房屋顶光伏覆盖率达到40%。',
      ['新建学校、新建厂房屋顶光伏覆盖率 =40% 2025'],
    ],
    [
      'an open list is called by what follows 等',
      '到2026年，废轮胎、废家电、废纸板等6种回收物利用量达到30万吨，到2030年达到40万吨。',
      ['6种回收物利用量 =30万吨 2026', '6种回收物利用量 =40万吨 2030'],
    ],
    [
      'a chain of new things',
      '到2025年，新增省级绿色园区2个，国家级示范园区1个、市级“3+2”特色园区4个。',
      ['新增省级绿色园区 =2个 2025', '新增国家级示范园区 =1个 2025', '新增市级“3+2”特色园区 =4个 2025'],
    ],
    [
      'a whole and its parts in brackets',
      '到2026年，草地治理12万亩（其中围栏封育7万亩、补播改良5万亩）。',
      ['草地治理 =12万亩 2026', '围栏封育 =7万亩 2026', '补播改良 =5万亩 2026'],
    ],
    [
      'the comparator at the end of a chain of counts',
      '到2025年，建成换电站100座、充电桩2万个以上。',
      ['换电站 >=100座 2025', '充电桩 >=2万个 2025'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it('warns where subjects and values do not match in number', () => {
    const { targets, warnings } = read('到2025年，甲类、乙类、丙类园区综合能耗分别下降5%、3%。');
    expect(targets.map((t) => t.value)).toEqual([5, 3]);
    expect(warnings.map((w) => w.code)).toContain('list-mismatch');
  });
});

describe('elliptic values', () => {
  it('carries the subject over and says so', () => {
    const { targets, warnings } = read('到2026年，秸秆年收储量达到40万吨左右，到2030年达到55万吨左右。');
    expect(targets.map((t) => [t.indicator, t.value, t.year])).toEqual([
      ['秸秆年收储量', 40, 2026],
      ['秸秆年收储量', 55, 2030],
    ]);
    expect(warnings.filter((w) => w.code === 'indicator-carried')).toHaveLength(1);
  });

  it.each<[string, string, string[]]>([
    [
      'a cut behind a level',
      '到2025年，煤炭消费量控制在900万吨以内，较2020年减少10%。',
      ['煤炭消费量 <=900万吨 2025', '煤炭消费量 =10% 2025'],
    ],
    [
      'a level behind a rise',
      '到2025年，电能占终端能源比重提高3个百分点，达到30%。',
      ['电能占终端能源比重 =3个百分点 2025', '电能占终端能源比重 =30% 2025'],
    ],
    [
      'years behind a colon',
      '再生水利用率：2025年达到25%，2030年达到35%。',
      ['再生水利用率 =25% 2025', '再生水利用率 =35% 2030'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe('what kind of value it is', () => {
  it.each([
    ['到2025年，单位产品能耗下降5%。', 'reduction'],
    ['到2025年，中欧班列开行量年均增长9%。', 'increase'],
    ['到2025年，新增光伏装机30万千瓦。', 'addition'],
    ['到2025年，光伏装机达到30万千瓦。', 'level'],
    ['到2025年，绿色出行比例达到70%。', 'share'],
    ['到2025年，绿化覆盖率达到45%。', 'coverage'],
    ['到2025年，压减水泥熟料产能200万吨。', 'reduction'],
  ])('%s %s', (text, kind) => expect(read(text).targets.map((t) => t.kindOfValue)).toEqual([kind]));
});
