export declare function DiffScreen(): import("react").JSX.Element;
export declare function Chip({ on, onToggle, label, }: {
    readonly on: boolean;
    readonly onToggle: () => void;
    readonly label: string;
}): import("react").JSX.Element;
//# sourceMappingURL=diff.d.ts.map