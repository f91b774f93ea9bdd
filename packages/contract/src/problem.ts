/**
 * @module Errors as the API says them: RFC 9457 problem details with a code to quote, a message in both languages and a remedy.
 */
import { z } from 'zod';

export const bilingual = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' });
export type Bilingual = z.infer<typeof bilingual>;

export const problem = z
  .object({
    type: z.string().describe('Stable identifier of the kind of problem, urn:dafeng:problem:<code>'),
    title: z.string().describe('The message in the language of the request'),
    status: z.int(),
    code: z.string().describe('One code per cause, to quote when asking for help'),
    message: bilingual,
    remedy: bilingual,
    where: z.string().optional().describe('The field, cell, page or clause that is meant'),
    /** For `revision-conflict`: what stands there now and who put it there. */
    current: z.unknown().optional(),
    instance: z.string().optional().describe('Request id, also in the log'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;

/** A page of a list, by keyset: pass `next` back as `cursor`. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() });
export const pageQuery = z.object({
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
