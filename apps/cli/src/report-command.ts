/**
 * @module `dafeng report`: a plan and a file of numbers to a report as Word, Excel or tree. The words are those of the server; what only the
 * server holds (tasks, filings, budgets, assessments) is said to be missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Language, type TemplateFault, writeDocx, writeXlsx } from '@dafeng/office';
import { absent, lastYear, monthOf, type Period, parsePeriod, reported } from '@dafeng/quantity';
import {
  fitsKind,
  gatherTarget,
  getReportKind,
  type Report,
  type ReportFacts,
  reportDigest,
  reportKinds,
} from '@dafeng/reporting';
import { listRuleSets, monthSpan, placeSeries } from '@dafeng/tracking';
import type { Command } from 'commander';
import { RefusedError } from './refusal.ts';
import { lightsOf, put } from './track-commands.ts';
import { version } from './version.ts';

interface ReportOptions {
  readonly kind: string;
  readonly plan: string;
  readonly series: string;
  readonly at: string;
  readonly asOf?: string;
  readonly assigned: readonly string[];
  readonly out: string;
  readonly template?: string;
  readonly lang: string;
  readonly json?: boolean;
}

const refuse = (code: string, zh: string, en: string, remedyZh: string, remedyEn: string): never => {
  throw new RefusedError({ code, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } });
};
const kindOf = (id: string, at: string) => {
  const kind = getReportKind(id);
  if (kind === null)
    return refuse(
      'unknown-kind',
      `没有报告“${id}”。`,
      `there is no report ${id}.`,
      `可用：${reportKinds.map((one) => `${one.id}（${one.zh}）`).join('、')}。`,
      `Use ${reportKinds.map((one) => one.id).join(', ')}.`,
    );
  const period = parsePeriod(at);
  if (period === null || !fitsKind(kind, period)) {
    const example = { month: '2026-03', quarter: '2026Q1', year: '2025' }[kind.period];
    return refuse(
      'not-a-period',
      `“${kind.zh}”的期间不能是“${at}”。`,
      `${kind.en} does not speak of ${at}.`,
      `写作 ${example}。`,
      `Write ${example}.`,
    );
  }
  return { kind, period };
};

/** Only the server holds these. */
const onlyServer = absent(
  'not-reported',
  '命令行没有台账，请在系统中编制 / the command line has no register; compose it in the system',
);
const headlineTitle = /目标/;

const compose = async (options: ReportOptions): Promise<Report> => {
  const { kind, period } = kindOf(options.kind, options.at);
  const { plan, month, lit, series } = await lightsOf({
    plan: options.plan,
    series: options.series,
    at: options.at,
    assigned: options.assigned,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
  });
  const placed = series.map(placeSeries);
  const last = Math.max(...placed.flatMap(({ latest }) => latest.map((point) => (point.value.ok ? point.last : 0))), 0);
  const asOf = options.asOf ?? lastDay(period);
  const chapter = (section: string): string => plan.sections.get(section) ?? '';
  const facts: ReportFacts = {
    city: { id: plan.city ?? '', name: plan.cityName ?? { zh: plan.title, en: plan.title } },
    example: plan.division === '999901',
    period,
    at: month,
    asOf,
    arrivedBy: options.asOf ?? null,
    dataUntil: last === 0 ? null : `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`,
    targets: reported(
      lit.map(({ target, binding, progress, light }) =>
        gatherTarget(
          {
            id: target.id,
            target,
            binding,
            progress,
            light,
            chapter: `${target.section} ${chapter(target.section)}`.trim(),
            headline: headlineTitle.test(chapter(target.section)),
            bodies: [],
          },
          { at: month, period, ...(options.asOf === undefined ? {} : { asOf: options.asOf }) },
        ),
      ),
    ),
    series: placed,
    warnings: onlyServer,
    tasks: onlyServer,
    filings: onlyServer,
    budgets: onlyServer,
    bodies: onlyServer,
    assessment: onlyServer,
    refOf: () => null,
    seriesRef: () => null,
    inputs: {
      trackingDigest: null,
      plan: { title: plan.title, version: null, publishedOn: plan.date },
      ruleSets: listRuleSets().flatMap(({ id, default: chosen }) => (chosen ? [id] : [])),
      codeVersion: version,
    },
  };
  return kind.compose(facts);
};
/** A report that nobody dated is of the last day of its period: the same input gives the same file. */
const lastDay = (period: Period): string => {
  const { last } = monthSpan(period);
  const { year, month } = monthOf(lastYear(period), (last % 12) + 1);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

const templateRefusal = (faults: readonly TemplateFault[]): never => {
  const [first] = faults;
  return refuse(
    first?.code ?? 'template-unreadable',
    faults.map(({ message }) => message.zh).join(''),
    faults.map(({ message }) => message.en).join(' '),
    first?.remedy.zh ?? '',
    first?.remedy.en ?? '',
  );
};
const bytesOf = async (report: Report, options: ReportOptions): Promise<Uint8Array> => {
  const language: Language = options.lang === 'en' ? 'en' : 'zh';
  const stamp = { version: language === 'zh' ? '草稿' : 'draft', digest: reportDigest(report), language };
  if (/\.xlsx$/i.test(options.out)) return writeXlsx(report, stamp);
  if (/\.json$/i.test(options.out)) return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
  if (!/\.docx$/i.test(options.out))
    return refuse(
      'unknown-format',
      `写不了“${options.out}”这种文件。`,
      `${options.out} is no file that can be written.`,
      '扩展名用 .docx、.xlsx 或 .json。',
      'Use .docx, .xlsx or .json.',
    );
  const written = writeDocx(report, {
    ...stamp,
    ...(options.template === undefined ? {} : { template: readFileSync(options.template) }),
  });
  return written.ok ? written.value : templateRefusal(written.faults);
};

const runReport = async (options: ReportOptions): Promise<void> => {
  const report = await compose(options);
  const bytes = await bytesOf(report, options);
  try {
    writeFileSync(options.out, bytes);
  } catch {
    refuse(
      'cannot-write',
      `写不了文件 ${options.out}。`,
      `cannot write the file ${options.out}.`,
      '请核对目录和权限。',
      'Check the directory and its permissions.',
    );
  }
  await put(
    options.json
      ? `${JSON.stringify({ out: options.out, bytes: bytes.length, sections: report.sections.length, digest: reportDigest(report) })}\n`
      : `${options.out}：${report.title.zh} ${report.subtitle.zh}，${bytes.length} 字节 bytes\n`,
  );
};

/** Joins `report`. */
export const addReportCommand = (program: Command): void => {
  program
    .command('report')
    .description('编制报告：月度简报、季度调度、年度进展、中期评估 / a report as Word, Excel or tree')
    .requiredOption('--kind <id>', `${reportKinds.map(({ id }) => id).join(', ')}`)
    .requiredOption('--plan <file-or-city>', '方案文件、事实包或城市 / a plan, its facts, or a city')
    .requiredOption('--series <file>', 'CSV 或 xlsx：indicator, period, value, unit, since … / numbers')
    .requiredOption('--at <period>', '期间：2026-03、2026Q1 或 2025 / the period')
    .requiredOption('--out <file>', '.docx, .xlsx, .json')
    .option('--as-of <date>', '只看这一天之前收到的数 / only what had arrived by this day')
    .option(
      '--assigned <id=value>',
      '上级下达的数，如 q1266=14.5%@2025 / a number assigned',
      (value, all: string[]) => [...all, value],
      [],
    )
    .option('--template <file>', '自己的 Word 模板 / a Word template of your own')
    .option('--lang <zh|en>', '语言 / language', 'zh')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runReport);
};
