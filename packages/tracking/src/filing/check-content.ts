/**
 * @module What was filled in, held against its form: each fault names its field and what to do. A draft may be incomplete, never of the
 * wrong kind. Differences of two texts of one form are told here too.
 */
import type { Bilingual } from '@dafeng/quantity';
import { FILING_RULES } from '../generated/filings.ts';
import { fault, type TrackingFault } from '../tracking-fault.ts';
import {
  type FieldValue,
  type FilingContent,
  type FilingForm,
  type FormField,
  targetsRows,
  tasksRows,
} from './form.ts';

export interface ContentFacts {
  /** Keys that a row may name; left out, any. */
  readonly targets?: ReadonlySet<string>;
  readonly tasks?: ReadonlySet<string>;
  /** Tasks that the body leads: each must be told of. */
  readonly tasksDue?: ReadonlySet<string>;
  /** Files that stand. */
  readonly evidence?: number;
  /** The latest year in which the city peaks: no county may peak later. */
  readonly cityPeakYear?: number;
}
const percent = { least: 0, most: 100 } as const;

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);
const signs = (text: string): number => [...text].length;

const named = (field: FormField, code: TrackingFault['code'], what: Bilingual, remedy: Bilingual): TrackingFault =>
  fault(code, field.id, [`“${field.name.zh}”${what.zh}`, `${field.name.en}: ${what.en}`], [remedy.zh, remedy.en]);
const wrongType = (field: FormField, zh: string, en: string): TrackingFault =>
  named(
    field,
    'wrong-type',
    { zh: `应填${zh}。`, en: `${en} is expected.` },
    { zh: `请改填${zh}。`, en: `Enter ${en}.` },
  );

const outside = (
  field: FormField,
  value: number,
  { least, most }: { readonly least: number | null; readonly most: number | null },
): TrackingFault[] => {
  if (!Number.isFinite(value)) return [wrongType(field, '数字', 'a number')];
  if ((least === null || value >= least) && (most === null || value <= most)) return [];
  const zh = [least === null ? '' : `不小于 ${least}`, most === null ? '' : `不大于 ${most}`]
    .filter(Boolean)
    .join('、');
  const en = [least === null ? '' : `at least ${least}`, most === null ? '' : `at most ${most}`]
    .filter(Boolean)
    .join(' and ');
  return [
    named(
      field,
      'out-of-range',
      { zh: `填的是 ${value}，应${zh}。`, en: `${value} is given, ${en} is expected.` },
      { zh: '核对后改正。', en: 'Check it and correct it.' },
    ),
  ];
};

const rowFaults = (
  field: FormField,
  rows: readonly { readonly key: string; readonly number: number | null; readonly texts: readonly string[] }[],
  known: ReadonlySet<string> | undefined,
  limits: { readonly least: number | null; readonly most: number | null },
): TrackingFault[] => {
  const seen = new Set<string>();
  return rows.flatMap(({ key, number, texts }) => {
    const faults: TrackingFault[] = [];
    if (seen.has(key))
      faults.push(
        named(
          field,
          'two-values',
          { zh: `中 ${key} 填了两次。`, en: `${key} stands twice.` },
          { zh: '删去一行。', en: 'Take one row out.' },
        ),
      );
    seen.add(key);
    if (known !== undefined && !known.has(key))
      faults.push(
        named(
          field,
          'unknown-target',
          { zh: `中没有 ${key} 这一项。`, en: `there is no ${key}.` },
          { zh: '从列表中重新选择。', en: 'Choose from the list.' },
        ),
      );
    if (number !== null) faults.push(...outside(field, number, limits));
    for (const text of texts) faults.push(...tooLong(field, text, FILING_RULES.rowSigns));
    return faults;
  });
};
const tooLong = (field: FormField, text: string, most: number | null): TrackingFault[] =>
  most === null || signs(text) <= most
    ? []
    : [
        named(
          field,
          'text-too-long',
          { zh: `有 ${signs(text)} 字，超过 ${most} 字。`, en: `${signs(text)} signs, at most ${most}.` },
          { zh: '精简，或把细节放进佐证材料。', en: 'Shorten it, or put the detail into the evidence.' },
        ),
      ];

/** Faults of kind and limit of one field; an empty one has none. */
const kindFaults = (field: FormField, value: FieldValue, facts: ContentFacts): TrackingFault[] => {
  const none = { least: null, most: null };
  switch (field.type) {
    case 'text':
      return typeof value === 'string' ? tooLong(field, value, field.most) : [wrongType(field, '文字', 'text')];
    case 'number':
      return typeof value === 'number' ? outside(field, value, field) : [wrongType(field, '数字', 'a number')];
    case 'progress':
      return typeof value === 'number' ? outside(field, value, percent) : [wrongType(field, '百分数', 'a percentage')];
    case 'choice':
      return field.choices.some(({ id }) => id === value)
        ? []
        : [wrongType(field, '所列选项之一', 'one of the choices')];
    case 'targets': {
      const rows = targetsRows(value);
      if (!Array.isArray(value) || rows.length < value.length) return [wrongType(field, '指标各行', 'rows of targets')];
      const list = rows.map(({ target, value: number }) => ({ key: target, number, texts: [] }));
      return rowFaults(field, list, facts.targets, none);
    }
    case 'tasks': {
      const rows = tasksRows(value);
      if (!Array.isArray(value) || rows.length < value.length) return [wrongType(field, '任务各行', 'rows of tasks')];
      const list = rows.map((row) => ({ key: row.task, number: row.progress, texts: [row.done, row.problem] }));
      return rowFaults(field, list, facts.tasks, percent);
    }
  }
};

