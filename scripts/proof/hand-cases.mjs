/**
 * Cases of the proof that are worked out by hand: cement, waste burnt and buried, aluminium, oxides, closed forms of uncertainty. Each is run through the
 * same inventory that a city's books go through, or through the pieces it is made of.
 */
const bookYear = 2020;

/** The number of a line, in tCO2 or t, of a book written as items. */
const lineOf = ({ core, replay }, book, method, id) => {
  const entries = Object.entries(book).map(([activity, value]) => ({
    activity,
    year: bookYear,
    unit: core.getActivity(activity).unit,
    value,
    absence: null,
    entries: [],
    status: 'reported',
    uncertainty: null,
  }));
  const input = { area: '例', region: '510000', year: bookYear, balance: null, activities: entries };
  const inventory = core.accountInventory(input, core.getInventoryMethod(method), core.fullTracer);
  const line = inventory.lines.find((one) => one.id === id);
  if (!line?.amount.ok) throw new Error(`${id}: ${line?.amount.why}`);
  replay(line.amount.value);
  return line;
};
const amountOf = (...args) => lineOf(...args).amount.value.value.value;

/** GT-11, 12, 13 and the oxide formula. */
export const processes = (context) => {
  const { table, show, verdict } = context;
  const rows = [];
  const put = (id, what, expected, ours, tolerance, places = 6) =>
    rows.push([
      id,
      what,
      show(expected, places),
      show(ours, places),
      (ours - expected).toExponential(1),
      verdict(Math.abs(ours - expected) <= tolerance),
    ]);
  const perCement = amountOf(context, { 'cement.output': 100 }, 'ceads', '2.A.1/cement.output/co2') / 1e6;
  put('GT-11', '2007年水泥产量 cement of 2007 = 395.56 / EF, Mt', 1361.2, 395.56 / perCement, 1.36, 1);
  const waste = (item) => amountOf(context, { [item]: 100 }, 'guide-2025', `4.C/${item}/co2`) / 1e6;
  put(
    'GT-12',
    '生活垃圾 municipal 0.4 × 0.4 × 0.95 × 44/12, tCO2/t',
    (0.4 * 0.4 * 0.95 * 44) / 12,
    waste('incineration.municipal'),
    1e-6,
  );
  put('GT-12', '危险废物 hazardous 0.5 × 0.9 × 0.995 × 44/12, tCO2/t', 1.64175, waste('incineration.hazardous'), 1e-6);
  // A tonne of aluminium: 1e-4 of 1e4 t.
  const perfluoro = (gas) =>
    lineOf(context, { 'aluminium.output': 1e-4 }, 'guide-2025', `2.C.3/aluminium.output/${gas}`).co2e.value.value.value;
  const [cf4, c2f6] = [perfluoro('cf4'), perfluoro('c2f6')];
  put('GT-13', '铝 aluminium CF4 0.034 kg × 6630, tCO2e/t', 0.22542, cf4, 1e-9);
  put('GT-13', '铝 aluminium C2F6 0.0034 kg × 11100, tCO2e/t', 0.03774, c2f6, 1e-9);
  put('GT-13', '合计 sum, tCO2e/t', 0.26316, cf4 + c2f6, 1e-9);
  const oxides = {
    'cement.clinker.portland': 100,
    'cement.clinker.cao': 65.2,
    'cement.clinker.mgo': 2.1,
    'cement.clinker.cao_noncarbonate': 1.4,
    'cement.clinker.mgo_noncarbonate': 0.1,
  };
  put(
    '手算 hand',
    '熟料氧化物法 clinker by oxides, tCO2/t',
    (0.652 - 0.014) * (44 / 56) + (0.021 - 0.001) * (44 / 40),
    amountOf(context, oxides, 'guide-2025', '2.A.1/cement.clinker.portland/co2') / 1e6,
    1e-12,
  );
  put(
    '手算 hand',
    '熟料200万吨、钒钛渣12万吨、钢渣5万吨 clinker less slags, 1e4 tCO2',
    200 * 0.535 - 12 * 0.305 - 5 * 0.215,
    amountOf(
      context,
      { 'cement.clinker.portland': 200, 'cement.material.vanadium_titanium_slag': 12, 'cement.material.steel_slag': 5 },
      'guide-2025',
      '2.A.1/cement.clinker.portland/co2',
    ) / 1e4,
    1e-9,
  );
  return table(['例 case', '内容 what', '应得 expected', '本系统 ours', '差 difference', ''], rows);
};

