/** @module Which lines of a trace stand open at first, and finding a loaded line by its place. */
import type { TraceNode } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { initiallyOpen, nodeAt } from './tree-keys.ts';

const node = (place: string, ...children: TraceNode[]): TraceNode => ({
  place,
  kind: 'sum',
  term: { zh: place, en: place },
  value: 1,
  unit: { id: 't', zh: '吨', en: 't' },
  basis: null,
  formula: null,
  found: null,
  missing: [],
  factor: null,
  link: null,
  children,
  folded: 0,
});
const tree = node(
  '',
  node('child', node('child|parts.1.A.1'), node('child|parts.1.A.2', node('child|parts.1.A.2|amount'))),
);

describe('a trace as a tree', () => {
  it('opens a chain down to where it branches', () => expect([...initiallyOpen(tree, '')]).toEqual(['', 'child']));
  it('opens the way to the chosen line', () =>
    expect(initiallyOpen(tree, 'child|parts.1.A.2|amount').has('child|parts.1.A.2')).toBe(true));
  it.each(['', 'child', 'child|parts.1.A.1', 'child|parts.1.A.2|amount'])('finds %j', (place) =>
    expect(nodeAt(tree, place)?.place).toBe(place),
  );
  it('knows what is not loaded', () => {
    expect(nodeAt(tree, 'child|parts.1.A.1|perUnit')).toBeUndefined();
    expect(nodeAt(tree, 'child|parts.1.A')).toBeUndefined();
  });
});
