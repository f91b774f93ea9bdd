/**
 * @module One target opened: value, fields, clause, where it stands, which version and document, who changed it.
 */
import type { TargetItem } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { versionQuery, versionsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { TargetValue } from '../../parts/target-value.tsx';
import { WarningList } from '../../parts/warning-list.tsx';
import { emDash, formatDate } from '../../view/number.ts';
import { versionName } from '../plan/version-status.tsx';
import { ItemHistory } from '../review/history-drawer.tsx';
import { ItemFacts } from '../review/item-facts.tsx';
import { straysFromQuote } from '../review/target-check.ts';

export function TargetDrawer({
  itemId,
  versionId,
  known,
  onClose,
}: {
  readonly itemId: string | undefined;
  readonly versionId: string | undefined;
  /** The target, where the table has it already. */
  readonly known: TargetItem | undefined;
  readonly onClose: () => void;
}) {
  // A link straight to a target outside the filter still opens: its version is asked for.
  const wanted = itemId !== undefined && known === undefined && versionId !== undefined;
  const version = useQuery({ ...versionQuery(versionId ?? ''), enabled: wanted });
  const found = version.data?.items.find((item) => item.id === itemId);
  const target = known ?? (found?.kind === 'target' ? found : undefined);
  return (
    <Drawer open={itemId !== undefined} onClose={onClose} size={480} title={target?.indicator ?? emDash}>
      {target !== undefined ? (
        <TargetDetail target={target} />
      ) : version.isError ? (
        <ProblemNote error={version.error} />
      ) : (
        <Waiting />
      )}
    </Drawer>
  );
}

function TargetDetail({ target }: { readonly target: TargetItem }) {
  const { t } = useWords();
  const versions = useQuery(versionsQuery(target.cityId));
  const version = versions.data?.items.find((v) => v.id === target.versionId);
  return (
    <div className="stack">
      <div className="item-value">
        {target.baselineYear === null ? null : (
          <span className="quiet">{t('target.base', { year: target.baselineYear })} </span>
        )}
        <TargetValue target={target} />
        {straysFromQuote(target) ? <span className="mark mark-doubt">≠ {t('review.notInQuote')}</span> : null}
      </div>
      <WarningList warnings={target.warnings} />
      <section>
        <h3>{t('targets.drawer.quote')}</h3>
        {target.quote === null ? (
          <p className="quiet">{t('targets.drawer.noQuote')}</p>
        ) : (
          <blockquote className="item-quote">{target.quote}</blockquote>
        )}
        <Link
          to="/cities/$cityId/plan/versions/$versionId"
          params={{ cityId: target.cityId, versionId: target.versionId }}
          search={{ item: target.id }}
        >
          {t('targets.drawer.clause')}
        </Link>
      </section>
      <section>
        <h3>{t('targets.drawer.fields')}</h3>
        <ItemFacts item={target} />
        <dl className="facts facts-small">
          <dt>{t('targets.drawer.version')}</dt>
          <dd>
            {version === undefined
              ? emDash
              : `${version.title} · ${versionName(version, t)} · ${formatDate(version.date)}`}
          </dd>
          <dt>{t('targets.drawer.document')}</dt>
          <dd>{version?.docNumber ?? emDash}</dd>
        </dl>
      </section>
      <section>
        <h3>{t('targets.drawer.history')}</h3>
        <ItemHistory versionId={target.versionId} itemId={target.id} />
      </section>
    </div>
  );
}
