import { describe, expect, it } from 'vitest';
import { hashPassword, hashToken, makeToken, mayDo, maySeeCity, sameToken, verifyPassword } from './index.ts';

describe('passwords', () => {
  it('are kept as argon2id and known again, in any Unicode form', async () => {
    const stored = await hashPassword('碳达峰-é-2030');
    expect(stored).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword(stored, '碳达峰-é-2030'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(stored, '碳达峰-é-2031')).toBe(false);
  });
  it('refuse a stranger, an empty hash and a broken hash', async () => {
    expect(await verifyPassword(null, 'nobody')).toBe(false);
    expect(await verifyPassword('', 'nobody')).toBe(false);
    expect(await verifyPassword('$argon2id$nonsense', 'x')).toBe(false);
  });
});

describe('tokens', () => {
  it('differ each time, compare by content, and are kept as a hash', () => {
    const token = makeToken();
    expect(makeToken()).not.toBe(token);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(sameToken(token, token)).toBe(true);
    expect(sameToken(token, `${token}x`)).toBe(false);
    expect(hashToken(token)).not.toContain(token);
  });
});

describe('rights', () => {
  const person = (role: 'administrator' | 'city-office' | 'officer' | 'viewer', active = true) => ({
    role,
    active,
    cityIds: ['999901'],
  });
  it.each([
    ['administrator', true, true, true, true, true, true],
    ['city-office', true, true, true, true, true, false],
    ['officer', true, false, false, false, true, false],
    ['viewer', true, false, false, false, false, false],
  ] as const)(
    '%s: signed-in %s, review-plan %s, keep-books %s, dispatch %s, report %s, administer %s',
    (role, signedIn, review, keep, dispatch, report, administer) => {
      expect(mayDo(person(role), 'signed-in')).toBe(signedIn);
      expect(mayDo(person(role), 'review-plan')).toBe(review);
      expect(mayDo(person(role), 'keep-books')).toBe(keep);
      expect(mayDo(person(role), 'dispatch')).toBe(dispatch);
      expect(mayDo(person(role), 'report')).toBe(report);
      expect(mayDo(person(role), 'administer')).toBe(administer);
    },
  );
  it('give nothing to nobody and to those put out of use', () => {
    expect(mayDo(null, 'signed-in')).toBe(false);
    expect(mayDo(person('administrator', false), 'signed-in')).toBe(false);
    expect(maySeeCity(null, '999901')).toBe(false);
  });
  it('open only the cities granted, except to an administrator', () => {
    expect(maySeeCity(person('viewer'), '999901')).toBe(true);
    expect(maySeeCity(person('city-office'), '510400')).toBe(false);
    expect(maySeeCity(person('administrator'), '510400')).toBe(true);
  });
});
