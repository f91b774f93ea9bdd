/**
 * @module `dafeng plan …`: read a document, print its text as read, compare two editions.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { diffReadings } from '@dafeng/plan';
import type { Command } from 'commander';
import { printReading } from './print-reading.ts';
import { readFile } from './read-file.ts';
import { RefusedError } from './refusal.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const put = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve());
  });

/** Many files: one reading each into a folder, a line for every file; a file that is refused does not stop the others. */
const readMany = async (files: readonly string[], folder: string): Promise<void> => {
  let refused = 0;
  for (const file of files) {
    try {
      const { printed } = await readFile(file);
      writeFileSync(join(folder, `${basename(file)}.json`), json(printed));
      await put(
        `${file}\t${printed.targets.length} targets\t${printed.tasks.length} tasks\t${printed.warnings.length} warnings\n`,
      );
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refused += 1;
      await put(`${file}\t${error.refusal.code}\t${error.refusal.message.zh}\n`);
    }
  }
  if (refused > 0) process.exitCode = 2;
};

export const addPlanCommands = (program: Command): void => {
  const plan = program.command('plan').description('方案文件 / plan documents');

  plan
    .command('read')
    .description('读取方案（txt、docx、pdf、html） / read a plan')
    .argument('<file...>')
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .option('--out <folder>', '多个文件各写一个 JSON / one JSON file each')
    .action(async (files: string[], options: { json?: boolean; out?: string }) => {
      const [file] = files;
      if (options.out !== undefined) return readMany(files, options.out);
      if (files.length !== 1 || file === undefined)
        throw new Error('多个文件请加 --out 文件夹 / several files need --out FOLDER');
      const { printed } = await readFile(file);
      await put(options.json ? json(printed) : printReading(printed));
    });

  plan
    .command('text')
    .description('打印读到的文字，位置即其中的偏移 / print the text that offsets count in')
    .argument('<file>')
    .action(async (file: string) => put((await readFile(file)).text));

  plan
    .command('diff')
    .description('比较两个版本 / compare two editions')
    .argument('<before>')
    .argument('<after>')
    .option('--json')
    .action(async (before: string, after: string) => {
      const [old, now] = [(await readFile(before)).printed, (await readFile(after)).printed];
      await put(json(diffReadings(old, now)));
    });
};
