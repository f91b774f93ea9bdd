/**
 * @module What bodies answer: reporting rounds, notices, county plans, appeals; forms as data, the workflow's log, evidence, comments, hand-over,
 * reminders. Tasks and milestones are in `work.ts`.
 */
import { z } from 'zod';
import { bilingual } from './problem.ts';

const day = z.iso.date();
const person = z.object({ id: z.string().nullable(), name: z.string() });
export const bodyName = z.object({ id: z.string(), name: z.string(), kind: z.string() }).meta({ id: 'BodyName' });
export type BodyName = z.infer<typeof bodyName>;

export const filingKind = z.enum(['round', 'notice', 'county-plan', 'appeal']).meta({ id: 'FilingKind' });
export type FilingKind = z.infer<typeof filingKind>;
export const filingState = z
  .enum(['draft', 'submitted', 'reviewed', 'returned', 'approved', 'withdrawn'])
  .meta({ id: 'FilingState' });
export type FilingState = z.infer<typeof filingState>;
/** Saving has its own route. */
export const filingAction = z
  .enum(['submit', 'review', 'return', 'approve', 'withdraw', 'reopen'])
  .meta({ id: 'FilingAction' });
export type FilingAction = z.infer<typeof filingAction>;
/** `filed-late`: sent in after its due day; `closed`: its round takes no more. */
export const filingTiming = z.enum(['open', 'due-soon', 'overdue', 'filed', 'filed-late', 'closed', 'withdrawn']);
export type FilingTiming = z.infer<typeof filingTiming>;

/** A target of the city's plan with the share of the body that answers. */
export const targetsRow = z.strictObject({
  target: z.string().describe('Key of the plan target'),
  value: z.number().nullable().describe('In the unit of the plan target'),
});
/** What a body says of one of its tasks. `progress` in percent. */
export const tasksRow = z.strictObject({
  task: z.string().describe('Key of the task'),
  progress: z.number().nullable(),
  done: z.string().max(4000),
  problem: z.string().max(4000),
});
export const fieldValue = z
  .union([z.string(), z.number(), z.null(), z.array(targetsRow).max(300), z.array(tasksRow).max(300)])
  .meta({ id: 'FilingFieldValue' });
export type FieldValue = z.infer<typeof fieldValue>;
export const filingContent = z.record(z.string().max(60), fieldValue).meta({ id: 'FilingContent' });
export type FilingContent = z.infer<typeof filingContent>;

export const formField = z
  .object({
    id: z.string(),
    name: bilingual,
    hint: bilingual.nullable(),
    type: z.enum(['text', 'number', 'choice', 'progress', 'targets', 'tasks']),
    required: z.boolean(),
    /** Of `text`: signs; of `number`: the value. */
    least: z.number().nullable(),
    most: z.number().nullable(),
    unit: bilingual.nullable(),
    choices: z.array(z.object({ id: z.string(), name: bilingual })),
  })
  .meta({ id: 'FormField' });
export type FormField = z.infer<typeof formField>;
export const filingForm = z
  .object({
    id: z.string(),
    edition: z.string(),
    kind: filingKind,
    name: bilingual,
    note: bilingual.nullable(),
    evidence: z.boolean().describe('At least one file is needed to submit'),
    fields: z.array(formField),
  })
  .meta({ id: 'FilingForm' });
export type FilingForm = z.infer<typeof filingForm>;
/** What is wrong with one field, in words, with the remedy. */
export const fieldFault = z
  .object({ field: z.string(), code: z.string(), message: bilingual, remedy: bilingual })
  .meta({ id: 'FieldFault' });
export type FieldFault = z.infer<typeof fieldFault>;

