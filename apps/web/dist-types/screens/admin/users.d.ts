export declare function UsersScreen(): import("react").JSX.Element;
//# sourceMappingURL=users.d.ts.map