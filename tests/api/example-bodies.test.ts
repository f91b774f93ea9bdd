/** @module The bodies of the example city: counties over their enterprises, one row a name, nothing twice. */
import { loadExampleBodies } from '@dafeng/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onEachEngine, riverCity, root, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  beforeAll(async () => {
    served = await start();
  });
  afterAll(() => served?.close());
  it('stands below its counties, beside the bodies that the plan names', async () => {
    const made = await loadExampleBodies(served.registry, root);
    // The two zones and the steel works are named in the plan.
    expect(made).toEqual([
      '云渡区',
      '石矶区',
      '禾泽县',
      '青岚县',
      '松隐县',
      '清渡铁合金公司',
      '石矶水泥公司',
      '临江电厂',
      '清渡江化工公司',
    ]);
    const bodies = await served.registry.asSystem(({ organisations }) => organisations.list(riverCity));
    const of = (name: string) => bodies.find((body) => body.name === name);
    expect(of('云渡钢铁公司')).toMatchObject({ kind: 'enterprise', parentId: of('云渡区')?.id });
    expect(of('云渡区')).toMatchObject({ kind: 'county', parentId: null });
    expect(of('清渡江化工公司')?.parentId).toBe(of('临江化工园区管委会')?.id);
    expect(new Set(bodies.map(({ name }) => name)).size).toBe(bodies.length);
  });
  it('is not made twice', async () => {
    expect(await loadExampleBodies(served.registry, root)).toEqual([]);
  });
});
