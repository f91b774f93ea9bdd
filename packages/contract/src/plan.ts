/**
 * @module Plans as held by the registry: imports, versions, items under review, their history and the diff between versions.
 */
import { z } from 'zod';
import { bilingual, problem } from './problem.ts';

export const itemKind = z.enum(['target', 'qualitative', 'task', 'project']);
export type ItemKind = z.infer<typeof itemKind>;
/** `added`: put in by a person because the reader missed it. */
export const reviewState = z.enum(['pending', 'accepted', 'corrected', 'rejected', 'added']);
export type ReviewState = z.infer<typeof reviewState>;

export const outlineEntry = z
  .object({
    id: z.string(),
    level: z.int(),
    label: z.string(),
    title: z.string(),
    kind: z.enum(['chapter', 'principle', 'goal', 'action', 'task', 'safeguard', 'other']),
    start: z.int(),
    end: z.int(),
    targets: z.int(),
    tasks: z.int(),
  })
  .meta({ id: 'OutlineEntry' });
export type OutlineEntry = z.infer<typeof outlineEntry>;

export const targetFields = z
  .object({
    indicator: z.string().min(1).max(200),
    indicatorId: z.string().nullable().describe('Id in the indicator catalogue'),
    value: z.number(),
    unit: z.string().max(40).nullable(),
    year: z.int().min(1990).max(2070).nullable(),
    periodStart: z.int().min(1990).max(2070).nullable(),
    baselineYear: z.int().min(1990).max(2070).nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']),
    kindOfValue: z.enum(['level', 'reduction', 'increase', 'addition', 'share', 'coverage']),
    qualifier: z.array(z.string()),
    strength: z.enum(['binding', 'aspirational']),
    scope: z.string().max(100),
    implied: z.boolean(),
    ambiguous: z.boolean(),
  })
  .meta({ id: 'TargetFields' });
export type TargetFields = z.infer<typeof targetFields>;

const itemBase = {
  id: z.string(),
  versionId: z.string(),
  cityId: z.string(),
  section: z.string(),
  sectionTitle: z.string().describe('Headings above it, joined with ›'),
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** Null where the text is not held (facts only). */
  quote: z.string().nullable(),
  review: reviewState,
  revision: z.int().describe('Send back as expectedRevision'),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })),
};

export const targetItem = z
  .object({
    ...itemBase,
    kind: z.literal('target'),
    ...targetFields.shape,
    indicatorName: bilingual.nullable(),
    theme: z.string().nullable(),
  })
  .meta({ id: 'TargetItem' });
export type TargetItem = z.infer<typeof targetItem>;

export const qualitativeItem = z
  .object({
    ...itemBase,
    kind: z.literal('qualitative'),
    indicator: z.string(),
    indicatorId: z.string().nullable(),
    year: z.int().nullable(),
    strength: z.enum(['binding', 'aspirational']),
    pendingAssignment: z.boolean().describe('完成省下达目标: the province holds the number'),
  })
  .meta({ id: 'QualitativeItem' });

export const bodyRef = z.object({ organisationId: z.string().nullable(), printed: z.string(), name: z.string() });
export const taskItem = z
  .object({
    ...itemBase,
    kind: z.literal('task'),
    title: z.string(),
    lead: z.array(bodyRef),
    participants: z.array(bodyRef),
    impliedParticipants: z.array(bodyRef),
    countiesIncluded: z.boolean(),
    countiesBasis: z.enum(['listed', 'declaredOnce', 'none']),
    openList: z.boolean(),
    targets: z.int().describe('Number of targets that stand in the task'),
  })
  .meta({ id: 'TaskItem' });
export type TaskItem = z.infer<typeof taskItem>;

export const projectItem = z
  .object({
    ...itemBase,
    kind: z.literal('project'),
    name: z.string(),
    value: z.number().nullable(),
    unit: z.string().nullable(),
  })
  .meta({ id: 'ProjectItem' });

export const planItem = z
  .discriminatedUnion('kind', [targetItem, qualitativeItem, taskItem, projectItem])
  .meta({ id: 'PlanItem' });
export type PlanItem = z.infer<typeof planItem>;

