/** @module One row of a factor file: cells into a factor, or the faults of the row by column. Clashes between rows are left to `parse-factor-file.ts`. */
import {
  type Dimension,
  getUnit,
  isBasisOf,
  isUnitId,
  parsePrintedUnit,
  type Quantity,
  type UnitId,
} from '@dafeng/quantity';
import type { Confidence } from './confidence.ts';
import type { Factor, FactorId, FactorKind, FactorSetId } from './factor.ts';
import { factorColumns } from './factor-columns.ts';
import type { FactorError } from './factor-error.ts';
import { findRegion } from './factor-region.ts';
import type { SourceId } from './source.ts';
import { getTerm, type TermId } from './term.ts';

export interface FactorFileOptions {
  /** Name of the file, for messages. */
  readonly file: string;
  /** Id of the set; results name it. */
  readonly id: string;
  /** Names the contents, so that results stay bound to them: a digest of the file or a version. */
  readonly edition: string;
  /** Built-in sets asked for what the file lacks, `set` or `set@edition`. */
  readonly completedBy?: readonly string[];
}

export type Row = Readonly<Record<string, unknown>>;
const text = (row: Row, column: string): string => {
  const cell = row[column];
  return cell === undefined || cell === null ? '' : String(cell).trim();
};

const statuses: readonly Confidence[] = ['first-hand', 'second-hand', 'memory', 'own', 'example'];
const kinds: readonly FactorKind[] = ['measured', 'city', 'province', 'grid-region', 'national', 'international'];
const monthly = /^\d{4}(-(0[1-9]|1[0-2]))?(-\d{2})?$/;
const month = (value: string, end: '01' | '12'): string | null =>
  value === '' ? null : value.length === 4 ? `${value}-${end}` : value.slice(0, 7);

const usualBasis: Readonly<Partial<Record<string, string>>> = { energy: 'calorific', co2: 'territorial' };
/** Basis where the file states none: heat net, CO2 territorial, electricity with the boundary of imported power, volumes unstated. */
const basisOf = (unit: UnitId): string => {
  const { dimension, parts } = getUnit(unit);
  const all = (parts ?? [unit]).map((part) => getUnit(part).dimension);
  const made = all.map((part) => {
    if (isBasisOf(part, 'plain')) return 'plain';
    if (part === 'co2' && all.includes('electricity')) return 'with-net-power-import';
    return usualBasis[part] ?? 'unstated';
  });
  return made.every((basis) => basis === 'plain')
    ? 'plain'
    : isBasisOf(dimension, made.join('/'))
      ? made.join('/')
      : 'unstated';
};

const readUnit = (printed: string): UnitId | null => {
  if (isUnitId(printed)) return printed;
  const found = parsePrintedUnit(printed);
  return found !== null && found.times === 1 ? found.unit : null;
};

