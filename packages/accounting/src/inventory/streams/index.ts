/** @module The list of source streams, in the order of the category tree. What each computes is in its file. */
import type { Stream } from '../stream.ts';
import { cementClinker } from './cement.ts';
import { combustion } from './combustion.ts';
import { enteric } from './enteric.ts';
import { forest } from './forest.ts';
import { fugitive } from './fugitive.ts';
import { glass } from './glass.ts';
import { incineration } from './incineration.ts';
import { landfill } from './landfill.ts';
import { aluminium, gridSf6, steel } from './metals.ts';
import { purchasedPower } from './purchased-power.ts';
import { rice } from './rice.ts';
import { tabled } from './tabled.ts';

export const streams: readonly Stream[] = [
  combustion,
  fugitive,
  cementClinker,
  glass,
  tabled,
  steel,
  aluminium,
  gridSf6,
  enteric,
  rice,
  forest,
  landfill,
  incineration,
  purchasedPower,
];
