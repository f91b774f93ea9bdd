/** @module The names of findings; a finding without one is shown by its code. */
import type { MessageKey } from '../../../i18n/index.ts';

export const findingWords: Readonly<Record<string, MessageKey>> = {
  'identity-b0': 'outlook.finding.identity-b0',
  'identity-b1': 'outlook.finding.identity-b1',
  'identity-b2': 'outlook.finding.identity-b2',
  'identity-b3': 'outlook.finding.identity-b3',
  'identity-2030': 'outlook.finding.identity-2030',
  'pace-2030': 'outlook.finding.pace-2030',
  'growth-limit-2030': 'outlook.finding.growth-limit-2030',
  'base-year': 'outlook.finding.base-year',
  'base-year-not-stated': 'outlook.finding.base-year-not-stated',
  'parts-against-total': 'outlook.finding.parts-against-total',
  'exclusive-shares': 'outlook.finding.exclusive-shares',
  'nested-shares': 'outlook.finding.nested-shares',
  'addition-against-level': 'outlook.finding.addition-against-level',
  'path-goes-back': 'outlook.finding.path-goes-back',
  'states-itself-twice': 'outlook.finding.states-itself-twice',
  'impossible-value': 'outlook.finding.impossible-value',
  'industry-intensity': 'outlook.finding.industry-intensity',
  'provincial-figure': 'outlook.finding.provincial-figure',
  'gas-power-against-peak': 'outlook.finding.gas-power-against-peak',
  'capacity-to-share': 'outlook.finding.capacity-to-share',
  'coal-cap': 'outlook.finding.coal-cap',
  'carbon-per-energy': 'outlook.finding.carbon-per-energy',
  'energy-level': 'outlook.finding.energy-level',
};
