/**
 * @module The notices that went out because of a warning, by its key. The one place where filings meet warnings.
 */
import type { UnitOfWork } from '@dafeng/database';
import type { WarningNotice } from './stored-warning.ts';

const about = 'warning:';

/** Those that the caller may see, withdrawn ones left out. */
export const noticesOf = async (
  unit: UnitOfWork,
  cityId: string,
): Promise<ReadonlyMap<string, readonly WarningNotice[]>> => {
  const sent = (await unit.filings.list({ cityId, kind: 'notice' })).filter(
    ({ subject, state }) => subject?.startsWith(about) && state !== 'withdrawn',
  );
  if (sent.length === 0) return new Map();
  const names = new Map((await unit.organisations.list(cityId)).map(({ id, name }) => [id, name]));
  const notices = new Map<string, WarningNotice[]>();
  for (const { id, subject, organisationId, state, due } of sent) {
    const key = (subject ?? '').slice(about.length);
    const notice = { id, number: null, organisationId, organisationName: names.get(organisationId) ?? '', state, due };
    notices.set(key, [...(notices.get(key) ?? []), notice]);
  }
  return notices;
};
