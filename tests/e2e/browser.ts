/**
 * @module A real Chromium and a real server on a folder of their own, for the browser tests.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const candidates = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executable = candidates.find((path) => path !== undefined && existsSync(path));
/** Why the browser tests cannot run here, or null. */
export const browserMissing =
  executable === undefined ? 'no Chromium on this machine: install it or set CHROMIUM_PATH' : null;

export interface RunningServer {
  /** The one-time sign-in link the server printed. */
  readonly signInUrl: string;
  readonly address: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Starts the built server. @param dataDir its data folder; a new one by default, removed again when it stops. */
export const startServer = async (
  options: { dataDir?: string; env?: Record<string, string> } = {},
): Promise<RunningServer> => {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'dafeng-e2e-'));
  const child = spawn(process.execPath, [join(root, 'apps/server/dist/main.js')], {
    cwd: root,
    env: { ...process.env, ...options.env, PORT: '0', HOST: '127.0.0.1', DAFENG_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return {
    signInUrl: url,
    address: new URL(url).origin,
    process: child,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await gone;
      }
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executable === undefined ? {} : { executablePath: executable }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page that fails the test when the console or the content policy complains. */
export const openPage = async (context: BrowserContext, complaints: string[]): Promise<Page> => {
  const page = await context.newPage();
  page.on('console', (message) => {
    // A refused request (401 before sign-in, 404 text-not-held) is an answer the screen deals with, not a fault of the page.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return page;
};

const shots = process.env.DAFENG_SCREENSHOTS;
/** Keeps a picture where DAFENG_SCREENSHOTS names a folder; otherwise does nothing. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (shots === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
};
