/** @module Agriculture by hand: herds, rice, soils; what is blank, does not occur, or is half entered. */
import { describe, expect, it } from 'vitest';
import { type Book, inventoryOf, near, read } from './testing.ts';

describe('enteric fermentation', () => {
  const cattle = '3.A.1/livestock.other_cattle/ch4';
  it('heads × kg per head, by IPCC and by the guide of 2011 (large farms unless told)', () => {
    near(read(inventoryOf({ 'livestock.other_cattle': 30 }, 'ipcc-2006'), cattle), 3e5 * 47e-3);
    near(read(inventoryOf({ 'livestock.other_cattle': 30 }, 'guide-2011'), cattle), 3e5 * 52.9e-3);
    near(read(inventoryOf({ 'livestock.swine': 400 }), '3.A.1/livestock.swine/ch4'), 4000);
  });
  const bySystem: Book = {
    'livestock.other_cattle.scale': 10,
    'livestock.other_cattle.household': 15,
    'livestock.other_cattle.grazing': 5,
  };
  it('by system of keeping where the guide has it; the others take the sum of the herd', () => {
    near(read(inventoryOf(bySystem, 'guide-2011'), cattle), 10 * (10 * 52.9 + 15 * 67.9 + 5 * 85.3));
    near(read(inventoryOf(bySystem, 'ipcc-2006'), cattle), 3e5 * 47e-3);
  });
  it('manure has no factors yet: outside validity, not zero; what does not occur is settled', () => {
    const made = inventoryOf({ 'livestock.swine': 400, 'livestock.camels': 'NO' });
    expect(read(made, '3.A.2/livestock.swine/ch4')).toBe('outside-validity');
    expect(read(made, '3.A.1/livestock.camels/ch4')).toBe('NO');
    expect(read(made, '3.A.1/livestock.sheep/ch4')).toBe('NE');
  });
});

describe('rice', () => {
  const id = '3.C.7/rice.area.multiple_aeration/ch4';
  const field: Book = { 'rice.area.multiple_aeration': 20_000, 'rice.days': 120 };
  it('IPCC: area × days × EFc × SFw, and with what went before and was put on the field', () => {
    near(read(inventoryOf(field, 'ipcc-2006'), id), 20_000 * 120 * 1.3e-3 * 0.52);
    const full: Book = {
      ...field,
      'rice.pre_season.dry_short': 60,
      'rice.pre_season.flooded': 40,
      'rice.amendment.straw_long': 4,
      'rice.amendment.farmyard_manure': 2,
    };
    const scaling = (0.6 * 1 + 0.4 * 1.9) * (1 + 4 * 0.29 + 2 * 0.14) ** 0.59;
    near(read(inventoryOf(full, 'ipcc-2006'), id), 20_000 * 120 * 1.3e-3 * 0.52 * scaling);
  });
  it('the guide of 2011 in the southwest: 156.2 kg per hectare, no days asked', () => {
    near(read(inventoryOf({ 'rice.area.multiple_aeration': 20_000 }, 'guide-2011'), id), 20_000 * 0.1562);
  });
  it('elsewhere the guide has no factor per hectare here, and the completing set answers', () => {
    near(read(inventoryOf(field, 'guide-2011', { region: '220000' }), id), 20_000 * 120 * 1.3e-3 * 0.52);
  });
  it('without days there is no number; without the settings there is one, and what was supposed is said', () => {
    expect(read(inventoryOf({ 'rice.area.multiple_aeration': 20_000 }, 'ipcc-2006'), id)).toBe('NE');
    expect(inventoryOf(field, 'ipcc-2006').notices.map(({ code }) => code)).toContain('assumed-setting');
  });
});

describe('soils', () => {
  it('nitrogen × EF1 × 44/28', () => {
    const made = inventoryOf({ 'soil.nitrogen.fertiliser': 3, 'soil.nitrogen.rice': 2, 'soil.nitrogen.grazing': 1 });
    near(read(made, '3.C.4/soil.nitrogen.fertiliser/n2o'), (3e4 * 0.01 * 44) / 28);
    near(read(made, '3.C.4/soil.nitrogen.rice/n2o'), (2e4 * 0.003 * 44) / 28);
    near(read(made, '3.C.4/soil.nitrogen.grazing/n2o'), (1e4 * 0.02 * 44) / 28);
    expect(read(made, '3.C.5/soil.nitrogen.fertiliser/n2o')).toBe('outside-validity');
  });
});
