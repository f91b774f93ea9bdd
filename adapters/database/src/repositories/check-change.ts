/**
 * @module Which fields of an item may be corrected, and to what. Wider checks (lengths, catalogue ids) are the contract's.
 */
import type { ItemKind } from '../model/plan.ts';
import { RegistryError } from '../registry-error.ts';

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isName: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isYear: Check = (value) => Number.isInteger(value);
const isOffset: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isNames: Check = (value) => Array.isArray(value) && value.every(isText);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && words.includes(value);
const isResponsible: Check = (value) =>
  typeof value === 'object' &&
  value !== null &&
  isNames((value as { lead?: unknown }).lead) &&
  isNames((value as { participants?: unknown }).participants);

const stretch = { start: isOffset, end: isOffset };
const targetLike = {
  ...stretch,
  indicator: isName,
  canonical: orNull(isText),
  year: orNull(isYear),
  strength: oneOf('binding', 'aspirational'),
};
const fields: Readonly<Record<ItemKind, Readonly<Record<string, Check>>>> = {
  target: {
    ...targetLike,
    value: isNumber,
    unit: orNull(isText),
    periodStart: orNull(isYear),
    baselineYear: orNull(isYear),
    comparator: oneOf('=', '>=', '<=', '~='),
    kindOfValue: oneOf('level', 'reduction', 'increase', 'addition', 'share', 'coverage'),
    qualifier: isNames,
    scope: isText,
    implied: isFlag,
    ambiguous: isFlag,
  },
  qualitative: { ...targetLike, pendingAssignment: isFlag },
  task: { ...stretch, title: isName, responsible: isResponsible },
  project: { ...stretch, name: isName, value: orNull(isNumber), unit: orNull(isText) },
};

export const refuse = (code: 'field-unknown' | 'field-invalid', field: string): RegistryError =>
  code === 'field-unknown'
    ? new RegistryError(
        code,
        { zh: `该类条目没有字段 ${field}。`, en: `This kind of item has no field ${field}.` },
        { zh: '去掉该字段。', en: 'Leave the field out.' },
        { field },
      )
    : new RegistryError(
        code,
        { zh: `字段 ${field} 的值无效。`, en: `The value of ${field} is not valid.` },
        { zh: '按字段说明改正后再保存。', en: 'Correct it as the field is described and save again.' },
        { field },
      );

/**
 * The content with the change applied.
 *
 * Errors: `field-unknown`, `field-invalid`, both naming the field.
 */
export const applyChange = (
  kind: ItemKind,
  content: Readonly<Record<string, unknown>>,
  change: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  const next: Record<string, unknown> = { ...content };
  for (const [field, value] of Object.entries(change)) {
    if (value === undefined) continue;
    const check = fields[kind][field];
    if (check === undefined) throw refuse('field-unknown', field);
    const whole = field === 'responsible' ? { ...(content.responsible as object), ...(value as object) } : value;
    if (!check(whole)) throw refuse('field-invalid', field);
    next[field] = whole;
  }
  if (Number(next.end) < Number(next.start)) throw refuse('field-invalid', 'end');
  return next;
};

/** The same for a content given whole: every field of its kind must be there. */
export const checkWhole = (
  kind: ItemKind,
  content: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => {
  for (const [field, check] of Object.entries(fields[kind]))
    if (!check(content[field])) throw refuse('field-invalid', field);
  for (const field of Object.keys(content))
    if (!(field in fields[kind]) && !['id', 'section', 'quote'].includes(field)) throw refuse('field-unknown', field);
  if (typeof content.section !== 'string') throw refuse('field-invalid', 'section');
  if (Number(content.end) < Number(content.start)) throw refuse('field-invalid', 'end');
  return content;
};
