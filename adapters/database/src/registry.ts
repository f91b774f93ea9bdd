/**
 * @module The registry: what can be asked of the system of record and done to it, whichever engine lies below.
 * It knows rows, rights and transactions; what a plan says is read elsewhere, and HTTP is made elsewhere.
 */
import type {
  Actor,
  Locale,
  NewOrganisation,
  NewUser,
  Organisation,
  OrganisationChange,
  Principal,
  Session,
  User,
  UserChange,
  UserWithPassword,
} from './model/access.ts';
import type {
  Change,
  Decision,
  DocumentText,
  DocumentToSave,
  DraftToSave,
  ImportJob,
  ImportProgress,
  ImportStage,
  Item,
  ItemHistoryEntry,
  ItemKind,
  ItemToAdd,
  PlanInForce,
  StoredDocument,
  TargetItem,
  TaskItem,
  Version,
  VersionDetail,
} from './model/plan.ts';
import type {
  AuditEntry,
  AuditQuery,
  AuditVerification,
  BodyLoad,
  City,
  ComparisonRow,
  MatrixCell,
  PageOf,
  SearchHit,
  SearchRequest,
  TargetFilter,
  TargetGroup,
  TargetQuery,
  TaskQuery,
} from './model/query.ts';
import type { Assessments } from './registry-assessments.ts';
import type { Books, FactorConfirmations, IndicatorValues, SheetMappings, Uploads } from './registry-books.ts';
import type { BodyTargets, Breakdowns, Budgets } from './registry-budgets.ts';
import type {
  EvidenceFiles,
  Filings,
  HandOvers,
  Milestones,
  Reminders,
  Rounds,
  TaskWork,
  WorkComments,
} from './registry-filings.ts';
import type { OutlookScenarios } from './registry-outlook.ts';
import type { Reports, ReportTemplates } from './registry-reports.ts';
import type { Tracking } from './registry-tracking.ts';

export interface RegistryOptions {
  /** `postgres://…`; where absent the embedded engine is used. */
  readonly databaseUrl?: string | undefined;
  /** Folder of the embedded store (`<dataDir>/pg`, guarded by `<dataDir>/lock`); `memory` for tests. Needed without `databaseUrl`. */
  readonly dataDir?: string | undefined;
  readonly clock: () => Date;
  /** A new unique id, UUIDv7 or the like, so that ids grow with time. */
  readonly newId: () => string;
}

/**
 * The open store. Every unit of work is one transaction: it commits when `work` resolves and rolls back when it throws.
 * Read `RegistryError` for what may be thrown.
 */
export interface Registry {
  readonly engine: 'embedded' | 'postgresql';
  /** Row-level security applies: only what `principal` may see and do. */
  as<T>(principal: Principal, work: (unit: UnitOfWork) => Promise<T>): Promise<T>;
  /** No row-level security: sign-in, seeding, background jobs. `onBehalfOf` is remembered as the actor. */
  asSystem<T>(work: (unit: UnitOfWork) => Promise<T>, onBehalfOf?: Actor): Promise<T>;
  close(): Promise<void>;
}

export interface UnitOfWork {
  readonly cities: Cities;
  readonly organisations: Organisations;
  readonly users: Users;
  readonly sessions: Sessions;
  readonly documents: Documents;
  readonly imports: Imports;
  readonly versions: Versions;
  readonly items: Items;
  readonly targets: Targets;
  readonly tasks: Tasks;
  readonly search: Search;
  readonly books: Books;
  readonly uploads: Uploads;
  readonly sheetMappings: SheetMappings;
  readonly factorConfirmations: FactorConfirmations;
  readonly indicatorValues: IndicatorValues;
  readonly outlookScenarios: OutlookScenarios;
  readonly tracking: Tracking;
  readonly budgets: Budgets;
  readonly breakdowns: Breakdowns;
  readonly bodyTargets: BodyTargets;
  readonly assessments: Assessments;
  readonly reports: Reports;
  readonly reportTemplates: ReportTemplates;
  readonly taskWork: TaskWork;
  readonly milestones: Milestones;
  readonly rounds: Rounds;
  readonly filings: Filings;
  readonly evidence: EvidenceFiles;
  readonly workComments: WorkComments;
  readonly handOvers: HandOvers;
  readonly reminders: Reminders;
  readonly audit: Audit;
}

export interface Cities {
  /** Those of `ids` that can be seen, or all of them. */
  list(ids?: readonly string[]): Promise<readonly City[]>;
  get(id: string): Promise<City | null>;
  create(city: City): Promise<City>;
}

export interface Organisations {
  list(cityId: string): Promise<readonly Organisation[]>;
  get(id: string): Promise<Organisation | null>;
  create(organisation: NewOrganisation): Promise<Organisation>;
  change(id: string, change: OrganisationChange): Promise<Organisation>;
  /** `mergeId` becomes an alias of `keepId`; its tasks, users and wordings move. Recorded, and kept for later imports. */
  merge(keepId: string, mergeId: string): Promise<Organisation>;
}

export interface Users {
  list(): Promise<readonly User[]>;
  get(id: string): Promise<User | null>;
  findByLoginName(loginName: string): Promise<UserWithPassword | null>;
  create(user: NewUser): Promise<User>;
  change(id: string, change: UserChange): Promise<User>;
  setPasswordHash(id: string, hash: string): Promise<void>;
  setLocale(id: string, locale: Locale): Promise<void>;
  noteSignIn(id: string): Promise<void>;
}

