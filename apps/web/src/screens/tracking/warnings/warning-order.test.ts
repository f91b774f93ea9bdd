import type { WarningLine } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { countStates, shownWarnings, stepFrom } from './warning-order.ts';

const warning = (key: string, facts: Partial<WarningLine> & { order?: number } = {}): WarningLine =>
  ({
    key,
    name: key,
    state: 'open',
    headline: false,
    since: '2026-03-01',
    message: { zh: '未完成进度目标', en: 'missed' },
    bodies: [],
    level: { id: `l${facts.order ?? 1}`, order: facts.order ?? 1 },
    ...facts,
  }) as unknown as WarningLine;
const keys = (items: readonly WarningLine[]) => items.map(({ key }) => key);
const items = [
  warning('noted', { state: 'acknowledged', order: 2 }),
  warning('young', { since: '2026-05-01' }),
  warning('old'),
  warning('red', { order: 2 }),
  warning('over', { state: 'cleared' }),
  warning('raised', { state: 'escalated' }),
  warning('goal', { headline: true }),
];

describe('the feed of warnings', () => {
  it('escalated, open by weight and age, then taken note of; cleared ones only when asked for', () => {
    expect(keys(shownWarnings(items, {}))).toEqual(['raised', 'goal', 'red', 'old', 'young', 'noted']);
    expect(keys(shownWarnings(items, { state: 'cleared' }))).toEqual(['over']);
  });
  it('does not depend on the order of arrival', () =>
    expect(shownWarnings(items.toReversed(), {})).toEqual(shownWarnings(items, {})));
  it.each([
    [{ level: 'l2' }, ['red', 'noted']],
    [{ q: 'YOUNG' }, ['young']],
    [{ q: '进度' }, 6],
  ])('%o', (filter, expected) => {
    const found = keys(shownWarnings(items, filter));
    expect(Array.isArray(expected) ? found : found.length).toEqual(expected);
  });
  it('counts every state', () =>
    expect(countStates(items)).toEqual({ open: 4, escalated: 1, acknowledged: 1, cleared: 1 }));
});

describe('walking the feed by keys', () => {
  it.each([
    [undefined, 1, 'a'],
    ['a', 1, 'b'],
    ['c', 1, 'c'],
    ['a', -1, 'a'],
    ['gone', -1, 'a'],
  ] as const)('from %s by %d', (open, by, expected) => expect(stepFrom(['a', 'b', 'c'], open, by)).toBe(expected));
  it('goes nowhere in an empty feed', () => expect(stepFrom([], undefined, 1)).toBeUndefined());
});
