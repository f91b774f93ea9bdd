/**
 * Activity data of River City (临江市, fictional) by sheet and item: what the bureaus of a city that does not exist "reported" from 2020 to
 * 2024. All numbers are made up. Writing them is in `make-books.mjs`.
 */
export const years = [2020, 2021, 2022, 2023, 2024];

const statistics = '临江市统计局统计年鉴（虚构，示例）';
const industry = '临江市经济和信息化局产品产量统计（虚构，示例）';
const farming = '临江市农业农村局农业统计年报（虚构，示例）';
const cleaning = '临江市城市管理局环卫统计（虚构，示例）';
const ecology = '临江市生态环境局环境统计（虚构，示例）';
const forestry = '临江市林业局森林资源清查（虚构，示例）';
const grid = '临江供电公司电力调度年报（虚构，示例）';
const gas = '临江市住房城乡建设局燃气统计（虚构，示例）';

/** item, unit, [2020…2024] or one number or key for all years, source, ± % where estimated, note. */
const items = {
  economy: [
    ['gdp.current', '亿元', [1600, 1782.4, 1908.6, 2019.5, 2134.8], statistics],
    ['gdp.index', '%', [103.8, 108.2, 104.0, 105.9, 105.8], statistics],
    ['gdp.primary.current', '亿元', [184, 196.1, 206.1, 212, 217.7], statistics],
    ['gdp.secondary.current', '亿元', [736, 827, 881.8, 916.9, 960.7], statistics],
    ['gdp.tertiary.current', '亿元', [680, 759.3, 820.7, 890.6, 956.4], statistics],
    ['gdp.industry.current', '亿元', [610, 690.1, 738.6, 767.4, 805.9], statistics],
    ['gdp.construction.current', '亿元', [126, 136.9, 143.2, 149.5, 154.8], statistics],
    ['industry.index', '%', [104.1, 109.3, 104.4, 106.1, 106.3], statistics],
    ['population.resident', '万人', [260.4, 260.9, 261.2, 261.4, 261.6], statistics],
    ['population.urban', '万人', [151.0, 153.9, 156.2, 158.4, 160.6], statistics],
    ['population.rural', '万人', [109.4, 107.0, 105.0, 103.0, 101.0], statistics],
    ['floor.residential', '万平方米', [11420, 11660, 11850, 12010, 12150], statistics],
    ['floor.public', '万平方米', [2310, 2390, 2450, 2510, 2570], statistics],
    ['vehicles.stock', '万辆', [48.6, 52.3, 55.4, 58.7, 61.9], statistics],
    ['vehicles.electric', '万辆', [0.5, 0.9, 1.7, 3.0, 4.9], statistics],
  ],
  exchange: [
    ['electricity.consumption', '亿千瓦时', [130, 137.8, 144.9, 152.6, 161], grid],
    ['electricity.generation.hydro', '亿千瓦时', [66.2, 68.1, 60.4, 69.5, 73.6], grid],
    ['electricity.generation.wind', '亿千瓦时', [2.6, 4.3, 5.6, 6.7, 7.6], grid],
    ['electricity.generation.solar', '亿千瓦时', [1.65, 3.2, 4.9, 6.6, 8.3], grid],
    ['electricity.generation.thermal', '亿千瓦时', [58.95, 59.4, 66.1, 65, 67.6], grid],
    ['electricity.generation.biomass', '亿千瓦时', [0.6, 0.8, 1.1, 1.4, 1.7], grid],
    ['electricity.generation.nuclear', '亿千瓦时', 'NO', grid],
    ['electricity.in.province', '亿千瓦时', [14, 15, 19.5, 17.2, 16.8], grid],
    ['electricity.out', '亿千瓦时', [14, 13, 12.7, 13.8, 14.6], grid],
    ['electricity.in.nonfossil', '亿千瓦时', [0, 0.8, 2.6, 1.5, 1.1], grid, 10, '净调入部分按省电网结构拆分'],
    ['heat.in', '万吉焦', 'NO', statistics],
    ['heat.out', '万吉焦', 'NO', statistics],
  ],
  fugitive: [
    ['coal.underground.output', '万吨', [180, 182, 185, 184, 180], industry],
    ['coal.surface.output', '万吨', 'NO', industry],
    ['coal.methane.used', '万立方米', [300, 310, 330, 360, 380], '临江市应急管理局瓦斯抽采报表（虚构，示例）', 8],
    ['coal.abandoned.methane', '吨', 'NE', industry, null, '已关闭矿井未监测'],
    ['oil.output', '万吨', 'NO', industry],
    ['gas.output', '亿立方米', 'NO', industry],
    ['gas.processing', '亿立方米', 'NO', industry],
    ['gas.transmission', '亿立方米', [14.8, 16.1, 16.9, 18.2, 19.3], gas],
    ['gas.distribution', '亿立方米', [6.5, 7.2, 7.6, 8.0, 8.4], gas],
    ['oilgas.methane', '吨', 'NE', gas],
  ],
  processes: [
    ['cement.clinker.portland', '万吨', [450, 448, 436, 433, 430], industry],
    ['cement.clinker.white', '万吨', 'NO', industry],
    ['cement.clinker.sulfoaluminate', '万吨', 'NO', industry],
    ['cement.clinker.aluminate', '万吨', 'NO', industry],
    ['cement.output', '万吨', [612, 606, 582, 571, 560], industry],
    ['cement.material.vanadium_titanium_slag', '万吨', [4.1, 5.0, 5.8, 6.6, 7.2], '石矶水泥公司原料台账（虚构，示例）'],
    ['cement.material.carbide_slag', '万吨', [6.0, 7.1, 8.0, 8.4, 8.8], '石矶水泥公司原料台账（虚构，示例）'],
    ['cement.material.steel_slag', '万吨', [9.5, 10.2, 11.0, 11.8, 12.4], '石矶水泥公司原料台账（虚构，示例）'],
    ['lime.output', '万吨', [54, 55, 53.6, 54.2, 53.9], industry],
    ['glass.float', '万吨', 'NO', industry],
    ['glass.container', '万吨', 'NO', industry],
    ['glass.fibre', '万吨', 'NO', industry],
    ['glass.other', '万吨', 'NO', industry],
    ['carbonate.calcite', '万吨', [9.0, 9.4, 10.2, 10.0, 10.1], '临江电厂脱硫台账（虚构，示例）', 5],
    ['carbonate.calcite.purity', '%', 92, '临江电厂脱硫台账（虚构，示例）'],
    ['carbonate.calcite.calcined', '%', 100, '临江电厂脱硫台账（虚构，示例）'],
    ['ammonia.output', '万吨', [15.0, 15.4, 15.2, 15.5, 15.8], industry],
    ['nitric_acid.dual_pressure', '万吨', 'NO', industry],
    ['adipic_acid.output', '万吨', 'NO', industry],
    ['calcium_carbide.output', '万吨', 'NO', industry],
    ['steel.crude_steel', '万吨', [420, 424, 421, 425, 426], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.bof', '万吨', [382, 380, 372, 370, 365], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.eaf', '万吨', [38, 44, 49, 55, 61], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.limestone', '万吨', [38.2, 38.0, 37.2, 37.0, 36.4], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.dolomite', '万吨', [16.4, 16.2, 15.9, 15.8, 15.6], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.electrode', '万吨', [0.08, 0.09, 0.1, 0.11, 0.12], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.pig_iron_bought', '万吨', [6, 6.4, 7.0, 7.2, 7.6], '云渡钢铁公司生产统计（虚构，示例）'],
    ['steel.dri_bought', '万吨', 'NO', '云渡钢铁公司生产统计（虚构，示例）'],
    ['ferroalloy.ferrosilicon_75', '万吨', [3.2, 3.3, 3.0, 3.2, 3.4], industry],
    ['ferroalloy.silicomanganese', '万吨', [4.5, 4.6, 4.2, 4.4, 4.6], industry],
    ['aluminium.output', '万吨', [6.0, 6.1, 5.4, 6.2, 6.4], industry],
    ['lead.output', '万吨', 'NO', industry],
    ['zinc.output', '万吨', 'NO', industry],
    ['sf6.repaired_content', '千克', [620, 640, 660, 690, 720], '临江供电公司设备台账（虚构，示例）'],
    ['sf6.recovered', '千克', [560, 585, 610, 645, 680], '临江供电公司设备台账（虚构，示例）'],
  ],
  agriculture: [
    ['livestock.dairy_cattle', '万头', [0.9, 0.9, 0.95, 1.0, 1.0], farming],
    ['livestock.other_cattle', '万头', [9.8, 10.1, 10.3, 10.6, 10.8], farming],
    ['livestock.buffalo', '万头', [6.2, 6.0, 5.8, 5.6, 5.4], farming],
    ['livestock.sheep', '万头', 'NO', farming],
    ['livestock.goats', '万头', [21.4, 21.9, 22.3, 22.8, 23.1], farming],
    ['livestock.swine', '万头', [118, 131, 134, 132, 130], farming],
    ['livestock.horses', '万头', [0.3, 0.3, 0.28, 0.27, 0.26], farming],
    ['livestock.mules_asses', '万头', 'NO', farming],
    ['livestock.camels', '万头', 'NO', farming],
    ['livestock.poultry', '万头', [1480, 1510, 1532, 1560, 1585], farming],
    ['rice.area.multiple_aeration', '公顷', [68400, 68200, 67900, 67800, 67600], farming],
    ['rice.area.continuously_flooded', '公顷', [9200, 9000, 8600, 8400, 8100], farming, 15, '按冬水田面积估计'],
    ['rice.days', '天', 118, farming],
    ['soil.nitrogen.fertiliser', '万吨', [3.12, 3.08, 3.02, 2.97, 2.93], farming],
    ['soil.nitrogen.manure', '万吨', [1.36, 1.42, 1.44, 1.46, 1.47], farming, 20, '按存栏和还田率估计'],
    ['soil.nitrogen.residues', '万吨', [0.82, 0.84, 0.86, 0.87, 0.88], farming, 20, '按秸秆还田面积估计'],
    ['soil.nitrogen.rice', '万吨', [1.18, 1.16, 1.13, 1.11, 1.09], farming],
    ['soil.nitrogen.grazing', '万吨', 'NO', farming],
  ],
  waste: [
    ['landfill.site.managed', '%', 85, cleaning],
    ['landfill.site.unmanaged_deep', '%', 15, cleaning],
    ['landfill.covered', '%', 85, cleaning],
    ['landfill.recovered', '吨', [2100, 2300, 2450, 2400, 2300], cleaning, 10, '填埋气发电量折算'],
    ['incineration.municipal', '万吨', [29.2, 38.6, 51.0, 62.8, 71.5], cleaning],
    ['incineration.hazardous', '万吨', [1.1, 1.2, 1.3, 1.4, 1.5], ecology],
    ['incineration.clinical', '万吨', [0.21, 0.22, 0.27, 0.25, 0.24], ecology],
    ['incineration.industrial', '万吨', 'NO', ecology],
    ['composting.treated', '万吨', [3.4, 4.2, 5.1, 6.4, 7.2], cleaning],
    ['wastewater.domestic.aerobic_plant', '吨', [24800, 25900, 26700, 27600, 28300], ecology],
    ['wastewater.domestic.septic_tank', '吨', [9800, 9500, 9200, 8900, 8600], ecology, 30, '按农村户厕普及率估计'],
    ['wastewater.domestic.untreated_discharge', '吨', [3100, 2700, 2300, 2000, 1700], ecology, 30, '按未收集人口估计'],
    ['wastewater.industrial.aerobic_plant', '吨', [8200, 8100, 7900, 7700, 7500], ecology],
    ['wastewater.recovered.domestic', '吨', 'NO', ecology],
    ['wastewater.recovered.industrial', '吨', 'NO', ecology],
    ['wastewater.population', '万人', [260.4, 260.7, 261.1, 261.3, 261.5], statistics],
    ['wastewater.protein', '千克/人', 27.4, '临江市卫生健康委膳食调查（虚构，示例）', 10],
  ],
};

