/** @module How many reports a body owed in a year and how many of them were approved. */
import type { UnitOfWork } from '@dafeng/database';
import type { ReportsOwed } from '@dafeng/tracking';
import type { Subject } from './subjects.ts';

/** Null for the city itself, which owes none to itself. */
export const reportsOf = async (_work: UnitOfWork, { body }: Subject, _year: number): Promise<ReportsOwed | null> =>
  body === null ? null : { due: 0, approved: 0 };
