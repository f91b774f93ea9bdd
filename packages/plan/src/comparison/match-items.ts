/**
 * @module Pairs the items of two lists by keys from the strictest to the loosest, and names the fields that differ in each pair.
 * Which keys and fields an item has is left to `diff-readings`.
 */

export interface Matcher<Item, Places> {
  /** Strictest first. Items that share a key are candidates for each other. */
  readonly keys: readonly ((item: Item, places: Places) => string)[];
  readonly fields: Readonly<Record<string, (item: Item) => unknown>>;
  /** Where the item stands; a pair whose places differ has moved. */
  readonly place: (item: Item, places: Places) => string;
}

export interface Pair<Item> {
  readonly before: Item | null;
  readonly after: Item | null;
  readonly fields: readonly string[];
  readonly moved: boolean;
}

const group = <Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [item]);
    else members.push(item);
  }
  return groups;
};

/** Symmetric: swapping the lists swaps `before` and `after` of every pair. */
export const matchItems = <Item, Places>(
  matcher: Matcher<Item, Places>,
  before: readonly Item[],
  placesBefore: Places,
  after: readonly Item[],
  placesAfter: Places,
): Pair<Item>[] => {
  const pairs: Pair<Item>[] = [];
  const restBefore = new Set(before);
  const restAfter = new Set(after);
  const names = Object.keys(matcher.fields);
  const printedField = (item: Item, name: string): string => JSON.stringify(matcher.fields[name]?.(item)) ?? '';
  const fingerprint = (item: Item): string => names.map((name) => printedField(item, name)).join('\u0000');

  const pair = (old: Item, now: Item): void => {
    restBefore.delete(old);
    restAfter.delete(now);
    pairs.push({
      before: old,
      after: now,
      fields: names.filter((name) => printedField(old, name) !== printedField(now, name)),
      moved: matcher.place(old, placesBefore) !== matcher.place(now, placesAfter),
    });
  };
  /** Items alike in every field first, so that one of several under a key does not take another's partner; then by order. */
  const pairGroups = (keyBefore: (item: Item) => string, keyAfter: (item: Item) => string): void => {
    const groups = group(restAfter, keyAfter);
    for (const [key, olds] of group(restBefore, keyBefore)) {
      const nows = groups.get(key) ?? [];
      for (let i = 0; i < olds.length && i < nows.length; i += 1) pair(olds[i] as Item, nows[i] as Item);
    }
  };
  for (const key of matcher.keys) {
    pairGroups(
      (item) => `${key(item, placesBefore)}\u0001${fingerprint(item)}`,
      (item) => `${key(item, placesAfter)}\u0001${fingerprint(item)}`,
    );
    pairGroups(
      (item) => key(item, placesBefore),
      (item) => key(item, placesAfter),
    );
  }
  for (const old of restBefore) pairs.push({ before: old, after: null, fields: [], moved: false });
  for (const now of restAfter) pairs.push({ before: null, after: now, fields: [], moved: false });
  return pairs;
};
