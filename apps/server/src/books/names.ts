/**
 * @module Names of what a book holds, in both languages: rows, columns, items, categories, gases, totals, cells.
 */
import {
  type CategoryId,
  type GasId,
  getActivity,
  getCategory,
  getFlow,
  getProduct,
  type InventoryLine,
  isActivityId,
  isCategoryId,
  isFlowId,
  isProductId,
} from '@dafeng/accounting';
import type { Bilingual } from '@dafeng/quantity';
import type { TotalId } from './refs.ts';

const same = (text: string): Bilingual => ({ zh: text, en: text });
const plain = ({ zh, en }: Bilingual): Bilingual => ({ zh, en });

const gases: Readonly<Record<GasId, Bilingual>> = {
  co2: { zh: '二氧化碳', en: 'CO2' },
  ch4: { zh: '甲烷', en: 'CH4' },
  n2o: { zh: '氧化亚氮', en: 'N2O' },
  cf4: { zh: '四氟化碳', en: 'CF4' },
  c2f6: { zh: '六氟乙烷', en: 'C2F6' },
  sf6: { zh: '六氟化硫', en: 'SF6' },
  hfc134a: { zh: '氢氟碳化物 HFC-134a', en: 'HFC-134a' },
  nf3: { zh: '三氟化氮', en: 'NF3' },
};
export const nameOfGas = (gas: GasId): Bilingual => gases[gas];

export const totalNames: Readonly<Record<TotalId, Bilingual>> = {
  directEnergyCo2: { zh: '能源活动直接二氧化碳', en: 'Direct energy CO2' },
  assessmentCo2: { zh: '考核口径二氧化碳（含净调入电力）', en: 'CO2 on the assessment basis (with net power import)' },
  greenhouseGases: { zh: '温室气体合计（不含碳汇）', en: 'All greenhouse gases, removals apart' },
  removals: { zh: '碳汇', en: 'Removals' },
  netImport: { zh: '净调入电力、热力的二氧化碳', en: 'CO2 of net imported power and heat' },
};

export const nameOfCategory = (code: CategoryId): Bilingual =>
  isCategoryId(code) ? plain(getCategory(code)) : same(code);
export const nameOfLine = ({ label }: Pick<InventoryLine, 'label'>): Bilingual => plain(label);
export const nameOfRow = (row: string): Bilingual =>
  isFlowId(row) ? plain(getFlow(row)) : isActivityId(row) ? plain(getActivity(row)) : same(row);
export const nameOfColumn = (column: string): Bilingual =>
  isProductId(column) ? plain(getProduct(column)) : same(column);
export const nameOfCell = (row: string, column: string): Bilingual => {
  const [of, at] = [nameOfRow(row), nameOfColumn(column)];
  return { zh: `${of.zh} × ${at.zh}`, en: `${of.en} × ${at.en}` };
};
/** The part of a sum by its id: a cell, a row, a column, a category, a line. */
export const nameOfPart = (id: string): Bilingual => {
  const cell = id.split(':');
  if (cell.length === 2 && isFlowId(cell[0] ?? '')) return nameOfCell(cell[0] ?? '', cell[1] ?? '');
  if (isCategoryId(id)) return nameOfCategory(id);
  if (isFlowId(id) || isActivityId(id)) return nameOfRow(id);
  if (isProductId(id)) return nameOfColumn(id);
  const [category, ...rest] = id.split('/');
  if (category !== undefined && rest.length > 0 && isCategoryId(category)) {
    const gas = rest.at(-1) ?? '';
    const what = rest.slice(0, -1).map((part) => nameOfPart(part));
    const at = nameOfCategory(category);
    const of = gas in gases ? gases[gas as GasId] : same(gas);
    return {
      zh: [at.zh, ...what.map(({ zh }) => zh), of.zh].join(' · '),
      en: [at.en, ...what.map(({ en }) => en), of.en].join(' · '),
    };
  }
  return same(id);
};
