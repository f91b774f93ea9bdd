/**
 * @module Runs a program over a block of draws at once: one register is a row of numbers, one a draw, so that a step is a plain loop over
 * memory that lies together. What the leaves are in each draw is left to the caller.
 */
import { registerCount, stepCodes, type TraceProgram } from './trace-program.ts';

/** Registers of a block: that of leaf or step `r` lies from `r * width`. */
export interface Block {
  readonly width: number;
  readonly registers: Float64Array;
  /** Runs every step for the first `count` draws; the caller has filled the leaves. */
  readonly run: (count: number) => void;
}

/** A block of `width` draws. 64 draws of a city's inventory stay within the cache of one core. */
export const createBlock = (program: TraceProgram, width = 64): Block => {
  const registers = new Float64Array(registerCount(program) * width);
  const { code, left, right, scale, constant, termOf, termScale } = program.steps;
  const first = program.leaves.length;
  const run = (count: number): void => {
    for (let step = 0; step < code.length; step += 1) {
      const out = (first + step) * width;
      const a = left[step] as number;
      const b = right[step] as number;
      const by = scale[step] as number;
      const plus = constant[step] as number;
      const from = a * width;
      const other = b * width;
      switch (code[step]) {
        case stepCodes.linear:
          for (let i = 0; i < count; i += 1) registers[out + i] = plus;
          for (let term = a; term < b; term += 1) {
            const at = (termOf[term] as number) * width;
            const k = termScale[term] as number;
            for (let i = 0; i < count; i += 1)
              registers[out + i] = (registers[out + i] as number) + k * (registers[at + i] as number);
          }
          break;
        case stepCodes.product:
          for (let i = 0; i < count; i += 1)
            registers[out + i] = by * (registers[from + i] as number) * (registers[other + i] as number);
          break;
        case stepCodes.quotient:
          for (let i = 0; i < count; i += 1)
            registers[out + i] = (by * (registers[from + i] as number)) / (registers[other + i] as number);
          break;
        case stepCodes.power:
          for (let i = 0; i < count; i += 1) registers[out + i] = (by * (registers[from + i] as number)) ** plus;
          break;
        default:
          for (let i = 0; i < count; i += 1) registers[out + i] = Math.exp(-by * (registers[from + i] as number));
      }
    }
  };
  return { width, registers, run };
};

/** Every register of one run over given leaves, those of the traces unless given. */
export const evaluateProgram = (program: TraceProgram, leaves: Float64Array = program.base): Float64Array => {
  const block = createBlock(program, 1);
  block.registers.set(leaves);
  block.run(1);
  return block.registers;
};
