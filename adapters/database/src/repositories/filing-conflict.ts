/** @module Somebody was faster: who, with what, when, and what stands there now. */
import { toIso } from '../context.ts';
import { RegistryError } from '../registry-error.ts';

interface ChangedRow {
  readonly revision: number;
  readonly changed_at: Date;
  readonly changed_by_name: string;
}
/** `revision-conflict` where the row is not at the revision that was seen. */
export const checkRevision = (
  row: ChangedRow,
  expectedRevision: number,
  name: string,
  now: { readonly change: string; readonly current: unknown; readonly more?: Readonly<Record<string, unknown>> },
): void => {
  if (row.revision === expectedRevision) return;
  const at = toIso(row.changed_at);
  throw new RegistryError(
    'revision-conflict',
    {
      zh: `${row.changed_by_name} 已于 ${at} 改动“${name}”（${now.change}）。`,
      en: `${row.changed_by_name} changed ${name} at ${at} (${now.change}).`,
    },
    { zh: '对照两份内容，再决定保留哪一份。', en: 'Compare both texts and decide which to keep.' },
    {
      currentRevision: row.revision,
      changedBy: row.changed_by_name,
      changedAt: at,
      change: now.change,
      current: now.current,
      ...now.more,
    },
  );
};
