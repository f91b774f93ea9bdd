/**
 * @module A number with its trace as the panel shows it: the tree to a depth, whether it replays, text and citation. For numbers that stand in no
 * book of accounts.
 */
import type { Bilingual, Explanation } from '@dafeng/contract';
import { checkTrace, type Quantity, type Reported, type Trace, traceDigest } from '@dafeng/quantity';
import { getSource } from '@dafeng/reference';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { nodeAt, type TraceContext, toText, toTraceNode } from './explanation.ts';
import { toFigure } from './figures.ts';

export interface NumberToExplain {
  readonly ref: string;
  readonly title: Bilingual;
  readonly item: Reported<{ readonly value: Quantity; readonly trace: Trace }>;
  /** Words of the part of a sum under an id, such as the name of a body. */
  readonly partName: TraceContext['partName'];
  /** Whose number it is and when, for the citation. */
  readonly of: string;
}

/** Errors: `number-absent` with the reason; `not-found` for a place the tree does not have. */
export const explainNumber = (
  { ref, title, item, partName, of }: NumberToExplain,
  { place = '', depth }: { readonly place?: string | undefined; readonly depth: number },
): Explanation => {
  if (!item.ok) {
    const label = toFigure(item, { unit: '1', ref: null }).absent;
    throw new ProblemError({
      code: 'number-absent',
      status: 404,
      message: {
        zh: `这个数没有：${label?.note ?? label?.label.zh ?? ''}。`,
        en: `There is no such number: ${label?.note ?? label?.label.en ?? ''}.`,
      },
      remedy: { zh: '补上缺的数据后再打开。', en: 'Enter what is missing and open it again.' },
    });
  }
  const { value, trace } = item.value;
  const context: TraceContext = {
    factorCard: () => null,
    linkOf: (node) =>
      node.kind === 'observation' && getSource(node.source) ? { kind: 'source', id: node.source } : null,
    partName,
  };
  const at = nodeAt(trace, place);
  if (at === null) throw notFound();
  const { value: replayed, mismatches } = checkTrace(trace);
  const root = toTraceNode(at, context, depth, place);
  const figure = toFigure(item, { unit: value.unit, ref });
  const digest = traceDigest(trace);
  return {
    ref,
    title,
    figure,
    digest,
    replays: mismatches.length === 0 && replayed.ok && replayed.value.value === value.value,
    root,
    factors: [],
    text: toText(root),
    citation: `${of} ${title.zh}：${figure.value} ${figure.unit.zh}（达峰，来历 ${digest.slice(0, 12)}）`,
  };
};
