/**
 * @module The one look of the product: tokens of the component library and the colours the charts share with the style sheet.
 */
import type { ThemeConfig } from 'antd';
export declare const accent = "#1F6F5C";
export declare const ink = "#1B2422";
export declare const muted = "#56625F";
export declare const rule = "#DDE3E1";
export declare const fontFamily = "\"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Noto Sans SC\", system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif";
/** Colour-blind-safe set for series (after Okabe and Ito), dark enough on white; shapes differ as well. */
export declare const seriesColours: readonly ['#1F6F5C', '#0072B2', '#B35900', '#7A3E8E', '#8A6D00', '#A8324A', '#3C4A47'];
export declare const theme: ThemeConfig;
//# sourceMappingURL=theme.d.ts.map