export declare function AddCity({ onClose }: {
    readonly onClose: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=add-city.d.ts.map