/** Waste put into landfills since the first site opened, 1e4 t: up to the incinerator, then down to nearly nothing. */
const firstDeposit = 1992;
const deposits = [
  9.6, 10.4, 11.3, 12.2, 13.2, 14.3, 15.4, 16.6, 17.9, 19.3, 20.8, 22.3, 23.9, 25.6, 27.3, 29.1, 30.9, 32.8, 34.8, 36.8,
  38.9, 41.0, 43.2, 45.4, 47.6, 49.8, 51.4, 50.6, 41.5, 33.2, 22.6, 13.4, 6.1,
];
const shares = { food_waste: 52, paper: 9.5, wood_waste: 3, garden_waste: 3.5, textiles: 2.8, rubber_leather: 1.2 };
/** Growing stock (1e4 m3) and area (1e4 hm2) by survey. A survey is known in the books of its own year and later. */
const surveys = {
  2013: { hardwoods: [1335, 20.4], pines: [902, 14.2], other_conifers: [493, 9.3] },
  2018: { hardwoods: [1480, 20.8], pines: [978, 14.4], other_conifers: [552, 9.5] },
  2023: { hardwoods: [1638, 21.1], pines: [1052, 14.5], other_conifers: [618, 9.7] },
};

const heading = ['代码', '年份', '数值', '单位', '标识', '来源', '不确定性（±%）', '备注'];
const line = (id, year, value, unit, source, spread, note) => [
  id,
  year,
  typeof value === 'string' ? '' : value,
  unit,
  typeof value === 'string' ? value : '',
  source,
  spread ?? '',
  note ?? '',
];
const valueIn = (values, year) => (Array.isArray(values) ? values[years.indexOf(year)] : values);
const yearly = (tab, year) =>
  items[tab].map(([id, unit, values, source, spread, note]) =>
    line(id, year, valueIn(values, year), unit, source, spread, note),
  );

