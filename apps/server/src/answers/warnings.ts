/**
 * @module A warning as the API shows it: its log, what may be done about it, what is behind it.
 */
import type { WarningLine } from '@dafeng/contract';
import { escalateAfterDays, warningOf } from '@dafeng/tracking';
import type { CauseNumber, StoredWarning } from '../tracking/stored-warning.ts';
import { toFigure } from './figures.ts';
import { toLevel } from './tracking.ts';

const standing = ['open', 'acknowledged', 'escalated'] as const;
export const isStandingState = (state: StoredWarning['state']): boolean => standing.some((one) => one === state);

/** @param today local day, on which somebody would act */
export const toWarning = (warning: StoredWarning, today: string): WarningLine => ({
  key: warning.key,
  kind: warning.kind,
  itemId: warning.itemId,
  targetId: warning.targetId,
  name: warning.name,
  headline: warning.headline,
  state: warning.state === 'quiet' ? 'cleared' : warning.state,
  since: warning.since,
  at: warning.at,
  level: warning.level === null ? null : toLevel(warning.level),
  message: warning.message,
  arithmetic: warning.arithmetic,
  revision: warning.revision,
  mayAcknowledge: warning.state === 'open' || warning.state === 'escalated',
  escalateWhy: whyNotEscalated(warning, today),
  log: warning.log.map(({ level, ...entry }) => ({ ...entry, level: level === null ? null : toLevel(level) })),
  causes: warning.causes.map(({ label, share, of, organisationId, sector, ref, unit, numbers }) => {
    const figure = (name: CauseNumber) => toFigure(numbers[name], { unit, ref: `${ref}~${name}` });
    return {
      label,
      share,
      of,
      organisationId,
      sector,
      now: figure('now'),
      before: figure('before'),
      allowed: figure('allowed'),
      excess: figure('excess'),
    };
  }),
  causesWhy: warning.causesWhy,
  bodies: [...warning.bodies],
  notices: [...warning.notices],
});

/** What stands in the way of a person who would escalate it; the core is asked, so that the answer is the one the act will get. */
const whyNotEscalated = (warning: StoredWarning, today: string): WarningLine['escalateWhy'] => {
  const tried = warningOf(warning.key, [
    ...warning.events,
    { id: 'tried', on: today, at: '9999', kind: 'escalate', by: 'somebody', note: '' },
  ]);
  const [fault] = tried.refused.find(({ event }) => event === 'tried')?.faults ?? [];
  if (fault === undefined) return null;
  return fault.code === 'guard-failed' ? notYet : fault.message;
};
const notYet = {
  zh: `打开后搁置满 ${escalateAfterDays} 天、无人确认时才能升级；等级变差时自动升级。`,
  en: `It may be escalated once it was open for ${escalateAfterDays} days without being acknowledged; a worse level escalates it by itself.`,
};
