import { describe, expect, it } from 'vitest';
import { joinedRuns } from './month-runs.ts';

const dots = (...months: (number | string)[]) =>
  months.map((month) => ({ month: Number(String(month).replace('?', '')), guessed: String(month).endsWith('?') }));
const shown = (...months: (number | string)[]) =>
  joinedRuns(dots(...months)).map((run) => run.map(({ month }) => month));

describe('joining the months of a line', () => {
  it.each([
    ['a whole year so far', [1, 2, 3], [[1, 2, 3]]],
    [
      'a blank month is a gap',
      [1, 2, 4, 5],
      [
        [1, 2],
        [4, 5],
      ],
    ],
    ['a month alone is a dot', [1, 3, 5], []],
    [
      'estimates lead on from the last reported month',
      [1, 2, '3?', '4?'],
      [
        [1, 2],
        [2, 3, 4],
      ],
    ],
    [
      'after a gap they do not',
      [1, 2, '4?', '5?'],
      [
        [1, 2],
        [4, 5],
      ],
    ],
    ['nothing', [], []],
  ])('%s', (_, months, expected) => expect(shown(...months)).toEqual(expected));
});
