export declare function ReviewScreen(): import("react").JSX.Element;
//# sourceMappingURL=review.d.ts.map