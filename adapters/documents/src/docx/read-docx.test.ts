/** @module Word files: list numbers restored, tables and notes in order, hostile and broken containers refused by name. */
import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentText } from '../document.ts';
import type { DocumentLimits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { buildDocx, paragraph } from '../testing/build-docx.ts';
import { printNumber } from './numbering.ts';

const read = async (bytes: Uint8Array): Promise<DocumentText> => {
  const result = await readDocument(bytes, { fileName: 'plan.docx' });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message.en}`);
  return result.value;
};
const refusal = async (bytes: Uint8Array, limits: Partial<DocumentLimits> = {}): Promise<string> => {
  const result = await readDocument(bytes, { fileName: 'plan.docx', limits });
  return result.ok ? 'read' : result.error.code;
};
const numbered = (list: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const level = (at: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
const outline = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

describe('a document as Word writes it', () => {
  it('keeps numbers, table rows and footnotes, and drops headers and footers', async () => {
    const number = (text: string, at: number): Paragraph =>
      new Paragraph({ text, numbering: { reference: 'outline', level: at } });
    const document = new Document({
      footnotes: { 1: { children: [new Paragraph('按当量值计算。')] } },
      numbering: {
        config: [
          {
            reference: 'outline',
            levels: [
              { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
              { level: 1, format: LevelFormat.CHINESE_COUNTING, text: '（%2）', alignment: AlignmentType.LEFT },
              { level: 2, format: LevelFormat.DECIMAL, text: '%3.', alignment: AlignmentType.LEFT },
            ],
          },
        ],
      },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('临江市人民政府公报')] }) },
          footers: { default: new Footer({ children: [new Paragraph('第 1 页')] }) },
          children: [
            new Paragraph('临江市碳达峰实施方案'),
            number('总体要求', 0),
            number('指导思想', 1),
            number('主要目标', 1),
            new Paragraph({
              children: [
                new TextRun('到2025年，风电装机达到40万千瓦'),
                new FootnoteReferenceRun(1),
                new TextRun('以上。'),
              ],
            }),
            number('重点任务', 0),
            number('能源绿色转型', 1),
            number('发展风电', 2),
            number('发展光伏', 2),
            new Table({
              rows: [
                ['指标', '2025年'],
                ['森林覆盖率', '52%'],
              ].map(
                (row) =>
                  new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
              ),
            }),
          ],
        },
      ],
    });
    const value = await read(await Packer.toBuffer(document));
    expect(value.text.split('\n')).toEqual([
      '临江市碳达峰实施方案',
      '一、总体要求',
      '（一）指导思想',
      '（二）主要目标',
      '到2025年，风电装机达到40万千瓦以上。',
      '二、重点任务',
      '（一）能源绿色转型',
      '1.发展风电',
      '2.发展光伏',
      '指标\t2025年',
      '森林覆盖率\t52%',
      '［1］按当量值计算。',
    ]);
    expect(value.notes.map((n) => n.code)).toEqual(['numbering-restored', 'footnotes-moved']);
    expect(value.format).toBe('docx');
  });
});

describe('list numbers', () => {
  const lines = async (body: string, numbering = outline, styles = ''): Promise<string[]> =>
    (await read(buildDocx({ body, numbering, ...(styles ? { styles } : {}) }))).text.split('\n');

  it('come from the style, and the style from the one it is based on', async () => {
    const styles = `<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body =
      paragraph('总体要求', '<w:pStyle w:val="H1"/>') +
      paragraph('目标', '<w:pStyle w:val="H2"/>') +
      paragraph('任务', '<w:pStyle w:val="H2"/>');
    expect(await lines(body, outline, styles)).toEqual(['一、总体要求', '（一）目标', '（二）任务']);
  });

  it('are taken away by list 0 and do not come from former properties', async () => {
    const styles = '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const former = `<w:pPrChange w:id="1"><w:pPr>${numbered(1, 0)}</w:pPr></w:pPrChange>`;
    const body =
      paragraph('甲', `<w:pStyle w:val="H1"/>${numbered(0, 0)}`) +
      paragraph('乙', former) +
      paragraph('丙', '<w:pStyle w:val="H1"/>');
    expect(await lines(body, outline, styles)).toEqual(['甲', '乙', '一、丙']);
  });

  it('begin again where a list says so, and count on where it does not', async () => {
    const numbering = `${outline}<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`;
    const body =
      paragraph('甲', numbered(1, 0)) +
      paragraph('乙', numbered(1, 0)) +
      paragraph('丙', numbered(3, 0)) +
      paragraph('丁', numbered(2, 0));
    expect(await lines(body, numbering)).toEqual(['一、甲', '二、乙', '三、丙', '一、丁']);
  });

  it('print every level of a legal number in arabic numerals and leave bullets out', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>')}${level(1, 'decimal', '%1.%2', '<w:isLgl/>')}${level(2, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const body =
      paragraph('总则', numbered(1, 0)) +
      paragraph('范围', numbered(1, 1)) +
      paragraph('甲', numbered(1, 2)) +
      paragraph('目的', numbered(1, 1));
    expect(await lines(body, numbering)).toEqual(['第一章 总则', '1.1 范围', '甲', '1.2 目的']);
  });

  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [11, 'chineseCountingThousand', '十一'],
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'japaneseCounting', '一百一十'],
    [1001, 'chineseCounting', '一千零一'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [21, 'decimalEnclosedCircle', '21'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [4, 'upperRoman', 'IV'],
    [28, 'lowerLetter', 'bb'],
    [7, 'decimalZero', '07'],
  ])('%i as %s is %s', (value, format, text) => {
    expect(printNumber(value, format)).toBe(text);
  });
});

