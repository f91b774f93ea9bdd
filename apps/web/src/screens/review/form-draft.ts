/**
 * @module Forms that survive a reload: what was typed and not saved, kept for this browser tab.
 */
import { forget, isRecord, keep, recall } from '../../view/storage.ts';

const keyOf = (id: string): string => `draft.${id}`;

export const recallDraft = (id: string): Record<string, unknown> | null => recall('session', keyOf(id), isRecord);
export const keepDraft = (id: string, values: unknown): void => keep('session', keyOf(id), values);
export const dropDraft = (id: string): void => forget('session', keyOf(id));
