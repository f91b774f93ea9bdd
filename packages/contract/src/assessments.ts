/**
 * @module Assessment: schemes as data with how sure they are, an assessment of a subject and a year with every item's verdict and arithmetic,
 * result, what is still open, what if, notice, rectification, appeal, replay, bodies side by side. Judging is the core's.
 */
import { z } from 'zod';
import { figure } from './figure.ts';
import { evidence, evidenceRules, filingState } from './filings.ts';
import { bilingual } from './problem.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const named = z.object({ id: z.string(), name: bilingual });
/** How sure a rule is: seen in the text, read at second hand, from memory, our own choice, an example. */
export const confidence = z.enum(['first-hand', 'second-hand', 'memory', 'own', 'example']);
export const assessedKind = z.enum(['city', 'county', 'department', 'enterprise']).meta({ id: 'AssessedKind' });
export type AssessedKind = z.infer<typeof assessedKind>;

export const assessmentSchemeItem = z
  .object({
    id: z.string(),
    name: bilingual,
    role: z.enum(['control', 'supporting', 'target', 'measures']),
    veto: z.boolean(),
    scoring: z.enum(['pass', 'steps', 'proportion', 'given', 'two-axis']),
    scoringText: bilingual.describe('How it is scored, in words with its numbers'),
    outOf: z.number().nullable(),
    reads: z.enum(['slot', 'indicators', 'assigned', 'filings', 'review']),
    indicators: z.array(named.extend({ fit: z.enum(['same', 'related']) })),
    status: confidence,
  })
  .meta({ id: 'AssessmentSchemeItem' });
export type AssessmentSchemeItem = z.infer<typeof assessmentSchemeItem>;
export const assessmentGrade = z
  .object({ id: z.string(), name: bilingual, when: z.string(), clause: z.string(), status: confidence })
  .meta({ id: 'AssessmentGrade' });
export const assessmentScheme = z
  .object({
    id: z.string(),
    name: bilingual,
    from: day,
    to: day.nullable(),
    inForce: z.boolean().describe('Today'),
    status: confidence,
    note: bilingual.describe('What is not known of it; stays on screen'),
    source: z.object({ id: z.string(), title: z.string(), citation: z.string() }),
    subjects: z.array(assessedKind),
    items: z.array(assessmentSchemeItem),
    grades: z.array(assessmentGrade),
    consequences: z.array(
      z.object({ grade: z.string(), name: bilingual, workingDays: z.int().nullable(), status: confidence }),
    ),
  })
  .meta({ id: 'AssessmentScheme' });
export type AssessmentScheme = z.infer<typeof assessmentScheme>;

export const assessmentStatus = z.enum(['draft', 'scored', 'notified', 'closed']).meta({ id: 'AssessmentStatus' });
export type AssessmentStatus = z.infer<typeof assessmentStatus>;
export const itemState = z.enum(['met', 'missed', 'open']);
export const assessmentSubject = z
  .object({
    key: z.string().describe('`city` or `body:ID`'),
    kind: assessedKind,
    name: z.string(),
    organisationId: z.string().nullable(),
  })
  .meta({ id: 'AssessmentSubject' });
export type AssessmentSubject = z.infer<typeof assessmentSubject>;

/** What came out, and what may still. */
export const assessmentOutcome = z
  .object({
    grade: named.nullable().describe('Null while open items could still change it'),
    possible: z.array(named),
    score: z.number().nullable(),
    outOf: z.number().nullable(),
    counts: z.object({ met: z.int(), missed: z.int(), open: z.int() }),
    controlMissed: z.int(),
    supportingMissed: z.int(),
  })
  .meta({ id: 'AssessmentOutcome' });
export type AssessmentOutcome = z.infer<typeof assessmentOutcome>;

