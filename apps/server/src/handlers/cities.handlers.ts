/**
 * @module Cities at a glance: what the accepted plan holds, and what is missing and how to get it.
 */
import type { City as CityAnswer, CitySummary } from '@dafeng/contract';
import type { City, Item, Organisation, PlanInForce, TargetItem } from '@dafeng/database';
import { getDivision } from '@dafeng/reference';
import { nameOf } from '../answers/indicators.ts';
import { toTarget } from '../answers/items.ts';
import { missingBlocks } from '../answers/missing.ts';
import { listThemes } from '../answers/themes.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';
import { newestBooks } from './books.handlers.ts';
import type { Services } from './services.ts';

const toCity = (city: City, accepted: PlanInForce | undefined, drafts: number): CityAnswer => ({
  id: city.id,
  slug: city.slug,
  name: city.name,
  province: city.province,
  example: city.example,
  plan:
    accepted === undefined
      ? null
      : {
          versionId: accepted.id,
          number: accepted.number,
          title: accepted.title,
          docNumber: accepted.docNumber,
          date: accepted.date,
          counts: {
            targets: accepted.counts.targets,
            ambiguousTargets: accepted.counts.ambiguousTargets,
            qualitativeTargets: accepted.counts.qualitativeTargets,
            tasks: accepted.counts.tasks,
            bodies: accepted.counts.bodies,
            projects: accepted.counts.projects,
          },
          textHeld: accepted.textHeld,
        },
  drafts,
});

const count = <K>(keys: readonly K[]): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};
/** Named by the plan in force, or made by hand (then no plan prints it). */
const isInForce = (organisation: Organisation): boolean =>
  organisation.taskCount > 0 || organisation.aliases.length === 0;
const isTarget = (item: Item): item is TargetItem => item.kind === 'target';

export const cityHandlers = ({
  accountant,
}: Services): SomeHandlers<
  'listCities' | 'createCity' | 'getCitySummary' | 'listOrganisations' | 'mergeOrganisations'
> => ({
  listCities: async ({ unit }) =>
    unit(async ({ cities, versions }) => {
      const accepted = new Map((await versions.listAccepted()).map((version) => [version.cityId, version]));
      const drafts = await versions.countDrafts();
      return {
        items: (await cities.list()).map((city) => toCity(city, accepted.get(city.id), drafts.get(city.id) ?? 0)),
      };
    }),

  createCity: async ({ body, unit }) => {
    const known = getDivision(body.id);
    const province = getDivision(`${body.id.slice(0, 2)}0000`);
    const city = await unit(({ cities }) =>
      cities.create({
        id: body.id,
        slug: body.id,
        name: { zh: body.nameZh, en: body.nameEn || known?.en || body.nameZh },
        province: province === null ? null : nameOf(province),
        example: false,
      }),
    );
    return toCity(city, undefined, 0);
  },

  getCitySummary: async ({ params, unit }) =>
    unit(async (work): Promise<CitySummary> => {
      const { cities, versions, tasks } = work;
      const city = await cities.get(params.cityId);
      if (city === null) throw notFound();
      const [accepted] = await versions.listAccepted([city.id]);
      const drafts = (await versions.countDrafts()).get(city.id) ?? 0;
      const detail = accepted === undefined ? null : await versions.getDetail(accepted.id, ['target', 'qualitative']);
      const items = (detail?.items ?? []).filter((item) => item.review !== 'rejected');
      const targets = items.filter(isTarget).map(toTarget);
      const goals = new Set(detail?.outline.filter((entry) => entry.kind === 'goal').map((entry) => entry.id));
      const inGoals = (section: string) =>
        [...goals].some((goal) => section === goal || section.startsWith(`${goal}.`));
      const themes = count(targets.map((target) => target.theme));
      const books = await newestBooks(work, accountant, city.id);
      return {
        city: toCity(city, accepted, drafts),
        headline: targets.filter((target) => inGoals(target.section)),
        byTheme: [
          ...listThemes().map(({ id, label }) => ({ theme: id, label, targets: themes.get(id) ?? 0 })),
          { theme: 'other', label: { zh: '未归类', en: 'Not in the catalogue' }, targets: themes.get(null) ?? 0 },
        ].filter((theme) => theme.targets > 0),
        byYear: [...count(targets.map((target) => target.year))]
          .map(([year, number]) => ({ year, targets: number }))
          .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999)),
        load: (await tasks.load(city.id)).map(({ organisation, lead, participant }) => ({
          organisationId: organisation.id,
          name: organisation.name,
          lead,
          participant,
        })),
        pendingAssignment: items.flatMap((item) =>
          item.kind === 'qualitative' && item.content.pendingAssignment
            ? [{ itemId: item.id, indicator: item.content.indicator, year: item.content.year }]
            : [],
        ),
        missing: missingBlocks(detail, books !== null),
        books,
        warnings: detail?.warnings.length ?? 0,
      };
    }),

  listOrganisations: async ({ params, unit }) => ({
    // Bodies that only a draft names are not in force yet: a draft changes nothing that others see.
    items: (await unit(({ organisations }) => organisations.list(params.cityId)))
      .filter(isInForce)
      .map((organisation) => ({ ...organisation, aliases: [...organisation.aliases] })),
  }),
  mergeOrganisations: async ({ params, body, unit }) =>
    unit(async ({ organisations }) => {
      const [keep, merge] = await Promise.all([organisations.get(body.keepId), organisations.get(body.mergeId)]);
      if (keep?.cityId !== params.cityId || merge?.cityId !== params.cityId) throw notFound();
      const merged = await organisations.merge(body.keepId, body.mergeId);
      return { ...merged, aliases: [...merged.aliases] };
    }),
});
