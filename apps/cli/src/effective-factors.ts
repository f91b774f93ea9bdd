/**
 * @module The table form of effective factors, as researchers pass it on: `sector_group, product, unit_activity, ef_tCO2_per_unit`. Its rows
 * become those of a factor file; what they mean is left to `@dafeng/reference`.
 */
import { parseCsv } from '@dafeng/accounting';
import { type FactorFileOptions, type FactorSet, parseFactorRows } from '@dafeng/reference';

const groups: Readonly<Record<string, string>> = {
  agri_constr: 'agriculture-construction',
  services_household: 'services-households',
};
const units: Readonly<Record<string, string>> = { t: 'tCO2/t', '1e4 m3': 'tCO2/10k-m3' };
const heads = ['sector_group', 'product', 'unit_activity', 'ef_tCO2_per_unit'] as const;

/**
 * The set, or null where the text has not this form. A fuel with one value in all groups holds for every sector; where they differ (coal),
 * industry takes that of agriculture and construction, as the built-in set does, and each such cell says so.
 */
export const readEffectiveFactors = (
  text: string,
  options: FactorFileOptions,
): ReturnType<typeof parseFactorRows> | null => {
  const table = parseCsv(options.file, text);
  if (!table.ok) return null;
  const [head = [], ...rows] = table.value.rows;
  const at = heads.map((name) => head.indexOf(name));
  if (at.some((index) => index < 0)) return null;
  const read = rows
    .map((cells, index) => {
      const [group = '', product = '', unit = '', value = ''] = at.map((column) => String(cells[column] ?? '').trim());
      return { number: index + 2, group, product, unit, value };
    })
    .filter(({ product }) => product !== '');
  const alike = (product: string) =>
    new Set(read.filter((row) => row.product === product).map(({ value }) => Number(value))).size === 1;
  const first = new Map(read.map((row, index) => [row.product, index] as const).reverse());
  const parsed = parseFactorRows(
    read
      .filter((row, index) => !alike(row.product) || first.get(row.product) === index)
      .map(({ number, group, product, unit, value }) => ({
        number,
        cells: {
          product,
          value,
          unit: units[unit] ?? unit,
          source: options.file,
          sectorGroup: alike(product) ? 'all' : (groups[group] ?? group),
          term: 'emissionFactor',
          gas: 'co2',
        },
      })),
    options,
  );
  if (!parsed.ok) return parsed;
  const value: FactorSet = { ...parsed.value, groupFallback: { industry: ['agriculture-construction'] } };
  return { ok: true, value };
};
