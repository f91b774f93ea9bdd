/** @module The blocks of a report as they are drawn: the same tree that becomes Word and Excel. */
import type { ReportBlock } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { FreeParagraph } from './free-paragraph.tsx';
import { CellText, Runs } from './report-number.tsx';

type Of<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>;
export interface Writing {
  readonly mayWrite: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly write: (id: string, text: string) => void;
}

export function Block({
  block,
  cityId,
  writing,
}: {
  readonly block: ReportBlock;
  readonly cityId: string;
  readonly writing: Writing;
}) {
  const { locale } = useWords();
  switch (block.kind) {
    case 'paragraph':
      return (
        <p className="report-paragraph">
          <Runs runs={block.said[locale]} cityId={cityId} />
        </p>
      );
    case 'callout':
      return (
        <p className={`report-callout report-callout-${block.tone}`}>
          <Runs runs={block.said[locale]} cityId={cityId} />
        </p>
      );
    case 'list':
      return (
        <ol className="report-list">
          {block.items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: items of a list are told apart by their place
            <li key={index}>
              <Runs runs={item[locale]} cityId={cityId} />
            </li>
          ))}
        </ol>
      );
    case 'table':
      return <TableBlock block={block} cityId={cityId} />;
    case 'figure':
      return <FigureBlock block={block} />;
    case 'free':
      return <FreeParagraph block={block} writing={writing} />;
    default:
      return null;
  }
}

function TableBlock({ block, cityId }: { readonly block: Of<'table'>; readonly cityId: string }) {
  const { t, pick } = useWords();
  return (
    <figure className="report-table">
      <figcaption>{t('report.table', { number: block.number, title: pick(block.title) })}</figcaption>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column.id} scope="col" className={`report-${column.align}`}>
                  {pick(column.title)}
                  {column.unit === null ? '' : `（${pick(column.unit)}）`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.length === 0 ? (
              <tr>
                <td colSpan={block.columns.length} className="quiet">
                  {t('report.noRows')}
                </td>
              </tr>
            ) : null}
            {block.rows.map((row) => (
              <tr key={row.id} className={`report-row-${row.look}`}>
                {row.look === 'group'
                  ? row.cells.slice(0, 1).map((cell) => (
                      <th key="group" scope="rowgroup" colSpan={block.columns.length}>
                        <CellText cell={cell} cityId={cityId} />
                      </th>
                    ))
                  : block.columns.map((column, index) => {
                      const cell = row.cells[index];
                      return (
                        <td key={column.id} className={`report-${column.align}`}>
                          {cell === undefined ? null : <CellText cell={cell} cityId={cityId} />}
                        </td>
                      );
                    })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Notes notes={[...block.missing, ...block.notes, block.source].map(pick)} />
    </figure>
  );
}

function FigureBlock({ block }: { readonly block: Of<'figure'> }) {
  const { t, pick } = useWords();
  const title = pick(block.title);
  const spoken = block.series
    .map(
      ({ name, values }) =>
        `${pick(name)}: ${values.flatMap((value, index) => (value === null ? [] : [`${block.axis.ticks[index] ?? ''} ${value.text}`])).join(', ')}`,
    )
    .join('; ');
  return (
    <figure className="report-figure">
      <img src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(block.svg)}`} alt={`${title}. ${spoken}`} />
      <figcaption>{t('report.figure', { number: block.number, title, unit: pick(block.unit) })}</figcaption>
      <Notes
        notes={[
          t('report.legend', { legend: pick(block.legend), axis: pick(block.axis.title) }),
          ...block.notes.map(pick),
          pick(block.source),
        ]}
      />
    </figure>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <div className="report-notes">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
