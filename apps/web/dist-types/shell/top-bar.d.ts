export declare function TopBar({ onMenu }: {
    readonly onMenu: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=top-bar.d.ts.map