/**
 * @module Checks of what the numbers rest on: identities of the balance, completeness, notation keys, one GWP set, factors seen in their
 * sources. Plausibility is in `checks-of-plausibility.ts`.
 */
import { type AbsenceReason, absenceLabel } from '@dafeng/quantity';
import { getProduct } from '../balance/product.ts';
import { checkBalance } from '../identities/check-balance.ts';
import { compileTraces } from '../uncertainty/compile-traces.ts';
import { inventoryRoots } from '../uncertainty/inventory-uncertainty.ts';
import { attention, type Check, finding, notApplicable, passed, short } from './check-result.ts';

export const identitiesHold: Check = ({ balance }) => {
  if (balance === null) return notApplicable('没有能源平衡表。', 'There is no energy balance.');
  const results = checkBalance(balance);
  const known = results.filter(({ holds, known: because }) => !holds && because !== null).length;
  const failing = results.filter(({ holds, known: because }) => !holds && because === null);
  if (failing.length === 0)
    return passed(
      `${results.length} 项恒等式成立${known > 0 ? `，其中 ${known} 项为已知例外` : ''}。`,
      `${results.length} identities hold${known > 0 ? `, ${known} of them as known exceptions` : ''}.`,
    );
  return attention(
    `${failing.length} 项恒等式不成立。`,
    `${failing.length} identities do not hold.`,
    failing.map(({ id, product, left, right, difference }) =>
      finding(
        'cell',
        `${id}:${product}`,
        `${id} ${getProduct(product).zh}：左 ${left === null ? '未填' : short(left)}，右 ${short(right)}，差 ${short(difference)}。`,
        `${id} ${product}: left ${left === null ? 'not filled' : short(left)}, right ${short(right)}, difference ${short(difference)}.`,
      ),
    ),
  );
};

export const isComplete: Check = ({ inventory }) => {
  const names = ['directEnergyCo2', 'greenhouseGases', 'netImport'] as const;
  const missing = new Map<string, AbsenceReason>();
  for (const name of names) for (const { id, why } of inventory.totals[name].coverage.missing) missing.set(id, why);
  if (missing.size === 0) return passed('各总量没有缺项。', 'No total lacks anything.');
  return attention(
    `有 ${missing.size} 项没有数值，未计入总量。`,
    `${missing.size} items have no number and are in no total.`,
    [...missing].map(([id, why]) => {
      const { zh, en } = absenceLabel(why);
      return finding('line', id, `${id}：${zh}。`, `${id}: ${en}.`);
    }),
  );
};

const keysThatNeedWords: readonly AbsenceReason[] = ['NE', 'IE'];
const notationKeyReasons: readonly AbsenceReason[] = ['NO', 'NE', 'NA', 'IE', 'C'];
export const notationKeysExplained: Check = ({ inventory }) => {
  const findings = inventory.lines.flatMap(({ id, label, amount }) => {
    if (amount.ok) return [];
    const { zh, en } = absenceLabel(amount.why);
    if (!notationKeyReasons.includes(amount.why))
      return [
        finding(
          'line',
          id,
          `${label.zh}：${zh}；报送前须补数或填符号代码。`,
          `${label.en}: ${en}; fill it in or give it a notation key.`,
        ),
      ];
    if (keysThatNeedWords.includes(amount.why) && (amount.note ?? '') === '')
      return [finding('line', id, `${label.zh}：${zh}，没有说明。`, `${label.en}: ${en}, not explained.`)];
    return [];
  });
  return findings.length === 0
    ? passed('没有数值的分项都有符号代码和说明。', 'Every line without a number has its key and words.')
    : attention(`${findings.length} 项须补符号代码或说明。`, `${findings.length} lines need a key or words.`, findings);
};

export const oneGwpSet: Check = ({ inventory }) => {
  const sets = new Map<string, string[]>();
  for (const { id, co2e } of inventory.lines)
    if (co2e.ok) {
      const set = co2e.value.value.basis.replace(/\+power$/, '');
      sets.set(set, [...(sets.get(set) ?? []), id]);
    }
  const others = [...sets].filter(([set]) => set !== inventory.method.gwpSet);
  if (others.length === 0)
    return passed(`全部按 ${inventory.method.gwpSet} 折算。`, `Everything is converted by ${inventory.method.gwpSet}.`);
  return attention(
    `有分项未按 ${inventory.method.gwpSet} 折算。`,
    `Some lines are not converted by ${inventory.method.gwpSet}.`,
    others.flatMap(([set, ids]) =>
      ids.map((id) => finding('line', id, `${id} 按 ${set} 折算。`, `${id} is converted by ${set}.`)),
    ),
  );
};

export const factorsConfirmed: Check = ({ inventory, lookup }) => {
  const used = compileTraces(inventoryRoots(inventory)).leaves.flatMap(({ trace }) =>
    trace.kind === 'factor' ? [trace] : [],
  );
  if (used.length === 0) return notApplicable('没有用到因子。', 'No factor is used.');
  const open = used.filter(({ factor }) => lookup.factor(factor)?.mark === 'M');
  if (open.length === 0)
    return passed(`所用 ${used.length} 个因子均已对照来源。`, `All ${used.length} factors were seen in their sources.`);
  return attention(
    `所用 ${used.length} 个因子中有 ${open.length} 个凭记忆录入，须对照原文。`,
    `${open.length} of ${used.length} factors are from memory and have to be checked against the text.`,
    open.map(({ factor, result, source, locator }) =>
      finding(
        'factor',
        factor,
        `${factor} = ${result.value} ${result.unit}，应见 ${source}：${locator}。`,
        `${factor} = ${result.value} ${result.unit}, to be found in ${source}: ${locator}.`,
      ),
    ),
  );
};

export const removalsNegative: Check = ({ inventory }) => {
  const findings = inventory.lines.flatMap(({ id, kind, label, co2e }) => {
    if (!co2e.ok) return [];
    const { value } = co2e.value.value;
    if (kind === 'removal' && value > 0)
      return [
        finding(
          'line',
          id,
          `${label.zh} 为 ${short(value)}：清除量应为负；确为净排放的，请说明。`,
          `${label.en} is ${short(value)}: removals are negative; say so if it is a net source.`,
        ),
      ];
    return kind === 'emission' && value < 0
      ? [
          finding(
            'line',
            id,
            `${label.zh} 为 ${short(value)}：排放量不应为负。`,
            `${label.en} is ${short(value)}: emissions are not negative.`,
          ),
        ]
      : [];
  });
  return findings.length === 0
    ? passed('清除量为负，排放量不为负。', 'Removals are negative, emissions are not.')
    : attention(
        `${findings.length} 项符号须核对。`,
        `The sign of ${findings.length} lines has to be checked.`,
        findings,
      );
};
