/** @module Isolation: the same answers from a worker, and a worker that hangs, floods memory or dies costs only itself. */
import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { readDocumentFileInWorker, readDocumentInWorker } from './read-in-worker.ts';
import { buildDocx, paragraph } from './testing/build-docx.ts';
import { buildPdf, setParagraph } from './testing/build-pdf.ts';

// Node 20 cannot run a worker from TypeScript: the package is compiled into a folder of its own, where its dependencies still resolve.
const home = resolve(import.meta.dirname, '..');
const built = join(home, 'node_modules', `.worker-test-${process.pid}`);
const workerEntry = pathToFileURL(join(built, 'worker-entry.js'));
const fake = async (name: string, source: string): Promise<URL> => {
  const path = join(built, name);
  await writeFile(path, source);
  return pathToFileURL(path);
};

beforeAll(async () => {
  await mkdir(built, { recursive: true });
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');
  const options = [
    '--outDir',
    built,
    '--declaration',
    'false',
    '--declarationMap',
    'false',
    '--composite',
    'false',
    '--incremental',
    'false',
  ];
  await promisify(execFile)(process.execPath, [compiler, '-p', home, ...options]);
  await writeFile(join(built, 'package.json'), '{"type":"module"}');
});
afterAll(() => rm(built, { recursive: true, force: true }));

const pdf = buildPdf(
  Array.from({ length: 3 }, () => ({
    texts: setParagraph('临江市碳达峰实施方案，到2025年风电装机达到40万千瓦。', { x: 60, y: 700, width: 30 }),
  })),
);
const docx = buildDocx({ body: paragraph('临江市碳达峰实施方案') });
const html = new TextEncoder().encode('<html><body><p>临江市，方案。</p></body></html>');

describe('readDocumentInWorker', () => {
  it.each([
    ['plan.pdf', pdf],
    ['plan.docx', docx],
    ['plan.html', html],
  ])('reads %s as the same thread would', async (fileName, bytes) => {
    const seen: string[] = [];
    const isolated = await readDocumentInWorker(bytes, {
      fileName,
      workerEntry,
      onProgress: (p) => seen.push(p.stage),
    });
    expect(isolated).toEqual({ ...(await readDocument(bytes, { fileName })), isolation: 'worker' });
    expect(isolated.ok).toBe(true);
    expect(seen.length).toBeGreaterThan(0);
  });

  it('passes refusals on', async () => {
    const result = await readDocumentInWorker(docx.subarray(0, 300), { fileName: 'plan.docx', workerEntry });
    expect(result).toMatchObject({
      ok: false,
      isolation: 'worker',
      error: { code: 'corrupt-docx', where: { fileName: 'plan.docx' } },
    });
  });

  it('needs no worker for plain text, for a size over the limit or for a missing file', async () => {
    const text = new TextEncoder().encode('临江市');
    expect(await readDocumentInWorker(text, { fileName: 'a.txt', workerEntry })).toMatchObject({
      ok: true,
      isolation: 'in-process',
    });
    expect(await readDocumentInWorker(pdf, { fileName: 'a.pdf', workerEntry, limits: { bytes: 10 } })).toMatchObject({
      error: { code: 'too-large' },
    });
    expect(await readDocumentFileInWorker('/nonexistent/a.pdf', { fileName: 'a.pdf' })).toMatchObject({
      error: { code: 'file-not-found' },
    });
  });

  it('ends a worker that hangs, when its time is over', async () => {
    const hanging = await fake('hanging.js', 'for (;;);');
    const result = await readDocumentInWorker(pdf, {
      fileName: 'a.pdf',
      workerEntry: hanging,
      limits: { milliseconds: 300 },
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'time-limit' } });
  });

  it('ends a worker that hangs, when the person cancels', async () => {
    const hanging = await fake(
      'busy.js',
      "import { parentPort } from 'node:worker_threads'; parentPort.postMessage({ kind: 'progress', progress: { stage: 'reading', done: 0, total: 1 } }); for (;;);",
    );
    const controller = new AbortController();
    const result = await readDocumentInWorker(pdf, {
      fileName: 'a.pdf',
      workerEntry: hanging,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(
      await readDocumentInWorker(pdf, { fileName: 'a.pdf', workerEntry, signal: AbortSignal.abort() }),
    ).toMatchObject({ error: { code: 'cancelled' } });
  });

  it('survives a worker that floods its memory, throws or leaves', async () => {
    const flooding = await fake(
      'flooding.js',
      'const kept = []; for (;;) kept.push(new Array(100_000).fill(kept.length));',
    );
    const limits = { workerHeapMegabytes: 64 };
    expect(await readDocumentInWorker(pdf, { fileName: 'a.pdf', workerEntry: flooding, limits })).toMatchObject({
      error: { code: 'memory-limit' },
    });
    const throwing = await fake('throwing.js', "throw new Error('broken')");
    expect(await readDocumentInWorker(pdf, { fileName: 'a.pdf', workerEntry: throwing })).toMatchObject({
      error: { code: 'reader-failed' },
    });
    const leaving = await fake('leaving.js', '');
    expect(await readDocumentInWorker(pdf, { fileName: 'a.pdf', workerEntry: leaving })).toMatchObject({
      error: { code: 'reader-failed' },
    });
  });

  it('says so when it has no worker to start', async () => {
    const result = await readDocumentInWorker(html, { fileName: 'a.html' });
    expect(result.ok).toBe(true);
    // On sources: a worker where this Node strips types, this thread otherwise; never silently.
    expect(result.isolation).toBe(
      'typescript' in process.features && process.features.typescript ? 'worker' : 'in-process',
    );
  });
});
