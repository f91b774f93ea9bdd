import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { neutralise, type Sheet, toCsv, toXlsx } from './index.ts';

const sheet: Sheet = {
  name: '指标 [2025/2030]',
  columns: [{ title: '指标', width: 30 }, { title: '2025 年', numeric: true }, { title: '说明' }],
  rows: [
    ['森林覆盖率', 41.8, '比"2020"年, 提高'],
    ['=HYPERLINK("http://x")', null, '-1+1'],
    ['煤炭消费', 0, '两行\n文字'],
  ],
  notes: ['来源：临江市碳达峰实施方案（示例）'],
};

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1+1', '@x', '\t=1', '\r=1', '\n=1', '＝1+1', '＋1', '－1', '＠x'])(
    '%j is disarmed',
    (text) => expect(neutralise(text)).toBe(`'${text}`),
  );
  it.each(['=', '≥', '-', '', '煤炭=0', '5%'])('%j says what the screen says', (text) =>
    expect(neutralise(text)).toBe(text),
  );
});

describe('csv', () => {
  const text = toCsv(sheet).toString('utf8');
  it('opens in Excel: byte-order mark, CRLF, quotes doubled', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')[1]).toBe('森林覆盖率,41.8,"比""2020""年, 提高"');
  });
  it('keeps missing apart from zero and disarms formulas', () => {
    expect(text.split('\r\n')[2]).toBe(`"'=HYPERLINK(""http://x"")",,'-1+1`);
    expect(text).toContain('煤炭消费,0,');
  });
});

describe('xlsx', () => {
  it('reads back as it was written: numbers as numbers, missing as empty, formulas as text', async () => {
    const [first] = await readXlsxFile(await toXlsx([sheet]));
    expect(first?.data.slice(0, 4)).toEqual([
      ['指标', '2025 年', '说明'],
      ['森林覆盖率', 41.8, '比"2020"年, 提高'],
      [`'=HYPERLINK("http://x")`, null, "'-1+1"],
      ['煤炭消费', 0, '两行\n文字'],
    ]);
    expect(first?.sheet).toBe('指标 2025 2030');
  });
});
