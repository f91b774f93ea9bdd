import type { LightLevel, TrackedTarget } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { countLights, lightIdOf, worstOrder } from './light-scheme.ts';

const level = (id: string, order: number): LightLevel => ({
  id,
  order,
  label: { zh: id, en: id },
  colour: '#000000',
  colourName: 'black',
});
const three = { levels: [level('third', 0), level('second', 1), level('first', 2)] };
const four = { levels: [level('zero', 0), level('one', 1), level('two', 2), level('three', 3)] };
const target = (id: string | null, pending = false) =>
  ({
    pending,
    light: { fired: id === null ? null : { level: three.levels.find((one) => one.id === id) } },
  }) as unknown as Pick<TrackedTarget, 'pending' | 'light'>;

describe('levels of the rules in force', () => {
  it('knows the worst of the scheme a level belongs to', () => {
    expect(worstOrder(level('second', 1), [three, four])).toBe(2);
    expect(worstOrder(level('one', 1), [three, four])).toBe(3);
    expect(worstOrder(level('unheard', 1), [three])).toBe(2);
    expect(worstOrder(null, [])).toBe(2);
  });
  it('tells a target that waits from one without a light', () => {
    expect(lightIdOf(target(null))).toBe('none');
    expect(lightIdOf(target(null, true))).toBe('pending');
    expect(lightIdOf(target('first'))).toBe('first');
  });
  it('counts every target once, the worst level first, levels nobody has with 0', () => {
    const counts = countLights(
      [target('first'), target('third'), target('third'), target(null, true), target(null)],
      [three],
    );
    expect(counts.map(({ id, count }) => [id, count])).toEqual([
      ['first', 1],
      ['second', 0],
      ['third', 2],
      ['pending', 1],
      ['none', 1],
    ]);
  });
});
