/** @module For tests: facts of a small city out of a table of numbers. */
import { parseCsv } from '@dafeng/accounting';
import {
  absent,
  fullTracer,
  monthOf,
  type Period,
  parsePeriod,
  quantity,
  reported,
  type Trace,
} from '@dafeng/quantity';
import {
  type AnyExplained,
  assess,
  bindTargets,
  explainNumbers,
  getAssessmentRules,
  placeSeries,
  readSeries,
  type TargetFacts,
  trackTarget,
} from '@dafeng/tracking';
import type { AssessmentFact, ReportFacts } from './facts.ts';
import { gatherTarget } from './gather-targets.ts';

const stated = (facts: Partial<TargetFacts>) =>
  trackTarget({
    id: 't1',
    section: '1.1',
    indicator: 'target',
    canonical: null,
    value: 1,
    unit: '%',
    year: 2025,
    periodStart: null,
    baselineYear: null,
    comparator: '>=',
    kindOfValue: 'level',
    qualifier: [],
    strength: 'binding',
    scope: '全市',
    implied: false,
    ambiguous: false,
    ...facts,
  });

export const smallSeries = `
indicator,period,value,unit,since,method,quality,source
energy-intensity-of-gdp-reduction,2021,3.3,%,2020,m,final,年鉴
energy-intensity-of-gdp-reduction,2022,5.85,%,2020,m,final,年鉴
energy-intensity-of-gdp-reduction,2023,8.25,%,2020,m,final,年鉴
energy-intensity-of-gdp-reduction,2024,8.9,%,2020,m,final,年鉴
non-fossil-share,2020,22,%,,m,final,年鉴
non-fossil-share,2024,24.7,%,,m,final,年鉴
total-electricity-consumption,2024-01,13.2,亿千瓦时,,m,preliminary,电力
total-electricity-consumption,2024-02,12.1,亿千瓦时,,m,preliminary,电力
total-electricity-consumption,2025-01,15.0,亿千瓦时,,m,preliminary,电力
total-electricity-consumption,2025-02,13.4,亿千瓦时,,m,preliminary,电力
`;
const targets = [
  stated({
    id: 'q1',
    indicator: '单位地区生产总值能耗',
    canonical: 'energy-intensity-of-gdp-reduction',
    value: 14,
    unit: '%',
    baselineYear: 2020,
    kindOfValue: 'reduction',
  }),
  stated({
    id: 'q2',
    indicator: '非化石能源消费比重',
    canonical: 'non-fossil-share',
    value: 27,
    unit: '%',
    comparator: '~=',
    kindOfValue: 'share',
  }),
  stated({ id: 'q3', section: '2.1', indicator: '森林覆盖率', canonical: 'forest-cover', value: 47, unit: '%' }),
];

const nothing = absent('not-reported', '没有 / none');
/** Facts of `period`; what is not given is absent. */
export const smallFacts = (period: string, more: Partial<ReportFacts> = {}): ReportFacts => {
  const table = parseCsv('series.csv', smallSeries.trim());
  const read = table.ok ? readSeries(table.value) : null;
  if (!read?.ok) throw new Error(JSON.stringify(read?.faults ?? table));
  const spoken = parsePeriod(period) as Period;
  const at = spoken.kind === 'month' ? spoken : monthOf(spoken.kind === 'year' ? spoken.year : 2025, 12);
  const bindings = bindTargets(targets, read.value);
  return {
    city: { id: '999901', name: { zh: '临江市', en: 'River City' } },
    example: true,
    period: spoken,
    at,
    asOf: '2025-03-20',
    arrivedBy: null,
    dataUntil: '2025-02',
    targets: reported(
      targets.map((target) =>
        gatherTarget(
          {
            id: target.id,
            target,
            binding: bindings.get(target.id) ?? { own: null, level: null },
            chapter: target.section,
            headline: target.section === '1.1',
            bodies: [],
          },
          { at, period: spoken },
        ),
      ),
    ),
    series: read.value.map(placeSeries),
    warnings: nothing,
    tasks: nothing,
    filings: nothing,
    budgets: nothing,
    bodies: nothing,
    assessment: nothing,
    refOf: (id, number) => `target:${id}:${number}`,
    seriesRef: (indicator) => `series:${indicator}`,
    inputs: {
      trackingDigest: 'ab12',
      plan: { title: '临江市碳达峰实施方案', version: 1, publishedOn: '2024-03-18' },
      ruleSets: ['ndrc-2021'],
      codeVersion: '0.1.0',
    },
    ...more,
  };
};

