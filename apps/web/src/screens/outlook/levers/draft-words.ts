/** @module A draft in words: whose child it is, and each difference from it. */
import type { CityModel, ResolvedScenario } from '@dafeng/outlook';
import type { Words } from '../../../i18n/index.ts';
import { type Draft, isUntouched } from './draft.ts';
import { parameterName, valueText } from './parameter-words.ts';

export const scenarioName = (model: CityModel, id: string | null, { t, pick }: Pick<Words, 't' | 'pick'>): string =>
  id === null ? t('levers.baseModel') : pick(model.scenarios.find((one) => one.id === id)?.name) || id;

export const draftName = (model: CityModel, draft: Draft, words: Words): string => {
  const parent = scenarioName(model, draft.parent, words);
  if (isUntouched(draft)) return parent;
  const count = Object.keys(draft.levers).length + Object.keys(draft.set).length + (draft.correlation === null ? 0 : 1);
  return words.t('levers.changed', { parent, count });
};

/** Each difference in one line, with what it was. */
export const differences = (
  model: CityModel,
  draft: Draft,
  own: ResolvedScenario,
  words: Words,
): readonly { readonly id: string; readonly text: string }[] => {
  const { t, pick } = words;
  return [
    ...Object.entries(draft.levers).map(([id, on]) => ({
      id: `lever ${id}`,
      text: t(on ? 'levers.diff.on' : 'levers.diff.off', {
        name: pick(model.levers.find((lever) => lever.id === id)?.name) || id,
      }),
    })),
    ...Object.entries(draft.set).map(([id, value]) => {
      const parameter = own.parameters.find((one) => one.id === id);
      return {
        id,
        text: parameter
          ? t('levers.diff.set', {
              name: parameterName(model, id, words),
              from: valueText(parameter, parameter.value, words),
              to: valueText(parameter, value, words),
            })
          : t('levers.diff.lost', { name: id }),
      };
    }),
    ...(draft.correlation === null
      ? []
      : [{ id: 'rho', text: t('levers.diff.rho', { value: String(draft.correlation) }) }]),
  ];
};
