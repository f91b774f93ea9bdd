/**
 * @module Cases of assessments: kept whole with their logs, taken step by step by revision, closed ones that stay, a body that sees its own once
 * notified and adds an appeal and nothing else.
 */
import type { NewAssessment, Registry } from '@dafeng/database';
import { expect, it } from 'vitest';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const judged = {
  inputs: { format: 'dafeng-assessment/1', year: 2026 },
  result: { grade: null },
  summary: { open: 14 },
  digest: 'a'.repeat(64),
};
const ofCity = (cityId: string, change: Partial<NewAssessment> = {}): NewAssessment => ({
  cityId,
  organisationId: null,
  kind: 'city',
  name: '临江市',
  schemeId: 'comprehensive-assessment-2026',
  schemeFrom: '2026-04-12',
  year: 2026,
  example: true,
  ...judged,
  ...change,
});

export const runAssessmentTests = ({ registry, raw }: StoreUnderTest): void => {
  const bodyOf = async (store: Registry, cityId: string, name = '青岚县'): Promise<string> => {
    const body = await store.asSystem(({ organisations }) =>
      organisations.create({ cityId, name, kind: 'county', parentId: null }),
    );
    return body.id;
  };

  it('keeps what it was made of, one by scheme, subject and year', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const made = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)));
    expect(made).toMatchObject({ ...judged, status: 'draft', revision: 1, events: [], verdicts: [], notifiedOn: null });
    await expect(registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)))).rejects.toMatchObject({
      code: 'already-exists',
    });
    const other = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId, { year: 2025 })));
    const listed = await registry().as(office, ({ assessments }) => assessments.list(cityId));
    expect(listed.map(({ id }) => id)).toEqual([made.id, other.id]);
    expect(listed[0]).not.toHaveProperty('inputs');
    expect(await registry().as(office, ({ assessments }) => assessments.list(cityId, { year: 2025 }))).toHaveLength(1);
  });

  it('takes a step by revision, with the rows that say why, audited', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const { id } = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)));
    const verdict = {
      itemId: 'control-oil-total-2026',
      verdict: { met: true },
      via: 'review',
      reason: '核对平衡表',
    } as const;
    const stepped = await registry().as(office, ({ assessments }) =>
      assessments.step(id, 1, { ...judged, digest: 'b'.repeat(64), verdict }),
    );
    expect(stepped).toMatchObject({ revision: 2, digest: 'b'.repeat(64), verdicts: [{ ...verdict, revision: 2 }] });
    await expect(
      registry().as(office, ({ assessments }) => assessments.step(id, 1, { ...judged, verdict })),
    ).rejects.toMatchObject({
      code: 'revision-conflict',
      context: { currentRevision: 2, changedBy: office.name, change: 'control-oil-total-2026：核对平衡表' },
    });
    const acts = await raw([
      `select action from audit_log where city_id = '${cityId}' and action like 'assessment.%' order by sequence`,
    ]);
    expect(acts.at(-1)?.map(({ action }) => action)).toEqual(['assessment.create', 'assessment.verdict']);
    await expect(raw([`update assessment_verdict set reason = 'x' where assessment_id = '${id}'`])).rejects.toThrow();
  });

  it('removes a draft that nobody has worked on, and no other', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const as = <T>(work: Parameters<Registry['as']>[1]) => registry().as(office, work) as Promise<T>;
    const fresh = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)));
    await as(({ assessments }) => assessments.remove(fresh.id));
    const { id } = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)));
    await as(({ assessments }) => assessments.step(id, 1, { ...judged, event: { kind: 'refresh' } }));
    await expect(as(({ assessments }) => assessments.remove(id))).rejects.toMatchObject({ code: 'assessment-begun' });
  });

  it('stays once closed, in the registry and in the database', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const { id } = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)));
    await registry().as(office, async ({ assessments }) => {
      await assessments.step(id, 1, { ...judged, status: 'scored', event: { kind: 'score' } });
      await assessments.step(id, 2, {
        ...judged,
        status: 'notified',
        notifiedOn: '2027-06-01',
        event: { kind: 'notify', on: '2027-06-01' },
      });
      return assessments.step(id, 3, { ...judged, status: 'closed', event: { kind: 'close' } });
    });
    for (const late of [
      () => registry().as(office, ({ assessments }) => assessments.step(id, 4, { ...judged, falsified: true })),
      () => registry().as(office, ({ assessments }) => assessments.addEvent(id, { kind: 'rectify', on: '2027-06-02' })),
    ])
      await expect(late()).rejects.toMatchObject({ code: 'assessment-closed' });
    await expect(raw([`update assessment set digest = 'x' where id = '${id}'`])).rejects.toThrow();
    await expect(raw([`update assessment set status = 'notified' where id = '${id}'`])).rejects.toThrow();
  });

  it('a body sees its own once notified, appeals, and decides nothing; others see nothing of it', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const [own, other] = [await bodyOf(registry(), cityId), await bodyOf(registry(), cityId, '松隐县')];
    const body = { organisationId: own, kind: 'county', name: '青岚县', schemeId: 'body-annual' } as const;
    const { id } = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId, body)));
    const officer = principal('officer', [cityId], own);
    const neighbour = principal('officer', [cityId], other);
    const viewer = principal('viewer', [cityId]);
    const seenBy = (who: typeof officer) => registry().as(who, ({ assessments }) => assessments.get(id));
    expect(await seenBy(officer)).toBeNull();
    const appealed = { kind: 'appeal', itemId: 'tasks', note: '佐证已补交' } as const;
    await expect(registry().as(officer, ({ assessments }) => assessments.addEvent(id, appealed))).rejects.toMatchObject(
      {
        code: 'not-found',
      },
    );
    await registry().as(office, async ({ assessments }) => {
      await assessments.step(id, 1, { ...judged, status: 'scored', event: { kind: 'score' } });
      await assessments.step(id, 2, {
        ...judged,
        status: 'notified',
        notifiedOn: '2027-06-01',
        event: { kind: 'notify', on: '2027-06-01' },
      });
    });
    expect((await seenBy(officer))?.name).toBe('青岚县');
    expect([await seenBy(neighbour), await seenBy(viewer)]).toEqual([null, null]);
    const after = await registry().as(officer, ({ assessments }) => assessments.addEvent(id, appealed));
    const appeal = after.events.at(-1);
    expect(appeal).toMatchObject({ ...appealed, by: { name: officer.name } });
    const decision = { kind: 'decide', itemId: 'tasks', of: appeal?.id ?? '', granted: true } as const;
    for (const refused of [
      () => registry().as(officer, ({ assessments }) => assessments.addEvent(id, decision)),
      () => registry().as(officer, ({ assessments }) => assessments.step(id, 3, { ...judged, event: decision })),
      () => registry().as(officer, ({ assessments }) => assessments.create(ofCity(cityId, { ...body, year: 2025 }))),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      registry().as(neighbour, ({ assessments }) => assessments.addEvent(id, appealed)),
    ).rejects.toMatchObject({ code: 'not-found' });
    const decided = await registry().as(office, ({ assessments }) =>
      assessments.step(id, 3, {
        ...judged,
        verdict: { itemId: 'tasks', verdict: { points: 18 }, via: 'appeal', reason: '佐证有效' },
        event: decision,
      }),
    );
    expect(decided.verdicts).toMatchObject([{ via: 'appeal', verdict: { points: 18 } }]);
    // An appeal is decided once.
    await expect(
      registry().as(office, ({ assessments }) => assessments.step(id, 4, { ...judged, event: decision })),
    ).rejects.toMatchObject({ code: 'already-exists' });
  });

  it("the city's own is seen by who sees the city once scored, and by no stranger", async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const { id } = await registry().as(office, ({ assessments }) => assessments.create(ofCity(cityId)));
    const viewer = principal('viewer', [cityId]);
    const stranger = principal('city-office', [await newCity(registry())]);
    const listed = (who: typeof viewer) => registry().as(who, ({ assessments }) => assessments.list(cityId));
    expect(await listed(viewer)).toEqual([]);
    await registry().as(office, ({ assessments }) =>
      assessments.step(id, 1, { ...judged, status: 'scored', event: { kind: 'score' } }),
    );
    expect((await listed(viewer)).map((one) => one.id)).toEqual([id]);
    expect(await listed(stranger)).toEqual([]);
    await expect(
      registry().as(viewer, ({ assessments }) => assessments.step(id, 2, { ...judged, status: 'draft' })),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
};
