/**
 * @module The five plans worked through: the audit of the packs against the table of the outlook design, section 4, transcribed here to its
 * printed digits, and the numbers that its reading names. Nothing outside the repository is needed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type AuditPlanFacts, auditPlan, type Finding, type KnownData } from '@dafeng/outlook';
import { readPlan } from '@dafeng/plan';
import { replay } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';

interface Pack {
  readonly city: { readonly id: string };
  readonly document: { readonly date: string };
  readonly targets: AuditPlanFacts['targets'];
  readonly qualitativeTargets: AuditPlanFacts['qualitativeTargets'];
}
const text = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const audit = (city: string, known: KnownData = {}) => {
  const { city: division, document, targets, qualitativeTargets }: Pack = JSON.parse(text(`data/plans/${city}.json`));
  return auditPlan({ division: division.id, date: document.date, targets, qualitativeTargets }, known);
};
/** As the table prints it: per cent or plain, with so many places; an en dash where it has none. */
const printed = (value: number | null | undefined, places: number, scale = 1): string =>
  value === null || value === undefined
    ? '-'
    : (Math.round(value * scale * 10 ** places) / 10 ** places).toFixed(places);
const find = (findings: readonly Finding[], code: string, verdict?: string): Finding | undefined =>
  findings.find((finding) => finding.code === code && (verdict === undefined || finding.verdict === verdict));

const cities = ['panzhihua', 'ziyang', 'nanchong', 'meishan', 'guangyuan'] as const;
const table: Readonly<Record<string, readonly [string, string, string, string, string]>> = {
  'e by 2025 %': ['15.0', '14.5', '14.5', '14.5', '-'],
  'c by 2025 %': ['20.0', '17.0', '19.0', '19.5', '-'],
  's 2025 %': ['33.0', '30.0', '41.5', '51.6', '54.5'],
  'k1/k0': ['0.9412', '0.9708', '0.9474', '0.9415', '-'],
  'implied s0 %': ['28.81', '27.89', '38.25', '48.59', '-'],
  'from rounding, low': ['27.4', '26.9', '37.8', '48.5', '-'],
  'from rounding, high': ['30.2', '28.9', '38.7', '48.7', '-'],
  'implied gain, points': ['4.19', '2.11', '3.25', '3.01', '-'],
  'B3 coal-to-gas shift, points': ['11.9', '5.9', '10.7', '11.9', '-'],
  'B2 rho': ['0.905', '0.933', '0.889', '0.856', '-'],
  'growth for flat CO2 2020-25 %': ['4.56', '3.80', '4.30', '4.43', '-'],
  'CO2 2025/2020 at 5 %': ['1.02', '1.06', '1.03', '1.03', '-'],
  'CO2 2025/2020 at 6 %': ['1.07', '1.11', '1.08', '1.08', '-'],
  '(1-s2)/(1-s1)': ['0.910', '-', '0.966', '0.971', '0.956'],
  'c 2025-30 if e repeats %': ['22.6', '-', '17.4', '17.0', '-'],
  'e needed at 4 %': ['9.7', '-', '14.9', '15.4', '14.0'],
  'e needed at 5 %': ['13.9', '-', '18.9', '19.3', '18.0'],
  'e needed at 6 %': ['17.9', '-', '22.6', '23.0', '21.8'],
  'max (g-x) at 2030, points': ['1.97', '-', '0.71', '0.60', '0.92'],
  'max growth %': ['5.3', '-', '3.9', '3.8', '4.1'],
};

const rowsOf = ({ identity, growth }: ReturnType<typeof audit>): Readonly<Record<keyof typeof table, string>> => ({
  'e by 2025 %': printed(identity.energyIntensityDrop, 1, 100),
  'c by 2025 %': printed(identity.carbonIntensityDrop, 1, 100),
  's 2025 %': printed(identity.nonFossilShare2025, 1, 100),
  'k1/k0': printed(identity.kRatio, 4),
  'implied s0 %': printed(identity.impliedBaseShare.value, 2, 100),
  'from rounding, low': printed(identity.impliedBaseShare.low, 1, 100),
  'from rounding, high': printed(identity.impliedBaseShare.high, 1, 100),
  'implied gain, points': printed(identity.shareGain, 2, 100),
  'B3 coal-to-gas shift, points': printed(identity.neededRho.coalToGasShift, 1, 100),
  'B2 rho': printed(identity.neededRho.B2, 3),
  'growth for flat CO2 2020-25 %': printed(growth.flat2025, 2, 100),
  'CO2 2025/2020 at 5 %': printed(growth.co2Ratio2025[0]?.value, 2),
  'CO2 2025/2020 at 6 %': printed(growth.co2Ratio2025[1]?.value, 2),
  '(1-s2)/(1-s1)': printed(growth.fossilShareRatio2030, 3),
  'c 2025-30 if e repeats %': printed(growth.carbonDrop2030IfRepeated, 1, 100),
  'e needed at 4 %': printed(growth.neededEnergyDrop2030[0]?.value, 1, 100),
  'e needed at 5 %': printed(growth.neededEnergyDrop2030[1]?.value, 1, 100),
  'e needed at 6 %': printed(growth.neededEnergyDrop2030[2]?.value, 1, 100),
  'max (g-x) at 2030, points': printed(growth.maxGapAt2030, 2, 100),
  'max growth %': printed(growth.maxGrowth2030.value, 1, 100),
});