describe('containers that are refused', () => {
  const good = buildDocx({ body: paragraph('临江市碳达峰实施方案') });

  it.each([200, 600, -30])('a download cut short (%i bytes)', async (end) => {
    expect(await refusal(good.subarray(0, end))).toBe('corrupt-docx');
  });

  it('a part that is damaged inside', async () => {
    const broken = buildDocx({
      body: Array.from({ length: 200 }, (_, i) => paragraph(`第${i}段，数值${i * 7919}。`)).join(''),
    });
    broken.fill(0xff, Math.floor(broken.length / 3), Math.floor(broken.length / 2));
    expect(await refusal(broken)).toBe('corrupt-docx');
  });

  it('a bomb that declares its size, in a part that is read or not', async () => {
    const blanks = new Uint8Array(40 * 1024 * 1024);
    expect(await refusal(buildDocx({ body: paragraph('甲'), parts: { 'word/styles.xml': blanks } }))).toBe('zip-bomb');
    expect(await refusal(buildDocx({ body: paragraph('甲'), parts: { 'word/media/a.png': blanks } }))).toBe('zip-bomb');
  });

  it('a bomb whose directory lies', async () => {
    const bomb = buildDocx({ body: paragraph('甲'), parts: { 'word/styles.xml': new Uint8Array(40 * 1024 * 1024) } });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let i = 0; i + 46 < bomb.length; i++)
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
    expect(await refusal(bomb)).toBe('zip-bomb');
  });

  it('too many parts, and more bytes together than allowed', async () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`word/x${i}.xml`, strToU8('<a/>')]));
    expect(await refusal(buildDocx({ body: paragraph('甲'), parts: many }), { zipEntries: 50 })).toBe('zip-bomb');
    expect(await refusal(good, { zipBytes: 500 })).toBe('zip-bomb');
  });

  it('a password, old Word, a workbook, an OFD, a plain archive', async () => {
    const ole = new Uint8Array(4096);
    ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(ole)).toBe('unsupported-format');
    ole.set(new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le')), 1024);
    expect(await refusal(ole)).toBe('encrypted-office');
    for (const name of ['xl/workbook.xml', 'OFD.xml'])
      expect(await refusal(zipSync({ [name]: strToU8('<a/>') }))).toBe('unsupported-format');
    expect(await refusal(zipSync({ 'readme.md': strToU8('a') }))).toBe('corrupt-docx');
  });

  it('no words', async () => {
    expect(await refusal(buildDocx({ body: '<w:p/>' }))).toBe('no-text');
  });
});
