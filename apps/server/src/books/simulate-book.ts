/**
 * @module The uncertainty of a book by simulation: its inventory accounted, compiled and drawn. Runs in the thread of whoever calls.
 */
import {
  accountInventory,
  compileInventory,
  createSimulation,
  isHeadlineRoot,
  lookUpCells,
  registerOnly,
  type SimulatedUncertainty,
  toInventoryInput,
} from '@dafeng/accounting';
import { fullTracer } from '@dafeng/quantity';
import type { SimulationTask } from './uncertainty-runner.ts';

/** Draws between two reports. */
const slice = 512;

export const simulateBook = (
  { cells, area, region, year, method, draws, seed }: SimulationTask,
  onProgress: (done: number) => void,
): readonly SimulatedUncertainty[] => {
  const inventory = accountInventory(toInventoryInput(cells, { area, region, year }), method, fullTracer);
  const program = compileInventory(inventory, { ...registerOnly, entry: lookUpCells(cells) });
  const roots = program.program.roots.filter(isHeadlineRoot);
  const simulation = createSimulation(program, { draws, seed, roots });
  while (simulation.done() < draws) onProgress(simulation.advance(slice));
  return simulation.result();
};
