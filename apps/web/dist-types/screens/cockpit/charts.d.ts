/**
 * @module The two charts of a city's cockpit: how many targets per theme and per target year. A bar opens its list.
 */
import type { CitySummary } from '@dafeng/contract';
interface Props {
    readonly summary: CitySummary;
    readonly source: string;
}
export declare function ThemeChart({ summary, source }: Props): import("react").JSX.Element;
export declare function YearChart({ summary, source }: Props): import("react").JSX.Element;
export {};
//# sourceMappingURL=charts.d.ts.map