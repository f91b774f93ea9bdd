/**
 * @module Energy and carbon budgets with their log and standing, breakdowns of a total with rules side by side and the history of the
 * negotiation, targets assigned to bodies. The arithmetic is the core's.
 */
import { z } from 'zod';
import { figure, unitLabel } from './figure.ts';
import { bilingual } from './problem.ts';
import { dayText, monthText } from './tracking.ts';

export const budgetKind = z.enum(['energy', 'carbon']).meta({ id: 'BudgetKind' });
export type BudgetKind = z.infer<typeof budgetKind>;
/** `withdraw` takes a row back from its day on; `undo` as if it had not been. */
export const budgetAction = z.enum(['issue', 'adjust', 'withdraw', 'undo']).meta({ id: 'BudgetAction' });
export type BudgetAction = z.infer<typeof budgetAction>;
export const budgetVerdict = z.enum(['over', 'expected-over', 'may-be-over', 'within', 'open']);
export type BudgetVerdict = z.infer<typeof budgetVerdict>;
export const budgetColumns = [
  'issued',
  'carried',
  'allowed',
  'used',
  'remaining',
  'expected',
  'expected-low',
  'expected-high',
  'overrun',
] as const;

const placeName = z.object({ id: z.string(), name: z.string() });
export const budgetLogRow = z
  .object({
    id: z.string(),
    number: z.int(),
    action: budgetAction,
    year: z.int(),
    amount: z.number().nullable().describe('In the unit of the budget; null where a row is taken back'),
    of: z.string().nullable(),
    ofNumber: z.int().nullable(),
    on: dayText,
    document: z.string(),
    reason: z.string(),
    at: z.string(),
    by: z.string(),
    standing: z.boolean().describe('Counts on the day looked at'),
  })
  .meta({ id: 'BudgetLogRow' });
export type BudgetLogRow = z.infer<typeof budgetLogRow>;

export const budgetLine = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: budgetKind,
    indicatorId: z.string(),
    indicatorName: bilingual,
    unit: unitLabel,
    basis: z.string(),
    basisName: bilingual.nullable(),
    region: placeName.nullable().describe('A county; null is the whole city'),
    sector: z.object({ id: z.string(), name: bilingual }).nullable(),
    entity: placeName.nullable(),
    parentId: z.string().nullable().describe('Null also where the budget above is not to be seen'),
    depth: z.int(),
    from: z.int(),
    to: z.int(),
    carry: z.boolean(),
    note: z.string().nullable(),
    revision: z.int(),
    changedAt: z.string(),
    changedBy: z.string(),
    year: z.int().describe('Year that the figures speak of'),
    until: monthText.nullable().describe('Last month of what was used'),
    issued: figure,
    carried: figure.nullable().describe('Null where nothing is carried by its nature'),
    allowed: figure,
    used: figure,
    remaining: figure,
    expected: figure,
    expectedLow: figure.nullable(),
    expectedHigh: figure.nullable(),
    expectedBy: bilingual.nullable().describe('How the whole year was expected'),
    overrun: figure,
    verdict: budgetVerdict,
    arithmetic: bilingual.nullable().describe('The overrun in a sentence with its numbers'),
  })
  .meta({ id: 'BudgetLine' });
export type BudgetLine = z.infer<typeof budgetLine>;

export const budgetFault = z
  .object({ code: z.string(), place: z.string(), message: bilingual, remedy: bilingual })
  .meta({ id: 'BudgetFault' });
export type BudgetFault = z.infer<typeof budgetFault>;

export const budgetTree = z
  .object({
    city: z.object({ id: z.string(), name: bilingual, example: z.boolean() }),
    kind: budgetKind,
    at: monthText,
    on: dayText.describe('Later rows of the logs are not seen'),
    /** Parents before their parts. */
    budgets: z.array(budgetLine),
    checks: z.array(budgetFault),
    counts: z.object({ over: z.int(), expectedOver: z.int(), mayBeOver: z.int(), within: z.int(), open: z.int() }),
    /** Years of which there is a budget, for the switch. */
    years: z.array(z.int()),
    /** What a new budget may be of. */
    choices: z.object({
      sectors: z.array(z.object({ id: z.string(), name: bilingual })),
      bases: z.array(z.object({ id: z.string(), name: bilingual })),
    }),
  })
  .meta({ id: 'BudgetTree' });
export type BudgetTree = z.infer<typeof budgetTree>;

export const budgetDetail = z
  .object({
    line: budgetLine,
    log: z.array(budgetLogRow),
    months: z.array(z.object({ month: monthText, used: figure, remaining: figure, pace: figure })),
    paceBy: z.enum(['last-year', 'even']),
    parts: z.array(z.object({ id: z.string(), name: z.string(), issued: figure, verdict: budgetVerdict })),
    checks: z.array(budgetFault),
  })
  .meta({ id: 'BudgetDetail' });
