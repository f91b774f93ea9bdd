/**
 * @module Tasks of the plan in force as work: standing, milestones, reports, evidence; and what a person has to do. Filings are in `filings.ts`.
 */
import { z } from 'zod';
import { bodyName, evidence, evidenceRules, filing, reminder, workComment } from './filings.ts';
import { bilingual } from './problem.ts';

const day = z.iso.date();
const person = z.object({ id: z.string().nullable(), name: z.string() });

/** Out of milestones and the last approved report, never out of what is hoped. `unplanned`: neither a milestone nor a report yet. */
export const workStanding = z
  .enum(['unplanned', 'not-started', 'under-way', 'overdue', 'done', 'suspended', 'ended'])
  .meta({ id: 'WorkStanding' });
export type WorkStanding = z.infer<typeof workStanding>;
/** The office's word: suspended or ended tasks are not chased. */
export const workStatus = z.enum(['active', 'suspended', 'ended']);

export const workTask = z
  .object({
    key: z.string().describe('Stable across versions of one document; the id in URLs'),
    itemId: z.string().nullable().describe('Of the plan in force; null where it no longer has the task'),
    cityId: z.string(),
    title: z.string(),
    section: z.string(),
    sectionTitle: z.string(),
    lead: bodyName.nullable(),
    /** `office`: named by the office, where the plan names none or another. */
    leadFrom: z.enum(['plan', 'office', 'none']),
    bodies: z.array(bodyName.extend({ part: z.enum(['lead', 'participant', 'implied']) })),
    status: workStatus,
    standing: workStanding,
    standingName: bilingual,
    standingWhy: bilingual.describe('What it follows from'),
    progress: z.number().nullable().describe('Percent'),
    progressFrom: z.enum(['milestones', 'report', 'none']),
    milestones: z.object({ total: z.int(), done: z.int(), overdue: z.int() }),
    next: z.object({ title: z.string(), due: day, daysLeft: z.int() }).nullable(),
    lastReport: z
      .object({ filingId: z.string(), period: z.string(), progress: z.number().nullable(), approvedAt: z.string() })
      .nullable(),
    openNotices: z.int(),
    assignee: person.nullable(),
    note: z.string().nullable(),
    /** It has work but stands no longer in the plan in force. */
    unmatched: z.boolean(),
    revision: z.int().describe('0 while nothing was entered'),
  })
  .meta({ id: 'WorkTask' });
export type WorkTask = z.infer<typeof workTask>;

export const milestone = z
  .object({
    id: z.string(),
    task: z.string(),
    title: z.string(),
    due: day,
    organisation: bodyName.nullable(),
    position: z.int(),
    evidenceNeeded: z.boolean(),
    evidence: z.int(),
    doneAt: day.nullable(),
    doneBy: person.nullable(),
    doneNote: z.string().nullable(),
    overdue: z.boolean(),
    daysLeft: z.int().nullable(),
    comments: z.int(),
    revision: z.int(),
    mayComplete: z.boolean(),
  })
  .meta({ id: 'Milestone' });
export type Milestone = z.infer<typeof milestone>;

export const workList = z
  .object({
    today: day,
    items: z.array(workTask),
    counts: z.record(workStanding, z.int()).describe('Of all tasks that the filter on bodies leaves'),
    unmatched: z.int(),
    /** Why there may be nothing. */
    note: bilingual.nullable(),
  })
  .meta({ id: 'WorkList' });
export type WorkList = z.infer<typeof workList>;

export const workDetail = workTask
  .extend({
    clause: z
      .object({
        versionId: z.string(),
        start: z.int().nullable(),
        end: z.int().nullable(),
        text: z.string().nullable(),
      })
      .nullable(),
    milestoneList: z.array(milestone),
    removedMilestones: z.array(z.object({ id: z.string(), title: z.string(), due: day, removedAt: z.string() })),
    reports: z.array(
      z.object({
        filing,
        progress: z.number().nullable(),
        done: z.string(),
        problem: z.string(),
      }),
    ),
    notices: z.array(filing),
    targets: z.array(
      z.object({
        itemId: z.string(),
        name: z.string(),
        year: z.int().nullable(),
        value: z.number().nullable(),
        unit: z.string().nullable(),
      }),
    ),
    warnings: z.array(z.object({ key: z.string(), title: z.string(), href: z.string() })),
    evidenceFiles: z.array(evidence),
    evidenceRules,
    commentList: z.array(workComment),
    mayPlan: z.boolean().describe('May set milestones, the lead and the status'),
    mayAnswer: z.boolean().describe('May complete milestones and add evidence'),
    example: z.boolean(),
  })
  .meta({ id: 'WorkDetail' });
export type WorkDetail = z.infer<typeof workDetail>;

export const workQuery = z.object({
  body: z.string().optional(),
  standing: workStanding.optional(),
  /** A milestone not done is due by this day. */
  due: day.optional(),
  mine: z.enum(['yes', 'no']).default('no').describe('Led by the caller’s body, or assigned to the caller'),
});
export const workChange = z
  .object({
    expectedRevision: z.int(),
    leadId: z.string().nullable().optional().describe('Null: as the plan names it'),
    status: workStatus.optional(),
    assigneeId: z.string().nullable().optional(),
    note: z.string().max(1000).nullable().optional(),
  })
  .meta({ id: 'WorkChange' });
export const milestoneInput = z
  .object({
    title: z.string().trim().min(2).max(200),
    due: day,
    organisationId: z.string().nullable().default(null).describe('Null: the lead of the task'),
    evidenceNeeded: z.boolean().default(false),
  })
  .meta({ id: 'NewMilestone' });
export const milestoneChange = z
  .object({
    expectedRevision: z.int(),
    title: z.string().trim().min(2).max(200).optional(),
    due: day.optional(),
    organisationId: z.string().nullable().optional(),
    evidenceNeeded: z.boolean().optional(),
    position: z.int().min(0).max(1000).optional(),
  })
  .meta({ id: 'MilestoneChange' });

export const myWork = z
  .object({
    today: day,
    organisation: bodyName.nullable(),
    /** To be answered by the caller’s body, soonest first. */
    filings: z.array(filing),
    /** For the office: waits for review or approval. */
    waiting: z.array(filing),
    tasks: z.array(workTask),
    milestones: z.array(milestone.extend({ taskTitle: z.string() })),
    numbers: z.array(
      z.object({ target: z.string(), itemId: z.string(), period: z.string(), due: day.nullable(), message: bilingual }),
    ),
    numbersNote: bilingual.nullable().describe('Why numbers due cannot be said'),
    notices: z.array(reminder).describe('Reminders sent to the caller’s body, newest first'),
    example: z.boolean(),
  })
  .meta({ id: 'MyWork' });
export type MyWork = z.infer<typeof myWork>;
