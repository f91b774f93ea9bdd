/**
 * @module The quantity a project's name states of the project itself: capacity, output, length, area, money, households.
 * A voltage classes the equipment and is no quantity of the project. What a project is, is left to `read-projects`.
 */

const units =
  '万千瓦时|万千瓦|千瓦|兆瓦时|兆瓦|MW|GW|万吨\\/年|万吨\\/日|吨\\/日|吨\\/年|万吨|吨|亿立方米|万立方米|立方米|公里|千米|万亩|亩|亿元|万元|万平方米|平方公里|万户|户';
const amount = new RegExp(`(\\d+(?:\\.\\d+)?)(${units})`);
/** A quantity that ends a phrase, in brackets or not: 30万千瓦, （30万千瓦）. */
export const amountBehind = new RegExp(`（?\\d+(?:\\.\\d+)?(?:${units})）?$`);
const magnitude = /^(十|百|千)(万|亿)(千瓦|立方米|吨|元|千瓦时)级/;
const multiple: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000' };

export const voltage = /±?\d{2,4}(?:千伏|kV)/;
export const hasAmount = (name: string): boolean => amount.test(name);
/** 百亿立方米级天然气产能基地: a base known by its order of magnitude. */
export const hasMagnitude = (name: string): boolean => magnitude.test(name) || /^[十百千][万亿]级/.test(name);

export const readProjectAmount = (name: string): { readonly value: number | null; readonly unit: string | null } => {
  const order = magnitude.exec(name);
  if (order !== null) return { value: Number(multiple[order[1] as string]), unit: `${order[2]}${order[3]}` };
  const found = amount.exec(name);
  return found === null ? { value: null, unit: null } : { value: Number(found[1]), unit: found[2] as string };
};
