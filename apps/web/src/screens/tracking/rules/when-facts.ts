/** @module Which facts a condition speaks of, so that its words can stand below it. Reads names only; what it means is the core's. */
export function factsRead<F extends { readonly id: string }>(when: string, facts: readonly F[]): F[] {
  const words = new Set(when.match(/[A-Za-z]+/g) ?? []);
  return facts.filter(({ id }) => words.has(id));
}
