/**
 * @module The books and the pinned factors as streams ask for them: activity data added and explained, each factor resolved once. What is
 * made of them is left to the streams.
 */
import {
  type Absent,
  absent,
  type Explain,
  type Explained,
  getUnit,
  isSettled,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';
import { getFactorSet } from '@dafeng/reference';
import type { BookEntry } from '../books/book-cell.ts';
import { explainFactor } from '../co2/fuel-co2.ts';
import { type Notice, notice } from '../fault.ts';
import { onceEach } from '../once-per.ts';
import { resolveOnce } from '../resolve-once.ts';
import { type Activity, getActivity } from './activity-catalogue.ts';
import type { ActivityEntry, ActivityId, InventoryAlternative, InventoryInput, InventoryMethod } from './inventory.ts';
import { setOfRole } from './inventory-method.ts';
import type { StreamContext, StreamFactorQuery } from './stream.ts';

const simpleBases: Readonly<Record<string, string>> = { energy: 'calorific', money: 'current', co2: 'territorial' };
const bases = new Map<UnitId, string>();
/** The basis on which activity data of a unit stands: heat is net calorific, money at current prices, all else has no choice. */
export const basisOfActivity = (unit: UnitId): string => {
  const known = bases.get(unit);
  if (known !== undefined) return known;
  const parts = getUnit(unit).parts ?? [unit];
  const each = parts.map((part) => simpleBases[getUnit(part).dimension] ?? 'plain');
  const basis = each.every((one) => one === 'plain') ? 'plain' : each.join('/');
  bases.set(unit, basis);
  return basis;
};

const locatorOf = (activity: Activity, { place, source }: BookEntry): string =>
  [activity.zh, place?.sheet, place?.row == null ? null : `row ${place.row}`, place?.column, source]
    .filter((part) => part !== null && part !== undefined)
    .join(', ');

const observe = <T extends Trace | null>(
  explain: Explain<T>,
  activity: Activity,
  year: number,
  entry: BookEntry,
  area: string,
): Explained<Quantity, T> => {
  const value = { value: entry.value, unit: entry.unit, basis: basisOfActivity(entry.unit) };
  const found = explain.isRecording
    ? {
        source: entry.place?.file ?? area,
        locator: locatorOf(activity, entry),
        cell: `activities:${activity.id}:${year}`,
        period: String(year),
      }
    : null;
  const printed = explain.observation('activityData', value as Quantity<'mass', 'plain'>, found);
  const converted =
    entry.unit === activity.unit ? printed : explain.convert('activityData', printed, activity.unit as 't');
  return converted as unknown as Explained<Quantity, T>;
};

/** A notation key or reason that several rows of one item share: a hole before what is settled. */
const reasonOf = (entries: readonly ActivityEntry[]): Absent => {
  const whys = entries.flatMap(({ absence }) => (absence === null ? [] : [absence]));
  return absent(whys.find((why) => !isSettled(why)) ?? whys[0] ?? 'NE');
};

export interface StreamSink<T extends Trace | null> {
  readonly notices: Notice[];
  readonly alternatives: InventoryAlternative<T>[];
}

/** A context over one book and method; every answer is made once. */
export const createStreamContext = <T extends Trace | null>(
  explain: Explain<T>,
  method: InventoryMethod,
  input: InventoryInput,
  sink: StreamSink<T>,
): StreamContext<T> => {
  const entriesOf = new Map<ActivityId, ActivityEntry[]>();
  for (const entry of input.activities) {
    const held = entriesOf.get(entry.activity);
    if (held) held.push(entry);
    else entriesOf.set(entry.activity, [entry]);
  }
  const made = new Map<ActivityId, Map<number, Reported<Explained<Quantity, T>>>>();
  const makeActivity = (id: ActivityId, year: number): Reported<Explained<Quantity, T>> => {
    const activity = getActivity(id);
    const rows = (entriesOf.get(id) ?? []).filter((entry) => entry.year === year);
    const valued = rows.filter(({ value }) => value !== null);
    if (valued.length === 0) return rows.length === 0 ? notEstimated : reasonOf(rows);
    const found = valued.flatMap(({ value, unit, entries }): BookEntry[] =>
      entries.length > 0 ? [...entries] : [{ value: value ?? 0, unit, source: null, place: null }],
    );
    const items = found.map((entry) => observe(explain, activity, year, entry, input.area));
    const [only, ...more] = items;
    if (only && more.length === 0) return reported(only);
    const parts = items.map((item, index) => ({
      id: `entry-${String(index).padStart(4, '0')}`,
      item: reported(item as unknown as Explained<Quantity<'mass', 'plain'>, T>),
    }));
    return explain.sum('activityData', parts, activity.unit as 't').total as unknown as Reported<
      Explained<Quantity, T>
    >;
  };

  const factors = new Map<string, Reported<Explained<Quantity, T>>>();
  const told = new Set<string>();
  const tell = (code: Notice['code'], message: Notice['message']): void => {
    if (told.has(message.en)) return;
    told.add(message.en);
    sink.notices.push(notice(code, [message.zh, message.en]));
  };
  const makeFactor = (role: string, query: StreamFactorQuery): Reported<Explained<Quantity, T>> => {
    const set = setOfRole(method, role);
    if (set === null) return absent('outside-validity', `${method.id}: no factors for ${role}`);
    const region = query.region ?? input.region;
    const found = resolveOnce(set, { ...query, region, year: input.year });
    if (!found.ok) {
      if (!query.optional)
        tell(found.error.code === 'factor-refused' ? 'factor-refused' : 'no-factor', found.error.message);
      return absent(found.error.code === 'factor-refused' ? 'rejected' : 'outside-validity', found.error.message.en);
    }
    for (const { message } of found.value.notices) tell('factor-stands-in', message);
    return reported(explainFactor(explain, found.value, found.value.factor.quantity));
  };
  const constants = new Map<string, Explained<Quantity, T>>();

  return {
    explain,
    method,
    input,
    activity: (id, year = input.year) => {
      // Most items of most cities are blank: nothing is made for them.
      if (!entriesOf.has(id)) return notEstimated;
      let years = made.get(id);
      if (!years) {
        years = new Map();
        made.set(id, years);
      }
      const known = years.get(year) ?? makeActivity(id, year);
      years.set(year, known);
      return known;
    },
    yearsOf: (id) =>
      [...new Set((entriesOf.get(id) ?? []).filter(({ value }) => value !== null).map(({ year }) => year))].sort(
        (a, b) => a - b,
      ),
    factor: (role, query) => {
      const key = `${role}|${query.product}|${query.term ?? ''}|${query.gas ?? ''}|${query.sectorGroup ?? ''}|${query.region ?? ''}|${query.optional ?? false}`;
      const known = factors.get(key) ?? makeFactor(role, query);
      factors.set(key, known);
      return known;
    },
    constant: (product) => {
      const known = constants.get(product);
      if (known) return known;
      const set = getFactorSet('constants');
      const found = set && resolveOnce(set, { product, year: input.year, gas: gasOfConstant(product) });
      if (!found?.ok) throw new RangeError(`no constant ${product}`);
      const constant = explainFactor(explain, found.value, found.value.factor.quantity);
      constants.set(product, constant);
      return constant;
    },
    notice: (one) => {
      sink.notices.push(one);
    },
    alternative: (one) => {
      sink.alternatives.push(one);
    },
  };
};

const notEstimated: Absent = absent('NE');
const gasOfConstant = onceEach(
  (product: string): string | undefined =>
    getFactorSet('constants')?.factors.find((factor) => factor.product === product)?.gas ?? undefined,
);
