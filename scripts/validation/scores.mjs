/** Scores of probabilities and of forecasts, and how sure the difference of two is when whole series are drawn again. */

export const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of (p - outcome)²; 0 is perfect. */
export const brier = (cases, by) => mean(cases.map((one) => (one.said[by] - one.peaked) ** 2));

const edges = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1];
export const reliability = (cases, by) =>
  edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1];
    const inside = cases.filter(({ said }) => said[by] >= from && (said[by] < to || (to === 1 && said[by] === 1)));
    return {
      from,
      to,
      count: inside.length,
      said: inside.length ? mean(inside.map(({ said }) => said[by])) : null,
      came: inside.length ? mean(inside.map(({ peaked }) => peaked)) : null,
    };
  });

/** Continuous ranked probability score from evenly spaced quantiles: twice the mean pinball loss. */
export const crps = (quantiles, levels, outcome) =>
  2 * mean(quantiles.map((value, index) => (outcome - value) * (levels[index] - (outcome < value ? 1 : 0))));

/** Whether an outcome lies in the middle `share` of a forecast. */
export const covers = (quantiles, levels, outcome, share) => {
  const at = (level) => {
    const right = levels.findIndex((one) => one >= level);
    const index = right < 0 ? levels.length - 1 : right;
    const left = Math.max(0, index - 1);
    const part = index === left ? 0 : (level - levels[left]) / (levels[index] - levels[left]);
    return quantiles[left] + (quantiles[index] - quantiles[left]) * Math.min(1, Math.max(0, part));
  };
  return outcome >= at((1 - share) / 2) && outcome <= at((1 + share) / 2);
};

const uniform = (seed) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

const bySeries = (cases) => {
  const groups = new Map();
  for (const one of cases) groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  return groups;
};

/** 90 % range of the difference of two Brier scores over redrawn series: cases of one series hang together and are drawn together. */
export const differenceRange = (cases, first, second, times = 1000) => {
  const groups = [...bySeries(cases).values()];
  const draw = uniform(1);
  const differences = Array.from({ length: times }, () => {
    const drawn = groups.flatMap(() => groups[Math.floor(draw() * groups.length)]);
    return brier(drawn, first) - brier(drawn, second);
  }).sort((a, b) => a - b);
  return [differences[Math.floor(times * 0.05)], differences[Math.floor(times * 0.95)]];
};
