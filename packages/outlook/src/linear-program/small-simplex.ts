/**
 * @module A dense two-phase simplex for programs of a few dozen rows, in plain TypeScript, so that small programs are solved in a browser
 * too and large solvers have something to be held against. Programs of cities are left to a real solver behind the port.
 */
import type { LinearProgram } from './linear-program.ts';
import type { LinearSolver, ProgramSolution } from './solver.port.ts';

/** Below this a pivot or a reduced cost counts as nothing: rounding of doubles, not a figure of the domain. */
const negligible = 1e-10;
/** More pivots than Bland's rule takes for any program this is meant for. */
const mostPivots = 20_000;

interface Column {
  readonly of: number;
  readonly sign: 1 | -1;
}
/** One inequality or equation over the shifted columns. */
interface Line {
  readonly row: number | null;
  readonly coefficients: Float64Array;
  readonly bound: number;
  readonly equation: boolean;
  /** -1 where the original row was turned round. */
  readonly sign: 1 | -1;
}

const finite = Number.isFinite;

const pivot = (table: Float64Array[], basis: number[], row: number, column: number): void => {
  const leading = table[row] as Float64Array;
  const factor = leading[column] as number;
  for (let k = 0; k < leading.length; k += 1) leading[k] = (leading[k] as number) / factor;
  for (const [index, other] of table.entries()) {
    const multiple = other[column] as number;
    if (index === row || multiple === 0) continue;
    for (let k = 0; k < other.length; k += 1) other[k] = (other[k] as number) - multiple * (leading[k] as number);
  }
  basis[row] = column;
};

/** Minimises the last line of the table by Bland's rule, which cannot cycle. */
const descend = (table: Float64Array[], basis: number[], usable: (column: number) => boolean) => {
  const lines = basis.length;
  const objective = table[lines] as Float64Array;
  const width = objective.length - 1;
  for (let step = 0; step < mostPivots; step += 1) {
    let entering = -1;
    for (let column = 0; column < width && entering < 0; column += 1)
      if (usable(column) && (objective[column] as number) < -negligible) entering = column;
    if (entering < 0) return 'optimal' as const;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let row = 0; row < lines; row += 1) {
      const line = table[row] as Float64Array;
      const slope = line[entering] as number;
      if (slope <= negligible) continue;
      const ratio = (line[width] as number) / slope;
      const tie = Math.abs(ratio - least) <= negligible * Math.max(1, Math.abs(least));
      if (ratio < least - negligible || (tie && (basis[row] as number) < (basis[leaving] ?? -1))) {
        least = Math.min(least, ratio);
        leaving = row;
      }
    }
    if (leaving < 0) return 'unbounded' as const;
    pivot(table, basis, leaving, entering);
  }
  return 'stuck' as const;
};

