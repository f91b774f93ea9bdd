/**
 * @module Runs a script of SQL statements one by one: the extended protocol of both engines takes a single statement at a time.
 */
import { CompiledQuery, type Kysely } from 'kysely';

/** Statements end with `;` at the end of a line; function bodies between `$$` keep theirs. */
export const statementsOf = (script: string): readonly string[] => {
  const statements: string[] = [];
  let current = '';
  let quoted = false;
  for (const line of script.split('\n')) {
    if (current.trim() === '' && (line.trim() === '' || line.startsWith('--'))) continue;
    current += `${line}\n`;
    if ((line.split('$$').length - 1) % 2 === 1) quoted = !quoted;
    if (!quoted && line.trimEnd().endsWith(';')) {
      statements.push(current.trim());
      current = '';
    }
  }
  if (current.trim() !== '') statements.push(current.trim());
  return statements;
};

export const runScript = async (db: Kysely<never>, script: string): Promise<void> => {
  for (const statement of statementsOf(script)) await db.executeQuery(CompiledQuery.raw(statement));
};
