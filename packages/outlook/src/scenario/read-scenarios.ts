/** @module Scenarios from plain data; parents must exist and end, and whatever is changed must be there. */
import { findCycle } from '../model/find-cycle.ts';
import {
  checkFields,
  fault,
  isPlain,
  type ModelReading,
  mustKnow,
  readChoice,
  readList,
  readName,
  readText,
} from '../model/model-fault.ts';
import { parameterStatuses } from '../model/parameter.ts';
import type { ParameterChange, Scenario } from './scenario.ts';

export const readScenarios = (
  reading: ModelReading,
  raw: unknown,
  leverIds: ReadonlySet<string>,
): readonly Scenario[] => {
  const list = readList(reading, raw, 'scenarios');
  const ids = new Set(list.map(({ id }) => id));
  const parameterIds = new Set(reading.byId.keys());
  const scenarios = list.map((one): Scenario => {
    const place = `scenarios.${one.id}`;
    checkFields(reading, one, place, ['id', 'name', 'parent', 'levers', 'set']);
    const parent = one.parent === undefined ? null : readText(reading, one.parent, `${place}.parent`);
    if (parent !== null)
      mustKnow(reading, parent, ids, `${place}.parent`, 'unknown-scenario', { zh: '情景', en: 'scenario' });
    const levers = new Map<string, boolean>();
    for (const [id, on] of Object.entries(isPlain(one.levers) ? one.levers : {})) {
      mustKnow(reading, id, leverIds, `${place}.levers`, 'unknown-lever', { zh: '措施', en: 'lever' });
      levers.set(id, on === true);
    }
    const set = new Map<string, ParameterChange>();
    for (const [id, entry] of Object.entries(isPlain(one.set) ? one.set : {})) {
      const at = `${place}.set.${id}`;
      if (!parameterIds.has(id))
        fault(reading, 'unknown-parameter', at, '模型里没有这个参数。', 'the model has no such parameter.', {
          zh: '用参数的路径，如 drivers.gdp.growth。',
          en: 'Use its path, such as drivers.gdp.growth.',
        });
      const change = isPlain(entry) ? entry : {};
      checkFields(reading, change, at, ['value', 'source', 'status']);
      if (typeof change.value !== 'number' || !Number.isFinite(change.value))
        fault(reading, 'value-missing', at, '没有值。', 'has no value.', {
          zh: '写作 { value, source, status }。',
          en: 'Write { value, source, status }.',
        });
      set.set(id, {
        value: typeof change.value === 'number' ? change.value : 0,
        source: readText(reading, change.source, `${at}.source`),
        status: readChoice(reading, change.status, `${at}.status`, parameterStatuses),
      });
    }
    return { id: one.id, name: readName(reading, one.name, `${place}.name`), parent, levers, set };
  });
  const cycle = findCycle(new Map(scenarios.map(({ id, parent }) => [id, parent])));
  if (cycle)
    fault(
      reading,
      'cycle',
      'scenarios',
      `${cycle.join(' → ')} 互为上级。`,
      `${cycle.join(' -> ')} are each other's parents.`,
      {
        zh: '去掉其中一个 parent。',
        en: 'Take one parent away.',
      },
    );
  return scenarios;
};
