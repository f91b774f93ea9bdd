/**
 * @module What part of a whole a number is, and by how much it changed: plain ratios for tables. Why it changed is in `../quality`.
 */
import type { Dimension, Explained, Quantity, Reported, Trace } from '@dafeng/quantity';

type Number = Reported<Explained<Quantity<Dimension, string>, Trace | null>>;
const isComparable = (a: Quantity, b: Quantity): boolean => a.unit === b.unit && a.basis === b.basis;

/** `part / whole`; null where either is missing, the whole is nothing, or their units or bases differ. */
export const shareOf = (part: Number, whole: Number): number | null => {
  if (!part.ok || !whole.ok) return null;
  const [over, under] = [part.value.value as Quantity, whole.value.value as Quantity];
  return under.value === 0 || !isComparable(over, under) ? null : over.value / under.value;
};

/** `(now - before) / |before|`; null as for `shareOf`: from nothing there is no relative change. */
export const changeOf = (now: Number, before: Number): number | null => {
  if (!now.ok || !before.ok) return null;
  const [later, earlier] = [now.value.value as Quantity, before.value.value as Quantity];
  return earlier.value === 0 || !isComparable(later, earlier)
    ? null
    : (later.value - earlier.value) / Math.abs(earlier.value);
};
