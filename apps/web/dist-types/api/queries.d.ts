/**
 * @module Every question the screens ask, with its cache key. Writes live beside the screen that makes them.
 */
import { QueryClient } from '@tanstack/react-query';
export declare const queryClient: QueryClient;
export declare const sessionQuery: import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
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
    } | null;
}, Error, {
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
    } | null;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
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
        } | null;
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
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
    } | null;
}, Error>;
export declare const citiesQuery: import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        slug: string;
        name: {
            zh: string;
            en: string;
        };
        province: {
            zh: string;
            en: string;
        } | null;
        example: boolean;
        plan: {
            versionId: string;
            number: number;
            title: string;
            docNumber: string | null;
            date: string | null;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                bodies: number;
                projects: number;
            };
            textHeld: boolean;
        } | null;
        drafts: number;
    }[];
}, Error, {
    items: {
        id: string;
        slug: string;
        name: {
            zh: string;
            en: string;
        };
        province: {
            zh: string;
            en: string;
        } | null;
        example: boolean;
        plan: {
            versionId: string;
            number: number;
            title: string;
            docNumber: string | null;
            date: string | null;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                bodies: number;
                projects: number;
            };
            textHeld: boolean;
        } | null;
        drafts: number;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            slug: string;
            name: {
                zh: string;
                en: string;
            };
            province: {
                zh: string;
                en: string;
            } | null;
            example: boolean;
            plan: {
                versionId: string;
                number: number;
                title: string;
                docNumber: string | null;
                date: string | null;
                counts: {
                    targets: number;
                    ambiguousTargets: number;
                    qualitativeTargets: number;
                    tasks: number;
                    bodies: number;
                    projects: number;
                };
                textHeld: boolean;
            } | null;
            drafts: number;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        slug: string;
        name: {
            zh: string;
            en: string;
        };
        province: {
            zh: string;
            en: string;
        } | null;
        example: boolean;
        plan: {
            versionId: string;
            number: number;
            title: string;
            docNumber: string | null;
            date: string | null;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                bodies: number;
                projects: number;
            };
            textHeld: boolean;
        } | null;
        drafts: number;
    }[];
}, Error>;
export declare const cityQuery: (cityId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    city: {
        id: string;
        slug: string;
        name: {
            zh: string;
            en: string;
        };
        province: {
            zh: string;
            en: string;
        } | null;
        example: boolean;
        plan: {
            versionId: string;
            number: number;
            title: string;
            docNumber: string | null;
            date: string | null;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                bodies: number;
                projects: number;
            };
            textHeld: boolean;
        } | null;
        drafts: number;
    };
    headline: {
        indicator: string;
        indicatorId: string | null;
        value: number;
        unit: string | null;
        year: number | null;
        periodStart: number | null;
        baselineYear: number | null;
        comparator: "<=" | "=" | ">=" | "~=";
        kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
        qualifier: string[];
        strength: "aspirational" | "binding";
        scope: string;
        implied: boolean;
        ambiguous: boolean;
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "target";
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
    }[];
    byTheme: {
        theme: string;
        label: {
            zh: string;
            en: string;
        };
        targets: number;
    }[];
    byYear: {
        year: number | null;
        targets: number;
    }[];
    load: {
        organisationId: string;
        name: string;
        lead: number;
        participant: number;
    }[];
    pendingAssignment: {
        itemId: string;
        indicator: string;
        year: number | null;
    }[];
    missing: {
        block: string;
        title: {
            zh: string;
            en: string;
        };
        why: {
            zh: string;
            en: string;
        };
        remedy: {
            zh: string;
            en: string;
        };
    }[];
    warnings: number;
}, Error, {
    city: {
        id: string;
        slug: string;
        name: {
            zh: string;
            en: string;
        };
        province: {
            zh: string;
            en: string;
        } | null;
        example: boolean;
        plan: {
            versionId: string;
            number: number;
            title: string;
            docNumber: string | null;
            date: string | null;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                bodies: number;
                projects: number;
            };
            textHeld: boolean;
        } | null;
        drafts: number;
    };
    headline: {
        indicator: string;
        indicatorId: string | null;
        value: number;
        unit: string | null;
        year: number | null;
        periodStart: number | null;
        baselineYear: number | null;
        comparator: "<=" | "=" | ">=" | "~=";
        kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
        qualifier: string[];
        strength: "aspirational" | "binding";
        scope: string;
        implied: boolean;
        ambiguous: boolean;
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "target";
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
    }[];
    byTheme: {
        theme: string;
        label: {
            zh: string;
            en: string;
        };
        targets: number;
    }[];
    byYear: {
        year: number | null;
        targets: number;
    }[];
    load: {
        organisationId: string;
        name: string;
        lead: number;
        participant: number;
    }[];
    pendingAssignment: {
        itemId: string;
        indicator: string;
        year: number | null;
    }[];
    missing: {
        block: string;
        title: {
            zh: string;
            en: string;
        };
        why: {
            zh: string;
            en: string;
        };
        remedy: {
            zh: string;
            en: string;
        };
    }[];
    warnings: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        city: {
            id: string;
            slug: string;
            name: {
                zh: string;
                en: string;
            };
            province: {
                zh: string;
                en: string;
            } | null;
            example: boolean;
            plan: {
                versionId: string;
                number: number;
                title: string;
                docNumber: string | null;
                date: string | null;
                counts: {
                    targets: number;
                    ambiguousTargets: number;
                    qualitativeTargets: number;
                    tasks: number;
                    bodies: number;
                    projects: number;
                };
                textHeld: boolean;
            } | null;
            drafts: number;
        };
        headline: {
            indicator: string;
            indicatorId: string | null;
            value: number;
            unit: string | null;
            year: number | null;
            periodStart: number | null;
            baselineYear: number | null;
            comparator: "<=" | "=" | ">=" | "~=";
            kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
            qualifier: string[];
            strength: "aspirational" | "binding";
            scope: string;
            implied: boolean;
            ambiguous: boolean;
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "target";
            indicatorName: {
                zh: string;
                en: string;
            } | null;
            theme: string | null;
        }[];
        byTheme: {
            theme: string;
            label: {
                zh: string;
                en: string;
            };
            targets: number;
        }[];
        byYear: {
            year: number | null;
            targets: number;
        }[];
        load: {
            organisationId: string;
            name: string;
            lead: number;
            participant: number;
        }[];
        pendingAssignment: {
            itemId: string;
            indicator: string;
            year: number | null;
        }[];
        missing: {
            block: string;
            title: {
                zh: string;
                en: string;
            };
            why: {
                zh: string;
                en: string;
            };
            remedy: {
                zh: string;
                en: string;
            };
        }[];
        warnings: number;
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    city: {
        id: string;
        slug: string;
        name: {
            zh: string;
            en: string;
        };
        province: {
            zh: string;
            en: string;
        } | null;
        example: boolean;
        plan: {
            versionId: string;
            number: number;
            title: string;
            docNumber: string | null;
            date: string | null;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                bodies: number;
                projects: number;
            };
            textHeld: boolean;
        } | null;
        drafts: number;
    };
    headline: {
        indicator: string;
        indicatorId: string | null;
        value: number;
        unit: string | null;
        year: number | null;
        periodStart: number | null;
        baselineYear: number | null;
        comparator: "<=" | "=" | ">=" | "~=";
        kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
        qualifier: string[];
        strength: "aspirational" | "binding";
        scope: string;
        implied: boolean;
        ambiguous: boolean;
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "target";
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
    }[];
    byTheme: {
        theme: string;
        label: {
            zh: string;
            en: string;
        };
        targets: number;
    }[];
    byYear: {
        year: number | null;
        targets: number;
    }[];
    load: {
        organisationId: string;
        name: string;
        lead: number;
        participant: number;
    }[];
    pendingAssignment: {
        itemId: string;
        indicator: string;
        year: number | null;
    }[];
    missing: {
        block: string;
        title: {
            zh: string;
            en: string;
        };
        why: {
            zh: string;
            en: string;
        };
        remedy: {
            zh: string;
            en: string;
        };
    }[];
    warnings: number;
}, Error>;
export declare const organisationsQuery: (cityId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        cityId: string;
        parentId: string | null;
        name: string;
        kind: "city-office" | "county" | "department" | "enterprise" | "other" | "park";
        aliases: string[];
        taskCount: number;
        leadCount: number;
    }[];
}, Error, {
    items: {
        id: string;
        cityId: string;
        parentId: string | null;
        name: string;
        kind: "city-office" | "county" | "department" | "enterprise" | "other" | "park";
        aliases: string[];
        taskCount: number;
        leadCount: number;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            cityId: string;
            parentId: string | null;
            name: string;
            kind: "city-office" | "county" | "department" | "enterprise" | "other" | "park";
            aliases: string[];
            taskCount: number;
            leadCount: number;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        cityId: string;
        parentId: string | null;
        name: string;
        kind: "city-office" | "county" | "department" | "enterprise" | "other" | "park";
        aliases: string[];
        taskCount: number;
        leadCount: number;
    }[];
}, Error>;
export declare const versionsQuery: (cityId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    }[];
}, Error, {
    items: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            cityId: string;
            number: number | null;
            status: "accepted" | "discarded" | "draft" | "superseded";
            title: string;
            docNumber: string | null;
            issuer: string | null;
            date: string | null;
            source: "import" | "pack";
            fileName: string | null;
            format: string | null;
            sha256: string;
            characters: number;
            textHeld: boolean;
            readerVersion: string;
            createdAt: string;
            createdBy: string;
            publishedAt: string | null;
            publishedBy: string | null;
            revision: number;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                projects: number;
                warnings: number;
            };
            review: {
                total: number;
                pending: number;
                accepted: number;
                corrected: number;
                rejected: number;
                added: number;
            };
            canUndo: boolean;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    }[];
}, Error>;
export declare const versionQuery: (versionId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    cityId: string;
    number: number | null;
    status: "accepted" | "discarded" | "draft" | "superseded";
    title: string;
    docNumber: string | null;
    issuer: string | null;
    date: string | null;
    source: "import" | "pack";
    fileName: string | null;
    format: string | null;
    sha256: string;
    characters: number;
    textHeld: boolean;
    readerVersion: string;
    createdAt: string;
    createdBy: string;
    publishedAt: string | null;
    publishedBy: string | null;
    revision: number;
    counts: {
        targets: number;
        ambiguousTargets: number;
        qualitativeTargets: number;
        tasks: number;
        projects: number;
        warnings: number;
    };
    review: {
        total: number;
        pending: number;
        accepted: number;
        corrected: number;
        rejected: number;
        added: number;
    };
    canUndo: boolean;
    outline: {
        id: string;
        level: number;
        label: string;
        title: string;
        kind: "action" | "chapter" | "goal" | "other" | "principle" | "safeguard" | "task";
        start: number;
        end: number;
        targets: number;
        tasks: number;
    }[];
    items: ({
        indicator: string;
        indicatorId: string | null;
        value: number;
        unit: string | null;
        year: number | null;
        periodStart: number | null;
        baselineYear: number | null;
        comparator: "<=" | "=" | ">=" | "~=";
        kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
        qualifier: string[];
        strength: "aspirational" | "binding";
        scope: string;
        implied: boolean;
        ambiguous: boolean;
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "target";
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "qualitative";
        indicator: string;
        indicatorId: string | null;
        year: number | null;
        strength: "aspirational" | "binding";
        pendingAssignment: boolean;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "project";
        name: string;
        value: number | null;
        unit: string | null;
    })[];
    warnings: {
        code: string;
        message: string;
        start: number;
        end: number;
    }[];
    corrections: {
        itemId: string;
        field: string;
        from: unknown;
        to: unknown;
        why: string;
    }[];
}, Error, {
    id: string;
    cityId: string;
    number: number | null;
    status: "accepted" | "discarded" | "draft" | "superseded";
    title: string;
    docNumber: string | null;
    issuer: string | null;
    date: string | null;
    source: "import" | "pack";
    fileName: string | null;
    format: string | null;
    sha256: string;
    characters: number;
    textHeld: boolean;
    readerVersion: string;
    createdAt: string;
    createdBy: string;
    publishedAt: string | null;
    publishedBy: string | null;
    revision: number;
    counts: {
        targets: number;
        ambiguousTargets: number;
        qualitativeTargets: number;
        tasks: number;
        projects: number;
        warnings: number;
    };
    review: {
        total: number;
        pending: number;
        accepted: number;
        corrected: number;
        rejected: number;
        added: number;
    };
    canUndo: boolean;
    outline: {
        id: string;
        level: number;
        label: string;
        title: string;
        kind: "action" | "chapter" | "goal" | "other" | "principle" | "safeguard" | "task";
        start: number;
        end: number;
        targets: number;
        tasks: number;
    }[];
    items: ({
        indicator: string;
        indicatorId: string | null;
        value: number;
        unit: string | null;
        year: number | null;
        periodStart: number | null;
        baselineYear: number | null;
        comparator: "<=" | "=" | ">=" | "~=";
        kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
        qualifier: string[];
        strength: "aspirational" | "binding";
        scope: string;
        implied: boolean;
        ambiguous: boolean;
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "target";
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "qualitative";
        indicator: string;
        indicatorId: string | null;
        year: number | null;
        strength: "aspirational" | "binding";
        pendingAssignment: boolean;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "project";
        name: string;
        value: number | null;
        unit: string | null;
    })[];
    warnings: {
        code: string;
        message: string;
        start: number;
        end: number;
    }[];
    corrections: {
        itemId: string;
        field: string;
        from: unknown;
        to: unknown;
        why: string;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
        outline: {
            id: string;
            level: number;
            label: string;
            title: string;
            kind: "action" | "chapter" | "goal" | "other" | "principle" | "safeguard" | "task";
            start: number;
            end: number;
            targets: number;
            tasks: number;
        }[];
        items: ({
            indicator: string;
            indicatorId: string | null;
            value: number;
            unit: string | null;
            year: number | null;
            periodStart: number | null;
            baselineYear: number | null;
            comparator: "<=" | "=" | ">=" | "~=";
            kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
            qualifier: string[];
            strength: "aspirational" | "binding";
            scope: string;
            implied: boolean;
            ambiguous: boolean;
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "target";
            indicatorName: {
                zh: string;
                en: string;
            } | null;
            theme: string | null;
        } | {
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "qualitative";
            indicator: string;
            indicatorId: string | null;
            year: number | null;
            strength: "aspirational" | "binding";
            pendingAssignment: boolean;
        } | {
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "task";
            title: string;
            lead: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            participants: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            impliedParticipants: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            countiesIncluded: boolean;
            countiesBasis: "declaredOnce" | "listed" | "none";
            openList: boolean;
            targets: number;
        } | {
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "project";
            name: string;
            value: number | null;
            unit: string | null;
        })[];
        warnings: {
            code: string;
            message: string;
            start: number;
            end: number;
        }[];
        corrections: {
            itemId: string;
            field: string;
            from: unknown;
            to: unknown;
            why: string;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    cityId: string;
    number: number | null;
    status: "accepted" | "discarded" | "draft" | "superseded";
    title: string;
    docNumber: string | null;
    issuer: string | null;
    date: string | null;
    source: "import" | "pack";
    fileName: string | null;
    format: string | null;
    sha256: string;
    characters: number;
    textHeld: boolean;
    readerVersion: string;
    createdAt: string;
    createdBy: string;
    publishedAt: string | null;
    publishedBy: string | null;
    revision: number;
    counts: {
        targets: number;
        ambiguousTargets: number;
        qualitativeTargets: number;
        tasks: number;
        projects: number;
        warnings: number;
    };
    review: {
        total: number;
        pending: number;
        accepted: number;
        corrected: number;
        rejected: number;
        added: number;
    };
    canUndo: boolean;
    outline: {
        id: string;
        level: number;
        label: string;
        title: string;
        kind: "action" | "chapter" | "goal" | "other" | "principle" | "safeguard" | "task";
        start: number;
        end: number;
        targets: number;
        tasks: number;
    }[];
    items: ({
        indicator: string;
        indicatorId: string | null;
        value: number;
        unit: string | null;
        year: number | null;
        periodStart: number | null;
        baselineYear: number | null;
        comparator: "<=" | "=" | ">=" | "~=";
        kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
        qualifier: string[];
        strength: "aspirational" | "binding";
        scope: string;
        implied: boolean;
        ambiguous: boolean;
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "target";
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "qualitative";
        indicator: string;
        indicatorId: string | null;
        year: number | null;
        strength: "aspirational" | "binding";
        pendingAssignment: boolean;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    } | {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "project";
        name: string;
        value: number | null;
        unit: string | null;
    })[];
    warnings: {
        code: string;
        message: string;
        start: number;
        end: number;
    }[];
    corrections: {
        itemId: string;
        field: string;
        from: unknown;
        to: unknown;
        why: string;
    }[];
}, Error>;
export declare const textQuery: (versionId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    text: string;
    sha256: string;
    pages: {
        number: number;
        start: number;
        end: number;
        read: boolean;
        why?: string | undefined;
    }[];
}, Error, {
    text: string;
    sha256: string;
    pages: {
        number: number;
        start: number;
        end: number;
        read: boolean;
        why?: string | undefined;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        text: string;
        sha256: string;
        pages: {
            number: number;
            start: number;
            end: number;
            read: boolean;
            why?: string | undefined;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    text: string;
    sha256: string;
    pages: {
        number: number;
        start: number;
        end: number;
        read: boolean;
        why?: string | undefined;
    }[];
}, Error>;
export declare const diffQuery: (versionId: string, otherId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    before: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    };
    after: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    };
    items: {
        change: "added" | "changed" | "moved" | "removed";
        kind: "heading" | "project" | "qualitative" | "target" | "task";
        title: string;
        section: string;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
        fields: string[];
        beforeItemId: string | null;
        afterItemId: string | null;
    }[];
    unchanged: number;
}, Error, {
    before: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    };
    after: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    };
    items: {
        change: "added" | "changed" | "moved" | "removed";
        kind: "heading" | "project" | "qualitative" | "target" | "task";
        title: string;
        section: string;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
        fields: string[];
        beforeItemId: string | null;
        afterItemId: string | null;
    }[];
    unchanged: number;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        before: {
            id: string;
            cityId: string;
            number: number | null;
            status: "accepted" | "discarded" | "draft" | "superseded";
            title: string;
            docNumber: string | null;
            issuer: string | null;
            date: string | null;
            source: "import" | "pack";
            fileName: string | null;
            format: string | null;
            sha256: string;
            characters: number;
            textHeld: boolean;
            readerVersion: string;
            createdAt: string;
            createdBy: string;
            publishedAt: string | null;
            publishedBy: string | null;
            revision: number;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                projects: number;
                warnings: number;
            };
            review: {
                total: number;
                pending: number;
                accepted: number;
                corrected: number;
                rejected: number;
                added: number;
            };
            canUndo: boolean;
        };
        after: {
            id: string;
            cityId: string;
            number: number | null;
            status: "accepted" | "discarded" | "draft" | "superseded";
            title: string;
            docNumber: string | null;
            issuer: string | null;
            date: string | null;
            source: "import" | "pack";
            fileName: string | null;
            format: string | null;
            sha256: string;
            characters: number;
            textHeld: boolean;
            readerVersion: string;
            createdAt: string;
            createdBy: string;
            publishedAt: string | null;
            publishedBy: string | null;
            revision: number;
            counts: {
                targets: number;
                ambiguousTargets: number;
                qualitativeTargets: number;
                tasks: number;
                projects: number;
                warnings: number;
            };
            review: {
                total: number;
                pending: number;
                accepted: number;
                corrected: number;
                rejected: number;
                added: number;
            };
            canUndo: boolean;
        };
        items: {
            change: "added" | "changed" | "moved" | "removed";
            kind: "heading" | "project" | "qualitative" | "target" | "task";
            title: string;
            section: string;
            before: Record<string, unknown> | null;
            after: Record<string, unknown> | null;
            fields: string[];
            beforeItemId: string | null;
            afterItemId: string | null;
        }[];
        unchanged: number;
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    before: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    };
    after: {
        id: string;
        cityId: string;
        number: number | null;
        status: "accepted" | "discarded" | "draft" | "superseded";
        title: string;
        docNumber: string | null;
        issuer: string | null;
        date: string | null;
        source: "import" | "pack";
        fileName: string | null;
        format: string | null;
        sha256: string;
        characters: number;
        textHeld: boolean;
        readerVersion: string;
        createdAt: string;
        createdBy: string;
        publishedAt: string | null;
        publishedBy: string | null;
        revision: number;
        counts: {
            targets: number;
            ambiguousTargets: number;
            qualitativeTargets: number;
            tasks: number;
            projects: number;
            warnings: number;
        };
        review: {
            total: number;
            pending: number;
            accepted: number;
            corrected: number;
            rejected: number;
            added: number;
        };
        canUndo: boolean;
    };
    items: {
        change: "added" | "changed" | "moved" | "removed";
        kind: "heading" | "project" | "qualitative" | "target" | "task";
        title: string;
        section: string;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
        fields: string[];
        beforeItemId: string | null;
        afterItemId: string | null;
    }[];
    unchanged: number;
}, Error>;
export declare const itemHistoryQuery: (versionId: string, itemId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        at: string;
        actorName: string;
        action: string;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
        note: string | null;
        undone: boolean;
    }[];
}, Error, {
    items: {
        id: string;
        at: string;
        actorName: string;
        action: string;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
        note: string | null;
        undone: boolean;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            at: string;
            actorName: string;
            action: string;
            before: Record<string, unknown> | null;
            after: Record<string, unknown> | null;
            note: string | null;
            undone: boolean;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        at: string;
        actorName: string;
        action: string;
        before: Record<string, unknown> | null;
        after: Record<string, unknown> | null;
        note: string | null;
        undone: boolean;
    }[];
}, Error>;
export declare const importsQuery: (cityId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        cityId: string;
        fileName: string;
        size: number;
        stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
        progress: {
            done: number;
            total: number | null;
            unit: "bytes" | "items" | "pages";
        } | null;
        versionId: string | null;
        matchedVersionId: string | null;
        problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            message: {
                zh: string;
                en: string;
            };
            remedy: {
                zh: string;
                en: string;
            };
            where?: string | undefined;
            current?: unknown;
            instance?: string | undefined;
        } | null;
        startedAt: string;
        finishedAt: string | null;
    }[];
}, Error, {
    items: {
        id: string;
        cityId: string;
        fileName: string;
        size: number;
        stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
        progress: {
            done: number;
            total: number | null;
            unit: "bytes" | "items" | "pages";
        } | null;
        versionId: string | null;
        matchedVersionId: string | null;
        problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            message: {
                zh: string;
                en: string;
            };
            remedy: {
                zh: string;
                en: string;
            };
            where?: string | undefined;
            current?: unknown;
            instance?: string | undefined;
        } | null;
        startedAt: string;
        finishedAt: string | null;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            cityId: string;
            fileName: string;
            size: number;
            stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
            progress: {
                done: number;
                total: number | null;
                unit: "bytes" | "items" | "pages";
            } | null;
            versionId: string | null;
            matchedVersionId: string | null;
            problem: {
                type: string;
                title: string;
                status: number;
                code: string;
                message: {
                    zh: string;
                    en: string;
                };
                remedy: {
                    zh: string;
                    en: string;
                };
                where?: string | undefined;
                current?: unknown;
                instance?: string | undefined;
            } | null;
            startedAt: string;
            finishedAt: string | null;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        cityId: string;
        fileName: string;
        size: number;
        stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
        progress: {
            done: number;
            total: number | null;
            unit: "bytes" | "items" | "pages";
        } | null;
        versionId: string | null;
        matchedVersionId: string | null;
        problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            message: {
                zh: string;
                en: string;
            };
            remedy: {
                zh: string;
                en: string;
            };
            where?: string | undefined;
            current?: unknown;
            instance?: string | undefined;
        } | null;
        startedAt: string;
        finishedAt: string | null;
    }[];
}, Error>;
export declare const importQuery: (id: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    id: string;
    cityId: string;
    fileName: string;
    size: number;
    stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
    progress: {
        done: number;
        total: number | null;
        unit: "bytes" | "items" | "pages";
    } | null;
    versionId: string | null;
    matchedVersionId: string | null;
    problem: {
        type: string;
        title: string;
        status: number;
        code: string;
        message: {
            zh: string;
            en: string;
        };
        remedy: {
            zh: string;
            en: string;
        };
        where?: string | undefined;
        current?: unknown;
        instance?: string | undefined;
    } | null;
    startedAt: string;
    finishedAt: string | null;
}, Error, {
    id: string;
    cityId: string;
    fileName: string;
    size: number;
    stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
    progress: {
        done: number;
        total: number | null;
        unit: "bytes" | "items" | "pages";
    } | null;
    versionId: string | null;
    matchedVersionId: string | null;
    problem: {
        type: string;
        title: string;
        status: number;
        code: string;
        message: {
            zh: string;
            en: string;
        };
        remedy: {
            zh: string;
            en: string;
        };
        where?: string | undefined;
        current?: unknown;
        instance?: string | undefined;
    } | null;
    startedAt: string;
    finishedAt: string | null;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        id: string;
        cityId: string;
        fileName: string;
        size: number;
        stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
        progress: {
            done: number;
            total: number | null;
            unit: "bytes" | "items" | "pages";
        } | null;
        versionId: string | null;
        matchedVersionId: string | null;
        problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            message: {
                zh: string;
                en: string;
            };
            remedy: {
                zh: string;
                en: string;
            };
            where?: string | undefined;
            current?: unknown;
            instance?: string | undefined;
        } | null;
        startedAt: string;
        finishedAt: string | null;
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    id: string;
    cityId: string;
    fileName: string;
    size: number;
    stage: "cancelled" | "done" | "extracting" | "failed" | "interrupted" | "queued" | "reading" | "saving";
    progress: {
        done: number;
        total: number | null;
        unit: "bytes" | "items" | "pages";
    } | null;
    versionId: string | null;
    matchedVersionId: string | null;
    problem: {
        type: string;
        title: string;
        status: number;
        code: string;
        message: {
            zh: string;
            en: string;
        };
        remedy: {
            zh: string;
            en: string;
        };
        where?: string | undefined;
        current?: unknown;
        instance?: string | undefined;
    } | null;
    startedAt: string;
    finishedAt: string | null;
}, Error>;
export interface TargetFilter {
    readonly city?: readonly string[] | undefined;
    readonly theme?: readonly string[] | undefined;
    readonly year?: readonly string[] | undefined;
    readonly indicator?: readonly string[] | undefined;
    readonly section?: string | undefined;
    readonly body?: string | undefined;
    readonly strength?: 'binding' | 'aspirational' | undefined;
    readonly ambiguous?: 'only' | 'without' | undefined;
    readonly q?: string | undefined;
    readonly sort?: string | undefined;
    readonly order?: 'asc' | 'desc' | undefined;
}
export declare const targetRowsQuery: (filter: TargetFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        cityId: string;
        indicatorId: string | null;
        indicator: string;
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
        unit: string | null;
        scope: string;
        section: string;
        sectionTitle: string;
        cells: Record<string, {
            indicator: string;
            indicatorId: string | null;
            value: number;
            unit: string | null;
            year: number | null;
            periodStart: number | null;
            baselineYear: number | null;
            comparator: "<=" | "=" | ">=" | "~=";
            kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
            qualifier: string[];
            strength: "aspirational" | "binding";
            scope: string;
            implied: boolean;
            ambiguous: boolean;
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "target";
            indicatorName: {
                zh: string;
                en: string;
            } | null;
            theme: string | null;
        }[]>;
    }[];
    total: number;
    next: string | null;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        cityId: string;
        indicatorId: string | null;
        indicator: string;
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
        unit: string | null;
        scope: string;
        section: string;
        sectionTitle: string;
        cells: Record<string, {
            indicator: string;
            indicatorId: string | null;
            value: number;
            unit: string | null;
            year: number | null;
            periodStart: number | null;
            baselineYear: number | null;
            comparator: "<=" | "=" | ">=" | "~=";
            kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
            qualifier: string[];
            strength: "aspirational" | "binding";
            scope: string;
            implied: boolean;
            ambiguous: boolean;
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "target";
            indicatorName: {
                zh: string;
                en: string;
            } | null;
            theme: string | null;
        }[]>;
    }[];
    total: number;
    next: string | null;
}, unknown>, (string | TargetFilter)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            cityId: string;
            indicatorId: string | null;
            indicator: string;
            indicatorName: {
                zh: string;
                en: string;
            } | null;
            theme: string | null;
            unit: string | null;
            scope: string;
            section: string;
            sectionTitle: string;
            cells: Record<string, {
                indicator: string;
                indicatorId: string | null;
                value: number;
                unit: string | null;
                year: number | null;
                periodStart: number | null;
                baselineYear: number | null;
                comparator: "<=" | "=" | ">=" | "~=";
                kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
                qualifier: string[];
                strength: "aspirational" | "binding";
                scope: string;
                implied: boolean;
                ambiguous: boolean;
                id: string;
                versionId: string;
                cityId: string;
                section: string;
                sectionTitle: string;
                start: number | null;
                end: number | null;
                quote: string | null;
                review: "accepted" | "added" | "corrected" | "pending" | "rejected";
                revision: number;
                warnings: {
                    code: string;
                    message: string;
                }[];
                kind: "target";
                indicatorName: {
                    zh: string;
                    en: string;
                } | null;
                theme: string | null;
            }[]>;
        }[];
        total: number;
        next: string | null;
    }, (string | TargetFilter)[], string | undefined>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | TargetFilter)[], import("@tanstack/query-core").InfiniteData<{
    items: {
        cityId: string;
        indicatorId: string | null;
        indicator: string;
        indicatorName: {
            zh: string;
            en: string;
        } | null;
        theme: string | null;
        unit: string | null;
        scope: string;
        section: string;
        sectionTitle: string;
        cells: Record<string, {
            indicator: string;
            indicatorId: string | null;
            value: number;
            unit: string | null;
            year: number | null;
            periodStart: number | null;
            baselineYear: number | null;
            comparator: "<=" | "=" | ">=" | "~=";
            kindOfValue: "addition" | "coverage" | "increase" | "level" | "reduction" | "share";
            qualifier: string[];
            strength: "aspirational" | "binding";
            scope: string;
            implied: boolean;
            ambiguous: boolean;
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "target";
            indicatorName: {
                zh: string;
                en: string;
            } | null;
            theme: string | null;
        }[]>;
    }[];
    total: number;
    next: string | null;
}, unknown>, Error>;
export interface TaskFilter {
    readonly city?: readonly string[] | undefined;
    readonly body?: string | undefined;
    readonly q?: string | undefined;
}
export declare const tasksQuery: (filter: TaskFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    }[];
    total: number;
    next: string | null;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    }[];
    total: number;
    next: string | null;
}, unknown>, (string | TaskFilter)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "task";
            title: string;
            lead: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            participants: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            impliedParticipants: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            countiesIncluded: boolean;
            countiesBasis: "declaredOnce" | "listed" | "none";
            openList: boolean;
            targets: number;
        }[];
        total: number;
        next: string | null;
    }, (string | TaskFilter)[], string | undefined>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | TaskFilter)[], import("@tanstack/query-core").InfiniteData<{
    items: {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    }[];
    total: number;
    next: string | null;
}, unknown>, Error>;
export declare const taskMatrixQuery: (cityId: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    organisations: {
        id: string;
        name: string;
        kind: string;
        lead: number;
        participant: number;
        implied: number;
    }[];
    tasks: {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    }[];
    cells: ("" | "I" | "L" | "P")[][];
    note: {
        zh: string;
        en: string;
    } | null;
}, Error, {
    organisations: {
        id: string;
        name: string;
        kind: string;
        lead: number;
        participant: number;
        implied: number;
    }[];
    tasks: {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    }[];
    cells: ("" | "I" | "L" | "P")[][];
    note: {
        zh: string;
        en: string;
    } | null;
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        organisations: {
            id: string;
            name: string;
            kind: string;
            lead: number;
            participant: number;
            implied: number;
        }[];
        tasks: {
            id: string;
            versionId: string;
            cityId: string;
            section: string;
            sectionTitle: string;
            start: number | null;
            end: number | null;
            quote: string | null;
            review: "accepted" | "added" | "corrected" | "pending" | "rejected";
            revision: number;
            warnings: {
                code: string;
                message: string;
            }[];
            kind: "task";
            title: string;
            lead: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            participants: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            impliedParticipants: {
                organisationId: string | null;
                printed: string;
                name: string;
            }[];
            countiesIncluded: boolean;
            countiesBasis: "declaredOnce" | "listed" | "none";
            openList: boolean;
            targets: number;
        }[];
        cells: ("" | "I" | "L" | "P")[][];
        note: {
            zh: string;
            en: string;
        } | null;
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    organisations: {
        id: string;
        name: string;
        kind: string;
        lead: number;
        participant: number;
        implied: number;
    }[];
    tasks: {
        id: string;
        versionId: string;
        cityId: string;
        section: string;
        sectionTitle: string;
        start: number | null;
        end: number | null;
        quote: string | null;
        review: "accepted" | "added" | "corrected" | "pending" | "rejected";
        revision: number;
        warnings: {
            code: string;
            message: string;
        }[];
        kind: "task";
        title: string;
        lead: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        participants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        impliedParticipants: {
            organisationId: string | null;
            printed: string;
            name: string;
        }[];
        countiesIncluded: boolean;
        countiesBasis: "declaredOnce" | "listed" | "none";
        openList: boolean;
        targets: number;
    }[];
    cells: ("" | "I" | "L" | "P")[][];
    note: {
        zh: string;
        en: string;
    } | null;
}, Error>;
export interface CompareFilter {
    readonly city?: readonly string[] | undefined;
    readonly indicator?: readonly string[] | undefined;
    readonly theme?: readonly string[] | undefined;
    readonly year?: readonly string[] | undefined;
    readonly shared?: boolean | undefined;
}
export declare const comparisonQuery: (filter: CompareFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    cities: {
        id: string;
        name: {
            zh: string;
            en: string;
        };
        example: boolean;
    }[];
    years: (number | null)[];
    rows: {
        indicatorId: string;
        name: {
            zh: string;
            en: string;
        };
        theme: string;
        unit: string;
        unitLabel: {
            zh: string;
            en: string;
        };
        direction: "down" | "none" | "up";
        cells: {
            cityId: string;
            year: number | null;
            state: "asAssigned" | "notComparable" | "notSet" | "set";
            value: number | null;
            comparator: "<=" | "=" | ">=" | "~=" | null;
            strength: "aspirational" | "binding" | null;
            printed: string | null;
            itemId: string | null;
            versionId: string | null;
            why: {
                zh: string;
                en: string;
            } | null;
        }[];
    }[];
}, Error, {
    cities: {
        id: string;
        name: {
            zh: string;
            en: string;
        };
        example: boolean;
    }[];
    years: (number | null)[];
    rows: {
        indicatorId: string;
        name: {
            zh: string;
            en: string;
        };
        theme: string;
        unit: string;
        unitLabel: {
            zh: string;
            en: string;
        };
        direction: "down" | "none" | "up";
        cells: {
            cityId: string;
            year: number | null;
            state: "asAssigned" | "notComparable" | "notSet" | "set";
            value: number | null;
            comparator: "<=" | "=" | ">=" | "~=" | null;
            strength: "aspirational" | "binding" | null;
            printed: string | null;
            itemId: string | null;
            versionId: string | null;
            why: {
                zh: string;
                en: string;
            } | null;
        }[];
    }[];
}, (string | CompareFilter)[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        cities: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            example: boolean;
        }[];
        years: (number | null)[];
        rows: {
            indicatorId: string;
            name: {
                zh: string;
                en: string;
            };
            theme: string;
            unit: string;
            unitLabel: {
                zh: string;
                en: string;
            };
            direction: "down" | "none" | "up";
            cells: {
                cityId: string;
                year: number | null;
                state: "asAssigned" | "notComparable" | "notSet" | "set";
                value: number | null;
                comparator: "<=" | "=" | ">=" | "~=" | null;
                strength: "aspirational" | "binding" | null;
                printed: string | null;
                itemId: string | null;
                versionId: string | null;
                why: {
                    zh: string;
                    en: string;
                } | null;
            }[];
        }[];
    }, (string | CompareFilter)[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | CompareFilter)[], {
    cities: {
        id: string;
        name: {
            zh: string;
            en: string;
        };
        example: boolean;
    }[];
    years: (number | null)[];
    rows: {
        indicatorId: string;
        name: {
            zh: string;
            en: string;
        };
        theme: string;
        unit: string;
        unitLabel: {
            zh: string;
            en: string;
        };
        direction: "down" | "none" | "up";
        cells: {
            cityId: string;
            year: number | null;
            state: "asAssigned" | "notComparable" | "notSet" | "set";
            value: number | null;
            comparator: "<=" | "=" | ">=" | "~=" | null;
            strength: "aspirational" | "binding" | null;
            printed: string | null;
            itemId: string | null;
            versionId: string | null;
            why: {
                zh: string;
                en: string;
            } | null;
        }[];
    }[];
}, Error>;
export declare const searchQueryOf: (q: string, city?: string) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        kind: "city" | "heading" | "indicator" | "organisation" | "project" | "qualitative" | "target" | "task" | "term";
        title: string;
        detail: string;
        cityId: string | null;
        cityName: string | null;
        versionId: string | null;
        itemId: string | null;
        href: string;
    }[];
}, Error, {
    items: {
        kind: "city" | "heading" | "indicator" | "organisation" | "project" | "qualitative" | "target" | "task" | "term";
        title: string;
        detail: string;
        cityId: string | null;
        cityName: string | null;
        versionId: string | null;
        itemId: string | null;
        href: string;
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            kind: "city" | "heading" | "indicator" | "organisation" | "project" | "qualitative" | "target" | "task" | "term";
            title: string;
            detail: string;
            cityId: string | null;
            cityName: string | null;
            versionId: string | null;
            itemId: string | null;
            href: string;
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        kind: "city" | "heading" | "indicator" | "organisation" | "project" | "qualitative" | "target" | "task" | "term";
        title: string;
        detail: string;
        cityId: string | null;
        cityName: string | null;
        versionId: string | null;
        itemId: string | null;
        href: string;
    }[];
}, Error>;
export declare const indicatorsQuery: import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
        id: string;
        name: {
            zh: string;
            en: string;
        };
        definition: {
            zh: string;
            en: string;
        };
        unit: string;
        unitLabel: {
            zh: string;
            en: string;
        };
        kind: string;
        direction: "down" | "none" | "up";
        overTime: string;
        overAreas: string;
        theme: string;
        synonyms: string[];
        feeds: {
            scheme: string;
            slot: string;
            status: string;
        }[];
        source: string;
        status: string;
        cities: string[];
    }[];
    themes: {
        id: string;
        label: {
            zh: string;
            en: string;
        };
    }[];
}, Error, {
    items: {
        id: string;
        name: {
            zh: string;
            en: string;
        };
        definition: {
            zh: string;
            en: string;
        };
        unit: string;
        unitLabel: {
            zh: string;
            en: string;
        };
        kind: string;
        direction: "down" | "none" | "up";
        overTime: string;
        overAreas: string;
        theme: string;
        synonyms: string[];
        feeds: {
            scheme: string;
            slot: string;
            status: string;
        }[];
        source: string;
        status: string;
        cities: string[];
    }[];
    themes: {
        id: string;
        label: {
            zh: string;
            en: string;
        };
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            id: string;
            name: {
                zh: string;
                en: string;
            };
            definition: {
                zh: string;
                en: string;
            };
            unit: string;
            unitLabel: {
                zh: string;
                en: string;
            };
            kind: string;
            direction: "down" | "none" | "up";
            overTime: string;
            overAreas: string;
            theme: string;
            synonyms: string[];
            feeds: {
                scheme: string;
                slot: string;
                status: string;
            }[];
            source: string;
            status: string;
            cities: string[];
        }[];
        themes: {
            id: string;
            label: {
                zh: string;
                en: string;
            };
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
        id: string;
        name: {
            zh: string;
            en: string;
        };
        definition: {
            zh: string;
            en: string;
        };
        unit: string;
        unitLabel: {
            zh: string;
            en: string;
        };
        kind: string;
        direction: "down" | "none" | "up";
        overTime: string;
        overAreas: string;
        theme: string;
        synonyms: string[];
        feeds: {
            scheme: string;
            slot: string;
            status: string;
        }[];
        source: string;
        status: string;
        cities: string[];
    }[];
    themes: {
        id: string;
        label: {
            zh: string;
            en: string;
        };
    }[];
}, Error>;
export declare const usersQuery: import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseQueryOptions<{
    items: {
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
    }[];
}, Error, {
    items: {
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
    }[];
}, string[]>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
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
        }[];
    }, string[], never>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<string[], {
    items: {
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
    }[];
}, Error>;
export interface AuditFilter {
    readonly action?: string | undefined;
    readonly city?: string | undefined;
    readonly actor?: string | undefined;
}
export declare const auditQuery: (filter: AuditFilter) => import("@tanstack/query-core").OmitKeyof<import("@tanstack/react-query").UseInfiniteQueryOptions<{
    items: {
        sequence: number;
        at: string;
        actorId: string | null;
        actorName: string;
        action: string;
        subject: string;
        subjectId: string | null;
        cityId: string | null;
        detail: unknown;
        hash: string;
    }[];
    total: number;
    next: string | null;
}, Error, import("@tanstack/query-core").InfiniteData<{
    items: {
        sequence: number;
        at: string;
        actorId: string | null;
        actorName: string;
        action: string;
        subject: string;
        subjectId: string | null;
        cityId: string | null;
        detail: unknown;
        hash: string;
    }[];
    total: number;
    next: string | null;
}, unknown>, (string | AuditFilter)[], string | undefined>, "queryFn"> & {
    queryFn?: import("@tanstack/query-core").QueryFunction<{
        items: {
            sequence: number;
            at: string;
            actorId: string | null;
            actorName: string;
            action: string;
            subject: string;
            subjectId: string | null;
            cityId: string | null;
            detail: unknown;
            hash: string;
        }[];
        total: number;
        next: string | null;
    }, (string | AuditFilter)[], string | undefined>;
} & import("@tanstack/query-core").QueryKeyWithDataTag<(string | AuditFilter)[], import("@tanstack/query-core").InfiniteData<{
    items: {
        sequence: number;
        at: string;
        actorId: string | null;
        actorName: string;
        action: string;
        subject: string;
        subjectId: string | null;
        cityId: string | null;
        detail: unknown;
        hash: string;
    }[];
    total: number;
    next: string | null;
}, unknown>, Error>;
/** After anything that changes a published plan: every screen that reads the registry asks again. */
export declare function refreshRegistry(): Promise<void>;
//# sourceMappingURL=queries.d.ts.map