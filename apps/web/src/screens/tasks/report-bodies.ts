/** @module Which bodies a round is sent to before anybody has chosen. The server keeps the same rule where none are named. */
import type { Organisation } from '@dafeng/contract';

/** Whom the plan puts under report; the office itself does not report to itself. */
export const reportsByPlan = (body: Pick<Organisation, 'kind' | 'leadCount' | 'name'>): boolean =>
  !isCollective(body) && (body.kind === 'county' || (body.kind !== 'city-office' && body.leadCount > 0));
/** “各县（区）人民政府”: the plan's word for many, behind which nobody answers. */
export const isCollective = ({ name }: Pick<Organisation, 'name'>): boolean => name.startsWith('各');

/** Those under report first, the busiest of them at the top. */
export const underReportFirst = (bodies: readonly Organisation[]): readonly Organisation[] =>
  bodies.toSorted((a, b) => Number(reportsByPlan(b)) - Number(reportsByPlan(a)) || b.leadCount - a.leadCount);
