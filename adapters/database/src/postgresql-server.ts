/**
 * @module The connection to a PostgreSQL server: a pool, and one connection of its own that says this process lives.
 */
import pg from 'pg';
import { RegistryError } from './registry-error.ts';

/** Oldest server: `security definer` functions and policies are older, but nothing older is tested. */
const oldestVersion = 150000;

export interface ServerConnection {
  readonly pool: pg.Pool;
  isGone(instance: string): Promise<boolean>;
  close(): Promise<void>;
}

const unreachable = (cause: unknown): RegistryError => {
  const words =
    cause instanceof Error && cause.message !== ''
      ? cause.message
      : String((cause as { code?: unknown }).code ?? cause);
  return new RegistryError(
    'store-unreachable',
    { zh: `连接不上 PostgreSQL：${words}`, en: `PostgreSQL cannot be reached: ${words}` },
    {
      zh: '检查 DATABASE_URL 的主机、端口、库名、用户和密码，以及服务器是否在运行。',
      en: 'Check host, port, database, user and password in DATABASE_URL, and that the server runs.',
    },
    {},
    cause,
  );
};

/** Errors: `store-unreachable`; `store-unusable` where the server is older than PostgreSQL 15. */
export const connectServer = async (databaseUrl: string, instance: string): Promise<ServerConnection> => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const alive = new pg.Client({ connectionString: databaseUrl });
  alive.on('error', () => {});
  try {
    await alive.connect();
  } catch (error) {
    await pool.end();
    throw unreachable(error);
  }
  const version = Number((await alive.query('show server_version_num')).rows[0]?.server_version_num);
  if (!(version >= oldestVersion)) {
    await alive.end();
    await pool.end();
    throw new RegistryError(
      'store-unusable',
      { zh: `PostgreSQL 版本 ${version} 过旧。`, en: `PostgreSQL ${version} is too old.` },
      { zh: '需要 PostgreSQL 15 及以上。', en: 'PostgreSQL 15 or later is needed.' },
      { version },
    );
  }
  // Held for as long as this connection lives, so for as long as the process does.
  await alive.query('select pg_advisory_lock(hashtextextended($1, 0))', [instance]);
  return {
    pool,
    isGone: async (other) => {
      if (other === instance) return false;
      const { rows } = await alive.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as gone', [other]);
      if (rows[0]?.gone !== true) return false;
      await alive.query('select pg_advisory_unlock(hashtextextended($1, 0))', [other]);
      return true;
    },
    close: () => alive.end(),
  };
};
