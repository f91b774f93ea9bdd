/**
 * @module The gases of an inventory: their names, the unit of their mass, and the product of the GWP sets they are. Which set applies is
 * the method's.
 */
import type { Bilingual, GwpSet } from '@dafeng/quantity';
import type { GasId } from './inventory.ts';

interface Gas extends Bilingual {
  readonly id: GasId;
  /** Id of the product in the GWP sets. */
  readonly product: string;
  readonly unit: 'tCO2' | 't';
}
const gases: Readonly<Record<GasId, Gas>> = {
  co2: { id: 'co2', product: 'CO2', unit: 'tCO2', zh: '二氧化碳', en: 'CO2' },
  ch4: { id: 'ch4', product: 'CH4', unit: 't', zh: '甲烷', en: 'CH4' },
  n2o: { id: 'n2o', product: 'N2O', unit: 't', zh: '氧化亚氮', en: 'N2O' },
  cf4: { id: 'cf4', product: 'CF4', unit: 't', zh: '四氟化碳', en: 'CF4' },
  c2f6: { id: 'c2f6', product: 'C2F6', unit: 't', zh: '六氟乙烷', en: 'C2F6' },
  sf6: { id: 'sf6', product: 'SF6', unit: 't', zh: '六氟化硫', en: 'SF6' },
  hfc134a: { id: 'hfc134a', product: 'HFC134a', unit: 't', zh: 'HFC-134a', en: 'HFC-134a' },
  nf3: { id: 'nf3', product: 'NF3', unit: 't', zh: '三氟化氮', en: 'NF3' },
};
export const gasIds = Object.keys(gases) as readonly GasId[];
export const getGas = (id: GasId): Gas => gases[id];
/** Id of the factor set that a GWP basis names: `AR5-100` is `gwp-ar5`. */
export const gwpSetId = (set: GwpSet): string => `gwp-${set.slice(0, -'-100'.length).toLowerCase()}`;
