/**
 * @module The links between the admin screens; those not allowed are not shown.
 */
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { mayAdminister, useSession } from '../../shell/current-city.ts';

export function AdminTabs() {
  const { t } = useWords();
  const admin = mayAdminister(useSession());
  return (
    <nav className="tabs" aria-label={t('admin.tabs')}>
      {admin ? (
        <>
          <Link to="/admin/users" activeProps={{ className: 'tab-here' }}>
            {t('admin.users')}
          </Link>
          <Link to="/admin/audit" activeProps={{ className: 'tab-here' }}>
            {t('admin.audit')}
          </Link>
        </>
      ) : null}
      <Link to="/admin/organisations" activeProps={{ className: 'tab-here' }}>
        {t('admin.organisations')}
      </Link>
    </nav>
  );
}
