/**
 * @module Writes a text code unit by code unit together with the place each unit came from.
 * What to write is left to the passes that use it.
 */

/** A text with `origin[i]`, the place of unit `i` in the text before it; one sentinel at the end. */
export interface TracedText {
  readonly text: string;
  readonly origin: Int32Array;
}

export interface TextWriter {
  readonly length: () => number;
  /** Last unit written, or 0. */
  readonly last: () => number;
  /** Unit written `back` places before the last (0 = last), or 0. */
  readonly back: (back: number) => number;
  readonly put: (unit: number, from: number) => void;
  readonly replaceLast: (unit: number) => void;
  readonly finish: (sentinel: number) => TracedText;
}

const CHUNK = 8192;

/** A writer for at most `capacity` units: a pass never writes more than it reads. */
export const createTextWriter = (capacity: number): TextWriter => {
  const units = new Uint16Array(capacity);
  const origin = new Int32Array(capacity + 1);
  let length = 0;
  return {
    length: () => length,
    last: () => (length > 0 ? (units[length - 1] as number) : 0),
    back: (back) => (length > back ? (units[length - 1 - back] as number) : 0),
    put: (unit, from) => {
      units[length] = unit;
      origin[length] = from;
      length += 1;
    },
    replaceLast: (unit) => {
      if (length > 0) units[length - 1] = unit;
    },
    finish: (sentinel) => {
      const chunks: string[] = [];
      for (let at = 0; at < length; at += CHUNK) {
        chunks.push(String.fromCharCode(...units.subarray(at, Math.min(length, at + CHUNK))));
      }
      origin[length] = sentinel;
      return { text: chunks.join(''), origin: origin.slice(0, length + 1) };
    },
  };
};
