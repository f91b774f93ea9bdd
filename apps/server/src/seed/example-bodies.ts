/**
 * @module The counties, zones and enterprises of the example city, out of `examples/river-city/bodies.csv`: made where the city has none of that
 * name, put below their county where they stand alone. Running it again changes nothing.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCsv } from '@dafeng/accounting';
import type { Organisation, OrganisationKind, Registry, UnitOfWork } from '@dafeng/database';

interface Body {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly parent: string;
}

/** @throws Error naming the file: the example is ours, so a fault in it is a bug. */
const readBodies = async (path: string): Promise<readonly Body[]> => {
  const table = parseCsv(path, await readFile(path, 'utf8'));
  if (!table.ok) throw new Error(`${path}: ${table.faults[0]?.message.en}`);
  return table.value.rows.slice(1).map(([name, kind, parent]) => ({
    name: String(name ?? ''),
    kind: String(kind ?? '') as OrganisationKind,
    parent: String(parent ?? ''),
  }));
};

const ensure = async (
  { organisations }: UnitOfWork,
  cityId: string,
  known: readonly Organisation[],
  bodies: readonly Body[],
): Promise<string[]> => {
  const ids = new Map(known.flatMap(({ id, name, aliases }) => [name, ...aliases].map((one) => [one, id] as const)));
  const made: string[] = [];
  // Counties stand before what lies in them.
  for (const { name, kind, parent } of bodies) {
    const parentId = ids.get(parent) ?? null;
    const here = known.find(({ id }) => id === ids.get(name));
    if (here === undefined) {
      ids.set(name, (await organisations.create({ cityId, name, kind, parentId })).id);
      made.push(name);
    } else if (parentId !== null && here.parentId === null) await organisations.change(here.id, { parentId });
  }
  return made;
};

/**
 * @param root the project's root folder
 * @returns names of the bodies made now; none where the example city is not there
 */
export const loadExampleBodies = async (registry: Registry, root: string): Promise<string[]> => {
  const path = join(root, 'examples', 'river-city', 'bodies.csv');
  if (!existsSync(path)) return [];
  const bodies = await readBodies(path);
  return registry.asSystem(
    async (unit) => {
      const city = (await unit.cities.list()).find(({ example }) => example);
      // With its months the city is in use: a body that was renamed or merged since is not made again.
      if (city === undefined || (await unit.tracking.imports.list(city.id)).length > 0) return [];
      return ensure(unit, city.id, await unit.organisations.list(city.id), bodies);
    },
    { userId: null, name: '数据包 data pack' },
  );
};
