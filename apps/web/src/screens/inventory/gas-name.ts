/**
 * @module Gases as chemists print them, with their indices.
 */
const names: Readonly<Record<string, string>> = {
  co2: 'CO₂',
  ch4: 'CH₄',
  n2o: 'N₂O',
  cf4: 'CF₄',
  c2f6: 'C₂F₆',
  sf6: 'SF₆',
  co2e: 'CO₂e',
};
export const gasName = (gas: string): string => names[gas] ?? gas.toUpperCase();
