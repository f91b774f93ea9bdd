import { getUnit } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { listAssessmentSlots } from './assessment-slot.ts';
import { getDivision, listDivisions } from './division.ts';
import { getIndicator, listIndicators } from './indicator.ts';
import { indexNames } from './name-index.ts';
import { readPrintedUnit } from './printed-unit.ts';
import { getSource, listSources } from './source.ts';
import { getTerm, listEnglishMarks, listTerms } from './term.ts';

const indicators = listIndicators();

describe('the indicator catalogue holds together', () => {
  it('changes only on purpose', async () => {
    const lines = indicators.map(
      ({ id, zh, kind, unit, good, precision }) => `${id} | ${zh} | ${kind} | ${unit} | ${good} | ${precision}`,
    );
    await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('./catalogue.recorded.txt');
  });

  it('no name is claimed by two indicators in one sense and unit', () => {
    const clashes: string[] = [];
    for (const [stem, list] of indexNames(indicators).stems) {
      for (const [position, a] of list.entries()) {
        for (const b of list.slice(position + 1)) {
          if (a.indicator === b.indicator || a.sense !== b.sense) continue;
          if (readPrintedUnit(getUnit(a.indicator.unit).zh, b.indicator.unit) !== null)
            clashes.push(`${stem}: ${a.indicator.id}, ${b.indicator.id}`);
        }
      }
    }
    expect(clashes).toEqual([]);
  });

  it('cuts and growth rates are never added up or averaged', () => {
    const wrong = indicators.filter(
      ({ sense, overTime, overAreas }) =>
        (sense === 'cut' || sense === 'growth') && (overTime !== 'none' || overAreas !== 'none'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('no share, coverage or intensity is summed', () => {
    const wrong = indicators.filter(
      ({ dimension, kind, overAreas, overTime }) =>
        (kind === 'share' || kind === 'coverage' || dimension.includes('-per-')) &&
        kind !== 'addition' &&
        (overAreas === 'sum' || overTime === 'sum'),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('a share is weighted by a total that can itself be summed', () => {
    for (const { id, overAreas } of indicators) {
      if (typeof overAreas === 'string') continue;
      expect(getIndicator(overAreas.weightedBy)?.overAreas, id).toBe('sum');
    }
  });

  it('what is linked by `of` speaks of the same thing in another sense or of a part of it', () => {
    for (const indicator of indicators) {
      if (indicator.of === null) continue;
      expect(getIndicator(indicator.of), indicator.id).not.toBeNull();
      expect(getIndicator(indicator.of)?.of === indicator.id, indicator.id).toBe(false);
    }
  });

  it('every definition names a source and how sure it is', () => {
    for (const { id, definedBy } of indicators) expect(getSource(definedBy.source), id).not.toBeNull();
  });

  it('all five control slots of 2026 are fed by an indicator of the same meaning', () => {
    const fed = new Set(
      indicators.flatMap(({ feeds }) => feeds.filter(({ fit }) => fit === 'same').map(({ slot }) => slot)),
    );
    const control = listAssessmentSlots().filter(
      ({ scheme, role }) => scheme === 'comprehensive-assessment-2026' && role === 'control',
    );
    expect(control).toHaveLength(5);
    expect(control.filter(({ id }) => !fed.has(id))).toEqual([]);
    expect(
      listAssessmentSlots().filter(
        ({ scheme, role }) => scheme === 'comprehensive-assessment-2026' && role === 'supporting',
      ),
    ).toHaveLength(9);
  });
});

describe('the vocabulary and its neighbours', () => {
  it('every mark of the English is explained', () => {
    const explained = new Set(listEnglishMarks().map(({ mark }) => mark));
    expect(listTerms().filter(({ mark }) => mark !== null && !explained.has(mark))).toEqual([]);
  });

  it('a Chinese word has one term', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, zh, synonyms } of listTerms())
      for (const word of [zh, ...synonyms]) {
        if (seen.has(word)) twice.push(`${word}: ${seen.get(word)}, ${id}`);
        seen.set(word, id);
      }
    expect(twice).toEqual([]);
  });

  it('identifiers hold no pinyin-like or literal translations', () => {
    expect(getTerm('twoHigh')).toBeNull();
    expect(getTerm('doubleControl')).toBeNull();
    expect(getTerm('nonFossilShare')?.zh).toBe('非化石能源消费比重');
  });

  it('every source says who, what and under which terms', () => {
    for (const source of listSources())
      for (const value of Object.values(source)) expect(value, source.id).not.toBe('');
  });

  it('the five cities and the example city have codes that lead to their province', () => {
    for (const [code, zh] of [
      ['510400', '攀枝花市'],
      ['512000', '资阳市'],
      ['511300', '南充市'],
      ['511400', '眉山市'],
      ['510800', '广元市'],
    ] as const) {
      expect(getDivision(code)).toMatchObject({ zh, parent: '510000' });
    }
    expect(getDivision('999901')).toMatchObject({ zh: '临江市', status: 'example' });
    expect(listDivisions().filter(({ parent }) => parent === '510000')).toHaveLength(21);
    expect(listDivisions().filter(({ code, status }) => code.startsWith('99') !== (status === 'example'))).toEqual([]);
  });
});
