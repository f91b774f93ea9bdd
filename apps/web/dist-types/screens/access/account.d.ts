export declare function AccountScreen(): import("react").JSX.Element | null;
//# sourceMappingURL=account.d.ts.map