describe('the table of the five plans', () => {
  const audits = Object.fromEntries(cities.map((city) => [city, rowsOf(audit(city))]));
  it.each(Object.entries(table))('%s', (row, expected) => {
    expect(cities.map((city) => audits[city]?.[row])).toEqual(expected);
  });
});

describe('the reading of the five plans', () => {
  it('Panzhihua: parts exceed the total of 2030 by 160, and make that of 2025 redundant', () => {
    const { findings } = audit('panzhihua');
    const clash = find(findings, 'parts-against-total', 'incoherent');
    expect(clash?.arithmetic).toContain('660 (2025) + ≥500 = 1160 > 1000');
    expect(clash?.message.en).toContain('160');
    expect(clash?.targets).toHaveLength(3);
    expect(find(findings, 'parts-against-total', 'redundant')?.arithmetic).toContain('= 760 ≥ 720');
    expect(find(findings, 'industry-intensity')?.arithmetic).toBe('≥15% = ≥15%');
    expect(find(findings, 'pace-2030')?.verdict).toBe('coherent');
  });
  it('Ziyang: no share of 2030, no base year, and gas power of 1.3 to 2.1 Mt', () => {
    const { findings, growth } = audit('ziyang');
    expect(growth.missing.map(({ id }) => id)).toContain('non-fossil-share-2030');
    expect(find(findings, 'base-year-not-stated')?.missing?.id).toBe('base-year');
    expect(find(findings, 'gas-power-against-peak')?.arithmetic).toContain('1.3–2.1 Mt');
  });
  it('Nanchong: -70 % on 2005 hangs on one datum; the share is the provincial one; the rest is imported', () => {
    const { findings } = audit('nanchong');
    const early = find(findings, 'base-year', 'untestable');
    expect(early?.missing?.id).toBe('carbon-intensity-2020-to-2005');
    expect(early?.arithmetic).toContain('= 0.37;');
    expect(early?.arithmetic).toContain('= 0.457');
    const at = (ratio: number) =>
      find(audit('nanchong', { 'carbon-intensity-2020-to-2005': ratio }).findings, 'base-year')?.verdict;
    expect([at(0.37), at(0.371), at(0.457), at(0.458)]).toEqual(['redundant', 'coherent', 'coherent', 'strained']);
    expect(find(findings, 'provincial-figure')?.targets).toHaveLength(2);
    expect(find(findings, 'capacity-to-share')?.arithmetic).toContain('73–117');
    expect(find(findings, 'coal-cap')?.message.en).toContain('0.5 Mt less by 2030');
    expect(find(findings, 'pace-2030')?.verdict).toBe('strained');
  });
  it('Meishan: the coal cap is 103.6 x 10^4 tce and 2.87 Mt, down to the clause', () => {
    const cap = find(audit('meishan').findings, 'coal-cap');
    expect(cap?.arithmetic).toContain('= 103.6 (1e4 tce) × 2.772 = 2.87 Mt');
    if (!cap?.trace) throw new Error('no trace');
    expect(replay(cap.trace)).toBe(cap.trace.result.value);
    expect(cap.trace.result).toMatchObject({ unit: '10k-tCO2', basis: 'territorial' });
    expect(printed(cap.trace.result.value, 0)).toBe('287');
  });
  it('Guangyuan: untestable until the province splits its drops; CO2 per energy pinned to 0.84-1.03', () => {
    const { findings, identity } = audit('guangyuan');
    expect(identity.impliedBaseShare.value).toBeNull();
    expect(identity.missing.map(({ en }) => en).join()).toContain('assigned from above');
    expect(find(findings, 'identity-b0')?.verdict).toBe('untestable');
    expect(find(findings, 'carbon-per-energy')?.arithmetic).toContain('0.84–1.03');
  });
  it('a checked share of 2020 settles the identity', () => {
    const at = (share: number) =>
      find(audit('nanchong', { 'non-fossil-share-2020': share }).findings, 'identity-b0')?.verdict;
    expect([at(0.3825), at(0.41), at(0.47), at(0.3)]).toEqual(['coherent', 'strained', 'incoherent', 'redundant']);
  });
});

describe('River City', () => {
  it('is audited from its text', () => {
    const read = readPlan(text('examples/river-city/plan.txt'));
    if (!read.ok) throw new Error(read.error.message.en);
    const { document, targets, qualitativeTargets } = read.value;
    const { identity, findings } = auditPlan({ division: '999901', date: document.date, targets, qualitativeTargets });
    expect(printed(identity.impliedBaseShare.value, 2, 100)).toBe('21.03');
    expect(find(findings, 'parts-against-total', 'redundant')?.arithmetic).toContain('222 + 40 + 90 = 352');
    expect(findings.filter(({ verdict }) => verdict === 'incoherent')).toEqual([]);
  });
});
