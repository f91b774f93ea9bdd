/** @module The only door to `@dafeng/accounting`: energy balances, their identities, standard coal in both bases, CO2 of fuels. */
export {};
