import { existsSync } from 'node:fs';
import { checkBalance, type IdentityResult, listDiscrepancies } from '@dafeng/accounting';
import { describe, expect, it } from 'vitest';
import { balancesIn, groundTruth } from './ground-truth.ts';

const physicalFile = groundTruth('cesy2007/energy_balance_physical_2007.csv');
const standardFile = groundTruth('cesy2007/energy_balance_standard_china_2007.csv');

const discrepancies = listDiscrepancies();

describe.skipIf(!existsSync(physicalFile))('GT-04 on the ten printed balances (skipped without ../shared)', () => {
  const balances = existsSync(physicalFile) ? balancesIn(physicalFile) : [];
  const results = balances.flatMap((balance) =>
    checkBalance(balance).map((result) => ({ region: balance.region, ...result })),
  );
  const count = (id: string) => {
    const tested = results.filter((result) => result.id === id);
    return [tested.filter(({ holds }) => holds).length, tested.length];
  };
  it.each([
    ['B1', 80, 181],
    ['B2', 206, 210],
    ['B3', 200, 200],
    ['B4', 114, 114],
    ['B5', 185, 192],
    ['B6', 195, 208],
  ])('%s holds in %i of %i cells', (id, holding, tested) => expect(count(id)).toEqual([holding, tested]));
  it('has fully sound supply rows only for the nation, Sichuan and Hainan', () => {
    const failing = new Set(results.filter(({ id, holds }) => id === 'B1' && !holds).map(({ region }) => region));
    const sound = balances.map(({ region }) => region).filter((region) => !failing.has(region));
    expect(sound.sort()).toEqual(['China', 'Hainan', 'Sichuan']);
  });
  it('knows every failing cell by name, and no exception that does not occur', () => {
    const failing = results.filter(({ holds }) => !holds);
    expect(failing.filter(({ known }) => known === null)).toEqual([]);
    const occurs = (known: (typeof discrepancies)[number]) =>
      failing.some(
        ({ id, region, product }: IdentityResult & { region: string }) =>
          id === known.identity &&
          ('region' in known ? known.region === region : (known.regions as readonly string[]).includes(region)) &&
          (!('product' in known) || known.product === product),
      );
    expect(discrepancies.filter((known) => !occurs(known))).toEqual([]);
  });
});

describe.skipIf(!existsSync(standardFile))(
  'B7 on the national balance in standard coal (skipped without ../shared)',
  () => {
    const results = existsSync(standardFile) ? balancesIn(standardFile).flatMap(checkBalance) : [];
    it('is exact in both accounting methods', () => {
      const b7 = results.filter(({ id }) => id === 'B7');
      expect(b7.map(({ product, left, holds }) => [product, left, holds])).toEqual([
        ['total_coal_equivalent', 265582.98987, true],
        ['total_calorific', 253488.45802, true],
      ]);
      for (const { difference } of b7) expect(Math.abs(difference)).toBeLessThan(1e-4);
    });
  },
);
