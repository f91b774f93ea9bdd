/**
 * @module Reads the dates official documents print: 2024年1月19日, 二〇二四年一月十九日, 2024-01-19.
 * Which date is the date of issue is left to `document-facts`.
 */
import { toOrdinal } from '../text/heading-label.ts';

const digitOf = new Map<string, string>([
  ...[...'〇一二三四五六七八九'].map((character, value) => [character, String(value)] as const),
  ...[...'○零OＯo0'].map((character) => [character, '0'] as const),
]);

const arabic = /((?:19|20)\d\d)[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?/;
const chinese =
  /([一二][一二三四五六七八九〇○零OＯo0]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/;

const iso = (year: number, month: number, day: number): string | null => {
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] as number;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The first date printed in `text` as an ISO date, or null where there is none or it does not exist. */
export const parsePrintedDate = (text: string): string | null => {
  const plain = arabic.exec(text);
  if (plain) return iso(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const words = chinese.exec(text);
  if (!words) return null;
  const year = [...(words[1] as string)].map((character) => digitOf.get(character) ?? '').join('');
  return iso(Number(year), toOrdinal(words[2] as string), toOrdinal(words[3] as string));
};
