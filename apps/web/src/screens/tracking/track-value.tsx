/** @module A number of followed targets: a share as a percentage, everything else with its unit; a click opens how it came to be. */
import type { Figure } from '@dafeng/contract';
import { FigureValue } from '../../parts/figure.tsx';
import { digitsOf, isShare } from './number-text.ts';

export function TrackValue({
  figure,
  cityId,
  name,
  withUnit = false,
  digits,
}: {
  readonly figure: Figure;
  readonly cityId: string;
  readonly name: string;
  /** In a table the column or row names the unit. */
  readonly withUnit?: boolean;
  readonly digits?: number | undefined;
}) {
  return (
    <FigureValue
      figure={figure}
      bookId={null}
      cityId={cityId}
      compact={!withUnit}
      percent={isShare(figure.unit.id)}
      sign
      name={name}
      digits={digits ?? digitsOf(figure.unit.id)}
    />
  );
}
