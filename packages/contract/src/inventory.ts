/**
 * @module What the books come to: energy in both bases, the greenhouse-gas inventory, its quality, its changes, and the indicator series
 * that targets are measured by. Every number is a figure that opens.
 */
import { z } from 'zod';
import { book, methodIdentity } from './books.ts';
import { figure, notice, unitLabel } from './figure.ts';
import { bilingual } from './problem.ts';

export const coverage = z
  .object({
    expected: z.int(),
    present: z.int(),
    missing: z.array(z.object({ id: z.string(), name: bilingual, why: z.string(), label: bilingual })),
    settled: z.array(z.object({ id: z.string(), name: bilingual, why: z.string(), label: bilingual })),
  })
  .meta({ id: 'Coverage' });

export const inventoryLine = z
  .object({
    id: z.string(),
    category: z.string(),
    gas: z.string(),
    name: bilingual,
    kind: z.enum(['emission', 'removal', 'memo', 'net-import']),
    amount: figure,
    co2e: figure,
    previous: z.number().nullable().describe('CO2e of the year before by the same method, in the unit of `co2e`'),
    from: z
      .object({ sheet: z.enum(['energy', 'activities']), row: z.string(), column: z.string() })
      .nullable()
      .describe('Cell to open'),
  })
  .meta({ id: 'InventoryLine' });
export type InventoryLine = z.infer<typeof inventoryLine>;

export const inventoryCategory = z
  .object({
    code: z.string(),
    parent: z.string().nullable(),
    level: z.int(),
    name: bilingual,
    sector: z.string(),
    total: figure,
    byGas: z.record(z.string(), figure),
    /** Of the total of all gases without removals; null for removals and net import. */
    share: z.number().nullable(),
    previous: z.number().nullable(),
    change: z.number().nullable().describe('Relative to the year before'),
    coverage,
  })
  .meta({ id: 'InventoryCategory' });
export type InventoryCategory = z.infer<typeof inventoryCategory>;

export const inventory = z
  .object({
    book,
    method: methodIdentity,
    /** Other than the method of the book: shown beside it, never stored in its series. */
    restated: z.boolean(),
    totals: z.object({
      directEnergyCo2: figure,
      assessmentCo2: figure,
      greenhouseGases: figure,
      removals: figure,
      netImport: figure,
      byGas: z.record(z.string(), figure),
    }),
    coverage: z.record(z.string(), coverage).describe('By name of the total'),
    categories: z.array(inventoryCategory),
    lines: z.array(inventoryLine),
    alternatives: z.array(z.object({ id: z.string(), name: bilingual, category: z.string(), amount: figure })),
    notices: z.array(notice),
    previous: z
      .object({ bookId: z.string(), year: z.int(), comparable: z.boolean(), why: bilingual.nullable() })
      .nullable(),
  })
  .meta({ id: 'Inventory' });
export type Inventory = z.infer<typeof inventory>;

/** The same inventory by the categories of another reporting format. */
export const inventoryView = z
  .object({
    view: z.enum(['ipcc', 'crf', 'gpc']),
    method: methodIdentity,
    rows: z.array(
      z.object({
        code: z.string(),
        name: bilingual,
        level: z.int(),
        scope: z.string().nullable().describe('GPC scope; null elsewhere'),
        figures: z.record(z.string(), figure).describe('By gas, and `co2e`'),
        notation: z.string().nullable(),
      }),
    ),
    notes: z.array(bilingual),
  })
  .meta({ id: 'InventoryView' });
export type InventoryView = z.infer<typeof inventoryView>;

export const energyAccount = z
  .object({
    book,
    accounting: z.enum(['physical', 'standard-coal']),
    powerCoalRate: figure,
    heatRate: figure,
    totals: z.object({ calorific: figure, coalEquivalent: figure }),
    /** Declared variants of the coal-equivalent total: without feedstock, without new renewables, fossil only. */
    variants: z.array(z.object({ id: z.string(), name: bilingual, clause: bilingual, figure })),
    nonFossilShare: z.object({ calorific: figure, coalEquivalent: figure }),
    rows: z.array(
      z.object({ flow: z.string(), name: bilingual, level: z.int(), calorific: figure, coalEquivalent: figure }),
    ),
    coefficients: z.array(
      z.object({
        product: z.string(),
        name: bilingual,
        id: z.string(),
        value: z.number(),
        unit: unitLabel,
        source: z.string(),
        locator: z.string(),
      }),
    ),
    /** Energy from supply over transformation to use, 1e4 tce in each basis. */
    sankey: z.object({
      nodes: z.array(z.object({ id: z.string(), name: bilingual, kind: z.string() })),
      links: z.array(
        z.object({
          source: z.string(),
          target: z.string(),
          product: z.string(),
          calorific: z.number(),
          coalEquivalent: z.number().nullable(),
        }),
      ),
      notShown: z.array(bilingual).describe('What has no coefficient and is therefore not drawn'),
    }),
    notices: z.array(notice),
  })
  .meta({ id: 'EnergyAccount' });
export type EnergyAccount = z.infer<typeof energyAccount>;

