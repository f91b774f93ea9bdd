/**
 * @module The decoupling elasticity of Tapio (2005, Transport Policy 12), a cheap indicator beside the decomposition: unstable where the
 * activity hardly changed. Exact attribution is left to `decompose.ts`.
 */

export interface Ends {
  readonly before: number;
  readonly after: number;
}

/** Relative change of emissions over relative change of activity; null where activity did not change or a series began at 0. */
export const tapioElasticity = (emissions: Ends, activity: Ends): number | null => {
  if (emissions.before === 0 || activity.before === 0 || activity.after === activity.before) return null;
  const relative = ({ before, after }: Ends) => (after - before) / before;
  return relative(emissions) / relative(activity);
};
