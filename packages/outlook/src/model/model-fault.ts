/**
 * @module Reading plain data with a place in hand: every wrong entry becomes one sentence that names it. Which entries a model has is left
 * to the readers of its parts.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { OutlookError, OutlookErrorCode } from '../outlook-error.ts';
import type { Parameter } from './parameter.ts';

export type Plain = Readonly<Record<string, unknown>>;
export const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What reading has found so far. Readers go on after a fault with a harmless value; the model is refused in the end. */
export interface ModelReading {
  readonly faults: OutlookError[];
  readonly parameters: Parameter[];
  /** Id to its place in `parameters`. */
  readonly byId: Map<string, number>;
}
export const openReading = (): ModelReading => ({ faults: [], parameters: [], byId: new Map() });

export const fault = (
  { faults }: ModelReading,
  code: OutlookErrorCode,
  place: string,
  zh: string,
  en: string,
  remedy: Bilingual,
): void => {
  faults.push({ code, message: { zh: `${place}：${zh}`, en: `${place}: ${en}` }, remedy });
};

const known = { zh: '只用说明文件中列出的字段。', en: 'Use the fields that the description of the format lists.' };
/** Misspelt fields would silently fall back to defaults; they are named instead. */
export const checkFields = (reading: ModelReading, raw: Plain, place: string, fields: readonly string[]): void => {
  for (const name of Object.keys(raw))
    if (!fields.includes(name))
      fault(reading, 'unknown-field', place, `没有字段“${name}”。`, `there is no field ${name}.`, known);
};

export const readText = (reading: ModelReading, raw: unknown, place: string): string => {
  if (typeof raw === 'string' && raw !== '') return raw;
  fault(reading, 'field-missing', place, '缺文字。', 'text is missing.', { zh: '请补上。', en: 'Fill it in.' });
  return '';
};
export const readWhole = (reading: ModelReading, raw: unknown, place: string): number => {
  if (typeof raw === 'number' && Number.isInteger(raw)) return raw;
  fault(reading, 'value-not-finite', place, '不是整数。', 'is no whole number.', {
    zh: '例如 2030。',
    en: 'Such as 2030.',
  });
  return 0;
};
export const readChoice = <T extends string>(
  reading: ModelReading,
  raw: unknown,
  place: string,
  choices: readonly T[],
): T => {
  const found = choices.find((choice) => choice === raw);
  if (found !== undefined) return found;
  fault(reading, 'unknown-choice', place, `没有“${String(raw)}”。`, `there is no ${String(raw)}.`, {
    zh: `可用：${choices.join('、')}。`,
    en: `Use ${choices.join(', ')}.`,
  });
  return choices[0] as T;
};
export const readName = (reading: ModelReading, raw: unknown, place: string): Bilingual => {
  if (isPlain(raw) && typeof raw.zh === 'string' && typeof raw.en === 'string') return { zh: raw.zh, en: raw.en };
  fault(reading, 'field-missing', place, '缺中英文名称。', 'lacks its name in zh and en.', {
    zh: '写作 { zh: 水泥, en: cement }。',
    en: 'Write { zh: 水泥, en: cement }.',
  });
  return { zh: '', en: '' };
};
export const readObject = (reading: ModelReading, raw: unknown, place: string): Plain => {
  if (isPlain(raw)) return raw;
  fault(reading, 'not-an-object', place, '应是一组字段。', 'should be a group of fields.', {
    zh: '写作 { 字段: 值 }。',
    en: 'Write { field: value }.',
  });
  return {};
};
/** A list of objects with ids, each id once. */
export const readList = (reading: ModelReading, raw: unknown, place: string): readonly (Plain & { id: string })[] => {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) {
    fault(reading, 'not-an-object', place, '应是一张列表。', 'should be a list.', {
      zh: '每项以 - 起行。',
      en: 'Begin each entry with -.',
    });
    return [];
  }
  const seen = new Set<string>();
  return raw.map((entry, index) => {
    const one = readObject(reading, entry, `${place}.${index + 1}`);
    const id = readText(reading, one.id, `${place}.${index + 1}.id`);
    if (seen.has(id))
      fault(reading, 'id-twice', `${place}.${id}`, '编号重复。', 'the id is there twice.', {
        zh: '每项一个编号。',
        en: 'Give each its own id.',
      });
    seen.add(id);
    return { ...one, id };
  });
};
/** Ids that must exist. */
export const mustKnow = (
  reading: ModelReading,
  id: string,
  ids: ReadonlySet<string>,
  place: string,
  code: OutlookErrorCode,
  what: Bilingual,
): void => {
  if (ids.has(id)) return;
  fault(reading, code, place, `没有${what.zh}“${id}”。`, `there is no ${what.en} ${id}.`, {
    zh: `现有：${[...ids].join('、') || '无'}。`,
    en: `There are: ${[...ids].join(', ') || 'none'}.`,
  });
};
