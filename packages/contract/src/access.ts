/**
 * @module Who is signed in and who may do what: session, users, organisations, audit log.
 */
import { z } from 'zod';

export const role = z.enum(['administrator', 'city-office', 'officer', 'viewer']).meta({ id: 'Role' });
export type Role = z.infer<typeof role>;
export const locale = z.enum(['zh', 'en']);

export const organisation = z
  .object({
    id: z.string(),
    cityId: z.string(),
    parentId: z.string().nullable(),
    name: z.string().describe('The name used on screen'),
    kind: z.enum(['city-office', 'department', 'county', 'park', 'enterprise', 'other']),
    aliases: z.array(z.string()).describe('The wordings printed in plans that mean this body'),
    taskCount: z.int(),
    leadCount: z.int(),
  })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof organisation>;

export const user = z
  .object({
    id: z.string(),
    loginName: z.string(),
    displayName: z.string(),
    role,
    organisationId: z.string().nullable(),
    organisationName: z.string().nullable(),
    cityIds: z.array(z.string()).describe('Cities granted; an administrator sees all'),
    locale,
    active: z.boolean(),
    hasPassword: z.boolean(),
    lastSignInAt: z.string().nullable(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof user>;

export const userInput = z
  .object({
    loginName: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,40}$/),
    displayName: z.string().min(1).max(60),
    role,
    organisationId: z.string().nullable().default(null),
    cityIds: z.array(z.string()).default([]),
    locale: locale.default('zh'),
  })
  .meta({ id: 'NewUser' });
export const userChange = userInput.omit({ loginName: true }).extend({ active: z.boolean() }).partial();

export const session = z
  .object({
    user,
    csrfToken: z.string().describe('Send back as header x-csrf-token with every write'),
    /** True after a one-time link and before a password exists: the screen asks for one. */
    mustSetPassword: z.boolean(),
    expiresAt: z.string(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const signIn = z.object({ loginName: z.string().max(60), password: z.string().max(200) });
export const oneTimeSignIn = z.object({ token: z.string().max(200) });
export const passwordChange = z.object({
  current: z.string().max(200).nullable(),
  next: z.string().min(10, '至少 10 个字符').max(200),
});

export const auditEntry = z
  .object({
    sequence: z.int(),
    at: z.string(),
    actorId: z.string().nullable(),
    actorName: z.string(),
    action: z.string().describe('e.g. plan.publish, item.correct, user.create'),
    subject: z.string().describe('What it was done to, readable'),
    subjectId: z.string().nullable(),
    cityId: z.string().nullable(),
    detail: z.unknown(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;
export const auditVerification = z
  .object({ intact: z.boolean(), rows: z.int(), firstBrokenSequence: z.int().nullable() })
  .meta({ id: 'AuditVerification' });
