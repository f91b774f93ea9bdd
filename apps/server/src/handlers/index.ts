/**
 * @module All handlers of the contract in one table; leaving one out does not compile.
 */
import type { Handlers } from '../http/call.ts';
import { accessHandlers } from './access.handlers.ts';
import { adminHandlers } from './admin.handlers.ts';
import { assessmentHandlers } from './assessments.handlers.ts';
import { auditHandlers } from './audit.handlers.ts';
import { bookHandlers } from './books.handlers.ts';
import { breakdownHandlers } from './breakdowns.handlers.ts';
import { budgetHandlers } from './budgets.handlers.ts';
import { cityHandlers } from './cities.handlers.ts';
import { cockpitHandlers } from './cockpit.handlers.ts';
import { compareHandlers } from './compare.handlers.ts';
import { evidenceHandlers } from './evidence.handlers.ts';
import { factorHandlers } from './factors.handlers.ts';
import { filingHandlers } from './filings.handlers.ts';
import { fillHandlers } from './fill.handlers.ts';
import { inventoryHandlers } from './inventory.handlers.ts';
import { outlookHandlers } from './outlook.handlers.ts';
import { outlookJobHandlers } from './outlook-jobs.handlers.ts';
import { outlookModelHandlers } from './outlook-model.handlers.ts';
import { planHandlers } from './plans.handlers.ts';
import { qualityHandlers } from './quality.handlers.ts';
import { registryHandlers } from './registry.handlers.ts';
import { reportTemplateHandlers } from './report-templates.handlers.ts';
import { reportHandlers } from './reports.handlers.ts';
import { reviewHandlers } from './review.handlers.ts';
import { roundHandlers } from './rounds.handlers.ts';
import { seriesHandlers } from './series.handlers.ts';
import type { Services } from './services.ts';
import { trackingHandlers } from './tracking.handlers.ts';
import { trackingChoiceHandlers } from './tracking-choices.handlers.ts';
import { trackingMonthHandlers } from './tracking-months.handlers.ts';
import { trackingWarningHandlers } from './tracking-warnings.handlers.ts';
import { uploadHandlers } from './uploads.handlers.ts';
import { workHandlers } from './work.handlers.ts';

export const makeHandlers = (services: Services): Handlers => ({
  health: async () => ({ status: 'ok', version: services.version, store: services.registry.engine }),
  ...accessHandlers(services),
  ...adminHandlers(services),
  ...cityHandlers(services),
  ...cockpitHandlers(services),
  ...planHandlers(services),
  ...reviewHandlers(),
  ...registryHandlers(services),
  ...compareHandlers(services),
  ...bookHandlers(services),
  ...uploadHandlers(services),
  ...fillHandlers(services),
  ...inventoryHandlers(services),
  ...qualityHandlers(services),
  ...factorHandlers(services),
  ...auditHandlers(),
  ...outlookHandlers(services),
  ...outlookModelHandlers(services),
  ...outlookJobHandlers(services),
  ...filingHandlers(services),
  ...roundHandlers(services),
  ...evidenceHandlers(services),
  ...workHandlers(services),
  ...trackingHandlers(services),
  ...assessmentHandlers(services),
  ...reportHandlers(services),
  ...reportTemplateHandlers(services),
  ...budgetHandlers(services),
  ...breakdownHandlers(services),
  ...trackingWarningHandlers(services),
  ...trackingChoiceHandlers(services),
  ...trackingMonthHandlers(services),
  ...seriesHandlers(services),
});
