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
