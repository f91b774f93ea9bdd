/**
 * @module Errors as the screen gets them: the server's problem, or our own words where no server answered.
 */
import type { Problem } from '@dafeng/contract';
export declare class ApiError extends Error {
    readonly problem: Problem;
    constructor(problem: Problem);
}
/** A problem from whatever came back; an answer without the agreed form still gets a code, a message and a remedy. */
export declare function toProblem(status: number, body: unknown): Problem;
export declare const problemFrom: (error: unknown) => Problem;
/** What stands on the server now, as said by a `revision-conflict`; every part may be missing. */
export interface ConflictNote {
    readonly actorName: string | null;
    readonly item: Record<string, unknown> | null;
}
export declare function conflictFrom(problem: Problem): ConflictNote | null;
//# sourceMappingURL=problem.d.ts.map