/** @module Rows of energy in and out: every carrier in every slice, over the year where demand is yearly, and levels of storages. */
import { type Affine, affine, type ProgramDraft, plus, times } from '../linear-program/linear-program.ts';
import type { CostModel, Storage, StorageLink } from './cost-model.ts';
import type { SystemColumns } from './system-columns.ts';

const free = Number.POSITIVE_INFINITY;

/** Adds the balances; returns demand left unmet by period, at the cost of the model. */
export const addBalanceRows = (model: CostModel, draft: ProgramDraft, columns: SystemColumns): readonly Affine[] =>
  model.periods.map(({ id: at }, period) => {
    const unmet: Affine[] = [];
    for (const carrier of model.carriers) {
      const { id, demand, yearDemand } = carrier;
      const net = model.slices.map((_, slice) =>
        plus(columns.production(id, slice, period), times(-1, columns.use(id, slice, period))),
      );
      const reason = { kind: 'limit', id: `demand:${id}:${at}` } as const;
      const gapOf = (name: string, wanted: number): Affine => {
        if (model.unmetCost === null || wanted <= 0) return affine(0);
        const gap = draft.column(`unmet|${id}|${name}|${at}`);
        unmet.push(gap);
        return gap;
      };
      for (const [slice, { id: name }] of model.slices.entries()) {
        const wanted = demand[slice]?.[period] ?? 0;
        const of = net[slice] ?? affine(0);
        if (of.terms.length === 0 && wanted <= 0) continue;
        draft.row(
          `balance|${id}|${name}|${at}`,
          plus(of, gapOf(name, wanted)),
          wanted,
          free,
          wanted > 0 ? reason : undefined,
        );
      }
      const wanted = yearDemand[period] ?? 0;
      if (wanted > 0) draft.row(`year|${id}|${at}`, plus(...net, gapOf('year', wanted)), wanted, free, reason);
    }
    return plus(...unmet);
  });

const flow = (model: CostModel, columns: SystemColumns, links: readonly StorageLink[], slice: number, period: number) =>
  plus(
    ...links.map(({ technology, mode, perActivity }) => {
      const of = model.technologies.find(({ id }) => id === technology);
      const by = of?.modes.find(({ id }) => id === mode);
      return of && by ? times(perActivity, columns.activity(of, by, slice, period)) : affine(0);
    }),
  );

const addStorage = (model: CostModel, draft: ProgramDraft, columns: SystemColumns, storage: Storage): void => {
  let before = affine(storage.startLevel);
  const seasons = [...new Set(model.slices.map(({ season }) => season))];
  for (const [period, { id: at, years }] of model.periods.entries())
    for (const season of seasons) {
      const net = model.slices.flatMap((slice, index) =>
        slice.season === season
          ? [
              plus(
                flow(model, columns, storage.charge, index, period),
                times(-1, flow(model, columns, storage.discharge, index, period)),
              ),
            ]
          : [],
      );
      const level = draft.column(`level|${storage.id}|${season}|${at}`, storage.leastLevel, storage.capacity);
      draft.row(
        `storage|${storage.id}|${season}|${at}`,
        plus(level, times(-1, before), times(-years, plus(...net))),
        0,
        0,
      );
      before = level;
    }
};

/** Levels at the end of each season; what goes in and out within a day is not followed. */
export const addStorageRows = (model: CostModel, draft: ProgramDraft, columns: SystemColumns): void => {
  for (const storage of model.storages) addStorage(model, draft, columns, storage);
};
