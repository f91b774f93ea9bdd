/**
 * Cases of the proof out of other published tables: components of a nation's CO2, decompositions, fuels by their carbon, warming potentials, factors of
 * electricity, economies, and the spread between inventories. Each gives a section of the page. Accounts of balances are in `../prove.mjs`.
 */
const meets = (ours, expected, tolerance) => Math.abs(ours - expected) <= tolerance;

/** GT-05: China by OWID, ten years: components, per head, growth. */
export const owid = ({ rowsIn, table, show, verdict }) => {
  const rows = rowsIn('owid/china_co2_selected_years.csv');
  return table(
    [
      '年 year',
      '已发表 published Mt',
      '六项之和 ours Mt',
      '人均 published t',
      '本系统 ours t',
      '增速 published %',
      '本系统 ours %',
      '',
    ],
    rows.map((row) => {
      const number = (name) => Number(row[name]);
      const sum = ['coal_co2', 'oil_co2', 'gas_co2', 'cement_co2', 'flaring_co2', 'other_industry_co2'].reduce(
        (total, name) => total + number(name),
        0,
      );
      const perHead = (number('co2') * 1e6) / number('population');
      const growth = (100 * number('co2_growth_abs')) / (number('co2') - number('co2_growth_abs'));
      // Printed with three decimals: six rounded parts, one rounded total.
      const holds =
        meets(sum, number('co2'), 0.0035) &&
        meets(perHead, number('co2_per_capita'), 0.0005) &&
        meets(growth, number('co2_growth_prct'), 0.001);
      return [
        row.year,
        show(number('co2'), 3),
        show(sum, 3),
        show(number('co2_per_capita'), 3),
        show(perHead, 3),
        show(number('co2_growth_prct'), 3),
        show(growth, 3),
        verdict(holds),
      ];
    }),
  );
};

const decomposed = (outlook, method, periods) => {
  const factors = periods[0].x[0].map((_, index) => `f${index}`);
  const input = outlook.readDecompositionInput({ method, factors, chained: true, periods });
  const result = input.ok ? outlook.decompose(input.value) : input;
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value.effects;
};

/** GT-06 and GT-07: LMDIR over four years, buildings of the United States by six factors. */
export const decompositions = ({ jsonIn, outlook, table, show, verdict }) => {
  const { lmdir_simple: simple, pylmdi_us_2017_2018: us } = jsonIn('lmdi/cases.json');
  const periods = Object.entries(simple.X_by_year).map(([year, x]) => ({ year: Number(year), x }));
  const compare = (name, method, expectedBy, tolerance) =>
    decomposed(outlook, method, periods).flatMap(({ to, byFactor }) =>
      expectedBy[to].map((expected, index) => [
        `GT-06 ${name} ${to} · ${index + 1}`,
        show(expected, 9),
        show(byFactor[index], 9),
        (byFactor[index] - expected).toExponential(1),
        verdict(meets(byFactor[index], expected, tolerance * Math.max(1, Math.abs(expected)))),
      ]),
    );
  const buildings = decomposed(outlook, 'lmdi-1-additive', [
    { year: 2017, x: [us.X0] },
    { year: 2018, x: [us.Xt] },
  ])[0];
  const factorRows = us.expected_effects_computed_with_their_formula.map((expected, index) => [
    `GT-07 ${us.factors[index]}`,
    show(expected, 9),
    show(buildings.byFactor[index], 9),
    (buildings.byFactor[index] - expected).toExponential(1),
    verdict(meets(buildings.byFactor[index], expected, 1e-9)),
  ]);
  const sum = buildings.byFactor.reduce((total, one) => total + one, 0);
  const closing = [
    'GT-07 合计 sum',
    show(us.delta, 9),
    show(sum, 9),
    (sum - us.delta).toExponential(1),
    verdict(meets(sum, us.delta, 1e-9)),
  ];
  const product = us.X0.reduce((all, one) => all * one, 1);
  const level = [
    'GT-07 因子之积 product, 2017 Mt',
    show(us.C0, 9),
    show(product, 9),
    (product - us.C0).toExponential(1),
    verdict(meets(product, us.C0, 1e-9 * us.C0)),
  ];
  return table(
    ['例 case', '已发表 published', '本系统 ours', '差 difference', ''],
    [
      ...compare('加法 additive', 'lmdi-1-additive', simple.expected_additive_dV, 1e-8),
      ...compare('乘法 multiplicative', 'lmdi-1-multiplicative', simple.expected_multiplicative_D, 1e-8),
      ...factorRows,
      closing,
      level,
    ],
  );
};

