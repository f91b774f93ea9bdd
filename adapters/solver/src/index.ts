/** @module The door of the solver adapter: HiGHS behind the port of the outlook. */
export { type HighsOptions, type HighsSolver, startHighs } from './highs.adapter.ts';
