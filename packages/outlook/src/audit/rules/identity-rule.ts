/**
 * @module Do the drops of energy and CO2 per GDP and the non-fossil share agree? One finding for each accounting basis, and one for
 * 2025-2030 where a plan prints its drops against 2025.
 */

import { assumed } from '../assumption.ts';
import { type AuditContext, gdpGrowth, missingDatum, missingOfIdentity, oneOf } from '../audit-context.ts';
import { percent, plain, points } from '../figure-text.ts';
import { type Finding, type FindingCode, finding, type MissingDatum } from '../finding.ts';
import {
  impliedBaseShare,
  neededRhoAllEnergy,
  neededRhoFossilOnly,
  neededRhoWithoutFeedstock,
  neededRhoWithoutNewRenewables,
  rhoOfShift,
} from '../identity.ts';
import { overCorners } from '../interval.ts';
import type { StatedValue } from '../stated-value.ts';
import { fuelShiftAssumptions, judgeRho } from './fuel-shift-verdict.ts';

interface Drops {
  readonly e: StatedValue;
  readonly c: StatedValue;
}

const untestable = (
  code: FindingCode,
  on: readonly (StatedValue | null)[],
  missing: MissingDatum | null,
  formula: string,
) =>
  finding({
    code,
    verdict: 'untestable',
    on,
    arithmetic: formula,
    missing,
    message: {
      zh: `缺${missing?.zh ?? '数据'}，无法检验。`,
      en: `Cannot be tested without: ${missing?.en ?? 'data'}.`,
    },
  });

/** A greater drop of energy than asked makes the pair agree; whether the words allow that decides between strained and incoherent. */
const admitsMore = ({ target }: StatedValue): boolean => target.comparator === '>=';

const allEnergy = (context: AuditContext, { e, c }: Drops, s1: StatedValue): Finding => {
  const on = [e, c, s1];
  const formula = 's0 = 1 − (1−s1)(1−e)/(1−c)';
  const value = impliedBaseShare(e.value, c.value, s1.value);
  const filled = `1 − ${plain(1 - s1.value, 4)} × ${plain(1 - e.value, 4)} / ${plain(1 - c.value, 4)} = ${percent(value, 2)}`;
  const known = context.known['non-fossil-share-2020'];
  if (known !== undefined) {
    const rho = neededRhoAllEnergy(e.value, c.value, known, s1.value);
    const interval = overCorners([e.rounding, c.rounding, s1.rounding], ([x = 0, y = 0, z = 0]) =>
      neededRhoAllEnergy(x, y, known, z),
    );
    const judged = judgeRho(rho, interval);
    // Less CO2 per energy than can be had is made up by a greater drop of energy, where the words admit one.
    const eased = judged.verdict === 'incoherent' && rho < 1 && admitsMore(e);
    return finding({
      code: 'identity-b0',
      verdict: eased ? 'strained' : judged.verdict,
      message: eased
        ? {
            zh: `${judged.message.zh}能耗强度须比“以上”所说的下限降得更多才能自洽。`,
            en: `${judged.message.en} It holds only if energy per GDP falls by more than the least that is asked.`,
          }
        : judged.message,
      on,
      arithmetic: `${formula}: ${filled}; ρ = (1−c)(1−s0)/((1−e)(1−s1)) = ${plain(rho, 3)} (s0 = ${percent(known, 2)})`,
      assumptions: fuelShiftAssumptions,
    });
  }
  if (c.value <= e.value)
    return finding({
      code: 'identity-b0',
      verdict: s1.value > 0 ? 'redundant' : 'coherent',
      on,
      arithmetic: `${formula}: ${filled}; (1−c)/(1−e) = ${plain((1 - c.value) / (1 - e.value), 4)} ≥ 1`,
      message: {
        zh: '碳强度降幅不大于能耗强度降幅：只要完成能耗目标且非化石占比不降，碳强度目标自然完成。',
        en: 'The drop of CO2 per GDP is no greater than that of energy: with the energy target and a share that does not fall it is met.',
      },
    });
  if (value < 0)
    return finding({
      code: 'identity-b0',
      verdict: admitsMore(e) ? 'strained' : 'incoherent',
      on,
      arithmetic: `${formula}: ${filled} < 0`,
      message: {
        zh: '即使2020年没有非化石能源，三个目标也凑不拢：碳强度降幅相对能耗和占比目标过大。',
        en: 'Even from no non-fossil energy in 2020 the three targets do not meet: the CO2 target asks too much of the other two.',
      },
    });
  const missing = missingDatum('non-fossil-share-2020');
  return finding({
    code: 'identity-b0',
    verdict: 'untestable',
    on,
    arithmetic: `${formula}: ${filled}`,
    missing,
    message: {
      zh: `三个目标只在2020年非化石占比约为 ${percent(value)} 时相互一致（五年提高 ${points(s1.value - value)} 个百分点）；核对一个${missing.zh}即可定论。`,
      en: `The three targets agree only if the share of 2020 was near ${percent(value)} (a gain of ${points(s1.value - value)} points); one checked figure settles it.`,
    },
  });
};

