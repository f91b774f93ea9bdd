/**
 * @module The door of the reporting package: the report tree, the numbers in it, the composers, figures as drawings. Files are left to the
 * office adapter, facts to those who hold them.
 */
export { fitsKind, getReportKind, type ReportKindFacts, reportKinds } from './compose/report-kinds.ts';
export { sectionsOf } from './compose/sections-of.ts';
export { type Drawing, drawFigure, legendOf, type Mark, type Point } from './drawing/draw-figure.ts';
export { toSvg } from './drawing/svg.ts';
export type {
  AssessmentFact,
  BodyFact,
  BudgetFact,
  CauseFact,
  EvidenceFact,
  FilingFact,
  ItemOrigin,
  NoticeFact,
  ReportFacts,
  TargetFact,
  TargetNumber,
  TaskFact,
  TaskStage,
  WarningFact,
} from './facts.ts';
export { type GatherOptions, gatherTarget, monthBefore, type TargetSource } from './gather-targets.ts';
export type {
  Block,
  Callout,
  Cell,
  Column,
  ColumnFormula,
  Figure,
  FigureSeries,
  FreeParagraph,
  LevelMark,
  List,
  MissingNumber,
  NumberQuality,
  Paragraph,
  PlainText,
  Report,
  ReportInputs,
  ReportKind,
  ReportNumber,
  Row,
  Run,
  Section,
  Statement,
  Table,
  TextCell,
} from './report.ts';
export { missingNumber, type NumberOptions, numberText, plainNumber, reportNumber } from './report-number.ts';
export { freeParagraphs, numbersOf, type PlacedNumber, reportDigest, withFreeText } from './report-numbers.ts';
export { missingNotes, tableForms } from './table-forms.ts';
export { unitAfter } from './words.ts';
