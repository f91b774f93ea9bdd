/** @module Damaged files of every format: always a text or a named refusal, never an exception, never `reader-failed`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { buildDocx, paragraph } from './testing/build-docx.ts';
import { buildPdf, setParagraph } from './testing/build-pdf.ts';

const sentence = '临江市碳达峰实施方案，到2025年风电装机达到40万千瓦，非化石能源消费比重达到25%左右。';
const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const table = `<w:tbl><w:tr><w:tc>${paragraph('指标')}</w:tc><w:tc>${paragraph('52%')}</w:tc></w:tr></w:tbl>`;
const samples: Readonly<Record<string, Uint8Array>> = {
  'plan.txt': new TextEncoder().encode(`${sentence}\n${sentence}`),
  'plan.html': new TextEncoder().encode(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>方案</title></head><body><div class="nav"><a href="/">首页</a></div><div><p>${sentence}</p><table><tr><td>指标<td>52%</table></div></body></html>`,
  ),
  'plan.docx': buildDocx({
    body:
      paragraph('总体要求', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + paragraph(sentence) + table,
    numbering,
  }),
  'plan.pdf': buildPdf([
    { texts: setParagraph(sentence, { x: 60, y: 700, width: 20 }), lines: [[50, 500, 300, 500]] },
    { picture: [0, 0, 595, 842] },
    {
      texts: [
        { text: '指标', x: 60, y: 700 },
        { text: '52%', x: 300, y: 700 },
        { text: '面积', x: 60, y: 680 },
        { text: '8%', x: 300, y: 680 },
      ],
    },
  ]),
};

interface Damage {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly kind: 'overwrite' | 'insert' | 'cut' | 'repeat';
}
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
  kind: fc.constantFrom<Damage['kind']>('overwrite', 'insert', 'cut', 'repeat'),
});

function apply(bytes: Uint8Array, { at, bytes: patch, kind }: Damage): Uint8Array {
  const place = Math.floor(at * bytes.length);
  if (kind === 'overwrite') {
    const copy = bytes.slice();
    copy.set(patch.subarray(0, copy.length - place), place);
    return copy;
  }
  const tail = bytes.subarray(kind === 'cut' ? Math.min(bytes.length, place + patch.length * 8) : place);
  const middle =
    kind === 'cut' ? new Uint8Array(0) : kind === 'insert' ? patch : bytes.subarray(place, place + patch.length * 8);
  return Uint8Array.from([...bytes.subarray(0, place), ...middle, ...tail]);
}

async function isNamed(bytes: Uint8Array, fileName: string): Promise<void> {
  const result = await readDocument(bytes, { fileName, limits: { milliseconds: 20_000 } });
  if (result.ok) {
    expect(result.value.characters).toBe(result.value.text.length);
    for (const page of result.value.pages ?? []) {
      expect(page.start).toBeLessThanOrEqual(page.end);
      expect(page.end).toBeLessThanOrEqual(result.value.text.length);
    }
  } else {
    expect(result.error.code).not.toBe('reader-failed');
    expect(result.error.message.zh).not.toBe('');
  }
}

describe('damaged files', () => {
  it.each(Object.keys(samples))('%s', async (fileName) => {
    const whole = samples[fileName] as Uint8Array;
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) =>
        isNamed(damages.reduce(apply, whole), fileName),
      ),
      { numRuns: 60, seed: 20261121 },
    );
  });

  it.each(Object.keys(samples))('%s cut short anywhere', async (fileName) => {
    const whole = samples[fileName] as Uint8Array;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: whole.length }), (end) => isNamed(whole.subarray(0, end), fileName)),
      { numRuns: 40, seed: 20261121 },
    );
  });

  it('bytes of no format', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => isNamed(bytes, 'plan')),
      { numRuns: 100, seed: 20261121 },
    );
  });
});
