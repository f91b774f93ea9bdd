/**
 * @module The models held beside the program: city models of `data/outlook/cities`, River City's model and energy system. Files are read when
 * first asked for; what they mean is the outlook package's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CityModel, type CostModel, type OutlookResult, readCostModel, readModel } from '@dafeng/outlook';
import { parseDocument } from 'yaml';

export type PlainModel = Readonly<Record<string, unknown>>;
export interface HeldCostModel {
  readonly id: string;
  readonly fictional: boolean;
  readonly units: Readonly<Record<string, string>>;
  readonly model: CostModel;
}
export interface OutlookModels {
  /** Null where there is no model of the city. */
  readonly city: (slug: string) => { readonly raw: PlainModel; readonly model: CityModel } | null;
  readonly costModels: () => readonly HeldCostModel[];
}

/** YAML, of which JSON is a part, as plain data; aliases cannot blow up. Null where it is neither. */
export const readPlain = (text: string): unknown => {
  try {
    const document = parseDocument(text.replace(/^\uFEFF/, ''));
    return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
};

const must = <T>(path: string, result: OutlookResult<T>): T => {
  if (!result.ok) throw new Error(`${path}: ${result.error.message.en}`);
  return result.value;
};
export const unitsOf = (raw: unknown): Readonly<Record<string, string>> => {
  const units = typeof raw === 'object' && raw !== null && 'units' in raw ? raw.units : null;
  return typeof units === 'object' && units !== null
    ? Object.fromEntries(Object.entries(units).map(([key, unit]) => [key, String(unit)]))
    : {};
};

export const openOutlookModels = (root: string): OutlookModels => {
  const example = join(root, 'examples', 'river-city');
  const read = new Map<string, ReturnType<OutlookModels['city']>>();
  let costModels: readonly HeldCostModel[] | null = null;
  return {
    city: (slug) => {
      if (!/^[a-z0-9-]+$/.test(slug)) return null;
      const known = read.get(slug);
      if (known !== undefined) return known;
      const path =
        slug === 'river-city' ? join(example, 'outlook.yaml') : join(root, 'data', 'outlook', 'cities', `${slug}.yaml`);
      const raw = existsSync(path) ? (readPlain(readFileSync(path, 'utf8')) as PlainModel) : null;
      const found = raw === null ? null : { raw, model: must(path, readModel(raw)) };
      read.set(slug, found);
      return found;
    },
    costModels: () => {
      if (costModels !== null) return costModels;
      const path = join(example, 'least-cost.yaml');
      const raw = existsSync(path) ? readPlain(readFileSync(path, 'utf8')) : null;
      costModels =
        raw === null
          ? []
          : [{ id: 'river-city', fictional: true, units: unitsOf(raw), model: must(path, readCostModel(raw)) }];
      return costModels;
    },
  };
};
