/**
 * @module A reading becomes a draft: document, version, headings, items, bodies and their organisations, in the caller's transaction.
 * Whoever kills the process in the middle leaves nothing, because nothing is committed before all of it.
 */
import type { OutlineEntry, ReadingWarning } from '@dafeng/plan';
import { type Context, notFound } from '../context.ts';
import { type AnyContent, bodiesOf, gramsOfItem, quoteOf, toColumns, withoutQuote } from '../item-columns.ts';
import { toJson, toText } from '../json.ts';
import type { DraftToSave, ReadingToSave } from '../model/plan.ts';
import { toGrams } from '../search/grams.ts';
import { insertDocument } from './documents.ts';
import { insertRows } from './insert-rows.ts';
import { resolveBodies } from './organisations.ts';

/** Headings above a section, itself included, from the ids: 2.1.1 stands under 2.1 and 2. */
export const sectionTitles = (
  outline: readonly Pick<OutlineEntry, 'id' | 'title'>[],
): ((section: string) => readonly string[]) => {
  const titles = new Map(outline.map((entry) => [entry.id, entry.title]));
  return (section) => {
    const parts = section.split('.');
    return parts.map((_, at) => titles.get(parts.slice(0, at + 1).join('.')) ?? '').filter((title) => title !== '');
  };
};
export const joinTitles = (titles: readonly string[]): string => titles.join(' › ');

const itemsOf = (reading: ReadingToSave): readonly AnyContent[] => [
  ...reading.targets.map((content) => ({ kind: 'target', content: withoutQuote(content) }) as const),
  ...reading.qualitativeTargets.map((content) => ({ kind: 'qualitative', content: withoutQuote(content) }) as const),
  ...reading.tasks.map((content) => ({ kind: 'task', content }) as const),
  ...reading.projects.map((content) => ({ kind: 'project', content: withoutQuote(content) }) as const),
];

/** Warnings that touch the stretch of an item. Both lists are walked once: a plan of thirty thousand items must not cost their product. */
const warningFinder = (warnings: readonly ReadingWarning[]) => {
  const sorted = [...warnings].sort((a, b) => a.start - b.start);
  const longest = sorted.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (start: number, end: number): readonly { code: string; message: string }[] => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < start - longest) low = middle + 1;
      else high = middle;
    }
    const found: { code: string; message: string }[] = [];
    for (let at = low; at < sorted.length; at++) {
      const warning = sorted[at];
      if (warning === undefined || warning.start >= end) break;
      if (warning.end > start || warning.start >= start) found.push({ code: warning.code, message: warning.message });
    }
    return found;
  };
};

export const itemTypes = {
  id: 'text',
  version_id: 'text',
  city_id: 'text',
  key: 'text',
  kind: 'text',
  section: 'text',
  section_title: 'text',
  position: 'integer',
  start_at: 'integer',
  end_at: 'integer',
  title: 'text',
  indicator_id: 'text',
  value: 'double precision',
  unit: 'text',
  year: 'integer',
  strength: 'text',
  scope: 'text',
  ambiguous: 'boolean',
  pending_assignment: 'boolean',
  content: 'jsonb',
  warnings: 'jsonb',
  quote: 'text',
  review: 'text',
  revision: 'integer',
  note: 'text',
  removed: 'boolean',
  live: 'boolean',
  updated_at: 'timestamptz',
  updated_by: 'text',
  updated_by_name: 'text',
  grams: 'tsvector',
} as const;
export const bodyTypes = {
  item_id: 'text',
  part: 'text',
  position: 'integer',
  version_id: 'text',
  city_id: 'text',
  section: 'text',
  organisation_id: 'text',
  printed: 'text',
} as const;

