import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock } from './lock-file.ts';

const now = new Date('2026-01-01T00:00:00Z');

describe('the lock of a data folder', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dafeng-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const leave = (holder: Readonly<Record<string, unknown>> | string): void =>
    writeFileSync(join(folder, 'lock'), typeof holder === 'string' ? holder : JSON.stringify(holder));
  const holder = {
    pid: process.pid,
    processStart: '1',
    host: hostname(),
    token: 'other',
    since: '2025-12-31T00:00:00.000Z',
  };

  it('is taken once and given back', () => {
    const lock = acquireLock(folder, now);
    expect(() => acquireLock(folder, now)).toThrow(/DAFENG_DATA_DIR/);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
    acquireLock(folder, now).release();
  });
  it('passes over a holder whose pid now belongs to another process', () => {
    leave(holder);
    const lock = acquireLock(folder, now);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });
  it('believes a holder on another host, which cannot be asked', () => {
    leave({ ...holder, host: 'elsewhere' });
    expect(() => acquireLock(folder, now)).toThrow(/elsewhere/);
  });
  it('does not guess at a lock it cannot read', () => {
    leave('{"pid":');
    expect(() => acquireLock(folder, now)).toThrow(/删除锁文件/);
  });
  it('does not take away the lock of a successor', () => {
    const lock = acquireLock(folder, now);
    leave(holder);
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
  });
});
