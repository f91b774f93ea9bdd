import { describe, expect, it } from 'vitest';
import { isEmpty, lastKnown, type PathPicture, placesOf, rowsOf, yearTicks } from './path-picture.ts';

const empty: PathPicture = {
  unit: '%',
  unitId: '%',
  path: [],
  results: [],
  estimate: null,
  forecast: null,
  goal: null,
};
const point = (t: number, value: number) => ({ t, value, name: String(t) });
const full: PathPicture = {
  ...empty,
  path: [point(2020, 0), point(2025, 15)],
  results: [point(2021, 3), point(2022, 5.5)],
  estimate: { t: 2023, value: 8, name: '2023-06' },
  forecast: { t: 2025, value: 14, low: 12, high: 19 },
  goal: { ...point(2025, 15), comparator: '>=' },
};
const frame = { width: 400, height: 200, left: 40, right: 20, top: 10, bottom: 30 };

describe('the places of a picture', () => {
  const { x, y, years, values } = placesOf(full, frame);
  it('runs over the whole years that occur', () => {
    expect(years).toEqual([2020, 2025]);
    expect([x(2020), x(2025)]).toEqual([40, 380]);
  });
  it('holds the band of the forecast, and more is higher', () => {
    expect(values[1]).toBeGreaterThanOrEqual(19);
    expect(y(19)).toBeGreaterThanOrEqual(frame.top);
    expect(y(0)).toBeLessThanOrEqual(frame.height - frame.bottom);
    expect(y(15)).toBeLessThan(y(3));
  });
  it('stands for a target without a number as well', () => {
    const places = placesOf(empty, frame);
    expect(Number.isFinite(places.x(0)) && Number.isFinite(places.y(0))).toBe(true);
  });
});

describe('what a picture says', () => {
  it('leads on from the estimate, else from the last result', () => {
    expect(lastKnown(full)?.name).toBe('2023-06');
    expect(lastKnown({ ...full, estimate: null })?.name).toBe('2022');
    expect(lastKnown(empty)).toBeNull();
  });
  it('knows when there is nothing to draw', () => {
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty(full)).toBe(false);
  });
  it('writes every number into the table', () => {
    const rows = rowsOf(full, { path: 'p', result: 'r', estimate: 'e', forecast: 'f', goal: 'g' });
    expect(rows).toHaveLength(2 + 1 + 1 + 2 + 1);
    expect(rows).toContainEqual(['f', '2025', 14, 12, 19]);
    expect(rows).toContainEqual(['e', '2023-06', 8, null, null]);
  });
});

describe('labelled years', () => {
  it.each([
    [2020, 2025, 10, [2020, 2021, 2022, 2023, 2024, 2025]],
    [2020, 2030, 6, [2020, 2022, 2024, 2026, 2028, 2030]],
    [2005, 2030, 4, [2005, 2010, 2020, 2030]],
    [2025, 2025, 4, [2025]],
  ])('%d to %d with room for %d', (first, last, room, expected) =>
    expect(yearTicks([first, last], room)).toEqual(expected),
  );
});