export type BudgetDetail = z.infer<typeof budgetDetail>;

const year = z.int().min(2000).max(2070);
const words = (most: number) => z.string().trim().min(1).max(most);
export const budgetInput = z
  .object({
    name: words(80),
    kind: budgetKind,
    indicatorId: z.string().max(100).optional().describe('By default the total energy consumption or CO2 emissions'),
    unit: z.string().max(30).optional(),
    basis: z.string().max(60).default('unstated'),
    regionId: z.string().nullable().default(null),
    sectorId: z.string().max(60).nullable().default(null),
    entityId: z.string().nullable().default(null),
    parentId: z.string().nullable().default(null),
    from: year,
    to: year,
    carry: z.boolean().default(false),
    note: z.string().trim().max(1000).nullable().default(null),
  })
  .meta({ id: 'BudgetRequest' });
export const budgetChange = z
  .object({
    expectedRevision: z.int().min(1),
    name: words(80),
    indicatorId: z.string().max(100),
    unit: z.string().max(30),
    basis: z.string().max(60),
    regionId: z.string().nullable(),
    sectorId: z.string().max(60).nullable(),
    entityId: z.string().nullable(),
    parentId: z.string().nullable(),
    from: year,
    to: year,
    carry: z.boolean(),
    note: z.string().trim().max(1000).nullable(),
  })
  .partial()
  .required({ expectedRevision: true })
  .meta({ id: 'BudgetChange' });
export const budgetIssueInput = z
  .object({
    expectedRevision: z.int().min(1),
    action: z.enum(['issue', 'adjust', 'withdraw']),
    year,
    amount: z.number().nullable().default(null),
    of: z.string().nullable().default(null).describe('The row withdrawn'),
    on: dayText,
    document: words(200),
    reason: words(500),
  })
  .meta({ id: 'BudgetIssueRequest' });

export const budgetImport = z
  .object({
    dryRun: z.boolean(),
    created: z.int(),
    issued: z.int(),
    unchanged: z.int().describe('Rows that were there already'),
    faults: z.array(budgetFault).describe('Where there is one, nothing was written'),
  })
  .meta({ id: 'BudgetImport' });
export type BudgetImport = z.infer<typeof budgetImport>;

// Breakdown of a total

export const breakdownKind = z.enum(['amount', 'cut']).meta({ id: 'BreakdownKind' });
export type BreakdownKind = z.infer<typeof breakdownKind>;
export const breakdownStatus = z.enum(['open', 'agreed', 'issued', 'withdrawn']).meta({ id: 'BreakdownStatus' });
export type BreakdownStatus = z.infer<typeof breakdownStatus>;

export const splitRule = z
  .object({
    id: z.string(),
    name: bilingual,
    note: bilingual,
    weight: z.array(z.string()).describe('Fields whose product is the weight; `1/output` divides'),
    source: z.string().describe('Title of the source'),
    status: z.string().describe('How sure we are of it'),
    from: z.string(),
  })
  .meta({ id: 'SplitRule' });
export type SplitRule = z.infer<typeof splitRule>;

export const receiverField = z.object({
  value: z.number().nullable(),
  period: z.string().max(20).nullable().default(null),
  source: z.string().trim().max(200).default(''),
});
export const splitReceiver = z
  .object({
    organisationId: z.string(),
    base: receiverField,
    output: receiverField,
    potential: receiverField,
    weight: z.number().min(0).nullable().default(null),
    locked: z.number().min(0).nullable().default(null).describe('A share that is agreed and stays'),
  })
  .meta({ id: 'SplitReceiver' });
export type SplitReceiver = z.infer<typeof splitReceiver>;

export const splitShare = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    locked: z.boolean(),
    share: figure,
    ofTotal: figure,
    ofBase: figure.describe('Share over base'),
    level: figure.describe('Base over output'),
  })
  .meta({ id: 'SplitShare' });
export type SplitShare = z.infer<typeof splitShare>;

export const splitComparison = z
  .object({
    unit: unitLabel,
    total: z.number(),
    places: z.int(),
    rules: z.array(
      z.object({
        rule: splitRule,
        shares: z.array(splitShare).nullable(),
        sum: z.number().nullable(),
        faults: z.array(budgetFault),
      }),
    ),
  })
  .meta({ id: 'SplitComparison' });
export type SplitComparison = z.infer<typeof splitComparison>;

