/**
 * @module Walking through the items under review: filters, order, sections, what is pending where. Pure.
 */
import { isDoubt } from '../../view/doubts.ts';
import type { OutlineEntry, PlanItem } from './types.ts';

export type ItemFilter =
  | 'all'
  | 'pending'
  | 'ambiguous'
  | 'warnings'
  | 'carried'
  | 'target'
  | 'qualitative'
  | 'task'
  | 'project'
  | 'rejected';

export function passes(item: PlanItem, filter: ItemFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'pending':
    case 'rejected':
      return item.review === filter;
    case 'ambiguous':
      return item.kind === 'target' && item.ambiguous;
    case 'warnings':
      return item.warnings.some(isDoubt);
    case 'carried':
      return item.warnings.some((warning) => !isDoubt(warning));
    default:
      return item.kind === filter;
  }
}

/** Document order; items without a place in the text (facts only) keep the order they came in, after their section's others. */
export function inOrder(items: readonly PlanItem[], outline: readonly OutlineEntry[]): PlanItem[] {
  const rank = new Map(outline.map((entry, i) => [entry.id, i]));
  const at = (item: PlanItem) => rank.get(item.section) ?? outline.length;
  return items.toSorted(
    (a, b) =>
      (a.start !== null && b.start !== null ? a.start - b.start : at(a) - at(b)) ||
      // A task covers its whole section, so it comes before what stands in it.
      (b.end ?? 0) - (a.end ?? 0),
  );
}

/**
 * The next (or previous) item passing the filter, seen from the current one, which need not pass it itself (it may just have been
 * accepted). Undefined at either end.
 */
export function step(
  ordered: readonly PlanItem[],
  filter: ItemFilter,
  currentId: string | undefined,
  direction: 1 | -1,
): PlanItem | undefined {
  const from = ordered.findIndex((item) => item.id === currentId);
  if (from === -1) return direction === 1 ? ordered.find((item) => passes(item, filter)) : undefined;
  for (let i = from + direction; i >= 0 && i < ordered.length; i += direction) {
    const item = ordered[i];
    if (item !== undefined && passes(item, filter)) return item;
  }
  return undefined;
}

/** A section and everything below it: `2.1` holds `2.1` and `2.1.3`, not `2.10`. */
export const isWithin = (section: string, ancestor: string): boolean =>
  section === ancestor || section.startsWith(`${ancestor}.`);

export function pendingBySection(items: readonly PlanItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    if (item.review !== 'pending') continue;
    const parts = item.section.split('.');
    for (let n = 1; n <= parts.length; n += 1) {
      const id = parts.slice(0, n).join('.');
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

const opening = '（(〔【[';
const closing: Readonly<Record<string, string>> = { '（': '）', '(': ')', '〔': '〕', '【': '】', '[': ']' };

/**
 * Where the bodies of a task are printed: the bracket around the first printed body name. Null where no body is printed. The mark on
 * the text stays on the bracket; the task itself is its whole section.
 */
export function bracketOf(
  text: string,
  task: { readonly start: number; readonly end: number; readonly printed: readonly string[] },
): { readonly start: number; readonly end: number } | null {
  const places = task.printed.map((name) => text.indexOf(name, task.start)).filter((at) => at !== -1 && at < task.end);
  if (places.length === 0) return null;
  // The last printed name is the surest anchor: brackets close a task, and a body may be mentioned earlier in its prose.
  const anchor = Math.max(...places);
  let start = anchor;
  while (start > task.start && !opening.includes(text[start] ?? '')) start -= 1;
  const open = text[start] ?? '';
  if (!opening.includes(open)) return { start: anchor, end: Math.min(task.end, anchor + 1) };
  const close = text.indexOf(closing[open] ?? '）', anchor);
  return { start, end: close === -1 || close >= task.end ? task.end : close + 1 };
}
