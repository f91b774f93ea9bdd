/**
 * @module What a value is told per, where that stands apart from the unit: 每万平方米不高于300吨.
 * Units printed in one piece are left to `units.ts`.
 */
import type { Accepted } from './verdict-shape.ts';

/** 每万平方米 at the edge of a name or a verb. */
export const PER = /每(万平方米|平方米|万人|百人|人|户|万元|亿元|吨|公里|平方公里|亩)$/;

/** 排放量每万平方米不高于300吨 is printed apart, yet its unit is 吨/万平方米. */
export function perUnit(verdict: Accepted): Accepted {
  const per = PER.exec(verdict.subject.name);
  const { amount, subject } = verdict;
  if (per === null || amount.unit === null || amount.unit.includes('/') || subject.end === null) return verdict;
  const name = subject.name.slice(0, -per[0].length);
  if (name.length < 2) return verdict;
  return { ...verdict, amount: { ...amount, unit: `${amount.unit}/${per[1]}` }, subject: { ...subject, name } };
}
