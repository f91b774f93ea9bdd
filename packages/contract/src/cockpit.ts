/**
 * @module One city in the morning: lights of the headline targets, open warnings, what is due, counties on a schematic map, budgets, how fresh the
 * numbers are; and the probability of peaking, which takes longer. Each line opens on its own screen.
 */
import { z } from 'zod';
import { absence, figure } from './figure.ts';
import { bilingual } from './problem.ts';
import { dayText, level, monthText } from './tracking.ts';

const lit = {
  level: level.nullable(),
  /** Exactly where `level` is null. */
  dark: absence.nullable(),
};

export const headlineLight = z
  .object({
    itemId: z.string(),
    name: z.string(),
    year: z.int().nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']),
    form: z
      .enum(['fall', 'addition', 'reach', 'growth'])
      .describe('What the numbers are: a fall of 14 % is no level of 14 %'),
    pending: z.boolean(),
    goal: figure,
    /** What the light judged. */
    judged: z.enum(['result', 'estimate']).nullable(),
    until: z.string().nullable().describe('2025 or 2026-02: the period the value speaks of'),
    value: figure,
    required: figure,
    ...lit,
  })
  .meta({ id: 'HeadlineLight' });
export type HeadlineLight = z.infer<typeof headlineLight>;

export const cockpitWarning = z
  .object({
    key: z.string(),
    itemId: z.string().nullable(),
    name: z.string(),
    kind: z.enum(['light', 'data']),
    state: z.enum(['open', 'acknowledged', 'escalated', 'cleared']),
    since: dayText.nullable(),
    level: level.nullable(),
    message: bilingual.nullable(),
    causes: z.array(bilingual).describe('The largest first'),
  })
  .meta({ id: 'CockpitWarning' });

/** Something a body has to send in, or a milestone. */
export const dueLine = z
  .object({
    kind: z.enum(['filing', 'milestone']),
    id: z.string().describe('Of the filing, or the key of the task'),
    title: z.string(),
    body: z.string().nullable(),
    due: dayText,
    daysLeft: z.int().describe('Negative when it has passed'),
  })
  .meta({ id: 'DueLine' });

/** A county or zone on the map; without a layout the same in a list. */
export const countyTile = z
  .object({
    code: z.string().nullable(),
    organisationId: z.string().nullable().describe('Null where no body of that name is kept'),
    name: bilingual,
    column: z.int().nullable(),
    row: z.int().nullable(),
    ...lit,
    /** Of the target that the light is of. */
    target: z.string().nullable(),
    until: z.string().nullable(),
    value: figure.nullable(),
    required: figure.nullable(),
    overdue: z.int(),
  })
  .meta({ id: 'CountyTile' });
export type CountyTile = z.infer<typeof countyTile>;

export const cockpitBudget = z
  .object({
    id: z.string(),
    name: bilingual,
    year: z.int(),
    issued: figure,
    used: figure,
    expected: figure,
    until: monthText.nullable(),
    overrun: z.boolean().nullable().describe('Null where it cannot be said'),
  })
  .meta({ id: 'CockpitBudget' });

export const freshness = z
  .object({
    name: bilingual,
    until: z.string().nullable(),
    daysLate: z.int(),
  })
  .meta({ id: 'Freshness' });

export const cockpit = z
  .object({
    city: z.object({ id: z.string(), name: bilingual, example: z.boolean() }),
    at: monthText,
    today: dayText,
    dataUntil: monthText.nullable(),
    behind: z.object({ message: bilingual, remedy: bilingual }).nullable(),
    lights: z.object({
      /** By level of the rules in force, best first. */
      levels: z.array(level.extend({ count: z.int() })),
      dark: z.int(),
      pending: z.int(),
    }),
    headline: z.array(headlineLight),
    warnings: z.object({ open: z.int(), items: z.array(cockpitWarning) }),
    due: z.object({ overdue: z.int(), thisMonth: z.int(), items: z.array(dueLine) }),
    counties: z.object({
      tiles: z.array(countyTile),
      /** Where the layout comes from and how sure it is; null where there is none. */
      layout: bilingual.nullable(),
    }),
    budgets: z.array(cockpitBudget),
    freshness: z.array(freshness),
  })
  .meta({ id: 'Cockpit' });
export type Cockpit = z.infer<typeof cockpit>;

const share = z.object({ value: z.number(), standardError: z.number() });
/** Out of the city's own model and no scenario. `waiting` while it is computed. */
export const peakChance = z
  .object({
    status: z.enum(['ready', 'waiting', 'no-model', 'failed']),
    by2030: share.nullable(),
    /** By year, and `notByHorizon`. */
    distribution: z.record(z.string(), z.number()),
    years: z.array(z.int()),
    fan: z
      .object({ p05: z.array(z.number()), p50: z.array(z.number()), p95: z.array(z.number()) })
      .nullable()
      .describe('10 000 tCO2'),
    draws: z.int(),
    model: bilingual.nullable(),
    fictional: z.boolean(),
    unknown: z.array(bilingual),
    why: z.object({ message: bilingual, remedy: bilingual }).nullable(),
  })
  .meta({ id: 'PeakChance' });
export type PeakChance = z.infer<typeof peakChance>;
