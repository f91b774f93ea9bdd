/**
 * @module What the factor library keeps in its address.
 */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export interface FactorSearch {
  readonly set?: string | undefined;
  readonly edition?: string | undefined;
  readonly family?: string | undefined;
  readonly product?: string | undefined;
  readonly term?: string | undefined;
  readonly gas?: string | undefined;
  readonly region?: string | undefined;
  readonly mark?: 'S' | 'M' | 'C' | undefined;
  readonly q?: string | undefined;
  /** The factor standing open. */
  readonly factor?: string | undefined;
}

export const readFactorSearch = (raw: RawSearch): FactorSearch => ({
  set: textOf(raw, 'set'),
  edition: textOf(raw, 'edition'),
  family: textOf(raw, 'family'),
  product: textOf(raw, 'product'),
  term: textOf(raw, 'term'),
  gas: textOf(raw, 'gas'),
  region: textOf(raw, 'region'),
  mark: oneOf(raw, 'mark', ['S', 'M', 'C']),
  q: textOf(raw, 'q'),
  factor: textOf(raw, 'factor'),
});
