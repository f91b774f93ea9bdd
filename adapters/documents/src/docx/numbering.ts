/**
 * @module Word's automatic list numbers as text: 一、 （一） 1. as the definitions of the file say (ECMA-376 part 1, 17.9).
 * Writing them into the document is left to `write-labels.ts`.
 */
import { childNamed, readXml, settingOf, type XmlElement } from './xml.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1`, `%2` … stand for the numbers of levels 1, 2 … */
  readonly pattern: string;
  /** What follows the label. */
  readonly suffix: 'tab' | 'space' | 'nothing';
  readonly style: string | undefined;
  /** Every number of this level's label is printed in arabic numerals (`w:isLgl`). */
  readonly legal: boolean;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** Where a paragraph's number comes from: its own properties, or its style. */
export interface NumberingReference {
  readonly listId: string | undefined;
  readonly level: number | undefined;
  readonly style: string | undefined;
}

export interface Numbering {
  /** Label of the next paragraph with this reference, counting on; null where it carries no number. Call in document order. */
  next(reference: NumberingReference): string | null;
}

/** Reads the definitions of a file; a missing part means no numbering. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const lists = readLists(readXml(numberingXml));
  const styles = readStyles(readXml(stylesXml));
  const counters = new Map<string, (number | undefined)[]>();
  const startedLists = new Set<string>();

  return {
    next(reference) {
      const found = resolve(reference, styles, lists);
      if (!found) return null;
      const { list, listId, level } = found;
      const definition = list.levels.get(level);
      if (!definition) return null;
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      if (!startedLists.has(listId)) {
        startedLists.add(listId);
        // A list that restates its start begins again although it shares its definition with another (17.9.27).
        for (const [at] of list.startOverrides) counts.length = Math.min(counts.length, at);
      }
      const before = counts[level];
      counts[level] = before === undefined ? startOf(list, level) : before + 1;
      counts.length = level + 1;
      for (let i = 0; i < level; i++) counts[i] ??= startOf(list, i);
      return printLabel(list, level, counts);
    },
  };
}

const startOf = (list: List, level: number): number =>
  list.startOverrides.get(level) ?? list.levels.get(level)?.start ?? 1;

function printLabel(list: List, level: number, counts: readonly (number | undefined)[]): string | null {
  const definition = list.levels.get(level);
  if (!definition || definition.format === 'none') return null;
  // A bullet is a mark of a symbol font: its code says nothing, and a plan's own dashes are typed.
  if (definition.format === 'bullet') return null;
  const label = definition.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = definition.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return printNumber(counts[at] ?? startOf(list, at), format);
  });
  if (label === '') return null;
  const afterLetter = /[\dA-Za-z]$/.test(label);
  return definition.suffix === 'space' || (definition.suffix === 'tab' && afterLetter) ? `${label} ` : label;
}

interface Style {
  readonly basedOn: string | undefined;
  readonly listId: string | undefined;
  readonly level: number | undefined;
}

function resolve(
  reference: NumberingReference,
  styles: ReadonlyMap<string, Style>,
  lists: ReadonlyMap<string, List>,
): { list: List; listId: string; level: number } | null {
  let listId = reference.listId;
  let level = reference.level;
  let styleId = reference.style;
  for (let depth = 0; styleId !== undefined && depth < 20 && (listId === undefined || level === undefined); depth++) {
    const style = styles.get(styleId);
    listId ??= style?.listId;
    level ??= style?.level;
    styleId = style?.basedOn;
  }
  // 0 takes a number inherited from the style away (17.9.18).
  if (listId === undefined || listId === '0') return null;
  const list = lists.get(listId);
  if (!list) return null;
  if (reference.level === undefined && reference.listId === undefined) {
    for (const [at, definition] of list.levels)
      if (definition.style !== undefined && definition.style === reference.style) level = at;
  }
  return { list, listId, level: level ?? 0 };
}

function readStyles(root: XmlElement): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const style of childNamed(root, 'w:styles')?.children ?? []) {
    const id = style.attributes['w:styleId'];
    if (style.name !== 'w:style' || id === undefined) continue;
    const numbering = childNamed(childNamed(style, 'w:pPr'), 'w:numPr');
    styles.set(id, {
      basedOn: settingOf(style, 'w:basedOn'),
      listId: settingOf(numbering, 'w:numId'),
      level: toInteger(settingOf(numbering, 'w:ilvl')),
    });
  }
  return styles;
}

function readLists(root: XmlElement): ReadonlyMap<string, List> {
  const top = childNamed(root, 'w:numbering')?.children ?? [];
  const abstracts = new Map<string, ReadonlyMap<number, Level>>();
  for (const element of top) {
    const id = element.attributes['w:abstractNumId'];
    if (element.name === 'w:abstractNum' && id !== undefined) abstracts.set(id, readLevels(element));
  }
  const lists = new Map<string, List>();
  for (const element of top) {
    const id = element.attributes['w:numId'];
    const abstractId = settingOf(element, 'w:abstractNumId');
    if (element.name !== 'w:num' || id === undefined || abstractId === undefined) continue;
    const levels = new Map(abstracts.get(abstractId) ?? []);
    const startOverrides = new Map<number, number>();
    for (const override of element.children.filter((c) => c.name === 'w:lvlOverride')) {
      const at = toInteger(override.attributes['w:ilvl']) ?? 0;
      const start = toInteger(settingOf(override, 'w:startOverride'));
      if (start !== undefined) startOverrides.set(at, start);
      for (const [k, level] of readLevels(override)) levels.set(k, level);
    }
    lists.set(id, { abstractId, levels, startOverrides });
  }
  return lists;
}

function readLevels(parent: XmlElement): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of parent.children) {
    if (level.name !== 'w:lvl') continue;
    const suffix = settingOf(level, 'w:suff');
    levels.set(toInteger(level.attributes['w:ilvl']) ?? 0, {
      start: toInteger(settingOf(level, 'w:start')) ?? 1,
      format: settingOf(level, 'w:numFmt') ?? 'decimal',
      pattern: settingOf(level, 'w:lvlText') ?? '',
      suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
      style: settingOf(level, 'w:pStyle'),
      legal: childNamed(level, 'w:isLgl') !== undefined && settingOf(level, 'w:isLgl') !== '0',
    });
  }
  return levels;
}

const toInteger = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;

const digits = [...'〇一二三四五六七八九'];
const legalDigits = [...'零壹贰叁肆伍陆柒捌玖'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/** Prints a number in a numbering format of ECMA-376 17.18.59; formats no Chinese document uses fall back to arabic numerals. */
export function printNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographTraditional':
    case 'ideographZodiac':
      if (format === 'ideographTraditional') return stems[value - 1] ?? String(value);
      if (format === 'ideographZodiac') return branches[value - 1] ?? String(value);
      return countInChinese(value, digits, '十百千');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return countInChinese(value, legalDigits, '拾佰仟', true);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return [...String(value)].map((d) => digits[Number(d)] ?? d).join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : String(value);
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return [...String(value)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join('');
    case 'decimalZero':
      return value < 10 ? `0${value}` : String(value);
    case 'upperLetter':
    case 'lowerLetter': {
      const letter = String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));
      return format === 'upperLetter' ? letter : letter.toLowerCase();
    }
    case 'upperRoman':
      return toRoman(value);
    case 'lowerRoman':
      return toRoman(value).toLowerCase();
    default:
      return String(value);
  }
}

function countInChinese(value: number, names: readonly string[], units: string, formal = false): string {
  if (value === 0) return formal ? '零' : '〇';
  if (value < 0 || value > 9999) return String(value);
  let text = '';
  let zero = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      zero = text !== '';
      continue;
    }
    if (zero) text += '零';
    zero = false;
    text += (names[digit] ?? '') + (power > 0 ? (units[power - 1] ?? '') : '');
  }
  return !formal && value < 20 ? text.replace(/^一十/, '十') : text;
}

function toRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = Math.max(0, Math.min(value, 3999));
  let text = '';
  for (const [amount, letters] of steps) {
    while (rest >= amount) {
      text += letters;
      rest -= amount;
    }
  }
  return text || String(value);
}
