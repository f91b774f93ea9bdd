/**
 * @module A number of a report as it is printed in Word: the text of the tree and nothing else; a click opens its trace. Missing numbers and
 * levels beside it.
 */
import type { ReportNumber as NumberOf, ReportCell, ReportRun } from '@dafeng/contract';
import { Tooltip } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { useTraceAddress } from '../../parts/trace/trace-address.ts';

export function ReportNumber({ number, cityId }: { readonly number: NumberOf; readonly cityId: string }) {
  const { t, pick } = useWords();
  const trace = useTraceAddress();
  const estimated = number.quality === 'estimate';
  const inside = (
    <span className={estimated ? 'fig-number fig-estimated' : 'fig-number'}>
      {estimated ? '≈' : ''}
      {number.text}
    </span>
  );
  const { ref } = number;
  if (ref === null) return inside;
  return (
    <button
      type="button"
      className={trace.asked?.ref === ref ? 'fig fig-compact fig-open' : 'fig fig-compact'}
      aria-label={t('figure.open', { name: `${number.text} ${pick(number.unitLabel)}` })}
      onClick={() => trace.open({ ref, bookId: null, cityId })}
    >
      {inside}
      <span className="fig-mark" aria-hidden="true">
        ⓘ
      </span>
    </button>
  );
}

/** ● ▲ ■ and the word of the scheme; the colour only says it again. */
export function Level({ level }: { readonly level: Extract<ReportRun, { kind: 'level' }> }) {
  const { pick } = useWords();
  return (
    <span className="report-level">
      <span aria-hidden="true" style={{ color: level.colour }}>
        {level.order === 0 ? '●' : level.order === 1 ? '▲' : '■'}
      </span>{' '}
      {pick(level.label)}
    </span>
  );
}

function Missing({
  item,
  worded,
}: {
  readonly item: Extract<ReportRun, { kind: 'missing' }>;
  readonly worded: boolean;
}) {
  const { pick } = useWords();
  const why = item.note === null ? pick(item.label) : `${pick(item.label)}：${pick(item.note)}`;
  return (
    <Tooltip title={why}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the reason must be reachable by keyboard. */}
      <span className="missing" tabIndex={0}>
        {worded ? `—（${pick(item.label)}）` : '—'}
        <span className="visually-hidden">{why}</span>
      </span>
    </Tooltip>
  );
}

export function Runs({ runs, cityId }: { readonly runs: readonly ReportRun[]; readonly cityId: string }) {
  return runs.map((run, index) => {
    // Runs have no names of their own: their place in the sentence is what they are.
    const key = `${index}`;
    switch (run.kind) {
      case 'text':
        return <span key={key}>{run.text}</span>;
      case 'number':
        return <ReportNumber key={key} number={run} cityId={cityId} />;
      case 'missing':
        return <Missing key={key} item={run} worded />;
      case 'level':
        return <Level key={key} level={run} />;
      default:
        return null;
    }
  });
}
export function CellText({ cell, cityId }: { readonly cell: ReportCell; readonly cityId: string }) {
  const { pick } = useWords();
  switch (cell.kind) {
    case 'words':
      return pick(cell.text);
    case 'number':
      return <ReportNumber number={cell} cityId={cityId} />;
    case 'missing':
      return <Missing item={cell} worded={false} />;
    case 'level':
      return <Level level={cell} />;
    default:
      return null;
  }
}
