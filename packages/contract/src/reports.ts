/**
 * @module Reports: the tree as it is drawn on screen, drafts and frozen versions, templates, what has changed since.
 */
import { z } from 'zod';
import { bilingual } from './problem.ts';
import { dayText } from './tracking.ts';

export const reportKindId = z.enum([
  'monthly-brief',
  'quarterly-dispatch',
  'annual-progress',
  'midterm-evaluation',
  'self-assessment',
]);
export type ReportKindId = z.infer<typeof reportKindId>;

export const reportNumber = z
  .object({
    kind: z.literal('number'),
    text: z.string().describe('As printed: rounded once by GB/T 8170'),
    value: z.number(),
    places: z.int(),
    unit: z.string(),
    unitLabel: bilingual,
    basis: bilingual.nullable(),
    quality: z.enum(['final', 'preliminary', 'estimate', 'poor', 'goal', 'path', 'computed']),
    ref: z.string().nullable().describe('Opens at `GET /cities/:cityId/tracking/trace`'),
    digest: z.string().nullable().describe('SHA-256 of the trace'),
  })
  .meta({ id: 'ReportNumber' });
export type ReportNumber = z.infer<typeof reportNumber>;
const missing = z.object({
  kind: z.literal('missing'),
  why: z.string(),
  label: bilingual,
  note: bilingual.nullable(),
});
const levelMark = z.object({ kind: z.literal('level'), label: bilingual, colour: z.string(), order: z.int() });
export const reportRun = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string() }),
    reportNumber,
    missing,
    levelMark,
  ])
  .meta({ id: 'ReportRun' });
export type ReportRun = z.infer<typeof reportRun>;
export const reportCell = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('words'), text: bilingual }),
    reportNumber,
    missing,
    levelMark,
  ])
  .meta({ id: 'ReportCell' });
export type ReportCell = z.infer<typeof reportCell>;
const statement = z.object({ zh: z.array(reportRun), en: z.array(reportRun) });

export const reportBlock = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), said: statement }),
    z.object({ kind: z.literal('list'), items: z.array(statement) }),
    z.object({ kind: z.literal('callout'), tone: z.enum(['missing', 'note', 'attention']), said: statement }),
    z.object({
      kind: z.literal('table'),
      id: z.string(),
      number: z.int().describe('Counts through the report, as in Word'),
      title: bilingual,
      columns: z.array(
        z.object({
          id: z.string(),
          title: bilingual,
          unit: bilingual.nullable(),
          align: z.enum(['left', 'right', 'centre']),
          width: z.number(),
        }),
      ),
      rows: z.array(
        z.object({ id: z.string(), look: z.enum(['plain', 'group', 'total']), cells: z.array(reportCell) }),
      ),
      missing: z.array(bilingual).describe('Why numbers are missing, one line a reason'),
      notes: z.array(bilingual),
      source: bilingual,
    }),
    z.object({
      kind: z.literal('figure'),
      id: z.string(),
      number: z.int(),
      title: bilingual,
      unit: bilingual,
      legend: bilingual,
      svg: z.string().describe('The picture without words'),
      axis: z.object({ title: bilingual, ticks: z.array(z.string()) }),
      series: z.array(z.object({ id: z.string(), name: bilingual, values: z.array(reportNumber.nullable()) })),
      notes: z.array(bilingual),
      source: bilingual,
    }),
    z.object({ kind: z.literal('free'), id: z.string(), prompt: bilingual, text: z.string() }),
  ])
  .meta({ id: 'ReportBlock' });
export type ReportBlock = z.infer<typeof reportBlock>;

export const reportSection = z
  .object({ id: z.string(), number: bilingual, title: bilingual, blocks: z.array(reportBlock) })
  .meta({ id: 'ReportSection' });

