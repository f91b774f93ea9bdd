import { describe, expect, it } from 'vitest';
import { bracketOf, inOrder, isWithin, passes, pendingBySection, step } from './review-items.ts';
import type { OutlineEntry, PlanItem } from './types.ts';

const item = (id: string, section: string, start: number, more: Partial<PlanItem> = {}): PlanItem =>
  ({
    id,
    section,
    start,
    end: start + 1,
    kind: 'qualitative',
    review: 'pending',
    warnings: [],
    ...more,
  }) as unknown as PlanItem;

const outline = ['1', '1.1', '2', '2.10'].map(
  (id, i) => ({ id, level: 1, start: i * 10, end: i * 10 + 10 }) as OutlineEntry,
);

describe('walking through items', () => {
  const items = [
    item('a', '1.1', 12),
    item('b', '2', 20, { review: 'accepted' }),
    item('c', '2', 24),
    item('d', '2.10', 31),
  ];
  it('goes to the next pending item even after the current one was accepted', () => {
    expect(step(items, 'pending', 'b', 1)?.id).toBe('c');
    expect(step(items, 'pending', 'c', -1)?.id).toBe('a');
    expect(step(items, 'pending', undefined, 1)?.id).toBe('a');
  });
  it('stops at the ends', () => {
    expect(step(items, 'pending', 'd', 1)).toBeUndefined();
    expect(step(items, 'all', 'a', -1)).toBeUndefined();
  });
  it('counts pending items in every section above them, and 2.1 does not swallow 2.10', () => {
    const counts = pendingBySection(items);
    expect(counts.get('2')).toBe(2);
    expect(counts.get('2.10')).toBe(1);
    expect(isWithin('2.10', '2.1')).toBe(false);
    expect(isWithin('2.1.3', '2.1')).toBe(true);
  });
  it('orders by place, the task before what stands in it', () => {
    const task = item('task', '2', 20, { kind: 'task', end: 40 } as Partial<PlanItem>);
    expect(
      inOrder(
        [items[3], items[1], task, items[0]].filter((i) => i !== undefined),
        outline,
      ).map((i) => i.id),
    ).toEqual(['a', 'task', 'b', 'd']);
  });
  it('knows its filters', () => {
    expect(passes(item('x', '1', 0, { warnings: [{ code: 'w', message: '存疑' }] }), 'warnings')).toBe(true);
    expect(passes(item('x', '1', 0), 'ambiguous')).toBe(false);
    expect(passes(item('x', '1', 0, { review: 'rejected' }), 'rejected')).toBe(true);
  });
});

describe('finding the bracket of a task', () => {
  const text = '1.推广光伏。市能源局牵头推进。（责任单位：市能源局、市住房局）\n2.其他';
  const task = { start: 0, end: text.indexOf('\n'), printed: ['市能源局', '市住房局'] };
  it('marks the closing bracket, not a mention in the prose', () => {
    const found = bracketOf(text, task);
    expect(found && text.slice(found.start, found.end)).toBe('（责任单位：市能源局、市住房局）');
  });
  it('is null where no body is printed', () => expect(bracketOf(text, { ...task, printed: [] })).toBeNull());
  it('runs to the end of the task where the bracket is never closed', () => {
    const broken = '1.推广。（责任单位：市能源局';
    const found = bracketOf(broken, { start: 0, end: broken.length, printed: ['市能源局'] });
    expect(found && broken.slice(found.start, found.end)).toBe('（责任单位：市能源局');
  });
});
