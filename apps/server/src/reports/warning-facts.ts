/** @module Warnings as facts of a report: those that live at its day, and those cleared within its period. */
import type { Bilingual, Period } from '@dafeng/quantity';
import type { CauseFact, WarningFact } from '@dafeng/reporting';
import { monthSpan, stateNames } from '@dafeng/tracking';
import { monthCode, monthOfNumber } from '../tracking/months.ts';
import type { StoredWarning } from '../tracking/stored-warning.ts';
import type { CityTracking } from '../tracking/track-city.ts';

const warningStates: Readonly<Record<StoredWarning['state'], Bilingual>> = {
  quiet: { zh: '未触发', en: 'quiet' },
  open: { zh: '待处理', en: 'open' },
  acknowledged: { zh: '已知悉', en: 'acknowledged' },
  escalated: { zh: '已升级', en: 'escalated' },
  cleared: { zh: '已解除', en: 'cleared' },
};
const clearedOn = ({ log }: StoredWarning): string | null =>
  log.findLast(({ state }) => state === 'cleared')?.on ?? null;

/** Sectors with the enterprises named in them, and counties; what is left over of a sector has no name and is left out. */
const causesOf = ({ causes }: StoredWarning): readonly CauseFact[] =>
  causes.flatMap(({ label, share, of, sector }): readonly CauseFact[] => {
    if (share === null || of.startsWith('sector:')) return [];
    if (of === 'county') return [{ label, share, by: 'county', parts: [] }];
    const parts = causes.flatMap((one) =>
      one.of === `sector:${sector}` && one.organisationId !== null && one.share !== null
        ? [{ label: one.label, share: one.share }]
        : [],
    );
    return [{ label, share, by: 'sector', parts }];
  });

const toFact = (warning: StoredWarning): WarningFact => ({
  key: warning.key,
  targetId: warning.targetId,
  name: warning.name,
  state: { id: warning.state, label: warningStates[warning.state] },
  since: warning.since,
  cleared: warning.state === 'cleared' ? clearedOn(warning) : null,
  level: warning.level,
  message: warning.message,
  causes: causesOf(warning),
  causesWhy: warning.causesWhy,
  notices: warning.notices.map(({ number, organisationName, state, due }) => ({
    title: number === null ? '督办单' : `督办单 ${number}`,
    body: organisationName,
    state: stateNames[state as keyof typeof stateNames] ?? { zh: state, en: state },
    due,
  })),
});

export const warningFacts = ({ warnings }: CityTracking, period: Period): readonly WarningFact[] => {
  const from = monthCode(monthOfNumber(monthSpan(period).first));
  return warnings
    .filter(({ kind, state }) => kind === 'light' && state !== 'quiet')
    .map(toFact)
    .filter(({ state, cleared }) => state.id !== 'cleared' || (cleared !== null && cleared.slice(0, 7) >= from));
};
