/**
 * @module A chart drawn by the engine, which is fetched when the figure comes into view.
 */
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef } from 'react';
import { ChartFrame, type ChartFrameProps } from './chart-frame.tsx';
import { chartTheme } from './chart-theme.ts';

export function Chart({
  option,
  height,
  onPick,
  ...frame
}: ChartFrameProps & {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** A drawn thing was clicked: its name in the data. */
  readonly onPick?: (name: string) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<{ setOption: (o: EChartsCoreOption, notMerge: boolean) => void } | null>(null);
  const latest = useRef(option);
  latest.current = option;
  const pick = useRef(onPick);
  pick.current = onPick;
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
          chart.on('click', (event) => pick.current?.(event.name));
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
  return (
    <ChartFrame {...frame}>
      {(labelId) => <div ref={box} className="chart-drawing" style={{ height }} role="img" aria-labelledby={labelId} />}
    </ChartFrame>
  );
}
