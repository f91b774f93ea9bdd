import type { City } from '@dafeng/contract';
export declare function Rail({ city, collapsed, admin, onToggle, }: {
    readonly city: City | undefined;
    readonly collapsed: boolean;
    readonly admin: boolean;
    readonly onToggle?: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=rail.d.ts.map