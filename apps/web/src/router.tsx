/**
 * @module The addresses of the cockpit: which screen answers to which path and what each keeps in its query string. Screens are loaded
 * when first visited; everything but sign-in needs a session.
 */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { rememberCsrfToken, whenSignedOut } from './api/client.ts';
import { queryClient, sessionQuery } from './api/queries.ts';
import { Waiting } from './parts/states.tsx';
import { readTrace } from './parts/trace/trace-address.ts';
import { readAssessment, readAssessments, readRanking } from './screens/assessment/assessment-search.ts';
import { readBreakdownSearch } from './screens/breakdown/breakdown-search.ts';
import { readBudgetSearch } from './screens/budgets/budget-search.ts';
import { readCockpitSearch } from './screens/cockpit/cockpit-search.ts';
import { readFactorSearch } from './screens/factors/factor-search.ts';
import { type InventorySearch, readInventorySearch } from './screens/inventory/inventory-search.ts';
import { readOutlookSearch } from './screens/outlook/outlook-search.ts';
import { readReport, readReports } from './screens/reports/report-search.ts';
import { readTaskSearch } from './screens/tasks/task-search.ts';
import {
  readFollowed,
  readMonths,
  readNumbers,
  readRules,
  readTarget,
  readWarnings,
} from './screens/tracking/tracking-search.ts';
import { mayAdminister } from './shell/current-city.ts';
import { Failed, NotFound } from './shell/fallbacks.tsx';
import { Shell } from './shell/shell.tsx';
import { type BookSearch, readBookSearch } from './view/book-search.ts';
import { listOf, oneOf, type RawSearch, readSearch, textOf, writeSearch } from './view/search-params.ts';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (
    raw: RawSearch,
  ): { token?: string | undefined; next?: string | undefined; why?: 'expired' | undefined } => ({
    token: textOf(raw, 'token'),
    next: textOf(raw, 'next'),
    why: oneOf(raw, 'why', ['expired']),
  }),
  component: lazyRouteComponent(() => import('./screens/access/sign-in.tsx'), 'SignInScreen'),
});

const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  validateSearch: readTrace,
  beforeLoad: async ({ location }) => {
    const { session } = await queryClient.ensureQueryData(sessionQuery);
    if (session === null) throw redirect({ to: '/sign-in', search: { next: location.href } });
    rememberCsrfToken(session.csrfToken);
    return { session };
  },
  component: Shell,
  errorComponent: Failed,
  notFoundComponent: NotFound,
});

const cockpitRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/',
  validateSearch: (raw: RawSearch): { q?: string | undefined } => ({ q: textOf(raw, 'q') }),
  component: lazyRouteComponent(() => import('./screens/cockpit/cities.tsx'), 'CitiesScreen'),
});
const cityRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId',
  validateSearch: readCockpitSearch,
  component: lazyRouteComponent(() => import('./screens/cockpit/city.tsx'), 'CityScreen'),
});
const planRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/plan',
  component: lazyRouteComponent(() => import('./screens/plan/versions.tsx'), 'VersionsScreen'),
});
const importRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/plan/import',
  validateSearch: (raw: RawSearch): { job?: string | undefined } => ({ job: textOf(raw, 'job') }),
  component: lazyRouteComponent(() => import('./screens/plan/import.tsx'), 'ImportScreen'),
});
const itemFilters = [
  'all',
  'pending',
  'ambiguous',
  'warnings',
  'carried',
  'target',
  'qualitative',
  'task',
  'project',
  'rejected',
] as const;
export type ItemFilter = (typeof itemFilters)[number];
const versionRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/plan/versions/$versionId',
  validateSearch: (
    raw: RawSearch,
  ): {
    item?: string | undefined;
    section?: string | undefined;
    filter?: ItemFilter | undefined;
    panel?: 'history' | 'targets' | undefined;
  } => ({
    item: textOf(raw, 'item'),
    section: textOf(raw, 'section'),
    filter: oneOf(raw, 'filter', itemFilters),
    panel: oneOf(raw, 'panel', ['history', 'targets']),
  }),
  component: lazyRouteComponent(() => import('./screens/review/review.tsx'), 'ReviewScreen'),
});
const diffRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/plan/diff/$before/$after',
  validateSearch: (raw: RawSearch): { change?: string[] | undefined; kind?: string[] | undefined } => ({
    change: listOf(raw, 'change'),
    kind: listOf(raw, 'kind'),
  }),
  component: lazyRouteComponent(() => import('./screens/plan/diff.tsx'), 'DiffScreen'),
});
const targetsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/targets',
  validateSearch: (
    raw: RawSearch,
  ): {
    city?: string[] | undefined;
    theme?: string[] | undefined;
    year?: string[] | undefined;
    indicator?: string[] | undefined;
    q?: string | undefined;
    strength?: 'binding' | 'aspirational' | undefined;
    ambiguous?: 'only' | 'without' | undefined;
    section?: string | undefined;
    body?: string | undefined;
    sort?: 'document' | 'indicator' | 'year' | 'value' | 'section' | 'city' | undefined;
    order?: 'asc' | 'desc' | undefined;
    group?: 'theme' | 'section' | 'body' | 'none' | undefined;
    view?: 'table' | 'chart' | undefined;
    item?: string | undefined;
    version?: string | undefined;
  } => ({
    city: listOf(raw, 'city'),
    theme: listOf(raw, 'theme'),
    year: listOf(raw, 'year'),
    indicator: listOf(raw, 'indicator'),
    q: textOf(raw, 'q'),
    strength: oneOf(raw, 'strength', ['binding', 'aspirational']),
    ambiguous: oneOf(raw, 'ambiguous', ['only', 'without']),
    section: textOf(raw, 'section'),
    body: textOf(raw, 'body'),
    sort: oneOf(raw, 'sort', ['document', 'indicator', 'year', 'value', 'section', 'city']),
    order: oneOf(raw, 'order', ['asc', 'desc']),
    group: oneOf(raw, 'group', ['theme', 'section', 'body', 'none']),
    view: oneOf(raw, 'view', ['table', 'chart']),
    item: textOf(raw, 'item'),
    version: textOf(raw, 'version'),
  }),
  component: lazyRouteComponent(() => import('./screens/targets/targets.tsx'), 'TargetsScreen'),
});
const tasksRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/tasks',
  validateSearch: readTaskSearch,
  beforeLoad: ({ params, search }) => {
    if (search.filing !== undefined)
      throw redirect({
        to: '/cities/$cityId/filings/$filingId',
        params: { cityId: params.cityId, filingId: search.filing },
        replace: true,
      });
  },
  component: lazyRouteComponent(() => import('./screens/tasks/tasks.tsx'), 'TasksScreen'),
});
const taskRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/tasks/$task',
  component: lazyRouteComponent(() => import('./screens/tasks/task.tsx'), 'TaskScreen'),
});
const filingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/filings/$filingId',
  component: lazyRouteComponent(() => import('./screens/filings/filing.tsx'), 'FilingScreen'),
});
const cityTargetsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/targets',
  validateSearch: readFollowed,
  component: lazyRouteComponent(() => import('./screens/tracking/followed/followed.tsx'), 'FollowedScreen'),
});
const cityTargetRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/targets/$itemId',
  validateSearch: readTarget,
  component: lazyRouteComponent(() => import('./screens/tracking/target/target.tsx'), 'TargetScreen'),
});
const warningsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/warnings',
  validateSearch: readWarnings,
  component: lazyRouteComponent(() => import('./screens/tracking/warnings/warnings.tsx'), 'WarningsScreen'),
});
const monthsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/months',
  validateSearch: readMonths,
  component: lazyRouteComponent(() => import('./screens/tracking/months/months.tsx'), 'MonthsScreen'),
});
const numbersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/numbers',
  validateSearch: readNumbers,
  component: lazyRouteComponent(() => import('./screens/tracking/numbers/numbers.tsx'), 'NumbersScreen'),
});
const rulesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/rules',
  validateSearch: readRules,
  component: lazyRouteComponent(() => import('./screens/tracking/rules/rules.tsx'), 'RulesScreen'),
});
const adminRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/admin',
  beforeLoad: ({ context }) => {
    throw redirect({ to: mayAdminister(context.session) ? '/admin/users' : '/admin/organisations', replace: true });
  },
});
const compareRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/compare',
  validateSearch: (
    raw: RawSearch,
  ): {
    cities?: string[] | undefined;
    indicators?: string[] | undefined;
    theme?: string[] | undefined;
    year?: string[] | undefined;
    set?: 'shared' | 'all' | undefined;
    view?: 'table' | 'chart' | undefined;
  } => ({
    cities: listOf(raw, 'cities'),
    indicators: listOf(raw, 'indicators'),
    theme: listOf(raw, 'theme'),
    year: listOf(raw, 'year'),
    set: oneOf(raw, 'set', ['shared', 'all']),
    view: oneOf(raw, 'view', ['table', 'chart']),
  }),
  component: lazyRouteComponent(() => import('./screens/compare/compare.tsx'), 'CompareScreen'),
});
const accountsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/accounts',
  validateSearch: (raw: RawSearch): { new?: 'yes' | undefined } => ({ new: oneOf(raw, 'new', ['yes']) }),
  component: lazyRouteComponent(() => import('./screens/accounts/accounts.tsx'), 'AccountsScreen'),
});
const bookRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/accounts/$bookId',
  validateSearch: (raw: RawSearch): BookSearch & InventorySearch => ({
    ...readBookSearch(raw),
    ...readInventorySearch(raw),
  }),
  component: lazyRouteComponent(() => import('./screens/accounts/book.tsx'), 'BookScreen'),
});
const uploadRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/accounts/$bookId/uploads/$uploadId',
  validateSearch: (raw: RawSearch): { map?: string | undefined } => ({ map: textOf(raw, 'map') }),
  component: lazyRouteComponent(() => import('./screens/upload/upload.tsx'), 'UploadScreen'),
});
const outlookRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/outlook',
  validateSearch: readOutlookSearch,
  component: lazyRouteComponent(() => import('./screens/outlook/outlook.tsx'), 'OutlookScreen'),
});
const reportsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/reports',
  validateSearch: readReports,
  component: lazyRouteComponent(() => import('./screens/reports/reports.tsx'), 'ReportsScreen'),
});
const reportTemplatesRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/reports/templates',
  component: lazyRouteComponent(() => import('./screens/reports/templates.tsx'), 'TemplatesScreen'),
});
const reportRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/reports/$reportId',
  validateSearch: readReport,
  component: lazyRouteComponent(() => import('./screens/reports/report.tsx'), 'ReportScreen'),
});
const assessmentsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/assessment',
  validateSearch: readAssessments,
  component: lazyRouteComponent(() => import('./screens/assessment/assessments.tsx'), 'AssessmentsScreen'),
});
const rankingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/assessment/ranking',
  validateSearch: readRanking,
  component: lazyRouteComponent(() => import('./screens/assessment/ranking.tsx'), 'RankingScreen'),
});
const assessmentRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/assessment/$assessmentId',
  validateSearch: readAssessment,
  component: lazyRouteComponent(() => import('./screens/assessment/assessment.tsx'), 'AssessmentScreen'),
});
const budgetsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/budgets',
  validateSearch: readBudgetSearch,
  component: lazyRouteComponent(() => import('./screens/budgets/budgets.tsx'), 'BudgetsScreen'),
});
const breakdownRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/cities/$cityId/breakdown',
  validateSearch: readBreakdownSearch,
  component: lazyRouteComponent(() => import('./screens/breakdown/breakdown.tsx'), 'BreakdownScreen'),
});
const searchRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/search',
  validateSearch: (raw: RawSearch): { q?: string | undefined; city?: string | undefined } => ({
    q: textOf(raw, 'q'),
    city: textOf(raw, 'city'),
  }),
  component: lazyRouteComponent(() => import('./screens/search/search.tsx'), 'SearchScreen'),
});
const accountRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('./screens/access/account.tsx'), 'AccountScreen'),
});
const usersRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/admin/users',
  component: lazyRouteComponent(() => import('./screens/admin/users.tsx'), 'UsersScreen'),
});
const auditRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/admin/audit',
  validateSearch: (
    raw: RawSearch,
  ): { action?: string | undefined; city?: string | undefined; actor?: string | undefined } => ({
    action: textOf(raw, 'action'),
    city: textOf(raw, 'city'),
    actor: textOf(raw, 'actor'),
  }),
  component: lazyRouteComponent(() => import('./screens/admin/audit.tsx'), 'AuditScreen'),
});
const organisationsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/admin/organisations',
  validateSearch: (raw: RawSearch): { city?: string | undefined; q?: string | undefined } => ({
    city: textOf(raw, 'city'),
    q: textOf(raw, 'q'),
  }),
  component: lazyRouteComponent(() => import('./screens/admin/organisations.tsx'), 'OrganisationsScreen'),
});
const indicatorsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/reference/indicators',
  validateSearch: (
    raw: RawSearch,
  ): { q?: string | undefined; theme?: string | undefined; id?: string | undefined } => ({
    q: textOf(raw, 'q'),
    theme: textOf(raw, 'theme'),
    id: textOf(raw, 'id'),
  }),
  component: lazyRouteComponent(() => import('./screens/reference/indicators.tsx'), 'IndicatorsScreen'),
});
const factorsRoute = createRoute({
  getParentRoute: () => appRoute,
  path: '/reference/factors',
  validateSearch: readFactorSearch,
  component: lazyRouteComponent(() => import('./screens/factors/factors.tsx'), 'FactorsScreen'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    signInRoute,
    appRoute.addChildren([
      cockpitRoute,
      cityRoute,
      planRoute,
      importRoute,
      versionRoute,
      diffRoute,
      targetsRoute,
      tasksRoute,
      taskRoute,
      filingRoute,
      cityTargetsRoute,
      cityTargetRoute,
      warningsRoute,
      monthsRoute,
      numbersRoute,
      rulesRoute,
      compareRoute,
      accountsRoute,
      bookRoute,
      uploadRoute,
      outlookRoute,
      reportsRoute,
      reportTemplatesRoute,
      reportRoute,
      assessmentsRoute,
      rankingRoute,
      assessmentRoute,
      budgetsRoute,
      breakdownRoute,
      searchRoute,
      accountRoute,
      adminRoute,
      usersRoute,
      auditRoute,
      organisationsRoute,
      indicatorsRoute,
      factorsRoute,
    ]),
  ]),
  parseSearch: readSearch,
  stringifySearch: writeSearch,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Failed,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** A sign-in that ran out leads to the sign-in screen and back to the same address afterwards. */
whenSignedOut(() => {
  const { pathname, href } = router.state.location;
  queryClient.setQueryData(sessionQuery.queryKey, { session: null });
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href, why: 'expired' } });
});
