/**
 * @module Stored scenarios laid into the plain data of a model, so that the core checks and resolves them like those of the file.
 */
import type { ScenarioDifferences, StoredScenario } from '@dafeng/database';
import type { PlainModel } from './models.ts';

/** Stands for changes that are tried without being stored. */
export const triedScenario = 'tried';

const toPlain = ({ id, name, parent, changes }: Pick<StoredScenario, 'id' | 'name' | 'parent' | 'changes'>) => ({
  id,
  name: { zh: name, en: name },
  ...(parent === null ? {} : { parent }),
  levers: changes.levers,
  set: changes.set,
});

export const withScenarios = (
  raw: PlainModel,
  stored: readonly Pick<StoredScenario, 'id' | 'name' | 'parent' | 'changes'>[],
  tried?: { readonly parent: string | null; readonly changes: ScenarioDifferences },
): PlainModel => ({
  ...raw,
  scenarios: [
    ...(Array.isArray(raw.scenarios) ? raw.scenarios : []),
    ...stored.map(toPlain),
    ...(tried === undefined ? [] : [toPlain({ id: triedScenario, name: triedScenario, ...tried })]),
  ],
});
