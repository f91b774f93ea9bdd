/** @module PDFs with known places of every word: reading order, whole sentences, furniture, tables, pages that cannot be read. */
import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../document.ts';
import { readDocument } from '../read-document.ts';
import { buildPdf, setParagraph, type TestPage, type TestText } from '../testing/build-pdf.ts';

const read = async (pages: readonly TestPage[]): Promise<DocumentText> => {
  const result = await readDocument(buildPdf(pages), { fileName: 'plan.pdf' });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.value;
};
const refusal = async (bytes: Uint8Array, limits = {}): Promise<string> => {
  const result = await readDocument(bytes, { fileName: 'plan.pdf', limits });
  return result.ok ? 'read' : result.error.code;
};

/** 120 characters of fictional text without a sentence end inside. */
const long =
  '临江市坚持把绿色低碳转型摆在更加突出的位置，统筹推进产业结构调整、能源结构优化和重点领域节能改造，健全目标责任和统计监测制度，推动全市单位地区生产总值能耗稳步下降，形成节约资源和保护环境的空间格局、产业结构与生产方式，为如期实现目标奠定基础。';
const body = { x: 60, y: 760, width: 36 };

describe('sentences', () => {
  it('joins the lines of a paragraph and keeps paragraphs apart', async () => {
    const first = setParagraph(long, body);
    const second = setParagraph(`到2030年，${long}`, { ...body, y: 760 - first.length * 20 });
    const { text } = await read([{ texts: [...first, ...second] }]);
    expect(text).toBe(`${long}\n到2030年，${long}`);
  });

  it('keeps a sentence whole over the page, without page number and running head', async () => {
    const sentences = [1, 2, 3].map((n) => long.replace('临江市', `临江市第${n}区`));
    const lines = setParagraph(sentences.join(''), { ...body, width: 36 });
    const perPage = 4;
    const pages: TestPage[] = [];
    for (let i = 0; i * perPage < lines.length; i++) {
      const texts: TestText[] = lines.slice(i * perPage, (i + 1) * perPage).map((l, k) => ({ ...l, y: 760 - k * 20 }));
      texts.push(
        { text: '临江市人民政府公报', x: 240, y: 805, size: 10 },
        { text: `— ${i + 1} —`, x: 290, y: 40, size: 10 },
      );
      pages.push({ texts });
    }
    const value = await read(pages);
    expect(value.text).toBe(sentences.join(''));
    const spans = value.pages ?? [];
    expect(spans.map((p) => p.number)).toEqual(pages.map((_, i) => i + 1));
    expect(spans.map((p) => value.text.slice(p.start, p.end)).join('')).toBe(value.text);
  });

  it.each([['第3页'], ['- 3 -'], ['3/12'], ['第 3 页 共 12 页']])(
    'takes %s at the foot of a page for a page number',
    async (number) => {
      const { text } = await read([{ texts: [...setParagraph(long, body), { text: number, x: 290, y: 40 }] }]);
      expect(text).toBe(long);
    },
  );

  it('keeps a numeral that stands at the end of the text, close under it', async () => {
    const lines = setParagraph('二〇二五年的目标值见下行。', { ...body, y: 110 });
    const { text } = await read([{ texts: [...lines, { text: '2025', x: 60, y: 90 }] }]);
    expect(text).toContain('2025');
  });

  it('begins a paragraph at a label that is not indented, behind a full line of responsible bodies', async () => {
    const bodies = '（责任单位：市发展改革委、市经济和信息化局、市生态环境局、市统计局、市财政局等单位）'.slice(-36);
    const texts = [
      { text: `${long.slice(0, 35)}，`, x: 60, y: 760 },
      { text: bodies.padStart(36, '市'), x: 60, y: 740 },
      { text: '2.推进节能改造。', x: 60, y: 720 },
    ];
    expect((await read([{ texts }])).text.split('\n')[1]).toBe('2.推进节能改造。');
  });

  it('sets headings on lines of their own', async () => {
    const paragraph = setParagraph(long, { ...body, y: 700 });
    const { text } = await read([
      {
        texts: [
          { text: '临江市碳达峰实施方案', x: 200, y: 780, size: 18 },
          { text: '一、总体要求', x: 84, y: 740 },
          { text: '（一）指导思想。', x: 84, y: 720 },
          ...paragraph,
          { text: '二、主要目标', x: 84, y: 700 - paragraph.length * 20 },
        ],
      },
    ]);
    expect(text.split('\n')).toEqual([
      '临江市碳达峰实施方案',
      '一、总体要求',
      '（一）指导思想。',
      long,
      '二、主要目标',
    ]);
  });

  it('drops the typesetting blanks around numerals and inside a heading set wide', async () => {
    const { text } = await read([
      {
        texts: [
          { text: '目 录', x: 250, y: 780 },
          { text: '工', x: 84, y: 740 },
          { text: '作', x: 102, y: 740 },
          { text: '目', x: 120, y: 740 },
          { text: '标', x: 138, y: 740 },
          { text: '到', x: 84, y: 700 },
          { text: '2025', x: 99, y: 700 },
          { text: '年，达到', x: 126, y: 700 },
          { text: '50%', x: 177, y: 700 },
          { text: '。', x: 198, y: 700 },
        ],
      },
    ]);
    expect(text.split('\n').slice(1)).toEqual(['工作目标', '到2025年，达到50%。']);
  });
});