const insertVersion = async (context: Context, draft: DraftToSave, documentId: string): Promise<string> => {
  const { document, warnings } = draft.reading;
  const id = context.newId();
  await context.db
    .insertInto('plan_version')
    .values({
      id,
      city_id: draft.cityId,
      document_id: documentId,
      number: null,
      status: 'draft',
      title: toText(document.title),
      doc_number: document.docNumber,
      issuer: document.issuer,
      date: document.date,
      source: draft.source,
      reader_version: draft.readerVersion,
      warnings: toJson(warnings),
      corrections: toJson(draft.corrections ?? []),
      supersedes_id: null,
      revision: 1,
      tally: '{}',
      created_at: context.at,
      created_by: context.actor.userId,
      created_by_name: context.actor.name,
      published_by: null,
      published_by_name: null,
      grams: toGrams([
        [document.title, 'A'],
        [document.docNumber, 'B'],
        [document.issuer, 'C'],
      ]),
    })
    .execute();
  return id;
};

const insertHeadings = (context: Context, draft: DraftToSave, versionId: string): Promise<void> => {
  const titlesOf = sectionTitles(draft.reading.outline);
  return insertRows(
    context,
    'heading',
    {
      id: 'text',
      version_id: 'text',
      city_id: 'text',
      outline_id: 'text',
      position: 'integer',
      level: 'integer',
      label: 'text',
      title: 'text',
      path: 'text',
      kind: 'text',
      start_at: 'integer',
      end_at: 'integer',
      live: 'boolean',
      grams: 'tsvector',
    },
    draft.reading.outline.map((entry, position) => ({
      id: context.newId(),
      version_id: versionId,
      city_id: draft.cityId,
      outline_id: entry.id,
      position,
      level: entry.level,
      label: entry.label,
      title: entry.title,
      path: joinTitles(titlesOf(entry.id).slice(0, -1)),
      kind: entry.kind,
      start_at: entry.start,
      end_at: entry.end,
      live: false,
      grams: toGrams([[entry.title, 'A']]),
    })),
  );
};

/** Saves the draft and answers its version's id. */
export const saveDraft = async (context: Context, draft: DraftToSave): Promise<string> => {
  const { db, actor, at } = context;
  const { cityId, reading } = draft;
  const city = await db.selectFrom('city').select('name_zh').where('id', '=', cityId).executeTakeFirst();
  if (city === undefined) throw notFound('city', cityId);

  const documentId = await insertDocument(context, cityId, draft.document);
  const versionId = await insertVersion(context, draft, documentId);
  await insertHeadings(context, draft, versionId);

  const titlesOf = sectionTitles(reading.outline);
  const warningsAt = warningFinder(reading.warnings);
  const items = itemsOf(reading)
    .map((item) => ({ id: context.newId(), ...item }))
    .sort((a, b) => a.content.start - b.content.start || a.content.end - b.content.end);
  await insertRows(
    context,
    'item',
    itemTypes,
    items.map((item, position) => {
      const { id: key, section, start, end } = item.content;
      const columns = toColumns(item);
      // A task's stretch is its whole paragraph: its heading is what finds it, the paragraph's targets have their own sentences.
      const quote = item.kind === 'task' ? null : quoteOf(draft.document.text, start, end);
      const warnings = warningsAt(start, end);
      return {
        id: item.id,
        version_id: versionId,
        city_id: cityId,
        key,
        kind: item.kind,
        section,
        section_title: joinTitles(titlesOf(section)),
        position,
        start_at: start,
        end_at: end,
        ...columns,
        content: item.content,
        warnings: item.kind === 'task' || warnings.length === 0 ? null : warnings,
        quote,
        review: 'pending',
        revision: 1,
        note: null,
        removed: false,
        live: false,
        updated_at: at,
        updated_by: actor.userId,
        updated_by_name: actor.name,
        grams: gramsOfItem(columns, quote),
      };
    }),
  );

  const printed = items.flatMap((item) =>
    item.kind === 'task' ? bodiesOf(item.content).map((body, position) => ({ item, position, ...body })) : [],
  );
  const organisations = await resolveBodies(
    context,
    cityId,
    city.name_zh,
    printed.map((body) => body.printed),
  );
  await insertRows(
    context,
    'item_body',
    bodyTypes,
    printed.map((body) => ({
      item_id: body.item.id,
      part: body.part,
      position: body.position,
      version_id: versionId,
      city_id: cityId,
      section: body.item.content.section,
      organisation_id: organisations.get(body.printed),
      printed: body.printed,
    })),
  );
  return versionId;
};
