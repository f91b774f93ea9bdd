/**
 * @module How many tasks each body carries, as bars with their numbers: lead solid, participant hatched.
 */
import type { CitySummary } from '@dafeng/contract';
export declare function LoadList({ cityId, load }: {
    readonly cityId: string;
    readonly load: CitySummary['load'];
}): import("react").JSX.Element;
//# sourceMappingURL=load-list.d.ts.map