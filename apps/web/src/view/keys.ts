/**
 * @module Turning key presses into review commands, two-key sequences included. Pure: what a command does is the screen's.
 */
export type ReviewCommand = 'next' | 'previous' | 'accept' | 'edit' | 'reject' | 'undo' | 'targets' | 'help' | 'close';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** True while the person types in a field: only Escape is ours then. */
  readonly typing: boolean;
}
export interface KeyState {
  /** The first key of a sequence such as `g t`, and when it was pressed. */
  readonly pending: string | null;
  readonly at: number;
}
export const noKeys: KeyState = { pending: null, at: 0 };

/** Longest pause within a sequence, in milliseconds. */
const sequenceMs = 1200;
const single: Readonly<Record<string, ReviewCommand>> = {
  j: 'next',
  k: 'previous',
  a: 'accept',
  e: 'edit',
  x: 'reject',
  u: 'undo',
  '?': 'help',
  Escape: 'close',
};
const sequences: Readonly<Record<string, ReviewCommand>> = { 'g t': 'targets' };

/** The next state and the command the press completes, if any. Presses with a modifier are the browser's. */
export function readKey(
  state: KeyState,
  press: KeyPress,
  now: number,
): { readonly state: KeyState; readonly command: ReviewCommand | null } {
  if (press.typing) return { state: noKeys, command: press.key === 'Escape' ? 'close' : null };
  if (press.ctrlKey || press.metaKey || press.altKey) return { state: noKeys, command: null };
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (state.pending !== null && now - state.at <= sequenceMs) {
    const command = sequences[`${state.pending} ${key}`];
    if (command !== undefined) return { state: noKeys, command };
  }
  if (key === 'g') return { state: { pending: 'g', at: now }, command: null };
  return { state: noKeys, command: single[key] ?? null };
}

/** True for elements that take text, where single keys must stay letters. */
export const isTyping = (target: unknown): boolean => {
  const element = target as { tagName?: string; isContentEditable?: boolean; type?: string } | null;
  const tag = element?.tagName?.toUpperCase();
  if (tag === 'INPUT') return !['checkbox', 'radio', 'button', 'submit'].includes(element?.type ?? 'text');
  return tag === 'TEXTAREA' || tag === 'SELECT' || element?.isContentEditable === true;
};
