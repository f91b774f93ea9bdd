/** @module Tasks, rounds, filings and evidence over HTTP: the routes stand, their answers are being joined to the store. */
import type { SomeHandlers } from '../http/call.ts';
import { ProblemError } from '../http/problem-error.ts';

const notYet = async (): Promise<never> => {
  throw new ProblemError({
    code: 'not-built',
    status: 501,
    message: { zh: '此功能尚未接通。', en: 'This is not connected yet.' },
    remedy: { zh: '请升级到接通的版本。', en: 'Upgrade to a version that has it.' },
  });
};
const names = [
  'listRounds',
  'listScheduledRounds',
  'createRound',
  'getRound',
  'changeRound',
  'closeRound',
  'reopenRound',
  'listFilings',
  'exportFilings',
  'createFiling',
  'listForms',
  'getFiling',
  'saveFiling',
  'actOnFiling',
  'postponeFiling',
  'draftNotice',
  'createNotice',
  'getCountyBalance',
  'listComments',
  'addComment',
  'listEvidence',
  'addEvidence',
  'downloadEvidence',
  'withdrawEvidence',
  'listHandOvers',
  'createHandOver',
  'listReminders',
  'sendReminders',
  'listWork',
  'exportWork',
  'getWork',
  'changeWork',
  'addMilestone',
  'changeMilestone',
  'completeMilestone',
  'removeMilestone',
  'restoreMilestone',
  'getMyWork',
] as const;
type Name = (typeof names)[number];

export const filingHandlers = (): SomeHandlers<Name> =>
  Object.fromEntries(names.map((name) => [name, notYet])) as unknown as SomeHandlers<Name>;
