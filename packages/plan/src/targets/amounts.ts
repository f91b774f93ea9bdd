/**
 * @module Amounts in a sentence: a numeral with its unit, ranges and lists that share one unit at their end (407、262、84万千瓦).
 * What an amount means is left to the reading of its clause.
 */
import { CHINESE_NUMERAL, parseArabicNumeral, parseChineseNumeral } from './numerals.ts';
import { readUnit, type UnitKind } from './units.ts';

export interface Amount {
  /** Of the numeral. */
  readonly start: number;
  /** Behind the unit. */
  readonly end: number;
  readonly value: number;
  /** As printed, or null where the text has none. */
  readonly unit: string | null;
  readonly kind: UnitKind | 'bare';
  readonly form: 'arabic' | 'chinese';
  /** 15%-25%: no single value. */
  readonly range: boolean;
  /** 2000余万平方米, 30多家: somewhat more than printed. */
  readonly over?: true;
}

const ARABIC = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const PERCENT_IN_WORDS = new RegExp(`(百分之|千分之)(${CHINESE_NUMERAL}+(?:点[零〇一二三四五六七八九]+)?)`, 'y');
const TENTHS = /([一二三四五六七八九两])成(?=以上|左右|以内|以下|的|[，。；、])/y;
const HALF = /一半(?=以上|左右|的|[，。；、])/y;
const IN_WORDS = new RegExp(`${CHINESE_NUMERAL}+`, 'y');
const RANGE_LINK = /(?:-{1,2}|至|到)/y;

function chineseAt(text: string, at: number): Amount | null {
  PERCENT_IN_WORDS.lastIndex = at;
  const percent = PERCENT_IN_WORDS.exec(text);
  if (percent) {
    const value = parseChineseNumeral(percent[2] as string);
    if (value === null) return null;
    const unit = percent[1] === '百分之' ? '%' : '‰';
    return { start: at, end: PERCENT_IN_WORDS.lastIndex, value, unit, kind: 'share', form: 'chinese', range: false };
  }
  TENTHS.lastIndex = at;
  const tenths = TENTHS.exec(text);
  if (tenths) {
    const value = (parseChineseNumeral(tenths[1] as string) ?? 0) * 10;
    return { start: at, end: TENTHS.lastIndex, value, unit: '%', kind: 'share', form: 'chinese', range: false };
  }
  HALF.lastIndex = at;
  if (HALF.test(text))
    return { start: at, end: at + 2, value: 50, unit: '%', kind: 'share', form: 'chinese', range: false };
  // 翻一番, 增长一倍: a multiple is told as such, never as a number.
  if (text[at - 1] === '翻') {
    const unit = readUnit(text, at + 1);
    if (unit?.kind === 'multiple')
      return {
        start: at,
        end: at + 1 + unit.length,
        value: 0,
        unit: unit.text,
        kind: 'multiple',
        form: 'chinese',
        range: false,
      };
  }
  // 万种绿色产品: a bare 万 counts ten thousand.
  if (text[at] === '万') {
    const unit = readUnit(text, at);
    if (
      unit?.kind !== 'count' ||
      unit.text === '万户' ||
      unit.text === '万人' ||
      /[\d几数上千百十多余每]/.test(text[at - 1] ?? '')
    )
      return null;
    return {
      start: at,
      end: at + unit.length,
      value: 1,
      unit: unit.text,
      kind: 'count',
      form: 'chinese',
      range: false,
    };
  }
  IN_WORDS.lastIndex = at;
  const words = IN_WORDS.exec(text);
  if (words === null) return null;
  const end = IN_WORDS.lastIndex;
  const multiplierUnit = readUnit(text, end);
  if (multiplierUnit === null) return null;
  const value = parseChineseNumeral(words[0]);
  if (value === null) return null;
  return {
    start: at,
    end: end + multiplierUnit.length,
    value,
    unit: multiplierUnit.text,
    kind: multiplierUnit.kind,
    form: 'chinese',
    range: false,
  };
}

