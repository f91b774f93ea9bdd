import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAnnualProgress } from '../compose/annual-progress.ts';
import { fullFacts } from '../testing.ts';
import { axisOver } from './axis.ts';
import { drawFigure, legendOf } from './draw-figure.ts';
import { toSvg } from './svg.ts';

describe('an axis', () => {
  it.each([
    [[3.3, 14], false, '0 5 10 15'],
    [[46.2, 47], false, '46.2 46.4 46.6 46.8 47'],
    [[-2, 3], true, '\u22122 \u22121 0 1 2 3'],
    [[], false, '0 0.2 0.4 0.6 0.8 1'],
    [[7, 7], false, '6.4 6.6 6.8 7 7.2 7.4 7.6'],
  ] as const)('over %j (from zero: %s) has the ticks %s', (values, fromZero, ticks) => {
    expect(
      axisOver([...values], fromZero)
        .ticks.map(({ text }) => text)
        .join(' '),
    ).toBe(ticks);
  });
  it('holds every value, with few ticks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => Math.round(value * 1e4) / 1e4),
          { minLength: 1 },
        ),
        fc.boolean(),
        (values, zero) => {
          const { low, high, ticks } = axisOver(values, zero);
          expect(low).toBeLessThanOrEqual(Math.min(...values));
          expect(high).toBeGreaterThanOrEqual(Math.max(...values));
          expect(ticks.length).toBeLessThan(12);
        },
      ),
    );
  });
});

describe('a figure', () => {
  const figure = composeAnnualProgress(fullFacts('2024'))
    .sections.flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'figure' && block.id === 'path-q1');
  if (figure?.kind !== 'figure') throw new Error('no figure of the path');
  it('shows every result as it is printed, and no words', () => {
    const svg = toSvg(drawFigure(figure), '图 <1>');
    for (const series of figure.series)
      for (const number of series.values)
        if (number !== null && series.look !== 'path') expect(svg).toContain(`>${number.text}</text>`);
    expect(svg.replace(/<title>.*?<\/title>/, '')).not.toMatch(/[\u4e00-\u9fff]/);
    expect(svg).toContain('<title>图 &lt;1&gt;</title>');
  });
  it('says its legend in words beside it', () => {
    expect(legendOf(figure).zh).toBe('┄ 达标路径\u3000● 结果\u3000◆ 目标');
  });
});
