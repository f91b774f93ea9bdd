/** @module Forms as data: fields with type, limit and words, known by id and edition. What is filled in is checked in `check-content.ts`. */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from '@dafeng/reference';
import { FORMS } from '../generated/filings.ts';
import type { FilingKind } from './filing-workflow.ts';

export interface FormField {
  readonly id: string;
  readonly name: Bilingual;
  readonly hint: Bilingual | null;
  /** `targets`: rows of plan targets with the body's own number; `tasks`: rows of the body's tasks with progress in percent. */
  readonly type: 'text' | 'number' | 'choice' | 'progress' | 'targets' | 'tasks';
  readonly required: boolean;
  /** Signs of a text, the value of a number. */
  readonly least: number | null;
  readonly most: number | null;
  readonly unit: Bilingual | null;
  readonly choices: readonly { readonly id: string; readonly name: Bilingual }[];
}
export interface FilingForm {
  readonly id: string;
  /** A filing keeps the edition it was sent out with. */
  readonly edition: string;
  readonly kind: FilingKind;
  readonly name: Bilingual;
  readonly source: string;
  readonly status: Confidence;
  /** At least one file is needed to submit. */
  readonly evidence: boolean;
  readonly note: Bilingual | null;
  readonly fields: readonly FormField[];
}

export interface TargetsRow {
  readonly target: string;
  readonly value: number | null;
}
export interface TasksRow {
  readonly task: string;
  readonly progress: number | null;
  readonly done: string;
  readonly problem: string;
}
export type FieldValue = string | number | null | readonly TargetsRow[] | readonly TasksRow[];
export type FilingContent = Readonly<Record<string, FieldValue>>;

/** The newest edition of every form. */
export const listForms = (): readonly FilingForm[] =>
  FORMS.filter((form) => !FORMS.some((other) => other.id === form.id && other.edition > form.edition));
/** A form in one edition, or in its newest; null where there is none. */
export const getForm = (id: string, edition?: string): FilingForm | null =>
  (edition === undefined ? listForms() : FORMS).find(
    (form) => form.id === id && (edition === undefined || form.edition === edition),
  ) ?? null;
/** The newest form of a kind of filing that is not of a round. */
export const formOfKind = (kind: FilingKind): FilingForm | null =>
  listForms().find((form) => form.kind === kind) ?? null;

const isRows = (value: FieldValue): value is readonly TargetsRow[] | readonly TasksRow[] => Array.isArray(value);
export const targetsRows = (value: FieldValue | undefined): readonly TargetsRow[] =>
  value === undefined || !isRows(value) ? [] : value.filter((row): row is TargetsRow => 'target' in row);
export const tasksRows = (value: FieldValue | undefined): readonly TasksRow[] =>
  value === undefined || !isRows(value) ? [] : value.filter((row): row is TasksRow => 'task' in row);
