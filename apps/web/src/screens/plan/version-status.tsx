/**
 * @module The status of a plan version as shape and word, and how a version is called.
 */
import type { PlanVersion } from '@dafeng/contract';
import { type Translate, useWords } from '../../i18n/index.ts';

const shapes = { draft: '○', accepted: '●', superseded: '◐', discarded: '×' } as const;

export function VersionStatus({ status }: { readonly status: PlanVersion['status'] }) {
  const { t } = useWords();
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true">{shapes[status]}</span> {t(`status.${status}`)}
    </span>
  );
}

export const versionName = (version: Pick<PlanVersion, 'number'>, t: Translate): string =>
  version.number === null ? t('crumb.draft') : t('crumb.version', { number: version.number });

/** What a version is compared with: the published one before it; for a draft, the one in force. */
export function versionBefore<V extends Pick<PlanVersion, 'id' | 'number' | 'status'>>(
  version: Pick<PlanVersion, 'number'>,
  all: readonly V[],
): V | undefined {
  const { number } = version;
  if (number === null) return all.find((other) => other.status === 'accepted');
  return all
    .filter((other) => other.number !== null && other.number < number)
    .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
}
