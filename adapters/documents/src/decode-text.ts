/**
 * @module Turns bytes into text: UTF-8 with or without a byte order mark, UTF-16 by its mark, GB18030 (and so GBK and GB2312) by trial.
 * Every character of the file stays where it is; what to make of the text is left to others.
 */
import { TextDecoder } from 'node:util';
import type { TextEncodingName } from './document.ts';
import { refuse } from './document-error.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncodingName;
}

/**
 * Decodes without loss or repair; a byte order mark stays as U+FEFF.
 * **Errors**: `undecodable-text` with the byte position, when no encoding fits the whole file or two are mixed in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null && marked !== 'utf-8') return decodeWhole(bytes, marked);
  const census = countUtf8(bytes);
  if (census.firstInvalid === -1) return { text: lenient('utf-8').decode(bytes), encoding: 'utf-8' };
  // In GBK text hardly any byte pair happens to form a Chinese character of UTF-8; a tenth of them means both are present.
  if (marked === 'utf-8' || census.chineseBytes * 10 > census.highBytes) refuseAt(census.firstInvalid);
  return decodeWhole(bytes, 'gb18030');
}

/**
 * Decodes a web page: its bytes where they settle the matter, else the encoding it declares. Like a browser it keeps going over a
 * damaged character, which becomes U+FFFD: one bad byte in an advertisement must not cost the document.
 */
export function decodeDeclared(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked !== null) return { text: replacing(marked).decode(bytes), encoding: marked };
  const census = countUtf8(bytes);
  // Pages labelled gb2312 are sometimes sent as UTF-8 by a newer server: believe the bytes when they are valid UTF-8.
  if (census.firstInvalid === -1) return { text: replacing('utf-8').decode(bytes), encoding: 'utf-8' };
  const says = /^(?:gb|cp936|x-gbk|hz-gb)/i.test(declared ?? '') ? 'gb18030' : 'utf-8';
  // Nearly all of it UTF-8 characters, or hardly any: the declaration yields to what is plainly there.
  const share = census.chineseBytes / Math.max(1, census.highBytes);
  const encoding = share > 0.9 ? 'utf-8' : share < 0.1 ? 'gb18030' : says;
  return { text: replacing(encoding).decode(bytes), encoding };
}

function markedEncoding(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

const lenient = (encoding: string): TextDecoder => new TextDecoder(encoding, { ignoreBOM: true, fatal: true });
const replacing = (encoding: string): TextDecoder => new TextDecoder(encoding, { ignoreBOM: true });

function decodeWhole(bytes: Uint8Array, encoding: TextEncodingName): DecodedText {
  try {
    return { text: lenient(encoding).decode(bytes), encoding };
  } catch {
    refuseAt(firstUndecodable(bytes, encoding));
  }
}

/** First byte of the first sequence that a decoder rejects: bisected, since decoders do not say. */
function firstUndecodable(bytes: Uint8Array, encoding: TextEncodingName): number {
  const accepts = (end: number): boolean => {
    try {
      lenient(encoding).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  if (accepts(bad)) return bytes.length; // only the last sequence is cut off
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (accepts(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function refuseAt(byte: number): never {
  refuse('undecodable-text', { zh: `第 ${byte + 1} 字节处`, en: `at byte ${byte + 1}` }, { byte });
}

interface Utf8Census {
  /** Index of the first byte that is not UTF-8, or -1. */
  readonly firstInvalid: number;
  readonly highBytes: number;
  /** Bytes that belong to a valid UTF-8 Chinese character or full-width mark. */
  readonly chineseBytes: number;
}

function countUtf8(bytes: Uint8Array): Utf8Census {
  let firstInvalid = -1;
  let highBytes = 0;
  let chineseBytes = 0;
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      continue;
    }
    const length = sequenceLength(bytes, i, lead);
    if (length === 0) {
      if (firstInvalid === -1) firstInvalid = i;
      highBytes++;
      i++;
      continue;
    }
    highBytes += length;
    if (length === 3 && (lead === 0xe3 || lead === 0xef || (lead >= 0xe4 && lead <= 0xe9))) chineseBytes += 3;
    i += length;
  }
  return { firstInvalid, highBytes, chineseBytes };
}

/** Length of a well-formed UTF-8 sequence (Unicode, table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, at: number, lead: number): number {
  const continuation = (k: number, low = 0x80, high = 0xbf): boolean => {
    const b = bytes[at + k];
    return b !== undefined && b >= low && b <= high;
  };
  if (lead >= 0xc2 && lead <= 0xdf) return continuation(1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const low = lead === 0xe0 ? 0xa0 : 0x80;
    const high = lead === 0xed ? 0x9f : 0xbf;
    return continuation(1, low, high) && continuation(2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const low = lead === 0xf0 ? 0x90 : 0x80;
    const high = lead === 0xf4 ? 0x8f : 0xbf;
    return continuation(1, low, high) && continuation(2) && continuation(3) ? 4 : 0;
  }
  return 0;
}
