/**
 * @module Plans as the registry holds them: documents, versions, items under review, their changes, import jobs.
 * What a reading is stays with `@dafeng/plan`; here it gets an owner, a state and a history.
 */
import type { NamedProject, OutlineEntry, PlanTask, QualitativeTarget, ReadingWarning, Target } from '@dafeng/plan';
import type { Actor } from './access.ts';

/** The sentences are the document's, not ours: an item keeps its anchor, the quote is cut from the text when that is held. */
export type TargetContent = Omit<Target, 'quote'>;
export type QualitativeContent = Omit<QualitativeTarget, 'quote'>;
export type ProjectContent = Omit<NamedProject, 'quote'>;

/** A reading as it is saved. Every `PlanReading` is one; a pack of facts is one too, without quotes. */
export interface ReadingToSave {
  readonly document: {
    readonly title: string;
    readonly docNumber: string | null;
    readonly issuer: string | null;
    readonly date: string | null;
  };
  readonly outline: readonly OutlineEntry[];
  readonly targets: readonly TargetContent[];
  readonly qualitativeTargets: readonly QualitativeContent[];
  readonly tasks: readonly PlanTask[];
  readonly projects: readonly ProjectContent[];
  readonly warnings: readonly ReadingWarning[];
}

export interface Page {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly read: boolean;
  readonly why?: string;
}
/** The document behind a version. The bytes lie in the file store under `fileSha256`. */
export interface DocumentToSave {
  /** sha-256 of the text as read (UTF-8), lower-case hex: equal hashes mean equal offsets. */
  readonly textSha256: string;
  /** sha-256 of the file's bytes; null for a pack, which has no file. */
  readonly fileSha256: string | null;
  readonly format: string | null;
  readonly fileName: string | null;
  /** Bytes. */
  readonly size: number | null;
  /** UTF-16 code units of the text as read. */
  readonly characters: number;
  /** Null where only the facts are held. */
  readonly text: string | null;
  readonly pages: readonly Page[];
}
export interface StoredDocument extends Omit<DocumentToSave, 'text'> {
  readonly id: string;
  readonly cityId: string;
  readonly textHeld: boolean;
  readonly createdAt: string;
}
export interface DocumentText {
  readonly text: string;
  readonly textSha256: string;
  readonly pages: readonly Page[];
}

/** A hand-made correction that came with a pack. */
export interface PackCorrection {
  /** `key` of the item (the reading's stable id). */
  readonly itemKey: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly why: string;
}

export type VersionStatus = 'draft' | 'accepted' | 'superseded' | 'discarded';
export type ReviewState = 'pending' | 'accepted' | 'corrected' | 'rejected' | 'added';
export type ItemKind = 'target' | 'qualitative' | 'task' | 'project';

