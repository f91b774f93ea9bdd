/**
 * @module A second process on an embedded store, for the tests to find in the way or to kill: `hold` opens and waits, `import` imports and
 * `keep` uploads balances into a book until killed.
 */
import { newUuid, openRegistry } from '@dafeng/database';
import { balance, method, summary } from './book-fixtures.ts';
import { draft, reading, target } from './registry-fixtures.ts';

const [dataDir, mode] = process.argv.slice(3);
if (dataDir === undefined) throw new Error('which folder?');
const registry = await openRegistry({ dataDir, clock: () => new Date(), newId: newUuid });
const say = (word: string): void => {
  process.stdout.write(`${word}\n`);
};

const cityId = '519900';
const makeCity = async (): Promise<void> => {
  if ((await registry.asSystem(({ cities }) => cities.get(cityId))) !== null) return;
  const name = { zh: '临江市', en: 'River City' };
  await registry.asSystem(({ cities }) =>
    cities.create({ id: cityId, slug: 'linjiang', name, province: null, example: true }),
  );
};

if (mode === 'import') {
  const targets = Array.from({ length: 2000 }, (_, at) => target({ id: `t${at}`, start: at, end: at + 1 }));
  await makeCity();
  for (;;) {
    const job = await registry.asSystem(({ imports }) => imports.create({ cityId, fileName: '方案.txt', size: 1 }));
    await registry.asSystem(({ imports }) => imports.progress(job.id, 'saving', null));
    say('saving');
    await registry.asSystem(({ versions }) =>
      versions.saveDraft(draft(cityId, { reading: reading({ targets }), importJobId: job.id })),
    );
  }
}
if (mode === 'keep') {
  await makeCity();
  let { id, revision } = await registry.asSystem(({ books }) => books.create({ cityId, year: 2023, method }));
  for (;;) {
    say('writing');
    const cells = balance(700, revision);
    const step = await registry.asSystem(({ books }) =>
      books.write(id, revision, { kind: 'upload', summary: summary(), cells }),
    );
    ({ id, revision } = step.book);
  }
}
say('open');
// Something to stay alive for.
setInterval(() => {}, 60_000);
