/**
 * @module A chart that is redrawn while the hand moves: drawn before the next frame, without animation, only what changed. The look and the
 * frame are those of every chart.
 */
import type { EChartsCoreOption } from 'echarts/core';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { ChartFrame, type ChartFrameProps } from '../../../../parts/chart/chart-frame.tsx';
import { chartTheme } from '../../../../parts/chart/chart-theme.ts';

interface Drawn {
  readonly setOption: (option: EChartsCoreOption, how: { replaceMerge: string[] }) => void;
  readonly resize: () => void;
  readonly dispose: () => void;
}

const redraw = (drawn: Drawn, option: EChartsCoreOption): void =>
  drawn.setOption({ ...option, animation: false }, { replaceMerge: ['series'] });

export function LiveChart({
  option,
  height,
  ...frame
}: ChartFrameProps & { readonly option: EChartsCoreOption; readonly height: number }) {
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<Drawn | null>(null);
  const latest = useRef(option);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let gone = false;
    const resize = new ResizeObserver(() => drawn.current?.resize());
    // At once and not when it comes into view: a move must find every chart there, also without a network.
    void import('../../../../parts/chart/engine.ts').then(({ echarts }) => {
      if (gone) return;
      drawn.current = echarts.init(element, chartTheme, { renderer: 'svg' });
      redraw(drawn.current, latest.current);
      resize.observe(element);
      element.setAttribute('data-drawn', '');
    });
    return () => {
      gone = true;
      resize.disconnect();
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, []);
  useLayoutEffect(() => {
    latest.current = option;
    if (drawn.current) redraw(drawn.current, option);
  }, [option]);
  return (
    <ChartFrame {...frame}>
      {(labelId) => (
        <div ref={box} className="chart-drawing live-chart" style={{ height }} role="img" aria-labelledby={labelId} />
      )}
    </ChartFrame>
  );
}
