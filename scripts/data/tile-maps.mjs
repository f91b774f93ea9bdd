/** Compiles `data/tile-maps.yaml` into `packages/reference/src/generated/tile-maps.ts`: no square twice, no county twice. */
import { z } from 'zod';

const code = z.string().regex(/^\d{6}$/);
const status = z.enum(['second-hand', 'memory', 'example']);
const schema = z.strictObject({
  source: z.string(),
  status,
  maps: z.array(
    z.strictObject({
      city: code,
      status: status.optional(),
      tiles: z
        .array(
          z.strictObject({
            code,
            zh: z.string().min(2),
            en: z.string().min(2),
            at: z.tuple([z.int().min(0).max(9), z.int().min(0).max(9)]),
          }),
        )
        .min(1),
    }),
  ),
});

const compile = ([maps, sources]) => {
  const parsed = schema.safeParse(maps.value);
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => `${maps.place(issue.path)}: ${issue.message}`), text: '' };
  const problems = [];
  if (!sources.value.sources.some(({ id }) => id === parsed.data.source))
    problems.push(`${maps.place(['source'])}: unknown source ${parsed.data.source}`);
  const seen = new Set();
  for (const [index, { city, tiles }] of parsed.data.maps.entries())
    for (const [place, tile] of tiles.entries())
      for (const key of [tile.code, `${city} ${tile.zh}`, `${city} ${tile.at}`]) {
        if (seen.has(key)) problems.push(`${maps.place(['maps', index, 'tiles', place])}: ${key} is there twice`);
        seen.add(key);
      }
  const rows = parsed.data.maps.map(({ city, status: own, tiles }) => ({
    city,
    source: parsed.data.source,
    status: own ?? parsed.data.status,
    tiles: tiles.map(({ at: [column, row], ...tile }) => ({ ...tile, column, row })),
  }));
  return {
    problems,
    text: `/** @module Schematic tile maps as data. Generated; knows no light. */
import type { TileMap } from '../tile-map.ts';

export const TILE_MAPS: readonly TileMap[] = ${JSON.stringify(rows, null, 2)};
`,
  };
};

export const tileMaps = {
  name: 'tile maps',
  sources: ['data/tile-maps.yaml', 'data/sources.yaml'],
  module: import.meta.url,
  output: 'packages/reference/src/generated/tile-maps.ts',
  compile,
};
