/**
 * @module A number as it goes on a screen: value, unit, why it is missing, how good it is, and the reference under which its trace opens;
 * and the trace itself, worded for reading. Making numbers is the core's.
 */
import { z } from 'zod';
import { bilingual } from './problem.ts';

export const unitLabel = z
  .object({ id: z.string(), zh: z.string(), en: z.string() })
  .meta({ id: 'UnitLabel', description: 'Unit of the unit table with its printed forms' });
export type UnitLabel = z.infer<typeof unitLabel>;

export const absence = z
  .object({ why: z.string().describe('Notation key or reason'), label: bilingual, note: z.string().nullable() })
  .meta({ id: 'Absence' });

/** Measured and reported are plain, estimated and filled italic with ≈, default dotted; the status is never colour alone. */
export const quality = z.enum(['measured', 'reported', 'estimated', 'default', 'filled', 'computed']);

export const figure = z
  .object({
    value: z.number().nullable(),
    unit: unitLabel,
    /** Exactly where value is null. */
    absent: absence.nullable(),
    basis: bilingual
      .nullable()
      .describe('Calorific or equivalent, boundary, GWP set: what makes two numbers not addable'),
    quality,
    /** Pass back to `GET /books/:bookId/trace`; null where the number is its own source. */
    ref: z.string().nullable(),
    /** Relative half width of the 95 % interval, where known. */
    uncertainty: z.number().nullable(),
  })
  .meta({ id: 'Figure' });
export type Figure = z.infer<typeof figure>;

export const factorCard = z
  .object({
    id: z.string(),
    set: z.string(),
    edition: z.string(),
    setName: bilingual,
    product: bilingual,
    term: bilingual,
    gas: z.string().nullable(),
    sectorGroup: bilingual.nullable(),
    value: z.number(),
    unit: unitLabel,
    range: z.tuple([z.number(), z.number()]).nullable(),
    region: bilingual,
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    source: z.object({ id: z.string(), title: z.string(), citation: z.string(), read: z.string() }),
    locator: z.string(),
    /** S seen, M from memory, C computed; a memory row stays marked until somebody confirms it with a source. */
    mark: z.enum(['S', 'M', 'C']),
    status: z.string(),
    confirmation: z
      .object({ id: z.string(), source: z.string(), locator: z.string(), by: z.string(), at: z.string() })
      .nullable(),
    note: bilingual.nullable(),
    purposes: z.array(z.string()),
    supersedes: z.string().nullable(),
  })
  .meta({ id: 'FactorCard' });
export type FactorCard = z.infer<typeof factorCard>;

/** Where a leaf leads: the row it came from. */
export const traceLink = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('cell'),
      bookId: z.string(),
      sheet: z.enum(['energy', 'activities']),
      row: z.string(),
      column: z.string(),
    }),
    z.object({ kind: z.literal('factor'), id: z.string(), set: z.string(), edition: z.string() }),
    z.object({ kind: z.literal('source'), id: z.string() }),
  ])
  .meta({ id: 'TraceLink' });

export interface TraceNode {
  /** Place in the tree: `parts.raw_coal.amount`. */
  readonly place: string;
  readonly kind: string;
  readonly term: { readonly zh: string; readonly en: string };
  readonly value: number;
  readonly unit: UnitLabel;
  readonly basis: { readonly zh: string; readonly en: string } | null;
  /** The formula with the numbers in place: `120 万吨 × 0.7143 kgce/kg`. */
  readonly formula: { readonly zh: string; readonly en: string } | null;
  /** How it was found: file, row, clause; the rule of a choice; what an assumption supposes. */
  readonly found: { readonly zh: string; readonly en: string } | null;
  readonly missing: readonly {
    readonly id: string;
    readonly why: string;
    readonly label: { readonly zh: string; readonly en: string };
  }[];
  readonly factor: FactorCard | null;
  readonly link: z.infer<typeof traceLink> | null;
  readonly children: readonly TraceNode[];
  /** Children that were cut off by the depth asked for. */
  readonly folded: number;
}
export const traceNode: z.ZodType<TraceNode> = z
  .object({
    place: z.string(),
    kind: z.string(),
    term: bilingual,
    value: z.number(),
    unit: unitLabel,
    basis: bilingual.nullable(),
    formula: bilingual.nullable(),
    found: bilingual.nullable(),
    missing: z.array(z.object({ id: z.string(), why: z.string(), label: bilingual })),
    factor: factorCard.nullable(),
    link: traceLink.nullable(),
    get children() {
      return z.array(traceNode);
    },
    folded: z.int(),
  })
  .meta({ id: 'TraceNode' });

export const explanation = z
  .object({
    ref: z.string(),
    title: bilingual,
    figure,
    /** SHA-256 of the trace: the same number has the same digest wherever it was made. */
    digest: z.string(),
    /** Whether recomputing from the leaves gave the same number, bit for bit. */
    replays: z.boolean(),
    root: traceNode,
    factors: z.array(factorCard),
    text: z.string().describe('The whole as text, for copying'),
    citation: z.string(),
  })
  .meta({ id: 'Explanation' });
export type Explanation = z.infer<typeof explanation>;

/** What a reader should know, with the cells it speaks of. */
export const notice = z
  .object({
    code: z.string(),
    message: bilingual,
    cells: z.array(z.string()).describe('Keys of cells, `sheet:row:column`, or of lines'),
  })
  .meta({ id: 'Notice' });
export type Notice = z.infer<typeof notice>;
