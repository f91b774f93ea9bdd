/**
 * @module A warning as the server keeps it: the life that the core makes of its log, with the target it is about, what is behind it and which
 * notices went out because of it.
 */
import type { Bilingual, Trace, UnitId } from '@dafeng/quantity';
import type { AnyReported, Level, Warning, WarningCause, WarningEvent } from '@dafeng/tracking';
import type { TargetBody } from './plan-targets.ts';

/** `light`: the target drifts; `data`: the numbers behind it are late, poor or missing. */
export type WarningKind = 'light' | 'data';

export interface CauseBehind extends WarningCause {
  /** Body or sector to look at; null where the share is of neither. */
  readonly organisationId: string | null;
  readonly sector: string | null;
  /** As `refs.ts` reads it, up to the name of the number. */
  readonly ref: string;
  /** Unit of the amounts. */
  readonly unit: UnitId;
  readonly numbers: Readonly<Record<CauseNumber, AnyReported<Trace>>>;
}
/** Used now, in the same months of the year before, allowed by the path, and what lies between the first and the last. */
export const causeNumbers = ['now', 'before', 'allowed', 'excess'] as const;
export type CauseNumber = (typeof causeNumbers)[number];
/** A notice that went out because of the warning. */
export interface WarningNotice {
  readonly id: string;
  readonly number: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly state: string;
  readonly due: string | null;
}
/** One event of the log, with what the core does not carry. */
export interface WarningLogEntry {
  readonly event: string;
  readonly on: string;
  /** ISO time. */
  readonly at: string;
  readonly kind: 'light' | 'acknowledge' | 'escalate';
  /** State after it. */
  readonly state: Warning['state'];
  /** Month that the light is of; null for what a person did. */
  readonly month: string | null;
  readonly level: Level | null;
  readonly by: string | null;
  readonly note: string | null;
}

/** `key` is short and the same for ever: pass it in links and to notices. */
export interface StoredWarning extends Omit<Warning, 'log'> {
  readonly kind: WarningKind;
  /** `TrackedTarget.id`. */
  readonly targetId: string;
  /** Item of the plan in force; null where it no longer has the target. */
  readonly itemId: string | null;
  readonly name: string;
  readonly headline: boolean;
  /** Month of the last light. */
  readonly at: string;
  /** Worst level while it was open. */
  readonly level: Level | null;
  /** The arithmetic of the last bad light, in words. */
  readonly arithmetic: Bilingual | null;
  /** What the core made it of. */
  readonly events: readonly WarningEvent[];
  /** Events so far. */
  readonly revision: number;
  readonly log: readonly WarningLogEntry[];
  readonly causes: readonly CauseBehind[];
  /** Why no cause is named. */
  readonly causesWhy: Bilingual | null;
  readonly bodies: readonly TargetBody[];
  readonly notices: readonly WarningNotice[];
}
