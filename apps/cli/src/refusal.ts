/**
 * @module How the command line says no: one clear line on standard error, exit code 2, nothing half-printed.
 */

import type { Fault } from '@dafeng/accounting';
import type { TrackingFault } from '@dafeng/tracking';

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

/** The same refusal, naming the file that it is about. */
export const inFile = (file: string, refusal: Refusal): RefusedError =>
  new RefusedError({
    ...refusal,
    message: { zh: `${file}：${refusal.message.zh}`, en: `${file}: ${refusal.message.en}` },
  });

/** Everything that is wrong with an input file, one line a fault. */
export class FaultyFileError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults[0]?.code ?? 'faulty-file');
    this.faults = faults;
  }
}

/** Everything that is wrong with what targets are followed by, one line a fault. */
export class FaultyTrackingError extends Error {
  readonly faults: readonly TrackingFault[];

  constructor(faults: readonly TrackingFault[]) {
    super(faults[0]?.code ?? 'faulty-input');
    this.faults = faults;
  }
}

const faultLine = ({ code, file, row, column, message, remedy }: Fault): string => {
  const zh = [file, row === null ? null : `第 ${row} 行`, column === null ? null : `${column} 列`]
    .filter(Boolean)
    .join(' ');
  const en = [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`]
    .filter(Boolean)
    .join(', ');
  return `dafeng: ${zh}：${message.zh}${remedy.zh} / ${en}: ${message.en} ${remedy.en} [${code}]`;
};

export const fail = (error: unknown): never => {
  if (error instanceof FaultyFileError) {
    for (const fault of error.faults) process.stderr.write(`${faultLine(fault).replace(/\s*\n\s*/g, ' ')}\n`);
    process.exit(2);
  }
  if (error instanceof FaultyTrackingError) {
    for (const { code, message, remedy } of error.faults)
      process.stderr.write(
        `dafeng: ${message.zh}${remedy.zh} / ${message.en} ${remedy.en} [${code}]`
          .replace(/\s*\n\s*/g, ' ')
          .concat('\n'),
      );
    process.exit(2);
  }
  const line =
    error instanceof RefusedError
      ? `dafeng: ${error.refusal.message.zh}${error.refusal.remedy.zh} / ${error.refusal.message.en} ${error.refusal.remedy.en} [${error.refusal.code}]`
      : `dafeng: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`);
  process.exit(2);
};
