/** @module A number of an assessment: shares of one as percent, and a click opens how it came to be as it was then. */
import type { Figure } from '@dafeng/contract';
import { FigureValue } from '../../parts/figure.tsx';

const shareDigits = 2;

export function AssessFigure({
  figure,
  cityId,
  name,
}: {
  readonly figure: Figure;
  readonly cityId: string;
  readonly name: string;
}) {
  return (
    <FigureValue
      figure={figure}
      bookId={null}
      cityId={cityId}
      name={name}
      {...(figure.unit.id === '1' ? { percent: true, digits: shareDigits } : {})}
    />
  );
}
