/** @module `dafeng plan audit`: do the numbers of a plan agree with each other. Reads, asks the outlook package, prints. */
import { auditPlan, readKnownData } from '@dafeng/outlook';
import type { Command } from 'commander';
import { findPlan } from './find-plan.ts';
import { printAudit } from './print-audit.ts';
import { RefusedError } from './refusal.ts';

const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

const runAudit = async (fileOrCity: string, options: { json?: boolean; known: readonly string[] }): Promise<void> => {
  const known = readKnownData(options.known);
  if (!known.ok) throw new RefusedError(known.error);
  const plan = await findPlan(fileOrCity);
  const audit = auditPlan(plan, known.value);
  if (!options.json) return put(printAudit(plan, audit));
  const { city, cityName, division, title, date } = plan;
  return put(
    `${JSON.stringify({ city, cityName, division, document: { title, date }, ...audit, known: known.value }, null, 2)}\n`,
  );
};

/** Joins the commands of `plan`. */
export const addAuditCommand = (program: Command): void => {
  program.commands
    .find((command) => command.name() === 'plan')
    ?.command('audit')
    .description('目标之间是否自洽：恒等式、增速、部分与合计 / do the targets agree with each other')
    .argument('<file-or-city>', '方案文件，或城市（panzhihua、攀枝花、510400） / a plan, or a city')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .option(
      '--known <id=value>',
      '方案之外的已知数，如 non-fossil-share-2020=0.285 / a datum from outside the plan',
      (pair: string, before: readonly string[]) => [...before, pair],
      [] as readonly string[],
    )
    .action(runAudit);
};
