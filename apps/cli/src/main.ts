/**
 * @module `dafeng`: the use cases of the product without a server. One JSON object on standard output, or one line on standard error.
 */
import { Command } from 'commander';
import { addAccountCommands } from './account-commands.ts';
import { addAuditCommand } from './audit-command.ts';
import { addOptimiseCommand } from './optimise-command.ts';
import { addOutlookCommands } from './outlook-commands.ts';
import { addPlanCommands } from './plan-commands.ts';
import { fail } from './refusal.ts';
import { addReportCommand } from './report-command.ts';
import { addRunCommands } from './run-command.ts';
import { addTrackCommands } from './track-commands.ts';
import { version } from './version.ts';

const program = new Command('dafeng')
  .description(
    '达峰：读取碳达峰方案，核算能源平衡与碳排放 / reads carbon-peak plans, keeps energy balances and CO2 accounts',
  )
  .version(version)
  .exitOverride((error) => {
    process.exit(error.exitCode === 0 ? 0 : 2);
  });
addPlanCommands(program);
addAuditCommand(program);
addAccountCommands(program);
addOutlookCommands(program);
addRunCommands(program);
addOptimiseCommand(program);
addTrackCommands(program);
addReportCommand(program);

// A reader that has had enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  fail(error);
}
