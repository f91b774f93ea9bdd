/** @module The counties of a city as squares about where they lie: a map without boundaries. What a square shows is left to others. */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from './confidence.ts';
import { TILE_MAPS } from './generated/tile-maps.ts';

export interface Tile extends Bilingual {
  /** GB/T 2260; from 990000 on of fictional places. */
  readonly code: string;
  readonly column: number;
  /** From the north. */
  readonly row: number;
}
export interface TileMap {
  /** Division code of the city. */
  readonly city: string;
  readonly source: string;
  readonly status: Confidence;
  readonly tiles: readonly Tile[];
}

/** Null where no layout is held: then a list does. */
export const getTileMap = (city: string): TileMap | null => TILE_MAPS.find((map) => map.city === city) ?? null;
