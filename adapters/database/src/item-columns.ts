/**
 * @module What of an item's content stands in columns of its own, because lists filter and sort by it, and what the search finds it by.
 * The content itself stays whole beside them.
 */
import type { PlanTask } from '@dafeng/plan';
import type { ItemKind, ProjectContent, QualitativeContent, TargetContent } from './model/plan.ts';
import { toGrams } from './search/grams.ts';

export type ContentOf = {
  readonly target: TargetContent;
  readonly qualitative: QualitativeContent;
  readonly task: PlanTask;
  readonly project: ProjectContent;
};
export type AnyContent = { readonly [K in ItemKind]: { readonly kind: K; readonly content: ContentOf[K] } }[ItemKind];

export interface ItemColumns {
  readonly title: string;
  readonly indicator_id: string | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly strength: string | null;
  readonly scope: string | null;
  readonly ambiguous: boolean;
  readonly pending_assignment: boolean;
}
const none = {
  indicator_id: null,
  value: null,
  unit: null,
  year: null,
  strength: null,
  scope: null,
  ambiguous: false,
  pending_assignment: false,
} as const;

export const toColumns = (item: AnyContent): ItemColumns => {
  switch (item.kind) {
    case 'target': {
      const { indicator, canonical, value, unit, year, strength, scope, ambiguous } = item.content;
      return { ...none, title: indicator, indicator_id: canonical, value, unit, year, strength, scope, ambiguous };
    }
    case 'qualitative': {
      const { indicator, canonical, year, strength, pendingAssignment } = item.content;
      return {
        ...none,
        title: indicator,
        indicator_id: canonical,
        year,
        strength,
        pending_assignment: pendingAssignment,
      };
    }
    case 'task':
      return { ...none, title: item.content.title };
    case 'project':
      return { ...none, title: item.content.name, value: item.content.value, unit: item.content.unit };
  }
};

/** The name weighs most, then the value as printed and the scope, then the sentence, where it is held. */
export const gramsOfItem = (columns: ItemColumns, quote: string | null): string =>
  toGrams([
    [columns.title, 'A'],
    [columns.value === null ? null : `${columns.value}${columns.unit ?? ''}`, 'C'],
    [columns.scope, 'C'],
    [quote, 'D'],
  ]);

/** The content without the sentence, which belongs to the document, and without the kind, which is a column. */
export const withoutQuote = <C extends object>(content: C & { readonly quote?: string }): Omit<C, 'quote'> => {
  const { quote: _quote, ...rest } = content;
  return rest;
};

export const quoteOf = (text: string | null, start: number, end: number): string | null =>
  text === null || end <= start || end > text.length ? null : text.slice(start, end);

/** The bodies of a task in print order, each with its part. */
export const bodiesOf = (
  task: PlanTask,
): readonly { readonly part: 'lead' | 'participant' | 'implied'; readonly printed: string }[] => [
  ...task.responsible.lead.map((printed) => ({ part: 'lead' as const, printed })),
  ...task.responsible.participants.map((printed) => ({ part: 'participant' as const, printed })),
  ...task.responsible.impliedParticipants.map((printed) => ({ part: 'implied' as const, printed })),
];
