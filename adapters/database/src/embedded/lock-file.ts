/**
 * @module Which process owns a data folder: a lock file with pid, start of that process and a token.
 * The embedded engine itself accepts a second process and loses rows, so nothing opens the folder before this lock is held (ADR 0014).
 */
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RegistryError } from '../registry-error.ts';

interface Holder {
  readonly pid: number;
  /** When that process started, as the system says it: tells a reused pid from the holder. Null where the system does not say. */
  readonly processStart: string | null;
  readonly host: string;
  readonly token: string;
  readonly since: string;
}
export interface LockFile {
  release(): void;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isMissing = (error: unknown): boolean => isRecord(error) && error.code === 'ENOENT';

/** Start of a process: clock ticks since boot on Linux, the text of `ps` elsewhere; null where neither is to be had. */
const processStartOf = (pid: number): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name in brackets may hold blanks and brackets: count fields after its last ')'. Start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    try {
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }).trim() || null
      );
    } catch {
      return null;
    }
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return isRecord(error) && error.code === 'EPERM';
  }
};

const readHolder = (path: string): Holder | 'missing' | 'unreadable' => {
  try {
    const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isRecord(parsed) || typeof parsed.pid !== 'number' || typeof parsed.token !== 'string') return 'unreadable';
    return {
      pid: parsed.pid,
      token: parsed.token,
      processStart: typeof parsed.processStart === 'string' ? parsed.processStart : null,
      host: typeof parsed.host === 'string' ? parsed.host : '',
      since: typeof parsed.since === 'string' ? parsed.since : '',
    };
  } catch (error) {
    return isMissing(error) ? 'missing' : 'unreadable';
  }
};

/** A holder on another host cannot be asked, so it counts as alive: two writers would cost rows, a wrong refusal costs one command. */
const isStale = (holder: Holder): boolean => {
  if (holder.host !== hostname()) return false;
  if (!isAlive(holder.pid)) return true;
  const start = processStartOf(holder.pid);
  return holder.processStart !== null && start !== null && start !== holder.processStart;
};

const refusal = (dataDir: string, path: string, holder: Holder | 'unreadable'): RegistryError => {
  if (holder === 'unreadable')
    return new RegistryError(
      'store-locked',
      {
        zh: `数据目录 ${dataDir} 的锁文件 ${path} 无法识别。`,
        en: `The lock file ${path} of ${dataDir} cannot be read.`,
      },
      {
        zh: '确认没有其他达峰进程在使用该目录后，删除锁文件再启动。',
        en: 'Make sure no other dafeng uses the folder, delete the lock file and start again.',
      },
    );
  const elsewhere = holder.host !== hostname();
  const on = elsewhere ? { zh: `（主机 ${holder.host}）`, en: ` on host ${holder.host}` } : { zh: '', en: '' };
  return new RegistryError(
    'store-locked',
    {
      zh: `数据目录 ${dataDir} 正被另一个达峰进程使用：进程号 ${holder.pid}${on.zh}，自 ${holder.since} 起。`,
      en: `The data folder ${dataDir} is in use by another dafeng: process ${holder.pid}${on.en}, since ${holder.since}.`,
    },
    elsewhere
      ? {
          zh: `先停止该主机上的进程；若它已不存在，删除 ${path} 再启动。`,
          en: `Stop it on that host; if it no longer exists, delete ${path} and start again.`,
        }
      : {
          zh: `先停止进程 ${holder.pid}，或用 DAFENG_DATA_DIR 指定另一个目录。`,
          en: `Stop process ${holder.pid}, or choose another folder with DAFENG_DATA_DIR.`,
        },
    { pid: holder.pid, host: holder.host, since: holder.since, path },
  );
};

/**
 * Takes a stale lock out of the way. Renaming is atomic; if in the meantime somebody else had put a fresh lock there,
 * that one was renamed: it is put back and the caller looks again.
 */
const removeStale = (path: string, stale: Holder): void => {
  const aside = `${path}.${randomUUID()}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = readHolder(aside);
  if (typeof moved === 'object' && moved.token !== stale.token) linkSync(aside, path);
  rmSync(aside, { force: true });
};

/**
 * Takes `<dataDir>/lock`, creating the folder where needed, and gives it back at `release`, at exit and on a signal that ends the process.
 *
 * Errors: `store-locked`, naming the pid and the remedy.
 */
export const acquireLock = (dataDir: string, now: Date): LockFile => {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, 'lock');
  const token = randomUUID();
  const mine: Holder = {
    pid: process.pid,
    processStart: processStartOf(process.pid),
    host: hostname(),
    token,
    since: now.toISOString(),
  };

  // A handful of rounds: each either takes the lock, refuses, or has just removed a stale one.
  for (let round = 0; ; round++) {
    try {
      writeFileSync(path, `${JSON.stringify(mine)}\n`, { flag: 'wx' });
      break;
    } catch (error) {
      if (!(isRecord(error) && error.code === 'EEXIST')) throw error;
    }
    const holder = readHolder(path);
    if (holder === 'missing') continue;
    if (holder === 'unreadable' || round > 5 || !isStale(holder)) throw refusal(dataDir, path, holder);
    removeStale(path, holder);
  }

  const removeMine = (): void => {
    const holder = readHolder(path);
    if (typeof holder === 'object' && holder.token === token) rmSync(path, { force: true });
  };
  const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const onSignal = (signal: NodeJS.Signals): void => {
    // Where the application handles the signal itself, it closes the registry; otherwise end as the signal would have.
    if (process.listenerCount(signal) > 1) return;
    release();
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    process.off('exit', release);
    for (const signal of signals) process.off(signal, onSignal);
    removeMine();
  };
  process.on('exit', release);
  for (const signal of signals) process.on(signal, onSignal);
  return { release };
};
