/**
 * @module Where the person is, as links upward. Read off the address alone.
 */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useRouterState, useSearch } from '@tanstack/react-router';
import { bookQuery } from '../api/books.ts';
import { versionsQuery } from '../api/queries.ts';
import { followedTargetQuery } from '../api/tracking.ts';
import { type MessageKey, useWords } from '../i18n/index.ts';
import { useCurrentCity } from './current-city.ts';

interface Crumb {
  readonly label: string;
  readonly to?: string;
}

const topLevel: Readonly<Record<string, readonly MessageKey[]>> = {
  '/targets': ['nav.targets'],
  '/compare': ['nav.compare'],
  '/search': ['crumb.search'],
  '/account': ['crumb.account'],
  '/admin/users': ['nav.admin', 'crumb.users'],
  '/admin/audit': ['nav.admin', 'crumb.audit'],
  '/admin/organisations': ['nav.admin', 'crumb.organisations'],
  '/reference/indicators': ['nav.indicators'],
  '/reference/factors': ['nav.factors'],
};

const followed: readonly (readonly [end: string, word: MessageKey])[] = [
  ['/warnings', 'nav.warnings'],
  ['/months', 'crumb.months'],
  ['/numbers', 'crumb.numbers'],
  ['/rules', 'crumb.rules'],
];

export function Breadcrumbs() {
  const { t, pick } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const params = useParams({ strict: false });
  const { here } = useCurrentCity();
  const versions = useQuery({ ...versionsQuery(params.cityId ?? ''), enabled: params.versionId !== undefined });
  const book = useQuery({ ...bookQuery(params.bookId ?? ''), enabled: params.bookId !== undefined });
  const { at } = useSearch({ strict: false }) as { at?: string };
  const target = useQuery({
    ...followedTargetQuery(params.cityId ?? '', params.itemId ?? '', at),
    enabled: params.itemId !== undefined && params.cityId !== undefined,
  });
  const crumbs: Crumb[] = [{ label: t('nav.cockpit'), to: '/' }];
  if (here !== undefined) crumbs.push({ label: pick(here.name), to: `/cities/${here.id}` });
  for (const word of topLevel[path] ?? []) crumbs.push({ label: t(word) });
  if (here !== undefined && path.includes('/plan')) {
    crumbs.push({ label: t('nav.plan'), to: `/cities/${here.id}/plan` });
    if (path.endsWith('/import')) crumbs.push({ label: t('crumb.import') });
    if (path.includes('/diff/')) crumbs.push({ label: t('crumb.diff') });
    if (params.versionId !== undefined) {
      const number = versions.data?.items.find((version) => version.id === params.versionId)?.number;
      crumbs.push({ label: typeof number === 'number' ? t('crumb.version', { number }) : t('crumb.draft') });
    }
  }
  if (here !== undefined && path.includes('/accounts')) {
    const root = `/cities/${here.id}/accounts`;
    crumbs.push({ label: t('nav.accounts'), to: root });
    if (params.bookId !== undefined && book.data !== undefined)
      crumbs.push({ label: t('book.ofYear', { year: book.data.year }), to: `${root}/${params.bookId}` });
    if (params.uploadId !== undefined) crumbs.push({ label: t('book.up.crumb') });
  }
  if (here !== undefined && path.includes('/assessment')) {
    crumbs.push({ label: t('nav.assessment'), to: `/cities/${here.id}/assessment` });
    if (path.endsWith('/ranking')) crumbs.push({ label: t('crumb.ranking') });
    if (params.assessmentId !== undefined) crumbs.push({ label: t('crumb.assessment') });
  }
  if (here !== undefined && path.startsWith(`/cities/${here.id}/targets`)) {
    crumbs.push({ label: t('nav.targets'), to: `/cities/${here.id}/targets` });
    if (params.itemId !== undefined) crumbs.push({ label: target.data?.target.name ?? params.itemId });
  }
  for (const [end, word] of followed)
    if (here !== undefined && path.endsWith(end)) {
      if (word !== 'nav.warnings') crumbs.push({ label: t('nav.targets'), to: `/cities/${here.id}/targets` });
      crumbs.push({ label: t(word) });
    }
  if (here !== undefined && path.includes('/reports')) {
    crumbs.push({ label: t('nav.reports'), to: `/cities/${here.id}/reports` });
    if (path.endsWith('/templates')) crumbs.push({ label: t('crumb.reportTemplates') });
    if (params.reportId !== undefined) crumbs.push({ label: t('crumb.report') });
  }
  if (path.endsWith('/outlook')) crumbs.push({ label: t('nav.outlook') });
  if (here !== undefined && (path.includes('/tasks') || path.includes('/filings/'))) {
    crumbs.push({ label: t('nav.tasks'), to: `/cities/${here.id}/tasks` });
    if (params.task !== undefined) crumbs.push({ label: t('crumb.task') });
    if (params.filingId !== undefined) crumbs.push({ label: t('crumb.filing') });
  }
  if (here !== undefined && (path.endsWith('/budgets') || path.endsWith('/breakdown')))
    crumbs.push(
      { label: t('nav.assessment'), to: `/cities/${here.id}/assessment` },
      { label: t(path.endsWith('/budgets') ? 'budget.tab' : 'split.tab') },
    );
  if (crumbs.length < 2) return null;
  return (
    <nav className="crumbs" aria-label={t('crumb.label')}>
      <ol>
        {crumbs.map((crumb, i) => (
          <li key={`${crumb.label}${crumb.to ?? ''}`}>
            {crumb.to === undefined || i === crumbs.length - 1 ? (
              <span aria-current={i === crumbs.length - 1 ? 'page' : undefined}>{crumb.label}</span>
            ) : (
              <Link to={crumb.to}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
