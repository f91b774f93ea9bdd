/**
 * @module The command line's pieces for tests and benches.
 */
export { type PrintedReading, readFile } from './read-file.ts';
