/**
 * @module What differs between two readings of a plan: added, removed, changed and moved headings, targets, tasks and projects.
 * Items are matched by what they say and where in the outline they stand, never by offset, so that shifted text shows no change.
 */
import type { NamedProject, OutlineEntry, PlanReading, PlanTask, QualitativeTarget, Target } from '../reading.ts';
import { type Matcher, matchItems } from './match-items.ts';

export type DiffableReading = Pick<PlanReading, 'outline' | 'targets' | 'qualitativeTargets' | 'tasks' | 'projects'>;
export type ItemKind = 'heading' | 'target' | 'qualitative' | 'task' | 'project';
export type ReadingItem = OutlineEntry | Target | QualitativeTarget | PlanTask | NamedProject;

export interface DiffItem {
  readonly change: 'added' | 'removed' | 'changed' | 'moved';
  readonly kind: ItemKind;
  readonly title: string;
  /** Section id in the reading where the item stands (the later one where it stands in both). */
  readonly section: string;
  readonly before: ReadingItem | null;
  readonly after: ReadingItem | null;
  /** Names of the fields that differ; for a moved item only `section`. */
  readonly fields: readonly string[];
}

export interface ReadingDiff {
  readonly items: readonly DiffItem[];
  readonly unchanged: number;
}

const squash = (text: string): string => text.replace(/\s+/g, '');

interface Places {
  readonly titleOf: (section: string) => string;
  readonly parentTitleOf: (section: string) => string;
}

/** Old title → new title of headings that were merely reworded. */
type Renames = ReadonlyMap<string, string>;

const toPlaces = (outline: readonly OutlineEntry[], renames: Renames = new Map()): Places => {
  const newName = (title: string): string => renames.get(title) ?? title;
  const titles = new Map(outline.map((entry) => [entry.id, newName(squash(entry.title))]));
  const parent = (section: string): string => (section.includes('.') ? section.slice(0, section.lastIndexOf('.')) : '');
  return {
    titleOf: (section) => titles.get(section) ?? '',
    parentTitleOf: (section) => titles.get(parent(section)) ?? '',
  };
};

const indicatorOf = (item: Target | QualitativeTarget): string => item.canonical ?? squash(item.indicator);
const yearOf = (item: Target | QualitativeTarget): string => String(item.year ?? '');

const targets: Matcher<Target, Places> = {
  keys: [
    (item, places) => [indicatorOf(item), yearOf(item), item.scope, places.titleOf(item.section)].join('|'),
    (item) => [indicatorOf(item), yearOf(item), item.scope].join('|'),
    (item, places) => [indicatorOf(item), item.scope, places.titleOf(item.section)].join('|'),
  ],
  fields: {
    indicator: (item) => squash(item.indicator),
    canonical: (item) => item.canonical,
    value: (item) => item.value,
    unit: (item) => item.unit,
    year: (item) => item.year,
    periodStart: (item) => item.periodStart,
    baselineYear: (item) => item.baselineYear,
    comparator: (item) => item.comparator,
    kindOfValue: (item) => item.kindOfValue,
    qualifier: (item) => item.qualifier.map(squash),
    strength: (item) => item.strength,
    scope: (item) => item.scope,
    implied: (item) => item.implied,
    ambiguous: (item) => item.ambiguous,
  },
  place: (item, places) => places.titleOf(item.section),
};

const qualitative: Matcher<QualitativeTarget, Places> = {
  keys: [
    (item, places) => [indicatorOf(item), yearOf(item), places.titleOf(item.section)].join('|'),
    (item) => [indicatorOf(item), yearOf(item)].join('|'),
  ],
  fields: {
    indicator: (item) => squash(item.indicator),
    canonical: (item) => item.canonical,
    year: (item) => item.year,
    strength: (item) => item.strength,
    pendingAssignment: (item) => item.pendingAssignment,
    quote: (item) => squash(item.quote),
  },
  place: (item, places) => places.titleOf(item.section),
};

