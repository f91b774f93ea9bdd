/** @module The door: sizes, formats by content, cancelling, limits; every refusal says what happened and what to do. */
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentErrorCode, documentError, printBytes } from './document-error.ts';
import { readDocument, readDocumentFile } from './read-document.ts';
import { buildPdf, setParagraph } from './testing/build-pdf.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusal = async (bytes: Uint8Array, fileName = 'plan.txt', limits = {}): Promise<string> => {
  const result = await readDocument(bytes, { fileName, limits });
  return result.ok ? 'read' : result.error.code;
};

describe('readDocument', () => {
  it('gives hash, length and format', async () => {
    const result = await readDocument(utf8('临江市'), { fileName: 'plan.txt' });
    expect(result).toEqual({
      ok: true,
      value: {
        text: '临江市',
        characters: 3,
        format: 'txt',
        encoding: 'utf-8',
        notes: [],
        sha256: '0ef8e9b9ee9feeb229c41b3aea818b6c2aa7689da194e4a6ebd985d64053014f',
      },
    });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'empty-file'],
    ['blanks', utf8(' \r\n\t　'), 'empty-file'],
    ['only a byte order mark', utf8('\uFEFF'), 'empty-file'],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'unsupported-format'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'unsupported-format'],
    ['an RTF', utf8('{\\rtf1\\ansi plan}'), 'unsupported-format'],
    ['a web archive', utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'unsupported-format'],
    ['a program', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7) % 32), 'unsupported-format'],
    [
      'a PDF called .txt',
      buildPdf([{ texts: setParagraph('临江市碳达峰实施方案，到2025年完成。', { x: 60, y: 700, width: 30 }) }]),
      'read',
    ],
    ['a text called .txt that begins with a tag', utf8('<p> 是网页的段落标记，这里只是文字。'), 'read'],
  ])('decides by content: %s', async (_name, bytes, outcome) => {
    expect(await refusal(bytes)).toBe(outcome);
  });

  it('refuses by size before looking', async () => {
    expect(await refusal(new Uint8Array(2000), 'plan.pdf', { bytes: 1000 })).toBe('too-large');
  });

  it('refuses too much text', async () => {
    expect(await refusal(utf8('临江市'.repeat(100)), 'plan.txt', { characters: 100 })).toBe('too-many-characters');
  });

  it('stops when cancelled, before and during', async () => {
    const signal = AbortSignal.abort();
    expect(await readDocument(utf8('临江市'), { fileName: 'a.txt', signal })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
    const controller = new AbortController();
    const pages = Array.from({ length: 5 }, () => ({
      texts: setParagraph('临江市碳达峰实施方案。', { x: 60, y: 700, width: 30 }),
    }));
    const seen: number[] = [];
    const result = await readDocument(buildPdf(pages), {
      fileName: 'a.pdf',
      signal: controller.signal,
      onProgress: ({ stage, done }) => {
        if (stage === 'reading') seen.push(done);
        if (done === 2) controller.abort();
      },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(seen).toEqual([1, 2]);
  });

  it('stops when its time is over', async () => {
    expect(await refusal(utf8('临江市'), 'plan.txt', { milliseconds: -1 })).toBe('time-limit');
  });
});

describe('readDocumentFile', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('reads a file', async () => {
    await writeFile(join(folder, 'plan.txt'), '临江市');
    expect(await readDocumentFile(join(folder, 'plan.txt'))).toMatchObject({ ok: true, value: { text: '临江市' } });
  });

  it('refuses 200 MB without reading them', async () => {
    const path = join(folder, 'huge.pdf');
    const file = await open(path, 'w');
    await file.truncate(200 * 1024 * 1024);
    await file.close();
    const before = process.memoryUsage().arrayBuffers;
    const result = await readDocumentFile(path);
    expect(result).toMatchObject({ ok: false, error: { code: 'too-large', where: { fileName: 'huge.pdf' } } });
    expect(result.ok ? '' : result.error.message.zh).toContain('200.0 MB，上限 30.0 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024);
  });

  it('says when there is no file, or a folder', async () => {
    expect(await readDocumentFile(join(folder, 'none.txt'))).toMatchObject({
      ok: false,
      error: { code: 'file-not-found' },
    });
    expect(await readDocumentFile(folder)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });
});

describe('errors', () => {
  const codes: DocumentErrorCode[] = ['too-large', 'zip-bomb', 'scanned-pdf', 'undecodable-text', 'reader-failed'];
  it.each(codes)('%s says what happened and what to do, in both languages', (code) => {
    const error = documentError(code, { zh: '甲$&', en: 'A$&' });
    expect(error.message.zh).toContain('（甲$&）');
    expect(error.message.en).toContain('(A$&)');
    expect(error.remedy.zh).toMatch(/请/);
    expect(error.remedy.en).toMatch(/\.$/);
    expect(documentError(code).message.zh).not.toContain('{');
  });

  it.each([
    [512, '512 B'],
    [2048, '2 KB'],
    [31.4 * 1024 * 1024, '31.4 MB'],
  ])('%d bytes read as %s', (bytes, text) => {
    expect(printBytes(bytes)).toBe(text);
  });
});
