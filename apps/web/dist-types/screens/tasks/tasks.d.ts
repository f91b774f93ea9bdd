export declare function TasksScreen(): import("react").JSX.Element;
//# sourceMappingURL=tasks.d.ts.map