/**
 * @module The zip container of an Office file: opened under guard, written so that the same parts give the same bytes. What the parts hold is
 * left to those who call.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Operational bounds of a template: a letterhead with pictures fits, a bomb does not. */
export interface ContainerLimits {
  readonly bytes: number;
  readonly inflatedBytes: number;
  readonly inflateRatio: number;
  /** A part below this size may pack as well as it likes. */
  readonly inflateRatioFloorBytes: number;
  readonly parts: number;
}
export const defaultContainerLimits: ContainerLimits = {
  bytes: 5 * 1024 * 1024,
  inflatedBytes: 40 * 1024 * 1024,
  inflateRatio: 200,
  inflateRatioFloorBytes: 1024 * 1024,
  parts: 500,
};
export type Parts = Record<string, Uint8Array>;
export type OpenedContainer =
  | { readonly ok: true; readonly parts: Parts }
  | { readonly ok: false; readonly why: 'too-large' | 'damaged' };

/** Sizes are judged before anything is inflated; a part never inflates beyond what its directory declares. */
export const openContainer = (bytes: Uint8Array, limits: ContainerLimits = defaultContainerLimits): OpenedContainer => {
  if (bytes.length > limits.bytes) return { ok: false, why: 'too-large' };
  let parts = 0;
  let inflated = 0;
  let tooLarge = false;
  try {
    const unpacked = unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        parts += 1;
        inflated += originalSize;
        tooLarge ||=
          parts > limits.parts ||
          inflated > limits.inflatedBytes ||
          (originalSize > limits.inflateRatioFloorBytes && originalSize > size * limits.inflateRatio);
        return !tooLarge;
      },
    });
    return tooLarge ? { ok: false, why: 'too-large' } : { ok: true, parts: unpacked };
  } catch {
    return { ok: false, why: 'damaged' };
  }
};

/** Every entry carries this date, the earliest that the format can hold: the bytes depend on nothing but the parts. */
const fixedDate = new Date(1980, 0, 1);
const contentTypes = '[Content_Types].xml';
/** Content types first, as readers of the format expect; the rest by name. */
export const writeContainer = (parts: Readonly<Parts>, level: 0 | 6 = 6): Uint8Array => {
  const names = Object.keys(parts).filter((name) => name !== contentTypes && !name.endsWith('/'));
  names.sort();
  const ordered = parts[contentTypes] === undefined ? names : [contentTypes, ...names];
  // A PNG is packed already.
  const entry = (name: string) =>
    [parts[name] as Uint8Array, { level: /\.png$/i.test(name) ? 0 : level }] as [Uint8Array, { level: 0 | 6 }];
  return zipSync(Object.fromEntries(ordered.map((name) => [name, entry(name)])), { mtime: fixedDate });
};

export const textOf = (parts: Readonly<Parts>, name: string): string | null => {
  const part = parts[name];
  return part === undefined ? null : strFromU8(part);
};
export const asPart = (text: string): Uint8Array => strToU8(text);
