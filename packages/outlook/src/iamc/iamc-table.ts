/**
 * @module The table format of integrated assessment (IAMC: model, scenario, region, variable, unit, years): written from a path, read back,
 * and checked for parts that do not add up to their total. Files are left to the apps.
 */
import { convertNumber } from '@dafeng/quantity';
import type { CityModel } from '../model/city-model.ts';
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import type { Fan } from '../peak/summarise-draws.ts';
import type { CityPath } from '../project/project-path.ts';

export interface IamcRow {
  readonly model: string;
  readonly scenario: string;
  readonly region: string;
  /** Levels parted by `|`. */
  readonly variable: string;
  readonly unit: string;
  /** Null where the cell is empty. */
  readonly values: readonly (number | null)[];
}
export interface IamcTable {
  readonly years: readonly number[];
  readonly rows: readonly IamcRow[];
}

const megatonnes = (tonnes: readonly number[]): readonly number[] => tonnes.map((value) => value / 1e6);
const exajoules = (tce: readonly number[]): readonly number[] =>
  tce.map((value) => convertNumber(value, 'tce', 'TJ') / 1e6);
/** `|` parts levels and may not stand in a name. */
const level = (name: string): string => name.replace(/\|/g, '/');

/** One path in the names of the format; sectors and fuels by their English names. Percentiles of the judged CO2 as scenarios of their own. */
export const iamcTable = (model: CityModel, path: CityPath, scenario: string | null, fan: Fan | null): IamcTable => {
  const name = scenario ?? 'base';
  const row = (variable: string, unit: string, values: readonly (number | null)[], of = name): IamcRow => ({
    model: 'dafeng',
    scenario: of,
    region: model.name.en,
    variable,
    unit,
    values,
  });
  const co2 = 'Mt CO2/yr';
  const processes = model.sectors.filter(({ processCo2 }) => processCo2 !== null);
  const judged = {
    direct: 'Emissions|CO2|Energy|Direct',
    'with-power-import': 'Emissions|CO2|Energy and Net Power Import',
    'with-process': 'Emissions|CO2|Energy, Power Import and Process',
  } as const;
  const sumOver = (parts: readonly (readonly number[])[]): readonly number[] =>
    path.years.map((_, t) => parts.reduce((sum, part) => sum + (part[t] ?? 0), 0));
  return {
    years: path.years,
    rows: [
      row(judged.direct, co2, megatonnes(path.co2.direct)),
      row(judged['with-power-import'], co2, megatonnes(path.co2['with-power-import'])),
      row(judged['with-process'], co2, megatonnes(path.co2['with-process'])),
      row('Process Emissions|CO2', co2, megatonnes(path.processCo2)),
      ...processes.map(({ id, name: { en } }) =>
        row(`Process Emissions|CO2|${level(en)}`, co2, megatonnes(path.processBySector[id] ?? [])),
      ),
      row('Carbon Sinks', co2, megatonnes(path.sinks)),
      row('Primary Energy', 'EJ/yr', exajoules(path.primaryEnergy)),
      row('Primary Energy|Fossil', 'EJ/yr', exajoules(path.fossilEnergy)),
      row(
        'Primary Energy|Non-Fossil',
        'EJ/yr',
        exajoules(path.primaryEnergy.map((all, t) => all - (path.fossilEnergy[t] ?? 0))),
      ),
      row('Final Energy', 'EJ/yr', exajoules(path.finalEnergy)),
      ...model.sectors.flatMap(({ id, name: { en } }) => {
        const fuels = Object.entries(path.energy[id] ?? {}).filter(([, values]) => values.some((value) => value !== 0));
        return [
          row(`Final Energy|${level(en)}`, 'EJ/yr', exajoules(sumOver(fuels.map(([, values]) => values)))),
          ...fuels.map(([fuel, values]) => row(`Final Energy|${level(en)}|${level(fuel)}`, 'EJ/yr', exajoules(values))),
        ];
      }),
      row('Share|Non-Fossil Energy', '1', path.nonFossilShare),
      ...(fan
        ? (['p05', 'p25', 'p50', 'p75', 'p95'] as const).map((share) =>
            row(judged[model.peakOf], co2, megatonnes(fan[share]), `${name} [${share}]`),
          )
        : []),
    ],
  };
};

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

