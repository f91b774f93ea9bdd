/**
 * @module A report composed out of what the system holds of a city: targets followed, warnings, tasks, filings, budgets, assessment. What a
 * report says is the reporting package's.
 */

import type { UnitOfWork, VersionDetail } from '@dafeng/database';
import { absent, type Period, type Reported, reported } from '@dafeng/quantity';
import type { Report, ReportFacts, ReportKindFacts } from '@dafeng/reporting';
import type { Services } from '../handlers/services.ts';
import { localDay } from '../tracking/local-day.ts';
import { monthCode } from '../tracking/months.ts';
import { spanCode } from '../tracking/span-numbers.ts';
import type { CityTracking } from '../tracking/track-city.ts';
import { assessmentFact } from './assessment-facts.ts';
import { budgetFacts } from './budget-facts.ts';
import { lastMonthOf } from './report-period.ts';
import { bodyFacts, refOfTargets, targetFacts } from './target-facts.ts';
import { warningFacts } from './warning-facts.ts';
import { filingFacts, taskFacts } from './work-facts.ts';

export interface Composing {
  readonly unit: UnitOfWork;
  readonly cityId: string;
  readonly kind: ReportKindFacts;
  readonly period: Period;
  /** ISO date: only what had arrived by then. */
  readonly asOf?: string;
}

const chapterNames = (outline: VersionDetail['outline']): ((section: string) => string) => {
  const titles = new Map(outline.map(({ id, label, title }) => [id, `${label ?? ''}${title}`.trim()]));
  return (section) => {
    const title = titles.get(section);
    return title === undefined || title === '' ? section : title;
  };
};
/** The rule sets that judged something, each once. */
const ruleSetsOf = ({ targets }: CityTracking): readonly string[] =>
  [...new Set(targets.flatMap(({ light }) => (light.ruleSet === null ? [] : [light.ruleSet])))].sort();

/** @throws ProblemError `not-found` for a city that is not to be seen */
export const composeReport = async (
  { tracker, version }: Pick<Services, 'tracker' | 'version'>,
  { unit, cityId, kind, period, asOf }: Composing,
): Promise<Report> => {
  const at = lastMonthOf(period);
  const tracking = await tracker.of(unit, cityId, { at: monthCode(at), ...(asOf === undefined ? {} : { asOf }) });
  const { city, plan, today } = tracking;
  // For title, version and outline; items are read by those who need them.
  const detail = plan === null ? null : await unit.versions.getDetail(plan.versionId, ['project']);
  const noPlan = absent(
    'not-reported',
    '本市还没有正式方案，请先在“方案”中导入并发布 / the city has no plan in force yet; import and publish one under Plan',
  );
  const ofPlan = async <T>(make: () => Promise<T> | T): Promise<Reported<T>> =>
    plan === null ? noPlan : reported(await make());
  const facts: ReportFacts = {
    city: { id: city.id, name: city.name },
    example: city.example,
    period,
    at,
    asOf: asOf ?? today,
    arrivedBy: asOf ?? null,
    dataUntil: tracking.dataUntil,
    targets: await ofPlan(() => targetFacts(tracking, period, chapterNames(detail?.outline ?? []))),
    series: tracking.series,
    warnings: reported(warningFacts(tracking, period)),
    tasks: await ofPlan(() => taskFacts(unit, cityId, today)),
    filings: reported(await filingFacts(unit, cityId, period, today)),
    budgets: reported(await budgetFacts(unit, tracker, tracking)),
    bodies: await bodyFacts(unit, tracking, period),
    assessment: await assessmentFact(unit, cityId, at.year),
    refOf: refOfTargets(tracking),
    seriesRef: (indicator, span, number) => ['m', 'city', indicator, spanCode(span), asOf ?? '', number].join('|'),
    inputs: {
      trackingDigest: tracking.digest,
      plan:
        detail === null
          ? null
          : {
              title: detail.title,
              version: detail.number,
              publishedOn: detail.publishedAt == null ? detail.date : localDay(new Date(detail.publishedAt)),
            },
      ruleSets: ruleSetsOf(tracking),
      codeVersion: version,
    },
  };
  return kind.compose(facts);
};
