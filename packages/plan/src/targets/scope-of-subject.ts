/**
 * @module The narrower scope a subject names: a county, a built-up area, a park, a sector, a kind of institution or vehicle.
 * Whole areas (全市, 全省) and the name of the indicator itself are left to `subjects.ts`.
 */

/** Areas and sectors that open a name. */
const AREA_OPENS =
  /^(?:(?:城市|县级城市|地级及以上城市|设区市|市辖|市本级|县城|中心)?(?:建成区|城区|中心城区|主城区)|市本级城区|县级城市城区|地级及以上城市|设区市|城市新区|农村电网|城市电网|规模以上(?:工业)?企业|规模以上工业|公共机构|县城|建制镇|乡镇及行政村|乡镇|行政村|城镇(?!化)|农村|城市(?!群|圈)|新建建筑|重点区域|重点行业|平原地区|山区)/;

/** Institutions and places of one kind, with the words that narrow them. */
const KIND_OPENS =
  /^(?:(?:境内|所有|全部|各|主要|重点|新建|既有|城市|县级|市级|国家级|省级|具备条件的?|有条件的?|[一-鿿]{2,14}且?具备条件的|\d+[个家]|及以上|以上|和|、|级|的|大型|沿海|沿江|内河|公路|高速|铁路|工业|产业|经济技术?|高新技术)*)(?:高速公路服务区|公路客运枢纽站|客运枢纽站|服务区|客运站|工业集中区|集聚区|园区|开发区|经开区|高新区|工业园|产业园|县（区）|县（市、区）|县（市）)(?!数量|个数|面积|总数)/;

/** A sector by its name: 化工行业, 水泥行业; a sector is measured as such, not as a part of another name. */
const SECTOR_OPENS = /^([一-鿿]{2,6}(?<!重点|全|各|本|耗能|耗水|排放)行业)(?=[一-鿿])(?!占)/;

/** 青岚县森林覆盖率, 临江电网供电可靠率, 东山机场车辆电气化. */
const PLACE_OPENS =
  /^([一-鿿]{2,3}(?:县|区|市|州|盟|旗|镇)(?<!全[市县区州盟旗]|城区|园区|地区|山区|矿区|社区|景区|小区|灌区|库区|林区|牧区|湖区|片区|新区|城市|都市|超市|夜市|设区市|县区|市区|城镇|乡镇|集镇|建制镇|开发区)|[一-鿿]{2}电网|[一-鿿]{2,4}机场)(?=[一-鿿、和及]|$)/;

/** Vehicles and ships on hire: each kind is measured for itself. */
const FLEET_OPENS = /^营运(?:货车|客车|车辆|客船|货船|船舶)/;

const NOT_PLACES =
  /^(?:电力|能源|农村|配电|城市|区域|省级|主干|智能|微|大|骨干|全省|民用|通用|绿色|近零碳|零碳|生态|循环|示范|国家|省)/;

/** Scope the opening of a name tells, or null where it speaks for the whole area. */
export function narrowScope(name: string): string | null {
  const area = AREA_OPENS.exec(name)?.[0] ?? null;
  const kind = KIND_OPENS.exec(name)?.[0] ?? null;
  if (kind !== null && (area === null || kind.length > area.length)) return kind;
  if (area !== null) return area;
  const place = PLACE_OPENS.exec(name)?.[1];
  if (place !== undefined && !NOT_PLACES.test(place)) return place;
  // 甲开发区、乙产业园区等省级园区: the members are named, the kind is meant.
  const summed = /等((?:国家|省|市|县)级(?:及?以上)?[一-鿿]{0,6}(?:园区|开发区))/.exec(name)?.[1];
  if (summed !== undefined) return summed;
  return FLEET_OPENS.exec(name)?.[0] ?? SECTOR_OPENS.exec(name)?.[1] ?? null;
}

/** 装配式建筑占当年城镇新建建筑的比例: the base tells the area. */
export const baseScope = (name: string): string | null => /占(?:当年)?(城镇|农村|城市)/.exec(name)?.[1] ?? null;

/** Section that plans one sector: 推动钢铁行业碳达峰. Its targets are those of the sector. */
export const sectorOfTitle = (title: string): string | null =>
  /(?:推动|推进|加快|促进)?([一-鿿]{2,4}行业)(?:碳?达峰|节能降碳|绿色低碳|低碳|转型|有序)/.exec(
    title.replace(/^(?:推动|推进|加快|促进|实施)/, ''),
  )?.[1] ?? null;

/** Words that stand for the whole area of the plan. */
const OWN_AREA: Readonly<Record<string, string>> = {
  ...{
    我市: '全市',
    本市: '全市',
    市域: '全市',
    全市域: '全市',
    我省: '全省',
    本省: '全省',
    我县: '全县',
    我区: '全区',
  },
  ...{ 本区: '全区', 我国: '全国' },
};

/** 我市 is 全市. */
export const wholeArea = (area: string): string => OWN_AREA[area] ?? area;
