/**
 * @module Every route of `/api/v1`: method, path, who may call it, what goes in and what comes out. The server implements this
 * table and nothing else; the OpenAPI document, the web client's types and the API tests are read off it.
 */
import { accessRoutes } from './routes/access.ts';
import { assessmentRoutes } from './routes/assessments.ts';
import { bookRoutes } from './routes/books.ts';
import { budgetRoutes } from './routes/budgets.ts';
import { factorRoutes } from './routes/factors.ts';
import { filingRoutes } from './routes/filings.ts';
import { fillRoutes } from './routes/fill.ts';
import { inventoryRoutes } from './routes/inventory.ts';
import { outlookRoutes } from './routes/outlook.ts';
import { planRoutes } from './routes/plans.ts';
import { qualityRoutes } from './routes/quality.ts';
import { registryRoutes } from './routes/registry.ts';
import { trackingRoutes } from './routes/tracking.ts';
import { uploadRoutes } from './routes/uploads.ts';
import { workRoutes } from './routes/work.ts';

export type { Route } from './routes/route.ts';

export const routes = {
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
} as const;

export type RouteName = keyof typeof routes;