const splitMeasure = {
  kind: breakdownKind,
  indicatorId: z.string().max(100),
  unit: z.string().max(30),
  basis: z.string().max(60).default('unstated'),
  year,
  baseYear: year.nullable().default(null),
  total: z.number().min(0),
  places: z.int().min(0).max(6),
};
const receivers = z.array(splitReceiver).min(1).max(400);
export const splitInput = z
  .object({
    unit: z.string().max(30),
    basis: z.string().max(60).default('unstated'),
    total: z.number().min(0),
    places: z.int().min(0).max(6),
    receivers,
  })
  .meta({ id: 'SplitRequest' });
export const breakdownInput = z
  .object({
    name: words(120),
    ...splitMeasure,
    origin: words(300).describe('Where the total comes from: clause, document'),
    itemId: z.string().nullable().default(null),
    budgetId: z.string().nullable().default(null).describe('The budget whose parts the shares become'),
  })
  .meta({ id: 'BreakdownRequest' });
export const breakdownChange = z
  .object({ expectedRevision: z.int().min(1), name: words(120), ...splitMeasure, origin: words(300) })
  .partial()
  .required({ expectedRevision: true })
  .meta({ id: 'BreakdownChange' });
export const versionInput = z
  .object({
    expectedRevision: z.int().min(1),
    rule: z.string().max(60).describe('Id of a rule, or `by-hand` with every share given as locked'),
    receivers,
    reason: words(1000),
  })
  .meta({ id: 'SplitVersionRequest' });
export const answerInput = z
  .object({
    versionNumber: z.int().min(1),
    organisationId: z.string(),
    answer: z.enum(['agree', 'object']),
    wanted: z.number().min(0).nullable().default(null),
    reason: z.string().trim().max(1000).default(''),
  })
  .meta({ id: 'SplitAnswerRequest' });

export const breakdownLine = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: breakdownKind,
    indicatorId: z.string(),
    indicatorName: bilingual,
    unit: unitLabel,
    basis: z.string(),
    basisName: bilingual.nullable(),
    year: z.int(),
    baseYear: z.int().nullable(),
    total: figure,
    places: z.int(),
    origin: z.string(),
    itemId: z.string().nullable(),
    budgetId: z.string().nullable(),
    status: breakdownStatus,
    versionNumber: z.int().nullable(),
    document: z.string().nullable(),
    on: dayText.nullable(),
    revision: z.int(),
    changedAt: z.string(),
    changedBy: z.string(),
  })
  .meta({ id: 'BreakdownLine' });
export type BreakdownLine = z.infer<typeof breakdownLine>;

export const splitAnswer = z
  .object({
    organisationId: z.string(),
    answer: z.enum(['agree', 'object']),
    wanted: figure.nullable(),
    reason: z.string(),
    at: z.string(),
    by: z.string(),
  })
  .meta({ id: 'SplitAnswer' });
export const splitVersion = z
  .object({
    number: z.int(),
    rule: z.string(),
    ruleName: bilingual,
    reason: z.string(),
    at: z.string(),
    by: z.string(),
    total: figure,
    shares: z.array(
      splitShare.extend({
        change: figure.nullable().describe('Against the version before; null in the first, or for a new receiver'),
        fields: splitReceiver,
        answers: z.array(splitAnswer).describe('Oldest first'),
      }),
    ),
    sum: z.object({
      value: z.number(),
      agrees: z.boolean().nullable().describe('Null where not every share is to be seen'),
    }),
  })
  .meta({ id: 'SplitVersion' });
export type SplitVersion = z.infer<typeof splitVersion>;
export const breakdownDetail = z
  .object({ line: breakdownLine, versions: z.array(splitVersion).describe('Oldest first'), rules: z.array(splitRule) })
  .meta({ id: 'BreakdownDetail' });
export type BreakdownDetail = z.infer<typeof breakdownDetail>;

/** A body that may receive a share, with what is known of it from the series of the city. */
export const receiverCandidate = z
  .object({
    organisationId: z.string(),
    name: z.string(),
    kind: z.string(),
    parentId: z.string().nullable(),
    base: receiverField,
    output: receiverField,
  })
  .meta({ id: 'ReceiverCandidate' });
export type ReceiverCandidate = z.infer<typeof receiverCandidate>;

export const bodyTarget = z
  .object({
    id: z.string(),
    organisationId: z.string(),
    name: z.string(),
    indicatorId: z.string(),
    indicatorName: bilingual,
    kind: breakdownKind,
    figure,
    year: z.int(),
    baseYear: z.int().nullable(),
    on: dayText,
    document: z.string(),
    breakdown: z.object({ id: z.string(), name: z.string(), version: z.int() }).nullable(),
    withdrawn: z.object({ on: dayText, document: z.string(), reason: z.string() }).nullable(),
    inForce: z.boolean(),
  })
  .meta({ id: 'BodyTarget' });
export type BodyTarget = z.infer<typeof bodyTarget>;
