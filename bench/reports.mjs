/**
 * An annual report as Word and Excel: composed of a plan and three years of months, put into the default template. The budget is that of the
 * issue; nothing a user would take instead writes it in one click.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '@dafeng/accounting';
import { writeDocx, writeXlsx } from '@dafeng/office';
import { absent, monthOf, reported, yearOf } from '@dafeng/quantity';
import { gatherTarget, getReportKind, numbersOf, reportDigest } from '@dafeng/reporting';
import { bindTargets, placeSeries, readSeries, trackPlan } from '@dafeng/tracking';
import { median, report, time } from './measure.mjs';

const year = 2025;
/** Targets with a figure of their own. */
const headlines = 10;
const nothing = absent('not-reported');

const factsOf = (root) => {
  const pack = JSON.parse(readFileSync(join(root, 'data/plans/panzhihua.json'), 'utf8'));
  const tracked = trackPlan(pack.targets, []);
  if (!tracked.ok) throw new Error(JSON.stringify(tracked.faults));
  const targets = tracked.value;
  // A number for every target and year, and months of what adds up: as full as a city can be. Made up by a formula, for time only.
  const lines = ['indicator,period,value,unit,since,method,quality,source,target'];
  for (const { id, value, base, form, indicator } of targets)
    for (let at = 2020; value.ok && !value.value.unit.includes('yuan') && at <= year; at += 1) {
      const part = value.value.value * (1 - (2030 - at) * 0.03);
      lines.push(
        `${indicator?.id ?? id},${at},${part},${value.value.unit},${form === 'fall' ? (base ?? 2020) : ''},m,final,bench,${id}`,
      );
    }
  for (const name of ['total-electricity-consumption', 'total-energy-consumption', 'total-co2-emissions'])
    for (let at = 2023; at <= year; at += 1)
      for (let month = 1; month <= 12; month += 1)
        lines.push(`${name},${at}-${String(month).padStart(2, '0')},${10 + month / 7},,,m,preliminary,bench,`);
  const table = parseCsv('bench.csv', lines.join('\n'));
  const read = readSeries(table.value);
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  const bindings = bindTargets(targets, read.value);
  const [at, period] = [monthOf(year, 12), yearOf(year)];
  return () => ({
    city: { id: pack.city.id, name: pack.city.name },
    example: false,
    period,
    at,
    asOf: '2026-01-20',
    arrivedBy: null,
    dataUntil: '2025-12',
    targets: reported(
      targets.map((target, index) =>
        gatherTarget(
          {
            id: target.id,
            target,
            binding: bindings.get(target.id),
            chapter: target.section,
            headline: index < headlines,
            bodies: [],
          },
          { at, period },
        ),
      ),
    ),
    series: read.value.map(placeSeries),
    warnings: reported([]),
    tasks: reported(
      pack.tasks.map(({ id, title, section }, index) => ({
        id,
        name: title,
        section,
        lead: ['市发展改革委'],
        stage: 'under-way',
        due: null,
        overdueDays: index % 5,
        latest: { text: '按计划推进。', on: '2026-01-10', by: '市发展改革委' },
      })),
    ),
    filings: nothing,
    budgets: nothing,
    bodies: nothing,
    assessment: nothing,
    refOf: () => null,
    seriesRef: () => null,
    inputs: {
      trackingDigest: null,
      plan: { title: pack.document.title, version: 1, publishedOn: null },
      ruleSets: [],
      codeVersion: 'bench',
    },
  });
};

export const benchReports = async (root) => {
  const facts = factsOf(root);
  const compose = () => getReportKind('annual-progress').compose(facts());
  const tree = compose();
  const stamp = { version: '1', digest: reportDigest(tree) };
  const what = `annual report, ${numbersOf(tree).length} numbers`;
  const word = () => {
    const written = writeDocx(compose(), stamp);
    if (!written.ok) throw new Error(JSON.stringify(written.faults));
    return written.value;
  };
  const runs = { times: 5, warm: 1 };
  report(`${what}: composed`, median(await time(compose, runs)), 'ms');
  report(`${what}: composed and written as docx`, median(await time(word, runs)), 'ms', { budget: 3000 });
  report(`${what}: written as xlsx`, median(await time(() => writeXlsx(tree, stamp), runs)), 'ms');
};