export const qualityReport = z
  .object({
    book,
    checks: z.array(
      z.object({
        id: z.string(),
        claim: bilingual,
        clause: z.string(),
        result: z.enum(['passed', 'attention', 'not-applicable', 'to-be-done-by-person']),
        message: bilingual,
        findings: z.array(
          z.object({
            kind: z.enum(['line', 'cell', 'category', 'factor', 'total']),
            id: z.string(),
            message: bilingual,
          }),
        ),
      }),
    ),
    keyCategories: z.array(
      z.object({
        code: z.string(),
        name: bilingual,
        gas: z.string(),
        co2e: figure,
        share: z.number(),
        cumulative: z.number(),
        uncertainty: z.number().nullable(),
        level: z.boolean(),
        trend: z.boolean().nullable(),
      }),
    ),
    /** By error propagation: relative half width of the 95 % interval. */
    propagation: z.array(
      z.object({
        total: z.string(),
        name: bilingual,
        figure,
        halfWidth: z.number().nullable(),
        /** With the lines taken as independent, as the worksheet of the guidelines does. */
        independentLines: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    ),
    /** What adds most to the uncertainty of all gases. */
    contributions: z.array(
      z.object({
        leaf: z.string(),
        name: bilingual,
        share: z.number(),
        halfWidth: z.number(),
        cell: z.string().nullable(),
        factor: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'QualityReport' });
export type QualityReport = z.infer<typeof qualityReport>;

export const uncertaintyInput = z
  .object({ draws: z.int().min(100).max(100_000).default(10_000), seed: z.int().default(1) })
  .meta({ id: 'UncertaintyRequest' });
/** Long work: progress, cancel, result. */
export const uncertaintyJob = z
  .object({
    id: z.string(),
    bookId: z.string(),
    status: z.enum(['running', 'done', 'cancelled', 'failed']),
    progress: z.object({ done: z.int(), total: z.int() }),
    seed: z.int(),
    milliseconds: z.number().nullable(),
    results: z.array(
      z.object({
        total: z.string(),
        name: bilingual,
        unit: unitLabel,
        mean: z.number(),
        p025: z.number(),
        median: z.number(),
        p975: z.number(),
        /** Half width over mean. */
        relative: z.number().nullable(),
        histogram: z.object({ from: z.number(), to: z.number(), counts: z.array(z.int()) }),
      }),
    ),
    problem: bilingual.nullable(),
  })
  .meta({ id: 'UncertaintyJob' });
export type UncertaintyJob = z.infer<typeof uncertaintyJob>;

export const inventoryComparison = z
  .object({
    book,
    other: z.object({ bookId: z.string(), year: z.int(), method: methodIdentity }),
    /** Same year and data, another method; or another year. */
    kind: z.enum(['year', 'method', 'book']),
    comparable: z.boolean(),
    why: bilingual.nullable(),
    total: z.object({ before: figure, after: figure, change: z.number().nullable() }),
    /** Parts that sum to the change, exactly. */
    parts: z.array(
      z.object({
        id: z.enum(['activity', 'factor', 'gwp', 'coverage', 'unsplit']),
        name: bilingual,
        change: z.number(),
      }),
    ),
    rows: z.array(
      z.object({
        id: z.string(),
        name: bilingual,
        category: z.string(),
        gas: z.string(),
        kind: z.enum(['emission', 'removal', 'memo', 'net-import']),
        before: z.number().nullable(),
        after: z.number().nullable(),
        change: z.number(),
        activity: z.number(),
        factor: z.number(),
        gwp: z.number(),
        coverage: z.number(),
        unsplit: z.number(),
      }),
    ),
    unit: unitLabel,
    notices: z.array(notice),
  })
  .meta({ id: 'InventoryComparison' });
export type InventoryComparison = z.infer<typeof inventoryComparison>;

export const recalculation = z
  .object({
    id: z.string(),
    at: z.string(),
    by: z.string(),
    revision: z.int(),
    reason: bilingual,
    method: methodIdentity,
    totals: z.record(z.string(), z.number().nullable()),
    digest: z.string(),
  })
  .meta({ id: 'Recalculation' });
export type Recalculation = z.infer<typeof recalculation>;

export const indicatorSeries = z
  .object({
    indicator: z.string(),
    /** Tells variants of one indicator apart: basis and what is taken off. */
    variant: z.string(),
    name: bilingual,
    unit: unitLabel,
    precision: z.int(),
    /** What makes numbers of one series comparable: boundary, basis, edition. */
    identity: bilingual,
    values: z.array(
      z.object({
        year: z.int(),
        figure,
        published: z.number().nullable().describe('Rounded by GB/T 8170 to the precision of the indicator'),
        bookId: z.string().nullable(),
      }),
    ),
    /** What the accepted plan asks of the same indicator. */
    targets: z.array(
      z.object({
        itemId: z.string(),
        year: z.int().nullable(),
        value: z.number(),
        unit: z.string().nullable(),
        comparator: z.string(),
      }),
    ),
    restatement: bilingual.nullable().describe('Why years are left out, and how to bring them to one method'),
  })
  .meta({ id: 'IndicatorSeries' });
export type IndicatorSeries = z.infer<typeof indicatorSeries>;
