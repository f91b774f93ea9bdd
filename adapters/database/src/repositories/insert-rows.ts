/**
 * @module Many rows in few statements: one JSON parameter per thousand rows, so that thirty thousand items are thirty statements.
 */
import { CompiledQuery } from 'kysely';
import type { Context } from '../context.ts';
import { toJson } from '../json.ts';

const rowsPerStatement = 1000;

/** `columns` gives name and SQL type of each column; a row that lacks a column gets null. */
export const insertRows = async <C extends Readonly<Record<string, string>>>(
  { db }: Pick<Context, 'db'>,
  table: string,
  columns: C,
  rows: readonly { readonly [K in keyof C]: unknown }[],
): Promise<void> => {
  const names = Object.keys(columns).join(', ');
  // A tsvector literal is text in JSON.
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type === 'tsvector' ? 'text' : type}`);
  const values = Object.entries(columns).map(([name, type]) => (type === 'tsvector' ? `${name}::tsvector` : name));
  const statement = `insert into ${table} (${names}) select ${values.join(', ')} from json_to_recordset($1::json) as row (${types.join(', ')})`;
  for (let from = 0; from < rows.length; from += rowsPerStatement)
    await db.executeQuery(CompiledQuery.raw(statement, [toJson(rows.slice(from, from + rowsPerStatement))]));
};
