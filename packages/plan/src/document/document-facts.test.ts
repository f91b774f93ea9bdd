import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readDocumentFacts } from './document-facts.ts';
import { parsePrintedDate } from './printed-date.ts';

const body = '\n一、总体要求\n立足实际，统筹推进。\n二、重点任务\n抓好落实。';
const facts = (front: string, tail = '') => readDocumentFacts(cleanText(`${front}${body}${tail}`));

describe('readDocumentFacts', () => {
  it('reads a letter of transmittal', () => {
    expect(
      facts(
        '临江市人民政府\n\n关于印发《临江市碳达峰实施方案》的通知\n\n临府发〔2024〕3号\n\n各县（区）人民政府：\n\n现印发你们，请认真落实。\n\n临江市人民政府\n\n2024年3月5日\n\n临江市碳达峰实施方案\n',
      ),
    ).toEqual({
      title: '临江市碳达峰实施方案',
      docNumber: '临府发〔2024〕3号',
      issuer: '临江市人民政府',
      date: '2024-03-05',
    });
  });

  it('reads a number in other brackets, a date over two lines, a signature that lost a character', () => {
    expect(
      facts(
        '临府办发[2023]14 号\n临江市人民政府办公室\n关于印发临江市节能行动计划的通知\n各部门：\n现印发你们。\n临江市人民政府办公\n室\n2023年12月31\n日\n临江市节能行动计划',
      ),
    ).toMatchObject({ title: '临江市节能行动计划', docNumber: '临府办发〔2023〕14号', date: '2023-12-31' });
  });

  it('reads a plan without a letter and never takes a cited number for its own', () => {
    const read = facts('临江市能源结构优化行动方案\n根据《望海省方案》（望府发〔2021〕21号），制定本方案。');
    expect(read).toEqual({ title: '临江市能源结构优化行动方案', docNumber: null, issuer: null, date: null });
  });

  it('reads several issuers', () => {
    expect(
      facts(
        '关于印发《临江市降碳方案》的通知\n现印发你们。\n临江市发展和改革委员会\n临江市生态环境局\n2023年6月5日\n临江市降碳方案',
      ).issuer,
    ).toBe('临江市发展和改革委员会、临江市生态环境局');
    expect(facts('中共临江市委 临江市人民政府关于做好碳达峰工作的实施意见\n（2022年3月14日）')).toMatchObject({
      issuer: '中共临江市委、临江市人民政府',
      date: '2022-03-14',
    });
  });

  it('reads a title in two lines and a date in Chinese numerals', () => {
    expect(facts('临江市\n碳达峰实施方案\n').title).toBe('临江市碳达峰实施方案');
    expect(facts('临江市碳达峰实施方案', '\n临江市人民政府\n二〇二四年十一月二十日')).toMatchObject({
      issuer: '临江市人民政府',
      date: '2024-11-20',
    });
  });
});

describe('parsePrintedDate', () => {
  it.each([
    ['2024年1月19日', '2024-01-19'],
    ['二○二四年一月三十一日', '2024-01-31'],
    ['成文日期：2023-12-05', '2023-12-05'],
    ['2024年2月30日', null],
    ['2024年13月1日', null],
    ['到2025年', null],
  ])('%s', (text, date) => {
    expect(parsePrintedDate(text)).toBe(date);
  });
});
