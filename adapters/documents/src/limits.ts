/**
 * @module How much a document may ask of the machine before it is refused.
 * The figures are operational bounds, not policy; enforcing them is left to the readers.
 */

export interface DocumentLimits {
  /** Size of the file. */
  readonly bytes: number;
  readonly pages: number;
  /** Length of the text, UTF-16 code units. */
  readonly characters: number;
  /** Time for one document, start to end. */
  readonly milliseconds: number;
  /** Entries in a zip container. */
  readonly zipEntries: number;
  /** Inflated size of all entries of a zip container together. */
  readonly zipBytes: number;
  /** Inflated size divided by packed size of one entry; entries below `zipRatioFloorBytes` are let pass (a page of blanks packs well). */
  readonly zipRatio: number;
  readonly zipRatioFloorBytes: number;
  /** JavaScript heap of the worker that parses; the process itself is not bounded by it. */
  readonly workerHeapMegabytes: number;
}

/**
 * A plan has 20 to 60 pages and 20 000 to 60 000 characters; the longest yearbooks some 900 pages. Ten times the ordinary passes with
 * room to spare, and the worst admitted file stays within a minute and half a gigabyte on two cores (ADR 0013).
 */
export const defaultLimits: DocumentLimits = {
  bytes: 30 * 1024 * 1024,
  pages: 1000,
  characters: 3_000_000,
  milliseconds: 60_000,
  zipEntries: 4000,
  zipBytes: 256 * 1024 * 1024,
  zipRatio: 150,
  zipRatioFloorBytes: 4 * 1024 * 1024,
  workerHeapMegabytes: 1024,
};
