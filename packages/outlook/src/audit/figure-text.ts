/** @module Figures inside arithmetic and messages: enough digits to follow the sum, no more. Rounding for publication is left to reports. */
import { formatNumber } from '@dafeng/quantity';
import type { StatedValue } from './stated-value.ts';

export const plain = (value: number, places = 2): string => formatNumber(value, { maxPlaces: places });
/** A fraction as per cent. */
export const percent = (value: number, places = 1): string => `${formatNumber(value * 100, { maxPlaces: places })}%`;
/** A difference of fractions as percentage points. */
export const points = (value: number, places = 2): string => formatNumber(value * 100, { maxPlaces: places });

const signs = { '=': '', '>=': '≥', '<=': '≤', '~=': '≈' } as const;
/** As the plan states it, with its comparator. */
export const asStated = ({ target, indicator, value }: StatedValue): string =>
  `${signs[target.comparator]}${indicator.unit === '%' ? percent(value, 4) : plain(value, 4)}`;
