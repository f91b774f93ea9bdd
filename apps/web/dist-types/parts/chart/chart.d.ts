import type { EChartsCoreOption } from 'echarts/core';
import { type ChartTable } from './table.ts';
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
export declare function Chart({ title, option, table, source, height, compact, onPick }: ChartProps): import("react").JSX.Element;
//# sourceMappingURL=chart.d.ts.map