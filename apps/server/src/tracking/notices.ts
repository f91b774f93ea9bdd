/**
 * @module The notices that went out because of a warning, by its key. The one place where filings meet warnings.
 */
import type { UnitOfWork } from '@dafeng/database';
import type { WarningNotice } from './stored-warning.ts';

export const noticesOf = async (
  _unit: UnitOfWork,
  _cityId: string,
): Promise<ReadonlyMap<string, readonly WarningNotice[]>> => new Map();
