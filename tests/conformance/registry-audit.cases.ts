/**
 * @module Cases of the audit log: every write leaves a row, nobody changes one, and who does it past the guards is found out.
 */
import { expect, it } from 'vitest';
import { draft, newCity, principal, publishedCity } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const administrator = principal('administrator', []);

export const runAuditTests = ({ registry, raw }: StoreUnderTest): void => {
  const verify = () => registry().as(administrator, ({ audit }) => audit.verify());

  it('records each write with actor, subject and city, newest first', async () => {
    const { cityId, version } = await publishedCity(registry());
    const office = principal('city-office', [cityId]);
    await registry().as(office, ({ versions }) => versions.withdraw(version.id));
    const page = await registry().as(administrator, ({ audit }) => audit.list({ cityId }));
    expect(page.items.map(({ action, actorName }) => [action, actorName])).toEqual([
      ['plan.undo', office.name],
      ['plan.publish', '系统'],
      ['plan.accept-rest', '系统'],
      ['plan.save-draft', '系统'],
      ['city.create', '系统'],
    ]);
    expect(page).toMatchObject({ total: 5, next: null });
    expect((await registry().as(administrator, ({ audit }) => audit.list({ cityId, action: 'plan' }))).total).toBe(4);
    expect((await registry().as(administrator, ({ audit }) => audit.list({ actorId: office.userId }))).total).toBe(1);
    const first = await registry().as(administrator, ({ audit }) => audit.list({ cityId, limit: 2 }));
    const second = await registry().as(administrator, ({ audit }) =>
      audit.list({ cityId, limit: 2, cursor: first.next ?? '' }),
    );
    expect(second.items.map(({ action }) => action)).toEqual(['plan.accept-rest', 'plan.save-draft']);
  });

  it('is read and verified by administrators only', async () => {
    const office = principal('city-office', [await newCity(registry())]);
    expect(await registry().as(office, ({ audit }) => audit.list({}))).toEqual({ items: [], total: 0, next: null });
    await expect(registry().as(office, ({ audit }) => audit.verify())).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('leaves no row of a transaction that failed', async () => {
    const cityId = await newCity(registry());
    const failing = registry().asSystem(async ({ versions }) => {
      await versions.saveDraft(draft(cityId));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(
      (await registry().asSystem(({ audit }) => audit.list({ cityId }))).items.map(({ action }) => action),
    ).toEqual(['city.create']);
  });

  it('holds one chain under writers at the same time', async () => {
    const cityId = await newCity(registry());
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        registry().asSystem(({ audit }) => audit.note({ action: 'export.targets', subject: String(at), cityId })),
      ),
    );
    const verification = await verify();
    expect(verification).toMatchObject({ intact: true, firstBrokenSequence: null });
    expect(verification.rows).toBeGreaterThan(20);
  });

  it.each([
    "update audit_log set subject = 'x'",
    'delete from audit_log',
    'truncate audit_log',
    'update audit_head set sequence = 1',
    "update change set note = 'x'",
    'truncate item_change',
  ])('refuses the owner: %s', async (statement) => {
    await publishedCity(registry());
    await expect(raw([statement])).rejects.toThrow(/refused/);
  });

  const tampering: readonly (readonly [how: string, reason: string, tamper: string, mend: string])[] = [
    [
      'the act of a row altered',
      'hash',
      `update audit_log set payload = replace(payload, '"action"', '"Action"') where sequence = 3`,
      `update audit_log set payload = replace(payload, '"Action"', '"action"') where sequence = 3`,
    ],
    [
      'a shown column altered',
      'columns',
      `update audit_log set actor_name = actor_name || 'x' where sequence = 3`,
      `update audit_log set actor_name = left(actor_name, -1) where sequence = 3`,
    ],
    [
      'rows renumbered over a gap',
      'link',
      `update audit_log set sequence = -sequence where sequence = 3`,
      `update audit_log set sequence = -sequence where sequence = -3`,
    ],
  ];
  it.each(tampering)('names the first broken row: %s', async (_how, reason, tamper, mend) => {
    await publishedCity(registry());
    const past = (statement: string) =>
      raw(['alter table audit_log disable trigger user', statement, 'alter table audit_log enable trigger user']);
    await past(tamper);
    // A gap is seen at the row after it.
    expect(await verify()).toMatchObject({ intact: false, firstBrokenSequence: reason === 'link' ? 4 : 3, reason });
    await past(mend);
    expect(await verify()).toMatchObject({ intact: true });
  });

  it('notices rows cut from the end', async () => {
    await publishedCity(registry());
    await raw([
      'alter table audit_log disable trigger user',
      'delete from audit_log where sequence = (select max(sequence) from audit_log)',
      'alter table audit_log enable trigger user',
    ]);
    expect(await verify()).toMatchObject({ intact: false, reason: 'head' });
  });
};
