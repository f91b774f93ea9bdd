/**
 * @module The thread in which HiGHS runs: it takes one program at a time as arrays and answers with status, point and prices. Plain
 * JavaScript, because a thread loads it from here in tests and in the build alike; time limits from outside are the adapter's business.
 */
import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';

const highs = await loadHighs();
const status = highs.constants.modelStatus;

const run = (program, timeLimitSeconds) => {
  const { cost, columnLow, columnHigh, rowLow, rowHigh, starts, indices, values } = program;
  const data = {
    numCols: cost.length,
    numRows: rowLow.length,
    colCost: cost,
    colLower: columnLow,
    colUpper: columnHigh,
    rowLower: rowLow,
    rowUpper: rowHigh,
    matrix: { format: 'csr', numRows: rowLow.length, numCols: cost.length, starts, indices, values },
  };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, ...(timeLimitSeconds ? { time_limit: timeLimitSeconds } : {}) });
    model.run();
    const found = model.getModelStatus();
    if (found !== status.optimal) return { found };
    const { colValue, colDual, rowDual } = model.getSolution();
    return { found, primal: colValue, reducedCosts: colDual, duals: rowDual };
  });
};

const solve = (program, timeLimitSeconds) => {
  const answer = run(program, timeLimitSeconds);
  if (answer.found === status.optimal) return { status: 'optimal', ...answer };
  if (answer.found === status.infeasible) return { status: 'infeasible' };
  if (answer.found === status.unbounded) return { status: 'unbounded' };
  if (answer.found === status.timeLimit) return { status: 'time-limit' };
  if (answer.found !== status.unboundedOrInfeasible)
    return { status: 'failed', reason: Object.keys(status).find((name) => status[name] === answer.found) };
  // Presolve cannot tell the two apart: a program without cost is never unbounded.
  const costless = run({ ...program, cost: new Float64Array(program.cost.length) }, timeLimitSeconds);
  return { status: costless.found === status.optimal ? 'unbounded' : 'infeasible' };
};

parentPort.on('message', ({ id, program, timeLimitSeconds }) => {
  try {
    parentPort.postMessage({ id, answer: solve(program, timeLimitSeconds) });
  } catch (error) {
    parentPort.postMessage({
      id,
      answer: { status: 'failed', reason: error instanceof Error ? error.message : String(error) },
    });
  }
});
parentPort.postMessage({ ready: true });
