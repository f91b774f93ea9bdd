/**
 * @module Makes the tasks of a plan: every lowest numbered unit outside the general requirements and the goals, with its bodies.
 * The outline decides the units; brackets are found and read by the files beside this one.
 */
import { type CleanText, toAnchor } from '../clean-text.ts';
import { readDocumentFacts } from '../document/document-facts.ts';
import { type OutlineReading, readOutlineWithPlaces } from '../outline/read-outline.ts';
import { isGoal, isOpening, isPrinciple } from '../outline/section-kind.ts';
import type { Anchor, CountiesBasis, OutlineEntry, PlanTask, ReadingWarning } from '../reading.ts';
import { type AssignmentRow, readAssignmentRows } from './assignment-tables.ts';
import { isCountyBody } from './body-names.ts';
import { findResponsibilityPlaces } from './find-brackets.ts';
import { findLeadRule, type LeadConvention, namesLead, takeLeadRule } from './lead-rule.ts';
import { type ParsedResponsibility, parseResponsibility } from './parse-responsibility.ts';
import { isPlaceBody, readSayOnceClause } from './say-once.ts';

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

interface Named {
  readonly parsed: readonly ParsedResponsibility[];
  readonly bracket: Anchor | null;
}

/** A bracket that holds the rule alone names nobody. */
const saysSomething = ({ convention, lead, participants, sayOnce }: ParsedResponsibility): boolean =>
  convention === null || sayOnce !== null || lead.length + participants.length > 0;

const nothing: Named = { parsed: [], bracket: null };

/** Index of the entry directly above each entry, -1 at the top. */
const toParents = (entries: readonly OutlineEntry[]): number[] => {
  const path: number[] = [];
  return entries.map((entry, index) => {
    while (path.length > 0 && (entries[path.at(-1) as number] as OutlineEntry).level >= entry.level) path.pop();
    const parent = path.at(-1) ?? -1;
    path.push(index);
    return parent;
  });
};

const plain = (title: string): string => title.replace(/[（(].*?[）)]|[^\u3400-\u9fffA-Za-z0-9]/g, '');
const KEY = 4;

/** Rows of a table of assigned tasks, by the first characters of the task they name. */
const toRowIndex = (rows: readonly AssignmentRow[]): ReadonlyMap<string, readonly AssignmentRow[]> => {
  const index = new Map<string, AssignmentRow[]>();
  for (const row of rows) {
    const key = plain(row.task.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+/, '')).slice(0, KEY);
    const same = index.get(key);
    if (same === undefined) index.set(key, [row]);
    else if (same.length < 20) same.push(row);
  }
  return index;
};

const findRows = (index: ReadonlyMap<string, readonly AssignmentRow[]>, title: string): readonly AssignmentRow[] => {
  const name = plain(title);
  if (name.length < KEY) return [];
  return (index.get(name.slice(0, KEY)) ?? []).filter((row) => {
    const cell = plain(row.task.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+/, ''));
    return cell.startsWith(name) || (name.startsWith(cell) && cell.length >= KEY);
  });
};

