/**
 * @module The city's books: one year's energy balance and activity data, their cells, changes, comments, and workbooks that wait to be
 * taken in. Inventories out of them are in `inventory.ts`.
 */
import { z } from 'zod';
import { figure, notice, unitLabel } from './figure.ts';
import { bilingual } from './problem.ts';

export const bookSheet = z.enum(['energy', 'activities']);
export const activityTab = z.enum(['fugitive', 'exchange', 'economy', 'processes', 'agriculture', 'waste', 'land']);
export const cellStatus = z.enum(['measured', 'reported', 'estimated', 'default', 'filled']);
export const methodId = z.enum(['guide-2011', 'guide-2025', 'ipcc-2006', 'ceads']);
export const gwpSet = z.enum(['SAR-100', 'TAR-100', 'AR4-100', 'AR5-100', 'AR5ccf-100', 'AR6-100']);

export const methodIdentity = z
  .object({
    id: methodId,
    name: bilingual,
    gwpSet,
    /** Role to the pinned set, `id@edition`; a closed year keeps its pins. */
    factorSets: z.record(z.string(), z.string()),
    notes: z.array(bilingual).describe('Second-hand or remembered parts, as they must be shown'),
  })
  .meta({ id: 'MethodIdentity' });
export type MethodIdentity = z.infer<typeof methodIdentity>;

export const book = z
  .object({
    id: z.string(),
    cityId: z.string(),
    year: z.int(),
    status: z.enum(['open', 'closed']),
    method: methodIdentity,
    revision: z.int(),
    counts: z.object({ cells: z.int(), filled: z.int(), estimated: z.int(), absent: z.int(), comments: z.int() }),
    canUndo: z.boolean(),
    canRedo: z.boolean(),
    previousId: z.string().nullable(),
    nextId: z.string().nullable(),
    example: z.boolean(),
    updatedAt: z.string(),
    updatedBy: z.string().nullable(),
    closedAt: z.string().nullable(),
  })
  .meta({ id: 'Book' });
export type Book = z.infer<typeof book>;

/** A year in the list, with what its numbers come to. */
export const bookSummary = z
  .object({
    book,
    energyTotal: figure,
    directEnergyCo2: figure,
    assessmentCo2: figure,
    greenhouseGases: figure,
    removals: figure,
    attention: z.int().describe('Notices and failed checks'),
  })
  .meta({ id: 'BookSummary' });
export type BookSummary = z.infer<typeof bookSummary>;

export const bookInput = z
  .object({
    year: z.int().min(1949).max(2100),
    method: methodId.default('guide-2011'),
    gwpSet: gwpSet.optional(),
  })
  .meta({ id: 'NewBook' });

export const entryPlace = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
});
export const cell = z
  .object({
    row: z.string(),
    column: z.string(),
    value: z.number().nullable(),
    unit: z.string(),
    absence: z.string().nullable(),
    status: cellStatus,
    method: z.string().nullable(),
    spread: z.number().nullable(),
    uncertainty: z.number().nullable(),
    comment: z.string().nullable(),
    comments: z.int().describe('Open remarks'),
    /** The same cell of the year before, in the same unit. */
    previous: z.number().nullable(),
    entries: z.array(
      z.object({ value: z.number(), unit: z.string(), source: z.string().nullable(), place: entryPlace.nullable() }),
    ),
    flags: z.array(z.string()).describe('Codes of the notices that name this cell'),
  })
  .meta({ id: 'BookCell' });
export type BookCell = z.infer<typeof cell>;

export const gridHead = z
  .object({
    id: z.string(),
    name: bilingual,
    unit: unitLabel.nullable(),
    /** Depth in the table: parts stand under their total. */
    level: z.int(),
    /** Block of the table: supply, transform, final … or the category. */
    part: z.string(),
    partName: bilingual.nullable(),
    /** The official table prints the row with a minus sign. */
    negative: z.boolean(),
    /** A sum of others: shown, and typed only where the table prints it. */
    total: z.boolean(),
    note: bilingual.nullable(),
  })
  .meta({ id: 'GridHead' });
export type GridHead = z.infer<typeof gridHead>;

export const identityCheck = z
  .object({
    id: z.string(),
    name: bilingual,
    product: z.string(),
    left: z.number().nullable(),
    right: z.number(),
    difference: z.number(),
    holds: z.boolean(),
    known: bilingual.nullable(),
    cells: z.array(z.string()),
  })
  .meta({ id: 'IdentityCheck' });

/** A sheet as a grid: heads in official order and the cells that have something. */
export const grid = z
  .object({
    book,
    sheet: bookSheet,
    tab: activityTab.nullable(),
    rows: z.array(gridHead),
    columns: z.array(gridHead),
    cells: z.array(cell),
    identities: z.array(identityCheck),
    notices: z.array(notice),
  })
  .meta({ id: 'Grid' });
export type Grid = z.infer<typeof grid>;

export const cellWrite = z
  .object({
    sheet: bookSheet,
    row: z.string(),
    column: z.string(),
    /** Both null: the cell is emptied and counts as not reported. */
    value: z.number().nullable(),
    absence: z.enum(['NO', 'NE', 'NA', 'IE', 'C', 'not-reported']).nullable().default(null),
    /** Unit of the grid where left out. */
    unit: z.string().optional(),
    status: cellStatus.default('reported'),
    source: z.string().max(300).nullable().optional(),
    comment: z.string().max(1000).nullable().optional(),
    uncertainty: z.number().min(0).max(10).nullable().optional(),
  })
  .meta({ id: 'CellWrite' });
export type CellWrite = z.infer<typeof cellWrite>;

