/**
 * @module Cases of stored scenarios: differences kept whole, steps by revision, parents that stay, rights by city, audit rows.
 */
import { expect, it } from 'vitest';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const changes = {
  levers: { 'coal-to-gas': false },
  set: { 'drivers.gdp.growth': { value: 0.05, source: '市规划', status: 'plan-target' } },
};

export const runOutlookTests = ({ registry, raw }: StoreUnderTest): void => {
  it('keeps a scenario as its differences, by city and name', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const made = await registry().as(office, ({ outlookScenarios }) =>
      outlookScenarios.create({ cityId, name: '低碳', parent: 'policies', changes }),
    );
    expect(made).toMatchObject({ cityId, name: '低碳', parent: 'policies', changes, revision: 1 });
    expect(made.createdBy.name).toBe(office.name);
    await expect(
      registry().as(office, ({ outlookScenarios }) =>
        outlookScenarios.create({ cityId, name: '低碳', parent: null, changes }),
      ),
    ).rejects.toMatchObject({ code: 'already-exists' });
    expect(await registry().as(office, ({ outlookScenarios }) => outlookScenarios.list(cityId))).toEqual([made]);
    const rows = await raw([
      `select action, subject from audit_log where city_id = '${cityId}' and action like 'scenario.%'`,
    ]);
    expect(rows.at(-1)).toMatchObject([{ action: 'scenario.create', subject: '低碳' }]);
  });

  it('changes by revision, and refuses whoever was slower', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const { id } = await registry().as(office, ({ outlookScenarios }) =>
      outlookScenarios.create({ cityId, name: 'a', parent: null, changes }),
    );
    const changed = await registry().as(office, ({ outlookScenarios }) =>
      outlookScenarios.change(id, 1, { changes: { levers: {}, set: {} } }),
    );
    expect(changed).toMatchObject({ name: 'a', revision: 2, changes: { levers: {}, set: {} } });
    await expect(
      registry().as(office, ({ outlookScenarios }) => outlookScenarios.change(id, 1, { name: 'b' })),
    ).rejects.toMatchObject({ code: 'revision-conflict', context: { currentRevision: 2 } });
  });

  it('keeps a parent while another builds on it', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const ids = await registry().as(office, async ({ outlookScenarios }) => {
      const parent = await outlookScenarios.create({ cityId, name: 'p', parent: null, changes });
      const child = await outlookScenarios.create({ cityId, name: 'c', parent: parent.id, changes });
      return { parent: parent.id, child: child.id };
    });
    const remove = (id: string) =>
      registry().as(office, ({ outlookScenarios }) => outlookScenarios.remove(id).then(() => true));
    await expect(remove(ids.parent)).rejects.toMatchObject({ code: 'scenario-in-use', context: { children: ['c'] } });
    expect([await remove(ids.child), await remove(ids.parent)]).toEqual([true, true]);
    await expect(remove(ids.parent)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is seen by who sees the city and written by its office alone', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const { id } = await registry().as(office, ({ outlookScenarios }) =>
      outlookScenarios.create({ cityId, name: 's', parent: null, changes }),
    );
    const viewer = principal('viewer', [cityId]);
    expect((await registry().as(viewer, ({ outlookScenarios }) => outlookScenarios.get(id)))?.name).toBe('s');
    for (const write of [
      () => registry().as(viewer, ({ outlookScenarios }) => outlookScenarios.change(id, 1, { name: 'x' })),
      () => registry().as(viewer, ({ outlookScenarios }) => outlookScenarios.remove(id)),
      () =>
        registry().as(viewer, ({ outlookScenarios }) =>
          outlookScenarios.create({ cityId, name: 'y', parent: null, changes }),
        ),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'not-allowed' });
    const stranger = principal('city-office', [await newCity(registry())]);
    expect(await registry().as(stranger, ({ outlookScenarios }) => outlookScenarios.get(id))).toBeNull();
    expect(await registry().as(stranger, ({ outlookScenarios }) => outlookScenarios.list(cityId))).toEqual([]);
  });
};