/** GT-08: eight fuels by heat, carbon and oxidation, within one of the last digit printed. */
export const fuelsByCarbon = ({ rowsIn, core, table, show, verdict }) => {
  const { accountFuelCo2, resolveFuelFactor, createExplain, fullTracer, quantity, getFactorSet } = core;
  const ask = { product: 'diesel', sectorGroup: 'all', region: null, year: 2020 };
  const found = resolveFuelFactor(getFactorSet('provincial-guide-2011'), ask);
  const gas = resolveFuelFactor(getFactorSet('provincial-guide-2011'), { ...ask, product: 'natural_gas' });
  const explain = createExplain(fullTracer);
  return table(
    ['品种 fuel', '已发表 published tC', '本系统 ours tC', '已发表 published tCO2', '本系统 ours tCO2', ''],
    rowsIn('factors_cn/pmc10632432_table2_expected.csv').map((row) => {
      const isGas = row.fuel.startsWith('natural gas');
      const base = (isGas ? gas : found).value;
      const set = (resolved, value, unit) => ({
        ...resolved,
        factor: { ...resolved.factor, quantity: { ...resolved.factor.quantity, value, unit } },
      });
      // Printed per 1e4 m3: 389 310 MJ, as 38 931 kJ/m3.
      const heat = isGas
        ? set(base.heat, Number(row.NCV_kJ_per_kg_or_1e4m3) / 1000, 'GJ/10k-m3')
        : set(base.heat, Number(row.NCV_kJ_per_kg_or_1e4m3), 'kJ/kg');
      const factor = {
        ...base,
        heat,
        carbon: set(base.carbon, Number(row.CC_kgC_per_GJ), 'tC/TJ'),
        oxidation: set(base.oxidation, Number(row.OF), '1'),
      };
      const amount = explain.observation('activityData', quantity(1, isGas ? '10k-m3' : 't', 'plain'), {
        source: 'PMC10632432',
        locator: row.fuel,
      });
      const ours = accountFuelCo2(explain, amount, factor, 'tCO2').co2.value.value;
      const carbon = (ours * 12) / 44;
      const places = (text) => text.split('.')[1]?.length ?? 0;
      const last = (text, value) => Math.abs(value - Number(text)) <= 10 ** -places(text);
      const decimals = row.expected_tC === '0.8' ? 1 : places(row.expected_tC);
      return [
        row.fuel,
        row.expected_tC,
        show(carbon, decimals + 2),
        row.expected_tCO2,
        show(ours, 3),
        verdict(last(row.expected_tC, carbon) && last(row.expected_tCO2, ours)),
      ];
    }),
  );
};

/** GT-14: every species of every report. */
export const warmingPotentials = ({ rowsIn, core, table, verdict }) => {
  const { getFactorSet, resolveFactor, yearOf } = core;
  const reports = { SAR: 'sar', TAR: 'tar', AR4: 'ar4', AR5: 'ar5', AR5_ccf: 'ar5ccf', AR6: 'ar6' };
  const rows = rowsIn('gwp/gwp100_selected.csv');
  return table(
    ['报告 report', '气体 species', '相等 equal', '表中没有、本系统也没有 absent in both', ''],
    Object.entries(reports).map(([column, id]) => {
      const compared = rows.map((row) => {
        const result = resolveFactor(getFactorSet(`gwp-${id}`), { product: row.species, at: yearOf(2020) });
        const ours = result.ok ? result.value.factor.quantity.value : null;
        return { expected: row[column] === '' ? null : Number(row[column]), ours };
      });
      const equal = compared.filter(({ expected, ours }) => expected !== null && ours === expected).length;
      const absent = compared.filter(({ expected, ours }) => expected === null && ours === null).length;
      return [column, compared.length, equal, absent, verdict(equal + absent === compared.length)];
    }),
  );
};

