export declare function TasksScreen(): null;
//# sourceMappingURL=tasks.d.ts.map