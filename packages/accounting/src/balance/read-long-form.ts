/**
 * @module The interchange form of a balance, one row a cell: region, year, flow, product, value, unit. Columns are found by their
 * headings. Grouping and units by product are left to `assemble-balance.ts`.
 */
import type { UnitId } from '@dafeng/quantity';
import { type Fault, fault, type Outcome, refuse } from '../fault.ts';
import { assembleBalances, type FoundNumber } from './assemble-balance.ts';
import type { EnergyBalance } from './energy-balance.ts';
import { matchFlow } from './flow.ts';
import { plainName, splitBracket } from './printed-name.ts';
import { matchProduct } from './product.ts';
import { readNumber } from './read-number.ts';
import { readBalanceUnit } from './read-unit.ts';
import { type Table, textOf } from './table.ts';

const headings = {
  region: ['region', 'area', 'province', '地区', '省份', '区域', '行政区', '地区名称'],
  year: ['year', '年份', '年度', '年', '统计年度'],
  flow: ['flow', '流向', '项目', '平衡表项目', '行', '指标', '行项目'],
  product: ['product', 'fuel', '品种', '能源品种', '能源', '列', '能源名称'],
  value: ['value', 'amount', '数值', '数量', '实物量', '标准量', '值'],
  unit: ['unit', '单位', '计量单位'],
  source: ['source', '来源', '出处', '资料来源'],
} as const;
type Heading = keyof typeof headings;
const required: readonly Heading[] = ['region', 'year', 'flow', 'product', 'value'];

interface Columns {
  readonly at: ReadonlyMap<Heading, number>;
  /** `value_1e4_tce` or 数值（万吨标准煤） name one unit for the whole column. */
  readonly unit: { readonly unit: UnitId; readonly times: number } | null;
  readonly printed: readonly string[];
}

export const longHeadingOf = (printed: string): { heading: Heading; unit: Columns['unit'] } | null => {
  const { name, bracket } = splitBracket(printed);
  const plain = plainName(name).replace(/_/g, '');
  for (const heading of Object.keys(headings) as Heading[])
    if ((headings[heading] as readonly string[]).some((known) => plainName(known) === plain))
      return { heading, unit: bracket === null ? null : readBalanceUnit(bracket) };
  const suffix = /^value[_ ](.+)$/i.exec(printed.trim());
  const unit = suffix ? readBalanceUnit((suffix[1] ?? '').replace(/_/g, ' ')) : null;
  return unit ? { heading: 'value', unit } : null;
};

export const findColumns = (table: Table): Outcome<Columns> => {
  const printed = (table.rows[0] ?? []).map(textOf);
  const at = new Map<Heading, number>();
  const faults: Fault[] = [];
  let unit: Columns['unit'] = null;
  for (const [index, text] of printed.entries()) {
    const known = longHeadingOf(text);
    if (!known) continue;
    if (at.has(known.heading))
      faults.push(
        fault(
          'repeated-column',
          { file: table.file, row: 1, column: text },
          [`表头有两列都是“${known.heading}”。`, `two columns are ${known.heading}.`],
          ['每列只保留一次。', 'Keep one of them.'],
        ),
      );
    at.set(known.heading, index);
    unit = known.unit ?? unit;
  }
  const missing = [...required, ...(unit === null ? (['unit'] as const) : [])].filter((heading) => !at.has(heading));
  for (const heading of missing)
    faults.push(
      fault(
        'missing-column',
        { file: table.file, row: 1, column: heading },
        [
          `表头没有“${heading}”列（见到：${printed.join('、')}）。`,
          `no column ${heading} (found: ${printed.join(', ')}).`,
        ],
        [
          '长表的表头是 region,year,flow,product,value,unit。',
          'The long form is headed region,year,flow,product,value,unit.',
        ],
      ),
    );
  return faults.length > 0 ? refuse(...faults) : { ok: true, value: { at, unit, printed } };
};

/** Whether the first row heads a long form: a flow column and a value column at least. */
export const isLongForm = (table: Table): boolean => {
  const found = new Set((table.rows[0] ?? []).map((cell) => longHeadingOf(textOf(cell))?.heading));
  return ['flow', 'product', 'value', 'unit', 'region'].filter((heading) => found.has(heading as Heading)).length >= 3;
};