/** A city of which everything is known: tasks, filings, a warning with causes, a budget. */
export const fullFacts = (period: string, more: Partial<ReportFacts> = {}): ReportFacts => {
  const facts = smallFacts(period);
  const fired = facts.targets.ok ? facts.targets.value.find(({ light }) => light.fired !== null) : undefined;
  return {
    ...facts,
    warnings: reported([
      {
        key: 'w1',
        targetId: 'q1',
        name: '单位地区生产总值能耗',
        state: { id: 'open', label: { zh: '未处理', en: 'open' } },
        since: '2025-01-31',
        cleared: null,
        level: fired?.light.fired?.level ?? null,
        message: null,
        causes: [
          {
            label: { zh: '建材', en: 'building materials' },
            share: 0.62,
            by: 'sector',
            parts: [{ label: { zh: '石矶水泥', en: 'Shiji Cement' }, share: 0.9 }],
          },
          { label: { zh: '电力', en: 'power' }, share: 0.01, by: 'sector', parts: [] },
        ],
        causesWhy: null,
        notices: [{ title: '能耗督办', body: '东江县', state: { zh: '已答复', en: 'answered' }, due: '2025-04-10' }],
      },
    ]),
    tasks: reported([
      {
        id: 'k1',
        name: '淘汰落后产能',
        section: '2.1',
        lead: ['市经信局'],
        stage: 'under-way',
        due: '2025-01-31',
        overdueDays: 48,
        latest: { text: '完成一半', on: '2025-03-01', by: '市经信局' },
      },
      {
        id: 'k2',
        name: '建设抽水蓄能',
        section: '2.1',
        lead: ['市发展改革委', '市经信局'],
        stage: 'done',
        due: null,
        overdueDays: 0,
        latest: null,
      },
      {
        id: 'k3',
        name: '推广新能源车',
        section: '2.3',
        lead: ['市交通运输局'],
        stage: 'not-reported',
        due: null,
        overdueDays: 0,
        latest: null,
      },
    ]),
    filings: reported([
      {
        id: 'f1',
        kind: { zh: '季度报送', en: 'round' },
        title: '2025年一季度',
        body: '东江县',
        state: { id: 'submitted', label: { zh: '待审', en: 'submitted' } },
        due: '2025-03-10',
        submittedOn: '2025-03-12',
        overdueDays: 2,
      },
    ]),
    budgets: reported([
      {
        kind: { zh: '用能', en: 'energy' },
        subject: { zh: '全市', en: 'the city' },
        ref: null,
        unit: '10k-tce',
        standing: {
          budget: 'b1',
          year: 2025,
          issued: observed(1200),
          carried: observed(3.5),
          allowed: observed(1203.5),
          used: observed(201.25),
          until: '2025-02',
          remaining: observed(1002.25),
          expected: absent('not-reported'),
          overrun: absent('not-reported', '缺上年同期 / no months of the year before'),
          verdict: 'open',
        },
      },
    ]),
    bodies: reported([
      { name: '东江县', kind: { zh: '县', en: 'county' }, targets: facts.targets.ok ? facts.targets.value : [] },
    ]),
    assessment: reported(sampleAssessment()),
    ...more,
  };
};

const observed = (value: number) =>
  reported(
    explainNumbers(fullTracer).observation('budget', quantity(value, '10k-tce', 'unstated'), {
      source: 'register',
      locator: 'row 1',
    }) as unknown as AnyExplained<Trace>,
  );
const sampleAssessment = (): AssessmentFact => {
  const scheme = getAssessmentRules('comprehensive-assessment-2026');
  if (scheme === null) throw new Error('the scheme of 2026 is not there');
  const judged = assess(scheme, {
    items: { 'control-co2-total-2026': { met: true }, 'supporting-transport-2026': { met: false } },
  });
  if (!judged.ok) throw new Error(JSON.stringify(judged.faults));
  return {
    scheme,
    year: 2025,
    subject: '临江市',
    assessment: judged.value,
    origins: {},
    evidence: [
      {
        item: 'control-co2-total-2026',
        name: '清单.xlsx',
        sha256: 'a'.repeat(64),
        by: '市生态环境局',
        on: '2025-03-01',
      },
    ],
    falsified: false,
  };
};