export const filing = z
  .object({
    id: z.string(),
    cityId: z.string(),
    kind: filingKind,
    kindName: bilingual,
    title: z.string(),
    organisation: bodyName,
    state: filingState,
    stateName: bilingual,
    revision: z.int().describe('Send back as expectedRevision'),
    round: z.object({ id: z.string(), name: bilingual, period: z.string(), closed: z.boolean() }).nullable(),
    /** `warning:KEY`, `task:KEY`, `target:ITEM`, `assessment:ID:ITEM`; null for a round or a county plan. */
    subject: z.string().nullable(),
    subjectTitle: z.string().nullable(),
    due: day.nullable(),
    timing: filingTiming,
    timingName: bilingual,
    daysLeft: z.int().nullable().describe('To the due day; negative when it has passed'),
    assignee: person.nullable(),
    sentAt: z.string(),
    sentBy: person,
    submittedAt: z.string().nullable(),
    submittedBy: person.nullable(),
    reviewedAt: z.string().nullable(),
    reviewedBy: person.nullable(),
    approvedAt: z.string().nullable(),
    approvedBy: person.nullable(),
    changedAt: z.string(),
    changedBy: person,
    evidence: z.int(),
    comments: z.int(),
    example: z.boolean(),
  })
  .meta({ id: 'Filing' });
export type Filing = z.infer<typeof filing>;

export const filingEvent = z
  .object({
    id: z.string(),
    at: z.string(),
    by: person,
    action: z.string().describe('create, save, an action of the workflow, hand-over, due'),
    actionName: bilingual,
    from: filingState.nullable(),
    to: filingState,
    note: z.string().nullable(),
    /** Of a save: the fields that changed, with both texts. */
    changes: z.array(z.object({ field: z.string(), name: bilingual, before: fieldValue, after: fieldValue })),
  })
  .meta({ id: 'FilingEvent' });
export type FilingEvent = z.infer<typeof filingEvent>;

