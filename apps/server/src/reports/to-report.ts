/** @module A stored report as the API shows it: numbered tables and figures, pictures drawn, reasons of the dashes. */
import type { ReportHead as HeadAnswer, Report as ReportAnswer, ReportBlock, ReportKindId } from '@dafeng/contract';
import type { ReportHead, StoredReport, StoredTree } from '@dafeng/database';
import { parsePeriod, periodLabel } from '@dafeng/quantity';
import {
  type Block,
  drawFigure,
  getReportKind,
  legendOf,
  missingNotes,
  numbersOf,
  type Report,
  toSvg,
} from '@dafeng/reporting';

/** The tree is written by the composers and by nothing else. */
export const treeOf = ({ tree }: Pick<StoredReport, 'tree'>): Report => tree as unknown as Report;
export const toStoredTree = (report: Report): StoredTree => report as unknown as StoredTree;

export const toHead = (head: ReportHead): HeadAnswer => {
  const kind = getReportKind(head.kind);
  const period = parsePeriod(head.period);
  return {
    id: head.id,
    cityId: head.cityId,
    kind: head.kind as ReportKindId,
    kindName: kind === null ? { zh: head.kind, en: head.kind } : { zh: kind.zh, en: kind.en },
    period: head.period,
    periodName: period === null ? { zh: head.period, en: head.period } : periodLabel(period),
    title: { zh: head.name, en: head.nameEn },
    status: head.status,
    version: head.version,
    asOf: head.asOf,
    digest: head.digest,
    files: head.files === null ? null : { ...head.files },
    example: head.example,
    revision: head.revision,
    createdAt: head.createdAt,
    createdBy: head.createdBy.name,
    changedAt: head.changedAt,
    changedBy: head.changedBy.name,
    frozenAt: head.frozenAt,
    frozenBy: head.frozenBy?.name ?? null,
  };
};

type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
const copy = <T>(value: T): Mutable<T> => value as Mutable<T>;

const toBlock = (block: Block, number: () => number): ReportBlock => {
  switch (block.kind) {
    case 'table':
      return {
        ...copy(block),
        columns: block.columns.map(({ formula: _, ...column }) => copy(column)),
        number: number(),
        missing: copy(missingNotes(block)),
      };
    case 'figure':
      return {
        kind: 'figure',
        id: block.id,
        number: number(),
        title: block.title,
        unit: block.unit,
        legend: legendOf(block),
        svg: toSvg(drawFigure(block), block.title.zh),
        axis: copy(block.axis),
        series: block.series.map(({ id, name, values }) => ({ id, name, values: copy(values) })),
        notes: copy(block.notes),
        source: block.source,
      };
    default:
      return copy(block);
  }
};

export const toReport = (stored: StoredReport, mayWrite: boolean): ReportAnswer => {
  const tree = treeOf(stored);
  const counts = { table: 0, figure: 0 };
  return {
    ...toHead(stored),
    subtitle: tree.subtitle,
    dataUntil: tree.dataUntil,
    sections: tree.sections.map(({ id, number, title, blocks }) => ({
      id,
      number,
      title,
      blocks: blocks.map((block) =>
        toBlock(block, () => {
          const kind = block.kind === 'table' ? 'table' : 'figure';
          counts[kind] += 1;
          return counts[kind];
        }),
      ),
    })),
    inputs: copy(tree.inputs),
    numbers: numbersOf(tree).length,
    mayWrite: mayWrite && stored.status === 'draft',
  };
};
