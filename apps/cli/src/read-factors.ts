/**
 * @module `--factors`: the id of a built-in set, or a file of one's own. Reading the rows of such a file is left to `@dafeng/reference`.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type FactorSet, getFactorSet, listFactorSets, parseFactorFile } from '@dafeng/reference';
import { readEffectiveFactors } from './effective-factors.ts';
import { readText } from './read-table.ts';
import { FaultyFileError, RefusedError } from './refusal.ts';

/** @throws RefusedError naming the sets there are; FaultyFileError for a file with faults */
export const readFactorSet = (idOrFile: string): FactorSet => {
  const builtIn = getFactorSet(idOrFile);
  if (builtIn) return builtIn;
  if (!existsSync(idOrFile)) {
    const ids = listFactorSets()
      .filter(({ family }) => family === 'fuel')
      .map(({ id }) => id)
      .join(', ');
    throw new RefusedError({
      code: 'unknown-factor-set',
      message: {
        zh: `没有因子集“${idOrFile}”，也没有这个文件。`,
        en: `there is no factor set ${idOrFile}, nor such a file.`,
      },
      remedy: { zh: `可用的因子集：${ids}。`, en: `Sets: ${ids}.` },
    });
  }
  const text = readText(idOrFile);
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const id = basename(idOrFile, extname(idOrFile));
  const options = { file: basename(idOrFile), id, edition: digest };
  const parsed = readEffectiveFactors(text, options) ?? parseFactorFile(text, options);
  if (parsed.ok) return parsed.value;
  throw new FaultyFileError(
    parsed.error.map(({ where, message, remedy }) => ({
      code: 'unreadable-factor' as const,
      file: where,
      row: null,
      column: null,
      message: { zh: `${message.zh}。`, en: `${message.en}.` },
      remedy: { zh: `${remedy.zh}。`, en: `${remedy.en}.` },
    })),
  );
};
