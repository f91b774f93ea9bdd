/** @module Numbers and text as cells: shown as the report prints them, and never run as a formula. */
import type { ReportNumber } from '@dafeng/reporting';

/**
 * The value of a cell: the number itself, so that sums are made of whole numbers. Where it lies exactly half way, GB/T 8170 may round down
 * what a spreadsheet rounds up; then the printed number stands in the cell, since cell and report must show the same.
 */
export const excelValue = ({ value, text, places }: ReportNumber): number => {
  const fraction = String(Math.abs(value)).split('.')[1] ?? '';
  const halfWay = fraction.length === places + 1 && fraction.endsWith('5');
  return halfWay ? Number(text.replaceAll(',', '').replace('\u2212', '-')) : value;
};
export const excelFormat = ({ places, quality }: ReportNumber): string => {
  const digits = places > 0 ? `#,##0.${'0'.repeat(places)}` : '#,##0';
  return quality === 'estimate' ? `"≈"${digits};"≈−"${digits}` : `${digits};"−"${digits}`;
};

/** As the OWASP page on CSV injection advises; a lone sign is no formula. */
export const disarm = (text: string): string => (/^[=+\-@＝＋－＠\t\r\n]./su.test(text) ? `'${text}` : text);

const longest = 31;
/** Names of sheets: at most 31 characters, none of `[]:*?/\`, each once. */
export const sheetNames = (titles: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return titles.map((title) => {
    const clean =
      title
        .replace(/[[\]:*?/\\\s]+/g, ' ')
        .trim()
        .slice(0, longest) || '表';
    let name = clean;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1)
      name = `${clean.slice(0, longest - String(number).length - 1)} ${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
};
export const columnLetter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnLetter(Math.floor(index / 26) - 1)}${columnLetter(index % 26)}`;
