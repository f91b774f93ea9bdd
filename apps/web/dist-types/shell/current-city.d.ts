/**
 * @module Which city the person is looking at: from the address, else the last one visited, else the first of the list.
 */
import type { City, Session } from '@dafeng/contract';
export interface CurrentCity {
    readonly cities: readonly City[];
    /** The city named by the address; undefined on screens over all cities. */
    readonly here: City | undefined;
    /** Where links to a city's screens lead when the address names none. */
    readonly usual: City | undefined;
}
export declare function useCurrentCity(): CurrentCity;
export declare function useSession(): Session | null;
/** Who may decide on items and import documents; the server checks again, with the city. */
export declare const mayReview: (session: Session | null) => boolean;
export declare const mayAdminister: (session: Session | null) => boolean;
//# sourceMappingURL=current-city.d.ts.map