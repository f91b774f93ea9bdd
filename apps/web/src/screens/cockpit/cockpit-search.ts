/** @module What the cockpit keeps in its address: the month looked at, and whether it hangs on a wall. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export interface CockpitSearch {
  readonly at?: string | undefined;
  readonly screen?: 'large' | undefined;
}
export const readCockpitSearch = (raw: RawSearch): CockpitSearch => {
  const at = textOf(raw, 'at');
  return {
    at: at !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(at) ? at : undefined,
    screen: oneOf(raw, 'screen', ['large']),
  };
};
