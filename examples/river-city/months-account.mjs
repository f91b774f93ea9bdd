/**
 * What River City (临江市, fictional) used and made in 2024, 2025 and the first half of 2026: totals of years by sector, how they lie over the year, who is
 * behind a sector, where it lies. All numbers are made up and fit the table of `README.md` (2005, 2020, 2025) and the books (physical amounts of 2024;
 * totals of 2020 to 2024 linked to the table's simpler method at 2020, so that every fall since 2020 is that of the books). Writing is in `make-months.mjs`.
 */

/** Yearly totals: energy 1e4 tce (equivalent), GDP 1e8 yuan of 2020, CO2 of energy use 1e4 t. 2005, 2020 and 2025 are the table's. */
export const years = {
  2005: { energy: 430, gdp: 380, co2: 932.9 },
  2020: { energy: 1000, gdp: 1600, co2: 1845.6 },
  2021: { energy: 1045.82, gdp: 1731.2, co2: 1902.3 },
  2022: { energy: 1058.99, gdp: 1800.45, co2: 1952.4 },
  2023: { energy: 1092.92, gdp: 1906.67, co2: 1939.2 },
  2024: { energy: 1116.1, gdp: 2017.26, co2: 1934.8 },
  2025: { energy: 1150.88, gdp: 2141.2, co2: 1943.5 },
};
/** Falls against the same months of the year before, in %, by last month of the quarter; growth of GDP alike. Of a whole year the totals say it. */
export const toDate = {
  2025: {
    gdp: { 3: 6.3, 6: 6.2, 9: 6.16 },
    energy: { 3: 0.6, 6: 1.9, 9: 2.5 },
    co2: { 3: 1.5, 6: 3.0, 9: 4.6 },
    rawCoal: { 3: 0.5, 6: -0.1, 9: -0.6 },
  },
  2026: { gdp: { 3: 5.5, 6: 5.5 }, co2: { 3: 4.6, 6: 5.3 } },
};
/** Shares of the year by quarter where nothing else says so. */
export const gdpByQuarter = [0.225, 0.245, 0.25, 0.28];
export const co2ByMonth = [8.9, 7.9, 8.6, 8.0, 7.9, 7.9, 8.4, 8.5, 8.0, 8.2, 8.6, 9.1];

/**
 * Sectors (`data/tracking/sectors.yaml`). `energy` of 2024 is final use of the books by row, with industry parted and its conversion losses counted in;
 * `months` is how it lies over the year; `growth` is the change of the first and second quarter of 2026 in %; steel is what its plants report.
 * `electricity` 1e8 kWh, of the books in 2024; grid losses stand with power and heat. `value` is value added, 1e8 yuan of 2020.
 */
