/**
 * @module The model of a city over HTTP: its assumptions, stored scenarios, and its path as a table of integrated assessment.
 */
import type { OutlookModel as ModelAnswer, OutlookScenario } from '@dafeng/contract';
import type { City, StoredScenario, UnitOfWork } from '@dafeng/database';
import {
  checkIamcParts,
  iamcTable,
  projectPath,
  readIamc,
  readModel,
  resolveScenario,
  runOutlook,
  writeIamc,
} from '@dafeng/outlook';
import type { SomeHandlers } from '../http/call.ts';
import { acceptOutlook } from '../http/outlook-problem.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { OutlookModels, PlainModel } from '../outlook/models.ts';
import { withScenarios } from '../outlook/scenarios.ts';
import type { Services } from './services.ts';

const noModel = ({ name }: City): ProblemError =>
  new ProblemError({
    code: 'no-outlook-model',
    status: 404,
    message: { zh: `还没有${name.zh}的推演模型。`, en: `There is no outlook model of ${name.en} yet.` },
    remedy: {
      zh: '照 data/outlook/cities 中的模型写一份（packages/outlook 的说明有格式），放入后重新打开；没有模型也可以看自洽性、分解和趋势。',
      en: 'Write one like those in data/outlook/cities (format: README of packages/outlook); audit, decomposition and trend work without.',
    },
  });

export interface CityModelHeld {
  readonly city: City;
  readonly raw: PlainModel;
  readonly stored: readonly StoredScenario[];
}
/** @throws ProblemError `not-found`, `no-outlook-model` */
export const findModel = async (work: UnitOfWork, models: OutlookModels, cityId: string): Promise<CityModelHeld> => {
  const city = await work.cities.get(cityId);
  if (city === null) throw notFound();
  const held = models.city(city.slug);
  if (held === null) throw noModel(city);
  return { city, raw: held.raw, stored: await work.outlookScenarios.list(cityId) };
};

const toScenario = (stored: StoredScenario): OutlookScenario => ({
  ...stored,
  changes: stored.changes as OutlookScenario['changes'],
  createdBy: stored.createdBy.name,
  changedBy: stored.changedBy.name,
});

/** Every scenario of the city must still be readable with this one in it: unknown levers and parameters, circles and lost parents are named. */
const check = (
  { raw, stored }: CityModelHeld,
  one: Pick<StoredScenario, 'id' | 'name' | 'parent' | 'changes'>,
): void => {
  const others = stored.filter(({ id }) => id !== one.id);
  acceptOutlook(resolveScenario(acceptOutlook(readModel(withScenarios(raw, [...others, one]))), one.id));
};

export const outlookModelHandlers = ({
  outlookModels,
}: Services): SomeHandlers<
  | 'getOutlookModel'
  | 'listScenarios'
  | 'createScenario'
  | 'changeScenario'
  | 'deleteScenario'
  | 'exportIamc'
  | 'readIamc'
> => {
  const ownScenario = async (work: UnitOfWork, cityId: string, id: string): Promise<StoredScenario> => {
    const found = await work.outlookScenarios.get(id);
    if (found === null || found.cityId !== cityId) throw notFound();
    return found;
  };
  return {
    getOutlookModel: async ({ params, unit }): Promise<ModelAnswer> => {
      const { city, raw } = await unit((work) => findModel(work, outlookModels, params.cityId));
      const model = acceptOutlook(readModel(raw));
      return {
        cityId: city.id,
        id: model.id,
        name: model.name,
        fictional: model.fictional,
        note: model.note,
        baseYear: model.baseYear,
        horizon: model.horizon,
        peakOf: model.peakOf,
        model: { ...raw },
        assumptions: model.parameters.map(({ id, value, unit, year, source, status, group, distribution }) => ({
          id,
          value,
          unit,
          year,
          source,
          status,
          group,
          drawn: distribution !== null,
        })),
        unknown: [...model.unknown],
      };
    },
    listScenarios: async ({ params, unit }) => ({
      items: (await unit((work) => work.outlookScenarios.list(params.cityId))).map(toScenario),
    }),
    createScenario: async ({ params, body, unit }) =>
      unit(async (work) => {
        const held = await findModel(work, outlookModels, params.cityId);
        check(held, { id: 'new', ...body });
        return toScenario(await work.outlookScenarios.create({ cityId: params.cityId, ...body }));
      }),
    changeScenario: async ({ params, body: { expectedRevision, name, parent, changes }, unit }) =>
      unit(async (work) => {
        const held = await findModel(work, outlookModels, params.cityId);
        const before = await ownScenario(work, params.cityId, params.scenarioId);
        const change = {
          ...(name === undefined ? {} : { name }),
          ...(parent === undefined ? {} : { parent }),
          ...(changes === undefined ? {} : { changes }),
        };
        check(held, { ...before, ...change });
        return toScenario(await work.outlookScenarios.change(before.id, expectedRevision, change));
      }),
    deleteScenario: async ({ params, unit }) =>
      unit(async (work) => {
        const { id } = await ownScenario(work, params.cityId, params.scenarioId);
        await work.outlookScenarios.remove(id);
        return undefined;
      }),
    exportIamc: async ({ params, query, unit }) => {
      const { city, raw, stored } = await unit((work) => findModel(work, outlookModels, params.cityId));
      const model = acceptOutlook(readModel(withScenarios(raw, stored)));
      const scenario = query.scenario ?? null;
      const path = acceptOutlook(projectPath(model, { scenario }));
      const fan =
        query.draws < 64
          ? null
          : acceptOutlook(runOutlook(model, { scenario, draws: query.draws, skipRemoval: true })).summary.structural;
      const said = stored.find(({ id }) => id === scenario)?.name ?? scenario;
      return {
        name: `${city.name.zh} 推演 outlook ${said ?? 'base'}.csv`,
        type: 'text/csv; charset=utf-8',
        content: Buffer.from(writeIamc(iamcTable(model, path, said, fan)), 'utf8'),
      };
    },
    readIamc: async ({ body }) => {
      const table = acceptOutlook(readIamc(body.bytes.toString('utf8')));
      return {
        years: [...table.years],
        rows: table.rows.map((row) => ({ ...row, values: [...row.values] })),
        partsDiffer: checkIamcParts(table, partsWithin).map((fault) => ({ ...fault })),
      };
    },
  };
};
/** Parts and total may differ by so much of the total: tables are printed with few digits. The command line's default. */
const partsWithin = 0.001;
