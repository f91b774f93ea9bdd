/**
 * @module What a route of the contract is. The tables beside this file hold them by area.
 */
import { z } from 'zod';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly tag: string;
  readonly summary: { readonly zh: string; readonly en: string };
  /** Least right needed. `anyone` needs no session; `signed-in` any active user; the others name an act checked against role and city; `report` is of one's own body. */
  readonly access: 'anyone' | 'signed-in' | 'review-plan' | 'keep-books' | 'dispatch' | 'report' | 'administer';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodType;
  /** `multipart` stands for one uploaded file in the field `file`. */
  readonly body?: z.ZodType | 'multipart';
  readonly response: z.ZodType | 'file' | 'empty';
  readonly status?: number;
}
export const route = <const R extends Route>(r: R): R => r;
export const byCity = z.object({ cityId: z.string() });
export const byVersion = z.object({ versionId: z.string() });
export const byItem = z.object({ versionId: z.string(), itemId: z.string() });
export const byId = z.object({ id: z.string() });

export const byBook = z.object({ bookId: z.string() });