/** A fault or a warning at its cell, in words. */
export const cellRemark = z
  .object({
    code: z.string(),
    severity: z.enum(['fault', 'warning']),
    file: z.string(),
    sheet: z.string().nullable(),
    row: z.int().nullable(),
    column: z.string().nullable(),
    message: bilingual,
    remedy: bilingual.nullable(),
    /** Cell of the book it speaks of. */
    cell: z.string().nullable(),
    /** A doubt that a person may confirm, keeping the number as it stands: pass it back. Null where there is nothing to confirm. */
    confirmation: z.string().nullable(),
  })
  .meta({ id: 'CellRemark' });
export type CellRemark = z.infer<typeof cellRemark>;

export const bookChange = z
  .object({
    id: z.string(),
    kind: z.string(),
    summary: bilingual,
    at: z.string(),
    by: z.string(),
    cells: z.int(),
    file: z.string().nullable(),
    undone: z.boolean(),
  })
  .meta({ id: 'BookChange' });
export type BookChange = z.infer<typeof bookChange>;

export const cellHistoryEntry = z
  .object({
    at: z.string(),
    by: z.string(),
    kind: z.string(),
    before: cell.pick({ value: true, unit: true, absence: true, status: true }).nullable(),
    after: cell.pick({ value: true, unit: true, absence: true, status: true }).nullable(),
    undone: z.boolean(),
  })
  .meta({ id: 'CellHistoryEntry' });

export const cellComment = z
  .object({
    id: z.string(),
    sheet: bookSheet,
    row: z.string(),
    column: z.string(),
    text: z.string(),
    at: z.string(),
    by: z.string(),
    resolvedAt: z.string().nullable(),
  })
  .meta({ id: 'CellComment' });
export type CellComment = z.infer<typeof cellComment>;

/** What a free-form sheet's columns and rows are; remembered by the signature of its heads. Indexes count from 0. */
export const mapping = z
  .object({
    signature: z.string(),
    headRow: z.int().describe('Lowest row of the heads'),
    sheet: bookSheet,
    /** `list`: one number a row · `matrix`: numbers at crossings of labels and heads. */
    layout: z.enum(['list', 'matrix']),
    labels: z.enum(['flow', 'product', 'activity']),
    labelColumn: z.int(),
    unit: z.string().nullable().describe('Of the whole sheet; the unit of a column comes first'),
    columns: z.array(
      z.object({
        column: z.int(),
        heading: z.string(),
        role: z.enum([
          'flow',
          'product',
          'activity',
          'year',
          'value',
          'unit',
          'source',
          'region',
          'key',
          'ignore',
          'numbers',
        ]),
        target: z.string().nullable().describe('Id of the product or flow under `numbers`, or the year'),
        unit: z.string().nullable(),
        score: z.number().min(0).max(1),
      }),
    ),
    rows: z.array(z.object({ label: z.string(), target: z.string().nullable(), score: z.number().min(0).max(1) })),
  })
  .meta({ id: 'SheetMapping' });
export type SheetMapping = z.infer<typeof mapping>;

export const uploadSheet = z
  .object({
    name: z.string(),
    recognisedAs: z.enum(['energy-official', 'energy-long', 'activities', 'profile', 'guide', 'mapped', 'unknown']),
    signature: z.string(),
    /** Offered where the sheet is not recognised. */
    mapping: mapping.nullable(),
    /** The mapping was remembered from an earlier file. */
    remembered: z.boolean(),
    head: z.array(z.array(z.string())).describe('The first rows as they stand, for mapping by eye'),
    added: z.int(),
    changed: z.int(),
    same: z.int(),
    remarks: z.array(cellRemark),
  })
  .meta({ id: 'UploadSheet' });

export const upload = z
  .object({
    id: z.string(),
    bookId: z.string(),
    fileName: z.string(),
    size: z.int(),
    status: z.enum(['read', 'committed', 'discarded']),
    at: z.string(),
    by: z.string(),
    /** The very file was taken in before. */
    duplicateOf: z.object({ id: z.string(), at: z.string(), by: z.string(), year: z.int() }).nullable(),
    sheets: z.array(uploadSheet),
    /** Changes the commit would make, at most 500 of them. */
    changes: z.array(
      z.object({
        sheet: bookSheet,
        row: z.string(),
        column: z.string(),
        name: bilingual,
        before: z.number().nullable(),
        after: z.number().nullable(),
        absence: z.string().nullable(),
        unit: z.string(),
        place: entryPlace.nullable(),
      }),
    ),
    faults: z.int(),
    warnings: z.int(),
    /** Doubts confirmed so far. */
    confirmed: z.array(z.string()),
    /** Nothing is taken in while a fault stands. */
    mayCommit: z.boolean(),
  })
  .meta({ id: 'Upload' });
export type Upload = z.infer<typeof upload>;

/** The simplified balance: what the ladder would fill, before anything is written. */
export const fillProposal = z
  .object({
    /** The larger area whose rows were scaled. */
    area: z.string(),
    /** SHA-256 of its file as kept: pass it back to apply; the numbers are made again from it, never taken from the page. */
    file: z.string(),
    fileName: z.string(),
    cells: z.array(
      z.object({
        row: z.string(),
        column: z.string(),
        name: bilingual,
        value: z.number(),
        unit: z.string(),
        method: z.string(),
        methodName: bilingual,
        /** Relative standard deviation. */
        spread: z.number(),
        /** The arithmetic: cell of the larger area times ratio of the driver. */
        explained: bilingual,
      }),
    ),
    notices: z.array(notice),
  })
  .meta({ id: 'FillProposal' });
export type FillProposal = z.infer<typeof fillProposal>;
