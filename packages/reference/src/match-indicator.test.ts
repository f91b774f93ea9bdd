import { describe, expect, it } from 'vitest';
import { listDivisions } from './division.ts';
import { getIndicator, type KindOfValue, listIndicators } from './indicator.ts';
import { matchIndicator } from './match-indicator.ts';

type Case = readonly [
  name: string,
  unit: string | null,
  kindOfValue: KindOfValue | null,
  id: string | null,
  scope?: string,
];

const named: readonly Case[] = [
  // one thing, many wordings
  ['非化石能源消费比重', '%', 'share', 'non-fossil-share'],
  ['全市非化石能源占能源消费总量的比重', '%', 'share', 'non-fossil-share'],
  ['非化石能源占比', '%', 'level', 'non-fossil-share'],
  ['非化石 能源消\n费比重', '%', 'share', 'non-fossil-share'],
  ['单位GDP能耗', '%', 'reduction', 'energy-intensity-of-gdp-reduction'],
  ['万元地区生产总值能耗', '%', 'reduction', 'energy-intensity-of-gdp-reduction'],
  ['单位国内生产总值二氧化碳排放', '%', 'reduction', 'carbon-intensity-of-gdp-reduction'],
  ['碳排放强度', '%', 'reduction', 'carbon-intensity-of-gdp-reduction'],
  ['森林活立木蓄积量', '亿立方米', 'level', 'growing-stock'],
  ['光伏发电装机规模', 'GW', 'level', 'solar-capacity'],
  ['风电、光伏发电总装机容量', '万千瓦', 'level', 'wind-solar-capacity'],
  ['规上工业单位增加值能耗', '%', 'reduction', 'energy-intensity-of-industry-reduction'],
  ['新能源汽车新车销售量占汽车新车销售总量的比例', '%', 'share', 'nev-sales-share'],
  // wordings of national and provincial plans
  ['风电、太阳能发电总装机容量', '亿千瓦', 'level', 'wind-solar-capacity'],
  ['新型储能装机容量', '万千瓦', 'level', 'new-storage-capacity'],
  ['抽水蓄能电站装机容量', '亿千瓦', 'level', 'pumped-storage-capacity'],
  ['省级电网尖峰负荷响应能力', '%', 'share', 'peak-load-response'],
  ['国家铁路单位换算周转量综合能耗', '%', 'reduction', 'railway-energy-intensity-reduction'],
  ['城区常住人口100万以上的城市绿色出行比例', '%', 'share', 'green-travel-share'],
  ['大宗固废年利用量', '亿吨', 'level', 'bulk-solid-waste-use'],
  ['废钢铁、废铜、废铝等9种主要再生资源循环利用量', '亿吨', 'level', 'recycled-resources-use'],
  ['城市生活垃圾资源化利用比例', '%', 'share', 'municipal-waste-recovery-rate'],
  ['全国森林蓄积量', '亿立方米', 'level', 'growing-stock'],
  ['国内原油一次加工能力', '亿吨', 'level', 'crude-processing-capacity'],
  ['电能占终端用能比重', '%', 'share', 'electricity-share-of-final-energy'],
  ['城镇绿色建筑占新建建筑比重', '%', 'share', 'green-building-standard-share'],
  ['公共机构人均综合能耗', '%', 'reduction', 'public-institution-energy-per-person-reduction'],
  ['煤炭消费量', '%', 'reduction', 'coal-consumption-reduction'],
  ['国家储备林', '万亩', 'addition', 'reserve-forest-area'],
  // the unit decides between a level and a cut of the same name
  ['单位地区生产总值能耗', '吨标准煤/万元', 'level', 'energy-intensity-of-gdp'],
  ['化肥使用量', '%', 'increase', 'fertiliser-use-growth'],
  ['化肥使用量', '%', 'reduction', 'fertiliser-use-reduction'],
  // the sense in the name decides against the inferred kind
  ['新增水电装机容量', '万千瓦', 'level', 'hydro-capacity-addition'],
  ['水电装机容量', '万千瓦', 'addition', 'hydro-capacity-addition'],
  ['水电装机容量', '万千瓦', 'level', 'hydro-capacity'],
  // total and part, share and capacity
  ['煤炭消费总量', '万吨', 'level', 'coal-consumption'],
  ['原煤消费量', '万吨', 'level', 'raw-coal-consumption'],
  ['煤炭消费比重', '%', 'share', 'coal-share'],
  ['具备季以上调节能力的水电装机占比', '%', 'share', 'seasonal-hydro-share'],
  ['具备季以上调节能力的水电装机', '万千瓦', 'level', 'seasonal-hydro-capacity'],
  // counting words
  ['加氢站', '座', 'addition', 'hydrogen-stations'],
  ['充电桩数量', '万个', 'level', 'charging-piles'],
  // additions whose name does not say so
  ['造林面积', '万亩', 'level', 'afforestation-area'],
  // open places
  ['临江机场内车辆装备电气化', '%', 'coverage', 'airport-vehicle-electrification'],
  ['12种主要再生资源循环利用量', '万吨', 'level', 'recycled-resources-use'],
  ['临江市森林覆盖率', '%', 'coverage', 'forest-cover'],
  // scope and name together
  ['单位建筑面积能耗', '%', 'reduction', 'public-institution-energy-per-area-reduction', '公共机构'],
  ['单位工业增加值能耗', '%', 'reduction', 'energy-intensity-of-industry-reduction', '规模以上企业'],
  ['绿色出行比例', '%', 'share', 'green-travel-share', '中心城区'],
  // no number, no kind: the sense that plans usually set
  ['单位地区生产总值能耗', null, null, 'energy-intensity-of-gdp-reduction'],
  ['森林覆盖率', null, null, 'forest-cover'],
  ['森林蓄积量', null, null, 'growing-stock'],
  ['石油消费增速', null, null, 'oil-consumption-growth'],
  // numerator printed alone
  ['人均公园绿地面积', '平方米', 'level', 'park-green-per-person'],
];

