/** @module Encodings of plain text: what is kept, what is recognised, what is refused and where. */
import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { readDocument } from './read-document.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 临江市碳达峰实施方案，到2025年。 in GBK; code points by the GB 18030 table. */
const gbk = new Uint8Array([
  0xc1, 0xd9, 0xbd, 0xad, 0xca, 0xd0, 0xcc, 0xbc, 0xb4, 0xef, 0xb7, 0xe5, 0xca, 0xb5, 0xca, 0xa9, 0xb7, 0xbd, 0xb0,
  0xb8, 0xa3, 0xac, 0xb5, 0xbd, 0x32, 0x30, 0x32, 0x35, 0xc4, 0xea, 0xa1, 0xa3,
]);
const sentence = '临江市碳达峰实施方案，到2025年。';
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
  return bytes;
};
const concatenate = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((p) => [...p]));

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(`${sentence}\r\n　${sentence}`), `${sentence}\r\n　${sentence}`, 'utf-8'],
    [
      'UTF-8 with a byte order mark, which stays so that offsets count in the file',
      utf8(`\uFEFF${sentence}`),
      `\uFEFF${sentence}`,
      'utf-8',
    ],
    ['UTF-16 little endian', utf16(`\uFEFF${sentence}`, false), `\uFEFF${sentence}`, 'utf-16le'],
    ['UTF-16 big endian', utf16(`\uFEFF${sentence}`, true), `\uFEFF${sentence}`, 'utf-16be'],
    ['GBK', gbk, sentence, 'gb18030'],
    ['plain ASCII', utf8('plan 2025'), 'plan 2025', 'utf-8'],
    [
      'GB18030 four-byte characters',
      concatenate(gbk, new Uint8Array([0x95, 0x32, 0x82, 0x36])),
      `${sentence}\u{20000}`,
      'gb18030',
    ],
  ])('reads %s', (_name, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it.each([
    ['GBK after UTF-8', concatenate(utf8(sentence), gbk), utf8(sentence).length],
    ['a character cut off at the end', utf8(sentence).subarray(0, -1), utf8(sentence).length - 3],
    ['GBK behind a UTF-8 mark', concatenate(utf8('\uFEFF'), gbk), 3],
    ['bytes of no encoding', concatenate(gbk, new Uint8Array([0xff, 0xff])), gbk.length],
  ])('refuses %s and names the byte', async (_name, bytes, byte) => {
    const result = await readDocument(bytes, { fileName: 'plan.txt' });
    expect(result).toMatchObject({
      ok: false,
      error: { code: 'undecodable-text', where: { byte, fileName: 'plan.txt' } },
    });
  });
});
