/**
 * @module A second process on an embedded store, for the tests to find in the way or to kill: `hold` opens and waits, `import` imports until killed.
 */
import { newUuid, openRegistry } from '@dafeng/database';
import { draft, reading, target } from './registry-fixtures.ts';

const [dataDir, mode] = process.argv.slice(3);
if (dataDir === undefined) throw new Error('which folder?');
const registry = await openRegistry({ dataDir, clock: () => new Date(), newId: newUuid });
const say = (word: string): void => {
  process.stdout.write(`${word}\n`);
};

if (mode === 'import') {
  const cityId = '519900';
  const targets = Array.from({ length: 2000 }, (_, at) => target({ id: `t${at}`, start: at, end: at + 1 }));
  const city = await registry.asSystem(({ cities }) => cities.get(cityId));
  if (city === null)
    await registry.asSystem(({ cities }) =>
      cities.create({
        id: cityId,
        slug: 'linjiang',
        name: { zh: '临江市', en: 'River City' },
        province: null,
        example: true,
      }),
    );
  for (;;) {
    const job = await registry.asSystem(({ imports }) => imports.create({ cityId, fileName: '方案.txt', size: 1 }));
    await registry.asSystem(({ imports }) => imports.progress(job.id, 'saving', null));
    say('saving');
    await registry.asSystem(({ versions }) =>
      versions.saveDraft(draft(cityId, { reading: reading({ targets }), importJobId: job.id })),
    );
  }
}
say('open');
// Something to stay alive for.
setInterval(() => {}, 60_000);
