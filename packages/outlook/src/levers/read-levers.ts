/** @module Levers from plain data; what a lever acts on must be there. */
import type { Fuel, Power, Sector, Sink } from '../model/city-model.ts';
import {
  checkFields,
  fault,
  type ModelReading,
  mustKnow,
  readChoice,
  readList,
  readName,
  readText,
  readWhole,
} from '../model/model-fault.ts';
import { anySign, fraction, notNegative, readOptional, readParameter } from '../model/read-parameter.ts';
import { type Lever, type LeverAction, leverOrder, leverShapes } from './lever.ts';

interface Targets {
  readonly fuels: readonly Fuel[];
  readonly sectors: readonly Sector[];
  readonly power: Power | null;
  readonly sinks: readonly Sink[];
}
const fields = [
  'id',
  'name',
  'stage',
  'sectors',
  'from',
  'to',
  'on',
  'plant',
  'sink',
  'size',
  'reach',
  'start',
  'end',
  'shape',
  'delay',
  'delivery',
  'cost',
  'owner',
  'clause',
  'active',
];
const idsOf = (list: readonly { readonly id: string }[]): ReadonlySet<string> => new Set(list.map(({ id }) => id));

const readAction = (
  reading: ModelReading,
  one: Readonly<Record<string, unknown>>,
  place: string,
  known: Targets,
): LeverAction => {
  const stage = readChoice(reading, one.stage, `${place}.stage`, leverOrder);
  const sectorIds = idsOf(known.sectors);
  const sector = (raw: unknown, at: string): string => {
    const id = readText(reading, raw, at);
    mustKnow(reading, id, sectorIds, at, 'unknown-sector', { zh: '部门', en: 'sector' });
    return id;
  };
  const sectors = (): readonly string[] =>
    (Array.isArray(one.sectors) ? one.sectors : [one.sectors]).map((id) => sector(id, `${place}.sectors`));
  const fuel = (raw: unknown, at: string): string => {
    const id = readText(reading, raw, at);
    mustKnow(reading, id, idsOf(known.fuels), at, 'unknown-fuel', { zh: '能源品种', en: 'fuel' });
    return id;
  };
  switch (stage) {
    case 'activity':
      return { stage, sectors: sectors() };
    case 'structure': {
      const from = sector(one.from, `${place}.from`);
      const to = one.to === undefined ? null : sector(one.to, `${place}.to`);
      const unitOf = (id: string | null) => known.sectors.find((entry) => entry.id === id)?.activity?.unit;
      if (to !== null && unitOf(from) !== unitOf(to))
        fault(
          reading,
          'unit-mismatch',
          place,
          `${from} 与 ${to} 的活动量单位不同。`,
          `${from} and ${to} measure activity in different units.`,
          {
            zh: '两个部门用同一单位（如增加值）。',
            en: 'Give both sectors one unit, such as value added.',
          },
        );
      return { stage, from, to };
    }
    case 'efficiency':
      return { stage, sectors: sectors(), on: one.on === 'process' ? 'process' : 'energy' };
    case 'fuel-switch':
      return { stage, sectors: sectors(), from: fuel(one.from, `${place}.from`), to: fuel(one.to, `${place}.to`) };
    case 'supply': {
      const on = readChoice(reading, one.on, `${place}.on`, ['generation', 'grid-factor', 'sink']);
      if (on === 'generation') {
        const plant = readText(reading, one.plant, `${place}.plant`);
        mustKnow(reading, plant, idsOf(known.power?.plants ?? []), `${place}.plant`, 'unknown-plant', {
          zh: '电源',
          en: 'plant',
        });
        return { stage, on, plant };
      }
      if (on === 'grid-factor') return { stage, on };
      const sink = readText(reading, one.sink, `${place}.sink`);
      mustKnow(reading, sink, idsOf(known.sinks), `${place}.sink`, 'unknown-sink', { zh: '碳汇', en: 'sink' });
      return { stage, on, sink };
    }
  }
};

const sizeRule = (action: LeverAction) => {
  if (action.stage !== 'supply') return { unit: '1', group: 'delivery', ...fraction } as const;
  if (action.on === 'generation') return { unit: 'MWh', group: 'power', ...anySign } as const;
  if (action.on === 'sink') return { unit: 'tCO2', group: 'delivery', ...notNegative } as const;
  return { unit: '1', group: 'power', ...fraction } as const;
};

export const readLevers = (reading: ModelReading, raw: unknown, known: Targets): readonly Lever[] =>
  readList(reading, raw, 'levers').map((one): Lever => {
    const place = `levers.${one.id}`;
    checkFields(reading, one, place, fields);
    const action = readAction(reading, one, place, known);
    const start = readWhole(reading, one.start, `${place}.start`);
    const end = readWhole(reading, one.end, `${place}.end`);
    if (end < start)
      fault(
        reading,
        'periods-out-of-order',
        place,
        `${end} 年结束早于 ${start} 年开始。`,
        `it ends in ${end}, before it begins in ${start}.`,
        {
          zh: '请核对起止年份。',
          en: 'Check both years.',
        },
      );
    return {
      id: one.id,
      name: readName(reading, one.name, `${place}.name`),
      action,
      size: readParameter(reading, one.size, `${place}.size`, sizeRule(action)),
      reach: readOptional(reading, one.reach, `${place}.reach`, { unit: '1', group: 'delivery', ...fraction }),
      start,
      end,
      shape: readChoice(reading, one.shape, `${place}.shape`, leverShapes),
      delay: readOptional(reading, one.delay, `${place}.delay`, { unit: 'year', group: 'delay', ...notNegative }),
      delivery: readOptional(reading, one.delivery, `${place}.delivery`, { unit: '1', group: 'delivery', ...fraction }),
      cost: readOptional(reading, one.cost, `${place}.cost`, { unit: 'yuan/tCO2', group: 'delivery', ...anySign }),
      owner: typeof one.owner === 'string' ? one.owner : null,
      clause: typeof one.clause === 'string' ? one.clause : null,
      on: one.active !== false,
    };
  });
