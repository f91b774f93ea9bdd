/**
 * @module The report tree: what a report says, neutral of screen, Word and Excel. Every number in it was made once, with its text as printed.
 * Which report says what is left to `compose/`, how it looks to those who render it.
 */
import type { AbsenceReason, Bilingual, UnitId } from '@dafeng/quantity';

export type ReportKind =
  | 'monthly-brief'
  | 'quarterly-dispatch'
  | 'annual-progress'
  | 'midterm-evaluation'
  | 'self-assessment';

/** `goal` is what a plan promises, `path` what its path requires by then; the others are the quality of a result. */
export type NumberQuality = 'final' | 'preliminary' | 'estimate' | 'poor' | 'goal' | 'path' | 'computed';

/** A number of the report. `text` is `value` in `unit`, rounded once by GB/T 8170 to `places`; nothing is computed from the text. */
export interface ReportNumber {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
  readonly places: number;
  readonly unit: UnitId;
  readonly unitLabel: Bilingual;
  readonly basis: Bilingual | null;
  readonly quality: NumberQuality;
  /** Opens the trace in the running system; null where the number is its own source. */
  readonly ref: string | null;
  /** SHA-256 of the trace; null where there is none. */
  readonly digest: string | null;
}
/** A number that is not there, and why. Printed as an em dash with its reason. */
export interface MissingNumber {
  readonly kind: 'missing';
  readonly why: AbsenceReason;
  readonly label: Bilingual;
  readonly note: Bilingual | null;
}
/** The level of a light, as the scheme of its rule names it. `order` 0 is best; never told by colour alone. */
export interface LevelMark {
  readonly kind: 'level';
  readonly label: Bilingual;
  readonly colour: string;
  readonly order: number;
}
export interface PlainText {
  readonly kind: 'text';
  readonly text: string;
}
export type Run = PlainText | ReportNumber | MissingNumber | LevelMark;
/** The same statement in both languages; the numbers in it are the same objects. */
export interface Statement {
  readonly zh: readonly Run[];
  readonly en: readonly Run[];
}

export interface TextCell {
  readonly kind: 'words';
  readonly text: Bilingual;
}
export type Cell = TextCell | ReportNumber | MissingNumber | LevelMark;
/**
 * A column that a reader may recompute, written into the workbook as a formula: columns of its row added and subtracted, or its share of the
 * total row in per cent.
 */
export type ColumnFormula =
  | { readonly kind: 'sum'; readonly plus: readonly string[]; readonly less: readonly string[] }
  | { readonly kind: 'share'; readonly of: string };
export interface Column {
  readonly id: string;
  readonly title: Bilingual;
  /** Unit of the whole column; null where each cell says its own. */
  readonly unit: Bilingual | null;
  readonly align: 'left' | 'right' | 'centre';
  /** Share of the width of the table. */
  readonly width: number;
  readonly formula: ColumnFormula | null;
}
export interface Row {
  readonly id: string;
  /** `group` spans all columns with its first cell; `total` sums the plain rows above it. */
  readonly look: 'plain' | 'group' | 'total';
  readonly cells: readonly Cell[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly said: Statement;
}
export interface List {
  readonly kind: 'list';
  readonly items: readonly Statement[];
}
/** `missing`: something is not there, and what to do. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: 'missing' | 'note' | 'attention';
  readonly said: Statement;
}
export interface Table {
  readonly kind: 'table';
  readonly id: string;
  readonly title: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Bilingual[];
  readonly source: Bilingual;
}
export interface FigureSeries {
  readonly id: string;
  readonly name: Bilingual;
  /** Told apart by stroke and mark, so that a grey print reads. */
  readonly look: 'result' | 'path' | 'estimate' | 'goal' | 'before' | 'now';
  /** One a tick of the axis; null where there is none. */
  readonly values: readonly (ReportNumber | null)[];
}
export interface Figure {
  readonly kind: 'figure';
  readonly id: string;
  readonly title: Bilingual;
  readonly form: 'lines' | 'bars';
  readonly unit: Bilingual;
  readonly axis: { readonly title: Bilingual; readonly ticks: readonly string[] };
  readonly series: readonly FigureSeries[];
  readonly notes: readonly Bilingual[];
  readonly source: Bilingual;
}
/** A paragraph that belongs to the officer: the only words of a report that a person may change. */
export interface FreeParagraph {
  readonly kind: 'free';
  readonly id: string;
  /** What is asked for; shown on screen, never printed. */
  readonly prompt: Bilingual;
  readonly text: string;
}
export type Block = Paragraph | List | Callout | Table | Figure | FreeParagraph;

export interface Section {
  readonly id: string;
  readonly level: 1 | 2;
  /** 一、 or （一）; 1. or 1.1 in English. */
  readonly number: Bilingual;
  readonly title: Bilingual;
  readonly blocks: readonly Block[];
}

/** What the numbers were made of, quoted at the end of every report. */
export interface ReportInputs {
  readonly trackingDigest: string | null;
  readonly plan: {
    readonly title: string;
    readonly version: number | null;
    readonly publishedOn: string | null;
  } | null;
  readonly ruleSets: readonly string[];
  readonly codeVersion: string;
}

export interface Report {
  readonly kind: ReportKind;
  readonly title: Bilingual;
  readonly subtitle: Bilingual;
  readonly city: { readonly id: string; readonly name: Bilingual };
  /** The city is fictional: every page says so. */
  readonly example: boolean;
  /** Code form of the period: 2026-03, 2026Q1, 2025. */
  readonly period: string;
  readonly periodLabel: Bilingual;
  /** ISO dates. */
  readonly asOf: string;
  readonly dataUntil: string | null;
  readonly sections: readonly Section[];
  readonly inputs: ReportInputs;
}
