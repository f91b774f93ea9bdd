/**
 * @module What every repository works with inside one transaction: the connection, who acts, the time, new ids, and the audit rows to append.
 */
import type { Transaction } from 'kysely';
import type { Actor, Principal } from './model/access.ts';
import { type Bilingual, RegistryError } from './registry-error.ts';
import type { Schema } from './schema.ts';

export interface Act {
  readonly action: string;
  /** Readable: what it was done to. */
  readonly subject: string;
  readonly subjectId?: string | undefined;
  readonly cityId?: string | undefined;
  readonly detail?: unknown;
}
export interface Context {
  readonly db: Transaction<Schema>;
  readonly actor: Actor;
  /** Null for the system. */
  readonly principal: Principal | null;
  /** Names the open registry, so that another process can tell whose jobs were cut short. */
  readonly instance: string;
  /** ISO time of the transaction, one for all its rows. */
  readonly at: string;
  newId(): string;
  /** Appended just before the commit, in the order given, so that the chain is locked for as short as can be. */
  audit(act: Act): void;
}

export const toIso = (time: Date | string): string => new Date(time).toISOString();
export const toIsoOrNull = (time: Date | string | null): string | null => (time === null ? null : toIso(time));

const things = {
  city: { zh: '城市', en: 'city' },
  organisation: { zh: '单位', en: 'organisation' },
  user: { zh: '用户', en: 'user' },
  document: { zh: '文件', en: 'document' },
  version: { zh: '方案版本', en: 'plan version' },
  item: { zh: '条目', en: 'item' },
  import: { zh: '导入任务', en: 'import' },
  book: { zh: '年账', en: 'book' },
  comment: { zh: '批注', en: 'comment' },
  upload: { zh: '上传的文件', en: 'upload' },
  mapping: { zh: '表格对应关系', en: 'sheet mapping' },
  confirmation: { zh: '因子确认', en: 'factor confirmation' },
  scenario: { zh: '情景', en: 'scenario' },
  task: { zh: '任务', en: 'task' },
  milestone: { zh: '节点', en: 'milestone' },
  round: { zh: '报送轮次', en: 'round' },
  filing: { zh: '报送件', en: 'filing' },
  evidence: { zh: '佐证材料', en: 'evidence' },
  warning: { zh: '预警', en: 'warning' },
  budget: { zh: '预算', en: 'budget' },
  breakdown: { zh: '分解', en: 'breakdown' },
  assessment: { zh: '考核', en: 'assessment' },
  report: { zh: '报告', en: 'report' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What is not there and what may not be seen look the same. */
export const notFound = (thing: keyof typeof things, id: string): RegistryError =>
  new RegistryError(
    'not-found',
    { zh: `没有这个${things[thing].zh}：${id}。`, en: `There is no such ${things[thing].en}: ${id}.` },
    {
      zh: '核对链接，或请管理员授予该城市的权限。',
      en: 'Check the link, or ask an administrator for access to the city.',
    },
    { thing, id },
  );

export const notAllowed = (cause?: unknown): RegistryError =>
  new RegistryError(
    'not-allowed',
    { zh: '您没有做这件事的权限。', en: 'You may not do this.' },
    {
      zh: '请本市双碳办或管理员操作，或请其授权。',
      en: "Ask the city's dual-carbon office or an administrator to do it, or for the right to.",
    },
    {},
    cause,
  );
