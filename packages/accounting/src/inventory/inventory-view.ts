/**
 * @module The same inventory by the categories of other reporting formats: IPCC 2006, the common reporting format, and the protocol of cities
 * (GPC). Lines are grouped anew, none is computed anew. Layout is left to exports and screens.
 *
 * Source: the codes and references of `data/inventory/categories.yaml`.
 */
import {
  absenceLabel,
  type Bilingual,
  createExplain,
  type Explained,
  type Part,
  type Quantity,
  type Reported,
  type Trace,
  type Tracer,
} from '@dafeng/quantity';
import { GPC } from '../generated/inventory.ts';
import { categoryChain, getCategory, listCategories } from './category.ts';
import type { CategoryId, GasId, Inventory, InventoryLine, InventoryTotal } from './inventory.ts';

export type InventoryFormat = 'ipcc' | 'crf' | 'gpc';
export interface ViewRow<T extends Trace | null = Trace> extends Bilingual {
  readonly code: string;
  readonly level: number;
  /** Scope of the GPC; null in the other formats. */
  readonly scope: 1 | 2 | 3 | null;
  /** Gases in their own mass. */
  readonly byGas: ReadonlyMap<GasId, InventoryTotal<T>>;
  readonly co2e: InventoryTotal<T>;
  /** Notation keys of what is not there, joined as the formats print them: `NE`, `IE,NO`; null where all is there. */
  readonly notation: string | null;
}

interface Place extends Bilingual {
  readonly code: string;
  readonly level: number;
  readonly scope: ViewRow['scope'];
}
const gpcNames = new Map<string, Bilingual>(GPC.references.map(({ ref, zh, en }) => [ref, { zh, en }]));
const crfNames = new Map<string, Bilingual>();
for (const { crf, zh, en } of listCategories()) if (crf !== null && !crfNames.has(crf)) crfNames.set(crf, { zh, en });

const placeOf = (format: InventoryFormat, code: CategoryId): Place | null => {
  const category = getCategory(code);
  const plain = { zh: category.zh, en: category.en };
  if (format === 'ipcc') return { ...plain, code, level: categoryChain(code).length - 1, scope: null };
  if (format === 'crf')
    return category.crf === null
      ? null
      : {
          ...(crfNames.get(category.crf) ?? plain),
          code: category.crf,
          level: category.crf.split('.').length - 1,
          scope: null,
        };
  if (category.gpc === null) return null;
  const { ref, scope } = category.gpc;
  return { ...(gpcNames.get(ref) ?? plain), code: ref, level: ref.split('.').length - 1, scope };
};

const keyOf = ({ code, scope }: Place): string => `${code}/${scope ?? ''}`;

/**
 * Rows of an inventory in a format, in the order of its tree; parents of IPCC and CRF codes hold the lines of all below them.
 *
 * Gotchas: memo lines are in no row. The formats keep power from outside apart: it stands under P in `ipcc`, as scope 2 in `gpc` (net import, so
 * that it may be added to scope 1; the protocol itself asks for all electricity used), and not at all in `crf`. Rows of removals are negative.
 */
export const viewInventory = <T extends Trace | null>(
  inventory: Inventory<T>,
  format: InventoryFormat,
  tracer: Tracer<T>,
): readonly ViewRow<T>[] => {
  const explain = createExplain(tracer);
  const rows = new Map<
    string,
    { readonly place: Place; readonly lines: InventoryLine<T>[]; readonly leaves: Set<CategoryId> }
  >();
  for (const { code } of listCategories()) {
    const place = placeOf(format, code);
    if (place !== null && !rows.has(keyOf(place))) rows.set(keyOf(place), { place, lines: [], leaves: new Set() });
  }
  const withLines = new Set(inventory.lines.map(({ category }) => category));
  const into = (code: CategoryId, line: InventoryLine<T> | null): void => {
    const seen = new Set<string>();
    for (const above of categoryChain(code)) {
      const place = placeOf(format, above);
      if (place === null || seen.has(keyOf(place))) continue;
      seen.add(keyOf(place));
      const row = rows.get(keyOf(place));
      if (line === null) row?.leaves.add(code);
      else row?.lines.push(line);
      // The protocol of cities has no tree of totals: a line stands in its one sub-sector.
      if (format === 'gpc') return;
    }
  };
  for (const line of inventory.lines) if (line.kind !== 'memo') into(line.category, line);
  for (const { category, coverage } of inventory.categories)
    if (!withLines.has(category) && coverage.missing.length > 0) into(category, null);

  type Parts = readonly Part<Explained<Quantity<'co2e', 'AR5-100'>, T>>[];
  const sum = (
    parts: readonly { readonly id: string; readonly item: Reported<Explained<Quantity, T>> }[],
    unit: string,
  ) => explain.sum('co2e', parts as unknown as Parts, unit as 'tCO2e') as unknown as InventoryTotal<T>;
  return [...rows.values()].map(({ place, lines, leaves }): ViewRow<T> => {
    const gases = [...new Set(lines.map(({ gas }) => gas))];
    const missing = [...leaves].map((code) => ({ id: code, item: { ok: false as const, why: 'NE' as const } }));
    const co2e = sum(
      [...lines.map(({ id, co2e: item }) => ({ id, item: item as Reported<Explained<Quantity, T>> })), ...missing],
      'tCO2e',
    );
    const keys = new Set([...co2e.coverage.missing, ...co2e.coverage.settled].map(({ why }) => why));
    return {
      ...place,
      byGas: new Map(
        gases.map((gas) => {
          const own = lines.filter((line) => line.gas === gas);
          // Territorial CO2 and that of power from outside are two bases and have no sum.
          const bases = new Set(own.flatMap(({ amount }) => (amount.ok ? [amount.value.value.basis] : [])));
          const parts = own.map(({ id, amount: item }) => ({ id, item }));
          return [
            gas,
            bases.size > 1
              ? { total: { ok: false, why: 'NA' }, coverage: co2e.coverage }
              : sum(parts, gas === 'co2' ? 'tCO2' : 't'),
          ] as const;
        }),
      ),
      co2e,
      notation: keys.size === 0 ? null : [...keys].sort().join(','),
    };
  });
};

/** What a reader of a format should know beside it. */
export const notesOfFormat = (format: InventoryFormat): readonly Bilingual[] =>
  format === 'gpc'
    ? [
        {
          zh: 'GPC 分类按各部门对照列出；范围二只列净调入电力、热力，可与范围一相加。GPC 原文要求按全部用电量报告范围二，两者不可相加；名称凭记忆缩写，待核对。',
          en: 'GPC sub-sectors by correspondence of categories. Scope 2 lists net imports only, so that it adds to scope 1; the protocol itself asks for all electricity used, which must not be added. Names are shortened from memory and await checking.',
        },
      ]
    : format === 'crf'
      ? [
          {
            zh: '通用报告格式不含净调入电力和热力。',
            en: 'The common reporting format has no net imports of power and heat.',
          },
        ]
      : [
          {
            zh: 'P 为净调入电力、热力，单列，不计入 1—4 类合计。',
            en: 'P is net imported power and heat; it is in no total of 1 to 4.',
          },
        ];

/** NE 未估算, IE 列在别处: the keys of a notation in words. */
export const notationWords = (notation: string): Bilingual => {
  const labels = notation.split(',').map((why) => ({ why, ...absenceLabel(why as 'NE') }));
  return {
    zh: labels.map(({ why, zh }) => `${why} ${zh}`).join('；'),
    en: labels.map(({ why, en }) => `${why} ${en}`).join('; '),
  };
};
