/**
 * @module Decomposition and trend over HTTP: of numbers that are sent, and of the books of a city.
 */
import { assessTrend, decompose, readDecompositionInput } from '@dafeng/outlook';
import { toDecomposition } from '../answers/decomposition.ts';
import type { SomeHandlers } from '../http/call.ts';
import { acceptOutlook } from '../http/outlook-problem.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { decomposeBooks, seriesOfBooks } from '../outlook/book-chains.ts';
import type { Services } from './services.ts';

const twoYears = (years: readonly number[]): ProblemError =>
  new ProblemError({
    code: 'two-years-needed',
    status: 404,
    message: {
      zh:
        years.length === 0
          ? '这个城市还没有账册，分解变化至少要两个年份。'
          : `只有 ${years.join('、')} 年的账册算得出所需的数，分解变化至少要两个年份。`,
      en:
        years.length === 0
          ? 'The city has no books yet; a change needs two years.'
          : `Only the books of ${years.join(', ')} yield what is needed; a change needs two years.`,
    },
    remedy: {
      zh: '在“清单”中补上另一年的能源平衡表、人口和地区生产总值；或在此粘贴数据直接分解。',
      en: 'Fill in the balance, population and GDP of another year, or paste a table here.',
    },
  });

export const outlookHandlers = ({
  accountant,
}: Services): SomeHandlers<'decompose' | 'getDecomposition' | 'assessTrend' | 'listTrendSeries'> => ({
  decompose: async ({ body: { roles, ...asked } }) => {
    const input = acceptOutlook(readDecompositionInput(asked));
    return toDecomposition(input, acceptOutlook(decompose(input)), roles ?? null);
  },
  getDecomposition: async ({ params, query, unit }) =>
    unit(async (work) => {
      if ((await work.cities.get(params.cityId)) === null) throw notFound();
      const found = await decomposeBooks(work, accountant, params.cityId, {
        chain: query.chain,
        method: query.method,
        chained: query.chained === 'true',
      });
      if (!found.ok) throw twoYears(found.years);
      return found.answer;
    }),
  assessTrend: async ({ body: { series, years, seed } }) => {
    const found = acceptOutlook(assessTrend(series, years ?? null, seed === undefined ? {} : { seed }));
    const { n, mannKendall, variants, pPeaked, refusals } = found;
    const said = pPeaked.value === null ? null : (pPeaked as { standardError: number; horizonYears: number });
    return {
      n,
      years: found.years === null ? null : [...found.years],
      class: found.class,
      pPeaked: {
        value: pPeaked.value,
        standardError: said?.standardError ?? null,
        model: pPeaked.model,
        horizonYears: said?.horizonYears ?? null,
      },
      mannKendall,
      trendFreePreWhitening: variants.trendFreePreWhitening,
      serialCorrelation: variants.serialCorrelation,
      refusals: refusals.map(({ code, message, remedy }) => ({ code, message, remedy })),
    };
  },
  listTrendSeries: async ({ params, unit }) =>
    unit(async (work) => {
      if ((await work.cities.get(params.cityId)) === null) throw notFound();
      return { items: await seriesOfBooks(work, accountant, params.cityId) };
    }),
});
