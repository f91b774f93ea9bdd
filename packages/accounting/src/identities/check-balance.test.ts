import { describe, expect, it } from 'vitest';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { checkBalance } from './check-balance.ts';

const read = (text: string) => {
  const table = parseCsv('t.csv', text);
  const result = table.ok ? readBalances(table.value) : table;
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message.en).join('; '));
  return result.value;
};
const rows = (lines: string) => read(`region,year,flow,product,value,unit\n${lines}`);
const check = (lines: string) =>
  rows(
    lines
      .replace(/^(?=\S)/gm, 'R,2024,')
      .replace(/$/gm, ',1e4 t')
      .replace(/^,1e4 t$/gm, ''),
  ).flatMap(checkBalance);

describe('identities of a balance', () => {
  it('tests totals against their printed parts and leaves alone what has none', () => {
    const results = check('final.total,coke,10\nfinal.industry,coke,7\nfinal.other,coke,3\nfinal.residential,coke,1');
    expect(results.map(({ id, left, right, holds }) => ({ id, left, right, holds }))).toEqual([
      { id: 'B2', left: null, right: -10, holds: false },
      { id: 'B3', left: 10, right: 11, holds: false },
    ]);
  });
  it('takes outputs and inputs of transformation with their signs, re-input below the line', () => {
    const results = check(
      'transform.total,coke,95\ntransform.coking,coke,100\ntransform.gas_works,coke,-5\ntransform.coke_reinput,coke,-8\nfinal.total,coke,80\nconsumption.total,coke,93',
    );
    expect(results.filter(({ id }) => id === 'B5').map(({ right, holds }) => [right, holds])).toEqual([[95, true]]);
    expect(results.filter(({ id }) => id === 'B6').map(({ right, difference }) => [right, difference])).toEqual([
      [85, 8],
    ]);
  });
  it('allows 0.02 or one in ten thousand', () => {
    const differ = (by: number, size: number) =>
      check(`final.residential,coke,${size + by}\nfinal.residential.urban,coke,${size}`).find(({ id }) => id === 'B4')
        ?.holds;
    expect([differ(0.019, 1), differ(0.03, 1), differ(0.9, 10_000), differ(1.1, 10_000)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
