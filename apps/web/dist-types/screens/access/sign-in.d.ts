export declare function SignInScreen(): import("react").JSX.Element;
//# sourceMappingURL=sign-in.d.ts.map