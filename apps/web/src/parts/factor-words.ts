/**
 * @module Words of a factor: its certainty, the standing of its source, when it holds. Shared by the trace panel and the factor library.
 */
import type { FactorCard } from '@dafeng/contract';
import type { MessageKey, Translate } from '../i18n/index.ts';

const marks: Readonly<Record<FactorCard['mark'], MessageKey>> = {
  S: 'factor.mark.S',
  M: 'factor.mark.M',
  C: 'factor.mark.C',
};
export const markWord = (mark: FactorCard['mark']): MessageKey => marks[mark];

const statuses: Readonly<Record<string, MessageKey>> = {
  'first-hand': 'factor.status.first-hand',
  'second-hand': 'factor.status.second-hand',
  memory: 'factor.status.memory',
  own: 'factor.status.own',
  example: 'factor.status.example',
};
export const statusWord = (status: string, t: Translate): string => {
  const key = statuses[status];
  return key === undefined ? status : t(key);
};

const readings: Readonly<Record<string, MessageKey>> = {
  'first-hand': 'factor.read.first-hand',
  'second-hand': 'factor.read.second-hand',
  'not-read': 'factor.read.not-read',
};
export const readWord = (read: string, t: Translate): string => {
  const key = readings[read];
  return key === undefined ? read : t(key);
};

export function validityText({ validFrom: from, validTo: to }: FactorCard, t: Translate): string {
  if (from === null && to === null) return t('factor.valid.timeless');
  if (to === null) return t('factor.valid.from', { from: from ?? '' });
  return from === null ? t('factor.valid.to', { to }) : t('factor.valid.fromTo', { from, to });
}
