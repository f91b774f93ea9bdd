/** @module What holds under a draft: which levers act, and every parameter with the values of the line of parents in it. */
import { type CityModel, type ResolvedScenario, resolveScenario } from '@dafeng/outlook';
import { type Draft, draftId, modelUnder } from './draft.ts';

export const resolve = (model: CityModel, draft: Draft): ResolvedScenario => {
  const found = resolveScenario(modelUnder(model, draft), draftId);
  return found.ok
    ? found.value
    : { id: null, leversOn: model.levers.map(({ on }) => on), parameters: model.parameters };
};
