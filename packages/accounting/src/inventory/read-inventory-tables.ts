/**
 * @module Sheets of a directory as input of an inventory: which sheet is a balance, activity data or the profile is told by its headings, never
 * by its name. Opening the files is left to the apps.
 */
import type { EnergyBalance } from '../balance/energy-balance.ts';
import { readBalances } from '../balance/read-balance.ts';
import { isLongForm } from '../balance/read-long-form.ts';
import type { Table } from '../balance/table.ts';
import { type Fault, fault, type Notice, type Outcome, refuse, succeed } from '../fault.ts';
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

/**
 * The input that a set of sheets makes together.
 * Errors: every fault of every sheet; sheets of two areas or years without one chosen; nothing that is recognised.
 */
export const readInventoryTables = (tables: readonly Table[], context: TablesContext): Outcome<InventoryTables> => {
  const profiles = tables.flatMap((table) => (isActivityTable(table) ? [] : (readProfile(table) ?? [])));
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
    if (readProfile(table) !== null) continue;
    const read = readBalances(table, {
      ...(year === undefined ? {} : { year }),
      ...(named === undefined ? {} : { region: profile.area ?? named }),
    });
    if (read.ok) balances.push(...read.value);
    else if (isLongForm(table) || read.faults.some(({ code }) => code !== 'unknown-layout'))
      faults.push(...read.faults);
    else passedOver.push(table.file);
  }
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
        [
          `有 ${balances.length} 张平衡表：${balances.map((one) => `${one.region} ${one.year}`).join('、')}；不知道用哪一张。`,
          `there are ${balances.length} balances: ${balances.map((one) => `${one.region} ${one.year}`).join(', ')}; which is meant is not said.`,
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
  return succeed({
    input: {
      area,
      region: context.findRegion(context.region ?? profile.region ?? '') ?? context.findRegion(area) ?? profile.region,
      year: ofYear,
      balance: balance ?? null,
      activities,
    },
    method: profile.method,
    notices,
    passedOver,
  });
};
