/**
 * @module The identity layer in bulk: CO2 of every sector as activity times CO2 per activity, both at constant yearly rates, for very many
 * draws at once. Levers, stocks and power are left to the city model, which gives the same totals when fed these numbers.
 */

/** Rows are draws, columns sectors (row-major). Rates are fractions a year. */
export interface IdentityDraws {
  readonly draws: number;
  readonly sectors: number;
  /** Years after the base year. */
  readonly years: number;
  /** CO2 in the base year by sector, one for all draws. */
  readonly base: Float64Array;
  /** Growth of activity, draws × sectors. */
  readonly growth: Float64Array;
  /** Fall of CO2 per activity, draws × sectors. */
  readonly fall: Float64Array;
  /** Yearly change of `growth`: the bend that makes a peak; one for all draws. */
  readonly slowdown: number;
}
export interface IdentityResult {
  /** Years after the base year; the last where the path still rises there. */
  readonly peak: Int16Array;
  readonly level: Float64Array;
  /** CO2 in the last year. */
  readonly last: Float64Array;
}

/**
 * C_t = Σ_j C_j0 · Π_u (1 + g_j - slowdown·u)(1 - x_j).
 *
 * Cost is draws × sectors × years multiplications; nothing is allocated within.
 */
export const projectIdentity = ({
  draws,
  sectors,
  years,
  base,
  growth,
  fall,
  slowdown,
}: IdentityDraws): IdentityResult => {
  const peak = new Int16Array(draws);
  const level = new Float64Array(draws);
  const last = new Float64Array(draws);
  const total = new Float64Array(years + 1);
  for (let draw = 0; draw < draws; draw += 1) {
    total.fill(0);
    for (let sector = 0; sector < sectors; sector += 1) {
      const cell = draw * sectors + sector;
      let co2 = base[sector] as number;
      const keep = 1 - (fall[cell] as number);
      let step = (1 + (growth[cell] as number)) * keep;
      const bend = slowdown * keep;
      total[0] = (total[0] as number) + co2;
      for (let year = 1; year <= years; year += 1) {
        step -= bend;
        co2 *= step;
        total[year] = (total[year] as number) + co2;
      }
    }
    let best = 0;
    for (let year = 1; year <= years; year += 1) if ((total[year] as number) > (total[best] as number)) best = year;
    peak[draw] = best;
    level[draw] = total[best] as number;
    last[draw] = total[years] as number;
  }
  return { peak, level, last };
};
