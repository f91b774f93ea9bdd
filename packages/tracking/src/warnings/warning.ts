/**
 * @module The life of a warning: opened by a light, acknowledged by a person, escalated when left alone or worse, cleared when the light is good
 * again. A log of events decides; the same event twice, or in another order of arrival, changes nothing.
 */
import type { Bilingual, Trace } from '@dafeng/quantity';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import type { Light } from '../rules/judge-light.ts';
import { dayNumber } from '../series/calendar.ts';
import type { TrackingFault } from '../tracking-fault.ts';
import { step, type Workflow } from './workflow.ts';

export type WarningState = 'quiet' | 'open' | 'acknowledged' | 'escalated' | 'cleared';
export type WarningAction = 'raise' | 'acknowledge' | 'escalate' | 'clear';
export type WarningGuard = 'isBad' | 'isGood' | 'byNamedPerson' | 'leftAloneOrWorse';

export const warningWorkflow: Workflow<WarningState, WarningAction, WarningGuard> = {
  states: ['quiet', 'open', 'acknowledged', 'escalated', 'cleared'],
  transitions: [
    { from: 'quiet', action: 'raise', to: 'open', guards: ['isBad'] },
    { from: 'cleared', action: 'raise', to: 'open', guards: ['isBad'] },
    { from: 'open', action: 'acknowledge', to: 'acknowledged', guards: ['byNamedPerson'] },
    { from: 'escalated', action: 'acknowledge', to: 'acknowledged', guards: ['byNamedPerson'] },
    { from: 'open', action: 'escalate', to: 'escalated', guards: ['leftAloneOrWorse'] },
    { from: 'acknowledged', action: 'escalate', to: 'escalated', guards: ['leftAloneOrWorse'] },
    { from: 'open', action: 'clear', to: 'cleared', guards: ['isGood'] },
    { from: 'acknowledged', action: 'clear', to: 'cleared', guards: ['isGood'] },
    { from: 'escalated', action: 'clear', to: 'cleared', guards: ['isGood'] },
  ],
};

/** A light that was seen, or what a person did. `id` tells the same event told twice. */
export type WarningEvent =
  | {
      readonly id: string;
      readonly on: string;
      /** ISO time, where it is known: orders what happened on one day. */
      readonly at?: string;
      readonly kind: 'light';
      /** Order of the level, 0 being best; null where there was no light. */
      readonly order: number | null;
      readonly message: Bilingual | null;
    }
  | {
      readonly id: string;
      readonly on: string;
      readonly at?: string;
      readonly kind: 'acknowledge' | 'escalate';
      readonly by: string;
      readonly note: string;
    };

/** What is behind a warning: shares of a decomposition, entities, departments. Made elsewhere, carried along. */
export interface WarningCause {
  readonly label: Bilingual;
  readonly share: number | null;
  readonly of: string;
}
export interface Warning {
  /** Target and rule set: one warning lives at a time. */
  readonly key: string;
  readonly state: WarningState;
  readonly since: string | null;
  /** Worst order while it was open. */
  readonly order: number;
  readonly message: Bilingual | null;
  readonly log: readonly { readonly event: string; readonly on: string; readonly state: WarningState }[];
  /** Events that were refused, with the reason. */
  readonly refused: readonly { readonly event: string; readonly faults: readonly TrackingFault[] }[];
}

/** The event of a light, under an id that is the same whenever the same light is seen. */
export const eventOfLight = (light: Light<Trace | null>, on: string): WarningEvent => ({
  id: `light ${light.target} ${on}`,
  on,
  kind: 'light',
  order: light.fired?.level.order ?? null,
  message: light.fired?.message ?? null,
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const rank = { light: 0, acknowledge: 1, escalate: 2 } as const;
/** One event an id, by day and time; on one day of which the times are not known lights come before what people did about them. */
const ordered = (events: readonly WarningEvent[]): readonly WarningEvent[] =>
  [
    ...new Map(
      [...events].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)).map((one) => [one.id, one]),
    ).values(),
  ].sort(
    (a, b) =>
      compare(a.on, b.on) || compare(a.at ?? '', b.at ?? '') || rank[a.kind] - rank[b.kind] || compare(a.id, b.id),
  );

/** Days after which a warning that nobody acknowledged may be escalated by a person. */
export const escalateAfterDays: number = TRACKING_SETTINGS.escalateAfter;
/** Share of the excess below which a part of a cause is not named in notices and reports. */
export const leastCauseShare: number = TRACKING_SETTINGS.leastCause;

const lifeOf = (state: WarningState): boolean => state === 'open' || state === 'acknowledged' || state === 'escalated';

/**
 * The warning that a log of events comes to.
 * Gotchas: a month without a light neither opens nor clears; a level that becomes worse than when it was acknowledged escalates by itself; a
 * person may escalate what was left alone for `escalateAfter` days.
 */
export const warningOf = (key: string, events: readonly WarningEvent[]): Warning => {
  let warning: Warning = { key, state: 'quiet', since: null, order: 0, message: null, log: [], refused: [] };
  for (const event of ordered(events)) warning = apply(warning, event);
  return warning;
};

const daysBetween = (from: string | null, to: string): number => {
  const [a, b] = [from === null ? null : dayNumber(from), dayNumber(to)];
  return a === null || b === null ? 0 : b - a;
};
const moved = (warning: Warning, event: WarningEvent, state: WarningState, change: Partial<Warning> = {}): Warning => ({
  ...warning,
  ...change,
  state,
  log: [...warning.log, { event: event.id, on: event.on, state }],
});

const apply = (warning: Warning, event: WarningEvent): Warning => {
  const { state } = warning;
  if (event.kind === 'light') {
    if (event.order === null) return warning;
    const bad = event.order > 0;
    if (!lifeOf(state) && !bad) return warning;
    const worse = event.order > warning.order;
    const action: WarningAction | null = !lifeOf(state)
      ? 'raise'
      : bad
        ? worse && state !== 'escalated'
          ? 'escalate'
          : null
        : 'clear';
    const seen = {
      order: lifeOf(state) ? Math.max(warning.order, event.order) : event.order,
      message: bad ? event.message : warning.message,
    };
    if (action === null) return { ...warning, ...seen };
    const next = step(warningWorkflow, state, action, { isBad: bad, isGood: !bad, leftAloneOrWorse: worse });
    if (!next.ok) return { ...warning, refused: [...warning.refused, { event: event.id, faults: next.faults }] };
    return moved(
      warning,
      event,
      next.value,
      action === 'raise' ? { ...seen, since: event.on } : action === 'clear' ? { order: 0 } : seen,
    );
  }
  const alone = state === 'open' && daysBetween(warning.since, event.on) >= TRACKING_SETTINGS.escalateAfter;
  const next = step(warningWorkflow, state, event.kind, {
    byNamedPerson: event.by.trim() !== '',
    leftAloneOrWorse: alone,
  });
  return next.ok
    ? moved(warning, event, next.value)
    : { ...warning, refused: [...warning.refused, { event: event.id, faults: next.faults }] };
};
