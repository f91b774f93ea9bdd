/** @module The three totals of CO2 in words. */
import type { Co2Total } from '@dafeng/outlook';
import type { Words } from '../../../i18n/index.ts';

export const totals: readonly Co2Total[] = ['direct', 'with-power-import', 'with-process'];
const keys = {
  direct: 'levers.total.direct',
  'with-power-import': 'levers.total.power',
  'with-process': 'levers.total.process',
} as const;
export const totalWord = (total: Co2Total, { t }: Pick<Words, 't'>): string => t(keys[total]);
