/**
 * @module Scenarios stored on the server laid beside those of the model file, so that both can be parents. Storing them is the server's.
 */
import type { CityModel, ParameterStatus, Scenario } from '@dafeng/outlook';

export interface StoredScenario {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly changes: {
    readonly levers: Readonly<Record<string, boolean>>;
    readonly set: Readonly<
      Record<string, { readonly value: number; readonly source: string; readonly status: ParameterStatus }>
    >;
  };
}

/** Whose line of parents ends at the model; a circle or a lost parent would leave the core without an answer. */
const ends = (one: Scenario, byId: ReadonlyMap<string, Scenario>): boolean => {
  let at: Scenario | undefined = one;
  for (let steps = 0; steps <= byId.size; steps += 1) {
    if (at?.parent === null) return true;
    at = at === undefined ? undefined : byId.get(at.parent ?? '');
    if (at === undefined) return false;
  }
  return false;
};

/** Names of levers and parameters that the model no longer has are left out. */
export const withStored = (model: CityModel, stored: readonly StoredScenario[]): CityModel => {
  const levers = new Set(model.levers.map(({ id }) => id));
  const parameters = new Set(model.parameters.map(({ id }) => id));
  const own = new Set(model.scenarios.map(({ id }) => id));
  const all = [
    ...model.scenarios,
    ...stored
      .filter(({ id }) => !own.has(id))
      .map(
        ({ id, name, parent, changes }): Scenario => ({
          id,
          name: { zh: name, en: name },
          parent,
          levers: new Map(Object.entries(changes.levers).filter(([lever]) => levers.has(lever))),
          set: new Map(Object.entries(changes.set).filter(([path]) => parameters.has(path))),
        }),
      ),
  ];
  const byId = new Map(all.map((one) => [one.id, one]));
  return { ...model, scenarios: all.filter((one) => ends(one, byId)) };
};
