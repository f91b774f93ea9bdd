/**
 * @module A made-up program to warm the engine with: the first solves after loading are slow because WebAssembly is compiled as it runs.
 * It means nothing.
 */
import { affine, draftProgram, type LinearProgram, plus, times } from '@dafeng/outlook';

/** A chain of periods with a stock that is built, kept and used. */
export const warmUpProgram = (periods = 60, kinds = 8): LinearProgram => {
  const draft = draftProgram();
  const stocks = Array.from({ length: kinds }, () => affine(0));
  for (let period = 0; period < periods; period += 1) {
    const used = stocks.map((stock, kind) => {
      const added = draft.column(`added|${kind}|${period}`);
      const run = draft.column(`run|${kind}|${period}`);
      draft.addCost(plus(times(10 + ((kind * 7) % 5), added), times(1 + ((kind + period) % 3), run)));
      const standing = plus(stock, added);
      stocks[kind] = standing;
      draft.row(`room|${kind}|${period}`, plus(run, times(-(0.5 + kind / 20), standing)), Number.NEGATIVE_INFINITY, 0);
      return run;
    });
    draft.row(`demand|${period}`, plus(...used), 10 + period, Number.POSITIVE_INFINITY);
  }
  return draft.build();
};
