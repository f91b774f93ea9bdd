import { describe, expect, it } from 'vitest';
import { trackingTerm } from './term-names.ts';

const partName = (id: string) => ({ zh: `〔${id}〕`, en: id });
describe('the lines of a trace of tracking', () => {
  it.each([
    ['total-energy-consumption', '能源消费总量'],
    ['sector:steel.excess', '〔sector:steel〕：超出'],
    ['body:1', '〔body:1〕'],
    ['total-energy-consumption.year-on-year', '能源消费总量：同比'],
  ])('%s', (term, zh) => expect(trackingTerm(term, partName)?.zh).toBe(zh));
  it.each(['emissionFactor', 'nobody.excess', 'sign'])('%s is none of its own', (term) =>
    expect(trackingTerm(term, partName)).toBeNull(),
  );
});
