/**
 * @module The HTTP contract of dafeng: zod schemas of every request and answer, and the table of routes. Read by the server, the
 * web cockpit and the API tests; it knows nothing of how an answer is made.
 */
export * from './access.ts';
export * from './assessments.ts';
export * from './books.ts';
export * from './budgets.ts';
export * from './city.ts';
export * from './cockpit.ts';
export * from './factors.ts';
export * from './figure.ts';
export * from './filings.ts';
export * from './inventory.ts';
export * from './outlook.ts';
export * from './plan.ts';
export * from './problem.ts';
export * from './registry.ts';
export * from './reports.ts';
export * from './routes.ts';
export * from './tracking.ts';
export * from './work.ts';
