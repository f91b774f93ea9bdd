/**
 * @module Makes the tasks of a plan: every lowest numbered unit outside the general requirements and the goals, with its bodies.
 * The outline decides the units; brackets are found and read by the files beside this one.
 */
import { type CleanText, toAnchor } from '../clean-text.ts';
import { type OutlineReading, readOutlineWithPlaces } from '../outline/read-outline.ts';
import { isGoal, isOpening, isPrinciple } from '../outline/section-kind.ts';
import type { CountiesBasis, OutlineEntry, PlanTask, ReadingWarning } from '../reading.ts';
import { isCountyBody } from './body-names.ts';
import { findResponsibilityPlaces } from './find-brackets.ts';
import { parseResponsibility } from './parse-responsibility.ts';
import { isPlaceBody, type LeadConvention, readSayOnceClause } from './say-once.ts';

export interface TasksReading {
  readonly tasks: readonly PlanTask[];
  readonly warnings: readonly ReadingWarning[];
}

const isTaskUnit = (entries: readonly OutlineEntry[], index: number): boolean => {
  const entry = entries[index] as OutlineEntry;
  if (entry.kind === 'principle' || entry.kind === 'goal' || isPrinciple(entry.title)) return false;
  if (/^附/.test(entry.label)) return false;
  const next = entries[index + 1];
  if (next !== undefined && next.level > entry.level) return false;
  const chapter = entry.level === 1 ? entry : entries.slice(0, index).findLast((above) => above.level === 1);
  const title = chapter?.title ?? '';
  return !isOpening(title) && !isGoal(title);
};

const sayOnceInText =
  /[^。\n（〔]{0,60}(?:不再|不另)(?:逐一|一一|单独|重复|另行|分别)?(?:列出|列明|罗列|列举|标注|列示|注明)/g;

/** A say-once clause printed outside every bracket, as a note to all tasks. */
const findNote = (clean: CleanText, before: number): readonly string[] => {
  for (const match of clean.text.slice(0, before).matchAll(sayOnceInText)) {
    const clause = readSayOnceClause(match[0]);
    if (clause?.bodies.some(isCountyBody)) return clause.bodies;
  }
  return [];
};

const merge = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

export const readTasksWithWarnings = (clean: CleanText, outline: OutlineReading): TasksReading => {
  const tasks: PlanTask[] = [];
  const warnings: ReadingWarning[] = [];
  let convention: LeadConvention = null;
  let declared: readonly string[] = findNote(
    clean,
    outline.spans.find((_, i) => isTaskUnit(outline.entries, i))?.start ?? 0,
  );
  outline.entries.forEach((entry, index) => {
    if (!isTaskUnit(outline.entries, index)) return;
    const span = outline.spans[index] as OutlineReading['spans'][number];
    const places = findResponsibilityPlaces(clean.text, span.bodyStart, span.ownEnd);
    const inherited = declared;
    const parsed = places.map((place) => {
      const one = parseResponsibility(place.content, convention);
      if (one.convention !== null) convention = one.convention;
      if (one.sayOnce !== null) declared = one.sayOnce.bodies;
      const anchor = toAnchor(clean, place.start, place.end);
      if (place.defect === 'bracket-mismatch') {
        warnings.push({ code: 'bracket-mismatch', message: '责任括号前后不成对，已按配对位置读取。', ...anchor });
      } else if (place.defect === 'bracket-unclosed') {
        warnings.push({ code: 'bracket-unclosed', message: '责任括号没有收口，已读到段末。', ...anchor });
      }
      if (one.unclear.length > 0) {
        warnings.push({
          code: 'bodies-unparsed',
          message: `责任单位中有未能确认的名称：${one.unclear.join('、')}`,
          ...anchor,
        });
      }
      return one;
    });
    const lead = merge(parsed.map((one) => one.lead));
    const participants = merge(parsed.map((one) => one.participants));
    const listed = [...lead, ...participants].some(isCountyBody);
    const meant = places.length > 0 && inherited.length > 0 && !listed;
    const basis: CountiesBasis = listed ? 'listed' : meant && inherited.some(isPlaceBody) ? 'declaredOnce' : 'none';
    const last = places.at(-1);
    tasks.push({
      id: `task-${entry.id}`,
      section: entry.id,
      title: entry.title,
      responsible: {
        lead,
        participants,
        countiesIncluded: basis !== 'none',
        countiesBasis: basis,
        impliedParticipants: meant ? [...inherited] : [],
        openList: parsed.some((one) => one.open),
        bracket: last === undefined ? null : toAnchor(clean, last.start, last.end),
      },
      start: entry.start,
      end: entry.end,
    });
  });
  return { tasks, warnings };
};

/**
 * Tasks with their responsible bodies, in order. `outline` must be the outline of the same text.
 * Names are as printed, page breaks removed and brackets widened; a task whose plan prints no bracket has empty lists.
 */
export const readTasks = (clean: CleanText, outline: readonly OutlineEntry[]): PlanTask[] => {
  const known = new Set(outline.map((entry) => entry.id));
  return readTasksWithWarnings(clean, readOutlineWithPlaces(clean)).tasks.filter((task) => known.has(task.section));
};