const tasks: Matcher<PlanTask, Places> = {
  keys: [
    (item, places) => [places.parentTitleOf(item.section), squash(item.title)].join('|'),
    (item) => squash(item.title),
    (item, places) => [places.parentTitleOf(item.section), item.section].join('|'),
  ],
  fields: {
    title: (item) => squash(item.title),
    lead: (item) => [...item.responsible.lead].sort(),
    participants: (item) => [...item.responsible.participants].sort(),
    countiesBasis: (item) => item.responsible.countiesBasis,
    impliedParticipants: (item) => [...item.responsible.impliedParticipants].sort(),
    openList: (item) => item.responsible.openList,
  },
  place: (item, places) => places.parentTitleOf(item.section),
};

const headings: Matcher<OutlineEntry, Places> = {
  keys: [
    (item, places) => [item.level, places.parentTitleOf(item.id), squash(item.title)].join('|'),
    (item) => squash(item.title),
    (item, places) => [item.level, places.parentTitleOf(item.id), item.id].join('|'),
  ],
  fields: {
    title: (item) => squash(item.title),
    level: (item) => item.level,
    kind: (item) => item.kind,
  },
  place: (item, places) => places.parentTitleOf(item.id),
};

const projects: Matcher<NamedProject, Places> = {
  keys: [(item, places) => [squash(item.name), places.titleOf(item.section)].join('|'), (item) => squash(item.name)],
  fields: {
    value: (item) => item.value,
    unit: (item) => item.unit,
  },
  place: (item, places) => places.titleOf(item.section),
};

const titleOf = (kind: ItemKind, item: ReadingItem): string =>
  'indicator' in item
    ? item.indicator
    : kind === 'project'
      ? (item as NamedProject).name
      : (item as PlanTask | OutlineEntry).title;
const sectionOf = (item: ReadingItem): string => ('section' in item ? item.section : item.id);

/**
 * The differences from `before` to `after`, by kind and in the order of the text. A reading compared with itself has none; swapping the
 * two swaps added with removed.
 */
export const diffReadings = (before: DiffableReading, after: DiffableReading): ReadingDiff => {
  const placesAfter = toPlaces(after.outline);
  // What stands under a heading that was only reworded has not moved.
  const renames = new Map<string, string>();
  for (const pair of matchItems(headings, before.outline, toPlaces(before.outline), after.outline, placesAfter))
    if (pair.before !== null && pair.after !== null && pair.fields.includes('title'))
      renames.set(squash(pair.before.title), squash(pair.after.title));
  const placesBefore = toPlaces(before.outline, renames);
  const items: DiffItem[] = [];
  let unchanged = 0;
  const collect = <Item extends ReadingItem>(
    kind: ItemKind,
    matcher: Matcher<Item, Places>,
    old: readonly Item[],
    now: readonly Item[],
  ): void => {
    const found: DiffItem[] = [];
    for (const pair of matchItems(matcher, old, placesBefore, now, placesAfter)) {
      const shown = (pair.after ?? pair.before) as Item;
      const whole = {
        kind,
        title: titleOf(kind, shown),
        section: sectionOf(shown),
        before: pair.before,
        after: pair.after,
      };
      if (pair.before === null) found.push({ change: 'added', ...whole, fields: [] });
      else if (pair.after === null) found.push({ change: 'removed', ...whole, fields: [] });
      else if (pair.fields.length > 0)
        found.push({ change: 'changed', ...whole, fields: pair.moved ? [...pair.fields, 'section'] : pair.fields });
      else if (pair.moved) found.push({ change: 'moved', ...whole, fields: ['section'] });
      else unchanged += 1;
    }
    const startOf = (item: DiffItem): number => ((item.after ?? item.before) as ReadingItem).start;
    items.push(...found.sort((a, b) => startOf(a) - startOf(b) || a.change.localeCompare(b.change, 'en')));
  };
  collect('heading', headings, before.outline, after.outline);
  collect('target', targets, before.targets, after.targets);
  collect('qualitative', qualitative, before.qualitativeTargets, after.qualitativeTargets);
  collect('task', tasks, before.tasks, after.tasks);
  collect('project', projects, before.projects, after.projects);
  return { items, unchanged };
};
