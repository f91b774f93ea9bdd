/**
 * @module Method editions: GWP set, rule of the rows that burn, and the factor set pinned for each role. What is computed by them is left to
 * the streams.
 */
import type { GwpSet } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { METHODS } from '../generated/inventory.ts';
import { onceEach } from '../once-per.ts';
import type { InventoryMethod } from './inventory.ts';

const methods: readonly InventoryMethod[] = METHODS.map(({ id, zh, en, gwpSet, co2Rule, factorSets }) => ({
  id,
  zh,
  en,
  gwpSet,
  co2Rule,
  factorSets,
}));

export const listInventoryMethods = (): readonly InventoryMethod[] => methods;
export const isInventoryMethodId = (id: string): id is InventoryMethod['id'] => methods.some((one) => one.id === id);

export interface MethodOverrides {
  readonly gwpSet?: GwpSet;
  /** Role to `id@edition`; roles left out keep the pins of the method. A closed year passes the pins it was closed with. */
  readonly factorSets?: Readonly<Record<string, string>>;
}

/**
 * The method of an id, with what was decided otherwise.
 * @throws RangeError where there is no such method or a pin names no edition of a set: both come from lists, not from typing
 */
export const getInventoryMethod = (id: InventoryMethod['id'], overrides: MethodOverrides = {}): InventoryMethod => {
  const method = methods.find((one) => one.id === id);
  if (!method) throw new RangeError(`no inventory method ${id}`);
  if (overrides.gwpSet === undefined && overrides.factorSets === undefined) return method;
  const factorSets = { ...method.factorSets, ...overrides.factorSets };
  for (const pin of Object.values(overrides.factorSets ?? {}))
    if (pinnedSet(pin) === null) throw new RangeError(`no factor set ${pin}`);
  return { ...method, gwpSet: overrides.gwpSet ?? method.gwpSet, factorSets };
};

/** The set that `id@edition` names; null where there is none. */
export const pinnedSet = onceEach((pin: string): FactorSet | null => {
  const at = pin.lastIndexOf('@');
  return at < 0 ? getFactorSet(pin) : getFactorSet(pin.slice(0, at), pin.slice(at + 1));
});
/** The set a method pins for a role; null where the method has no such role. */
export const setOfRole = (method: InventoryMethod, role: string): FactorSet | null => {
  const pin = method.factorSets[role];
  return pin === undefined ? null : pinnedSet(pin);
};
