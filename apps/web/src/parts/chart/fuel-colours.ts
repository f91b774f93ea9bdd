/**
 * @module Fuels keep one colour on every screen, dark enough on white and apart in grey.
 */
const colours: Readonly<Record<string, string>> = {
  coal: '#3C3F40',
  coke: '#6B6F70',
  'manufactured-gas': '#8FA3AD',
  oil: '#8B5A2B',
  'natural-gas': '#7FB8E0',
  hydro: '#0072B2',
  wind: '#00897B',
  solar: '#D99A00',
  'imported-power': '#7A3E8E',
  electricity: '#5B6BA8',
  heat: '#B23A32',
  biomass: '#4E8B3A',
  nuclear: '#A8324A',
  other: '#A9B2AF',
};
const plain = '#A9B2AF';
export const fuelColour = (group: string): string => colours[group] ?? plain;
