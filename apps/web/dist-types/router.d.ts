import { type RawSearch } from './view/search-params.ts';
declare const itemFilters: readonly ['all', 'pending', 'ambiguous', 'warnings', 'target', 'qualitative', 'task', 'project', 'rejected'];
export type ItemFilter = (typeof itemFilters)[number];
export declare const router: import("@tanstack/router-core").RouterCore<import("@tanstack/router-core").Route<import("@tanstack/react-router").Register, any, "/", "/", string, "__root__", undefined, {}, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, readonly [import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/sign-in", "/sign-in", string, "/sign-in", (raw: RawSearch) => {
    token?: string | undefined;
    next?: string | undefined;
    why?: 'expired' | undefined;
}, import("@tanstack/router-core").ResolveParams<"/sign-in">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/router-core").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, readonly [import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", string, "/app/", (raw: RawSearch) => {
    q?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/cities/$cityId", "/cities/$cityId", string, "/app/cities/$cityId", undefined, import("@tanstack/router-core").ResolveParams<"/cities/$cityId">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/cities/$cityId/plan", "/cities/$cityId/plan", string, "/app/cities/$cityId/plan", undefined, import("@tanstack/router-core").ResolveParams<"/cities/$cityId/plan">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/cities/$cityId/plan/import", "/cities/$cityId/plan/import", string, "/app/cities/$cityId/plan/import", (raw: RawSearch) => {
    job?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/cities/$cityId/plan/import">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/cities/$cityId/plan/versions/$versionId", "/cities/$cityId/plan/versions/$versionId", string, "/app/cities/$cityId/plan/versions/$versionId", (raw: RawSearch) => {
    item?: string | undefined;
    section?: string | undefined;
    filter?: ItemFilter | undefined;
    panel?: 'history' | 'targets' | undefined;
}, import("@tanstack/router-core").ResolveParams<"/cities/$cityId/plan/versions/$versionId">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/cities/$cityId/plan/diff/$before/$after", "/cities/$cityId/plan/diff/$before/$after", string, "/app/cities/$cityId/plan/diff/$before/$after", (raw: RawSearch) => {
    change?: string[] | undefined;
    kind?: string[] | undefined;
}, import("@tanstack/router-core").ResolveParams<"/cities/$cityId/plan/diff/$before/$after">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/targets", "/targets", string, "/app/targets", (raw: RawSearch) => {
    city?: string[] | undefined;
    theme?: string[] | undefined;
    year?: string[] | undefined;
    indicator?: string[] | undefined;
    q?: string | undefined;
    strength?: 'binding' | 'aspirational' | undefined;
    ambiguous?: 'only' | 'without' | undefined;
    section?: string | undefined;
    body?: string | undefined;
    sort?: 'document' | 'indicator' | 'year' | 'value' | 'section' | 'city' | undefined;
    order?: 'asc' | 'desc' | undefined;
    group?: 'theme' | 'section' | 'body' | 'none' | undefined;
    view?: 'table' | 'chart' | undefined;
    item?: string | undefined;
    version?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/targets">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/cities/$cityId/tasks", "/cities/$cityId/tasks", string, "/app/cities/$cityId/tasks", (raw: RawSearch) => {
    view?: 'list' | 'matrix' | undefined;
    body?: string | undefined;
    q?: string | undefined;
    sort?: 'plan' | 'load' | undefined;
}, import("@tanstack/router-core").ResolveParams<"/cities/$cityId/tasks">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/compare", "/compare", string, "/app/compare", (raw: RawSearch) => {
    cities?: string[] | undefined;
    indicators?: string[] | undefined;
    theme?: string[] | undefined;
    year?: string[] | undefined;
    set?: 'shared' | 'all' | undefined;
    view?: 'table' | 'chart' | undefined;
}, import("@tanstack/router-core").ResolveParams<"/compare">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/search", "/search", string, "/app/search", (raw: RawSearch) => {
    q?: string | undefined;
    city?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/search">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/account", "/account", string, "/app/account", undefined, import("@tanstack/router-core").ResolveParams<"/account">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/admin/users", "/admin/users", string, "/app/admin/users", undefined, import("@tanstack/router-core").ResolveParams<"/admin/users">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/admin/audit", "/admin/audit", string, "/app/admin/audit", (raw: RawSearch) => {
    action?: string | undefined;
    city?: string | undefined;
    actor?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/admin/audit">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/admin/organisations", "/admin/organisations", string, "/app/admin/organisations", (raw: RawSearch) => {
    city?: string | undefined;
    q?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/admin/organisations">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").Route<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/", "/", "app", "/app", undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, ({ location }: import("@tanstack/router-core").BeforeLoadContextOptions<unknown, import("@tanstack/react-router").RootRoute<import("@tanstack/react-router").Register, undefined, {}, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>, undefined, import("@tanstack/router-core").ResolveParams<"/">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, "/app", unknown, undefined>) => Promise<{
    session: {
        user: {
            id: string;
            loginName: string;
            displayName: string;
            role: "administrator" | "city-office" | "officer" | "viewer";
            organisationId: string | null;
            organisationName: string | null;
            cityIds: string[];
            locale: "en" | "zh";
            active: boolean;
            hasPassword: boolean;
            lastSignInAt: string | null;
        };
        csrfToken: string;
        mustSetPassword: boolean;
        expiresAt: string;
    };
}>, {}, undefined, unknown, unknown, unknown, unknown, undefined>, "/reference/indicators", "/reference/indicators", string, "/app/reference/indicators", (raw: RawSearch) => {
    q?: string | undefined;
    theme?: string | undefined;
    id?: string | undefined;
}, import("@tanstack/router-core").ResolveParams<"/reference/indicators">, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, import("@tanstack/router-core").AnyContext, {}, undefined, unknown, unknown, unknown, unknown, undefined>], unknown, unknown, unknown, undefined>], unknown, unknown, unknown, undefined>, "never", false, import("@tanstack/history").RouterHistory, Record<string, any>>;
declare module '@tanstack/react-router' {
    interface Register {
        router: typeof router;
    }
}
export {};
//# sourceMappingURL=router.d.ts.map