const even = [8.5, 7.6, 8.5, 8.2, 8.4, 8.2, 8.4, 8.4, 8.3, 8.5, 8.4, 8.6];
const winter = [10.2, 9.3, 8.4, 7.3, 7.0, 7.4, 8.9, 9.1, 7.6, 7.2, 8.0, 9.6];
export const sectors = [
  {
    id: 'agriculture',
    energy: { 2024: 14.29, 2025: 14.4 },
    electricity: { 2024: 1.9, 2025: 2.0 },
    value: { 2024: 200.6, 2025: 207.7 },
    months: [5, 5, 8, 10, 11, 9, 10, 10, 9, 9, 8, 6],
    growth: [1.6, 1.4],
  },
  {
    id: 'steel',
    energy: { 2024: 265.3, 2025: 266.15 },
    electricity: { 2024: 27.0, 2025: 27.9 },
    value: { 2024: 93.1, 2025: 96 },
    months: even,
    growth: null,
    valueGrowth: [0.8, 0.3],
  },
  {
    id: 'building-materials',
    energy: { 2024: 93.0, 2025: 92.9 },
    electricity: { 2024: 9.6, 2025: 9.6 },
    value: { 2024: 57.2, 2025: 58 },
    months: [6, 5, 8, 9.4, 9.6, 9, 8.4, 8.4, 9.2, 9.6, 9.4, 8],
    growth: [1.3, 0.6],
  },
  {
    id: 'chemicals',
    energy: { 2024: 168.0, 2025: 174.4 },
    electricity: { 2024: 19.8, 2025: 21.1 },
    value: { 2024: 109.5, 2025: 118 },
    months: even,
    growth: [2.7, 2.4],
  },
  {
    id: 'non-ferrous',
    energy: { 2024: 31.0, 2025: 32.0 },
    electricity: { 2024: 9.6, 2025: 9.9 },
    value: { 2024: 19.2, 2025: 20 },
    months: even,
    growth: [2.4, 2.1],
  },
  {
    id: 'power-heat',
    energy: { 2024: 47.0, 2025: 48.7 },
    electricity: { 2024: 9.8, 2025: 10.2 },
    value: { 2024: 59.3, 2025: 62 },
    months: winter,
    growth: [2.3, 2.2],
  },
  {
    id: 'other-industry',
    energy: { 2024: 134.57, 2025: 146.83 },
    electricity: { 2024: 31.0, 2025: 33.0 },
    value: { 2024: 440.8, 2025: 478 },
    months: even,
    growth: [2.5, 2.4],
  },
  {
    id: 'construction',
    energy: { 2024: 12.74, 2025: 12.9 },
    electricity: { 2024: 1.2, 2025: 1.2 },
    value: { 2024: 149.6, 2025: 155 },
    months: [6, 5, 8, 9, 9, 9, 9, 9, 9, 9, 9.4, 8.6],
    growth: [1.1, 0.9],
  },
  {
    id: 'transport',
    energy: { 2024: 89.81, 2025: 93.0 },
    electricity: { 2024: 4.1, 2025: 4.9 },
    value: { 2024: 111.4, 2025: 118 },
    months: [8.8, 8.2, 8.2, 8.2, 8.5, 8.1, 8.4, 8.5, 8.2, 8.5, 8.0, 8.4],
    growth: [2.4, 2.2],
  },
  {
    id: 'trade-catering',
    energy: { 2024: 52.13, 2025: 54.8 },
    electricity: { 2024: 9.5, 2025: 10.3 },
    value: { 2024: 193.2, 2025: 205 },
    months: winter,
    growth: [2.5, 2.4],
  },
  {
    id: 'other-services',
    energy: { 2024: 53.05, 2025: 56.2 },
    electricity: { 2024: 12.3, 2025: 13.3 },
    value: { 2024: 583.36, 2025: 623.5 },
    months: winter,
    growth: [2.7, 2.5],
  },
  {
    id: 'residential',
    energy: { 2024: 155.21, 2025: 158.6 },
    electricity: { 2024: 25.2, 2025: 26.6 },
    value: null,
    months: winter,
    growth: [2.2, 2.1],
  },
];
/** Value added grows in 2026 by so many points more than energy; the other services close the total. */
export const valueBeyondEnergy = 2.8;
export const electricityByMonth = [8.8, 7.6, 8.0, 7.5, 7.8, 8.3, 9.6, 9.9, 8.3, 7.7, 7.9, 8.6];
export const electricityGrowth = 5.2;

/**
 * Enterprises that report every month. Energy in 1e4 tce is part of the sector's; output in `unit` is of the product named. `growth` and `outputGrowth` by
 * quarter of 2026 in %. The story: from January the short-process line of 云渡钢铁公司 stands for repair and its second blast furnace is relit; 清渡铁合金公司
 * starts two furnaces again; both are set right in May. Steel per tonne: 234.35 / 430 = 545 kgce in 2025, as the plan asks.
 */
export const enterprises = [
  {
    name: '云渡钢铁公司',
    county: '云渡区',
    sector: 'steel',
    product: '粗钢',
    indicator: 'main-product-output',
    unit: '万吨',
    energy: { 2024: 234.72, 2025: 234.35 },
    output: { 2024: 426, 2025: 430 },
    months: even,
    growth: [3.2, -0.6],
    outputGrowth: [0.6, -0.4],
  },
  {
    name: '清渡铁合金公司',
    county: '云渡区',
    sector: 'steel',
    product: '铁合金',
    indicator: 'main-product-output',
    unit: '万吨',
    energy: { 2024: 22.0, 2025: 22.6 },
    output: { 2024: 8.0, 2025: 8.2 },
    months: [7, 6.4, 7.4, 8, 8.8, 9.2, 9.4, 9.4, 9.2, 9, 8.4, 7.8],
    growth: [8.0, -1.0],
    outputGrowth: [7.4, -0.8],
  },
  {
    name: '石矶水泥公司',
    county: '石矶区',
    sector: 'building-materials',
    product: '水泥熟料',
    indicator: 'main-product-output',
    unit: '万吨',
    energy: { 2024: 32.0, 2025: 31.5 },
    output: { 2024: 300, 2025: 300 },
    months: [5, 4, 8, 9.6, 9.8, 9.2, 8.4, 8.4, 9.4, 9.8, 9.6, 8.8],
    growth: [1.0, 0.4],
    outputGrowth: [0.8, 0.4],
  },
  {
    name: '清渡江化工公司',
    county: '临江化工园区管委会',
    sector: 'chemicals',
    product: '合成氨',
    indicator: 'main-product-output',
    unit: '万吨',
    energy: { 2024: 61.0, 2025: 62.4 },
    output: { 2024: 15.8, 2025: 16.2 },
    months: even,
    growth: [2.6, 2.3],
    outputGrowth: [2.6, 2.4],
  },
  {
    name: '临江电厂',
    county: '石矶区',
    sector: 'power-heat',
    product: '火电',
    indicator: 'thermal-power-generation',
    unit: '亿千瓦时',
    energy: { 2024: 16.2, 2025: 16.4 },
    output: { 2024: 64.2, 2025: 63.5 },
    months: winter,
    growth: [1.9, 1.8],
    outputGrowth: [-1.0, -1.2],
  },
];
/** What the rest of steel does in 2026, %. */
export const restOfSteelGrowth = [2.3, 1.2];

