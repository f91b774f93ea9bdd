import type { Comparator } from '../../view/number.ts';
export declare const chartTheme: {
    color: ("#0072B2" | "#1F6F5C" | "#3C4A47" | "#7A3E8E" | "#8A6D00" | "#A8324A" | "#B35900")[];
    textStyle: {
        fontFamily: string;
        color: string;
        fontSize: number;
    };
    animationDuration: number;
};
export declare const axisLook: {
    axisLine: {
        lineStyle: {
            color: string;
        };
    };
    axisTick: {
        show: boolean;
    };
    axisLabel: {
        color: string;
        fontFamily: string;
        fontSize: number;
    };
    splitLine: {
        lineStyle: {
            color: string;
        };
    };
    nameTextStyle: {
        color: string;
        fontFamily: string;
    };
};
export declare const tooltipLook: {
    backgroundColor: string;
    borderColor: string;
    textStyle: {
        color: string;
        fontFamily: string;
        fontSize: number;
    };
    confine: boolean;
};
/** ≥ ▲, ≤ ▼, ≈ ◆, plain ●: told apart without colour. */
export declare const markShape: Readonly<Record<Comparator, {
    symbol: string;
    symbolRotate: number;
}>>;
//# sourceMappingURL=chart-theme.d.ts.map