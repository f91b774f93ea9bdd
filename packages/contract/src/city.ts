/**
 * @module Cities and what is known of each at a glance.
 */
import { z } from 'zod';
import { bookSummary } from './books.ts';
import { targetItem } from './plan.ts';
import { bilingual } from './problem.ts';

export const cityCounts = z
  .object({
    targets: z.int(),
    ambiguousTargets: z.int(),
    qualitativeTargets: z.int(),
    tasks: z.int(),
    bodies: z.int(),
    projects: z.int(),
  })
  .meta({ id: 'CityCounts' });

export const city = z
  .object({
    id: z.string().describe('Division code (GB/T 2260), e.g. 510400; it is the id in URLs'),
    slug: z.string(),
    name: bilingual,
    province: bilingual.nullable(),
    /** True for the fictional example: every screen of it says 示例. */
    example: z.boolean(),
    plan: z
      .object({
        versionId: z.string(),
        number: z.int(),
        title: z.string(),
        docNumber: z.string().nullable(),
        date: z.string().nullable(),
        counts: cityCounts,
        /** False when only the facts are held: import the document to see the text behind them. */
        textHeld: z.boolean(),
      })
      .nullable(),
    drafts: z.int().describe('Drafts waiting for review'),
  })
  .meta({ id: 'City' });
export type City = z.infer<typeof city>;

export const cityInput = z
  .object({
    id: z.string().regex(/^\d{6}$/),
    nameZh: z.string().min(1).max(30),
    nameEn: z.string().max(60).default(''),
  })
  .meta({ id: 'NewCity' });

/** The cockpit of a city on what the plan alone allows; each missing block says what is missing and what to do. */
export const citySummary = z
  .object({
    city,
    headline: z.array(targetItem).describe('The targets of the goals chapter, in print order'),
    byTheme: z.array(z.object({ theme: z.string(), label: bilingual, targets: z.int() })),
    byYear: z.array(z.object({ year: z.int().nullable(), targets: z.int() })),
    load: z.array(z.object({ organisationId: z.string(), name: z.string(), lead: z.int(), participant: z.int() })),
    pendingAssignment: z.array(z.object({ itemId: z.string(), indicator: z.string(), year: z.int().nullable() })),
    missing: z.array(z.object({ block: z.string(), title: bilingual, why: bilingual, remedy: bilingual })),
    /** The newest year of the books, where there is one. */
    books: bookSummary.nullable(),
    warnings: z.int(),
  })
  .meta({ id: 'CitySummary' });
export type CitySummary = z.infer<typeof citySummary>;
