import { describe, expect, it } from 'vitest';
import { cleanText, quoteOf, toAnchor, toCleanPosition } from './clean-text.ts';

const clean = (text: string): string => cleanText(text).text;

describe('cleanText', () => {
  it.each([
    [
      'page break inside a word',
      '一、总体要求\n\n推进临江新区建设，加快绿色制\n\n造体系。',
      '一、总体要求\n推进临江新区建设，加快绿色制造体系。',
    ],
    [
      'page break before the number',
      '全市风电装机规模达到\n\n120 万千瓦，光伏翻番。',
      '全市风电装机规模达到120万千瓦，光伏翻番。',
    ],
    ['page break before the percent sign', '临江市占比，达到33\n%左右。', '临江市占比，达到33%左右。'],
    ['blanks around numbers', '到 2025 年，达到 33 % 左右', '到2025年，达到33%左右'],
    ['a split year', '到 20 25 年，力争', '到2025年，力争'],
    ['full-width forms', '达到１２．５％，新增５Ｇ基站', '达到12.5%，新增5G基站'],
    ['thousands', '造林1,200亩、投资12,345.6万元', '造林1200亩、投资12345.6万元'],
    ['thousands set with blanks', '装机达到 1 200 万千瓦', '装机达到1200万千瓦'],
    ['two years side by side', '指标 2025 2030 单位', '指标2025 2030单位'],
    ['Latin words', '推广 contract energy management 模式', '推广contract energy management模式'],
    ['a standard', '执行 ISO 50001 标准', '执行ISO 50001标准'],
    ['misread and', '保障能源安全 and 产业发展', '保障能源安全和产业发展'],
    ['and inside Latin text', 'research and development', 'research and development'],
    ['half-width marks', '改造,力争完成(不含摩托车);到期', '改造，力争完成（不含摩托车）；到期'],
    ['marks of a number', '3.5,4.5', '3.5,4.5'],
    ['misread dash in a chain', '“采矿一冶炼一加工”链条', '“采矿—冶炼—加工”链条'],
    ['no dash', '“一带一路”和“一主一副一轴”', '“一带一路”和“一主一副一轴”'],
    ['misread dash in a range', '比例为15一20%', '比例为15—20%'],
    ['radicals of a pdf font', '⼀、总体要求', '一、总体要求'],
    ['zero width', '碳\u200b达\ufeff峰\u00ad', '碳达峰'],
    ['square brackets', '临府发[2024]3号', '临府发〔2024〕3号'],
    ['a table row keeps its cells', '非化石能源比重\t%\t20\t25', '非化石能源比重\t%\t20\t25'],
    ['a tab after a label', '一、\t总体要求', '一、总体要求'],
  ])('%s', (_, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('keeps what ends a paragraph: sentence, heading on its own line, letterhead', () => {
    const text =
      '临江市人民政府\n\n临府发〔2024〕3号\n\n各县（区）人民政府：\n\n二、重点任务\n\n（一）建设清洁能源体系\n\n立足实际，推进转型。\n1. 发展水电。稳步推进。';
    expect(clean(text).split('\n')).toHaveLength(7);
  });

  it('joins a bracket over a page break and stops at the next heading where it was never closed', () => {
    expect(clean('完成。（市发展改\n\n革委、市水\n\n利局负责）\n2. 推进')).toBe(
      '完成。（市发展改革委、市水利局负责）\n2.推进',
    );
    expect(clean('完成。（市发展改革委负责\n2. 推进')).toBe('完成。（市发展改革委负责\n2.推进');
  });

  it('drops page numbers and running heads between the lines of a sentence', () => {
    const page = (n: number): string =>
      `${'推进临江新区绿色低碳发展，完善体制机制，'.repeat(12)}稳步\n— ${n} —\n临江市行动方案\n`;
    const text = clean(`临江市行动方案\n为推进工作，${page(1)}${page(2)}${page(3)}结束。`);
    expect(text).not.toContain('— ');
    expect(text.split('临江市行动方案')).toHaveLength(2);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('drops bare page numbers but keeps a number that stands alone', () => {
    const body = '推进临江新区绿色低碳发展，完善体制机制，'.repeat(12);
    expect(clean(`${body}\n1\n${body}\n2\n${body}结束。`)).not.toMatch(/\d/);
    expect(clean('表1\n50\n80')).toBe('表1\n50\n80');
  });

  it('joins the lines of a wrapped text and keeps its paragraphs', () => {
    const sentence = '推进临江新区绿色低碳发展，完善体制机制，强化要素保障，'.repeat(8);
    const wrap = (text: string): string => (text.match(/.{1,28}/g) ?? []).join('\n');
    const text = ['一、总体要求', `${sentence}务求实效。`, '二、主要目标', `${sentence}到 2025 年取得进展。`]
      .map(wrap)
      .join('\n');
    expect(clean(text).split('\n')).toEqual([
      '一、总体要求',
      `${sentence}务求实效。`,
      '二、主要目标',
      `${sentence}到2025年取得进展。`,
    ]);
  });
});

describe('anchors', () => {
  it('covers blanks and breaks of the original', () => {
    const original = '到 2025 年，达到\n\n33 % 左右。安全 and 发展';
    const text = cleanText(original);
    const start = text.text.indexOf('2025年，达到33%');
    const anchor = toAnchor(text, start, start + '2025年，达到33%'.length);
    expect(quoteOf(text, anchor)).toBe('2025 年，达到\n\n33 %');
    const and = text.text.indexOf('和');
    expect(quoteOf(text, toAnchor(text, and, and + 1))).toBe('and');
    expect(toCleanPosition(text, anchor.start)).toBe(start);
  });

  it('clamps what lies outside', () => {
    const text = cleanText('临江');
    expect(toAnchor(text, -3, 99)).toEqual({ start: 0, end: 2 });
    expect(toAnchor(text, 5, 2)).toEqual({ start: 2, end: 2 });
  });
});