const missing = (field: FormField): TrackingFault =>
  named(field, 'field-missing', { zh: '没有填。', en: 'nothing is given.' }, { zh: '请填写。', en: 'Fill it in.' });

/** What a complete filing needs beyond the right kinds. */
const completeFaults = (field: FormField, value: FieldValue | undefined, facts: ContentFacts): TrackingFault[] => {
  // A body without tasks or targets has no row to give.
  const nothingToGive =
    (field.type === 'tasks' && (facts.tasksDue?.size ?? 0) === 0) ||
    (field.type === 'targets' && facts.targets?.size === 0);
  if (isEmpty(value)) return field.required && !nothingToGive ? [missing(field)] : [];
  if (field.type === 'text' && field.least !== null && signs((value as string).trim()) < field.least)
    return [
      named(
        field,
        'text-too-short',
        { zh: `太短，至少 ${field.least} 字。`, en: `too short, at least ${field.least} signs.` },
        { zh: '写明具体情况。', en: 'Say what is the case.' },
      ),
    ];
  if (field.type === 'tasks') {
    const blank = tasksRows(value).filter((row) => row.progress === null || row.done.trim() === '');
    const given = new Set(tasksRows(value).map(({ task }) => task));
    const left = [...(facts.tasksDue ?? [])].filter((key) => !given.has(key)).length + blank.length;
    return left === 0 || !field.required
      ? []
      : [
          named(
            field,
            'field-missing',
            { zh: `还有 ${left} 项任务没有填进度或工作。`, en: `${left} tasks lack progress or what was done.` },
            { zh: '逐项填写；没有进展的填 0 并说明。', en: 'Fill in each; where nothing moved enter 0 and say why.' },
          ),
        ];
  }
  if (field.type === 'targets' && field.required && targetsRows(value).every((row) => row.value === null))
    return [missing(field)];
  if (field.id === 'peakYear' && facts.cityPeakYear !== undefined && Number(value) > facts.cityPeakYear)
    return [
      named(
        field,
        'out-of-range',
        {
          zh: `是 ${value} 年，晚于全市的 ${facts.cityPeakYear} 年。`,
          en: `${value} is later than the city's ${facts.cityPeakYear}.`,
        },
        {
          zh: '按不晚于全市的年份安排，或先与市双碳办商定。',
          en: 'Plan for a year not later, or settle it with the city office first.',
        },
      ),
    ];
  return [];
};

/**
 * Faults of a content against its form; none is fine.
 * @param complete whether it is to be submitted: required fields, least lengths, evidence and peak year are asked for as well
 */
export const checkContent = (
  form: FilingForm,
  content: FilingContent,
  facts: ContentFacts,
  complete: boolean,
): readonly TrackingFault[] => {
  const faults: TrackingFault[] = [];
  for (const id of Object.keys(content))
    if (!form.fields.some((field) => field.id === id))
      faults.push(
        fault(
          'unknown-field',
          id,
          [`这张表没有“${id}”这一栏。`, `The form has no field ${id}.`],
          ['刷新页面后重填。', 'Reload the page and fill it in again.'],
        ),
      );
  for (const field of form.fields) {
    const value = content[field.id];
    const wrong = isEmpty(value) ? [] : kindFaults(field, value as FieldValue, facts);
    faults.push(...wrong);
    if (complete && wrong.length === 0) faults.push(...completeFaults(field, value, facts));
  }
  if (complete && form.evidence && (facts.evidence ?? 0) === 0)
    faults.push(
      fault(
        'evidence-missing',
        'evidence',
        ['没有佐证材料。', 'There is no evidence.'],
        ['至少上传一份佐证材料。', 'Upload at least one file.'],
      ),
    );
  return faults;
};

export interface Difference {
  readonly field: string;
  readonly name: Bilingual;
  readonly before: FieldValue;
  readonly after: FieldValue;
}
const same = (a: FieldValue | undefined, b: FieldValue | undefined): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(a) === JSON.stringify(b);
/** Fields whose content differs, in the order of the form, with both texts. */
export const differencesOf = (form: FilingForm, before: FilingContent, after: FilingContent): readonly Difference[] =>
  form.fields
    .filter(({ id }) => !same(before[id], after[id]))
    .map(({ id, name }) => ({ field: id, name, before: before[id] ?? null, after: after[id] ?? null }));
