/** @module A scheme as it goes on a screen: items with how they are scored and which indicators fill them, grades, what is not known of it. */
import type { AssessmentScheme, AssessmentSchemeItem } from '@dafeng/contract';
import { getIndicator, getSource, listIndicators } from '@dafeng/reference';
import type { AssessmentItem, WrittenScheme } from '@dafeng/tracking';
import { scoringText } from './words.ts';

const indicatorsOf = ({ id, reads }: AssessmentItem): AssessmentSchemeItem['indicators'] => {
  if (reads.from === 'indicators')
    return reads.indicators.flatMap((one) => {
      const indicator = getIndicator(one);
      return indicator ? [{ id: one, name: { zh: indicator.zh, en: indicator.en }, fit: 'same' as const }] : [];
    });
  return listIndicators().flatMap(({ id: indicator, zh, en, feeds }) => {
    const feed = feeds.find(({ slot }) => slot === id);
    return feed ? [{ id: indicator, name: { zh, en }, fit: feed.fit }] : [];
  });
};

export const toSchemeItem = (item: AssessmentItem): AssessmentSchemeItem => ({
  id: item.id,
  name: { zh: item.zh, en: item.en },
  role: item.role,
  veto: item.veto,
  scoring: item.scoring.kind,
  scoringText: scoringText(item.scoring),
  outOf: 'points' in item.scoring ? item.scoring.points : null,
  reads: item.reads.from,
  indicators: indicatorsOf(item),
  status: item.status,
});

/** @param today ISO date, for whether it is in force */
export const toScheme = (scheme: WrittenScheme, today: string): AssessmentScheme => {
  const source = getSource(scheme.source);
  return {
    id: scheme.id,
    name: { zh: scheme.zh, en: scheme.en },
    from: scheme.from,
    to: scheme.to,
    inForce: scheme.from <= today && (scheme.to === null || today <= scheme.to),
    status: scheme.status,
    note: { ...scheme.note },
    source: { id: scheme.source, title: source?.title ?? scheme.source, citation: source?.citation ?? '' },
    subjects: [...scheme.subjects],
    items: scheme.items.map(toSchemeItem),
    grades: scheme.grades.map(({ id, zh, en, when, clause, status }) => ({
      id,
      name: { zh, en },
      when,
      clause,
      status,
    })),
    consequences: scheme.consequences.map(({ grade, zh, en, workingDays, status }) => ({
      grade,
      name: { zh, en },
      workingDays,
      status,
    })),
  };
};
