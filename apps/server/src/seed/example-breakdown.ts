/**
 * @module The energy of the example city in 2026 broken down to its counties and zones at equal rates, agreed on and issued, so that each has a target
 * of its own. Fictional; nothing where the city has a breakdown already.
 */
import type { Registry } from '@dafeng/database';
import { allocate, listAllocationRules } from '@dafeng/tracking';

const loader = { userId: null, name: '数据包 data pack' };
const total = 1178.1;
const places = 1;
/** Energy of 2025 in 10 000 tce, as in `months/2025.csv`; the sum is the city's 1150.88. */
const bases: Readonly<Record<string, number>> = {
  云渡区: 462.98,
  石矶区: 221.94,
  禾泽县: 107.81,
  青岚县: 87.15,
  松隐县: 59.21,
  临江高新区管委会: 55.05,
  临江化工园区管委会: 156.74,
};

/** @returns how many bodies got a target */
export const loadExampleBreakdown = async (registry: Registry): Promise<number> =>
  registry.asSystem(async ({ cities, organisations, breakdowns }) => {
    const city = (await cities.list()).find(({ example }) => example);
    const rule = listAllocationRules().find(({ id }) => id === 'equal-rate');
    if (city === undefined || rule === undefined || (await breakdowns.list(city.id)).length > 0) return 0;
    const bodies = await organisations.list(city.id);
    const receivers = Object.entries(bases).flatMap(([name, base]) => {
      const body = bodies.find((one) => one.name === name);
      return body === undefined ? [] : [{ id: body.id, name, fields: { base } }];
    });
    if (receivers.length === 0) return 0;
    const parted = allocate(rule, total, places, receivers);
    if (!parted.ok) throw new Error(parted.faults[0]?.message.en);
    const made = await breakdowns.create({
      cityId: city.id,
      name: '2026 年能源消费总量分解（示例）',
      kind: 'amount',
      indicatorId: 'total-energy-consumption',
      unit: '10k-tce',
      basis: 'unstated',
      year: 2026,
      baseYear: 2025,
      total,
      places,
      origin: '全市 2026 年用能预算，临双碳办〔2026〕示例2号（虚构）',
      itemId: null,
      budgetId: null,
    });
    const { revision } = await breakdowns.addVersion(made.id, made.revision, {
      rule: rule.id,
      total,
      places,
      reason: '按 2025 年用能等比例分解（示例）',
      shares: parted.value.shares.map((share) => ({
        organisationId: share.id,
        fields: { base: { value: bases[share.name] ?? null, period: '2025', source: '各县（区）年报（虚构，示例）' } },
        weight: null,
        locked: false,
        exact: share.exact,
        value: share.value,
      })),
    });
    const agreed = await breakdowns.agree(made.id, revision);
    await breakdowns.issue(made.id, agreed.revision, {
      document: '临双碳办〔2026〕示例3号（虚构）',
      on: '2026-02-20',
    });
    return receivers.length;
  }, loader);