export const rectification = z
  .object({
    /** Null where the calendar of a year it reaches into is not entered, or nothing was notified yet. */
    due: day.nullable(),
    workingDays: z.int(),
    why: bilingual.nullable().describe('Why there is no due day'),
    status: confidence.nullable().describe('How sure the calendar is'),
    state: z.enum(['not-notified', 'due', 'overdue', 'done', 'done-late', 'unknown']),
    stateName: bilingual,
    done: z.object({ on: day, note: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'Rectification' });
export type Rectification = z.infer<typeof rectification>;

export const assessmentLine = z
  .object({
    id: z.string(),
    subject: assessmentSubject,
    scheme: z.object({ id: z.string(), name: bilingual, from: day, status: confidence }),
    year: z.int(),
    status: assessmentStatus,
    statusName: bilingual,
    revision: z.int(),
    falsified: z.boolean(),
    outcome: assessmentOutcome,
    notifiedOn: day.nullable(),
    rectification: rectification.nullable(),
    openAppeals: z.int(),
    changedAt: z.string(),
    changedBy: z.string(),
    example: z.boolean(),
  })
  .meta({ id: 'AssessmentLine' });
export type AssessmentLine = z.infer<typeof assessmentLine>;

/** One target behind an item: target, result and estimate are three columns and never mixed. */
export const assessedTarget = z
  .object({
    targetId: z.string(),
    itemId: z.string().nullable().describe('Item of the plan in force'),
    name: bilingual,
    section: z.string(),
    indicatorId: z.string().nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']),
    year: z.int().nullable(),
    base: z.int().nullable(),
    baseAssumed: z.boolean(),
    axis: z.enum(['cumulative', 'year']),
    decides: z.boolean().describe('False where it only bears on the item'),
    met: z.boolean().nullable(),
    goal: figure,
    required: figure.describe('What the path asks by the end of the year'),
    result: figure.describe('Of the year assessed; an estimate never stands here'),
    completion: figure,
    shortfall: figure,
    /** Beside the result, marked as what it is. */
    soFar: z.object({ kind: z.enum(['estimate', 'month']), until: z.string(), figure }).nullable(),
    said: bilingual,
  })
  .meta({ id: 'AssessedTarget' });
export type AssessedTarget = z.infer<typeof assessedTarget>;

export const verdictEntry = z
  .object({
    id: z.string(),
    itemId: z.string(),
    /** `withdrawn`: back to what the numbers say. */
    kind: z.enum(['met', 'missed', 'points', 'completion', 'axes', 'withdrawn']),
    text: bilingual,
    via: z.enum(['review', 'appeal']),
    reason: z.string(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'AssessmentVerdictEntry' });
export type VerdictEntry = z.infer<typeof verdictEntry>;

export const appeal = z
  .object({
    id: z.string(),
    itemId: z.string(),
    text: z.string(),
    openedAt: z.string(),
    openedBy: z.string(),
    filingId: z.string().nullable().describe('The filing of kind `appeal`, where it was made as one'),
    decision: z.object({ granted: z.boolean(), reason: z.string(), at: z.string(), by: z.string() }).nullable(),
  })
  .meta({ id: 'AssessmentAppeal' });
export type Appeal = z.infer<typeof appeal>;

export const assessedItem = assessmentSchemeItem
  .extend({
    state: itemState,
    stateName: bilingual,
    points: z.number().nullable(),
    /** Points not got; 0 where all were, null where open. */
    lost: z.number().nullable(),
    because: bilingual.describe('Why met, missed or open; every lost point explained'),
    /** What the numbers alone say. */
    derived: z.object({ state: itemState, because: bilingual, share: figure.nullable() }),
    entered: verdictEntry.nullable().describe('What a reviewer said; it goes before the numbers'),
    verdicts: z.array(verdictEntry).describe('Oldest first'),
    targets: z.array(assessedTarget),
    bodies: z.array(z.object({ organisationId: z.string(), name: z.string(), part: z.string() })),
    evidence: z.array(evidence).describe('Withdrawn ones too'),
    appeals: z.array(appeal),
    /** Appeals that the body filed in a form of its own. */
    filings: z.array(z.object({ id: z.string(), title: z.string(), state: filingState, stateName: bilingual })),
    /** Grades that could come out if this item alone were met, or missed. */
    ifMet: z.array(z.string()),
    ifMissed: z.array(z.string()),
  })
  .meta({ id: 'AssessedItem' });
export type AssessedItem = z.infer<typeof assessedItem>;

export const assessmentEvent = z
  .object({
    id: z.string(),
    kind: z.string(),
    kindName: bilingual,
    note: z.string().nullable(),
    itemId: z.string().nullable(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'AssessmentEvent' });

export const assessment = assessmentLine
  .extend({
    rules: assessmentScheme.describe('As it stood when the assessment was made'),
    items: z.array(assessedItem),
    /** The decision table: the first row that holds is the result. */
    decision: z.array(assessmentGrade.extend({ outcome: z.enum(['is', 'possible', 'out']) })),
    open: z.array(z.object({ itemId: z.string(), name: bilingual, why: bilingual, remedy: bilingual })),
    consequences: z.array(
      z.object({ grade: z.string(), name: bilingual, workingDays: z.int().nullable(), status: confidence }),
    ),
    falsification: z.object({ reason: z.string(), at: z.string(), by: z.string() }).nullable(),
    takenAt: z.string().describe('When the numbers were taken from the tracking'),
    moved: z.boolean().describe('The numbers of today say otherwise; the assessment keeps its own until taken anew'),
    events: z.array(assessmentEvent).describe('Oldest first'),
    digest: z.string().describe('SHA-256 of inputs and result'),
    evidenceRules,
    mayAddEvidence: z.boolean(),
    may: z.object({
      edit: z.boolean(),
      score: z.boolean(),
      reopen: z.boolean(),
      notify: z.boolean(),
      close: z.boolean(),
      falsify: z.boolean(),
      rectify: z.boolean(),
      appeal: z.boolean(),
      decide: z.boolean(),
    }),
  })
  .meta({ id: 'Assessment' });
export type Assessment = z.infer<typeof assessment>;

export const assessmentList = z
  .object({
    items: z.array(assessmentLine),
    years: z.array(z.int()),
    /** Whom there is to assess. */
    subjects: z.array(assessmentSubject),
    today: day,
  })
  .meta({ id: 'AssessmentList' });
export type AssessmentList = z.infer<typeof assessmentList>;

export const assessmentInput = z
  .object({
    subject: z.string().max(200).default('city'),
    schemeId: z.string().max(100),
    year: z.int().min(2000).max(2070),
  })
  .meta({ id: 'NewAssessment' });
const revised = z.object({ expectedRevision: z.int() });
export const verdictFields = z.object({
  met: z.boolean().nullable().optional(),
  completion: z.number().min(0).max(100).nullable().optional(),
  points: z.number().min(0).max(1000).nullable().optional(),
  yearMet: z.boolean().nullable().optional(),
  cumulativeMet: z.boolean().nullable().optional(),
});
export const verdictInput = revised
  .extend({
    /** Null takes the entered verdict back: the numbers decide again. */
    verdict: verdictFields.nullable(),
    reason: z.string().trim().min(2).max(1000),
  })
  .meta({ id: 'VerdictRequest' });
export const statusInput = revised
  .extend({
    action: z.enum(['refresh', 'score', 'reopen', 'close']),
    reason: z.string().trim().max(1000).optional(),
  })
  .meta({ id: 'AssessmentStatusRequest' });
export const falsificationInput = revised
  .extend({ falsified: z.boolean(), reason: z.string().trim().min(4).max(1000) })
  .meta({ id: 'FalsificationRequest' });
export const notifyInput = revised
  .extend({ on: day, document: z.string().trim().max(300).optional() })
  .meta({ id: 'NotifyRequest' });
export const rectifyInput = z
  .object({ on: day, note: z.string().trim().min(4).max(2000) })
  .meta({ id: 'RectifyRequest' });
export const appealInput = z
  .object({
    itemId: z.string(),
    text: z.string().trim().min(4).max(2000),
    filingId: z.string().optional().describe('The filing of kind `appeal` that it takes up'),
  })
  .meta({ id: 'AppealRequest' });
export const appealDecision = revised
  .extend({
    granted: z.boolean(),
    reason: z.string().trim().min(2).max(1000),
    /** The verdict that follows; needed where the appeal is granted. */
    verdict: verdictFields.optional(),
  })
  .meta({ id: 'AppealDecision' });

/** Items turned without being stored. */
export const whatIfInput = z
  .object({ changes: z.record(z.string(), verdictFields), falsified: z.boolean().optional() })
  .meta({ id: 'WhatIfRequest' });
const itemOutcome = z.object({
  itemId: z.string(),
  state: itemState,
  points: z.number().nullable(),
  because: bilingual,
});
export const whatIfAnswer = z
  .object({
    before: assessmentOutcome,
    after: assessmentOutcome,
    items: z.array(itemOutcome).describe('After'),
    turned: z.array(z.string()),
  })
  .meta({ id: 'WhatIfAnswer' });
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;

export const replayAnswer = z
  .object({
    same: z.boolean().describe('Judged again by the rules of its date it gives what it gave then'),
    differs: z.array(z.string()),
    digest: z.string(),
    digestHolds: z.boolean(),
    schemeChanged: z.boolean().describe('The scheme of that id reads otherwise today; the assessment keeps its own'),
    today: z.object({ grade: named.nullable(), score: z.number().nullable() }).nullable(),
    message: bilingual,
  })
  .meta({ id: 'ReplayAnswer' });
export type ReplayAnswer = z.infer<typeof replayAnswer>;

/** Subjects by items, best first; those still open last. */
export const assessmentRanking = z
  .object({
    year: z.int(),
    scheme: assessmentScheme.nullable(),
    schemes: z.array(named),
    rows: z.array(
      z.object({
        rank: z.int().nullable().describe('Null while open'),
        assessmentId: z.string(),
        subject: assessmentSubject,
        status: assessmentStatus,
        outcome: assessmentOutcome,
        cells: z.array(itemOutcome.extend({ outOf: z.number().nullable() })),
      }),
    ),
    /** Bodies of a kind that the scheme assesses and that have none for the year. */
    missing: z.array(assessmentSubject),
  })
  .meta({ id: 'AssessmentRanking' });
export type AssessmentRanking = z.infer<typeof assessmentRanking>;
