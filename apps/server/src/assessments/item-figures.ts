/**
 * @module The numbers of an assessment under references that open as they were then: `assessment:ID:ITEM:INDEX:PART`, or `:share` of what was
 * counted.
 */
import type { AssessedTarget, Figure } from '@dafeng/contract';
import type { Bilingual, Trace, UnitId } from '@dafeng/quantity';
import type { AnyReported, AssessmentRecord, DerivedItem, TargetStanding } from '@dafeng/tracking';
import { toFigure } from '../answers/figures.ts';

const prefix = 'assessment';
const parts = ['goal', 'required', 'result', 'completion', 'shortfall', 'soFar'] as const;
type Part = (typeof parts)[number];

const partNames: Readonly<Record<Part | 'share', Bilingual>> = {
  goal: { zh: '目标', en: 'target' },
  required: { zh: '应达', en: 'required' },
  result: { zh: '当年结果', en: 'result of the year' },
  completion: { zh: '完成率', en: 'completion' },
  shortfall: { zh: '差距', en: 'shortfall' },
  soFar: { zh: '年内推算', en: 'estimate within the year' },
  share: { zh: '占比', en: 'share' },
};
const numberOf = (standing: TargetStanding, part: Part): AnyReported<Trace> | null =>
  part === 'soFar' ? (standing.soFar?.value ?? null) : standing[part];

export const figuresOf = (
  assessmentId: string,
  item: string,
  standing: TargetStanding,
  index: number,
): Pick<AssessedTarget, 'goal' | 'required' | 'result' | 'completion' | 'shortfall' | 'soFar'> => {
  const unit: UnitId = standing.goal.ok ? standing.goal.value.value.unit : '1';
  const figure = (part: Part, shown: UnitId, quality: Figure['quality'] = 'computed'): Figure =>
    toFigure(numberOf(standing, part) ?? { ok: false, why: 'not-reported' }, {
      unit: shown,
      ref: `${prefix}:${assessmentId}:${item}:${index}:${part}`,
      quality,
    });
  return {
    goal: figure('goal', unit, 'reported'),
    required: figure('required', unit),
    result: figure('result', unit),
    completion: figure('completion', '1'),
    shortfall: figure('shortfall', '1'),
    soFar:
      standing.soFar === null
        ? null
        : {
            kind: standing.soFar.kind,
            until: standing.soFar.until,
            figure: figure('soFar', unit, standing.soFar.kind === 'estimate' ? 'estimated' : 'computed'),
          },
  };
};
export const shareFigure = (assessmentId: string, { item, share }: DerivedItem): Figure | null =>
  share === null ? null : toFigure(share, { unit: '1', ref: `${prefix}:${assessmentId}:${item}:share` });

/** The number that a reference names; null where there is none. */
export const findNumber = (
  record: AssessmentRecord,
  assessmentId: string,
  ref: string,
): { readonly title: Bilingual; readonly item: AnyReported<Trace> } | null => {
  const [kind, id, itemId, place, part] = ref.split(':');
  if (kind !== prefix || id !== assessmentId) return null;
  const derived = record.derived.find(({ item }) => item === itemId);
  const item = record.scheme.items.find((one) => one.id === itemId);
  if (derived === undefined || item === undefined) return null;
  if (place === 'share')
    return derived.share === null
      ? null
      : {
          title: { zh: `${item.zh}·${partNames.share.zh}`, en: `${item.en}, ${partNames.share.en}` },
          item: derived.share,
        };
  const standing = derived.targets[Number(place)];
  const known = parts.find((one) => one === part);
  const number = standing === undefined || known === undefined ? null : numberOf(standing, known);
  if (standing === undefined || known === undefined || number === null) return null;
  const name = partNames[known];
  return {
    title: {
      zh: `${standing.name.zh}·${name.zh}（${record.year} 年考核）`,
      en: `${standing.name.en}, ${name.en} (assessment of ${record.year})`,
    },
    item: number,
  };
};