/** The least cost of a small program; the same shape of answer as behind the port, at once. */
export const solveSmall = (program: LinearProgram): ProgramSolution => {
  const { cost, columnLow, columnHigh, rowLow, rowHigh, starts, indices, values, constant } = program;
  for (const [column, low] of columnLow.entries())
    if (low > (columnHigh[column] as number)) return { status: 'infeasible' };
  // x = base + sign * y with y >= 0; a column free on both sides is the difference of two.
  const bases = Float64Array.from(columnLow, (low, column) =>
    finite(low) ? low : finite(columnHigh[column] as number) ? (columnHigh[column] as number) : 0,
  );
  const columns: Column[] = [];
  for (const [of, low] of columnLow.entries()) {
    if (finite(low)) columns.push({ of, sign: 1 });
    else if (finite(columnHigh[of] as number)) columns.push({ of, sign: -1 });
    else columns.push({ of, sign: 1 }, { of, sign: -1 });
  }
  const lines: Line[] = [];
  const addLine = (row: number | null, dense: Float64Array, bound: number, equation: boolean, sign: 1 | -1) => {
    const coefficients = Float64Array.from(columns, (column) => sign * column.sign * (dense[column.of] as number));
    lines.push({ row, coefficients, bound: sign * bound, equation, sign });
  };
  for (const [row, low] of rowLow.entries()) {
    const high = rowHigh[row] as number;
    if (low > high) return { status: 'infeasible' };
    const dense = new Float64Array(cost.length);
    let shift = 0;
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k += 1) {
      const column = indices[k] as number;
      dense[column] = (dense[column] as number) + (values[k] as number);
      shift += (values[k] as number) * (bases[column] as number);
    }
    if (low === high) addLine(row, dense, low - shift, true, 1);
    else {
      if (finite(high)) addLine(row, dense, high - shift, false, 1);
      if (finite(low)) addLine(row, dense, low - shift, false, -1);
    }
  }
  for (const [column, low] of columnLow.entries()) {
    const high = columnHigh[column] as number;
    if (!finite(low) || !finite(high)) continue;
    const dense = new Float64Array(cost.length);
    dense[column] = 1;
    addLine(null, dense, high - low, false, 1);
  }

  // Columns of the table: y, one slack a line, one artificial a line, the bound.
  const [n, m] = [columns.length, lines.length];
  const width = n + 2 * m;
  const basis: number[] = [];
  const turned: number[] = [];
  const table = lines.map(({ coefficients, bound, equation }, index) => {
    const line = new Float64Array(width + 1);
    const turn = bound < 0 ? -1 : 1;
    turned.push(turn);
    for (const [column, value] of coefficients.entries()) line[column] = turn * value;
    if (!equation) line[n + index] = turn;
    line[n + m + index] = 1;
    line[width] = turn * bound;
    basis.push(!equation && turn > 0 ? n + index : n + m + index);
    return line;
  });
  const isArtificial = (column: number) => column >= n + m;
  const phaseOne = new Float64Array(width + 1);
  for (const [index, line] of table.entries())
    if (isArtificial(basis[index] as number))
      for (let k = 0; k <= width; k += 1)
        if (!isArtificial(k) || k === width) phaseOne[k] = (phaseOne[k] as number) - (line[k] as number);
  const first = descend([...table, phaseOne], basis, (column) => !isArtificial(column));
  if (first !== 'optimal') return { status: 'failed', reason: first };
  const scale = lines.reduce((most, { bound }) => Math.max(most, Math.abs(bound)), 1);
  if (-(phaseOne[width] as number) > 1e-9 * scale) return { status: 'infeasible' };
  for (const [row, column] of basis.entries()) {
    if (!isArtificial(column)) continue;
    const line = table[row] as Float64Array;
    const other = line.findIndex((value, k) => k < n + m && Math.abs(value) > negligible);
    if (other >= 0) pivot(table, basis, row, other);
  }

  const phaseTwo = new Float64Array(width + 1);
  for (const [index, { of, sign }] of columns.entries()) phaseTwo[index] = sign * (cost[of] as number);
  for (const [row, column] of basis.entries()) {
    const price = column < n ? (phaseTwo[column] as number) : 0;
    if (price === 0) continue;
    const line = table[row] as Float64Array;
    for (let k = 0; k <= width; k += 1) phaseTwo[k] = (phaseTwo[k] as number) - price * (line[k] as number);
  }
  const second = descend([...table, phaseTwo], basis, (column) => !isArtificial(column));
  if (second === 'unbounded') return { status: 'unbounded' };
  if (second !== 'optimal') return { status: 'failed', reason: second };

  const primal = Float64Array.from(bases);
  for (const [row, index] of basis.entries()) {
    const column = columns[index];
    if (column)
      primal[column.of] = (primal[column.of] as number) + column.sign * ((table[row] as Float64Array)[width] as number);
  }
  const duals = new Float64Array(rowLow.length);
  for (const [index, { row, sign }] of lines.entries()) {
    if (row === null) continue;
    const price = -(phaseTwo[n + m + index] as number) * (turned[index] as number) * sign;
    duals[row] = (duals[row] as number) + price;
  }
  const reducedCosts = Float64Array.from(cost);
  for (const [row, dual] of duals.entries())
    for (let k = starts[row] as number; k < (starts[row + 1] as number); k += 1) {
      const column = indices[k] as number;
      reducedCosts[column] = (reducedCosts[column] as number) - dual * (values[k] as number);
    }
  const objective = primal.reduce((sum, x, column) => sum + x * (cost[column] as number), constant);
  return { status: 'optimal', objective, primal, duals, reducedCosts };
};

/** The same behind the port. */
export const smallSolver: LinearSolver = { solve: async (program) => solveSmall(program) };