function arabicAt(text: string, at: number): Amount | null {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (match === null) return null;
  let end = ARABIC.lastIndex;
  let value = parseArabicNumeral(match[0]);
  let unit = readUnit(text, end);
  let range = false;
  const beyond = /[余多]/.test(text[end] ?? '') ? readUnit(text, end + 1) : null;
  if (unit === null && beyond !== null && beyond.kind !== 'duration' && beyond.kind !== 'class')
    return {
      start: at,
      end: end + 1 + beyond.length,
      value,
      unit: beyond.text,
      kind: beyond.kind,
      form: 'arabic',
      range,
      over: true,
    };
  // 10万至15万千瓦: the first numeral of a range may leave its unit to the second.
  const bare = /[万亿]/.test(text[end] ?? '') ? end + 1 : end;
  let probe = unit === null ? bare : end + unit.length;
  RANGE_LINK.lastIndex = probe;
  if (RANGE_LINK.test(text)) {
    ARABIC.lastIndex = RANGE_LINK.lastIndex;
    const second = ARABIC.exec(text);
    if (second !== null) {
      const secondUnit = readUnit(text, ARABIC.lastIndex);
      if (secondUnit !== null) {
        range = true;
        value = parseArabicNumeral(second[0]);
        end = ARABIC.lastIndex;
        unit = secondUnit;
        probe = end;
      }
    }
  }
  if (unit === null) return { start: at, end, value, unit: null, kind: 'bare', form: 'arabic', range };
  return { start: at, end: end + unit.length, value, unit: unit.text, kind: unit.kind, form: 'arabic', range };
}

/** Latin letters, + and the like glued to a numeral make it a name: G5, PM2.5, CO2, 1+N, 5G. */
function isName(text: string, amount: Amount, last: Amount | undefined): boolean {
  const before = text[amount.start - 1] ?? '';
  // 50万千瓦/100万千瓦时: power and energy told together.
  if (before === '/' && last?.unit != null && last.end === amount.start - 1) return false;
  if (/[A-Za-z+#/.·×*]/.test(before) && !(before === '.' && /\d/.test(text[amount.start - 2] ?? ''))) return true;
  if (before === '-' && /[A-Za-z\d]/.test(text[amount.start - 2] ?? '')) return true;
  if (before === '第' || before === '±') return true;
  return amount.kind === 'bare' && /[A-Za-z+#×*]/.test(text[amount.end] ?? '');
}

const DIGIT = /\d/;
const CHINESE_START = /[零〇一二两三四五六七八九十百千万]/;

/** All amounts in `text[from, to)`, in order; numerals that are part of a name are left out. Linear in the length. */
export function findAmounts(text: string, from: number, to: number): Amount[] {
  const amounts: Amount[] = [];
  let at = from;
  while (at < to) {
    const char = text[at] as string;
    let amount: Amount | null = null;
    if (DIGIT.test(char)) amount = arabicAt(text, at);
    else if (CHINESE_START.test(char) && !CHINESE_START.test(text[at - 1] ?? '')) amount = chineseAt(text, at);
    if (amount === null) {
      at++;
      continue;
    }
    if (amount.end > to) break;
    if (!isName(text, amount, amounts.at(-1))) amounts.push(amount);
    at = amount.end;
  }
  return shareUnits(text, amounts);
}

/** 407、262、84万千瓦: the numerals before borrow the unit of the last. */
function shareUnits(text: string, amounts: Amount[]): Amount[] {
  const shared = [...amounts];
  for (let i = shared.length - 2; i >= 0; i--) {
    const one = shared[i] as Amount;
    const next = shared[i + 1] as Amount;
    if (next.unit === null) continue;
    const link = text.slice(one.end, next.start);
    // 3个和1.5个百分点: the measure word stands alone where the unit is shared.
    const cutShort = one.unit === '个' && next.unit === '个百分点' && /^[、和及与]$/.test(link);
    if (cutShort) shared[i] = { ...one, unit: next.unit, kind: next.kind };
    if (one.kind !== 'bare') continue;
    if (link === '、' || link === '和' || link === '及') shared[i] = { ...one, unit: next.unit, kind: next.kind };
  }
  return shared;
}
