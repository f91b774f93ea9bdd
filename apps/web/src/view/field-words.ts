/**
 * @module How the fields of an item are said in words: for diffs, histories and conflicts. One place, so that they read alike.
 */
import type { MessageKey, Translate } from '../i18n/index.ts';
import zh from '../i18n/zh.json' with { type: 'json' };
import { emDash, formatNumber } from './number.ts';

const isKey = (key: string): key is MessageKey => Object.hasOwn(zh, key);

/** The field's name on screen; a field this screen does not know keeps the name it came with. */
export function fieldWord(field: string, t: Translate): string {
  const key = `field.${field}`;
  return isKey(key) ? t(key) : field;
}

const comparators: Readonly<Record<string, MessageKey>> = {
  '=': 'target.comparator.eq',
  '>=': 'target.comparator.ge',
  '<=': 'target.comparator.le',
  '~=': 'target.comparator.about',
};

/** A field's value in words; nothing is an em dash, lists are joined, codes are translated. */
export function valueWord(field: string, value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return emDash;
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') {
    return /year|periodStart/i.test(field) ? String(value) : formatNumber(value);
  }
  if (Array.isArray(value)) {
    const parts = value.map((part) => valueWord(field, part, t));
    return parts.length === 0 ? emDash : parts.join('、');
  }
  if (typeof value === 'object') {
    const named = value as { name?: unknown; printed?: unknown };
    if (typeof named.name === 'string') return named.name;
    if (typeof named.printed === 'string') return named.printed;
    return JSON.stringify(value);
  }
  const text = String(value);
  if (field === 'comparator') return t(comparators[text] ?? 'target.comparator.eq');
  for (const key of [`target.${text}`, `target.kind.${text}`, `countiesBasis.${text}`, `review.${text}`]) {
    const wanted =
      (field === 'strength' && key.startsWith('target.') && !key.startsWith('target.kind')) ||
      (field === 'kindOfValue' && key.startsWith('target.kind')) ||
      (field === 'countiesBasis' && key.startsWith('countiesBasis')) ||
      (field === 'review' && key.startsWith('review.'));
    if (wanted && isKey(key)) return t(key);
  }
  return text;
}
