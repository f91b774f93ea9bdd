/**
 * @module Who acts and who is known: principals, users, sessions, one-time tokens, organisations.
 * How a password or a token is hashed is left to the identity adapter; these rows only hold the hashes.
 */

export type Role = 'administrator' | 'city-office' | 'officer' | 'viewer';
export type Locale = 'zh' | 'en';

/** The person (or the system itself) behind a write, as it is to be remembered. */
export interface Actor {
  /** Null for the system: seeding, restart, expiry. */
  readonly userId: string | null;
  readonly name: string;
}

/** On whose behalf a unit of work runs. Row-level security is set from this and from nothing else. */
export interface Principal {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId: string | null;
  /** Cities granted; an administrator sees all of them whatever stands here. */
  readonly cityIds: readonly string[];
}

export interface User {
  readonly id: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly cityIds: readonly string[];
  readonly locale: Locale;
  readonly active: boolean;
  readonly hasPassword: boolean;
  /** ISO time in UTC. */
  readonly lastSignInAt: string | null;
}
/** What sign-in needs on top: the hash, opaque to this package. */
export interface UserWithPassword extends User {
  readonly passwordHash: string | null;
}
export interface NewUser {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly organisationId?: string | null;
  readonly cityIds?: readonly string[];
  readonly locale?: Locale;
  readonly passwordHash?: string | null;
}
export interface UserChange {
  readonly displayName?: string;
  readonly role?: Role;
  readonly organisationId?: string | null;
  readonly cityIds?: readonly string[];
  readonly locale?: Locale;
  readonly active?: boolean;
}

/** A signed-in browser. Only the hash of its token is stored. */
export interface Session {
  readonly tokenHash: string;
  readonly userId: string;
  readonly csrfToken: string;
  readonly mustSetPassword: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export type OrganisationKind = 'city-office' | 'department' | 'county' | 'park' | 'enterprise' | 'other';

/** A body of one city. All its printed wordings are aliases of this one row. */
export interface Organisation {
  readonly id: string;
  readonly cityId: string;
  readonly parentId: string | null;
  readonly kind: OrganisationKind;
  /** The name used on screen. */
  readonly name: string;
  /** The canonical key: equal keys in one city are one organisation. */
  readonly key: string;
  readonly aliases: readonly string[];
  /** Tasks of the accepted plan in which it is printed, and in which it leads. */
  readonly taskCount: number;
  readonly leadCount: number;
}
export interface NewOrganisation {
  readonly cityId: string;
  readonly name: string;
  readonly kind?: OrganisationKind;
  readonly parentId?: string | null;
}
export interface OrganisationChange {
  readonly name?: string;
  readonly kind?: OrganisationKind;
  readonly parentId?: string | null;
}
