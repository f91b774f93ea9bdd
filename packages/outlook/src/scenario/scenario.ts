/** @module What a scenario stores: its differences from its parent, nothing else. Joining them is in `resolve-scenario.ts`. */
import type { Bilingual } from '@dafeng/quantity';
import type { ParameterStatus } from '../model/parameter.ts';

export interface ParameterChange {
  readonly value: number;
  readonly source: string;
  readonly status: ParameterStatus;
}
export interface Scenario {
  readonly id: string;
  readonly name: Bilingual;
  /** Null: differs from the model itself. */
  readonly parent: string | null;
  /** Levers switched on or off by id. */
  readonly levers: ReadonlyMap<string, boolean>;
  /** Parameters set by path, in the unit of the parameter. */
  readonly set: ReadonlyMap<string, ParameterChange>;
}
