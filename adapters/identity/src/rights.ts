/**
 * @module Which role may do what. Deny by default; row-level security in the store stands under these checks.
 */

export type RoleName = 'administrator' | 'city-office' | 'officer' | 'viewer';
/**
 * `dispatch`: follow targets, send tasks, break down, assess. `report`: answer for one's own body; the office may do it for any.
 */
export type Act = 'signed-in' | 'review-plan' | 'keep-books' | 'dispatch' | 'report' | 'administer';

export interface Person {
  readonly role: RoleName;
  readonly active: boolean;
  /** Cities granted; an administrator sees all. */
  readonly cityIds: readonly string[];
}

const acts: Record<RoleName, readonly Act[]> = {
  administrator: ['signed-in', 'review-plan', 'keep-books', 'dispatch', 'report', 'administer'],
  'city-office': ['signed-in', 'review-plan', 'keep-books', 'dispatch', 'report'],
  officer: ['signed-in', 'report'],
  viewer: ['signed-in'],
};

/** True when the person may do the act at all. */
export const mayDo = (person: Person | null, act: Act): boolean =>
  person?.active === true && acts[person.role].includes(act);

/** True when the person may see the city; writing needs the act as well. */
export const maySeeCity = (person: Person | null, cityId: string): boolean =>
  person?.active === true && (person.role === 'administrator' || person.cityIds.includes(cityId));
