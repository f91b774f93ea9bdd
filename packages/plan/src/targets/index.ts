/**
 * @module The door of the target grammar.
 */
export { readTargets, type TargetReading } from './read-targets.ts';
