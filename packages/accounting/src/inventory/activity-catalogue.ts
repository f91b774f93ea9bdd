/**
 * @module The catalogue of activity data: every number a city enters beside its energy balance, with unit, category and the names it is
 * printed under. Its values are in `read-book.ts` and `read-activity-rows.ts`.
 */
import type { Bilingual, UnitId } from '@dafeng/quantity';
import { plainName, splitBracket } from '../balance/printed-name.ts';
import { ACTIVITIES, ACTIVITY_TABS } from '../generated/inventory.ts';
import type { ActivityId, CategoryId } from './inventory.ts';

/** Sheets of the activity data, as templates and screens divide them. */
export type ActivityTab = (typeof ACTIVITY_TABS)[number]['id'];
export interface Activity extends Bilingual {
  readonly id: ActivityId;
  readonly tab: ActivityTab;
  readonly unit: UnitId;
  /** Null for what emits nothing: economy and people. */
  readonly category: CategoryId | null;
  /** `this`: of the book's year · `series`: years before it matter too · `both-ends`: two surveys and their years. */
  readonly years: 'this' | 'series' | 'both-ends';
  readonly names: readonly string[];
  readonly note: Bilingual | null;
  /** Whether a negative number makes sense. */
  readonly isSigned: boolean;
}

const activities: readonly Activity[] = ACTIVITIES.map((row) => ({
  id: row.id,
  tab: row.tab,
  unit: row.unit,
  category: row.category,
  years: row.years,
  names: row.names,
  note: 'note' in row ? (row as { readonly note: Bilingual }).note : null,
  isSigned: 'signed' in row && (row as { readonly signed: boolean }).signed,
  zh: row.zh,
  en: row.en,
}));
const byId = new Map<string, Activity>(activities.map((activity) => [activity.id, activity]));
const byName = new Map<string, Activity>();
for (const activity of activities)
  for (const name of [activity.zh, activity.en, ...activity.names]) byName.set(plainName(name), activity);

export const listActivityTabs = (): readonly (Bilingual & { readonly id: ActivityTab })[] => ACTIVITY_TABS;
/** Items of one sheet, or of all, in the order of the catalogue. */
export const listActivities = (tab?: ActivityTab): readonly Activity[] =>
  tab === undefined ? activities : activities.filter((activity) => activity.tab === tab);
/** @throws RangeError where there is no such item: ids come from the catalogue; printed text goes to `matchActivity` */
export const getActivity = (id: ActivityId): Activity => {
  const activity = byId.get(id);
  if (!activity) throw new RangeError(`no activity ${id}`);
  return activity;
};
export const isActivityId = (id: string): boolean => byId.has(id);
/** The item that an id, a printed name or a synonym names, a unit in brackets behind it apart; null where none does. */
export const matchActivity = (printed: string): Activity | null =>
  byId.get(printed.trim()) ??
  byName.get(plainName(printed)) ??
  byName.get(plainName(splitBracket(printed).name)) ??
  null;