/** Where the energy and the value of a sector lie: shares of the five counties and districts and the two zones. */
export const counties = ['云渡区', '石矶区', '禾泽县', '青岚县', '松隐县', '临江高新区管委会', '临江化工园区管委会'];
export const countyShares = {
  agriculture: [0.12, 0.18, 0.34, 0.18, 0.18, 0, 0],
  steel: [0.94, 0.06, 0, 0, 0, 0, 0],
  'building-materials': [0.12, 0.66, 0.08, 0.06, 0.08, 0, 0],
  chemicals: [0.06, 0.04, 0.04, 0, 0, 0.06, 0.8],
  'non-ferrous': [0.2, 0, 0, 0.7, 0.1, 0, 0],
  'power-heat': [0.3, 0.3, 0.08, 0.14, 0.06, 0.06, 0.06],
  'other-industry': [0.26, 0.18, 0.12, 0.08, 0.06, 0.22, 0.08],
  construction: [0.32, 0.22, 0.16, 0.1, 0.08, 0.08, 0.04],
  transport: [0.34, 0.28, 0.16, 0.1, 0.08, 0.03, 0.01],
  'trade-catering': [0.38, 0.24, 0.16, 0.09, 0.07, 0.05, 0.01],
  'other-services': [0.38, 0.22, 0.17, 0.09, 0.08, 0.05, 0.01],
  residential: [0.33, 0.25, 0.2, 0.11, 0.11, 0, 0],
};

/** Physical amounts by month: 2024 as the books have it. `growth` of 2026 against the same month, %. */
export const amounts = [
  {
    indicator: 'raw-coal-consumption',
    unit: '万吨',
    digits: 2,
    totals: { 2024: 778, 2025: 770 },
    months: [8.9, 7.9, 8.6, 8.1, 7.9, 7.8, 8.3, 8.4, 8.0, 8.3, 8.7, 9.1],
    growth: -2.0,
    source: '临江市统计局能源统计快报',
    history: { 2020: 770, 2021: 780, 2022: 795, 2023: 784 },
  },
  {
    indicator: 'natural-gas-consumption',
    unit: '亿立方米',
    digits: 3,
    totals: { 2024: 9.0, 2025: 9.5 },
    months: [10.6, 9.6, 8.8, 7.8, 7.2, 7.0, 7.2, 7.2, 7.2, 7.8, 9.0, 10.6],
    growth: 6.5,
    source: '临江市住房城乡建设局燃气统计',
    history: { 2020: 6.8, 2021: 7.6, 2022: 8.0, 2023: 8.5 },
  },
  {
    indicator: 'non-fossil-energy-consumption',
    unit: '万吨标准煤',
    digits: 2,
    totals: { 2024: 275.7, 2025: 310.7 },
    months: [5.6, 5.4, 6.2, 7.6, 9.4, 10.6, 11.6, 11.2, 10.4, 8.8, 7.0, 6.2],
    growth: 7.5,
    source: '临江市统计局能源统计快报',
    history: { 2020: 220 },
  },
];