export const writeIamc = ({ years, rows }: IamcTable): string =>
  `${[
    ['Model', 'Scenario', 'Region', 'Variable', 'Unit', ...years.map(String)].join(','),
    ...rows.map(({ model, scenario, region, variable, unit, values }) =>
      [
        ...[model, scenario, region, variable, unit].map(quoted),
        ...values.map((value) => (value === null ? '' : String(value))),
      ].join(','),
    ),
  ].join('\n')}\n`;

/** Cells of a line of comma-separated text; quotes may hold commas and doubled quotes. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inside, plain]) =>
    inside === undefined ? (plain ?? '') : inside.replace(/""/g, '"'),
  );

const heads = ['model', 'scenario', 'region', 'variable', 'unit'];

/**
 * Text back to a table. Errors: `field-missing` for a missing column, `value-not-finite` for a cell that is no number, `id-twice` for a
 * variable that is there twice, each with its line.
 */
export const readIamc = (text: string): OutlookResult<IamcTable> => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  const head = cellsOf(lines[0] ?? '').map((cell) => cell.trim());
  const places = heads.map((name) => head.findIndex((cell) => cell.toLowerCase() === name));
  const missing = heads.filter((_, k) => places[k] === -1);
  if (missing.length > 0)
    return refuse(
      'field-missing',
      { zh: `第 1 行缺列 ${missing.join('、')}。`, en: `line 1 lacks the columns ${missing.join(', ')}.` },
      {
        zh: 'IAMC 表首行写 Model,Scenario,Region,Variable,Unit 和年份。',
        en: 'Begin with Model,Scenario,Region,Variable,Unit and the years.',
      },
    );
  const yearPlaces = head.flatMap((cell, place) => (/^\d{4}$/.test(cell) ? [place] : []));
  const seen = new Map<string, number>();
  const rows: IamcRow[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const cells = cellsOf(line);
    const [model = '', scenario = '', region = '', variable = '', unit = ''] = places.map((place) =>
      (cells[place] ?? '').trim(),
    );
    const key = [model, scenario, region, variable].join('\n');
    const before = seen.get(key);
    if (before !== undefined)
      return refuse(
        'id-twice',
        {
          zh: `第 ${index + 2} 行的 ${variable} 在第 ${before} 行已有。`,
          en: `line ${index + 2}: ${variable} is in line ${before} already.`,
        },
        { zh: '每个变量留一行。', en: 'Keep one line each.' },
      );
    seen.set(key, index + 2);
    const values: (number | null)[] = [];
    for (const place of yearPlaces) {
      const cell = (cells[place] ?? '').trim();
      const value = cell === '' ? null : Number(cell);
      if (value !== null && !Number.isFinite(value))
        return refuse(
          'value-not-finite',
          {
            zh: `第 ${index + 2} 行 ${head[place]} 年不是数：“${cell}”。`,
            en: `line ${index + 2}, ${head[place]}: ${cell} is no number.`,
          },
          { zh: '没有的值留空。', en: 'Leave empty what is not known.' },
        );
      values.push(value);
    }
    rows.push({ model, scenario, region, variable, unit, values });
  }
  return accept({ years: yearPlaces.map((place) => Number(head[place])), rows });
};

export interface PartsFault {
  readonly scenario: string;
  readonly region: string;
  readonly variable: string;
  readonly year: number;
  readonly total: number;
  readonly parts: number;
}

/** Totals that differ from the sum of their parts one level below by more than `relative` of the total; parts in another unit are skipped. */
export const checkIamcParts = ({ years, rows }: IamcTable, relative: number): readonly PartsFault[] =>
  rows.flatMap((total) => {
    const depth = total.variable.split('|').length + 1;
    const parts = rows.filter(
      (row) =>
        row.model === total.model &&
        row.scenario === total.scenario &&
        row.region === total.region &&
        row.unit === total.unit &&
        row.variable.startsWith(`${total.variable}|`) &&
        row.variable.split('|').length === depth,
    );
    if (parts.length === 0) return [];
    return years.flatMap((year, t): readonly PartsFault[] => {
      const whole = total.values[t] ?? null;
      // A year that a part does not report is no fault of the sum.
      if (whole === null || parts.some(({ values }) => (values[t] ?? null) === null)) return [];
      const sum = parts.reduce((all, { values }) => all + (values[t] ?? 0), 0);
      return Math.abs(sum - whole) > relative * Math.max(Math.abs(whole), Number.MIN_VALUE)
        ? [{ scenario: total.scenario, region: total.region, variable: total.variable, year, total: whole, parts: sum }]
        : [];
    });
  });
