export declare function ReviewScreen(): null;
//# sourceMappingURL=review.d.ts.map