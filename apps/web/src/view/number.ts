/**
 * @module How numbers, years and dates are written on screen. Formatting only: no unit is converted and nothing is computed here.
 */
import type { TargetFields } from '@dafeng/contract';

export type Locale = 'zh' | 'en';
export const emDash = '—';
const trueMinus = '\u2212';

/** Formatters by their settings: making one costs more than a hundred uses. */
const made = new Map<string, Intl.NumberFormat>();
const formatterOf = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const key = JSON.stringify(options);
  const found = made.get(key) ?? new Intl.NumberFormat('en-US', options);
  made.set(key, found);
  return found;
};

const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10, useGrouping: true });

/** A number as it stands, with thousands separators and a true minus; its printed digits are kept, none are added. */
export const formatNumber = (value: number): string => plain.format(value).replace('-', trueMinus);

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const five = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 5 });
/** From here on the decimals of a computed number say nothing to a reader. */
const wholeFrom = 10_000;
/**
 * A computed number as a reader needs it: whole from 10 000 on, else five significant digits; a tiny one in powers of ten.
 * @param digits decimals, where the indicator declares them.
 */
export function formatValue(value: number, digits?: number): string {
  const size = Math.abs(value);
  const text =
    digits !== undefined
      ? formatterOf({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
      : size >= wholeFrom
        ? whole.format(value)
        : size !== 0 && size < 1e-5
          ? value.toExponential(3)
          : five.format(value);
  // What rounds to nothing has no sign.
  return /[1-9]/.test(text) ? text.replaceAll('-', trueMinus) : text.replace('-', '');
}
/** A share of one as a percentage with one decimal, `signed` with its plus: formatting, as the sign is part of the number's print. */
export const formatShare = (share: number, signed = false, digits = 1): string =>
  formatterOf({
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(signed ? { signDisplay: 'exceptZero' as const } : {}),
  })
    .format(share)
    .replace('-', trueMinus);
/** A difference with its sign. */
export const formatDifference = (value: number): string => (value > 0 ? `+${formatValue(value)}` : formatValue(value));

export type Comparator = TargetFields['comparator'];
const symbols: Readonly<Record<Comparator, string>> = { '=': '', '>=': '≥', '<=': '≤', '~=': '≈' };
/** ≥ ≤ ≈, and nothing for a plain value. */
export const comparatorSymbol = (comparator: Comparator): string => symbols[comparator];
/** The mark of a target in a chart: ≥ ▲, ≤ ▼, ≈ ◆, plain ●. */
const marks = { '=': '●', '>=': '▲', '<=': '▼', '~=': '◆' } as const;
export const comparatorMark = (comparator: Comparator): string => marks[comparator];

/** Value with comparator and unit. A percentage sign sits tight; any other unit is set off by a narrow no-break space. */
export function formatAmount(value: number, unit: string | null, comparator: Comparator = '='): string {
  const symbol = comparatorSymbol(comparator);
  const number = formatNumber(value);
  const lead = symbol === '' ? number : `${symbol}\u202F${number}`;
  return lead + unitSuffix(unit);
}
export const unitSuffix = (unit: string | null): string =>
  unit === null || unit === '' ? '' : unit === '%' ? '%' : `\u202F${unit}`;

/** `2025 年` in Chinese prose, `2025` in English and in table heads. */
export const formatYear = (year: number | null, locale: Locale): string =>
  year === null ? emDash : locale === 'zh' ? `${year} 年` : String(year);

const pad = (value: number): string => String(value).padStart(2, '0');
/** Dates in tables: 2025-09-30. A bare date is passed through, so that no time zone can move it. */
export function formatDate(iso: string | null): string {
  if (iso === null || iso === '') return emDash;
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
export function formatDateTime(iso: string | null): string {
  if (iso === null || iso === '') return emDash;
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : `${formatDate(iso)} ${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}
/** Dates in prose: 2025 年 9 月 30 日; English 30 September 2025. */
export function formatDateProse(iso: string | null, locale: Locale): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  if (!parts) return iso ?? emDash;
  const [, year, month, day] = parts;
  if (locale === 'zh') return `${year} 年 ${Number(month)} 月 ${Number(day)} 日`;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(Number(year), Number(month) - 1, 1)),
  );
  return `${Number(day)} ${name} ${year}`;
}

/** Size of a file in the units people know. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}
