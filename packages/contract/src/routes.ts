/**
 * @module Every route of `/api/v1`: method, path, who may call it, what goes in and what comes out. The server implements this
 * table and nothing else; the OpenAPI document, the web client's types and the API tests are read off it.
 */
import { accessRoutes } from './routes/access.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { bookRoutes } from './routes/books.ts';
import { budgetRoutes } from './routes/budgets.ts';
import { cockpitRoutes } from './routes/cockpit.ts';
import { factorRoutes } from './routes/factors.ts';
import { filingRoutes } from './routes/filings.ts';
import { fillRoutes } from './routes/fill.ts';
import { inventoryRoutes } from './routes/inventory.ts';
import { outlookRoutes } from './routes/outlook.ts';
import { planRoutes } from './routes/plans.ts';
import { qualityRoutes } from './routes/quality.ts';
import { registryRoutes } from './routes/registry.ts';
import { reportRoutes } from './routes/reports.ts';
import { trackingRoutes } from './routes/tracking.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { workRoutes } from './routes/work.ts';

export type { Route } from './routes/route.ts';

/** Named part by part: written out whole, the type is longer than the compiler will print. */
type AccessRoutes = typeof accessRoutes;
type PlanRoutes = typeof planRoutes;
type RegistryRoutes = typeof registryRoutes;
type BookRoutes = typeof bookRoutes;
type UploadRoutes = typeof uploadRoutes;
type FillRoutes = typeof fillRoutes;
type InventoryRoutes = typeof inventoryRoutes;
type QualityRoutes = typeof qualityRoutes;
type FactorRoutes = typeof factorRoutes;
type OutlookRoutes = typeof outlookRoutes;
type FilingRoutes = typeof filingRoutes;
type WorkRoutes = typeof workRoutes;
type TrackingRoutes = typeof trackingRoutes;
type AssessmentRoutes = typeof assessmentRoutes;
type BudgetRoutes = typeof budgetRoutes;
type CockpitRoutes = typeof cockpitRoutes;
type ReportRoutes = typeof reportRoutes;
export interface Routes
  extends AccessRoutes,
    PlanRoutes,
    RegistryRoutes,
    BookRoutes,
    UploadRoutes,
    FillRoutes,
    InventoryRoutes,
    QualityRoutes,
    FactorRoutes,
    OutlookRoutes,
    FilingRoutes,
    WorkRoutes,
    TrackingRoutes,
    AssessmentRoutes,
    BudgetRoutes,
    CockpitRoutes,
    ReportRoutes {}

export const routes: Routes = {
  ...accessRoutes,
  ...planRoutes,
  ...registryRoutes,
  ...bookRoutes,
  ...uploadRoutes,
  ...fillRoutes,
  ...inventoryRoutes,
  ...qualityRoutes,
  ...factorRoutes,
  ...outlookRoutes,
  ...filingRoutes,
  ...workRoutes,
  ...trackingRoutes,
  ...assessmentRoutes,
  ...budgetRoutes,
  ...cockpitRoutes,
  ...reportRoutes,
};

export type RouteName = keyof typeof routes;