const withoutFeedstock = (context: AuditContext, { e, c }: Drops, s1: StatedValue): Finding => {
  const on = [e, c, s1];
  const formula = 'ρ = (1−c)·f0/((1−e)·f1), f = (1−s−u)/(1−u)';
  const needed = (['non-fossil-share-2020', 'feedstock-share-2020', 'feedstock-share-2025'] as const).filter(
    (id) => context.known[id] === undefined,
  );
  const { known } = context;
  const start = { s: known['non-fossil-share-2020'] ?? 0, u: known['feedstock-share-2020'] ?? 0 };
  const end = { s: s1.value, u: known['feedstock-share-2025'] ?? 0 };
  if (needed.length > 0 || start.s + start.u >= 1 || end.s + end.u >= 1)
    return untestable('identity-b1', on, oneOf(needed.map(missingDatum)), formula);
  const rhoAt = (x: number, y: number, z: number) => neededRhoWithoutFeedstock(x, y, start, { ...end, s: z });
  const rho = rhoAt(e.value, c.value, s1.value);
  const interval = overCorners([e.rounding, c.rounding, s1.rounding], ([x = 0, y = 0, z = 0]) => rhoAt(x, y, z));
  return finding({
    code: 'identity-b1',
    ...judgeRho(rho, interval),
    on,
    arithmetic: `${formula} = ${plain(rho, 3)}`,
    assumptions: fuelShiftAssumptions,
  });
};

const withoutNewRenewables = (context: AuditContext, { e, c }: Drops, s1: StatedValue): Finding => {
  const growth = gdpGrowth(context);
  const gamma = (1 + growth.value) ** 5;
  const known = context.known['non-fossil-share-2020'];
  const s0 = known ?? impliedBaseShare(e.value, c.value, s1.value);
  const rho = neededRhoWithoutNewRenewables(e.value, c.value, s0, gamma);
  const on = [e, c, s1];
  const arithmetic = `ρ = (1−c)(1−s0)/((1−e) − s0/γ), γ = ${plain(1 + growth.value, 4)}^5 = ${plain(gamma, 3)}, s0 = ${percent(s0, 2)}: ${rho === null ? '(1−e) ≤ s0/γ' : `ρ = ${plain(rho, 3)}`}`;
  const judged = rho === null ? null : judgeRho(rho, { low: rho, high: rho });
  if (known !== undefined && judged)
    return finding({
      code: 'identity-b2',
      ...judged,
      on,
      arithmetic,
      assumptions: [...growth.assumptions, ...fuelShiftAssumptions],
    });
  const missing = missingDatum('non-fossil-share-2020');
  return finding({
    code: 'identity-b2',
    verdict: 'untestable',
    on,
    arithmetic,
    missing,
    message: {
      zh: `新增可再生能源不计入能耗时，须知${missing.zh}和经济增速；按口径B0隐含的占比和给定增速，${judged?.message.zh ?? '无解。'}`,
      en: `With new renewables left out of energy, the share of 2020 and the growth of GDP decide; at the share implied by B0: ${judged?.message.en ?? 'no solution.'}`,
    },
    assumptions: [...growth.assumptions, ...fuelShiftAssumptions],
  });
};