/** Sheets of a year's books: name and rows. */
export const activityTables = (year) => {
  const economy = years
    .filter((one) => one <= year)
    .flatMap((one) =>
      items.economy.map(([id, unit, values, source]) => line(id, one, valueIn(values, one), unit, source)),
    );
  const base = [
    ['economy', economy],
    ['exchange', yearly('exchange', year)],
  ];
  const landfill = [
    ...deposits
      .map((value, index) => [firstDeposit + index, value])
      .filter(([one]) => one <= year)
      .map(([one, value]) =>
        line(
          'landfill.deposited',
          one,
          value,
          '万吨',
          cleaning,
          one < 2005 ? 30 : null,
          one < 2005 ? '按人口和清运率回推' : null,
        ),
      ),
    ...Object.entries(shares).map(([type, share]) =>
      line(`landfill.share.${type}`, year, share, '%', '临江市城市管理局垃圾组分抽样（虚构，示例）', 15),
    ),
  ];
  const forests = Object.entries(surveys)
    .filter(([survey]) => Number(survey) <= year)
    .slice(-2)
    .flatMap(([survey, classes]) =>
      Object.entries(classes).flatMap(([kind, [volume, area]]) => [
        line(`forest.volume.${kind}`, survey, volume, '万立方米', forestry),
        line(`forest.area.${kind}`, survey, area, '万公顷', forestry),
      ]),
    );
  const whole = ['fugitive', 'processes', 'agriculture'].map((tab) => [tab, yearly(tab, year)]);
  const more = [...whole, ['waste', [...yearly('waste', year), ...landfill]], ['land', forests]];
  return [...base, ...more].map(([tab, rows]) => [tab, [heading, ...rows]]);
};