export interface Version {
  readonly id: string;
  readonly cityId: string;
  /** 1, 2, 3 … per city, given when published; null before. */
  readonly number: number | null;
  readonly status: VersionStatus;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
  readonly source: 'pack' | 'import';
  readonly readerVersion: string;
  readonly document: StoredDocument;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly publishedAt: string | null;
  readonly publishedBy: Actor | null;
  /** Grows by one with every change of the version or of one of its items. */
  readonly revision: number;
  readonly counts: {
    readonly targets: number;
    readonly ambiguousTargets: number;
    readonly qualitativeTargets: number;
    readonly tasks: number;
    readonly bodies: number;
    readonly projects: number;
    readonly headings: number;
    readonly warnings: number;
  };
  readonly review: { readonly total: number } & Readonly<Record<ReviewState, number>>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type BodyPart = 'lead' | 'participant' | 'implied';
export interface BodyLink {
  readonly organisationId: string;
  readonly name: string;
  readonly printed: string;
  readonly part: BodyPart;
}

interface ItemCommon {
  readonly id: string;
  readonly versionId: string;
  readonly cityId: string;
  /** Stable id of the reading: the same item of the same document has it in every version. */
  readonly key: string;
  readonly section: string;
  /** Headings above it, joined with › */
  readonly sectionTitle: string;
  /** Place in print order within the version. */
  readonly position: number;
  readonly review: ReviewState;
  readonly revision: number;
  readonly note: string | null;
  readonly updatedAt: string;
  readonly updatedBy: Actor;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** The text between the anchors; null where the text is not held. */
  readonly quote: string | null;
}
type ItemOf<K extends ItemKind, C> = ItemCommon & {
  readonly kind: K;
  readonly content: C;
  /** What the reader had read, where a person changed it since; null where unchanged or added by hand. */
  readonly asRead: C | null;
};
export type TargetItem = ItemOf<'target', TargetContent>;
export type QualitativeItem = ItemOf<'qualitative', QualitativeContent>;
export type ProjectItem = ItemOf<'project', ProjectContent>;
export type TaskItem = ItemOf<'task', PlanTask> & {
  readonly bodies: readonly BodyLink[];
  /** Targets that stand in the task's section. */
  readonly targetCount: number;
};
export type Item = TargetItem | QualitativeItem | TaskItem | ProjectItem;

export interface OutlineEntryWithCounts extends OutlineEntry {
  readonly targets: number;
  readonly tasks: number;
}
/** The plan in force in a city, as lists of cities and the notes under tables name it. */
export interface PlanInForce extends Pick<Version, 'id' | 'cityId' | 'title' | 'docNumber' | 'date' | 'counts'> {
  readonly number: number;
  readonly textHeld: boolean;
}

export interface VersionDetail extends Version {
  readonly outline: readonly OutlineEntryWithCounts[];
  /** In print order. */
  readonly items: readonly Item[];
  readonly warnings: readonly ReadingWarning[];
  readonly corrections: readonly (PackCorrection & { readonly itemId: string | null })[];
}

export interface DraftToSave {
  readonly cityId: string;
  readonly reading: ReadingToSave;
  readonly document: DocumentToSave;
  readonly source: 'pack' | 'import';
  readonly readerVersion: string;
  readonly corrections?: readonly PackCorrection[];
  /** The job that made it; finished in the same transaction. */
  readonly importJobId?: string;
}

/** One decision on one item of a draft. */
export type Decision =
  | { readonly decision: 'accept' | 'reject' | 'reopen'; readonly note?: string }
  | { readonly decision: 'correct'; readonly change: ContentChange; readonly note?: string };
/** Fields of the content to replace; those of another kind of item are refused (`field-unknown`). */
export type ContentChange = Partial<TargetContent> &
  Partial<Omit<PlanTask, 'responsible'>> & {
    readonly responsible?: Partial<PlanTask['responsible']>;
    readonly pendingAssignment?: boolean;
    readonly name?: string;
  };

export interface ItemToAdd {
  readonly kind: ItemKind;
  readonly content:
    | Omit<TargetContent, 'id'>
    | Omit<QualitativeContent, 'id'>
    | Omit<PlanTask, 'id'>
    | Omit<ProjectContent, 'id'>;
  readonly note?: string;
}

export type ChangeKind =
  | 'create'
  | 'accept'
  | 'reject'
  | 'reopen'
  | 'correct'
  | 'add'
  | 'accept-rest'
  | 'publish'
  | 'discard'
  | 'undo'
  | 'redo';
/** One step on a version: may touch many items (`accept-rest`). */
export interface Change {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly at: string;
  readonly by: Actor;
  /** For `undo` and `redo`: the step meant. */
  readonly of: string | null;
  readonly itemIds: readonly string[];
}
/** What one step did to one item. `before` is null for an added item, `after` for its undoing. */
export interface ItemHistoryEntry {
  readonly id: string;
  readonly changeId: string;
  readonly at: string;
  readonly by: Actor;
  readonly action: ChangeKind;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly note: string | null;
  readonly undone: boolean;
}

export type ImportStage =
  | 'queued'
  | 'extracting'
  | 'reading'
  | 'saving'
  | 'done'
  | 'failed'
  | 'cancelled'
  | 'interrupted';
export interface ImportProgress {
  readonly done: number;
  readonly total: number | null;
  readonly unit: 'bytes' | 'pages' | 'items';
}
export interface ImportJob {
  readonly id: string;
  readonly cityId: string;
  readonly fileName: string;
  readonly size: number;
  readonly stage: ImportStage;
  readonly progress: ImportProgress | null;
  readonly versionId: string | null;
  /** The document was already held: no new draft. */
  readonly matchedVersionId: string | null;
  /** Problem as the caller words it (problem+json), opaque here. */
  readonly problem: Readonly<Record<string, unknown>> | null;
  readonly ownerId: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}
