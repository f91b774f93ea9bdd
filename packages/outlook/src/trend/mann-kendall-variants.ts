/**
 * @module The Mann-Kendall test corrected for serial correlation in the four usual ways, so that a reader sees how far the verdict hangs
 * on the choice. The uncorrected test is in `mann-kendall.ts`.
 *
 * Hamed and Rao (1998), Yue and Wang (2004), pre-whitening (Yue and Wang 2002), trend-free pre-whitening (Yue et al. 2002), with the
 * conventions of the package pyMannKendall. Where a correction leaves no positive variance there is no result rather than NaN.
 */
import { trend as settings } from '../generated/outlook.ts';
import { autocorrelations } from './autocorrelation.ts';
import { scoreOf, senSlopeOf, testOf } from './mann-kendall.ts';
import { twoSidedQuantile } from './normal-distribution.ts';

export interface CorrectedTest {
  readonly s: number;
  readonly varS: number;
  readonly z: number;
  readonly p: number;
  readonly tau: number;
}
export interface MannKendallVariants {
  /** Correlation of neighbouring years once the trend is taken out. */
  readonly serialCorrelation: number;
  readonly hamedRao: CorrectedTest | null;
  readonly yueWang: CorrectedTest | null;
  readonly preWhitening: CorrectedTest | null;
  /** The variant to quote: keeps the trend and takes the correlation out. */
  readonly trendFreePreWhitening: CorrectedTest | null;
}

const averageRanks = (values: readonly number[]): readonly number[] =>
  values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });

const tested = (values: readonly number[], factor = 1): CorrectedTest | null => {
  const { s, varS } = scoreOf(values);
  const corrected = varS * factor;
  if (values.length < 2 || corrected < 0 || (corrected === 0 && s !== 0)) return null;
  return { s, varS: corrected, ...testOf(s, corrected), tau: s / ((values.length * (values.length - 1)) / 2) };
};

const whiten = (values: readonly number[], correlation: number): readonly number[] =>
  values.slice(1).map((value, index) => value - (values[index] ?? 0) * correlation);

/** All four, for a yearly series of at least three points. */
export const mannKendallVariants = (values: readonly number[]): MannKendallVariants => {
  const n = values.length;
  const slope = senSlopeOf(values);
  const detrended = values.map((value, index) => value - (index + 1) * slope);
  // Equal but for the last digits of the arithmetic is equal.
  const grain = 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), Number.MIN_VALUE);
  const ofRanks = autocorrelations(averageRanks(detrended.map((value) => Math.round(value / grain))));
  const limit = twoSidedQuantile(settings.mannKendall.level) / Math.sqrt(n);
  const weighted = ofRanks.reduce(
    (sum, r, lag) => (lag === 0 || Math.abs(r) <= limit ? sum : sum + (n - lag) * (n - lag - 1) * (n - lag - 2) * r),
    0,
  );
  const ofRest = autocorrelations(detrended);
  const summed = ofRest.reduce((sum, r, lag) => (lag === 0 ? sum : sum + (1 - lag / n) * r), 0);
  const serialCorrelation = ofRest[1] ?? 0;
  return {
    serialCorrelation,
    hamedRao: tested(values, 1 + (2 / (n * (n - 1) * (n - 2))) * weighted),
    yueWang: tested(values, 1 + 2 * summed),
    preWhitening: tested(whiten(values, autocorrelations(values)[1] ?? 0)),
    trendFreePreWhitening: tested(
      whiten(detrended, serialCorrelation).map((value, index) => value + (index + 1) * slope),
    ),
  };
};
