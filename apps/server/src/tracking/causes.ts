/**
 * @module What stands behind a target that drifts: the series of sectors, bodies and counties put before the core, and its answer in the form a
 * warning carries. The split itself is the core's.
 */
import { type Bilingual, fullTracer, type Trace } from '@dafeng/quantity';
import {
  type Cause,
  type CausePart,
  type Causes,
  causeAmountOf,
  causesOf,
  getSector,
  type PlacedSeries,
} from '@dafeng/tracking';
import { targetRef } from '../answers/tracking.ts';
import type { CityBase } from './city-base.ts';
import type { CauseBehind } from './stored-warning.ts';
import { subjectName } from './subjects.ts';
import type { FollowedTarget } from './track-city.ts';

export interface CausesBehind {
  /** The whole answer of the core; null where it could not say. */
  readonly split: Causes<Trace> | null;
  readonly causes: readonly CauseBehind[];
  readonly why: Bilingual | null;
}

const nothing = (zh: string, en: string): CausesBehind => ({ split: null, causes: [], why: { zh, en } });
/** What each kind of part makes: its output parts the excess into more output and more per unit. */
const outputOf = { sector: 'value-added', firm: 'main-product-output', county: 'gross-domestic-product' } as const;

const seriesOfScope = (base: CityBase, indicator: string, scope: string): PlacedSeries | null =>
  base.series.find((one) => one.indicator === indicator && one.scope === scope && one.origin !== 'books') ?? null;

/** Sector that the numbers of a body count into, as its rows say. */
const sectorOfBody = (base: CityBase, subject: string): string | null =>
  base.points.findLast((point) => point.subject === subject && point.sector !== null)?.sector ?? null;

const partOf = (base: CityBase, amount: string, subject: string, kind: keyof typeof outputOf): CausePart => ({
  subject,
  label: subjectName(subject, base.bodies),
  amount: seriesOfScope(base, amount, subject),
  output: seriesOfScope(base, outputOf[kind], subject),
});

const partsOf = (base: CityBase, amount: string): { readonly sectors: CausePart[]; readonly counties: CausePart[] } => {
  const subjects = [
    ...new Set(base.points.filter((point) => point.indicator === amount).map(({ subject }) => subject)),
  ];
  const bodies = subjects.filter((subject) => subject.startsWith('body:'));
  const kindOf = (subject: string) => base.bodies.find(({ id }) => subject === `body:${id}`)?.kind;
  const firms = bodies.filter((subject) => kindOf(subject) === 'enterprise');
  const sectors = subjects.flatMap((subject) => {
    const id = subject.startsWith('sector:') ? subject.slice('sector:'.length) : null;
    if (id === null || getSector(id) === null) return [];
    const within = firms
      .filter((firm) => sectorOfBody(base, firm) === id)
      .map((firm) => partOf(base, amount, firm, 'firm'));
    return [{ ...partOf(base, amount, subject, 'sector'), parts: within }];
  });
  return {
    sectors,
    counties: bodies
      .filter((subject) => kindOf(subject) === 'county' || kindOf(subject) === 'park')
      .map((subject) => partOf(base, amount, subject, 'county')),
  };
};

type Placed = Pick<CauseBehind, 'of' | 'sector' | 'unit'> & {
  readonly one: FollowedTarget;
  readonly asOf: string | null;
};
const toCause = (
  { subject, label, share, now, before, allowed, excess }: Cause<Trace>,
  { of, sector, unit, one, asOf }: Placed,
): CauseBehind => ({
  label,
  share,
  of,
  organisationId: subject.startsWith('body:') ? subject.slice('body:'.length) : null,
  sector: subject.startsWith('sector:') ? subject.slice('sector:'.length) : sector,
  ref: targetRef(one, asOf, `cause~${of}~${subject}`),
  unit,
  numbers: { now, before, allowed, excess },
});

/** What is behind the light of a target at the month it was judged at. */
export const causesBehind = (base: CityBase, one: FollowedTarget, asOf: string | null): CausesBehind => {
  const { target, light } = one;
  const amount = causeAmountOf(target.indicator);
  if (amount === null)
    return nothing(
      '这个目标不是可以按行业、单位分开的量。',
      'This target is not an amount that parts could be told of.',
    );
  if (light.judged === null) return nothing('没有可分析的数。', 'There is no number to look into.');
  const whole = seriesOfScope(base, amount, '全市');
  if (whole === null)
    return nothing(
      '缺全市月度用量，无法分析成因。导入全市和分行业月报后即可。',
      'No monthly amount of the city is here; import it with that of the sectors.',
    );
  const { sectors, counties } = partsOf(base, amount);
  if (sectors.length === 0 && counties.length === 0)
    return nothing(
      '没有分行业、分区县的月报，无法分析成因。',
      'No sector and no county reports months; import them to see causes.',
    );
  const found = causesOf(fullTracer, {
    target,
    judged: light.judged,
    whole,
    sectors,
    counties,
    ...(asOf === null ? {} : { asOf }),
  });
  if (!found.ok) {
    const [zh, en] = (found.note ?? found.why).split(' / ');
    return nothing(zh ?? '', en ?? zh ?? '');
  }
  const split = found.value;
  const { now } = split.whole;
  const placed = { unit: now.ok ? now.value.value.unit : ('1' as const), one, asOf };
  return {
    split,
    causes: [
      ...split.whole.parts.flatMap((sector) => [
        toCause(sector, { of: amount, sector: null, ...placed }),
        ...sector.parts.map((firm) =>
          toCause(firm, {
            of: sector.subject,
            sector: sector.subject.startsWith('sector:') ? sector.subject.slice('sector:'.length) : null,
            ...placed,
          }),
        ),
      ]),
      ...split.counties.map((county) => toCause(county, { of: 'county', sector: null, ...placed })),
    ],
    why: null,
  };
};
