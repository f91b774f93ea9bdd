/**
 * @module Numbers of the activity sheet as explained quantities, each entry an observation with its place. Which items an indicator needs
 * is decided by the indicators.
 */
import { absent, type Part, type Quantity, quantity, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { ActivityEntry, ActivityId } from '../inventory/inventory.ts';
import { basisOfUnit } from '../simple-balance/cells-to-balance.ts';
import { type AnyExplained, type AnyReported, anyReported, type LooseExplain } from './loose-explain.ts';

/** The items of all years by item and year; where one stands in several books, the last book counts. */
export const activityReader = <T extends Trace | null>(
  explain: LooseExplain<T>,
  entries: readonly ActivityEntry[],
  /** Whose numbers they are where they are not the area's own: no cell of its books is named then. */
  origin: string | null = null,
) => {
  const byKey = new Map(entries.map((entry) => [`${entry.activity}:${entry.year}`, entry]));
  return (id: ActivityId, year: number): AnyReported<T> => {
    const entry = byKey.get(`${id}:${year}`);
    if (!entry) return absent('NE', `${id} ${year}`);
    if (entry.value === null) return absent(entry.absence ?? 'not-reported', `${id} ${year}`);
    const basis = basisOfUnit(entry.unit);
    const observe = (value: number, unit: ActivityEntry['unit'], source: string, locator: string): AnyExplained<T> =>
      explain.observation(id, quantity(value, unit as '10k-tce', basis as 'unstated'), {
        source: origin ?? source,
        locator,
        period: String(year),
        ...(origin === null ? { cell: `activities:${id}:${year}` } : {}),
      }) as unknown as AnyExplained<T>;
    if (entry.entries.length === 0) return reported(observe(entry.value, entry.unit, 'books', `${id} ${year}`));
    const parts: Part<AnyExplained<T>>[] = entry.entries.map(({ value, unit, source, place }, index) => ({
      id: `entry-${String(index).padStart(4, '0')}`,
      item: reported(
        observe(
          value,
          unit,
          place?.file ?? source ?? 'books',
          [source, place?.sheet, place?.row === null || place === null ? null : `row ${place.row}`, place?.column]
            .filter((part) => part !== null && part !== undefined)
            .join(', ') || `${id} ${year}`,
        ),
      ),
    }));
    const [only, ...more] = parts;
    if (only && more.length === 0 && only.item.ok)
      return reported(
        only.item.value.value.unit === entry.unit ? only.item.value : explain.convert(id, only.item.value, entry.unit),
      );
    return anyReported(explain.sum(id, parts, entry.unit).total as Reported<{ value: Quantity; trace: T }>);
  };
};
export type ReadActivity<T extends Trace | null> = ReturnType<typeof activityReader<T>>;
