import { describe, expect, it } from 'vitest';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { compileTraces } from '../uncertainty/compile-traces.ts';
import { inventoryRoots, propagateUncertainty } from '../uncertainty/inventory-uncertainty.ts';
import { registerOnly } from '../uncertainty/leaf-uncertainty.ts';
import { type CheckId, checkInventory } from './check-inventory.ts';
import { methodOf, smallInventory } from './testing/small-inventory.ts';

type Input = Parameters<typeof checkInventory>[0];
const resultOf = (id: CheckId, input: Input) => {
  const result = checkInventory(input).find((one) => one.id === id);
  if (!result) throw new Error(`no check ${id}`);
  return result;
};
const verdictOf = (id: CheckId, input: Input) => resultOf(id, input).verdict;
const balanceOf = (...lines: string[]) => {
  const table = parseCsv(
    '临江.csv',
    `region,year,flow,product,value,unit\n${lines.map((line) => `临江市,2023,${line}`).join('\n')}`,
  );
  const read = table.ok ? readBalances(table.value) : table;
  const [balance] = read.ok ? read.value : [];
  if (!balance) throw new Error('no balance');
  return balance;
};
const plain = smallInventory([
  { id: 'a', activity: 10 },
  { id: 'b', activity: 5 },
]);
const scale = (emissionTco2: number) => ({ name: '临江市', populationPersons: 1e6, gdpYuan: 5e10, emissionTco2 });

describe('the checklist', () => {
  it('has a verdict and words in both languages for every row, and leaves to people what is theirs', () => {
    const results = checkInventory({ inventory: plain });
    expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
    for (const { by, verdict, message, claim } of results) {
      expect(message.zh && message.en && claim.zh && claim.en).toBeTruthy();
      expect(verdict === 'to-be-done-by-person').toBe(by === 'person');
    }
  });

  it.each<readonly [string, CheckId, Input, Input]>([
    [
      'identities of the balance',
      'identities-hold',
      {
        inventory: plain,
        balance: balanceOf(
          'supply.total,diesel,5,1e4 t',
          'final.total,diesel,5,1e4 t',
          'final.transport,diesel,5,1e4 t',
        ),
      },
      { inventory: plain, balance: balanceOf('final.total,diesel,6,1e4 t', 'final.transport,diesel,5,1e4 t') },
    ],
    [
      'totals that lack a line',
      'complete',
      { inventory: plain },
      {
        inventory: smallInventory([
          { id: 'a', activity: 1 },
          { id: 'b', activity: 'NE' },
        ]),
      },
    ],
    [
      'a reason that is no notation key',
      'notation-keys',
      { inventory: smallInventory([{ id: 'a', activity: 'NO' }]) },
      { inventory: smallInventory([{ id: 'a', activity: 'not-reported' }]) },
    ],
    [
      'a key without words',
      'notation-keys',
      { inventory: plain },
      { inventory: smallInventory([{ id: 'a', activity: 'IE' }]) },
    ],
    [
      'a line by another GWP set',
      'one-gwp-set',
      { inventory: plain },
      { inventory: smallInventory([{ id: 'a', activity: 1 }], { method: methodOf({ gwpSet: 'AR6-100' }) }) },
    ],
    [
      'a jump of a category',
      'no-jumps',
      {
        inventory: plain,
        lastYear: smallInventory([
          { id: 'a', activity: 9 },
          { id: 'b', activity: 5 },
        ]),
      },
      {
        inventory: plain,
        lastYear: smallInventory([
          { id: 'a', activity: 1 },
          { id: 'b', activity: 5 },
        ]),
      },
    ],
    [
      'last year by another method',
      'no-jumps',
      { inventory: plain, lastYear: plain },
      {
        inventory: plain,
        lastYear: smallInventory([{ id: 'a', activity: 10 }], { method: methodOf({ id: 'ceads' }) }),
      },
    ],
    [
      'emissions per head, entered in t for 10^4 t',
      'plausible-per-head',
      { inventory: plain, city: scale(8e6), province: scale(6e6) },
      { inventory: plain, city: scale(8e10), province: scale(6e6) },
    ],
    [
      'emissions per GDP',
      'plausible-per-gdp',
      { inventory: plain, city: scale(8e6), province: scale(6e6) },
      { inventory: plain, city: scale(8e2), province: scale(6e6) },
    ],
    [
      'electricity among direct emissions (pitfall 1)',
      'power-counted-once',
      { inventory: smallInventory([{ id: 'P.1', activity: 1, kind: 'net-import' }]) },
      { inventory: smallInventory([{ id: 'P.1', activity: 1, kind: 'emission' }]) },
    ],
    [
      'a positive removal',
      'removals-negative',
      { inventory: smallInventory([{ id: 'a', activity: -1, kind: 'removal' }]) },
      { inventory: smallInventory([{ id: 'a', activity: 1, kind: 'removal' }]) },
    ],
    [
      'a total without uncertainty',
      'uncertainty-stated',
      { inventory: plain, uncertainty: propagateUncertainty(plain, registerOnly) },
      { inventory: plain },
    ],
  ])('%s', (_name, id, good, bad) => {
    expect(verdictOf(id, good)).toBe('passed');
    const result = resultOf(id, bad);
    expect(result.verdict).toBe('attention');
    expect(result.findings.every(({ message }) => message.zh !== '' && message.en !== '')).toBe(true);
  });

  it('names factors that are from memory, with where they should be found', () => {
    const memory = smallInventory([{ id: 'a', activity: 1, factorId: 'own/a' }]);
    const lookup = { ...registerOnly, factor: () => ({ mark: 'M' }) as never };
    const result = resultOf('factors-confirmed', { inventory: memory, lookup });
    expect(result.verdict).toBe('attention');
    expect(result.findings.map(({ at }) => at)).toEqual([{ kind: 'factor', id: 'own/a' }]);
    expect(verdictOf('factors-confirmed', { inventory: memory })).toBe('passed');
    expect(compileTraces(inventoryRoots(memory)).leaves.length).toBe(2);
  });
  it('does not apply where its input is missing, and says what', () => {
    for (const id of [
      'identities-hold',
      'no-jumps',
      'reference-approach',
      'plausible-per-head',
      'plausible-per-gdp',
    ] as const)
      expect(verdictOf(id, { inventory: plain })).toBe('not-applicable');
  });
});
