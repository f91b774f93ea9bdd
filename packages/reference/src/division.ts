/** @module Administrative divisions with their GB/T 2260 codes. Boundaries, population and government bodies are left to others. */

import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from './confidence.ts';
import { DIVISIONS } from './generated/reference.ts';

declare const divisionCode: unique symbol;
/** Six digits of GB/T 2260; codes from 990000 on belong to fictional examples. */
export type DivisionCode = string & { readonly [divisionCode]: never };

export interface Division extends Bilingual {
  readonly code: DivisionCode;
  /** Without 省, 市, 自治州: as speech and issuers' names use it. */
  readonly short: string;
  readonly level: 'province' | 'prefecture' | 'county';
  readonly parent: DivisionCode | null;
  /** `example` marks the fictional divisions; screens must say so. */
  readonly status: Confidence;
}

const byCode = new Map<string, Division>(DIVISIONS.map((division) => [division.code, division]));

/** All divisions known here, by code. */
export const listDivisions = (): readonly Division[] => DIVISIONS;

/** The division with this code, or null where the register has none. */
export const getDivision = (code: string): Division | null => byCode.get(code) ?? null;
