/**
 * @module Opens the zip container of a Word file under guard: counts, sizes and ratios are checked from the directory before anything is
 * inflated, and again byte by byte while inflating, since directories lie.
 * What the parts say is left to the other files here.
 */
import { Inflate } from 'fflate';
import { printBytes, refuse } from '../document-error.ts';
import type { ReadingWatch } from '../reading-watch.ts';

export interface ZipEntry {
  readonly name: string;
  /** Compression method: 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly inflatedBytes: number;
  /** Offset of the local header. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const longestComment = 65_535;

/**
 * Lists the central directory (APPNOTE 4.3.12). Zip64 is not read: no file within our size limit needs it.
 * **Errors**: `corrupt-docx` when the directory is missing (a download cut short), `zip-bomb` by declared count, size or ratio.
 */
export function listEntries(bytes: Uint8Array, watch: ReadingWatch): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === -1) refuse('corrupt-docx', { zh: '文件不完整，缺少目录', en: 'cut short, the directory is missing' });
  const count = view.getUint16(end + 10, true);
  if (count > watch.limits.zipEntries) bomb(`${count} 个部件`, `${count} entries`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) {
      refuse('corrupt-docx', { zh: '目录损坏', en: 'the directory is damaged' });
    }
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      inflatedBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    total += entry.inflatedBytes;
    if (total > watch.limits.zipBytes) bomb(printBytes(total), printBytes(total));
    checkRatio(entry, entry.inflatedBytes, watch);
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - longestComment);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

function checkRatio(entry: ZipEntry, inflated: number, watch: ReadingWatch): void {
  const { zipRatio, zipRatioFloorBytes } = watch.limits;
  if (inflated > zipRatioFloorBytes && inflated > entry.packedBytes * zipRatio) {
    bomb(`${entry.name} 膨胀 ${zipRatio} 倍以上`, `${entry.name} grows more than ${zipRatio} times`, entry.name);
  }
}

const bomb = (zh: string, en: string, entry?: string): never =>
  refuse('zip-bomb', { zh, en }, entry ? { entry } : undefined);

/** What is left of the inflating allowance; shared by all entries of one file. */
export interface InflateAllowance {
  bytes: number;
}

/**
 * Inflates one entry, in small steps, stopping at the first byte over the allowance.
 * **Errors**: `corrupt-docx`, `zip-bomb`, `encrypted-office`.
 */
export function inflateEntry(
  bytes: Uint8Array,
  entry: ZipEntry,
  allowance: InflateAllowance,
  watch: ReadingWatch,
): Uint8Array {
  const damaged = (): never =>
    refuse('corrupt-docx', { zh: `${entry.name} 损坏`, en: `${entry.name} is damaged` }, { entry: entry.name });
  if (entry.encrypted) refuse('encrypted-office');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) damaged();
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.subarray(from, from + entry.packedBytes);
  if (packed.length < entry.packedBytes) damaged();
  if (entry.method === 0) {
    spend(packed.length, allowance, watch);
    return packed;
  }
  if (entry.method !== 8) damaged();
  const parts: Uint8Array[] = [];
  let length = 0;
  let finished = false;
  const inflate = new Inflate((chunk, final) => {
    length += chunk.length;
    spend(chunk.length, allowance, watch);
    checkRatio(entry, length, watch);
    parts.push(chunk);
    finished ||= final;
  });
  const step = 16_384;
  try {
    for (let at = 0; at < packed.length; at += step) {
      watch.check();
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'DocumentRefusal') throw cause;
    damaged();
  }
  if (!finished) damaged();
  return concatenate(parts, length);
}

function spend(bytes: number, allowance: InflateAllowance, watch: ReadingWatch): void {
  allowance.bytes -= bytes;
  if (allowance.bytes < 0) {
    const limit = printBytes(watch.limits.zipBytes);
    bomb(`解压后超过 ${limit}`, `more than ${limit} when inflated`);
  }
}

function concatenate(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
