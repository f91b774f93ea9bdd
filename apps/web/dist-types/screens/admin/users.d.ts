export declare function UsersScreen(): null;
//# sourceMappingURL=users.d.ts.map