/** @module How a number of an assessment came to be: the trace as it was kept, not as the tracking says today. */
import type { Explanation } from '@dafeng/contract';
import { checkTrace, type Trace, traceDigest } from '@dafeng/quantity';
import { getSource } from '@dafeng/reference';
import type { AssessmentRecord } from '@dafeng/tracking';
import { nodeAt, type TraceContext, toText, toTraceNode } from '../answers/explanation.ts';
import { toFigure } from '../answers/figures.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { findNumber } from './item-figures.ts';

const context: TraceContext = {
  factorCard: () => null,
  linkOf: (node: Trace) =>
    node.kind === 'observation' && getSource(node.source) ? { kind: 'source', id: node.source } : null,
  partName: (id) => ({ zh: id, en: id }),
};
const absentNumber = (zh: string, en: string): ProblemError =>
  new ProblemError({
    code: 'number-absent',
    status: 404,
    message: { zh: `这个数没有：${zh}。`, en: `There is no such number: ${en}.` },
    remedy: { zh: '补报后重新取数。', en: 'Report it and take the numbers anew.' },
  });

export interface Asked {
  readonly ref: string;
  readonly depth: number;
  readonly place?: string | undefined;
}
/** @throws ProblemError `not-found`, `number-absent` with the reason */
export const explainNumber = (record: AssessmentRecord, id: string, name: string, asked: Asked): Explanation => {
  const found = findNumber(record, id, asked.ref);
  if (found === null) throw notFound();
  if (!found.item.ok) {
    const { absent } = toFigure(found.item, { unit: '1', ref: null });
    throw absentNumber(absent?.note ?? absent?.label.zh ?? '', absent?.note ?? absent?.label.en ?? '');
  }
  const { trace, value } = found.item.value;
  const at = nodeAt(trace, asked.place ?? '');
  if (at === null) throw notFound();
  const { value: replayed, mismatches } = checkTrace(trace);
  const root = toTraceNode(at, context, asked.depth, asked.place ?? '');
  const figure = toFigure(found.item, { unit: value.unit, ref: asked.ref });
  const digest = traceDigest(trace);
  return {
    ref: asked.ref,
    title: found.title,
    figure,
    digest,
    replays: mismatches.length === 0 && replayed.ok && replayed.value.value === value.value,
    root,
    factors: [],
    text: toText(root),
    citation: `${name} ${record.year} 年 ${found.title.zh}：${figure.value} ${figure.unit.zh}（${record.scheme.zh}；达峰，来历 ${digest.slice(0, 12)}）`,
  };
};
