/** @module The only door to `@dafeng/accounting`: energy balances, their identities, standard coal in both bases, CO2 of fuels. */
export {
  type BalanceAccounting,
  type BalanceCell,
  type BalanceEntry,
  cellKey,
  type EnergyBalance,
  flowsOf,
  getCell,
  numberOf,
  productsOf,
  type UnknownCell,
  unitOfCell,
} from './balance/energy-balance.ts';
export {
  compareFlows,
  type Flow,
  type FlowId,
  getFlow,
  isFlowId,
  listFlows,
  matchFlow,
  partsOfFlow,
} from './balance/flow.ts';
export {
  compareProducts,
  getProduct,
  isProductId,
  listProducts,
  matchProduct,
  type Product,
  type ProductId,
} from './balance/product.ts';
export { type BalanceQuery, readBalances, selectBalances } from './balance/read-balance.ts';
export { columnLetter, parseCsv, type Table, type TableCell } from './balance/table.ts';
export { accountCo2 } from './co2/account-co2.ts';
export type { Co2Account, Co2Alternative, Co2Amount, Co2Cell } from './co2/co2-cell.ts';
export { type Co2Rule, getCo2Rule, listCo2Rules } from './co2/co2-rule.ts';
export type { FuelFactor } from './co2/fuel-co2.ts';
export {
  accountEnergy,
  type CalorificEnergy,
  type EnergyAccount,
  type EnergyRow,
  type EquivalentEnergy,
} from './energy/account-energy.ts';
export type { ConversionRates } from './energy/conversion-rates.ts';
export { type Coefficient, defaultCoefficientSet } from './energy/standard-coal.ts';
export type { Fault, FaultCode, Notice, NoticeCode, Outcome, Place } from './fault.ts';
export {
  checkBalance,
  type IdentityId,
  type IdentityResult,
  isWithinTolerance,
  listDiscrepancies,
  listIdentities,
} from './identities/check-balance.ts';