export const evidence = z
  .object({
    id: z.string(),
    of: z.string(),
    organisation: bodyName.nullable(),
    name: z.string(),
    size: z.int(),
    mediaType: z.string(),
    typeName: bilingual,
    sha256: z.string(),
    by: person,
    at: z.string(),
    withdrawnAt: z.string().nullable(),
    withdrawnBy: person.nullable(),
    mayWithdraw: z.boolean(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidence>;
/** What may be uploaded, to be shown beside the button. */
export const evidenceRules = z
  .object({
    types: z.array(z.object({ mediaType: z.string(), extension: z.string(), name: bilingual })),
    mostBytes: z.int(),
    mostFiles: z.int().describe('On one thing'),
  })
  .meta({ id: 'EvidenceRules' });
export type EvidenceRules = z.infer<typeof evidenceRules>;

export const workComment = z
  .object({ id: z.string(), of: z.string(), text: z.string(), at: z.string(), by: person })
  .meta({ id: 'WorkComment' });
export type WorkComment = z.infer<typeof workComment>;

/** A target of the plan in force that a `targets` field can be filled for. */
export const targetChoice = z
  .object({
    key: z.string(),
    itemId: z.string(),
    name: z.string(),
    year: z.int().nullable(),
    unit: z.string().nullable(),
    /** The city's own, with its comparator. */
    value: z.number().nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']).nullable(),
    /** Whether counties add up to the city; where not, no sum is checked. */
    adds: z.boolean(),
  })
  .meta({ id: 'TargetChoice' });
export type TargetChoice = z.infer<typeof targetChoice>;

/** Each action of the workflow in the present state, and why it is closed to the caller. */
export const possibleAction = z
  .object({
    action: z.enum(['save', ...filingAction.options]),
    name: bilingual,
    allowed: z.boolean(),
    why: bilingual.nullable(),
    needsReason: z.boolean(),
  })
  .meta({ id: 'PossibleFilingAction' });
export type PossibleAction = z.infer<typeof possibleAction>;

export const filingDetail = filing
  .extend({
    ask: z.string().nullable().describe('The text of the notice, as sent'),
    form: filingForm,
    content: filingContent,
    /** What stands in the way of submitting; empty when complete. */
    faults: z.array(fieldFault),
    targetChoices: z.array(targetChoice),
    taskChoices: z.array(z.object({ key: z.string(), title: z.string(), section: z.string() })),
    actions: z.array(possibleAction),
    log: z.array(filingEvent).describe('Oldest first, append-only'),
    evidenceFiles: z.array(evidence),
    evidenceRules,
    mayAddEvidence: z.boolean(),
    commentList: z.array(workComment),
  })
  .meta({ id: 'FilingDetail' });
export type FilingDetail = z.infer<typeof filingDetail>;

/** In `current` of a `revision-conflict` on a filing: both texts of each field that differs, and who put the other there. */
export const filingConflict = z
  .object({
    currentRevision: z.int(),
    changedBy: z.string(),
    changedAt: z.string(),
    change: z.string(),
    state: filingState,
    current: filingContent,
    differences: z.array(
      z.object({ field: z.string(), name: bilingual, mine: fieldValue, theirs: fieldValue }).describe('Both texts'),
    ),
  })
  .meta({ id: 'FilingConflict' });
export type FilingConflict = z.infer<typeof filingConflict>;

export const roundKind = z.enum(['quarterly', 'annual']);
export const round = z
  .object({
    id: z.string(),
    cityId: z.string(),
    kind: roundKind,
    period: z.string().describe('2026Q1, 2026'),
    name: bilingual,
    opens: day,
    due: day,
    closes: day,
    form: z.object({ id: z.string(), edition: z.string(), name: bilingual }),
    /** `closed`: closed by a person, or its last day has passed. */
    status: z.enum(['waiting', 'open', 'closed']),
    statusName: bilingual,
    revision: z.int(),
    /** `late` and `missing` against today. */
    counts: z.object({ bodies: z.int(), filed: z.int(), late: z.int(), missing: z.int(), approved: z.int() }),
    createdAt: z.string(),
    createdBy: person,
    closedAt: z.string().nullable(),
    closedBy: person.nullable(),
    example: z.boolean(),
  })
  .meta({ id: 'Round' });
export type Round = z.infer<typeof round>;
export const roundDetail = round.extend({ filings: z.array(filing) }).meta({ id: 'RoundDetail' });
export type RoundDetail = z.infer<typeof roundDetail>;
/** What the schedule gives for a period; days may be changed before the round is made. */
export const scheduledRound = z
  .object({
    kind: roundKind,
    period: z.string(),
    name: bilingual,
    opens: day,
    due: day,
    closes: day,
    formId: z.string(),
    roundId: z.string().nullable().describe('The round of that period, where it was made'),
    note: bilingual.nullable().describe('A day that was moved off a holiday, or a calendar that is not known'),
  })
  .meta({ id: 'ScheduledRound' });
export type ScheduledRound = z.infer<typeof scheduledRound>;
export const roundInput = z
  .object({
    kind: roundKind,
    period: z.string().regex(/^\d{4}(Q[1-4])?$/),
    opens: day.optional(),
    due: day.optional(),
    closes: day.optional(),
    formId: z.string().max(60).optional(),
    /** Left out: every body that leads a task, and every county. */
    bodyIds: z.array(z.string()).max(500).optional(),
  })
  .meta({ id: 'NewRound' });
export const roundChange = z
  .object({
    expectedRevision: z.int(),
    due: day.optional(),
    closes: day.optional(),
    addBodyIds: z.array(z.string()).max(500).default([]),
  })
  .meta({ id: 'RoundChange' });

export const filingQuery = z.object({
  kind: filingKind.optional(),
  state: filingState.optional(),
  body: z.string().optional(),
  round: z.string().optional(),
  subject: z.string().max(200).optional(),
  timing: filingTiming.optional(),
  mine: z.enum(['yes', 'no']).default('no').describe('Of the caller’s body, or assigned to the caller'),
});
/** Text and days as the server proposes them; a person sends. */
export const noticeDraft = z
  .object({
    subject: z.string(),
    subjectTitle: z.string(),
    title: z.string(),
    text: z.string(),
    due: day,
    bodies: z.array(bodyName).describe('Those behind it'),
    /** Where the text comes from, or why it could not be filled. */
    note: bilingual.nullable(),
  })
  .meta({ id: 'NoticeDraft' });
export type NoticeDraft = z.infer<typeof noticeDraft>;
export const noticeInput = z
  .object({
    subject: z.string().max(200),
    bodyIds: z.array(z.string()).min(1).max(100),
    title: z.string().trim().min(2).max(120),
    text: z.string().trim().min(4).max(4000),
    due: day,
  })
  .meta({ id: 'NewNotice' });
/** A county plan or an appeal that a body begins by itself, or the office begins for it. */
export const filingInput = z
  .object({
    kind: z.enum(['county-plan', 'appeal']),
    organisationId: z.string(),
    subject: z.string().max(200).nullable().default(null).describe('Of an appeal: `assessment:ID:ITEM`'),
    title: z.string().trim().min(2).max(120).optional(),
    due: day.nullable().default(null),
  })
  .meta({ id: 'NewFiling' });

/** Sums of county plans against the city's targets, and peak years: what 广元 and 南充 ask the city to check. */
export const countyBalance = z
  .object({
    cityPeakYear: z.int(),
    cityPeakFrom: bilingual.describe('Where that year comes from'),
    counties: z.array(
      z.object({
        organisation: bodyName,
        filingId: z.string().nullable(),
        state: filingState.nullable(),
        peakYear: z.int().nullable(),
        /** Null where no year is given. */
        peakInTime: z.boolean().nullable(),
      }),
    ),
    targets: z.array(
      z.object({
        target: targetChoice,
        parts: z.array(z.object({ organisationId: z.string(), value: z.number().nullable() })),
        /** Of the counties that gave a number; null where none did or parts do not add up. */
        sum: z.number().nullable(),
        missing: z.array(z.string()).describe('Names of counties without a number'),
        gap: z.number().nullable().describe('Sum less the city’s target'),
        verdict: z.enum(['meets', 'falls-short', 'incomplete', 'not-additive', 'no-number']),
        message: bilingual,
      }),
    ),
  })
  .meta({ id: 'CountyBalance' });
export type CountyBalance = z.infer<typeof countyBalance>;

export const handOverInput = z
  .object({
    from: z.object({
      organisationId: z.string().nullable().default(null),
      userId: z.string().nullable().default(null),
    }),
    to: z.object({ organisationId: z.string().nullable().default(null), userId: z.string().nullable().default(null) }),
    /** Left out: all that is open. */
    filingIds: z.array(z.string()).max(1000).optional(),
    tasks: z.array(z.string()).max(1000).optional(),
    reason: z.string().trim().min(2).max(500),
  })
  .meta({ id: 'NewHandOver' });
export const handOver = z
  .object({
    id: z.string(),
    at: z.string(),
    by: person,
    from: z.string(),
    to: z.string(),
    filings: z.array(z.object({ id: z.string(), title: z.string() })),
    tasks: z.array(z.object({ key: z.string(), title: z.string() })),
    reason: z.string(),
  })
  .meta({ id: 'HandOver' });
export type HandOver = z.infer<typeof handOver>;
/** People who may take work over: name and body, nothing else of their account. */
export const cityMember = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(['city-office', 'officer']),
    organisation: bodyName.nullable(),
  })
  .meta({ id: 'CityMember' });
export type CityMember = z.infer<typeof cityMember>;

export const reminder = z
  .object({
    id: z.string().nullable().describe('Null while it is not sent'),
    of: z.string().describe('`filing:ID` or `milestone:ID`'),
    title: z.string(),
    organisation: bodyName.nullable(),
    due: day,
    occasion: z.string().describe('before-7, before-1, due, late-7, late-14 …'),
    message: bilingual,
    sentAt: z.string().nullable(),
  })
  .meta({ id: 'Reminder' });
export type Reminder = z.infer<typeof reminder>;
export const reminderList = z
  .object({
    today: day,
    due: z.array(reminder).describe('To be sent today and not yet sent'),
    sent: z.array(reminder).describe('Newest first'),
    note: bilingual.describe('How they reach a person: inside dafeng only'),
  })
  .meta({ id: 'ReminderList' });
export type ReminderList = z.infer<typeof reminderList>;
