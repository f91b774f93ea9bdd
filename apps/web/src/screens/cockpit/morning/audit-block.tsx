/** @module Whether the plan agrees with itself, as counts of verdicts; the arithmetic is one step away. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { auditQuery } from '../../../api/outlook.ts';
import { useWords } from '../../../i18n/index.ts';
import { VerdictMark } from '../../outlook/verdict.tsx';

const order = ['incoherent', 'strained', 'coherent', 'redundant', 'untestable'] as const;

export function AuditBlock({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const audit = useQuery(auditQuery(cityId, undefined));
  if (audit.data === undefined) return null;
  const { counts } = audit.data;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.audit')}</h2>
        <Link to="/cities/$cityId/outlook" params={{ cityId }} search={{ tab: 'audit' } as object}>
          {t('cockpit.openOutlook')}
        </Link>
      </div>
      <ul className="cockpit-counts">
        {order.map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} count={counts[verdict] ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
