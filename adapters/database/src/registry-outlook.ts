/**
 * @module What can be asked of stored scenarios and done to them. See = who sees the city; write = its office and administrators.
 */
import type { NewScenario, ScenarioUpdate, StoredScenario } from './model/outlook.ts';

export interface OutlookScenarios {
  /** Oldest first. */
  list(cityId: string): Promise<readonly StoredScenario[]>;
  get(id: string): Promise<StoredScenario | null>;
  /** Errors: `already-exists` where the city has one of that name. */
  create(scenario: NewScenario): Promise<StoredScenario>;
  /** Errors: `revision-conflict` where somebody was faster. */
  change(id: string, expectedRevision: number, change: ScenarioUpdate): Promise<StoredScenario>;
  /** Errors: `scenario-in-use` naming those that build on it. */
  remove(id: string): Promise<void>;
}