describe('places', () => {
  it('reads two columns one after the other', async () => {
    const left = setParagraph(long, { x: 50, y: 720, width: 19 });
    const right = setParagraph(long.replace('临江市', '临江县'), { x: 310, y: 720, width: 19 });
    const { text } = await read([
      { texts: [{ text: '临江市节能降碳工作方案（示例文本）', x: 180, y: 780, size: 14 }, ...left, ...right] },
    ]);
    expect(text).toBe(`临江市节能降碳工作方案（示例文本）\n${long}\n${long.replace('临江市', '临江县')}`);
  });

  it('carries a sentence from the foot of one column to the head of the next', async () => {
    const lines = setParagraph(long + long, { x: 50, y: 0, width: 19 });
    const half = Math.ceil(lines.length / 2);
    const texts = lines.map((l, i) => ({ ...l, x: l.x + (i < half ? 0 : 260), y: 720 - (i % half) * 20 }));
    expect((await read([{ texts }])).text).toBe(long + long);
  });

  it.each([90, 180, 270])('reads a page turned by %i degrees', async (rotate) => {
    const upright = setParagraph(long, { x: 60, y: 500, width: 30 });
    const turn: Record<number, (t: TestText) => readonly number[]> = {
      90: (t) => [0, 1, -1, 0, 595 - t.y, t.x],
      180: (t) => [-1, 0, 0, -1, 595 - t.x, 842 - t.y],
      270: (t) => [0, -1, 1, 0, t.y, 842 - t.x],
    };
    const texts = upright.map((t) => ({ ...t, matrix: (turn[rotate] as (t: TestText) => readonly number[])(t) }));
    expect((await read([{ texts, rotate }])).text).toBe(long);
    // The same words without the turn for display: the page lies on its side, the text is read all the same.
    expect((await read([{ texts }])).text).toBe(long);
  });

  it('leaves a slanted watermark out and says so', async () => {
    const value = await read([
      {
        texts: [
          ...setParagraph(long, body),
          { text: '征求意见稿', x: 0, y: 0, matrix: [0.7, 0.7, -0.7, 0.7, 200, 300], size: 40 },
        ],
      },
    ]);
    expect(value.text).toBe(long);
    expect(value.notes.map((n) => n.code)).toEqual(['rotated-text-left-out']);
    expect(value.notes[0]?.message.zh).toContain('征求意见稿');
  });

  it('prints words once that are set twice for bold', async () => {
    const once = setParagraph(long, body);
    const { text } = await read([{ texts: once.flatMap((t) => [t, { ...t, x: t.x + 0.3 }]) }]);
    expect(text).toBe(long);
  });

  it('takes a footnote mark out of its sentence and the note behind the paragraph', async () => {
    const lines = setParagraph(`${long}到2025年装机达到40万千瓦`, body);
    const last = lines.at(-1) as TestText;
    const end = last.x + [...last.text].reduce((w, c) => w + (/[\d]/.test(c) ? 6 : 12), 0);
    const value = await read([
      {
        texts: [
          ...lines,
          { text: '1', x: end, y: last.y + 5, size: 6 },
          { text: '以上。', x: end + 3, y: last.y },
          { text: '1 按发电煤耗法计算。', x: 60, y: 60, size: 9 },
        ],
      },
    ]);
    expect(value.text).toBe(`${long}到2025年装机达到40万千瓦以上。\n1按发电煤耗法计算。`);
    expect(value.notes.map((n) => n.code)).toEqual(['footnotes-moved']);
  });

  it('keeps powers and formulas', async () => {
    const { text } = await read([
      {
        texts: [
          { text: '面积300km', x: 60, y: 700 },
          { text: '2', x: 122, y: 704, size: 7 },
          { text: '，减排CO', x: 127, y: 700 },
          { text: '2', x: 175, y: 698, size: 7 },
          { text: '共5万吨。', x: 179, y: 700 },
        ],
      },
    ]);
    expect(text).toBe('面积300km2，减排CO2共5万吨。');
  });
});

