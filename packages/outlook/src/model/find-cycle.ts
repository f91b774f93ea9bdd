/** @module Whether a chain of parents ever ends. What the chain is of is left to the caller. */

/** The ids of a circle, first one repeated at the end; null where every chain ends. Parents that are not there end a chain. */
export const findCycle = (parentOf: ReadonlyMap<string, string | null>): readonly string[] | null => {
  for (const start of parentOf.keys()) {
    const way: string[] = [];
    let at: string | null | undefined = start;
    while (at !== null && at !== undefined) {
      if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
      way.push(at);
      at = parentOf.get(at);
    }
  }
  return null;
};
