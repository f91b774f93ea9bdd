/**
 * @module A quantity in words: number, unit and basis in Chinese and English. Leaves the choice of places to the caller, who knows
 * the indicator.
 */
import type { UnitId } from './dimension.ts';
import { formatNumber, type NumberFormat } from './number-text.ts';
import type { Quantity } from './quantity.ts';
import type { Bilingual } from './quantity-error.ts';
import { getUnit } from './unit.ts';

const simpleBases: Readonly<Record<string, Bilingual>> = {
  calorific: { zh: '当量值', en: 'calorific value' },
  'gross-calorific': { zh: '高位发热量', en: 'gross calorific value' },
  unstated: { zh: '口径未说明', en: 'basis not stated' },
  territorial: { zh: '不含净购入电力', en: 'territorial, without net power imports' },
  'with-net-power-import': { zh: '含净购入电力', en: 'with net power imports' },
  current: { zh: '现价', en: 'current prices' },
  'gas-20C': { zh: '20 ℃、101.325 kPa', en: '20 °C, 101.325 kPa' },
  'gas-0C': { zh: '0 ℃、101.325 kPa', en: '0 °C, 101.325 kPa' },
};

const one = (basis: string): Bilingual | null => {
  if (basis === 'plain') return null;
  const known = simpleBases[basis];
  if (known) return known;
  const [kind = '', parameter = ''] = basis.split('@');
  if (kind === 'equivalent') return { zh: `等价值（${parameter}）`, en: `equivalent value (${parameter})` };
  if (kind === 'constant') return { zh: `${parameter}年不变价`, en: `constant ${parameter} prices` };
  if (kind === 'of') return { zh: `占${parameter}`, en: `of ${parameter}` };
  const [set = '', horizon = ''] = basis.replace('+power', '').split('-');
  const power = basis.endsWith('+power');
  return {
    zh: `${set} GWP${horizon}${power ? '，含净购入电力' : ''}`,
    en: `${set} GWP${horizon}${power ? ', with net power imports' : ''}`,
  };
};

/** The basis in words: 当量值, 2020年不变价; null for `plain`, which says nothing. */
export const basisLabel = (basis: string): Bilingual | null => {
  const parts = basis.split('/').flatMap((part) => one(part) ?? []);
  return parts.length === 0
    ? null
    : { zh: parts.map((part) => part.zh).join('，'), en: parts.map((part) => part.en).join(', ') };
};

/** Unit as printed: 万千瓦, 10^4 kW. */
export const unitLabel = (unit: UnitId): Bilingual => {
  const { zh, en } = getUnit(unit);
  return { zh, en };
};

/**
 * Number and unit in both languages, without the basis (see `basisLabel`): 660万千瓦, `660 × 10^4 kW`; 16.5%.
 * @example formatQuantity(quantity(660, '10k-kW')).zh // 660万千瓦
 */
export const formatQuantity = (q: Quantity, format?: NumberFormat): Bilingual => {
  const number = formatNumber(q.value, format);
  const { zh, en } = getUnit(q.unit);
  const between = en === '' || /^[%‰]/.test(en) ? '' : en.startsWith('10^') ? ' × ' : ' ';
  return { zh: `${number}${zh}`, en: `${number}${between}${en}` };
};
