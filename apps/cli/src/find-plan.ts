/**
 * @module A plan named on the command line, by file or by city, as facts to audit: a document, the JSON of `plan read`, a pack of facts, a
 * city by slug, Chinese or English name or division code. What is made of it is left to the commands.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AuditPlanFacts } from '@dafeng/outlook';
import { listDivisions } from '@dafeng/reference';
import { readFile } from './read-file.ts';
import { RefusedError } from './refusal.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface FoundPlan extends AuditPlanFacts {
  /** Slug where the plan is held here, else the name as far as it is known. */
  readonly city: string | null;
  readonly cityName: { readonly zh: string; readonly en: string } | null;
  readonly title: string;
  readonly sections: ReadonlyMap<string, string>;
}

interface Facts {
  readonly document: { readonly title: string; readonly date: string | null; readonly issuer?: string | null };
  readonly outline: readonly { readonly id: string; readonly title: string }[];
  readonly targets: AuditPlanFacts['targets'];
  readonly qualitativeTargets: AuditPlanFacts['qualitativeTargets'];
  readonly city?: {
    readonly id: string;
    readonly slug: string;
    readonly name: { readonly zh: string; readonly en: string };
  };
}

const isFacts = (value: unknown): value is Facts => {
  if (typeof value !== 'object' || value === null) return false;
  const { document, outline, targets, qualitativeTargets } = value as Record<string, unknown>;
  return (
    typeof document === 'object' &&
    document !== null &&
    [outline, targets, qualitativeTargets].every(Array.isArray) &&
    (targets as readonly unknown[]).every(
      (target) =>
        typeof target === 'object' &&
        target !== null &&
        typeof (target as { value?: unknown }).value === 'number' &&
        typeof (target as { id?: unknown }).id === 'string' &&
        typeof (target as { scope?: unknown }).scope === 'string' &&
        ['=', '>=', '<=', '~='].includes(String((target as { comparator?: unknown }).comparator)),
    )
  );
};

const found = (facts: Facts): FoundPlan => {
  const { document, outline, targets, qualitativeTargets, city } = facts;
  const issuer = `${document.title} ${document.issuer ?? ''}`;
  const division = city
    ? listDivisions().find(({ code }) => code === city.id)
    : (listDivisions().find(({ zh, level }) => level !== 'province' && issuer.includes(zh)) ?? null);
  return {
    division: division?.code ?? city?.id ?? null,
    date: document.date,
    targets,
    qualitativeTargets,
    city: city?.slug ?? division?.zh ?? document.issuer?.replace(/人民政府.*$/, '') ?? null,
    cityName: city?.name ?? (division ? { zh: division.zh, en: division.en } : null),
    title: document.title,
    sections: new Map(outline.map(({ id, title }) => [id, title])),
  };
};

const readFacts = (path: string): FoundPlan => {
  let value: unknown = null;
  try {
    value = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    // Refused below with the same sentence as any other JSON that holds no plan.
  }
  if (isFacts(value)) return found(value);
  throw new RefusedError({
    code: 'not-plan-facts',
    message: {
      zh: `${path} 不是方案事实包，也不是 plan read --json 的输出。`,
      en: `${path} holds no facts of a plan.`,
    },
    remedy: {
      zh: '请给方案文件，或先用 plan read --json 读取。',
      en: 'Give the document, or the output of plan read --json.',
    },
  });
};

const readDocument = async (path: string): Promise<FoundPlan> => {
  if (/\.json$/i.test(path)) return readFacts(path);
  return found((await readFile(path)).printed);
};

const packs = (): readonly { readonly path: string; readonly facts: Facts }[] => {
  const folder = join(root, 'data', 'plans');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      path: join(folder, name),
      facts: JSON.parse(readFileSync(join(folder, name), 'utf8')) as Facts,
    }));
};

const example = { slug: 'river-city', code: '999901' };
const namesOf = (zh: string): readonly string[] => [zh, zh.replace(/市$/, '')];

/** @throws RefusedError that lists the cities held here */
export const findPlan = async (fileOrCity: string): Promise<FoundPlan> => {
  if (existsSync(fileOrCity) && !statSync(fileOrCity).isDirectory()) return readDocument(fileOrCity);
  const asked = fileOrCity.replace(/\/+$/, '').split('/').at(-1)?.trim() ?? '';
  const lower = asked.toLowerCase();
  const held = packs();
  const pack = held.find(
    ({ facts: { city } }) =>
      city !== undefined &&
      (city.slug === lower ||
        city.id === asked ||
        namesOf(city.name.zh).includes(asked) ||
        city.name.en.toLowerCase() === lower),
  );
  if (pack) return found(pack.facts);
  const fictional = listDivisions().find(({ code }) => code === example.code);
  if (fictional && [example.slug, example.code, fictional.en.toLowerCase(), ...namesOf(fictional.zh)].includes(lower)) {
    const plan = await readDocument(join(root, 'examples', example.slug, 'plan.txt'));
    return {
      ...plan,
      city: example.slug,
      cityName: { zh: `${fictional.zh}（示例）`, en: `${fictional.en} (example)` },
      division: fictional.code,
    };
  }
  const cities = [...held.flatMap(({ facts: { city } }) => city?.slug ?? []), example.slug].join(', ');
  throw new RefusedError({
    code: 'no-such-plan',
    message: { zh: `没有文件或城市“${fileOrCity}”。`, en: `there is no file or city ${fileOrCity}.` },
    remedy: {
      zh: `现有城市：${cities}；或给出方案文件的路径。`,
      en: `Cities held here: ${cities}; or give the path of a plan.`,
    },
  });
};
