/** @module The vocabulary: one id, one Chinese and one English word for each thing of the field. The words come from the data; how code spells them in types is left to the code. */

import type { Bilingual } from '@dafeng/quantity';
import { FORBIDDEN_FORMS, MARKS, TERMS } from './generated/reference.ts';
import type { SourceId } from './source.ts';

declare const termId: unique symbol;
export type TermId = string & { readonly [termId]: never };

/** Where the English of a term comes from; the letters are explained by `listEnglishMarks`. */
export type MarkLetter = 'L' | 'N' | 'G' | 'H' | 'S' | 'I' | 'W' | 'O';

export interface Term {
  /** camelCase: an indicator, quantity or flow; PascalCase: a thing with identity; `kind.value`: one value of a type parameter. */
  readonly id: TermId;
  readonly zh: string;
  readonly en: string;
  /** Null: common usage, to be checked at first use. */
  readonly mark: MarkLetter | null;
  readonly section: Bilingual & { readonly number: number };
  readonly synonyms: readonly string[];
  /** English remark for those who write code with the term. */
  readonly note: string | null;
  readonly definition: Bilingual | null;
  /** `own`: our rendering; `to-check`: the English awaits comparison with the marked text; `checked`: compared. */
  readonly status: 'checked' | 'to-check' | 'own';
}

export interface EnglishMark extends Bilingual {
  readonly mark: MarkLetter;
  readonly source: SourceId | null;
}

/** A rendering that must not be used, and why. */
export interface ForbiddenForm {
  readonly form: string;
  readonly why: Bilingual;
}

const byId = new Map<string, Term>(TERMS.map((term) => [term.id, term]));

/** All terms, in the order of the sections. */
export const listTerms = (): readonly Term[] => TERMS;

/** The term with this id, or null where the vocabulary has none. */
export const getTerm = (id: string): Term | null => byId.get(id) ?? null;

export const listEnglishMarks = (): readonly EnglishMark[] => MARKS;
export const listForbiddenForms = (): readonly ForbiddenForm[] => FORBIDDEN_FORMS;
