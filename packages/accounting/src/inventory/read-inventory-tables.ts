/**
 * @module Sheets of a directory as input of an inventory: which sheet is a balance, activity data or the profile is told by its headings, never
 * by its name. Opening the files is left to the apps.
 */
import type { EnergyBalance } from '../balance/energy-balance.ts';
import { readBalances } from '../balance/read-balance.ts';
import { isLongForm } from '../balance/read-long-form.ts';
import type { Table } from '../balance/table.ts';
import { type Fault, fault, type Notice, notice, type Outcome, refuse, succeed } from '../fault.ts';
import type { ActivityEntry, InventoryInput } from './inventory.ts';
import { isActivityTable, readActivityRows } from './read-activity-rows.ts';
import { type Profile, readProfile } from './read-profile.ts';

export interface InventoryTables {
  readonly input: InventoryInput;
  /** Method that the profile names. */
  readonly method: string | null;
  readonly notices: readonly Notice[];
  /** Sheets that are none of the three: notes, contents. */
  readonly passedOver: readonly string[];
}
export interface TablesContext {
  readonly year?: number;
  readonly region?: string;
  /** Whether two names mean one area. */
  readonly sameRegion: (a: string, b: string) => boolean;
  /** The division that a name means; null where it is not known. */
  readonly findRegion: (name: string) => string | null;
}
const nowhere = { file: '', row: null, column: null } as const;

/** A balance or activity sheet of a single row looks like a profile under its headings; it is none. */
const profileIn = (table: Table): Profile | null =>
  isActivityTable(table) || isLongForm(table) ? null : readProfile(table);

const labelsOf = (balances: readonly EnergyBalance[]): readonly string[] =>
  balances.map(({ region, year }) => `${region} ${year}`);

/** Sheets with the same cells: one file twice. Their numbers would count double. */
const sameSheets = (tables: readonly Table[]): readonly Fault[] => {
  const seen = new Map<string, string>();
  return tables.flatMap((table) => {
    const cells = JSON.stringify(table.rows);
    const first = seen.get(cells);
    seen.set(cells, first ?? table.file);
    return first === undefined
      ? []
      : fault(
          'duplicate-upload',
          { ...nowhere, file: table.file },
          [`与 ${first} 逐格相同。`, `it equals ${first} cell by cell.`],
          ['删去其中一份。', 'Take one of them away.'],
        );
  });
};

