/**
 * @module What can be asked of the numbers, assignments, rules and warnings of a city, and done to them. See = who sees the city; write = its office
 * and administrators, an officer the numbers of its own body. Nothing is changed or removed: rows are added, imports are withdrawn.
 */
import type {
  AssignmentRow,
  NewAssignment,
  NewRuleChoice,
  NewSeriesImport,
  NewSeriesPoint,
  NewWarningEvent,
  RuleChoiceRow,
  SeriesImportRow,
  SeriesPointRow,
  WarningEventRow,
} from './model/tracking.ts';

export interface Tracking {
  /** Text that is another one as soon as plan, books, bodies, numbers, assignments, rules or warnings of the city have moved. */
  stamp(cityId: string): Promise<TrackingStamp>;
  readonly points: SeriesPoints;
  readonly imports: SeriesImports;
  readonly assignments: Assignments;
  readonly rules: RuleChoices;
  readonly warnings: WarningEvents;
}
export interface TrackingStamp {
  /** What lights are made of. */
  readonly numbers: string;
  /** Events of warnings. */
  readonly warnings: string;
  /** Id of the plan version in force. */
  readonly versionId: string | null;
}

export interface SeriesPoints {
  /** In order of arrival, revisions included; those of withdrawn imports are left out. */
  list(
    cityId: string,
    filter?: { readonly subject?: string; readonly indicator?: string },
  ): Promise<readonly SeriesPointRow[]>;
  /**
   * All or none. Errors: `field-invalid` with neither or both of value and absence; `not-allowed` for an officer and another body than its own.
   * @param importId of a file that is being committed
   */
  add(cityId: string, points: readonly NewSeriesPoint[], importId?: string): Promise<number>;
}
export interface SeriesImports {
  /** Newest first, without those thrown away. */
  list(cityId: string): Promise<readonly SeriesImportRow[]>;
  get(id: string): Promise<SeriesImportRow | null>;
  /** The newest one of this very file that stands, waiting or committed. */
  findBySha(cityId: string, fileSha256: string): Promise<SeriesImportRow | null>;
  create(file: NewSeriesImport): Promise<SeriesImportRow>;
  /** With its points, whole. Errors: `upload-ended`. */
  commit(id: string, points: readonly NewSeriesPoint[], counts: NewSeriesImport['counts']): Promise<SeriesImportRow>;
  /** Its points no longer count; a waiting one is thrown away. Errors: `upload-ended`. */
  withdraw(id: string): Promise<SeriesImportRow>;
}
export interface Assignments {
  /** Oldest first, all lines. */
  list(cityId: string): Promise<readonly AssignmentRow[]>;
  /** One line more. Errors: `revision-conflict` where somebody was faster. */
  enter(assignment: NewAssignment, expectedRevision: number): Promise<AssignmentRow>;
}
export interface RuleChoices {
  /** Oldest first. */
  list(cityId: string): Promise<readonly RuleChoiceRow[]>;
  /** Errors: `revision-conflict`. */
  choose(choice: NewRuleChoice, expectedRevision: number): Promise<RuleChoiceRow>;
}
export interface WarningEvents {
  /** Oldest first; of one warning where a key is given. */
  list(cityId: string, key?: string): Promise<readonly WarningEventRow[]>;
  /** Adds those that are not there yet and answers how many. Lights are seen by the system alone. */
  note(events: readonly NewWarningEvent[]): Promise<number>;
  /** What a person does about a warning. Errors: `revision-conflict` where its log has more events than were seen. */
  act(event: NewWarningEvent, expectedRevision: number): Promise<WarningEventRow>;
}