export const reportHead = z
  .object({
    id: z.string(),
    cityId: z.string(),
    kind: reportKindId,
    kindName: bilingual,
    period: z.string(),
    periodName: bilingual,
    title: bilingual,
    status: z.enum(['draft', 'frozen']),
    version: z.int().nullable().describe('Counts the frozen ones of a kind and period'),
    asOf: dayText,
    digest: z.string(),
    files: z.object({ docx: z.string(), xlsx: z.string() }).nullable().describe('SHA-256 of the files as frozen'),
    example: z.boolean(),
    revision: z.int(),
    createdAt: z.string(),
    createdBy: z.string(),
    changedAt: z.string(),
    changedBy: z.string(),
    frozenAt: z.string().nullable(),
    frozenBy: z.string().nullable(),
  })
  .meta({ id: 'ReportHead' });
export type ReportHead = z.infer<typeof reportHead>;

export const report = reportHead
  .extend({
    subtitle: bilingual,
    dataUntil: z.string().nullable(),
    sections: z.array(reportSection),
    inputs: z.object({
      trackingDigest: z.string().nullable(),
      plan: z.object({ title: z.string(), version: z.int().nullable(), publishedOn: z.string().nullable() }).nullable(),
      ruleSets: z.array(z.string()),
      codeVersion: z.string(),
    }),
    numbers: z.int().describe('How many numbers it holds'),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof report>;

export const reportKind = z
  .object({
    id: reportKindId,
    name: bilingual,
    period: z.enum(['month', 'quarter', 'year']),
    said: bilingual,
    sections: z.array(z.object({ id: z.string(), title: bilingual })),
  })
  .meta({ id: 'ReportKind' });
export type ReportKind = z.infer<typeof reportKind>;

export const reportList = z
  .object({
    items: z.array(reportHead),
    /** Last month of which the city has a number: what a new report would be about. */
    dataUntil: z.string().nullable(),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'ReportList' });
export type ReportList = z.infer<typeof reportList>;

export const reportInput = z.object({
  kind: reportKindId,
  period: z.string().max(20).describe('2026-03, 2026Q1 or 2025, as the kind asks'),
});
export const reportTexts = z.object({
  expectedRevision: z.int().min(1),
  texts: z
    .record(z.string().max(40), z.string().max(20_000))
    .describe('Own paragraphs by id; numbers cannot be written'),
});
export const reportStep = z.object({ expectedRevision: z.int().min(1) });

export const reportDifference = z
  .object({
    place: z.string(),
    section: bilingual,
    /** Row and column, or the words around it. */
    what: bilingual,
    printed: z.object({ text: z.string(), unit: bilingual }),
    now: z.object({ text: z.string(), unit: bilingual }).nullable(),
    why: bilingual,
    ref: z.string().nullable(),
  })
  .meta({ id: 'ReportDifference' });
export const reportVerification = z
  .object({
    /** The stored tree still has the digest it was given. */
    intact: z.boolean(),
    digest: z.string(),
    checked: z.int(),
    same: z.int(),
    /** Same number, made another way: its trace differs. */
    retraced: z.int(),
    differences: z.array(reportDifference),
    added: z.int().describe('Numbers of today that the report does not have'),
    on: dayText,
  })
  .meta({ id: 'ReportVerification' });
export type ReportVerification = z.infer<typeof reportVerification>;

export const reportTemplateFile = z.object({
  sha256: z.string(),
  name: z.string(),
  size: z.int(),
  at: z.string(),
  by: z.string(),
});
export const reportTemplate = z
  .object({
    kind: reportKindId,
    kindName: bilingual,
    current: reportTemplateFile.nullable().describe('Null: the default template'),
    log: z.array(z.object({ at: z.string(), by: z.string(), name: z.string().nullable() })),
    placeholders: z.object({
      words: z.array(z.string()),
      blocks: z.array(z.string()),
      loops: z.array(z.object({ name: z.string(), title: bilingual.nullable(), inner: z.array(z.string()) })),
    }),
    styles: z.array(z.object({ name: z.string(), use: bilingual })),
  })
  .meta({ id: 'ReportTemplate' });
export type ReportTemplate = z.infer<typeof reportTemplate>;
export const reportTemplateList = z.object({ items: z.array(reportTemplate), mayWrite: z.boolean() });
export type ReportTemplateList = z.infer<typeof reportTemplateList>;
