/** @module Cuts the months of a line into pieces that may be joined: neighbours only, and never a reported month with an estimated one unmarked. */
export interface RunDot {
  readonly month: number;
  readonly guessed?: boolean | undefined;
}

/** Pieces of at least two neighbouring months. Where estimates begin, the last reported month leads into them. */
export function joinedRuns<D extends RunDot>(dots: readonly D[]): (readonly D[])[] {
  const runs: D[][] = [];
  for (const dot of dots) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run === undefined || before === undefined || dot.month !== before.month + 1) runs.push([dot]);
    else if ((dot.guessed === true) === (before.guessed === true)) run.push(dot);
    else runs.push([before, dot]);
  }
  return runs.filter((run) => run.length > 1);
}
