export declare function PasswordForm({ hasPassword, onDone }: {
    readonly hasPassword: boolean;
    readonly onDone: () => void;
}): import("react").JSX.Element;
//# sourceMappingURL=password-form.d.ts.map