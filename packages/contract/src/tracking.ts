/**
 * @module Targets as they are followed: result, estimate and goal beside each other and never mixed, the light with its arithmetic, warnings,
 * months, the numbers behind them and how they came in. Judging is the core's, filings and tasks are in files of their own.
 */
import { z } from 'zod';
import { absence, figure, unitLabel } from './figure.ts';
import { bilingual } from './problem.ts';

/** `2026-02` */
export const monthText = z.string().regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/);
/** `2026-02-28` */
export const dayText = z.iso.date();
export const lookedAt = z.object({
  at: monthText.optional().describe('Month looked at; left out, the last one of which the city has a number'),
  asOf: dayText.optional().describe('Only what had arrived by this day'),
});

export const level = z
  .object({
    id: z.string(),
    label: bilingual,
    colourName: z.string(),
    colour: z.string().describe('#rrggbb'),
    order: z.int().describe('0 is best'),
  })
  .meta({ id: 'LightLevel' });
export type LightLevel = z.infer<typeof level>;

/** A fact that the rule read, with its value in words: `差距占进度要求的比例 = 6.7%`. */
export const lightFact = z
  .object({
    id: z.string(),
    name: bilingual,
    value: z.union([z.number(), z.boolean()]).nullable(),
    text: bilingual,
  })
  .meta({ id: 'LightFact' });

export const firedRule = z
  .object({
    ruleSet: z.string(),
    ruleSetName: bilingual,
    rule: z.string(),
    level,
    message: bilingual,
    clause: z.string().describe('The words of the rule it goes by'),
    when: z.string().describe('The row as written: not met and shortfall <= 10%'),
    facts: z.array(lightFact),
    arithmetic: bilingual.describe('The whole in a sentence with its numbers'),
  })
  .meta({ id: 'FiredRule' });
export type FiredRule = z.infer<typeof firedRule>;

export const seriesQuality = z.enum(['final', 'preliminary', 'estimate', 'poor']);
export const seriesOrigin = z.enum(['books', 'entities', 'report', 'import']);

/** What was reached or is estimated, against what the path requires by then. */
export const standing = z
  .object({
    kind: z.enum(['result', 'estimate']),
    until: z.string().describe('2025 or 2026-02: the period it speaks of'),
    figure,
    quality: seriesQuality,
    required: figure,
    /** Null where nobody can say. */
    met: z.boolean().nullable(),
    completion: figure,
    shortfall: figure.describe('Gap over required, positive where the path is missed'),
    progress: figure,
  })
  .meta({ id: 'Standing' });
export const standingOrNot = z.object({ standing: standing.nullable(), absent: absence.nullable() });

