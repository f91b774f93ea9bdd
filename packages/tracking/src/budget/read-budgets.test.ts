/** @module A table of budgets is read whole or refused with every fault at its row. */
import { parseCsv } from '@dafeng/accounting';
import { describe, expect, it } from 'vitest';
import { readBudgets } from './read-budgets.ts';

const read = (text: string) => {
  const table = parseCsv('预算.csv', text);
  if (!table.ok) throw new Error();
  return readBudgets(table.value);
};
const head = '名称,类别,起始年,终止年,结转,计量单位,口径,区县,上级预算,年份,动作,额度,日期,文号,理由';

describe('a table of budgets', () => {
  it('joins the rows of one budget, takes what is usual where a cell is blank', () => {
    const result = read(
      `${head}
全市,用能,2026,,,,calorific,,,2026,,600,2026-01-10,临府发1号,年度下达
全市,用能,2026,,,,calorific,,,2026,调整,-20,2026-03-01,临办3号,核减
东湾区,碳,2026,2030,是,万吨二氧化碳,territorial,东湾区,全市碳,,,,,,
说明：示例`,
    );
    expect(result).toMatchObject({
      ok: true,
      value: [
        {
          name: '全市',
          kind: 'energy',
          indicator: 'total-energy-consumption',
          unit: '10k-tce',
          basis: 'calorific',
          to: 2026,
          carry: false,
          issues: [
            { action: 'issue', year: 2026, amount: 600 },
            { action: 'adjust', amount: -20, place: '预算.csv 第 3 行' },
          ],
        },
        { kind: 'carbon', unit: '10k-tCO2', region: '东湾区', parent: '全市碳', to: 2030, carry: true, issues: [] },
      ],
    });
  });
  it.each([
    ['全市,水,2026,,,,,,,,,,,,', 'unknown-state'],
    ['全市,用能,明年,,,,,,,,,,,,', 'not-a-number'],
    ['全市,用能,2026,2025,,,,,,,,,,,', 'not-a-period'],
    ['全市,用能,2026,,,公顷,,,,,,,,,', 'unknown-unit'],
    ['全市,用能,2026,,,,territorial,,,,,,,,', 'unknown-basis'],
    ['全市,用能,2026,,,,,,,2027,,600,2026-01-10,文,因', 'not-a-period'],
    ['全市,用能,2026,,,,,,,2026,,六百,2026-01-10,文,因', 'not-a-number'],
    ['全市,用能,2026,,,,,,,2026,,-600,2026-01-10,文,因', 'negative-input'],
    ['全市,用能,2026,,,,,,,2026,收回,600,2026-01-10,文,因', 'unknown-state'],
    ['全市,用能,2026,,,,,,,2026,,600,一月,文,因', 'not-a-date'],
    ['全市,用能,2026,,,,,,,2026,,600,2026-01-10,,因', 'missing-input'],
    ['全市,用能,2026,,,,,,,,,,,,\n全市,用能,2026,2027,,,,,,,,,,,', 'two-values'],
  ])('%s is refused as %s at its row', (rows, code) => {
    const result = read(`${head}\n${rows}`);
    expect(result.ok ? [] : result.faults.map((fault) => fault.code)).toContain(code);
    expect(result.ok || result.faults[0]?.message.zh).toMatch(/第 [23] 行/);
  });
  it('without its columns is refused', () => {
    expect(read('名称,额度\n全市,1')).toMatchObject({ ok: false, faults: [{ code: 'missing-column' }] });
  });
});
