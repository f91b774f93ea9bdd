/**
 * @module Two versions of a plan as readings that can be compared, and their differences as the API shows them.
 */
import type { PlanDiff } from '@dafeng/contract';
import type { Item, VersionDetail } from '@dafeng/database';
import type { DiffableReading, DiffItem, ReadingDiff } from '@dafeng/plan';
import { toVersion } from './versions.ts';

const ofKind = <K extends Item['kind']>(items: readonly Item[], kind: K) =>
  items.filter((item): item is Extract<Item, { kind: K }> => item.kind === kind && item.review !== 'rejected');

/**
 * The reading a version stands for: rejected items left out, corrected ones as corrected. Without `quotes` the sentences are left
 * out, so that a version of facts alone can be held against one whose text is held.
 */
export const toReading = (version: VersionDetail, quotes: boolean): DiffableReading => {
  const common = (item: Item) => ({ id: item.key, quote: quotes ? (item.quote ?? '') : '' });
  return {
    outline: version.outline,
    targets: ofKind(version.items, 'target').map((item) => ({ ...item.content, ...common(item) })),
    qualitativeTargets: ofKind(version.items, 'qualitative').map((item) => ({ ...item.content, ...common(item) })),
    tasks: ofKind(version.items, 'task').map((item) => ({ ...item.content, id: item.key })),
    projects: ofKind(version.items, 'project').map((item) => ({ ...item.content, ...common(item) })),
  };
};

const idByKey = (version: VersionDetail): Map<string, string> =>
  new Map(version.items.map((item) => [item.key, item.id]));
/** The fields of one side. A heading stands under the heading above it; an item in its section. */
const shown = (version: VersionDetail, item: DiffItem['before']): Record<string, unknown> | null => {
  if (item === null) return null;
  const { start: _start, end: _end, ...fields } = item as DiffItem['before'] & { start: number; end: number };
  if ('section' in fields) return { ...fields };
  const above = fields.id.includes('.') ? fields.id.slice(0, fields.id.lastIndexOf('.')) : '';
  const title = version.outline.find(({ id }) => id === above)?.title;
  return { ...fields, section: title === undefined ? fields.id : `${fields.id}（${title}）` };
};

export const toDiff = (before: VersionDetail, after: VersionDetail, diff: ReadingDiff): PlanDiff => {
  const [beforeIds, afterIds] = [idByKey(before), idByKey(after)];
  return {
    before: toVersion(before),
    after: toVersion(after),
    unchanged: diff.unchanged,
    items: diff.items.map((item) => ({
      change: item.change,
      kind: item.kind,
      title: item.title,
      section: item.section,
      before: shown(before, item.before),
      after: shown(after, item.after),
      fields: [...item.fields],
      beforeItemId: item.before === null ? null : (beforeIds.get(item.before.id) ?? null),
      afterItemId: item.after === null ? null : (afterIds.get(item.after.id) ?? null),
    })),
  };
};