export const assignmentLine = z
  .object({
    id: z.string(),
    itemId: z.string().nullable().describe('Null where the plan in force no longer has the target'),
    targetId: z.string(),
    name: z.string(),
    revision: z.int().describe('Entries on this target so far: send back as expectedRevision'),
    value: z.number().nullable().describe('Null where this entry withdraws the one before'),
    unit: z.string(),
    base: z.int().nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']),
    document: z.string(),
    note: z.string().nullable(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'AssignmentLine' });
export type AssignmentLine = z.infer<typeof assignmentLine>;

export const trackedTarget = z
  .object({
    itemId: z.string().describe('The item of the plan in force'),
    targetId: z.string().describe('Stays the same when the plan is revised; for the column `target` of an import'),
    name: z.string(),
    indicatorId: z.string().nullable(),
    indicatorName: bilingual.nullable(),
    theme: z.string().nullable(),
    section: z.string(),
    scope: z.string(),
    form: z.enum(['fall', 'addition', 'reach', 'growth']),
    path: z.enum(['geometric', 'linear', 'custom']),
    unit: unitLabel,
    base: z.int().nullable(),
    baseAssumed: z.boolean(),
    year: z.int().nullable(),
    comparator: z.enum(['=', '>=', '<=', '~=']),
    direction: z.enum(['up', 'down', 'exact']),
    strength: z.enum(['binding', 'aspirational']),
    ambiguous: z.boolean(),
    headline: z.boolean().describe('Stands in the goals chapter'),
    pending: z.boolean().describe('待省下达: the province holds the number, and it is not entered yet'),
    assignment: assignmentLine.nullable(),
    followed: z.boolean().describe('A series is bound to it'),
    origin: seriesOrigin.nullable(),
    goal: figure,
    result: standingOrNot,
    estimate: standingOrNot,
    forecast: z.object({
      figure,
      low: z.number().nullable(),
      high: z.number().nullable(),
      year: z.int().nullable(),
      source: bilingual.nullable(),
    }),
    yearlyNeed: figure.describe('What every year from here must bring'),
    daysLate: z.int(),
    light: z.object({
      fired: firedRule.nullable(),
      /** Exactly where `fired` is null. */
      dark: absence.nullable(),
      judged: z.enum(['result', 'estimate']).nullable(),
    }),
    data: z.array(firedRule).describe('Warnings about the numbers behind it: late, poor, missing'),
    bodies: z.array(z.object({ organisationId: z.string(), name: z.string(), part: z.string() })),
    warningKeys: z.array(z.string()).describe('Warnings that are open on it'),
  })
  .meta({ id: 'TrackedTarget' });
export type TrackedTarget = z.infer<typeof trackedTarget>;

export const ruleSetInForce = z
  .object({
    id: z.string(),
    name: bilingual,
    from: dayText,
    source: z.string(),
    status: z.string(),
    note: bilingual,
    levels: z.array(level.extend({ count: z.int().describe('Targets with this light now') })),
  })
  .meta({ id: 'RuleSetInForce' });

export const trackingSummary = z
  .object({
    city: z.object({ id: z.string(), name: bilingual, example: z.boolean() }),
    plan: z.object({ versionId: z.string(), title: z.string() }).nullable(),
    at: monthText,
    asOf: dayText.nullable(),
    today: dayText,
    dataUntil: monthText.nullable(),
    /** Set where the newest number is older than it should be on this day, or there is none at all. */
    behind: z.object({ message: bilingual, remedy: bilingual }).nullable(),
    ruleSets: z.array(ruleSetInForce),
    counts: z.object({
      targets: z.int(),
      followed: z.int(),
      lit: z.int(),
      pending: z.int(),
      dark: z.int(),
      dataWarnings: z.int(),
      warnings: z.int().describe('Open, acknowledged or escalated'),
    }),
    /** Goals chapter first, then print order. */
    targets: z.array(trackedTarget),
    digest: z.string().describe('Of all traces: what a frozen report quotes'),
  })
  .meta({ id: 'TrackingSummary' });
export type TrackingSummary = z.infer<typeof trackingSummary>;

export const seriesPointLine = z
  .object({
    period: z.string(),
    since: z.int().nullable(),
    figure,
    method: z.string().nullable(),
    quality: seriesQuality,
    due: dayText.nullable(),
    received: dayText.nullable(),
    source: z.string(),
    locator: z.string(),
    origin: seriesOrigin,
    /** Earlier numbers of the same period, newest first. */
    earlier: z.array(
      z.object({ value: z.number().nullable(), received: dayText.nullable(), source: z.string(), locator: z.string() }),
    ),
  })
  .meta({ id: 'SeriesPointLine' });

export const ruleSetText = z
  .object({
    id: z.string(),
    name: bilingual,
    kind: z.enum(['light', 'data']),
    own: z.boolean().describe('Written by the city'),
    default: z.boolean(),
    from: dayText,
    to: dayText.nullable(),
    indicators: z.array(z.string()).nullable(),
    source: z.string(),
    status: z.string(),
    note: bilingual,
    levels: z.array(level),
    rows: z.array(
      z.object({ id: z.string(), level: z.string(), when: z.string(), clause: z.string(), message: bilingual }),
    ),
  })
  .meta({ id: 'RuleSetText' });
export type RuleSetText = z.infer<typeof ruleSetText>;

export const monthLight = z.object({ month: monthText, level: level.nullable(), dark: absence.nullable() });

export const warningLine = z
  .object({
    key: z.string(),
    kind: z.enum(['light', 'data']),
    itemId: z.string().nullable().describe('Null where the plan in force no longer has the target'),
    targetId: z.string(),
    name: z.string(),
    headline: z.boolean(),
    state: z.enum(['open', 'acknowledged', 'escalated', 'cleared']),
    since: dayText.nullable(),
    at: monthText.describe('Month of the last light'),
    level: level.nullable().describe('Worst level while it was open'),
    message: bilingual.nullable(),
    arithmetic: bilingual.nullable(),
    revision: z.int().describe('Send back as expectedRevision'),
    mayAcknowledge: z.boolean(),
    /** Null where it may be escalated; else what is in the way. */
    escalateWhy: bilingual.nullable(),
    log: z.array(
      z.object({
        event: z.string(),
        on: dayText,
        at: z.string(),
        kind: z.enum(['light', 'acknowledge', 'escalate']),
        state: z.enum(['quiet', 'open', 'acknowledged', 'escalated', 'cleared']),
        month: monthText.nullable(),
        level: level.nullable(),
        by: z.string().nullable(),
        note: z.string().nullable(),
      }),
    ),
    causes: z.array(
      z.object({
        label: bilingual,
        share: z.number().nullable(),
        of: z.string(),
        organisationId: z.string().nullable(),
        sector: z.string().nullable(),
        now: figure,
        before: figure.describe('The same months of the year before'),
        allowed: figure.describe('What the path allowed it to become'),
        excess: figure.describe('now - allowed'),
      }),
    ),
    causesWhy: bilingual.nullable().describe('Why no cause is named'),
    bodies: z.array(z.object({ organisationId: z.string(), name: z.string(), part: z.string() })),
    notices: z.array(
      z.object({
        id: z.string(),
        number: z.string().nullable(),
        organisationId: z.string(),
        organisationName: z.string(),
        state: z.string(),
        due: dayText.nullable(),
      }),
    ),
  })
  .meta({ id: 'WarningLine' });
export type WarningLine = z.infer<typeof warningLine>;

export const targetDetail = z
  .object({
    at: monthText,
    asOf: dayText.nullable(),
    today: dayText,
    target: trackedTarget,
    /** What the path requires by the end of each year, base to target year. */
    path: z.array(z.object({ year: z.int(), required: figure })),
    /** What was reached by the end of each year since, in the terms of the target; years without a number are left out. */
    results: z.array(z.object({ year: z.int(), figure })),
    /** Newest last. `own` speaks of the target as stated, `level` of the indicator it changes. */
    series: z.array(
      z.object({
        role: z.enum(['own', 'level']),
        indicatorId: z.string(),
        name: bilingual,
        origin: seriesOrigin,
        points: z.array(seriesPointLine),
      }),
    ),
    /** Month by month to the month looked at, knowing what had arrived by the end of each. */
    lights: z.array(monthLight),
    ruleSet: ruleSetText.nullable(),
    assignments: z.array(assignmentLine),
    warnings: z.array(warningLine),
  })
  .meta({ id: 'TargetDetail' });
export type TargetDetail = z.infer<typeof targetDetail>;

/** A span against the same months of the year before. */
export const spanFigures = z.object({
  figure,
  yearOnYear: figure.describe('Change on the same months of the year before; % of that amount'),
  note: bilingual.nullable().describe('Days differ by a 29 February, or part of it is not comparable'),
});
export const nowcastFigure = z.object({
  figure,
  low: z.number().nullable(),
  high: z.number().nullable(),
  coverage: z.number().nullable(),
  intervalWhy: bilingual.nullable(),
  ratioOf: z.int().nullable().describe('Year whose ratio was used'),
  reconciled: z.boolean().describe('Brought to the yearly books'),
  sectors: z.array(z.object({ sector: z.string(), name: bilingual, figure, why: z.string().nullable() })),
  /** What was said of this month before, oldest first. */
  revisions: z.array(
    z.object({
      on: dayText,
      value: z.number(),
      low: z.number().nullable(),
      high: z.number().nullable(),
      ratioOf: z.int(),
      reconciled: z.boolean(),
    }),
  ),
});
export const monthlyIndicator = z
  .object({
    indicatorId: z.string(),
    name: bilingual,
    subject: z.string(),
    subjectName: bilingual,
    unit: unitLabel,
    overTime: z.string(),
    origin: seriesOrigin,
    months: z.array(
      z.object({
        month: monthText,
        span: z.string().describe('2026-01..2026-02 where only the two together were reported'),
        own: spanFigures,
        toDate: spanFigures,
        quality: seriesQuality.nullable(),
        nowcast: nowcastFigure.nullable(),
      }),
    ),
    quarters: z.array(z.object({ quarter: z.string(), own: spanFigures })),
  })
  .meta({ id: 'MonthlyIndicator' });
export const monthlyView = z
  .object({
    at: monthText,
    from: monthText,
    asOf: dayText.nullable(),
    indicators: z.array(monthlyIndicator),
    /** Subjects of which there are months, for the switch. */
    subjects: z.array(z.object({ subject: z.string(), name: bilingual })),
    /** Why there is no estimate from electricity; null where there is one. */
    nowcastWhy: bilingual.nullable(),
  })
  .meta({ id: 'MonthlyView' });
export type MonthlyView = z.infer<typeof monthlyView>;

export const assignmentInput = z
  .object({
    itemId: z.string(),
    value: z.number(),
    unit: z.string().min(1).max(40),
    base: z.int().min(1990).max(2070).optional(),
    comparator: z.enum(['=', '>=', '<=', '~=']).optional(),
    document: z.string().trim().min(1).max(300).describe('Document it came from'),
    note: z.string().max(1000).optional(),
    expectedRevision: z.int().min(0),
  })
  .meta({ id: 'AssignmentRequest' });

export const trackingFault = z
  .object({
    code: z.string(),
    place: z.string(),
    row: z.int().nullable(),
    column: z.string().nullable(),
    message: bilingual,
    remedy: bilingual,
  })
  .meta({ id: 'TrackingFault' });
export type TrackingFault = z.infer<typeof trackingFault>;

export const ruleChoice = z
  .object({
    id: z.string(),
    ruleSet: z.string(),
    name: bilingual,
    own: z.boolean(),
    yaml: z.string().nullable().describe('As written'),
    from: dayText,
    note: z.string().nullable(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'RuleChoice' });
export const trackingRules = z
  .object({
    revision: z.int(),
    sets: z.array(ruleSetText),
    facts: z.array(z.object({ id: z.string(), type: z.string(), name: bilingual })),
    /** Newest first; the first whose day has come is in force, without one the national rule. */
    choices: z.array(ruleChoice),
    inForce: z.string().describe('Id of the set in force today'),
    example: z.string().describe('A rule set as YAML to begin with'),
  })
  .meta({ id: 'TrackingRules' });
export type TrackingRules = z.infer<typeof trackingRules>;
export const ruleChoiceInput = z
  .object({
    /** Exactly one of the two. */
    ruleSet: z.string().optional(),
    yaml: z.string().max(50_000).optional(),
    from: dayText,
    note: z.string().max(1000).optional(),
    expectedRevision: z.int().min(0),
  })
  .refine(({ ruleSet, yaml }) => (ruleSet === undefined) !== (yaml === undefined), {
    message: 'ruleSet 与 yaml 只填一个 / one of ruleSet and yaml',
  })
  .meta({ id: 'RuleChoiceRequest' });

export const ruleBackTest = z
  .object({
    ruleSet: z.string(),
    name: bilingual,
    itemId: z.string(),
    target: z.string(),
    every: z.int(),
    lights: z.array(monthLight),
    counts: z.array(z.object({ level: level.nullable(), count: z.int() })),
    changes: z.int(),
    levels: z.array(level),
  })
  .meta({ id: 'RuleBackTest' });
export type RuleBackTest = z.infer<typeof ruleBackTest>;

export const importedPoint = z
  .object({
    row: z.int(),
    subject: z.string(),
    subjectName: bilingual,
    indicatorId: z.string(),
    name: bilingual,
    targetId: z.string().nullable(),
    period: z.string(),
    since: z.int().nullable(),
    value: z.number().nullable(),
    unit: unitLabel.nullable(),
    /** `revision`: another number stands for the period; `same`: nothing is written. */
    change: z.enum(['new', 'revision', 'same']),
    before: z.number().nullable(),
    quality: seriesQuality,
    received: dayText.nullable(),
  })
  .meta({ id: 'ImportedPoint' });
export const seriesImport = z
  .object({
    id: z.string(),
    fileName: z.string(),
    size: z.int(),
    status: z.enum(['read', 'committed', 'withdrawn', 'discarded']),
    at: z.string(),
    by: z.string(),
    endedAt: z.string().nullable(),
    endedBy: z.string().nullable(),
    /** The very file was taken in before. */
    duplicateOf: z.object({ id: z.string(), at: z.string(), by: z.string() }).nullable(),
    counts: z.object({ rows: z.int(), new: z.int(), revisions: z.int(), same: z.int(), faults: z.int() }),
    mayCommit: z.boolean(),
  })
  .meta({ id: 'SeriesImport' });
export type SeriesImport = z.infer<typeof seriesImport>;
export const seriesImportPreview = seriesImport
  .extend({
    points: z.array(importedPoint).describe('At most 1000 of them'),
    faults: z.array(trackingFault).describe('At most 500 of them'),
  })
  .meta({ id: 'SeriesImportPreview' });
export type SeriesImportPreview = z.infer<typeof seriesImportPreview>;

export const seriesPointInput = z
  .object({
    subject: z.string().default('city').describe('city, body:ID, sector:ID'),
    /** Id of the indicator, or `target` for a number of one target alone. */
    indicator: z.string().min(1).max(200),
    target: z.string().max(200).optional(),
    period: z.string().min(4).max(20),
    since: z.int().min(1990).max(2070).optional(),
    value: z.number().nullable().describe('Null takes the number back: not reported'),
    unit: z.string().max(40).optional(),
    basis: z.string().max(60).optional(),
    method: z.string().max(200).optional(),
    quality: seriesQuality.optional(),
    due: dayText.optional(),
    received: dayText.optional(),
    source: z.string().max(300).optional(),
    /** The number that stood when this one was typed: null where none did. Refused where another stands now. */
    expected: z.number().nullable().optional(),
  })
  .meta({ id: 'SeriesPointRequest' });

export const subjectSeries = z
  .object({
    items: z.array(
      z.object({
        subject: z.string(),
        subjectName: bilingual,
        indicatorId: z.string(),
        name: bilingual,
        targetId: z.string().nullable(),
        unit: unitLabel.nullable(),
        origin: seriesOrigin,
        points: z.array(seriesPointLine),
      }),
    ),
  })
  .meta({ id: 'SubjectSeries' });
export type SubjectSeries = z.infer<typeof subjectSeries>;
