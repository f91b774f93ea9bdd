/**
 * @module How the command line says no: one clear line on standard error, exit code 2, nothing half-printed.
 */

interface Refusal {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly remedy: { readonly zh: string; readonly en: string };
}

export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export const fail = (error: unknown): never => {
  const line =
    error instanceof RefusedError
      ? `dafeng: ${error.refusal.message.zh}${error.refusal.remedy.zh} / ${error.refusal.message.en} ${error.refusal.remedy.en} [${error.refusal.code}]`
      : `dafeng: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exit(2);
};
