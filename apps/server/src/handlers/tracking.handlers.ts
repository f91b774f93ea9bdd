/**
 * @module Targets followed, over HTTP: the summary, one target, how a number came to be, the months, the table as a file.
 */
import type { TraceNode } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { checkTrace, type Trace, traceDigest } from '@dafeng/quantity';
import { getFactorSet, getSource } from '@dafeng/reference';
import { factorIdsOf, nodeAt, type TraceContext, toText, toTraceNode } from '../answers/explanation.ts';
import { toFactorCard } from '../answers/factor-card.ts';
import { toFigure } from '../answers/figures.ts';
import { toSummary, toTargetDetail } from '../answers/tracking-summary.ts';
import { nameOfPart } from '../books/names.ts';
import type { Call, SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { CityBase } from '../tracking/city-base.ts';
import { findTracked, graft } from '../tracking/refs.ts';
import { subjectName } from '../tracking/subjects.ts';
import { trackingTerm } from '../tracking/term-names.ts';
import type { CityTracking, LookedAt } from '../tracking/track-city.ts';
import { readConfirmations } from './factors.handlers.ts';
import type { Services } from './services.ts';

/** The tracking as it stands, with the lights of now in the log of warnings. */
export const trackingNow =
  ({ tracker, warningKeeper }: Pick<Services, 'tracker' | 'warningKeeper'>) =>
  async (unit: Call<'getTracking'>['unit'], cityId: string, looked: LookedAt = {}): Promise<CityTracking> => {
    const look = () => unit((work: UnitOfWork) => tracker.of(work, cityId, looked));
    const tracking = await look();
    return (await warningKeeper.ensure(tracking)) ? look() : tracking;
  };

const absentNumber = (label: { zh: string; en: string }, note: string | null): ProblemError =>
  new ProblemError({
    code: 'number-absent',
    status: 404,
    message: {
      zh: `这个数没有：${note?.split(' / ')[0] ?? label.zh}。`,
      en: `There is no such number: ${note?.split(' / ')[1] ?? label.en}.`,
    },
    remedy: { zh: '补上缺的数据后再打开。', en: 'Enter what is missing and open it again.' },
  });

/** Where a leaf leads: the cell of the books of its year, its factor, its source. */
const linkOf =
  ({ books }: CityBase) =>
  (node: Trace): TraceNode['link'] => {
    if (node.kind === 'factor') {
      const [set = ''] = node.factor.split('/');
      const found = getFactorSet(set);
      return found ? { kind: 'factor', id: node.factor, set, edition: found.edition.id } : null;
    }
    if (node.kind !== 'observation') return null;
    const bookId = books.bookOf.get(Number(node.period?.slice(0, 4)));
    const [sheet, row, column] = node.cell?.split(':') ?? [];
    if (
      bookId !== undefined &&
      (sheet === 'energy' || sheet === 'activities') &&
      row !== undefined &&
      column !== undefined
    )
      return { kind: 'cell', bookId, sheet, row, column };
    return getSource(node.source) ? { kind: 'source', id: node.source } : null;
  };

export const trackingHandlers = (
  services: Services,
): SomeHandlers<'getTracking' | 'getTrackedTarget' | 'explainTracking'> => {
  const now = trackingNow(services);
  return {
    getTracking: async ({ params, query, unit }) => toSummary(await now(unit, params.cityId, query)),
    getTrackedTarget: async ({ params, query, unit }) => {
      const tracking = await now(unit, params.cityId, query);
      const one = tracking.targets.find(({ itemId }) => itemId === params.itemId);
      if (one === undefined) throw notFound();
      return toTargetDetail(tracking, one);
    },
    explainTracking: async ({ params, query, unit }) =>
      unit(async (work) => {
        const found = await findTracked(services.tracker, work, params.cityId, query.ref);
        if (found === null) throw notFound();
        const { item, tracking, title } = found;
        if (!item.ok) {
          const { absent } = toFigure(item, { unit: '1', ref: null });
          throw absentNumber(absent?.label ?? { zh: '', en: '' }, absent?.note ?? null);
        }
        const { trace, value } = item.value;
        const { base, city } = tracking;
        const confirmations = await readConfirmations(work);
        const factorCard: TraceContext['factorCard'] = (id) => {
          const set = getFactorSet(id.split('/')[0] ?? '');
          const factor = set?.factors.find((one) => one.id === id);
          return set && factor ? toFactorCard(factor, set, confirmations) : null;
        };
        const whole = graft(base, trace);
        const at = nodeAt(whole, query.place ?? '');
        if (at === null) throw notFound();
        const { value: replayed, mismatches } = checkTrace(whole);
        const partName: TraceContext['partName'] = (id) =>
          /^(body|sector):/.test(id) ? subjectName(id, base.bodies) : nameOfPart(id);
        const context: TraceContext = {
          factorCard,
          linkOf: linkOf(base),
          partName,
          termName: (term) => trackingTerm(term, partName),
        };
        const root = toTraceNode(at, context, query.depth, query.place ?? '');
        const figure = toFigure(item, { unit: value.unit, ref: query.ref });
        const digest = traceDigest(trace);
        return {
          ref: query.ref,
          title,
          figure,
          digest,
          replays: mismatches.length === 0 && replayed.ok && replayed.value.value === value.value,
          root,
          factors: factorIdsOf(at).flatMap((id) => factorCard(id) ?? []),
          text: toText(root),
          citation: `${city.name.zh} ${title.zh}：${figure.value} ${figure.unit.zh}（达峰目标跟踪，来历 ${digest.slice(0, 12)}）`,
        };
      }),
  };
};