/** GT-15 and 16: first order decay against a loop of one's own, and the carbon of a landfill. */
export const landfills = ({ core, table, show, verdict, replay }) => {
  const { decayedIn, escapeOf, methaneOf, createExplain, fullTracer, quantity, reported } = core;
  const explain = createExplain(fullTracer);
  const given = (value, unit = '1') => explain.assume('activityData', quantity(value, unit), 'given');
  const waste = 2_300_322;
  const [doc, docf, mcf, k, share] = [0.15, 0.5, 0.705, 0.185, 0.5];
  const ours = (year) => {
    const deposits = Array.from({ length: 60 }, (_, index) => ({
      year: 1950 + index,
      item: reported(given(waste, 't')),
    }));
    const { decayed } = decayedIn(explain, year, deposits, given(k));
    const carbon = [doc, docf, mcf].reduce(
      (amount, one) => explain.product('landfillCarbon', amount, given(one)),
      decayed.value,
    );
    const methane = methaneOf(explain, carbon, given(share), given(16 / 12));
    replay(methane);
    return methane.value.value / 1000;
  };
  const loop = (year) => {
    let [stock, decayed] = [0, 0];
    for (let at = 1950; at <= year; at += 1) {
      decayed = stock * (1 - Math.exp(-k));
      stock = stock * Math.exp(-k) + waste * doc * docf * mcf;
    }
    return (decayed * share * 16) / 12 / 1000;
  };
  const rows = [1951, 1959, 1975, 2009].map((year) => [
    `GT-15 ${year} Gg CH4`,
    show(year === 1959 ? 65.7456 : loop(year), 4),
    show(ours(year), 6),
    (ours(year) / loop(year) - 1).toExponential(1),
    verdict(Math.abs(ours(year) / loop(year) - 1) <= 1e-6 && (year !== 1959 || Math.abs(ours(year) - 65.7456) <= 5e-5)),
  ]);
  const generated = methaneOf(explain, given(100, 't'), given(0.5), given(16 / 12));
  const recovered = given(generated.value.value * 0.1, 't');
  const parted = escapeOf(explain, generated, recovered, given(0.1));
  const carbon = (mass) => (mass.value.value * 12) / 16;
  const whole = 100 * (1 - 0.5) + carbon(parted.escaped) + carbon(parted.oxidised) + carbon(recovered);
  rows.push([
    'GT-16 碳 carbon',
    '100',
    show(whole, 12),
    (whole - 100).toExponential(1),
    verdict(Math.abs(whole - 100) <= 1e-12),
  ]);
  return table(['例 case', '应得 expected', '本系统 ours', '相对差 relative difference', ''], rows);
};

/** GT-10: first order, and 100 000 draws with a fixed seed. */
export const uncertainty = ({ core, table, show, verdict }) => {
  const { compileTraces, withUncertainty, propagateProgram, simulateUncertainty, derivations } = core;
  const { co2, total, lookupOf } = derivations;
  const cases = [
    ['5 % × 10 %', co2('a', 10, 'f', 2).trace, { a: 0.05, f: 0.1 }, 0.111803399],
    [
      '100 ± 10 % + 50 ± 20 %',
      total(co2('a', 100, 'f', 1), co2('b', 50, 'g', 1)).trace,
      { a: 0.1, b: 0.2 },
      0.094280904,
    ],
  ];
  return table(
    ['例 case', '闭式 closed form', '一阶 first order', '模拟 100 000 次 simulated', '模拟差 simulation off', ''],
    cases.map(([name, trace, widths, expected]) => {
      const program = withUncertainty(compileTraces([{ id: 'x', trace }]), lookupOf(widths));
      const first = propagateProgram(program)[0].relative.value;
      const drawn = simulateUncertainty(program, { draws: 100_000, seed: 1 })[0].relative.value;
      return [
        name,
        `${show(100 * expected, 4)} %`,
        `${show(100 * first, 4)} %`,
        `${show(100 * drawn, 3)} %`,
        `${show(100 * (drawn / expected - 1), 2)} %`,
        verdict(Math.abs(first - expected) <= 1e-6 && Math.abs(drawn / expected - 1) <= 0.01),
      ];
    }),
  );
};