describe('tables', () => {
  const cell = (text: string, x: number, y: number): TestText => ({ text, x, y, size: 10 });

  it('prints a ruled table row by row, wrapped and merged cells whole', async () => {
    const xs = [60, 160, 260, 500];
    const ys = [700, 670, 610, 580];
    const lines = [...xs.map((x) => [x, 700, x, 580] as const), ...ys.map((y) => [60, y, 500, y] as const)];
    const { text } = await read([
      {
        lines,
        texts: [
          ...setParagraph('主要指标见下表。', { ...body, y: 730 }),
          cell('指标', 70, 680),
          cell('2025年', 170, 680),
          cell('责任单位', 270, 680),
          cell('单位能耗', 70, 648),
          cell('降低率', 70, 632),
          cell('13.5%', 170, 640),
          cell('市发展改革委牵头，市经济和信息化', 270, 652),
          cell('局、市统计局、市生态环境局配合，', 270, 638),
          cell('各县区落实', 270, 624),
          cell('森林覆盖率', 70, 590),
          cell('52%', 170, 590),
          cell('市林业局', 270, 590),
        ],
      },
    ]);
    expect(text.split('\n')).toEqual([
      '主要指标见下表。',
      '指标\t2025年\t责任单位',
      '单位能耗降低率\t13.5%\t市发展改革委牵头，市经济和信息化局、市统计局、市生态环境局配合，各县区落实',
      '森林覆盖率\t52%\t市林业局',
    ]);
  });

  it('prints a table without lines row by row', async () => {
    const rows = [
      ['指标', '2025年', '2030年'],
      ['风电装机', '40万千瓦', '90万千瓦'],
      ['光伏装机', '120万千瓦', '300万千瓦'],
    ];
    const { text } = await read([
      { texts: rows.flatMap((row, r) => row.map((c, k) => ({ text: c, x: 60 + k * 150, y: 700 - r * 20 }))) },
    ]);
    expect(text.split('\n')).toEqual(rows.map((row) => row.join('\t')));
  });

  it('lets the text in a frame flow', async () => {
    const lines = [
      [50, 790, 520, 790],
      [520, 790, 520, 600],
      [520, 600, 50, 600],
      [50, 600, 50, 790],
    ] as const;
    const { text } = await read([{ lines, texts: setParagraph(long, body) }]);
    expect(text).toBe(long);
  });
});

describe('pages that cannot be read', () => {
  it('names a page that is a picture and keeps the rest', async () => {
    const words = setParagraph(long, body);
    const value = await read([{ texts: words }, { picture: [0, 0, 595, 842] }, { texts: words }]);
    expect(value.pages?.map((p) => p.read)).toEqual([true, false, true]);
    expect(value.notes).toEqual([expect.objectContaining({ code: 'page-not-read', page: 2 })]);
    expect(value.notes[0]?.message.zh).toBe('第 2 页是图片，未读。');
  });

  it('names a picture page even where a page number stands on it', async () => {
    const words = setParagraph(long, body);
    const pages = [{ texts: words }, { picture: [50, 80, 500, 700] as const }, { texts: words }].map((p, i) => ({
      ...p,
      texts: [...('texts' in p ? p.texts : []), { text: `— ${i + 1} —`, x: 290, y: 40 }],
    }));
    expect((await read(pages)).pages?.map((p) => p.read)).toEqual([true, false, true]);
  });

  it('names a page whose font does not say which characters it draws', async () => {
    const words = setParagraph(long, body);
    const file = new TextDecoder('latin1').decode(buildPdf([{ texts: words }]));
    const nameless = file.replace('/Encoding /UniGB-UCS2-H', '/Encoding /UniXX-UCS2-H');
    expect(await refusal(Uint8Array.from(nameless, (c) => c.charCodeAt(0)))).toBe('scanned-pdf');
  });

  it('names a damaged page and reads what can be read of it', async () => {
    const file = new TextDecoder('latin1').decode(buildPdf([{ texts: setParagraph(long, body) }]));
    const damaged = file
      .replace('/Resources << /Font', '/Resources << /ExtGState 5 /XObject << /P 99 0 R >> /Font')
      .replace('BT /F', '/P Do BT /F');
    const result = await readDocument(
      Uint8Array.from(damaged, (c) => c.charCodeAt(0)),
      { fileName: 'plan.pdf' },
    );
    expect(result).toMatchObject({ ok: true, value: { text: long, notes: [{ code: 'page-damaged', page: 1 }] } });
  });

  it('counts a blank page as read', async () => {
    const value = await read([{ texts: setParagraph(long, body) }, {}]);
    expect(value.pages?.map((p) => p.read)).toEqual([true, true]);
    expect(value.notes).toEqual([]);
  });

  it('refuses a scan, an encrypted, a damaged, an empty and an overlong PDF by name', async () => {
    const whole = buildPdf([{ texts: setParagraph(long, body) }]);
    expect(await refusal(buildPdf([{ picture: [0, 0, 595, 842] }, { picture: [0, 0, 595, 842] }]))).toBe('scanned-pdf');
    expect(await refusal(buildPdf([{ texts: setParagraph(long, body) }], { encrypt: true }))).toBe('encrypted-pdf');
    expect(await refusal(whole.subarray(0, 200))).toBe('corrupt-pdf');
    expect(await refusal(whole.subarray(0, -20))).toBe('corrupt-pdf');
    expect(await refusal(buildPdf([{}]))).toBe('no-text');
    expect(await refusal(buildPdf([{}, {}, {}]), { pages: 2 })).toBe('too-many-pages');
    expect(await refusal(whole, { characters: 100 })).toBe('too-many-characters');
  });
});
