export declare function Breadcrumbs(): import("react").JSX.Element | null;
//# sourceMappingURL=breadcrumbs.d.ts.map