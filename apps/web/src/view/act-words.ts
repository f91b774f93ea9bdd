/**
 * @module Acts of the audit log and of histories in words. An act without words keeps the name it is recorded under.
 */
import type { MessageKey, Translate } from '../i18n/index.ts';
import zh from '../i18n/zh.json' with { type: 'json' };

const prefix = 'act.';

/** Every act the log knows words for, to choose from. */
export const knownActs: readonly string[] = Object.keys(zh)
  .filter((key) => key.startsWith(prefix))
  .map((key) => key.slice(prefix.length));

/** `accept` of an item's history and `item.accept` of the log are the same act. */
export function actWord(action: string, t: Translate): string {
  for (const key of [`${prefix}${action}`, `${prefix}item.${action}`, `${prefix}plan.${action}`]) {
    if (Object.hasOwn(zh, key)) return t(key as MessageKey);
  }
  return action;
}
