/**
 * @module The factor library: sets, editions, factors with where and when they hold, who uses them, and what a person has confirmed.
 */
import { z } from 'zod';
import { factorCard } from './figure.ts';
import { bilingual, pageQuery } from './problem.ts';

export const factorSetSummary = z
  .object({
    id: z.string(),
    name: bilingual,
    family: z.string(),
    familyName: bilingual,
    note: bilingual.nullable(),
    editions: z.array(z.object({ id: z.string(), note: bilingual })),
    factors: z.int(),
    fromMemory: z.int(),
    secondHand: z.int(),
    confirmed: z.int(),
    sources: z.array(z.string()),
    usedBy: z.array(
      z.object({ bookId: z.string(), cityId: z.string(), city: bilingual, year: z.int(), edition: z.string() }),
    ),
  })
  .meta({ id: 'FactorSetSummary' });
export type FactorSetSummary = z.infer<typeof factorSetSummary>;

export const factorQuery = pageQuery.extend({
  set: z.string().optional(),
  edition: z.string().optional(),
  family: z.string().optional(),
  product: z.string().optional(),
  term: z.string().optional(),
  gas: z.string().optional(),
  region: z.string().optional(),
  mark: z.enum(['S', 'M', 'C']).optional(),
  q: z.string().max(100).optional(),
});

export const factorConfirmationInput = z
  .object({
    factorId: z.string(),
    set: z.string(),
    edition: z.string(),
    source: z.string().min(2).max(500),
    locator: z.string().min(1).max(300),
    note: z.string().max(1000).default(''),
  })
  .meta({ id: 'NewFactorConfirmation' });

export const factorDetail = z
  .object({
    card: factorCard,
    /** The same thing in other editions and sets, nearest first. */
    others: z.array(factorCard),
    usedBy: z.array(z.object({ bookId: z.string(), cityId: z.string(), city: bilingual, year: z.int() })),
  })
  .meta({ id: 'FactorDetail' });
export type FactorDetail = z.infer<typeof factorDetail>;
