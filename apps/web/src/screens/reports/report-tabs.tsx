/** @module Between the reports of a city and their templates. */
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';

export function ReportTabs({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  return (
    <nav className="report-tabs" aria-label={t('report.tabs')}>
      <Link to="/cities/$cityId/reports" params={{ cityId }} activeOptions={{ exact: true, includeSearch: false }}>
        {t('report.tab.reports')}
      </Link>
      <Link to="/cities/$cityId/reports/templates" params={{ cityId }}>
        {t('report.tab.templates')}
      </Link>
    </nav>
  );
}
