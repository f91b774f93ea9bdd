/** @module The periods a new report may be of: those up to the last month of which the city has a number, newest first. */
import type { ReportKind } from '@dafeng/contract';

const howMany = { month: 24, quarter: 12, year: 8 } as const;

/** @param last `2026-03`; a quarter or year that this month lies in counts, though it has not ended */
export function periodsOf(kind: ReportKind['period'], last: string): readonly string[] {
  const [year = 2026, month = 1] = last.split('-').map(Number);
  const at = (back: number): string => {
    if (kind === 'year') return String(year - back);
    if (kind === 'quarter') {
      const quarter = year * 4 + Math.ceil(month / 3) - 1 - back;
      return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1}`;
    }
    const months = year * 12 + month - 1 - back;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
  };
  return Array.from({ length: howMany[kind] }, (_, back) => at(back));
}
