/**
 * @module What the audit reads of a plan: its numbers as stated, who and when. A published reading and a pack of facts both fit; the
 * text is not needed. Data from outside the plan come in under fixed ids.
 */
import type { QualitativeTarget, Target } from '@dafeng/plan';
import type { Bilingual } from '@dafeng/quantity';
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';

/** A target without its sentence. */
export type PlanTargetFact = Omit<Target, 'quote'>;
export type QualitativeTargetFact = Pick<
  QualitativeTarget,
  'id' | 'section' | 'canonical' | 'year' | 'pendingAssignment'
>;

export interface AuditPlanFacts {
  /** Id of the division where it is known: provincial figures are compared by it. */
  readonly division: string | null;
  /** ISO date of issue: it decides the basis that assessment uses. */
  readonly date: string | null;
  readonly targets: readonly PlanTargetFact[];
  readonly qualitativeTargets: readonly QualitativeTargetFact[];
}

/** A datum that a plan does not print and that would settle a question; fractions are fractions, energy is 10^4 tce. */
export const knownData = {
  'non-fossil-share-2020': { zh: '2020年非化石能源消费比重', en: 'non-fossil share of energy in 2020', max: 1 },
  'feedstock-share-2020': { zh: '2020年原料用能占能源消费的比重', en: 'feedstock share of energy in 2020', max: 1 },
  'feedstock-share-2025': { zh: '2025年原料用能占能源消费的比重', en: 'feedstock share of energy in 2025', max: 1 },
  'carbon-intensity-2020-to-2005': {
    zh: '2020年与2005年单位地区生产总值二氧化碳排放之比',
    en: 'CO2 per unit of GDP in 2020 over that in 2005',
    max: 10,
  },
  'total-energy-2020': { zh: '2020年能源消费总量', en: 'total energy consumption in 2020', max: 1e9 },
  'total-energy-2025': { zh: '2025年能源消费总量', en: 'total energy consumption in 2025', max: 1e9 },
  'gdp-growth': { zh: '地区生产总值年均增速', en: 'yearly growth of GDP', max: 1 },
} as const satisfies Record<string, Bilingual & { readonly max: number }>;
export type KnownDatumId = keyof typeof knownData;
export type KnownData = Readonly<Partial<Record<KnownDatumId, number>>>;

const isKnownId = (id: string): id is KnownDatumId => Object.hasOwn(knownData, id);

/** `id=value` pairs as known data; a value outside its range or an unknown id is refused. */
export const readKnownData = (pairs: readonly string[]): OutlookResult<KnownData> => {
  const known: Partial<Record<KnownDatumId, number>> = {};
  for (const pair of pairs) {
    const [id = '', text = ''] = pair.split('=').map((part) => part.trim());
    const ids = Object.keys(knownData).join(', ');
    if (!isKnownId(id))
      return refuse(
        'unknown-datum',
        { zh: `没有名为“${id}”的数据。`, en: `There is no datum ${id}.` },
        { zh: `可用：${ids}。`, en: `Use ${ids}.` },
      );
    const value = text === '' ? Number.NaN : Number(text);
    const { zh, en, max } = knownData[id];
    if (!Number.isFinite(value) || value < 0 || value > max)
      return refuse(
        'value-out-of-range',
        {
          zh: `${zh}（${id}）应在 0 与 ${max} 之间，给的是“${text}”。`,
          en: `${en} (${id}) must lie between 0 and ${max}, not ${text}.`,
        },
        { zh: '占比和增速写小数，如 0.285。', en: 'Write shares and rates as fractions, such as 0.285.' },
      );
    known[id] = value;
  }
  return accept(known);
};
