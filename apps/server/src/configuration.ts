/**
 * @module What the environment may set, with its defaults. Nothing else in the server reads the environment.
 */
import { resolve } from 'node:path';

export interface Configuration {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** True where the site is reached over https, so that the cookie is sent over https only. */
  readonly secureCookies: boolean;
  readonly logLevel: string;
}

/** @throws Error naming the variable and what it should hold. */
export const readConfiguration = (environment: NodeJS.ProcessEnv, root: string): Configuration => {
  const port = Number(environment.PORT ?? 4310);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT=${environment.PORT}：应为 0–65535 的整数 / must be an integer from 0 to 65535`);
  }
  return {
    host: environment.HOST ?? '127.0.0.1',
    port,
    dataDir: resolve(root, environment.DAFENG_DATA_DIR ?? 'var'),
    databaseUrl: environment.DATABASE_URL || undefined,
    secureCookies: environment.DAFENG_SECURE_COOKIES === '1',
    logLevel: environment.DAFENG_LOG_LEVEL ?? 'warn',
  };
};
