/** @module Reading a number as people type it in a form: full-width digits, thousands marks, a unit left behind. */
import { readTyped } from '../../view/grid-model.ts';

/** The number, or NaN where there is none; the field then shows what was there before. */
export function numberTyped(text: string): number {
  const read = readTyped(text.replace(/[%％\s]|[\p{Script=Han}]+$/gu, ''));
  return read.kind === 'number' ? read.value : Number.NaN;
}
