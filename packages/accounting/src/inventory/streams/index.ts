/** @module The list of source streams, in the order of the category tree. What each computes is in its file. */
import type { Stream } from '../stream.ts';

export const streams: readonly Stream[] = [];
