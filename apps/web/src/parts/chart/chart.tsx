/**
 * @module A chart as a figure: title with unit, drawing, source line, the numbers as a table, downloads. The engine is fetched when the
 * figure comes into view.
 */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { formatNumber } from '../../view/number.ts';
import { chartTheme } from './chart-theme.ts';
import { saveBlob, savePng, saveSvg } from './download.ts';
import { type ChartTable, toCsv } from './table.ts';

export interface ChartProps {
  /** What is shown, with its unit. */
  readonly title: string;
  readonly option: EChartsCoreOption;
  readonly table: ChartTable;
  readonly source: string;
  readonly height: number;
  /** Small multiples keep their frame quiet. */
  readonly compact?: boolean;
  readonly onPick?: (dataIndex: number, seriesIndex: number) => void;
}

export function Chart({ title, option, table, source, height, compact = false, onPick }: ChartProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ setOption: (o: EChartsCoreOption, notMerge: boolean) => void } | null>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  const latest = useRef(option);
  latest.current = option;
  const [open, setOpen] = useState(false);
  const id = useId();

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let gone = false;
    let dispose = () => {};
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        void import('./engine.ts').then(({ echarts }) => {
          if (gone) return;
          const chart = echarts.init(element, chartTheme, { renderer: 'svg' });
          chart.setOption(latest.current, true);
          chart.on('click', (event) => picked.current?.(event.dataIndex ?? -1, event.seriesIndex ?? 0));
          drawn.current = chart;
          const resize = new ResizeObserver(() => chart.resize());
          resize.observe(element);
          dispose = () => {
            resize.disconnect();
            chart.dispose();
            drawn.current = null;
          };
        });
      },
      { rootMargin: '200px' },
    );
    watch.observe(element);
    return () => {
      gone = true;
      watch.disconnect();
      dispose();
    };
  }, []);
  useEffect(() => drawn.current?.setOption(option, true), [option]);

  const save = (kind: string) => {
    const svg = box.current?.querySelector('svg');
    if (kind === 'csv') saveBlob(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }), `${title}.csv`);
    else if (svg && kind === 'svg') saveSvg(svg, title);
    else if (svg) void savePng(svg, title);
  };
  return (
    <figure className={compact ? 'chart chart-compact' : 'chart'} aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <div ref={box} className="chart-drawing" style={{ height }} role="img" aria-labelledby={id} />
      <div className="chart-foot">
        <span className="quiet">{source}</span>
        <span className="chart-tools">
          <Button type="link" size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
            {t(open ? 'chart.hideTable' : 'chart.table')}
          </Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: (['png', 'svg', 'csv'] as const).map((kind) => ({ key: kind, label: t(`chart.${kind}`) })),
              onClick: ({ key }) => save(key),
            }}
          >
            <Button
              type="link"
              size="small"
              icon={<DownloadOutlined />}
              aria-label={`${t('chart.download')}: ${title}`}
            />
          </Dropdown>
        </span>
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
