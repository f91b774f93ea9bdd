/**
 * @module Says what a file is from its first bytes; the name only breaks ties, since names lie.
 * Whether the file is whole is left to the reader of its format.
 */
import type { Bilingual, DocumentFormat } from './document.ts';
import { refuse } from './document-error.ts';

const ascii = new TextDecoder('latin1');

interface Signature {
  readonly bytes: readonly number[];
  readonly name: Bilingual;
}

const image = (kind: string): Bilingual => ({ zh: `${kind} 图片`, en: `${kind} picture` });
const archive = (kind: string): Bilingual => ({ zh: `${kind} 压缩包`, en: `${kind} archive` });

/** Formats people drop by mistake; each is named in the refusal. Magic numbers as published by the formats' owners. */
const foreign: readonly Signature[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: image('PNG') },
  { bytes: [0xff, 0xd8, 0xff], name: image('JPEG') },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: image('GIF') },
  { bytes: [0x49, 0x49, 0x2a, 0x00], name: image('TIFF') },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], name: image('TIFF') },
  { bytes: [0x52, 0x49, 0x46, 0x46], name: image('WEBP') },
  { bytes: [0x42, 0x4d], name: image('BMP') },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: { zh: 'RTF 文档', en: 'RTF document' } },
  { bytes: [0x1f, 0x8b], name: archive('gzip') },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: archive('7z') },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: archive('RAR') },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: { zh: '程序文件', en: 'program' } },
];

const ole2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean => prefix.every((b, i) => bytes[i] === b);

const holdsUtf16Name = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

/** The first stretch of a file with the NULs of UTF-16 taken out, so that tags can be looked for in any encoding. */
const openingOf = (bytes: Uint8Array): string =>
  ascii.decode(bytes.subarray(0, 4096)).replaceAll('\0', '').toLowerCase();

/** `zip` is decided by the docx reader, which lists the container: docx, xlsx, ofd and others share it. */
export type DetectedFormat = Exclude<DocumentFormat, 'docx'> | 'zip';

/**
 * Decides the format by content.
 * **Errors**: `unsupported-format` (named), `encrypted-office`. Never `empty-file`: that is the caller's first check.
 */
export function detectFormat(bytes: Uint8Array, fileName: string): DetectedFormat {
  if (startsWith(bytes, zip) || startsWith(bytes, emptyZip)) return 'zip';
  if (startsWith(bytes, ole2)) {
    // A password-protected docx is an OLE2 container with these two streams ([MS-OFFCRYPTO] 2.3).
    if (holdsUtf16Name(bytes, 'EncryptedPackage') || holdsUtf16Name(bytes, 'EncryptionInfo'))
      refuse('encrypted-office');
    const name = /\.(doc|wps|xls|ppt|et|dps)$/i.exec(fileName)?.[1]?.toLowerCase() ?? 'doc';
    refuse('unsupported-format', { zh: `旧版 Office（.${name}）`, en: `legacy Office, .${name}` });
  }
  const opening = openingOf(bytes);
  // Acrobat accepts the header anywhere in the first 1024 bytes (PDF 32000-1, annex H, note 13).
  if (opening.slice(0, 1024).includes('%pdf-')) return 'pdf';
  for (const { bytes: prefix, name } of foreign) {
    if (startsWith(bytes, prefix) && (prefix.length > 2 || hasControls(bytes))) refuse('unsupported-format', name);
  }
  if (/^mime-version:|^from: <saved by/.test(opening))
    refuse('unsupported-format', { zh: 'MHTML 网页存档', en: 'MHTML archive' });
  if (isHtml(opening, fileName)) return 'html';
  if (!/^\uFEFF|^\xff\xfe|^\xfe\xff/.test(opening) && hasControls(bytes)) {
    refuse('unsupported-format', { zh: '二进制文件', en: 'binary file' });
  }
  return 'txt';
}

function isHtml(opening: string, fileName: string): boolean {
  const head = opening.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|meta)\b/.test(head)) return true;
  const tags = head.match(/<(?:html|head|body|div|p|table|span|br|h[1-6]|meta|article)\b[^>]*>/g)?.length ?? 0;
  return tags >= (/\.x?html?$/i.test(fileName) ? 1 : 5) && head.startsWith('<');
}

/** Text holds almost no control characters other than tab, line and form feeds; UTF-16 and binary files are full of them. */
function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const b of sample) {
    if (b < 0x20 && b !== 0x09 && b !== 0x0a && b !== 0x0c && b !== 0x0d && b !== 0x1a) controls++;
    if (b === 0x7f) controls++;
  }
  return controls > Math.max(2, sample.length / 200);
}
