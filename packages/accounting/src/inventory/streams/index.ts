/** @module The list of source streams, in the order of the category tree. What each computes is in its file. */
import type { Stream } from '../stream.ts';
import { combustion } from './combustion.ts';
import { fugitive } from './fugitive.ts';
import { purchasedPower } from './purchased-power.ts';

export const streams: readonly Stream[] = [combustion, fugitive, purchasedPower];
