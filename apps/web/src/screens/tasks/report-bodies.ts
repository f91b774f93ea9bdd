/** @module Which bodies a round is sent to before anybody has chosen. The server keeps the same rule where none are named. */
import type { Organisation } from '@dafeng/contract';

/** Whom the plan puts under report; the office itself does not report to itself. */
export const reportsByPlan = ({ kind, leadCount }: Pick<Organisation, 'kind' | 'leadCount'>): boolean =>
  kind === 'county' || (kind !== 'city-office' && leadCount > 0);

/** Those under report first, the busiest of them at the top. */
export const underReportFirst = (bodies: readonly Organisation[]): readonly Organisation[] =>
  bodies.toSorted((a, b) => Number(reportsByPlan(b)) - Number(reportsByPlan(a)) || b.leadCount - a.leadCount);