const fossilOnly = ({ e, c }: Drops): Finding => {
  const rho = neededRhoFossilOnly(e.value, c.value);
  const interval = overCorners([e.rounding, c.rounding], ([x = 0, y = 0]) => neededRhoFossilOnly(x, y));
  const judged = judgeRho(rho, interval);
  const arithmetic = `ρ = (1−c)/(1−e) = ${plain(1 - c.value, 4)} / ${plain(1 - e.value, 4)} = ${plain(rho, 4)}`;
  const shared = { code: 'identity-b3', on: [e, c], assumptions: fuelShiftAssumptions } as const;
  // Meeting c at the strongest usual shift already takes more than e asks: then e binds nothing.
  const greatest = rhoOfShift(assumed('fuel-shift-99'));
  const implied = 1 - (1 - c.value) / greatest;
  if (admitsMore(e) && implied > e.value)
    return finding({
      ...shared,
      verdict: 'redundant',
      arithmetic: `${arithmetic}; 1 − (1−c)/${plain(greatest, 3)} = ${percent(implied, 2)} > ${percent(e.value, 2)}`,
      message: {
        zh: `能耗只计化石能源时，要完成碳强度目标，能耗强度须下降 ${percent(implied)} 以上，能耗目标因此不起约束作用；若只降到目标值，${judged.message.zh}`,
        en: `With fossil energy alone counted, the CO2 target takes a drop of energy per GDP beyond ${percent(implied)}, so the energy target does not bind; at that target, ${judged.message.en}`,
      },
    });
  return finding({
    ...shared,
    verdict: judged.verdict,
    arithmetic,
    message: {
      zh: `能耗只计化石能源时，${judged.message.zh}`,
      en: `With fossil energy alone counted, ${judged.message.en}`,
    },
  });
};

const nextPeriod = ({ headline }: AuditContext): readonly Finding[] => {
  const { eNext, cNext, s1, s2 } = headline;
  if (!eNext || !cNext || !s1 || !s2) return [];
  const rho = neededRhoAllEnergy(eNext.value, cNext.value, s1.value, s2.value);
  const interval = overCorners(
    [eNext.rounding, cNext.rounding, s1.rounding, s2.rounding],
    ([x = 0, y = 0, z = 0, w = 0]) => neededRhoAllEnergy(x, y, z, w),
  );
  return [
    finding({
      code: 'identity-2030',
      ...judgeRho(rho, interval),
      on: [eNext, cNext, s1, s2],
      arithmetic: `ρ = (1−c)(1−s1)/((1−e)(1−s2)) = ${plain(1 - cNext.value, 4)} × ${plain(1 - s1.value, 4)} / (${plain(1 - eNext.value, 4)} × ${plain(1 - s2.value, 4)}) = ${plain(rho, 3)}`,
      assumptions: fuelShiftAssumptions,
    }),
  ];
};

export const identityRule = (context: AuditContext): readonly Finding[] => {
  const { e, c, s1 } = context.headline;
  const formula = '(1−c) = (1−e)(1−s1)/(1−s0)·ρ';
  const next = nextPeriod(context);
  const any = [e, c, s1].some((stated) => stated !== null);
  const missing = oneOf(missingOfIdentity(context));
  if (!e || !c) return any ? [untestable('identity-b0', [e, c, s1], missing, formula), ...next] : next;
  if (!s1) return [untestable('identity-b0', [e, c], missing, formula), fossilOnly({ e, c }), ...next];
  return [
    allEnergy(context, { e, c }, s1),
    withoutFeedstock(context, { e, c }, s1),
    withoutNewRenewables(context, { e, c }, s1),
    fossilOnly({ e, c }),
    ...next,
  ];
};
