/**
 * @module The energy budget of the example city for 2026: what the assigned path leaves the city, parted to steel and its two
 * plants. Fictional; nothing where the city has a budget already.
 */
import type { Registry } from '@dafeng/database';

const loader = { userId: null, name: '数据包 data pack' };
const year = 2026;
interface Row {
  readonly name: string;
  /** 1e4 tce. 2025: city 1150.88, steel 266.15, the mill 234.35, the alloy works 22.6. */
  readonly amount: number;
  readonly parent?: string;
  readonly sector?: string;
  readonly body?: string;
}
const rows: readonly Row[] = [
  // 1150.88 x 1.055 x 0.86^0.2: what equal rates of the assigned fall leave with a growth of 5.5 %.
  { name: '全市 2026 年用能预算', amount: 1178.1 },
  { name: '黑色金属 2026 年用能预算', amount: 269.0, parent: '全市 2026 年用能预算', sector: 'steel' },
  {
    name: '云渡钢铁公司 2026 年用能预算',
    amount: 236.5,
    parent: '黑色金属 2026 年用能预算',
    sector: 'steel',
    body: '云渡钢铁公司',
  },
  {
    name: '清渡铁合金公司 2026 年用能预算',
    amount: 22.9,
    parent: '黑色金属 2026 年用能预算',
    sector: 'steel',
    body: '清渡铁合金公司',
  },
];

/** @returns names of the budgets made now */
export const loadExampleBudgets = async (registry: Registry): Promise<string[]> =>
  registry.asSystem(async ({ cities, organisations, budgets }) => {
    const city = (await cities.list()).find(({ example }) => example);
    if (city === undefined || (await budgets.list(city.id)).length > 0) return [];
    const bodies = await organisations.list(city.id);
    const idOf = (name: string | undefined): string | null => bodies.find((body) => body.name === name)?.id ?? null;
    const made = new Map<string, string>();
    for (const { name, amount, parent, sector, body } of rows) {
      const budget = await budgets.create({
        cityId: city.id,
        name,
        kind: 'energy',
        indicatorId: 'total-energy-consumption',
        unit: '10k-tce',
        basis: 'unstated',
        regionId: null,
        sectorId: sector ?? null,
        entityId: idOf(body),
        parentId: parent === undefined ? null : (made.get(parent) ?? null),
        from: year,
        to: year,
        carry: false,
        note: '虚构，示例',
      });
      made.set(name, budget.id);
      await budgets.issue(budget.id, budget.revision, {
        action: 'issue',
        year,
        amount,
        of: null,
        on: '2026-02-10',
        document: '临双碳办〔2026〕示例2号（虚构）',
        reason: '年度下达',
        versionId: null,
      });
    }
    return [...made.keys()];
  }, loader);
