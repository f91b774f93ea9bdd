/**
 * @module Sends what is due in every city, by itself, some times a day: a reminder is a row in dafeng. Sending twice sends nothing twice.
 */
import type { Principal, Registry } from '@dafeng/database';
import { remindersToSend } from './reminders.ts';
import { sceneOf } from './scene.ts';

const system: Principal = { userId: '', name: '系统', role: 'administrator', organisationId: null, cityIds: [] };
const betweenMinutes = 60;

/** How many were sent. */
export const remindEveryCity = async (registry: Registry, now: Date): Promise<number> => {
  let sent = 0;
  const cities = await registry.asSystem((unit) => unit.cities.list());
  for (const { id } of cities)
    sent += await registry.asSystem(async (unit) => {
      const due = await remindersToSend(unit, await sceneOf(unit, id, system, now));
      return (await unit.reminders.send(due)).length;
    });
  return sent;
};

export interface Reminding {
  /** Ends the turns; waits for one under way. */
  readonly stop: () => Promise<void>;
}
export const remindByItself = (registry: Registry, clock: () => Date, onBug: (error: unknown) => void): Reminding => {
  let turn: Promise<void> = Promise.resolve();
  const take = (): void => {
    turn = remindEveryCity(registry, clock()).then(() => {}, onBug);
  };
  const timer = setInterval(take, betweenMinutes * 60_000);
  timer.unref();
  take();
  return {
    stop: async () => {
      clearInterval(timer);
      await turn;
    },
  };
};
