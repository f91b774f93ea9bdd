/**
 * @module What an uploaded file is, read from its bytes and not from its name; and the name it is kept under. A ZIP's own list of files is read,
 * nothing is unpacked: a bomb stays shut.
 */
import type { Bilingual } from '@dafeng/quantity';
import { EVIDENCE_RULES } from '../generated/filings.ts';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';

export interface EvidenceType {
  readonly mediaType: string;
  readonly extension: string;
  readonly name: Bilingual;
  /** First bytes in hex. */
  readonly starts: string;
  /** A name that must stand in the ZIP's list, or begin one. */
  readonly inside: string | null;
}
export interface EvidenceRules {
  readonly mostBytes: number;
  readonly mostFiles: number;
  readonly types: readonly EvidenceType[];
}
export const evidenceRules = (): EvidenceRules => EVIDENCE_RULES;

const begins = (bytes: Uint8Array, hex: string): boolean =>
  bytes.length * 2 >= hex.length &&
  hex === Array.from(bytes.subarray(0, hex.length / 2), (byte) => byte.toString(16).padStart(2, '0')).join('');

// APPNOTE 4.3.16 and 4.3.12: the end record lies within 64 KiB of the end and says where the list begins.
const endRecord = { signature: 0x06054b50, size: 22, count: 10, at: 16 };
const entry = { signature: 0x02014b50, size: 46, name: 28, extra: 30, comment: 32 };
const longestTail = 0xffff + endRecord.size;

/** The names looked for are ASCII; others only need to stay apart. */
const asciiOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Names in a ZIP's central directory; empty where it has none that can be read. */
export const zipNames = (bytes: Uint8Array): readonly string[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endRecord.size;
  const stop = Math.max(0, bytes.length - longestTail);
  while (end >= stop && view.getUint32(end, true) !== endRecord.signature) end -= 1;
  if (end < stop) return [];
  const names: string[] = [];
  let at = view.getUint32(end + endRecord.at, true);
  const count = view.getUint16(end + endRecord.count, true);
  for (let read = 0; read < count && at + entry.size <= end; read += 1) {
    if (view.getUint32(at, true) !== entry.signature) return names;
    const length = view.getUint16(at + entry.name, true);
    names.push(asciiOf(bytes.subarray(at + entry.size, at + entry.size + length)));
    at += entry.size + length + view.getUint16(at + entry.extra, true) + view.getUint16(at + entry.comment, true);
  }
  return names;
};

const listed = (names: readonly string[], inside: string): boolean =>
  names.some((name) => name === inside || (inside.endsWith('/') && name.startsWith(inside)));

const wrong = (what: Bilingual, rules: EvidenceRules): TrackingResult<never> =>
  refuse(
    fault(
      'evidence-type',
      'file',
      [what.zh, what.en],
      [
        `可以上传：${rules.types.map(({ name }) => name.zh).join('、')}。旧版 doc、xls 请另存为 docx、xlsx。`,
        `What may be uploaded: ${rules.types.map(({ name }) => name.en).join(', ')}. Save old doc and xls files as docx and xlsx.`,
      ],
    ),
  );

/**
 * The type of a file.
 * Errors: `evidence-empty`, `evidence-too-large` with both sizes, `evidence-type` where it is none of those allowed or holds macros.
 */
export const readEvidenceType = (
  bytes: Uint8Array,
  rules: EvidenceRules = EVIDENCE_RULES,
): TrackingResult<EvidenceType> => {
  if (bytes.length === 0)
    return refuse(
      fault(
        'evidence-empty',
        'file',
        ['文件是空的。', 'The file is empty.'],
        ['请检查后重新选择文件。', 'Check it and choose the file again.'],
      ),
    );
  if (bytes.length > rules.mostBytes) {
    const inMb = (size: number): string => (size / 1_048_576).toFixed(1);
    return refuse(
      fault(
        'evidence-too-large',
        'file',
        [
          `文件有 ${inMb(bytes.length)} MB，超过上限 ${inMb(rules.mostBytes)} MB。`,
          `The file has ${inMb(bytes.length)} MB, more than ${inMb(rules.mostBytes)} MB.`,
        ],
        ['请压缩图片或拆分后再上传。', 'Compress its pictures or split it, then upload again.'],
      ),
    );
  }
  const candidates = rules.types.filter(({ starts }) => begins(bytes, starts));
  const names = candidates.some(({ inside }) => inside !== null) ? zipNames(bytes) : [];
  const found = candidates.find(({ inside }) => inside === null || listed(names, inside));
  if (found === undefined)
    return wrong(
      {
        zh: '按文件内容判断，这种类型不能作为佐证材料。',
        en: 'By its content the file is of a type that is not taken.',
      },
      rules,
    );
  if (names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name)))
    return wrong({ zh: '文件里有宏，不能上传。', en: 'The file holds macros and is not taken.' }, rules);
  return accept(found);
};

const longestName = 120;
const jpegs = ['jpg', 'jpeg'];
/** The name a file is kept under: without a path, without signs that steer or hide, with the ending of what it is. */
export const evidenceName = (printed: string, { extension }: EvidenceType): string => {
  const last = printed.replaceAll('\\', '/').split('/').at(-1) ?? '';
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}<>:"|?*]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const ending = /\.([A-Za-z0-9]{1,8})$/.exec(clean)?.[1]?.toLowerCase();
  const fits = ending === extension || (ending !== undefined && jpegs.includes(ending) && jpegs.includes(extension));
  const stem = fits ? clean.slice(0, -(ending.length + 1)) : clean;
  const short = [...(stem === '' ? '材料' : stem)].slice(0, longestName).join('');
  return `${short}.${fits ? ending : extension}`;
};
