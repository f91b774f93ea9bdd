/**
 * @module Kysely's dialect for the embedded engine: PostgreSQL's compiler and adapter over the one connection there is.
 * Transactions take turns: the second caller waits until the first has committed or rolled back.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type { EmbeddedEngine } from './embedded-engine.ts';

class EmbeddedConnection implements DatabaseConnection {
  readonly #engine: EmbeddedEngine;
  constructor(engine: EmbeddedEngine) {
    this.#engine = engine;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affected } = await this.#engine.query(query.sql, query.parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(affected) };
  }
  // biome-ignore lint/correctness/useYield: the interface asks for a generator; the embedded engine has no cursor.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('The embedded engine answers whole results; it does not stream.');
  }
}

class EmbeddedDriver implements Driver {
  readonly #engine: EmbeddedEngine;
  readonly #connection: EmbeddedConnection;
  /** Callers in line: each waits for the one before. */
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(engine: EmbeddedEngine) {
    this.#engine = engine;
    this.#connection = new EmbeddedConnection(engine);
  }
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release = (): void => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }
  async releaseConnection(): Promise<void> {
    this.#release();
  }
  async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const level = settings.isolationLevel === undefined ? '' : ` isolation level ${settings.isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw(`begin${level}`));
  }
  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
  async destroy(): Promise<void> {
    await this.#engine.close();
  }
}

/** PostgreSQL's dialect over an engine that already runs; destroying Kysely closes the engine. */
export class EmbeddedDialect implements Dialect {
  readonly #engine: EmbeddedEngine;
  constructor(engine: EmbeddedEngine) {
    this.#engine = engine;
  }
  createAdapter(): PostgresAdapter {
    return new PostgresAdapter();
  }
  createDriver(): Driver {
    return new EmbeddedDriver(this.#engine);
  }
  createIntrospector(db: Kysely<unknown>): PostgresIntrospector {
    return new PostgresIntrospector(db);
  }
  createQueryCompiler(): PostgresQueryCompiler {
    return new PostgresQueryCompiler();
  }
}
