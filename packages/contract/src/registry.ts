/**
 * @module Questions across the accepted plans: targets, tasks by body, comparison of cities, search, the indicator catalogue.
 */
import { z } from 'zod';
import { targetItem, taskItem } from './plan.ts';
import { bilingual, pageQuery } from './problem.ts';

const list = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => (Array.isArray(value) ? value : value.split(',')).filter((part) => part !== ''))
  .optional()
  .describe('Comma-separated');

/** The filter of the targets screen; the same query gives the export. */
export const targetQuery = pageQuery.extend({
  city: list,
  indicator: list,
  theme: list,
  year: list,
  section: z.string().optional(),
  body: z.string().optional().describe('Organisation id'),
  strength: z.enum(['binding', 'aspirational']).optional(),
  ambiguous: z.enum(['only', 'without']).optional(),
  q: z.string().max(100).optional(),
  sort: z.enum(['document', 'indicator', 'year', 'value', 'section', 'city']).default('document'),
  order: z.enum(['asc', 'desc']).default('asc'),
});

/** One indicator of one city with its values side by side. */
export const targetRow = z
  .object({
    cityId: z.string(),
    indicatorId: z.string().nullable(),
    indicator: z.string(),
    indicatorName: bilingual.nullable(),
    theme: z.string().nullable(),
    unit: z.string().nullable(),
    scope: z.string(),
    section: z.string(),
    sectionTitle: z.string(),
    /** Keyed 2025, 2030, other years, or `none` where no time phrase governs. */
    cells: z.record(z.string(), z.array(targetItem)),
  })
  .meta({ id: 'TargetRow' });
export type TargetRow = z.infer<typeof targetRow>;

export const taskQuery = pageQuery.extend({
  city: list,
  body: z.string().optional(),
  q: z.string().max(100).optional(),
});
export const taskMatrix = z
  .object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        lead: z.int(),
        participant: z.int(),
        implied: z.int(),
      }),
    ),
    tasks: z.array(taskItem),
    /** `cells[taskIndex][organisationIndex]`: L lead, P participant, I implied by a say-once clause, '' none. */
    cells: z.array(z.array(z.enum(['L', 'P', 'I', '']))),
    /** Why there may be nothing: e.g. the plan prints no responsible bodies. */
    note: bilingual.nullable(),
  })
  .meta({ id: 'TaskMatrix' });
export type TaskMatrix = z.infer<typeof taskMatrix>;

export const compareQuery = z.object({
  city: list,
  indicator: list,
  theme: list,
  year: list,
  /** Only indicators that two or more of the cities set. (`z.coerce.boolean` would read the word "false" as true.) */
  shared: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true'),
});
/** `notSet` 未设; `asAssigned` 随省下达; `notComparable`: set, but on another base year or scope, said in `why`. */
export const compareCell = z
  .object({
    cityId: z.string(),
    year: z.int().nullable(),
    state: z.enum(['set', 'notSet', 'asAssigned', 'notComparable']),
    /** In the row's unit. */
    value: z.number().nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']).nullable(),
    strength: z.enum(['binding', 'aspirational']).nullable(),
    printed: z.string().nullable().describe('As printed, e.g. 0.4 亿立方米'),
    itemId: z.string().nullable(),
    versionId: z.string().nullable(),
    why: bilingual.nullable(),
  })
  .meta({ id: 'CompareCell' });
export const comparison = z
  .object({
    cities: z.array(z.object({ id: z.string(), name: bilingual, example: z.boolean() })),
    years: z.array(z.int().nullable()),
    rows: z.array(
      z.object({
        indicatorId: z.string(),
        name: bilingual,
        theme: z.string(),
        unit: z.string(),
        unitLabel: bilingual,
        direction: z.enum(['up', 'down', 'none']),
        cells: z.array(compareCell),
      }),
    ),
  })
  .meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparison>;

export const searchQuery = z.object({
  q: z.string().min(1).max(100),
  city: list,
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const searchHit = z
  .object({
    kind: z.enum(['target', 'qualitative', 'task', 'project', 'heading', 'organisation', 'city', 'indicator', 'term']),
    title: z.string(),
    detail: z.string(),
    cityId: z.string().nullable(),
    cityName: z.string().nullable(),
    versionId: z.string().nullable(),
    itemId: z.string().nullable(),
    /** Path of the screen that shows it. */
    href: z.string(),
  })
  .meta({ id: 'SearchHit' });
export type SearchHit = z.infer<typeof searchHit>;

export const indicator = z
  .object({
    id: z.string(),
    name: bilingual,
    definition: bilingual,
    unit: z.string(),
    unitLabel: bilingual,
    kind: z.string(),
    direction: z.enum(['up', 'down', 'none']),
    overTime: z.string(),
    overAreas: z.string(),
    theme: z.string(),
    synonyms: z.array(z.string()),
    feeds: z.array(z.object({ scheme: z.string(), slot: z.string(), status: z.string() })),
    source: z.string(),
    status: z.string(),
    cities: z.array(z.string()).describe('Cities whose accepted plan sets it'),
  })
  .meta({ id: 'Indicator' });
export type Indicator = z.infer<typeof indicator>;
