/**
 * @module How much a workbook may ask of the machine before it is refused. Operational bounds, not policy; the thread around the reader
 * is bounded by the same record.
 */
export interface WorkbookLimits {
  /** Size of the file. */
  readonly bytes: number;
  /** Inflated size of all parts together, and of one part against its packed size above a floor. */
  readonly inflatedBytes: number;
  readonly inflateRatio: number;
  readonly inflateRatioFloorBytes: number;
  readonly parts: number;
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
  /** Cells with content in all sheets together. */
  readonly cells: number;
  readonly milliseconds: number;
  readonly workerHeapMegabytes: number;
}

/**
 * A balance has 33 × 22 cells, a whole book of a city some 10 000; a yearbook saved as one workbook some 200 000. Beyond that a file was
 * saved by mistake or means harm.
 */
export const defaultWorkbookLimits: WorkbookLimits = {
  bytes: 20 * 1024 * 1024,
  inflatedBytes: 96 * 1024 * 1024,
  inflateRatio: 200,
  inflateRatioFloorBytes: 4 * 1024 * 1024,
  parts: 2000,
  sheets: 100,
  rows: 20_000,
  columns: 512,
  cells: 400_000,
  milliseconds: 20_000,
  workerHeapMegabytes: 512,
};
