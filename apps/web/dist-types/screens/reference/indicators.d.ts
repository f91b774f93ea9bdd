export declare function IndicatorsScreen(): null;
//# sourceMappingURL=indicators.d.ts.map