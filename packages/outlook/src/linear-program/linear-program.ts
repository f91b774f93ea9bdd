/**
 * @module A linear program as plain arrays: least cost over columns, rows as sparse terms, with names, a constant and the plan target or
 * limit behind a row. What the columns mean is left to those who draft it, how it is solved to the port beside it.
 */

/** minimise constant + cost·x subject to rowLow <= A x <= rowHigh, columnLow <= x <= columnHigh; open ends are infinite. */
export interface LinearProgram {
  readonly columnNames: readonly string[];
  readonly cost: Float64Array;
  readonly columnLow: Float64Array;
  readonly columnHigh: Float64Array;
  readonly rowNames: readonly string[];
  readonly rowLow: Float64Array;
  readonly rowHigh: Float64Array;
  /** Rows of A, compressed: the terms of row i are starts[i] up to starts[i + 1]. */
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
  /** Added to the objective by us: exports of other tools lose it. */
  readonly constant: number;
  /** Per row: what somebody wished (`target`) or what bounds it (`limit`), with its id; null where it is plain bookkeeping. */
  readonly reasons: readonly (RowReason | null)[];
}

export interface RowReason {
  readonly kind: 'target' | 'limit';
  readonly id: string;
}

/** constant + sum of coefficient times column. */
export interface Affine {
  readonly constant: number;
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
}

export const affine = (constant: number, terms: Affine['terms'] = []): Affine => ({ constant, terms });
export const times = (factor: number, of: Affine): Affine =>
  factor === 0
    ? affine(0)
    : affine(
        factor * of.constant,
        of.terms.map(([column, coefficient]) => [column, factor * coefficient] as const),
      );
export const plus = (...parts: readonly Affine[]): Affine =>
  affine(
    parts.reduce((sum, { constant }) => sum + constant, 0),
    parts.flatMap(({ terms }) => terms),
  );

export interface ProgramDraft {
  /** A new column, as an expression of itself. */
  readonly column: (name: string, low?: number, high?: number) => Affine;
  /** low <= expression <= high; the constant of the expression moves to the bounds. */
  readonly row: (name: string, of: Affine, low: number, high: number, reason?: RowReason) => void;
  readonly addCost: (of: Affine) => void;
  readonly build: () => LinearProgram;
}

const gathered = (terms: Affine['terms']): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>();
  for (const [column, coefficient] of terms) sums.set(column, (sums.get(column) ?? 0) + coefficient);
  return sums;
};

export const draftProgram = (): ProgramDraft => {
  const columns: { readonly name: string; readonly low: number; readonly high: number }[] = [];
  const rows: { readonly name: string; readonly low: number; readonly high: number }[] = [];
  const reasons: (RowReason | null)[] = [];
  const cost: number[] = [];
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  let constant = 0;
  return {
    column: (name, low = 0, high = Number.POSITIVE_INFINITY) => {
      columns.push({ name, low, high });
      cost.push(0);
      return affine(0, [[columns.length - 1, 1]]);
    },
    row: (name, of, low, high, reason) => {
      for (const [column, coefficient] of gathered(of.terms)) {
        if (coefficient === 0) continue;
        indices.push(column);
        values.push(coefficient);
      }
      starts.push(indices.length);
      rows.push({ name, low: low - of.constant, high: high - of.constant });
      reasons.push(reason ?? null);
    },
    addCost: (of) => {
      constant += of.constant;
      for (const [column, coefficient] of of.terms) cost[column] = (cost[column] ?? 0) + coefficient;
    },
    build: () => ({
      columnNames: columns.map(({ name }) => name),
      cost: Float64Array.from(cost),
      columnLow: Float64Array.from(columns, ({ low }) => low),
      columnHigh: Float64Array.from(columns, ({ high }) => high),
      rowNames: rows.map(({ name }) => name),
      rowLow: Float64Array.from(rows, ({ low }) => low),
      rowHigh: Float64Array.from(rows, ({ high }) => high),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
      constant,
      reasons: [...reasons],
    }),
  };
};

/** The same program with other costs; the constant goes with them. */
export const withCost = (program: LinearProgram, of: Affine): LinearProgram => {
  const cost = new Float64Array(program.cost.length);
  for (const [column, coefficient] of of.terms) cost[column] = (cost[column] ?? 0) + coefficient;
  return { ...program, cost, constant: of.constant };
};

/** The same program with the rows opened of which `isOpen` holds. */
export const withRowsOpened = (program: LinearProgram, isOpen: (row: number) => boolean): LinearProgram => ({
  ...program,
  rowLow: program.rowLow.map((low, row) => (isOpen(row) ? Number.NEGATIVE_INFINITY : low)),
  rowHigh: program.rowHigh.map((high, row) => (isOpen(row) ? Number.POSITIVE_INFINITY : high)),
});

/** The same program with one more row. */
export const withRow = (
  program: LinearProgram,
  name: string,
  terms: ReadonlyMap<number, number>,
  low: number,
  high: number,
): LinearProgram => ({
  ...program,
  rowNames: [...program.rowNames, name],
  rowLow: Float64Array.from([...program.rowLow, low]),
  rowHigh: Float64Array.from([...program.rowHigh, high]),
  starts: Int32Array.from([...program.starts, program.indices.length + terms.size]),
  indices: Int32Array.from([...program.indices, ...terms.keys()]),
  values: Float64Array.from([...program.values, ...terms.values()]),
  reasons: [...program.reasons, null],
});

/** Value of an expression at a point. */
export const valueAt = (of: Affine, x: ArrayLike<number>): number =>
  of.terms.reduce((sum, [column, coefficient]) => sum + coefficient * (x[column] ?? 0), of.constant);