type Refusal = readonly [name: string, unit: string, kindOfValue: KindOfValue, scope: string | null, why: string];

const refused: readonly Refusal[] = [
  ['清洁能源消费比重', '%', 'reduction', null, 'no cut of this share is in the catalogue'],
  ['森林覆盖率', '万亩', 'level', null, 'an area does not measure a rate'],
  ['单位地区生产总值能耗', '个百分点', 'reduction', null, 'points do not measure a relative cut'],
  ['水电装机容量', '万千瓦', 'reduction', null, 'no cut of capacity is in the catalogue'],
  ['非化石能源消费比重', '%', 'share', '钢铁行业', 'the share of one industry is another indicator'],
  ['消费比重', '%', 'share', null, 'a fragment names nothing'],
  ['装机', '万千瓦', 'level', null, 'a fragment names nothing'],
  ['二氧化碳排放', '%', 'reduction', null, 'total or intensity is not said'],
  ['充电基础设施', '个', 'level', null, 'piles or stations is not said'],
  ['新增', '个', 'addition', null, 'a sense alone names nothing'],
  ['', '%', 'share', null, 'an empty name names nothing'],
  ['旅游总收入', '亿元', 'level', null, 'not an indicator of the field'],
];

describe('a printed name means one indicator, or none', () => {
  const cases = named.map(([name, unit, kindOfValue, id, scope]) => ({ name, unit, kindOfValue, id, scope }));
  it.each(cases)('$name ($unit, $kindOfValue) is $id', ({ name, unit, kindOfValue, id, scope }) => {
    expect(matchIndicator(name, { unit, kindOfValue, ...(scope === undefined ? {} : { scope }) })?.id).toBe(id);
  });
  it.each(refused)('%s (%s, %s, %s) is refused: %s', (name, unit, kindOfValue, scope) => {
    expect(matchIndicator(name, { unit, kindOfValue, ...(scope === null ? {} : { scope }) })).toBeNull();
  });

  it('clean energy is never taken for non-fossil energy', () => {
    expect(matchIndicator('清洁能源消费占比', { unit: '%', kindOfValue: 'share' })?.id).toBe('clean-energy-share');
  });

  it('says how it was found', () => {
    const share = { unit: '%', kindOfValue: 'share' } as const;
    expect(matchIndicator('全市森林覆盖率', share)?.how).toBe('exact');
    expect(matchIndicator('非化石能源占比', share)?.how).toBe('synonym');
    expect(matchIndicator('临江市森林覆盖率', share)?.how).toBe('pattern');
  });

  it('every name of the catalogue leads back to its indicator', () => {
    const kinds: Record<string, KindOfValue> = {
      state: 'level',
      cut: 'reduction',
      growth: 'increase',
      addition: 'addition',
    };
    const astray = listIndicators().flatMap((indicator) =>
      [indicator.zh, ...indicator.synonyms].filter((name) => {
        const unit = indicator.unit === '1' ? null : unitLabel(indicator.unit);
        return matchIndicator(name, { unit, kindOfValue: kinds[indicator.sense] ?? null })?.id !== indicator.id;
      }),
    );
    expect(astray).toEqual([]);
  });

  it('no name or wording of the catalogue holds the name of a place', () => {
    const places = listDivisions().map((division) => division.short);
    const holding = listIndicators()
      .flatMap((indicator) => [indicator.zh, ...indicator.synonyms, ...indicator.patterns])
      .filter((name) => places.some((place) => name.includes(place)));
    expect(holding).toEqual([]);
  });

  it('the catalogue hands out what it matched', () => {
    const match = matchIndicator('森林覆盖率', { unit: '%', kindOfValue: 'coverage' });
    expect(match && getIndicator(match.id)?.theme).toBe('forest-sink');
  });
});

function unitLabel(unit: string): string {
  const labels: Record<string, string> = {
    '%': '%',
    'percentage-point': '个百分点',
    '10k-tce': '万吨标准煤',
    '100m-yuan': '亿元',
    '10k-tCO2': '万吨二氧化碳',
    '10k-tCO2e': '万吨二氧化碳当量',
    'kWh/person': '千瓦时/人',
    'tCO2/person': '吨二氧化碳/人',
    'tce/10k-yuan': '吨标准煤/万元',
    'tCO2/10k-yuan': '吨二氧化碳/万元',
    '10k-t': '万吨',
    '100m-m3': '亿立方米',
    '10k-m3': '万立方米',
    '100m-kWh': '亿千瓦时',
    '10k-kW': '万千瓦',
    '10k-household': '万户',
    km: '公里',
    count: '个',
    t: '吨',
    '10k-m2': '万平方米',
    't/10k-m2': '吨/万平方米',
    'm2/person': '平方米/人',
    'km/10k-person': '公里/万人',
    '10k-vehicle': '万辆',
    '10k-t/d': '万吨/日',
    km2: '平方公里',
    '10k-mu': '万亩',
  };
  const label = labels[unit];
  if (label === undefined) throw new Error(`the test has no printed form of ${unit}`);
  return label;
}
