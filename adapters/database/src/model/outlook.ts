/**
 * @module A stored scenario of the outlook: its differences from its parent. What they do to a model is the outlook package's.
 */
import type { Actor } from './access.ts';

/** Opaque here beyond its two parts: levers switched, parameters set. */
export interface ScenarioDifferences {
  readonly levers: Readonly<Record<string, boolean>>;
  readonly set: Readonly<Record<string, { readonly value: number; readonly source: string; readonly status: string }>>;
}
export interface StoredScenario {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
  readonly parent: string | null;
  readonly changes: ScenarioDifferences;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly changedAt: string;
  readonly changedBy: Actor;
}
export type NewScenario = Pick<StoredScenario, 'cityId' | 'name' | 'parent' | 'changes'>;
export type ScenarioUpdate = Partial<Pick<StoredScenario, 'name' | 'parent' | 'changes'>>;