/** Items of one year that stand on several sheets; they add. Within a sheet its reader says so. */
const repeatedAcross = (activities: readonly ActivityEntry[]): readonly Notice[] => {
  const groups = new Map<string, ActivityEntry[]>();
  for (const one of activities) {
    if (one.value === null) continue;
    const key = `${one.activity}:${one.year}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].flatMap(([key, all]) => {
    if (all.length < 2) return [];
    const places = all.flatMap(({ entries }) =>
      entries.flatMap(({ place }) =>
        place === null ? [] : [{ file: place.file, row: place.row, column: place.column }],
      ),
    );
    const files = [...new Set(places.map(({ file }) => file))];
    return [
      notice(
        'repeated-activity',
        [
          `${key} 在几张表里都有（${files.join('、')}），已相加；若是重复录入请删去。`,
          `${key} is on several sheets (${files.join(', ')}); they add. Delete what was entered twice.`,
        ],
        [`activities:${key}`],
        places,
      ),
    ];
  });
};

/**
 * The input that a set of sheets makes together.
 * Errors: every fault of every sheet; sheets of two areas or years without one chosen; nothing that is recognised.
 */
export const readInventoryTables = (tables: readonly Table[], context: TablesContext): Outcome<InventoryTables> => {
  const profiles = tables.flatMap((table) => profileIn(table) ?? []);
  const profile: Profile = profiles[0] ?? { area: null, region: null, year: null, method: null };
  const year = context.year ?? profile.year ?? undefined;
  const named = context.region ?? profile.region ?? profile.area ?? undefined;
  const faults: Fault[] = [];
  const balances: EnergyBalance[] = [];
  const activities: ActivityEntry[] = [];
  const notices: Notice[] = [];
  const regions: string[] = [];
  const years: number[] = [];
  const passedOver: string[] = [];
  for (const table of tables) {
    if (isActivityTable(table)) {
      const read = readActivityRows(table, year === undefined ? {} : { year });
      if (read.ok) {
        activities.push(...read.value.entries);
        notices.push(...read.value.notices);
        regions.push(...read.value.regions);
        years.push(...read.value.years);
      } else faults.push(...read.faults);
      continue;
    }
    if (profileIn(table) !== null) continue;
    const read = readBalances(table, {
      ...(year === undefined ? {} : { year }),
      ...(named === undefined ? {} : { region: profile.area ?? named }),
    });
    if (read.ok) balances.push(...read.value);
    else if (isLongForm(table) || read.faults.some(({ code }) => code !== 'unknown-layout'))
      faults.push(...read.faults);
    else passedOver.push(table.file);
  }
  faults.push(...sameSheets(tables.filter(isActivityTable)));
  if (faults.length > 0) return refuse(...faults);
  const meant = balances.filter(
    (one) =>
      (year === undefined || one.year === year) &&
      (named === undefined || context.sameRegion(one.region, named) || one.region === profile.area),
  );
  const [balance, ...others] = meant;
  if (others.length > 0 || (balance === undefined && balances.length > 0))
    return refuse(
      fault(
        'several-areas',
        { ...nowhere, file: balances[0]?.file ?? '' },
        balance === undefined
          ? [
              `平衡表是 ${labelsOf(balances).join('、')}，要核算的是 ${named ?? ''} ${year ?? ''}。`,
              `the balance is of ${labelsOf(balances).join(', ')}, asked for is ${named ?? ''} ${year ?? ''}.`,
            ]
          : [
              `有 ${meant.length} 张平衡表：${labelsOf(meant).join('、')}；不知道用哪一张。`,
              `there are ${meant.length} balances: ${labelsOf(meant).join(', ')}; which is meant is not said.`,
            ],
        [
          '请用 --region 和 --year 指定，或每个目录只放一个地区一年。',
          'Name --region and --year, or keep one area and year in a directory.',
        ],
      ),
    );
  if (balance === undefined && activities.length === 0)
    return refuse(
      fault(
        'nothing-recognised',
        { ...nowhere, file: tables[0]?.file ?? '' },
        ['没有认出能源平衡表或活动数据表。', 'no energy balance and no activity data was recognised.'],
        [
          '请放入填好的模板；识别只看表头，不看文件名。',
          'Put filled templates there; headings tell them, not file names.',
        ],
      ),
    );
  const area = profile.area ?? balance?.region ?? regions[0] ?? context.region ?? '';
  const ofYear = year ?? balance?.year ?? years[0];
  if (ofYear === undefined)
    return refuse(
      fault(
        'not-a-year',
        nowhere,
        ['没有说明年份。', 'no year is given.'],
        ['请填年份列，或用 --year 指定。', 'Fill the year column, or name --year.'],
      ),
    );
  // Without a year named, the balance says which: rows of another year are faults now, never left out in silence.
  if (year === undefined) {
    const strays = tables.filter(isActivityTable).flatMap((table) => {
      const again = readActivityRows(table, { year: ofYear });
      return again.ok ? [] : again.faults;
    });
    if (strays.length > 0) return refuse(...strays);
  }
  return succeed({
    input: {
      area,
      region: context.findRegion(context.region ?? profile.region ?? '') ?? context.findRegion(area) ?? profile.region,
      year: ofYear,
      balance: balance ?? null,
      activities,
    },
    method: profile.method,
    notices: [...notices, ...repeatedAcross(activities)],
    passedOver,
  });
};
