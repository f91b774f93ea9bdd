/**
 * @module What a share means for its receiver: its part of the total, its part of the base, and the level (base over output) the receiver
 * starts from. Absent where a number is missing or the units do not go together.
 */
import { absent, type Quantity, reported, type Trace, type Tracer, type UnitId } from '@dafeng/quantity';
import { type AnyExplained, type AnyReported, explainNumbers } from '../explained-number.ts';
import type { ShareUnit } from './explain-share.ts';

export interface KnownField {
  readonly value: number | null;
  readonly period: string | null;
  readonly source: string;
}
export interface ShareFacts<T extends Trace | null> {
  readonly ofTotal: AnyReported<T>;
  readonly ofBase: AnyReported<T>;
  readonly level: AnyReported<T>;
}
/** Levels are printed as plans print intensities. */
const levelUnits: readonly UnitId[] = ['tce/10k-yuan', 'tCO2/10k-yuan'];
/** Output of a receiver is money, in 亿元. */
const outputUnit = { unit: '100m-yuan', basis: 'unstated' } as const;

export const shareFacts = <T extends Trace | null>(
  tracer: Tracer<T>,
  share: AnyExplained<T>,
  total: AnyExplained<T>,
  fields: { readonly base: KnownField; readonly output: KnownField },
  { unit, basis }: ShareUnit,
): ShareFacts<T> => {
  const explain = explainNumbers(tracer);
  const known = (term: string, { value, period, source }: KnownField, of: ShareUnit): AnyReported<T> =>
    value === null
      ? absent('not-reported', '没有这个单位的数 / there is no number of this body')
      : reported(
          explain.observation(term, { value, ...of } as unknown as Quantity, {
            source: source === '' ? '填报 / typed' : source,
            locator: period ?? '',
          }) as unknown as AnyExplained<T>,
        );
  const over = (term: string, above: AnyReported<T>, below: AnyReported<T>): AnyReported<T> => {
    if (!above.ok) return above;
    if (!below.ok) return below;
    try {
      return explain.ratio(term, above.value, below.value);
    } catch {
      return absent('NA', '单位不能相除 / the units do not divide');
    }
  };
  const base = known('split.base', fields.base, { unit, basis });
  const level = over('split.level', base, known('split.output', fields.output, outputUnit));
  const spoken = levelUnits.flatMap((printed): readonly AnyExplained<T>[] => {
    try {
      return level.ok ? [explain.convert('split.level', level.value, printed)] : [];
    } catch {
      return [];
    }
  });
  return {
    ofTotal: over('split.part', reported(share), reported(total)),
    ofBase: over('split.ofBase', reported(share), base),
    level: spoken[0] ? reported(spoken[0]) : level,
  };
};
