/**
 * @module Warnings over HTTP: listed with their causes, acknowledged and escalated by a person who saw the last event.
 */
import type { WarningLine } from '@dafeng/contract';
import type { NewWarningEvent } from '@dafeng/database';
import { warningOf } from '@dafeng/tracking';
import { isStandingState, toWarning } from '../answers/warnings.ts';
import type { Call, SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { StoredWarning } from '../tracking/stored-warning.ts';
import type { Services } from './services.ts';
import { trackingNow } from './tracking.handlers.ts';

const refused = (zh: string, en: string): ProblemError =>
  new ProblemError({
    code: 'action-not-allowed',
    status: 409,
    message: { zh, en },
    remedy: { zh: '刷新后看现在的状态和记录。', en: 'Reload and look at the state and the log.' },
  });
const stateNames: Readonly<Record<StoredWarning['state'], readonly [string, string]>> = {
  quiet: ['没有预警', 'no warning'],
  open: ['待确认', 'open'],
  acknowledged: ['已确认', 'acknowledged'],
  escalated: ['已升级', 'escalated'],
  cleared: ['已解除', 'cleared'],
};

export const trackingWarningHandlers = (
  services: Services,
): SomeHandlers<'listWarnings' | 'acknowledgeWarning' | 'escalateWarning'> => {
  const now = trackingNow(services);
  const find = async (unit: Call<'getTracking'>['unit'], cityId: string, key: string) => {
    const tracking = await now(unit, cityId);
    const warning = tracking.warnings.find((one) => one.key === key);
    if (warning === undefined) throw notFound();
    return { tracking, warning };
  };
  const act = async (
    kind: 'acknowledge' | 'escalate',
    { params, body, unit, who }: Pick<Call<'acknowledgeWarning'>, 'params' | 'body' | 'unit' | 'who'>,
  ): Promise<WarningLine> => {
    const { tracking, warning } = await find(unit, params.cityId, params.key);
    const event = { id: `${kind} ${warning.revision + 1}`, on: tracking.today, at: services.clock().toISOString() };
    const tried = warningOf(warning.key, [
      ...warning.events,
      { ...event, kind, by: who.principal.name, note: body.note },
    ]);
    // Who looked at an older state is told so first: it may be why the act makes no sense.
    if (warning.revision === body.expectedRevision && tried.refused.some((one) => one.event === event.id)) {
      const why = kind === 'escalate' ? toWarning(warning, tracking.today).escalateWhy : null;
      const [zh, en] = stateNames[warning.state];
      throw refused(
        why?.zh ?? `预警“${warning.name}”${zh}，不能再次${kind === 'escalate' ? '升级' : '确认'}。`,
        why?.en ?? `The warning is ${en}; it cannot be ${kind === 'escalate' ? 'escalated' : 'acknowledged'}.`,
      );
    }
    const stored: NewWarningEvent = {
      cityId: tracking.city.id,
      key: warning.key,
      id: event.id,
      kind,
      target: warning.targetId,
      name: warning.name,
      about: warning.kind,
      on: tracking.today,
      month: null,
      order: null,
      light: null,
      note: body.note === '' ? null : body.note,
    };
    await unit((work) => work.tracking.warnings.act(stored, body.expectedRevision));
    const after = await find(unit, params.cityId, params.key);
    return toWarning(after.warning, after.tracking.today);
  };
  return {
    listWarnings: async ({ params, query, unit }) => {
      const { warnings, today } = await now(unit, params.cityId);
      return {
        items: warnings
          .filter(({ kind }) => query.kind === undefined || kind === query.kind)
          .filter(({ state }) =>
            query.state === 'all' ? true : query.state === 'standing' ? isStandingState(state) : state === query.state,
          )
          .map((warning) => toWarning(warning, today)),
      };
    },
    acknowledgeWarning: (call) => act('acknowledge', call),
    escalateWarning: (call) => act('escalate', call),
  };
};
