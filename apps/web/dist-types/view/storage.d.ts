/**
 * @module Small things remembered in the browser: column choice, last city, unsaved forms. A browser that refuses storage just forgets.
 */
type Shelf = 'local' | 'session';
export declare function recall<T>(shelf: Shelf, key: string, accept: (value: unknown) => value is T): T | null;
export declare function keep(shelf: Shelf, key: string, value: unknown): void;
export declare function forget(shelf: Shelf, key: string): void;
export declare const isText: (value: unknown) => value is string;
export declare const isTextList: (value: unknown) => value is string[];
export declare const isRecord: (value: unknown) => value is Record<string, unknown>;
export {};
//# sourceMappingURL=storage.d.ts.map