/** @module The assessment of the city for a year as a fact of a report: the record as it is kept, judged again from nothing else. */
import type { UnitOfWork } from '@dafeng/database';
import { absent, type Reported, reported } from '@dafeng/quantity';
import type { AssessmentFact, ItemOrigin } from '@dafeng/reporting';
import { assessRecord, type DerivedItem, readScheme } from '@dafeng/tracking';
import { acceptTracking, recordOf } from '../assessments/judged.ts';
import { localDay } from '../tracking/local-day.ts';

/** Where a verdict comes from: the target that decides it, else the sentence of the core. */
const originOf = ({ targets, because }: DerivedItem): ItemOrigin => {
  const [deciding] = targets.filter(({ decides }) => decides);
  return {
    said: because,
    value: deciding?.result ?? null,
    required: deciding?.required ?? null,
    places: 1,
    ref: null,
  };
};

export const assessmentFact = async (
  unit: UnitOfWork,
  cityId: string,
  year: number,
): Promise<Reported<AssessmentFact>> => {
  // Of several schemes for one year the newest: an older one is assessed beside it to compare.
  const heads = await unit.assessments.list(cityId, { year, organisationId: null });
  const [head] = heads.toSorted((a, b) => (a.schemeFrom < b.schemeFrom ? 1 : a.schemeFrom > b.schemeFrom ? -1 : 0));
  const stored = head === undefined ? null : await unit.assessments.get(head.id);
  if (stored === null)
    return absent(
      'not-reported',
      `${year} 年还没有本市的自评，请在“考核”中一键新建 / there is no self-assessment of ${year} yet; create one under Assessment`,
    );
  const record = recordOf(stored);
  const scheme = acceptTracking(readScheme(record.scheme));
  const evidence: AssessmentFact['evidence'][number][] = [];
  for (const { id } of scheme.items)
    for (const file of await unit.evidence.list(cityId, `assessment:${stored.id}:${id}`))
      if (file.withdrawnAt === null)
        evidence.push({
          item: id,
          name: file.name,
          sha256: file.sha256,
          by: file.by.name,
          on: localDay(new Date(file.at)),
        });
  return reported({
    scheme,
    year: stored.year,
    subject: stored.name,
    assessment: acceptTracking(assessRecord(record)),
    origins: Object.fromEntries(record.derived.map((item) => [item.item, originOf(item)])),
    evidence,
    falsified: record.falsified,
  });
};
