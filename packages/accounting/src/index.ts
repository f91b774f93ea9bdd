/** @module The only door to `@dafeng/accounting`: energy balances, their identities, standard coal in both bases, CO2 of fuels. */

// Indicators, the simplified balance, counties against the city.
export { type AreaChange, areaChangesBetween, areaChangesOf, areaVersion } from './areas/area-change.ts';
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
export {
  type BookCell,
  type BookEntry,
  type BookSheet,
  bookCellKey,
  type CellStatus,
  type EntryPlace,
} from './books/book-cell.ts';
export { accountCo2 } from './co2/account-co2.ts';
export type { Co2Account, Co2Alternative, Co2Amount, Co2Cell } from './co2/co2-cell.ts';
export { type Co2Rule, getCo2Rule, listCo2Rules } from './co2/co2-rule.ts';
export type { FuelFactor } from './co2/resolve-fuel.ts';
export {
  type CountyBook,
  type CountyCell,
  type CountyReconciliation,
  type CountyRule,
  changedCounties,
  reconcileCounties,
} from './counties/reconcile-counties.ts';
export {
  accountEnergy,
  type CalorificEnergy,
  type EnergyAccount,
  type EnergyRow,
  type EquivalentEnergy,
} from './energy/account-energy.ts';
export type { ConversionRates } from './energy/conversion-rates.ts';
export {
  type EnergyFlowLink,
  type EnergyFlowNode,
  type EnergyFlows,
  type EnergyGroup,
  energyGroupOf,
  listEnergyFlows,
} from './energy/energy-flows.ts';
export { type Coefficient, defaultCoefficientSet } from './energy/standard-coal.ts';
export type { Fault, FaultCode, Notice, NoticeCode, Outcome, Place } from './fault.ts';
export {
  checkBalance,
  type IdentityId,
  type IdentityResult,
  isWithinTolerance,
  listDiscrepancies,
  listIdentities,
  totalOfIdentity,
} from './identities/check-balance.ts';
export { accountIndicators } from './indicators/account-indicators.ts';
export { type Co2Boundary, co2Boundaries } from './indicators/emissions.ts';
export { type EnergyTotal, type EnergyTotalId, listEnergyTotals } from './indicators/energy-total.ts';
export { constantPriceBase } from './indicators/gdp.ts';
export type {
  EnergyBasis,
  IndicatorMethod,
  IndicatorOptions,
  IndicatorValue,
  SendingGridShare,
  YearOfBooks,
} from './indicators/indicator-value.ts';
export { differingParts } from './indicators/method-identity.ts';
export { publishedValue } from './indicators/published-value.ts';
export { accountInventory } from './inventory/account-inventory.ts';
export {
  type Activity,
  type ActivityTab,
  getActivity,
  isActivityId,
  listActivities,
  listActivityTabs,
  matchActivity,
} from './inventory/activity-catalogue.ts';
export {
  type Category,
  categoryChain,
  categoryOfFlow,
  childrenOfCategory,
  compareCategories,
  getCategory,
  isCategoryId,
  isLeafCategory,
  listCategories,
  listSectors,
  type Sector,
  type SectorId,
} from './inventory/category.ts';
export { gasIds, getGas } from './inventory/gas.ts';
export type {
  ActivityEntry,
  ActivityId,
  CategoryId,
  CategoryTotal,
  Co2eAmount,
  GasAmount,
  GasId,
  Inventory,
  InventoryAlternative,
  InventoryInput,
  InventoryLine,
  InventoryMethod,
  InventoryTotal,
} from './inventory/inventory.ts';
export {
  getInventoryMethod,
  isInventoryMethodId,
  listInventoryMethods,
  type MethodOverrides,
  pinnedSet,
  setOfRole,
} from './inventory/inventory-method.ts';
export {
  type InventoryFormat,
  notationWords,
  notesOfFormat,
  type ViewRow,
  viewInventory,
} from './inventory/inventory-view.ts';
export { type ActivityRows, isActivityTable, readActivityRows } from './inventory/read-activity-rows.ts';
export { type BookOwner, toBookCells, toInventoryInput } from './inventory/read-book.ts';
export { type InventoryTables, readInventoryTables } from './inventory/read-inventory-tables.ts';
export { type Profile, readProfile } from './inventory/read-profile.ts';
export { changeOf, shareOf } from './inventory/share-and-change.ts';
export type { Stream, StreamContext, StreamFactorQuery, StreamLine } from './inventory/stream.ts';
export { type CategoryAmount, categoryAmounts, lineTco2e } from './quality/category-amounts.ts';
export { type CheckId, type CheckResult, checkInventory } from './quality/check-inventory.ts';
export type { AreaScale, CheckFinding, CheckInput, CheckVerdict } from './quality/check-result.ts';
export {
  compareInventories,
  type InventoryComparison,
  type KindComparison,
  type LineComparison,
  type LineSide,
} from './quality/compare-inventories.ts';
export {
  assessLevel,
  assessTrend,
  type KeyCategories,
  type RankedCategory,
  uncertaintyByCategory,
} from './quality/key-categories.ts';
export {
  listMovedInputs,
  type MovedInput,
  type MovedTotal,
  type RecalculationCause,
  type RecalculationEntry,
  recordRecalculation,
} from './quality/recalculation.ts';
export { mayShareSeries, type SeriesDifference, type SeriesVerdict, type TotalName } from './quality/share-series.ts';
export type { ChangeParts } from './quality/split-change.ts';
export { activityOf } from './quality/trace-activity.ts';
export { matchActivityHeading } from './sheets/activity-headings.ts';
export { nameOfCell } from './sheets/cell-name.ts';
export { type BookToCheck, checkBookCells } from './sheets/checks/check-book-cells.ts';
export { signatureOf } from './sheets/header-signature.ts';
export { applyMapping } from './sheets/mapping/apply-mapping.ts';
export { proposeMapping } from './sheets/mapping/propose-mapping.ts';
export type { ColumnMapping, ColumnRole, RowMapping, SheetMapping } from './sheets/mapping/sheet-mapping.ts';
export {
  type CellWrite,
  type PasteGrid,
  type PasteReading,
  readPaste,
  splitPaste,
  writePaste,
} from './sheets/paste/read-paste.ts';
export type { SheetProfile } from './sheets/read-profile-sheet.ts';
export { readProfileSheet } from './sheets/read-profile-sheet.ts';
export { readSheets, type SheetReading, type SheetsReading } from './sheets/read-sheets.ts';
export type { SheetArea, SheetContext, SheetKnowledge, WholeAmount } from './sheets/reading-context.ts';
export { recogniseSheet, type SheetKind } from './sheets/recognise-sheet.ts';
export type { SheetFault, SheetPlace, SheetWarning, SheetWarningCode } from './sheets/sheet-fault.ts';
export {
  cellAddress,
  cellAt,
  gridOfTable,
  type MergedRange,
  mergedRanges,
  type SheetCell,
  type SheetGrid,
} from './sheets/sheet-grid.ts';
export { type NearName, nearActivities, nearFlows, nearProducts } from './sheets/similar-name.ts';
export { type ColumnOrder, productsOfLayout, type TemplateRequest } from './sheets/template/energy-template.ts';
export { type TemplateTable, templateBook, templateTables } from './sheets/template/template-book.ts';
export type { CellPart, ChoiceList, WrittenCell, WrittenSheet } from './sheets/template/written-sheet.ts';
export { readMarker, type TemplateMarker } from './sheets/template-marker.ts';
export type {
  Adjustment,
  BalanceRequest,
  BuiltBalance,
  LargeEntity,
  LargerArea,
} from './simple-balance/balance-request.ts';
export { buildBalance, explainFilled } from './simple-balance/build-balance.ts';
export { cellsToBalance } from './simple-balance/cells-to-balance.ts';
export {
  driversOf,
  type LadderStep,
  type LadderStepId,
  ladderSource,
  listLadderSteps,
} from './simple-balance/ladder.ts';
export { compileTraces, leafKey, type TraceRoot } from './uncertainty/compile-traces.ts';
export type { Distribution } from './uncertainty/distribution.ts';
export {
  compileInventory,
  inventoryRootIds,
  inventoryRoots,
  isHeadlineRoot,
  propagateInventoryTrend,
  propagateUncertainty,
} from './uncertainty/inventory-uncertainty.ts';
export {
  type EntryUncertainty,
  type LeafUncertainty,
  leafUncertainty,
  lookUpActivities,
  lookUpCells,
  lookUpFactor,
  registerOnly,
  type UncertainFactor,
  type UncertainProgram,
  type UncertaintyLookup,
  withUncertainty,
} from './uncertainty/leaf-uncertainty.ts';
export {
  type LeafContribution,
  type PropagatedUncertainty,
  propagateProgram,
  propagateTrend,
  type TrendUncertainty,
} from './uncertainty/propagate-uncertainty.ts';
export {
  createSimulation,
  type SimulatedUncertainty,
  type Simulation,
  type SimulationOptions,
  simulateUncertainty,
} from './uncertainty/simulate-uncertainty.ts';
export {
  findRoot,
  type LeafTrace,
  type ProgramLeaf,
  type ProgramRoot,
  type TraceProgram,
} from './uncertainty/trace-program.ts';
