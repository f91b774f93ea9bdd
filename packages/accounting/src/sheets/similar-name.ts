/**
 * @module How near a printed name is to the names that are known, for suggestions and for free-form sheets. Whether a name is known at all
 * is decided by `matchFlow`, `matchProduct` and `matchActivity`, never by likeness.
 */
import { type Flow, listFlows, matchFlow } from '../balance/flow.ts';
import { plainName } from '../balance/printed-name.ts';
import { listProducts, matchProduct, type Product } from '../balance/product.ts';
import { FLOWS, PRODUCTS } from '../generated/balance.ts';
import { SHEET_CHECKS } from '../generated/sheet-checks.ts';
import { type Activity, listActivities, matchActivity } from '../inventory/activity-catalogue.ts';

const pairs = (text: string): readonly string[] => {
  const marks = [...text];
  return marks.length < 2 ? marks : marks.slice(1).map((mark, at) => `${marks[at]}${mark}`);
};

/** Share of neighbouring pairs of characters in common, 0 to 1 (Dice 1945). */
export const likeness = (a: string, b: string): number => {
  if (a === b) return a === '' ? 0 : 1;
  const left = pairs(a);
  const rest = new Map<string, number>();
  const right = pairs(b);
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of left) {
    const held = rest.get(pair) ?? 0;
    if (held > 0) {
      common += 1;
      rest.set(pair, held - 1);
    }
  }
  const all = left.length + right.length;
  return all === 0 ? 0 : (2 * common) / all;
};

export interface NearName<T> {
  readonly item: T;
  readonly score: number;
}
interface Named<T> {
  readonly item: T;
  readonly names: readonly string[];
}
const named = <T>(item: T, names: readonly string[]): Named<T> => ({ item, names: names.map(plainName) });

const flowNames = listFlows().map((flow, at) => named(flow, [flow.id, flow.zh, flow.en, ...(FLOWS[at]?.names ?? [])]));
const productNames = listProducts().map((product, at) =>
  named(product, [product.id, product.zh, product.en, ...(PRODUCTS[at]?.names ?? [])]),
);
const activityNames = listActivities().map((activity) =>
  named(activity, [activity.id, activity.zh, activity.en, ...activity.names]),
);

const rank = <T>(known: readonly Named<T>[], printed: string): readonly NearName<T>[] => {
  const text = plainName(printed);
  return known
    .map(({ item, names }) => ({ item, score: Math.max(...names.map((name) => likeness(text, name))) }))
    .filter(({ score }) => score >= SHEET_CHECKS.names.suggest)
    .sort((a, b) => b.score - a.score)
    .slice(0, SHEET_CHECKS.names.suggestions);
};
/** A name that is known scores 1 and stands alone. */
const near = <T>(known: readonly Named<T>[], match: (text: string) => T | null, printed: string) => {
  const exact = printed.trim() === '' ? null : match(printed);
  return exact === null ? rank(known, printed) : [{ item: exact, score: 1 }];
};
export const nearFlows = (printed: string): readonly NearName<Flow>[] => near(flowNames, matchFlow, printed);
export const nearProducts = (printed: string): readonly NearName<Product>[] =>
  near(productNames, matchProduct, printed);
export const nearActivities = (printed: string): readonly NearName<Activity>[] =>
  near(activityNames, matchActivity, printed);

/** 是不是 原煤、洗精煤？ Empty where nothing is near. */
export const suggestion = (
  found: readonly NearName<{ readonly id: string; readonly zh: string; readonly en: string }>[],
): readonly [string, string] =>
  found.length === 0
    ? ['', '']
    : [
        `是不是“${found.map(({ item }) => item.zh).join('”“')}”？`,
        `Did you mean ${found.map(({ item }) => `${item.en} (${item.id})`).join(', ')}? `,
      ];
