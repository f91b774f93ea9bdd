/**
 * @module What a stream says of a book that says nothing: the same absent lines in every inventory of a method, made once. Which streams are that
 * plain shows by what they ask for.
 */
import { absent, createExplain, noTracer } from '@dafeng/quantity';
import { oncePerPair } from '../once-per.ts';
import type { ActivityId, InventoryLine, InventoryMethod } from './inventory.ts';
import type { Stream, StreamContext } from './stream.ts';

export interface BlankStream {
  /** Items it asked for: where all of them are blank it asks for no others and says the same. */
  readonly asked: ReadonlySet<ActivityId>;
  readonly lines: readonly InventoryLine<null>[];
}
const notEstimated = absent('NE');

/** Null where the stream looks at more than items of the activity catalogue: the balance, the year, a factor; or where it tells something. */
export const blankStream = oncePerPair((stream: Stream, method: InventoryMethod): BlankStream | null => {
  const asked = new Set<ActivityId>();
  let looksElsewhere = false;
  const elsewhere = (): never => {
    looksElsewhere = true;
    throw new RangeError(stream.id);
  };
  const context: StreamContext<null> = {
    explain: createExplain(noTracer),
    method,
    get input() {
      return elsewhere();
    },
    activity: (id) => {
      asked.add(id);
      return notEstimated;
    },
    yearsOf: (id) => {
      asked.add(id);
      return [];
    },
    factor: elsewhere,
    constant: elsewhere,
    notice: elsewhere,
    alternative: elsewhere,
  };
  try {
    const lines = stream.account(context).map((line): InventoryLine<null> => {
      const { id, category, gas, label, kind, amount, from } = line;
      return { id, category, gas, label, kind, amount, co2e: amount.ok ? elsewhere() : amount, from };
    });
    return { asked, lines };
  } catch (thrown) {
    if (looksElsewhere) return null;
    throw thrown;
  }
});

/** The lines of a stream about whose items the book says nothing; null where it says something or the stream looks elsewhere. */
export const blankLines = (
  stream: Stream,
  method: InventoryMethod,
  entered: ReadonlySet<ActivityId>,
): readonly InventoryLine<null>[] | null => {
  const blank = blankStream(stream, method);
  if (blank === null) return null;
  for (const id of entered) if (blank.asked.has(id)) return null;
  return blank.lines;
};
