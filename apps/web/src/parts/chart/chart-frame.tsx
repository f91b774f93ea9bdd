/**
 * @module The frame of every chart: title with unit, drawing, source line, the numbers as a table, downloads.
 */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { memo, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatNumber } from '../../view/number.ts';
import { saveBlob, savePng, saveSvg } from './download.ts';
import { type ChartTable, toCsv } from './table.ts';

export interface ChartFrameProps {
  /** What is shown, with its unit. */
  readonly title: string;
  readonly table: ChartTable;
  readonly source: string;
  /** Small multiples keep their frame quiet. */
  readonly compact?: boolean;
}

/** `children` draws one svg; it is what the downloads save. */
export function ChartFrame({
  title,
  table,
  source,
  compact = false,
  children,
}: ChartFrameProps & { readonly children: (labelId: string) => ReactNode }) {
  const figure = useRef<HTMLElement>(null);
  const [open, setOpen] = useState(false);
  const id = useId();
  // The tools read what is on screen when they are used: a chart that is redrawn many times a second need not redraw them.
  const shown = useRef({ title, table });
  shown.current = { title, table };
  const save = useCallback((kind: string) => {
    const { title: name, table: numbers } = shown.current;
    const svg = figure.current?.querySelector<SVGSVGElement>('.chart-drawing svg');
    if (kind === 'csv') saveBlob(new Blob([toCsv(numbers)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
    else if (svg && kind === 'svg') saveSvg(svg, name);
    else if (svg) void savePng(svg, name);
  }, []);
  const turn = useCallback(() => setOpen((was) => !was), []);
  return (
    <figure ref={figure} className={compact ? 'chart chart-compact' : 'chart'} aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      {children(id)}
      <div className="chart-foot">
        <span className="quiet">{source}</span>
        <ChartTools title={title} open={open} onTurn={turn} onSave={save} />
      </div>
      {open ? (
        <div className="scroll-x">
          <table className="grid">
            <thead>
              <tr>
                {table.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, i) => (
                    <td key={table.heads[i]} className={typeof cell === 'number' ? 'figure' : undefined}>
                      {cell === null ? '—' : typeof cell === 'number' ? formatNumber(cell) : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </figure>
  );
}

const ChartTools = memo(function ChartTools({
  title,
  open,
  onTurn,
  onSave,
}: {
  readonly title: string;
  readonly open: boolean;
  readonly onTurn: () => void;
  readonly onSave: (kind: string) => void;
}) {
  const { t } = useWords();
  return (
    <span className="chart-tools">
      <Button type="link" size="small" onClick={onTurn} aria-expanded={open}>
        {t(open ? 'chart.hideTable' : 'chart.table')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['png', 'svg', 'csv'] as const).map((kind) => ({ key: kind, label: t(`chart.${kind}`) })),
          onClick: ({ key }) => onSave(key),
        }}
      >
        <Button type="link" size="small" icon={<DownloadOutlined />} aria-label={`${t('chart.download')}: ${title}`} />
      </Dropdown>
    </span>
  );
});