/** Numbers of whole years, and of states at the end of a month. `null` in a year: nothing was counted. */
export const yearly = [
  {
    indicator: 'non-fossil-share',
    unit: '%',
    source: '临江市统计局能源统计年报',
    values: { 2020: 22.0, 2021: 22.5, 2022: 20.8, 2023: 23.4, 2024: 24.7, 2025: 27.0 },
  },
  {
    indicator: 'coal-share',
    unit: '%',
    source: '临江市统计局能源统计年报',
    values: { 2020: 55.0, 2021: 53.3, 2022: 53.6, 2023: 51.2, 2024: 49.8, 2025: 47.8 },
  },
  {
    indicator: 'forest-cover',
    unit: '%',
    source: '临江市林业局年度监测',
    values: { 2020: 46.2, 2024: 46.9, 2025: 47.0 },
  },
  {
    indicator: 'growing-stock',
    unit: '万立方米',
    source: '临江市林业局年度监测',
    values: { 2020: 3130, 2024: 3352, 2025: 3401 },
  },
  {
    indicator: 'prefabricated-building-share',
    unit: '%',
    source: '临江市住房城乡建设局年报',
    values: { 2020: 18, 2024: 31.5, 2025: 35.2 },
  },
  // The one target of 2025 that is missed: 力争 50 %. Nobody counted before 2024.
  {
    indicator: 'rooftop-solar-coverage',
    unit: '%',
    source: '临江市机关事务服务中心年报',
    values: { 2024: 36, 2025: 43 },
  },
  {
    indicator: 'bulk-solid-waste-utilisation-rate',
    unit: '%',
    source: '临江市生态环境局年报',
    values: { 2020: 51, 2024: 59.9, 2025: 62.3 },
  },
  {
    indicator: 'municipal-waste-recovery-rate',
    unit: '%',
    source: '临江市城市管理局年报',
    values: { 2020: 42, 2024: 56.2, 2025: 60.1 },
  },
  {
    indicator: 'manure-utilisation-rate',
    unit: '%',
    source: '临江市农业农村局年报',
    values: { 2020: 76, 2024: 83.5, 2025: 85.6 },
  },
];
export const states = [
  {
    indicator: 'hydro-capacity',
    unit: '万千瓦',
    source: '临江供电公司装机月报',
    values: {
      2020: 192,
      2024: 222,
      '2025Q1': 222,
      '2025Q2': 222,
      '2025Q3': 222,
      '2025Q4': 222,
      '2026Q1': 222,
      '2026Q2': 222,
    },
  },
  {
    indicator: 'wind-capacity',
    unit: '万千瓦',
    source: '临江供电公司装机月报',
    values: {
      2020: 12,
      2024: 35,
      '2025Q1': 35,
      '2025Q2': 36,
      '2025Q3': 38,
      '2025Q4': 40,
      '2026Q1': 43,
      '2026Q2': 45.5,
    },
  },
  {
    indicator: 'solar-capacity',
    unit: '万千瓦',
    source: '临江供电公司装机月报',
    values: {
      2020: 15,
      2024: 75,
      '2025Q1': 77,
      '2025Q2': 81,
      '2025Q3': 85,
      '2025Q4': 90,
      '2026Q1': 100,
      '2026Q2': 110,
    },
  },
  {
    indicator: 'hydro-wind-solar-capacity',
    unit: '万千瓦',
    source: '临江供电公司装机月报',
    values: {
      2020: 219,
      2024: 332,
      '2025Q1': 334,
      '2025Q2': 339,
      '2025Q3': 345,
      '2025Q4': 352,
      '2026Q1': 365,
      '2026Q2': 377.5,
    },
  },
  {
    indicator: 'public-charging-piles',
    unit: '个',
    source: '临江市交通运输局季报',
    values: {
      2020: 620,
      2024: 3350,
      '2025Q1': 3560,
      '2025Q2': 3860,
      '2025Q3': 4210,
      '2025Q4': 4510,
      '2026Q1': 4900,
      '2026Q2': 5560,
    },
  },
];
/** Numbers of one target, whose scope is not the whole city: [period, since, value]. */
export const ofTargets = [
  {
    target: 'energy-intensity-of-industry-reduction/规模以上工业@2025~2020',
    indicator: 'energy-intensity-of-industry-reduction',
    unit: '%',
    source: '临江市统计局规模以上工业快报',
    values: [
      ['2024', 2020, 11.9],
      ['2025-01..2025-03', 2024, 0.8],
      ['2025-01..2025-06', 2024, 2.0],
      ['2025-01..2025-09', 2024, 2.7],
      ['2025', 2020, 14.7],
    ],
  },
  {
    target: 'short-process-steel-share/钢铁行业@2025',
    indicator: 'short-process-steel-share',
    unit: '%',
    source: '云渡钢铁公司生产统计',
    values: [
      ['2020', null, 9.0],
      ['2024', null, 14.3],
      ['2025-01..2025-03', null, 14.2],
      ['2025-01..2025-06', null, 14.5],
      ['2025-01..2025-09', null, 14.9],
      ['2025', null, 15.1],
    ],
  },
  {
    target: 'short-process-steel-share/钢铁行业@2030',
    indicator: 'short-process-steel-share',
    unit: '%',
    source: '云渡钢铁公司生产统计',
    values: [
      ['2025', null, 15.1],
      ['2026-01..2026-03', null, 13.2],
      ['2026-01..2026-06', null, 15.7],
    ],
  },
];
/** What went wrong with the numbers themselves: a number that came late, and one of poor quality that was put right a month later. */
export const mishaps = {
  'natural-gas-consumption 2025-07': { received: '2025-09-22' },
  'raw-coal-consumption 2025-10': {
    quality: 'poor',
    note: '（汽车衡故障，按采购量推算）',
    again: { value: 64.6, received: '2025-12-10' },
  },
};
