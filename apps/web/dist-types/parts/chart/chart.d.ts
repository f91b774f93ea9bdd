/**
 * @module A chart drawn by the engine, which is fetched when the figure comes into view.
 */
import type { EChartsCoreOption } from 'echarts/core';
import { type ChartFrameProps } from './chart-frame.tsx';
export declare function Chart({ option, height, ...frame }: ChartFrameProps & {
    readonly option: EChartsCoreOption;
    readonly height: number;
}): import("react").JSX.Element;
//# sourceMappingURL=chart.d.ts.map