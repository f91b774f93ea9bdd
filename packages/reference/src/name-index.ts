/**
 * @module Every name of the catalogue, ready to be looked up: by what remains of a name when it is read, and the names with open places.
 * Choosing among what is found is left to `match-indicator.ts`.
 */
import type { Indicator, KindOfValue, Sense } from './indicator.ts';
import { compactName, type ReadName, readName, rewriteName, stripLeading } from './read-name.ts';

export interface NamedIndicator {
  readonly indicator: Indicator;
  /** The sense in which this name speaks of the indicator. */
  readonly sense: Sense;
  /** Further senses in which plans print it. */
  readonly also: readonly Sense[];
}

export interface OpenName extends NamedIndicator {
  readonly test: RegExp;
}

export interface NameIndex {
  readonly stems: ReadonlyMap<string, readonly NamedIndicator[]>;
  readonly openNames: readonly OpenName[];
  /** Compact Chinese name of the catalogue -> indicators of that very name. */
  readonly exact: ReadonlyMap<string, readonly Indicator[]>;
}

/** The sense in which a kind of value speaks. */
export const senseOfKind = (kind: KindOfValue): Sense => {
  if (kind === 'reduction') return 'cut';
  if (kind === 'increase') return 'growth';
  return kind === 'addition' ? 'addition' : 'state';
};

/** A count is printed as a total or as so many new ones; an addition whose name does not say 新增 (造林面积) as a plain number. */
const otherSenses = (indicator: Indicator, ownName: ReadName): readonly Sense[] => {
  const senses = indicator.printedAs.map(senseOfKind);
  if (indicator.kind === 'count') senses.push('addition');
  if (indicator.kind === 'addition' && ownName.sense === null) senses.push('state');
  return senses;
};

const quoteExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `*` stands for at most this many characters: enough for a place or an enumeration, too few to swallow a sentence. */
const OPEN_LENGTH = '{0,24}';

/** A name with open places as an expression over read names; its fixed parts are rewritten as printed names are. */
const openNameToTest = (pattern: string): RegExp => {
  const parts = rewriteName(pattern).split(/([*#])/);
  const source = parts
    .map((part) => (part === '*' ? `.${OPEN_LENGTH}` : part === '#' ? '\\d+' : quoteExpression(part)))
    .join('');
  return new RegExp(`^${source}$`);
};

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** Indexes the names of a catalogue once; looking up is then a map access. */
export const indexNames = (indicators: readonly Indicator[]): NameIndex => {
  const stems = new Map<string, NamedIndicator[]>();
  const exact = new Map<string, Indicator[]>();
  const openNames: OpenName[] = [];
  for (const indicator of indicators) {
    const ownName = readName(indicator.zh);
    const also = otherSenses(indicator, ownName);
    push(exact, stripLeading(compactName(indicator.zh)), indicator);
    const seen = new Set<string>();
    for (const name of [indicator.zh, ...indicator.synonyms]) {
      const { stem, sense } = readName(name);
      const key = `${stem} ${sense ?? ''}`;
      if (seen.has(key)) continue;
      seen.add(key);
      push(stems, stem, { indicator, sense: sense ?? indicator.sense, also });
    }
    for (const pattern of indicator.patterns) {
      openNames.push({ indicator, sense: indicator.sense, also, test: openNameToTest(pattern) });
    }
  }
  return { stems, openNames, exact };
};
