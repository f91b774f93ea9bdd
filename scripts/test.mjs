/**
 * `npm test`: types, lint, then every test (unit, golden, property, architecture, conformance, API, browser). What this machine
 * cannot run is skipped by name with the reason; the last line counts.
 *   node scripts/test.mjs [--no-browser]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
install();

const count = { passed: 0, failed: 0, skipped: 0 };
const skippedNames = [];
const failedNames = [];
const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = (command, args) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status === 0;

const check = (name, command, args) => {
  console.log(`\n── ${name}`);
  if (run(command, args)) count.passed += 1;
  else {
    count.failed += 1;
    failedNames.push(name);
  }
};

const suite = (name, args) => {
  console.log(`\n── ${name}`);
  const dir = mkdtempSync(join(tmpdir(), 'dafeng-test-'));
  const report = join(dir, 'report.json');
  const ok = run(bin('vitest'), ['run', ...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]);
  if (!existsSync(report)) {
    count.failed += 1;
    failedNames.push(`${name} (did not run)`);
  } else {
    const before = count.failed;
    for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) {
      if (file.assertionResults.length === 0 && file.status === 'failed') {
        count.failed += 1;
        failedNames.push(`${file.name.replace(root, '')}: ${file.message}`);
      }
      for (const test of file.assertionResults) {
        if (test.status === 'passed') count.passed += 1;
        else if (test.status === 'failed') {
          count.failed += 1;
          failedNames.push(test.fullName);
        } else {
          count.skipped += 1;
          skippedNames.push(test.fullName);
        }
      }
    }
    if (!ok && count.failed === before) {
      count.failed += 1;
      failedNames.push(`${name} (an error outside the tests, see above)`);
    }
  }
  rmSync(dir, { recursive: true, force: true });
};

check('数据 data', process.execPath, ['scripts/compile-data.mjs']);
check('类型 types', bin('tsc'), ['-b']);
check('格式与规则 lint', bin('biome'), ['check', '.', '--diagnostic-level=error']);
suite('测试 tests', []);
if (!process.argv.includes('--no-browser')) {
  check('构建 build', process.execPath, ['scripts/build.mjs']);
  suite('浏览器 browser', ['--config', 'vitest.e2e.config.ts']);
}

if (skippedNames.length > 0) console.log(`\n跳过 skipped:\n${skippedNames.map((name) => `  - ${name}`).join('\n')}`);
if (failedNames.length > 0) console.log(`\n失败 failed:\n${failedNames.map((name) => `  - ${name}`).join('\n')}`);
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exit(count.failed === 0 && count.passed > 0 ? 0 : 1);
