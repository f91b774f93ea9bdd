/** @module The clause a task comes from, in the plan's own words, with the way to its place in the text. */
import type { WorkDetail } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';

export function TaskClause({ cityId, task }: { readonly cityId: string; readonly task: WorkDetail }) {
  const { t } = useWords();
  if (task.clause === null) return null;
  return (
    <>
      <h2>{t('work.clause')}</h2>
      {task.clause.text === null ? (
        <p className="quiet">{t('work.clause.notHeld')}</p>
      ) : (
        <blockquote className="item-quote clause-text">{task.clause.text}</blockquote>
      )}
      {task.itemId === null ? null : (
        <p>
          <Link
            to="/cities/$cityId/plan/versions/$versionId"
            params={{ cityId, versionId: task.clause.versionId }}
            search={{ item: task.itemId }}
          >
            {t('work.clause.open')}
          </Link>
        </p>
      )}
    </>
  );
}
