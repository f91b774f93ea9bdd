/**
 * @module The fingerprint of a trace, kept with a published number: whoever changes anything in the trace, be it evidence that no
 * arithmetic checks, changes it.
 */
import { sha256 } from './sha-256.ts';
import type { Trace } from './trace.ts';

/** JSON with the keys of every object in order, so that equal traces have equal text. */
const canonical = (thing: unknown): string => {
  if (Array.isArray(thing)) return `[${thing.map(canonical).join(',')}]`;
  if (typeof thing !== 'object' || thing === null) return JSON.stringify(thing) ?? 'null';
  const entries = Object.entries(thing).filter(([, value]) => value !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
};

/** Hexadecimal SHA-256 of any record as canonical JSON: equal records have equal digests, whatever the order of their keys. */
export const contentDigest = (thing: unknown): string => sha256(canonical(thing));

/** Hexadecimal SHA-256 of the trace as canonical JSON; equal after a round trip through JSON, whatever the order of its keys. */
export const traceDigest = (trace: Trace): string => contentDigest(trace);
