export declare function LoadBar({ lead, participant, implied, most, }: {
    readonly lead: number;
    readonly participant: number;
    readonly implied: number;
    /** Length of the longest bar: widths are shares of it. */
    readonly most: number;
}): import("react").JSX.Element;
//# sourceMappingURL=load-bar.d.ts.map