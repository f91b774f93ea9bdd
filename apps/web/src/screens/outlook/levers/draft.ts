/**
 * @module What a hand has moved on the levers page: differences from a parent scenario, and nothing else. How they stand in the address is in
 * `draft-address.ts`, what they do is computed by the core.
 */
import type { CityModel, Co2Total, Parameter, Scenario } from '@dafeng/outlook';

export interface Draft {
  /** A scenario of the model file or a stored one; null differs from the model itself. */
  readonly parent: string | null;
  /** Levers switched on or off against the parent. */
  readonly levers: Readonly<Record<string, boolean>>;
  /** Values by parameter path, in the unit of the parameter. */
  readonly set: Readonly<Record<string, number>>;
  /** Correlation of growth and saving that replaces those of the model; null leaves them. */
  readonly correlation: number | null;
  /** Whose peak is judged; null as the model says. */
  readonly total: Co2Total | null;
}
export const untouched: Draft = { parent: null, levers: {}, set: {}, correlation: null, total: null };

/** The id under which the draft is laid over the model; no file may use a colon in an id that it shares. */
export const draftId = 'here:draft';
/** Status and source of what was moved by hand, as every number must have them. */
const byHand = { source: 'levers page', status: 'assumed' } as const;

export const isUntouched = ({ levers, set, correlation }: Draft): boolean =>
  correlation === null && Object.keys(levers).length === 0 && Object.keys(set).length === 0;

/** Growth periods of GDP: the `g` of ρ(g, x). */
export const growthOf = ({ drivers, gdp }: CityModel): readonly Parameter[] =>
  (drivers.find(({ id }) => id === gdp)?.growth ?? []).map(({ rate }) => rate);
/** Stated pairs of growth and saving; empty where the model states none. */
export const growthPairs = (model: CityModel): CityModel['correlations'] => {
  const growth = new Set(growthOf(model).map(({ index }) => index));
  return model.correlations.filter(({ between: [a, b] }) => growth.has(a) !== growth.has(b));
};

/** The model with the draft as one more scenario, `draftId`. Unknown levers and parameters are left out: the model may have changed. */
export const modelUnder = (model: CityModel, draft: Draft): CityModel => {
  const leverIds = new Set(model.levers.map(({ id }) => id));
  const parameterIds = new Set(model.parameters.map(({ id }) => id));
  const parent = model.scenarios.some(({ id }) => id === draft.parent) ? draft.parent : null;
  const scenario: Scenario = {
    id: draftId,
    name: { zh: '当前', en: 'current' },
    parent,
    levers: new Map(Object.entries(draft.levers).filter(([id]) => leverIds.has(id))),
    set: new Map(
      Object.entries(draft.set).flatMap(([id, value]) => (parameterIds.has(id) ? [[id, { value, ...byHand }]] : [])),
    ),
  };
  const pairs = new Set(draft.correlation === null ? [] : growthPairs(model));
  return {
    ...model,
    peakOf: draft.total ?? model.peakOf,
    scenarios: [...model.scenarios, scenario],
    correlations: model.correlations.map((pair) =>
      pairs.has(pair) && draft.correlation !== null ? { ...pair, value: draft.correlation } : pair,
    ),
  };
};

/** A value set, or taken back where it is the parent's own. */
export const withValue = (draft: Draft, id: string, value: number, own: number): Draft => {
  const { [id]: _, ...others } = draft.set;
  return { ...draft, set: value === own ? others : { ...others, [id]: value } };
};
export const withLever = (draft: Draft, id: string, on: boolean, own: boolean): Draft => {
  const { [id]: _, ...others } = draft.levers;
  return { ...draft, levers: on === own ? others : { ...others, [id]: on } };
};

/** As a stored scenario keeps it. The correlation is no parameter and stays in the address. */
export const changesOf = ({ levers, set }: Draft) => ({
  levers: { ...levers },
  set: Object.fromEntries(Object.entries(set).map(([id, value]) => [id, { value, ...byHand }])),
});