/** GT-18: every row of three years; a region lies between its provinces. */
export const electricity = ({ rowsIn, core, table, verdict }) => {
  const { getFactorSet, resolveFactor, yearOf, findRegion, listFactorRegions } = core;
  const set = getFactorSet('electricity-cn');
  const ask = (region, year, term = 'gridAverageEmissionFactor') => {
    const purpose = term === 'residualMixFactor' ? 'market-based' : 'inventory';
    const found = resolveFactor(set, { product: 'electricity', region, at: yearOf(year), purpose, gas: 'co2', term });
    return found.ok && found.value.variant.time === 'exact' && found.value.factor.region === findRegion(region)
      ? found.value.factor.quantity.value
      : null;
  };
  const terms = {
    average: 'gridAverageEmissionFactor',
    'excl. market-traded non-fossil': 'residualMixFactor',
    'fossil power': 'fossilPowerFactor',
  };
  const rows = rowsIn('factors_cn/electricity_co2_factors.csv').filter(({ basis }) => terms[basis]);
  const grids = listFactorRegions().filter(({ scope }) => scope === 'grid-region');
  return table(
    ['年 year', '行 rows', '相等 equal', '区域值在所辖省之间 regions between their provinces', ''],
    ['2021', '2022', '2023'].map((year) => {
      const own = rows.filter((row) => row.data_year === year);
      const equal = own.filter(
        (row) =>
          ask(row.level === 'region' ? `${row.region}区域` : row.region, Number(year), terms[row.basis]) ===
          Number(row.kgCO2_per_kWh),
      ).length;
      const between = grids.filter((grid) => {
        const values = listFactorRegions()
          .filter(({ within }) => within === grid.id)
          .map(({ id }) => ask(id, Number(year)));
        const whole = ask(grid.id, Number(year));
        return (
          whole !== null &&
          values.every((value) => value !== null) &&
          whole >= Math.min(...values) &&
          whole <= Math.max(...values)
        );
      }).length;
      return [
        year,
        own.length,
        equal,
        `${between}/${grids.length}`,
        verdict(own.length === 40 && equal === 40 && between === grids.length),
      ];
    }),
  );
};

/** GT-19: value added by sector comes to GDP, and its structure is the printed one. */
export const economies = ({ rowsIn, table, show, verdict }) => {
  const rows = rowsIn('seed_cities/stats_seen.csv');
  return table(
    [
      '地区 area',
      '已发表 published',
      '三次产业之和 sum of sectors',
      '差 difference',
      '结构 published',
      '本系统 ours',
      '',
    ],
    ['四川', '眉山'].map((area) => {
      const of = (indicator) =>
        rows.find((row) => row.area === area && row.year === '2020' && row.indicator === indicator)?.value;
      const [gdp, ...sectors] = ['GDP', 'primary VA', 'secondary VA', 'tertiary VA'].map((name) => Number(of(name)));
      const sum = sectors.reduce((total, one) => total + one, 0);
      const structure = sectors.map((value) => show((100 * value) / gdp, 1)).join(':');
      const printed = of('industry structure');
      const forced = Math.abs(structure.split(':').reduce((total, text) => total + Number(text), 0) - 100) > 0.05;
      // Shares whose rounded values do not come to 100.0 are printed so that they do: one of them is off by a tenth.
      const near = printed
        .split(':')
        .every((text, index) => meets(Number(text), (100 * sectors[index]) / gdp, forced ? 0.1 : 0.0501));
      return [
        `${area} 2020`,
        show(gdp, 2),
        show(sum, 2),
        show(sum - gdp, 2),
        printed,
        structure,
        verdict(meets(sum, gdp, 0.05) && near),
      ];
    }),
  );
};

/** GT-17: shown only. The method of the source is its own, with breaks; nothing here can prove or disprove it. */
export const seedCities = ({ rowsIn, table, show, verdict }) => {
  const rows = rowsIn('ceads/seed_cities_co2_2000_2019.csv');
  const named = [
    ['攀枝花', 2000, 28.21],
    ['攀枝花', 2010, 36.61],
    ['攀枝花', 2012, 46.75],
    ['攀枝花', 2017, 55.14],
    ['广元', 2019, 13.03],
    ['眉山', 2019, 7.64],
    ['资阳', 2013, 6.11],
    ['成都', 2019, 59.71],
  ];
  return table(
    ['城市 city', '年 year', '索引 index Mt', '文件 file Mt', ''],
    named.map(([city, year, expected]) => {
      const found = Number(
        rows.find((row) => row.city.startsWith(city) && row.year === String(year))?.MtCO2 ?? Number.NaN,
      );
      verdict(meets(found, expected, 0.0051));
      return [city, year, show(expected, 2), show(found, 4), '只列示 display only'];
    }),
  );
};

/** GT-20: two inventories of one nation and year. */
export const spread = ({ rowsIn, table, show, verdict }) => {
  const owidTotal = Number(rowsIn('owid/china_co2_selected_years.csv').find(({ year }) => year === '2007').co2);
  const ceads = 6546.3;
  const gap = (100 * (owidTotal - ceads)) / owidTotal;
  return table(
    ['国家 nation', 'CEADs Mt', 'OWID Mt', '差 gap', '索引 index', ''],
    [
      [
        '中国 China 2007',
        show(ceads, 1),
        show(owidTotal, 1),
        `${show(gap, 1)} %`,
        '6.3 %',
        `${verdict(meets(gap, 6.3, 0.05))}；清单之间的差距，不是差错 a spread between inventories, no error`,
      ],
    ],
  );
};