/** Only for `asSystem`: nobody else sees a session row. */
export interface Sessions {
  create(session: Omit<Session, 'createdAt'>): Promise<Session>;
  /** The live session and its active user, or null when unknown, expired or the user is inactive. */
  find(tokenHash: string): Promise<{ readonly session: Session; readonly user: User } | null>;
  /** The user has set a password: the session no longer asks for one. */
  passwordWasSet(tokenHash: string): Promise<void>;
  end(tokenHash: string): Promise<void>;
  endAllOf(userId: string, exceptTokenHash?: string): Promise<void>;
  endExpired(): Promise<number>;
  createSignInToken(token: {
    readonly tokenHash: string;
    readonly userId: string;
    readonly expiresAt: string;
  }): Promise<void>;
  /** Single use: the first caller gets the user, every later one null; null too when expired. */
  redeemSignInToken(tokenHash: string): Promise<User | null>;
}

export interface Documents {
  get(id: string): Promise<StoredDocument | null>;
  getText(documentId: string): Promise<DocumentText | null>;
  /** The newest version of the city (draft, accepted or superseded) made from this very text. */
  findVersion(
    cityId: string,
    textSha256: string,
  ): Promise<{ readonly versionId: string; readonly documentId: string } | null>;
  /** A document whose facts are held gets its text and file; refused (`text-differs`) unless the hash is the same. */
  attachText(documentId: string, document: DocumentToSave): Promise<StoredDocument>;
}

export interface Imports {
  create(job: { readonly cityId: string; readonly fileName: string; readonly size: number }): Promise<ImportJob>;
  get(id: string): Promise<ImportJob | null>;
  list(cityId: string): Promise<readonly ImportJob[]>;
  /** Not audited: progress is no act of a person. Refused (`import-ended`) once the job has ended, e.g. by `cancel`. */
  progress(id: string, stage: ImportStage, progress: ImportProgress | null): Promise<ImportJob>;
  finish(id: string, result: { readonly versionId?: string; readonly matchedVersionId?: string }): Promise<ImportJob>;
  fail(id: string, problem: Readonly<Record<string, unknown>>): Promise<ImportJob>;
  cancel(id: string): Promise<ImportJob>;
}

export interface Versions {
  list(cityId: string): Promise<readonly Version[]>;
  /** What is in force in each city that can be seen, or in those of `cityIds`; light, since a list of cities reads all of them. */
  listAccepted(cityIds?: readonly string[]): Promise<readonly PlanInForce[]>;
  /** City → drafts waiting for review, of the cities that can be seen; a city without drafts is not in the map. */
  countDrafts(): Promise<ReadonlyMap<string, number>>;
  get(id: string): Promise<Version | null>;
  /** With `kinds`, only items of these kinds, and the outline counts no others. */
  getDetail(id: string, kinds?: readonly ItemKind[]): Promise<VersionDetail | null>;
  /** All or nothing: document, version, outline, items, organisations of the bodies, history and audit row. */
  saveDraft(draft: DraftToSave): Promise<Version>;
  acceptRest(id: string, expectedRevision?: number): Promise<Version>;
  /** Draft becomes version n+1, the accepted one superseded. Refused (`items-pending`) while items wait, unless `acceptRest`. */
  publish(
    id: string,
    options?: { readonly expectedRevision?: number; readonly acceptRest?: boolean },
  ): Promise<Version>;
  /** Undo of `publish`: the accepted version is a draft again and the one it superseded is accepted again. */
  withdraw(id: string): Promise<Version>;
  discard(id: string): Promise<Version>;
  restore(id: string): Promise<Version>;
  /** Undoes the last step not yet undone; also the publishing of the version in force, and the discarding of a draft. */
  undo(id: string): Promise<{ readonly change: Change; readonly version: Version }>;
  redo(id: string): Promise<{ readonly change: Change; readonly version: Version }>;
  changes(id: string): Promise<readonly Change[]>;
}

export interface Items {
  get(id: string): Promise<Item | null>;
  /** Refused with `revision-conflict` (who changed what and when) where somebody was faster. */
  decide(id: string, expectedRevision: number, decision: Decision): Promise<Item>;
  add(versionId: string, item: ItemToAdd): Promise<Item>;
  history(id: string): Promise<readonly ItemHistoryEntry[]>;
}

/** Over the accepted versions, rejected items left out. */
export interface Targets {
  list(query: TargetQuery): Promise<PageOf<TargetItem>>;
  /** Rows of one indicator with its years side by side. */
  listGroups(query: TargetQuery): Promise<PageOf<TargetGroup>>;
  compare(query: Pick<TargetFilter, 'cityIds' | 'indicatorIds' | 'years'>): Promise<readonly ComparisonRow[]>;
  /** Canonical id → cities whose accepted plan sets it with a number. */
  citiesByIndicator(): Promise<ReadonlyMap<string, readonly string[]>>;
}
export interface Tasks {
  list(query: TaskQuery): Promise<PageOf<TaskItem>>;
  matrix(cityId: string): Promise<readonly MatrixCell[]>;
  load(cityId: string): Promise<readonly BodyLoad[]>;
}
export interface Search {
  find(request: SearchRequest): Promise<readonly SearchHit[]>;
}
export interface Audit {
  /** Newest first; administrators only (others get an empty page). */
  list(query: AuditQuery): Promise<PageOf<AuditEntry>>;
  /** For acts that change no row of the registry: sign-in refused, export made. */
  note(act: {
    readonly action: string;
    readonly subject: string;
    readonly subjectId?: string;
    readonly cityId?: string;
    readonly detail?: unknown;
  }): Promise<void>;
  /** Recomputes the chain from the first row and names the first broken one. */
  verify(): Promise<AuditVerification>;
}
