/**
 * @module Reads what a first start loads: the packs of facts under `data/plans`, and River City with its whole text.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { City, DraftToSave, PackCorrection, ReadingToSave } from '@dafeng/database';
import { readerVersion, readPlan } from '@dafeng/plan';
import type { FileStore } from '../files.ts';

/** A city with the plan it starts with. */
export interface PlanPack {
  readonly city: City;
  readonly draft: Omit<DraftToSave, 'cityId' | 'importJobId'>;
}

/** The file format of `data/plans/*.json`: facts of a published document, none of its sentences. */
interface PackFile extends Omit<ReadingToSave, 'document'> {
  readonly schema: 'dafeng-plan-pack/1';
  readonly reader: string;
  readonly city: City;
  readonly document: ReadingToSave['document'] & { readonly sha256: string; readonly characters: number };
  readonly corrections: readonly PackCorrection[];
}

const riverCity: City = {
  id: '999901',
  slug: 'river-city',
  name: { zh: '临江市', en: 'River City' },
  province: null,
  example: true,
};

const readPack = async (path: string): Promise<PlanPack> => {
  const pack = JSON.parse(await readFile(path, 'utf8')) as PackFile;
  if (pack.schema !== 'dafeng-plan-pack/1') throw new Error(`${path}: schema ${pack.schema} is not known`);
  const { sha256, characters, ...facts } = pack.document;
  return {
    city: pack.city,
    draft: {
      source: 'pack',
      readerVersion: pack.reader,
      reading: { ...pack, document: facts },
      corrections: pack.corrections,
      document: {
        textSha256: sha256,
        fileSha256: null,
        format: null,
        fileName: null,
        size: null,
        characters,
        text: null,
        pages: [],
      },
    },
  };
};

/** The example's text is ours, so it is held whole. */
const readRiverCity = async (path: string, files: FileStore): Promise<PlanPack> => {
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  const reading = readPlan(text);
  if (!reading.ok) throw new Error(`${path}: ${reading.error.message.en}`);
  return {
    city: riverCity,
    draft: {
      source: 'pack',
      readerVersion,
      reading: reading.value,
      document: {
        textSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        fileSha256: await files.put(bytes),
        format: 'txt',
        fileName: 'plan.txt',
        size: bytes.length,
        characters: text.length,
        text,
        pages: [],
      },
    },
  };
};

/**
 * @param root the project's root folder
 * @param known ids of cities that are there: the example is not read again for nothing at every start
 */
export const readPlanPacks = async (
  root: string,
  files: FileStore,
  known: ReadonlySet<string> = new Set(),
): Promise<PlanPack[]> => {
  const folder = join(root, 'data', 'plans');
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith('.json')).sort() : [];
  const packs = await Promise.all(names.map((name) => readPack(join(folder, name))));
  const example = join(root, 'examples', 'river-city', 'plan.txt');
  return existsSync(example) && !known.has(riverCity.id) ? [...packs, await readRiverCity(example, files)] : packs;
};
