/** @module Known data in the address: `id:value` pairs parted by commas. */
export type Known = ReadonlyMap<string, number>;

export const readKnown = (text: string | undefined): Known =>
  new Map(
    (text ?? '').split(',').flatMap((pair) => {
      const [id = '', value = ''] = pair.split(':');
      const number = Number(value);
      return id === '' || value === '' || !Number.isFinite(number) ? [] : [[id, number] as const];
    }),
  );
/** Undefined where nothing is known, so that the address stays short. */
export const writeKnown = (known: Known): string | undefined =>
  known.size === 0 ? undefined : [...known].map(([id, value]) => `${id}:${Number(value.toPrecision(6))}`).join(',');
export const withKnown = (known: Known, id: string, value: number | null): Known => {
  const next = new Map(known);
  if (value === null) next.delete(id);
  else next.set(id, value);
  return next;
};
