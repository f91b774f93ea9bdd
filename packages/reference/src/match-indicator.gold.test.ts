/** @module The catalogue against the hand-made readings of plans, which lie outside the project and are not always there. */
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { KindOfValue } from './indicator.ts';
import { matchIndicator } from './match-indicator.ts';

const shared = process.env.DAFENG_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const plans = `${shared}/plans`;
const absent = !existsSync(`${plans}/gold`);
const reason = absent ? ' (skipped: ../shared/plans is not there)' : '';
const read = (path: string): unknown => JSON.parse(readFileSync(`${plans}/${path}`, 'utf8'));

interface GoldTarget {
  readonly canonical: string;
  readonly indicator: string;
  readonly unit: string | null;
  readonly kindOfValue: KindOfValue;
  readonly scope: string;
}
interface GoldQuote {
  readonly indicator: string;
  readonly unit: string | null;
  readonly measure: string;
}

describe.skipIf(absent)(`the readings of plans and the catalogue agree${reason}`, () => {
  const targets = (): readonly GoldTarget[] =>
    ['panzhihua', 'nanchong', 'guangyuan'].flatMap(
      (city) => (read(`gold/${city}.json`) as { targets: GoldTarget[] }).targets,
    );

  it('every target that a careful reader found has an indicator', () => {
    const missing = targets().filter(
      ({ indicator, unit, kindOfValue, scope }) => !matchIndicator(indicator, { unit, kindOfValue, scope }),
    );
    expect(missing.map(({ indicator }) => indicator)).toEqual([]);
  });

  it('what the reader called one indicator is one, and what she kept apart is kept apart', () => {
    const idsOf = new Map<string, Set<string>>();
    const namesOf = new Map<string, Set<string>>();
    for (const { canonical, indicator, unit, kindOfValue, scope } of targets()) {
      const id = matchIndicator(indicator, { unit, kindOfValue, scope })?.id ?? 'none';
      idsOf.set(canonical, (idsOf.get(canonical) ?? new Set()).add(id));
      namesOf.set(id, (namesOf.get(id) ?? new Set()).add(canonical));
    }
    expect([...idsOf].filter(([, ids]) => ids.size > 1)).toEqual([]);
    expect([...namesOf].filter(([, canonicals]) => canonicals.size > 1)).toEqual([]);
  });

  it('nine in ten targets of other issuers have an indicator', () => {
    const kinds: Record<string, KindOfValue> = {
      reduction: 'reduction',
      reduction_pp: 'reduction',
      annual_growth: 'increase',
      increment: 'addition',
    };
    const quotes = ['chengdu-energy-structure', 'fujian-jieneng', 'gongye-sector'].flatMap(
      (slug) => (read(`more/${slug}.gold.json`) as { gold: GoldQuote[] }).gold,
    );
    const found = quotes.filter(({ indicator, unit, measure }) =>
      matchIndicator(indicator, { unit, kindOfValue: kinds[measure] ?? 'level' }),
    );
    expect(found.length / quotes.length).toBeGreaterThan(0.9);
  });
});