export const numberFault = (
  place: Fault | { file: string; row: number; column: string },
  code: 'not-a-number' | 'formula',
  text: string,
): Fault =>
  code === 'formula'
    ? fault(
        'formula',
        { file: place.file, row: place.row, column: place.column },
        [`单元格是公式“${text}”，没有算出的数。`, `the cell holds a formula (${text}) and no number.`],
        ['请粘贴为数值后再导入。', 'Paste it as a value.'],
      )
    : fault(
        'not-a-number',
        { file: place.file, row: place.row, column: place.column },
        [`“${text}”不是数。`, `"${text}" is no number.`],
        [
          '请填数；没有数时留空，或填 NE、NO、NA、IE、C。',
          'Give a number; leave it blank or write NE, NO, NA, IE or C where there is none.',
        ],
      );

/**
 * Reads the long form. Blank values are not reported; an unknown flow is a fault, an unknown product a notice on the balance.
 * Errors: all faults of the sheet at once, each with its row and column.
 */
export const readLongForm = (table: Table): Outcome<readonly EnergyBalance[]> => {
  const columns = findColumns(table);
  if (!columns.ok) return columns;
  const { at, unit: columnUnit, printed } = columns.value;
  const faults: Fault[] = [];
  const found: FoundNumber[] = [];
  for (const [index, cells] of table.rows.entries()) {
    if (index === 0 || cells.every((cell) => textOf(cell) === '')) continue;
    const row = index + 1;
    const get = (heading: Heading) => cells[at.get(heading) ?? -1];
    const place = (heading: Heading) => ({ file: table.file, row, column: printed[at.get(heading) ?? -1] ?? heading });
    const before = faults.length;

    const region = textOf(get('region'));
    if (region === '')
      faults.push(
        fault(
          'missing-region',
          place('region'),
          ['没有写地区。', 'no region is given.'],
          ['请填地区名称。', 'Give the name of the region.'],
        ),
      );
    const yearText = textOf(get('year')).replace(/年$/, '');
    // A program that knows no whole numbers writes 2007.0.
    const year = /^(?:19|20)\d{2}(?:\.0+)?$/.test(yearText) ? Number(yearText) : null;
    if (year === null)
      faults.push(
        fault(
          'not-a-year',
          place('year'),
          [`“${yearText}”不是年份。`, `"${yearText}" is no year.`],
          ['请填四位年份。', 'Give four digits.'],
        ),
      );
    const flow = matchFlow(textOf(get('flow')));
    if (!flow)
      faults.push(
        fault(
          'unknown-flow',
          place('flow'),
          [`不认识的平衡表行“${textOf(get('flow'))}”。`, `unknown row of the balance "${textOf(get('flow'))}".`],
          [
            '请用能源平衡表的行名或代码，如 final.industry、工业。',
            'Use a row name or id of the energy balance, such as final.industry.',
          ],
        ),
      );
    const number = readNumber(get('value'));
    if (!number.ok) faults.push(numberFault(place('value'), number.code, number.text));
    const unitText = textOf(get('unit'));
    const unit = unitText === '' ? columnUnit : readBalanceUnit(unitText);
    if (number.ok && number.number.ok && unit === null)
      faults.push(
        fault(
          'unknown-unit',
          place('unit'),
          unitText === ''
            ? ['没有写单位。', 'no unit is given.']
            : [`不认识的单位“${unitText}”。`, `unknown unit "${unitText}".`],
          [
            '请写 万吨、亿立方米、亿千瓦时、百亿千焦、万吨标准煤 之一。',
            'Give one of 1e4 t, 1e8 m3, 1e8 kWh, 1e10 kJ, 1e4 tce.',
          ],
        ),
      );
    if (faults.length > before || !flow || year === null || !number.ok) continue;
    const printedProduct = textOf(get('product'));
    const citation = textOf(get('source'));
    found.push({
      region,
      year,
      flow,
      product: matchProduct(printedProduct),
      printedProduct,
      value:
        number.number.ok && unit !== null
          ? { value: number.number.value * unit.times, unit: unit.unit }
          : { absent: number.number.ok ? 'not-reported' : number.number.why },
      place: place('value'),
      citation: citation === '' ? null : citation,
    });
  }
  if (faults.length > 0) return refuse(...faults);
  return assembleBalances(found);
};
