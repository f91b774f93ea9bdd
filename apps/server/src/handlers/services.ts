/**
 * @module What the handlers work with, joined once in the composition root.
 */
import type { Registry } from '@dafeng/database';
import type { BookAccountant } from '../books/book-accounts.ts';
import type { UncertaintyRunner } from '../books/uncertainty-runner.ts';
import type { FileStore } from '../files.ts';
import type { ImportRunner } from '../imports/import-runner.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { OutlookModels } from '../outlook/models.ts';
import type { CityTracker } from '../tracking/track-city.ts';
import type { WarningKeeper } from '../tracking/warnings.ts';

export interface Services {
  readonly registry: Registry;
  readonly files: FileStore;
  readonly imports: ImportRunner;
  readonly accountant: BookAccountant;
  readonly uncertainty: UncertaintyRunner;
  readonly jobs: JobRunner;
  readonly outlookModels: OutlookModels;
  readonly tracker: CityTracker;
  readonly warningKeeper: WarningKeeper;
  readonly clock: () => Date;
  readonly version: string;
  readonly secureCookies: boolean;
}