export const readTasksWithWarnings = (clean: CleanText, outline: OutlineReading): TasksReading => {
  const { entries, spans } = outline;
  const warnings: ReadingWarning[] = [];
  const units = entries.flatMap((_, index) => (isTaskUnit(entries, index) ? [index] : []));
  let convention: LeadConvention = findLeadRule(clean.text, spans[units[0] ?? -1]?.start ?? 0);
  let declared: readonly string[] = findNote(clean, spans[units[0] ?? -1]?.start ?? 0);
  const inheritedBy = new Map<number, readonly string[]>();
  const namedBy = new Map<number, Named>();
  const atSectionEnd = new Set<number>();

  const readPlaces = (from: number, to: number): { readonly named: Named; readonly alone: boolean } => {
    const places = findResponsibilityPlaces(clean.text, from, to);
    const rules = places.map((place) => takeLeadRule(place.content));
    convention = rules.findLast((rule) => rule.convention !== null)?.convention ?? convention;
    // 牵头单位：甲 on one line, 责任单位：乙 on the next: the lead is named.
    const standing = rules.some((rule) => namesLead(rule.rest)) ? null : convention;
    const parsed = places.map((place) => {
      const one = parseResponsibility(place.content, standing);
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
    const last = places.at(-1);
    return {
      named: {
        parsed: parsed.filter(saysSomething),
        bracket: last === undefined ? null : toAnchor(clean, last.start, last.end),
      },
      alone: places.length > 0 && places.every((place) => clean.text.charAt(place.start - 1) === '\n'),
    };
  };

  entries.forEach((_, index) => {
    const span = spans[index] as OutlineReading['spans'][number];
    const unit = isTaskUnit(entries, index);
    const parent =
      entries[index + 1] !== undefined &&
      (entries[index + 1] as OutlineEntry).level > (entries[index] as OutlineEntry).level;
    if (!unit && !parent) return;
    inheritedBy.set(index, declared);
    // The heading of a section may carry the bracket of all its tasks; a task's own title may end with its bracket.
    const { named, alone } = readPlaces(parent ? span.start : span.bodyStart, span.ownEnd);
    namedBy.set(index, named);
    if (unit && alone) atSectionEnd.add(index);
  });

  const parents = toParents(entries);
  const siblings = new Map<number, number[]>();
  for (const unit of units) {
    const parent = parents[unit] as number;
    siblings.set(parent, [...(parent < 0 ? [] : (siblings.get(parent) ?? [])), unit]);
  }
  const rowIndex = toRowIndex(readAssignmentRows(clean.original));

  const inherit = (unit: number): Named => {
    const own = namedBy.get(unit) ?? nothing;
    if (own.parsed.length > 0) return own;
    const rows = findRows(rowIndex, (entries[unit] as OutlineEntry).title);
    if (rows.length > 0) {
      const last = rows.at(-1) as AssignmentRow;
      return { parsed: rows.map((row) => row.bodies), bracket: { start: last.start, end: last.end } };
    }
    for (let above = parents[unit] as number; above >= 0; above = parents[above] as number) {
      const named = namedBy.get(above) ?? nothing;
      if (named.parsed.length > 0) return named;
    }
    const row = siblings.get(parents[unit] as number) ?? [];
    const end = row.at(-1) as number;
    const shared =
      row.length >= 2 &&
      atSectionEnd.has(end) &&
      row.every((one) => one === end || namedBy.get(one)?.parsed.length === 0);
    return shared ? (namedBy.get(end) ?? nothing) : nothing;
  };

  const { title, issuer } = readDocumentFacts(clean);
  /** 临江市人民政府 in a plan of 临江市 is no level below it. */
  const isOwnPlace = (name: string): boolean => {
    const place = name.replace(/(?:人民)?政府$/, '');
    return place.length >= 3 && (title.startsWith(place) || issuer?.startsWith(place) === true);
  };
  const tasks = units.map((unit): PlanTask => {
    const entry = entries[unit] as OutlineEntry;
    const { parsed, bracket } = inherit(unit);
    const lead = merge(parsed.map((one) => one.lead));
    const participants = merge(parsed.map((one) => one.participants));
    const inherited = inheritedBy.get(unit) ?? [];
    const listed = [...lead, ...participants].some((name) => isCountyBody(name) && !isOwnPlace(name));
    const meant = parsed.length > 0 && inherited.length > 0 && !listed;
    const basis: CountiesBasis = listed ? 'listed' : meant && inherited.some(isPlaceBody) ? 'declaredOnce' : 'none';
    if (bracket !== null && (namedBy.get(unit)?.parsed.length ?? 0) === 0) {
      warnings.push({
        code: 'bodies-unparsed',
        message: `“${entry.title}”本身没有写明责任单位，已按本节统一标注或分工表读取，请核对。`,
        ...bracket,
      });
    }
    return {
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
        bracket,
      },
      start: entry.start,
      end: entry.end,
    };
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
