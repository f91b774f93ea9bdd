/**
 * @module Sending a plan document with progress in bytes and a way to stop. What the server then does with it is followed by polling.
 */
import type { ImportJob } from '@dafeng/contract';
export interface Upload {
    readonly done: Promise<ImportJob>;
    readonly cancel: () => void;
}
/** `fetch` reports no upload progress, so this is an XMLHttpRequest. */
export declare function uploadPlan(cityId: string, file: File, onProgress: (sent: number, total: number) => void): Upload;
//# sourceMappingURL=upload.d.ts.map