/** Reads one row; faults are pushed with their column. */
export const readFactorRow = (
  row: Row,
  number: number,
  options: FactorFileOptions,
  faults: FactorError[],
): Factor | null => {
  const before = faults.length;
  const fault = (column: string, zh: string, en: string, remedyZh: string, remedyEn: string) =>
    faults.push({
      code: 'factor-file-invalid',
      where: `${options.file}: 行 ${number}, 列 ${column} / row ${number}, column ${column}`,
      message: { zh, en },
      remedy: { zh: remedyZh, en: remedyEn },
    });
  for (const { id, zh, required } of factorColumns)
    if (required && text(row, id) === '') fault(id, `缺少${zh}`, `${id} is empty`, '补填此格', 'fill in the cell');

  const number_ = (column: string): number | null => {
    const cell = text(row, column);
    if (cell === '') return null;
    const value = Number(cell.replaceAll(',', '').replaceAll('，', ''));
    if (Number.isFinite(value) && value >= 0) return value;
    fault(
      column,
      `“${cell}”不是非负数`,
      `"${cell}" is no number of at least 0`,
      '只填数字，单位另填；区间填下限、上限两列',
      'write digits only, the unit in its own column; a range goes into low and high',
    );
    return null;
  };
  const value = number_('value');
  const printed = text(row, 'unit');
  const unit = printed === '' ? null : readUnit(printed);
  if (printed !== '' && unit === null)
    fault(
      'unit',
      `不认识单位“${printed}”`,
      `the unit "${printed}" is not known`,
      '用 data/units.yaml 的单位，如 tCO2/t、GJ/10k-m3、kgCO2/kWh',
      'use a unit of data/units.yaml such as tCO2/t, GJ/10k-m3, kgCO2/kWh',
    );
  const basis = unit === null ? '' : text(row, 'basis') || basisOf(unit);
  if (unit !== null && !isBasisOf(getUnit(unit).dimension as Dimension, basis))
    fault(
      'basis',
      `“${basis}”不是 ${unit} 的口径`,
      `"${basis}" is no basis of ${unit}`,
      '留空或按 data/units.yaml 填写',
      'leave it empty, or see data/units.yaml',
    );
  const term = text(row, 'term') || 'emissionFactor';
  if (getTerm(term) === null)
    fault(
      'term',
      `词汇表没有“${term}”`,
      `"${term}" is not in the vocabulary`,
      '用 emissionFactor、netCalorificValue、carbonContentPerEnergy、oxidationFactor 等',
      'use emissionFactor, netCalorificValue, carbonContentPerEnergy, oxidationFactor or the like',
    );
  const area = text(row, 'region') || 'CN';
  const region = findRegion(area);
  if (region === null)
    fault(
      'region',
      `不认识地区“${area}”`,
      `the area "${area}" is not known`,
      '写六位代码或省名',
      'write a six-digit code or the name of a province',
    );
  const choice = <T extends string>(column: string, allowed: readonly T[], usual: T): T => {
    const cell = text(row, column);
    const found = cell === '' ? usual : allowed.find((entry) => entry === cell);
    if (found !== undefined) return found;
    fault(
      column,
      `“${cell}”不在可选值中`,
      `"${cell}" is not among the choices`,
      `可填 ${allowed.join('、')}`,
      `choose ${allowed.join(', ')}`,
    );
    return usual;
  };
  const status = choice('status', statuses, 'own');
  const kind = choice('kind', kinds, text(row, 'entity') === '' ? 'national' : 'measured');
  for (const column of ['validFrom', 'validTo', 'year', 'published'])
    if (text(row, column) !== '' && !monthly.test(text(row, column)))
      fault(
        column,
        `“${text(row, column)}”不是年份或年月`,
        `"${text(row, column)}" is no year or month`,
        '写 2023 或 2023-07',
        'write 2023 or 2023-07',
      );
  const validFrom = month(text(row, 'validFrom') || text(row, 'year'), '01');
  const validTo = month(text(row, 'validTo') || text(row, 'year'), '12');
  if (validFrom !== null && validTo !== null && validFrom > validTo)
    fault('validTo', '有效期的止早于起', 'the window ends before it begins', '调换起止', 'swap the two');
  const low = number_('low');
  const high = number_('high');
  if (value !== null && ((low !== null && value < low) || (high !== null && value > high)))
    fault(
      'value',
      '数值在下限、上限之外',
      'the value lies outside low and high',
      '核对三个数',
      'check the three numbers',
    );
  const dataYear = number_('dataYear');
  if (faults.length > before || value === null || unit === null || region === null) return null;

  const product = text(row, 'product');
  const gas = text(row, 'gas') || (getUnit(unit).parts?.[0] === undefined ? null : gasOf(unit, term));
  const note = text(row, 'note');
  return {
    id: `${options.id}/${product}/${term}/row-${number}` as FactorId,
    set: options.id as FactorSetId,
    product,
    term: term as TermId,
    gas,
    sectorGroup: text(row, 'sectorGroup') || 'all',
    region,
    entity: text(row, 'entity') || null,
    quantity: { value, unit, basis } as Quantity,
    validFrom,
    validTo,
    dataYear,
    published: text(row, 'published') || null,
    source: text(row, 'source') as SourceId,
    locator: [options.file, `row ${number}`, text(row, 'locator')].filter(Boolean).join(', '),
    status,
    mark: status === 'memory' ? 'M' : 'S',
    kind,
    purposes: ['inventory', 'consumption'],
    range: low !== null && high !== null ? [low, high] : null,
    note: note === '' ? null : { zh: note, en: note },
    supersedes: null,
  };
};

/** An emission factor per tCO2 speaks of CO2 without saying so. */
const gasOf = (unit: UnitId, term: string): string | null => {
  const over = getUnit(unit).parts?.[0];
  const ofCo2 = over !== undefined && getUnit(over).dimension === 'co2';
  return ofCo2 && (term === 'emissionFactor' || term === 'gridAverageEmissionFactor') ? 'co2' : null;
};
