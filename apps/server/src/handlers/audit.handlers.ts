/**
 * @module The coherence audit over HTTP: of one city's accepted plan with data from outside, and of all plans that can be seen.
 */
import type { UnitOfWork, VersionDetail } from '@dafeng/database';
import { auditPlan, type KnownData, readKnownData } from '@dafeng/outlook';
import { countVerdicts, toAudit, toFacts, toIdentityAndGrowth } from '../answers/audit.ts';
import type { SomeHandlers } from '../http/call.ts';
import { acceptOutlook } from '../http/outlook-problem.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';

const noPlan = (): ProblemError =>
  new ProblemError({
    code: 'no-accepted-plan',
    status: 404,
    message: { zh: '这个城市还没有已发布的方案，无从核对。', en: 'The city has no published plan to audit yet.' },
    remedy: { zh: '导入方案并发布后再来。', en: 'Import the plan and publish it first.' },
  });

/** What is in force in a city, with targets and qualitative targets only. */
export const planInForce = async (work: UnitOfWork, cityId: string): Promise<VersionDetail> => {
  if ((await work.cities.get(cityId)) === null) throw notFound();
  const [accepted] = await work.versions.listAccepted([cityId]);
  const detail = accepted === undefined ? null : await work.versions.getDetail(accepted.id, ['target', 'qualitative']);
  if (detail === null) throw noPlan();
  return detail;
};

/** `id:value` or `id=value` pairs. */
const readKnown = (text: string | undefined): KnownData =>
  acceptOutlook(
    readKnownData(
      (text ?? '')
        .split(',')
        .map((pair) => pair.trim().replace(':', '='))
        .filter((pair) => pair !== ''),
    ),
  );

export const auditHandlers = (): SomeHandlers<'getAudit' | 'compareAudits'> => ({
  getAudit: async ({ params, query, unit }) => {
    const known = readKnown(query.known);
    const version = await unit((work) => planInForce(work, params.cityId));
    return toAudit(version, auditPlan(toFacts(params.cityId, version), known), known);
  },
  compareAudits: async ({ unit }) =>
    unit(async (work) => {
      const cities = await work.cities.list();
      const inForce = new Set((await work.versions.listAccepted()).map(({ cityId }) => cityId));
      const items = [];
      for (const { id, name, example } of cities) {
        if (!inForce.has(id)) continue;
        const audit = auditPlan(toFacts(id, await planInForce(work, id)));
        items.push({ cityId: id, name, example, counts: countVerdicts(audit), ...toIdentityAndGrowth(audit) });
      }
      return { items };
    }),
});
