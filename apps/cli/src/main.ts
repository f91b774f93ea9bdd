/**
 * @module `dafeng`: the use cases of the product without a server. One JSON object on standard output, or one line on standard error.
 */
import { Command } from 'commander';
import { addPlanCommands } from './plan-commands.ts';
import { fail } from './refusal.ts';
import { version } from './version.ts';

const program = new Command('dafeng')
  .description(
    '达峰：把城市碳达峰实施方案读成可登记、可审阅的指标、任务与责任单位 / reads carbon-peak plans into targets, tasks and bodies',
  )
  .version(version)
  .showHelpAfterError()
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });
addPlanCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  fail(error);
}