export const versionStatus = z.enum(['draft', 'accepted', 'superseded', 'discarded']);
export const planVersion = z
  .object({
    id: z.string(),
    cityId: z.string(),
    /** Null while it is a draft. */
    number: z.int().nullable(),
    status: versionStatus,
    title: z.string(),
    docNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    date: z.string().nullable(),
    source: z.enum(['pack', 'import']),
    fileName: z.string().nullable(),
    format: z.string().nullable(),
    sha256: z.string(),
    characters: z.int(),
    textHeld: z.boolean(),
    readerVersion: z.string(),
    createdAt: z.string(),
    createdBy: z.string(),
    publishedAt: z.string().nullable(),
    publishedBy: z.string().nullable(),
    revision: z.int(),
    counts: z.object({
      targets: z.int(),
      ambiguousTargets: z.int(),
      qualitativeTargets: z.int(),
      tasks: z.int(),
      projects: z.int(),
      warnings: z.int(),
    }),
    review: z.object({
      total: z.int(),
      pending: z.int(),
      accepted: z.int(),
      corrected: z.int(),
      rejected: z.int(),
      added: z.int(),
    }),
    canUndo: z.boolean(),
  })
  .meta({ id: 'PlanVersion' });
export type PlanVersion = z.infer<typeof planVersion>;

export const planVersionDetail = planVersion
  .extend({
    outline: z.array(outlineEntry),
    items: z.array(planItem),
    warnings: z.array(z.object({ code: z.string(), message: z.string(), start: z.int(), end: z.int() })),
    /** Corrections made by hand to a reading that came as a pack. */
    corrections: z.array(
      z.object({ itemId: z.string(), field: z.string(), from: z.unknown(), to: z.unknown(), why: z.string() }),
    ),
  })
  .meta({ id: 'PlanVersionDetail' });
export type PlanVersionDetail = z.infer<typeof planVersionDetail>;

/** The text as read, for the middle column; pages only for formats that have them. */
export const planText = z
  .object({
    text: z.string(),
    sha256: z.string(),
    pages: z.array(
      z.object({ number: z.int(), start: z.int(), end: z.int(), read: z.boolean(), why: z.string().optional() }),
    ),
  })
  .meta({ id: 'PlanText' });

/** One decision on one item. `correct` carries the changed fields of that kind of item. */
export const itemDecision = z
  .object({
    expectedRevision: z.int(),
    decision: z.enum(['accept', 'reject', 'reopen', 'correct']),
    fields: targetFields.partial().optional(),
    /** For a task: who leads and who takes part, as names. */
    responsible: z.object({ lead: z.array(z.string()), participants: z.array(z.string()) }).optional(),
    note: z.string().max(500).optional(),
  })
  .meta({ id: 'ItemDecision' });
export const itemAddition = z
  .object({
    section: z.string(),
    start: z.int(),
    end: z.int(),
    fields: targetFields,
    note: z.string().max(500).optional(),
  })
  .meta({ id: 'ItemAddition' });

export const itemHistoryEntry = z
  .object({
    id: z.string(),
    at: z.string(),
    actorName: z.string(),
    action: z.string(),
    before: z.record(z.string(), z.unknown()).nullable(),
    after: z.record(z.string(), z.unknown()).nullable(),
    note: z.string().nullable(),
    undone: z.boolean(),
  })
  .meta({ id: 'ItemHistoryEntry' });

export const importJob = z
  .object({
    id: z.string(),
    cityId: z.string(),
    fileName: z.string(),
    size: z.int(),
    stage: z.enum(['queued', 'extracting', 'reading', 'saving', 'done', 'failed', 'cancelled', 'interrupted']),
    progress: z
      .object({ done: z.int(), total: z.int().nullable(), unit: z.enum(['bytes', 'pages', 'items']) })
      .nullable(),
    versionId: z.string().nullable(),
    /** The document is the one already held: no new draft, its text is now attached to that version. */
    matchedVersionId: z.string().nullable(),
    problem: problem.nullable(),
    startedAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'ImportJob' });
export type ImportJob = z.infer<typeof importJob>;

export const planDiff = z
  .object({
    before: planVersion,
    after: planVersion,
    items: z.array(
      z.object({
        change: z.enum(['added', 'removed', 'changed', 'moved']),
        kind: z.enum(['target', 'qualitative', 'task', 'project', 'heading']),
        title: z.string(),
        section: z.string(),
        before: z.record(z.string(), z.unknown()).nullable(),
        after: z.record(z.string(), z.unknown()).nullable(),
        /** Names of the fields that differ. */
        fields: z.array(z.string()),
        beforeItemId: z.string().nullable(),
        afterItemId: z.string().nullable(),
      }),
    ),
    unchanged: z.int(),
  })
  .meta({ id: 'PlanDiff' });
export type PlanDiff = z.infer<typeof planDiff>;
