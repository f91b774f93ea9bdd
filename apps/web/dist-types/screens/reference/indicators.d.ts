export declare function IndicatorsScreen(): import("react").JSX.Element;
//# sourceMappingURL=indicators.d.ts.map