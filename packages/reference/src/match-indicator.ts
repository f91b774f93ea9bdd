/**
 * @module Which indicator of the catalogue a printed name means. Deterministic and conservative: where name, unit or sense leave a
 * doubt the answer is null, and a person decides. Names no place; reading the plan is left to the plan reader.
 */
import { WORDINGS } from './generated/reference.ts';
import { type IndicatorId, type KindOfValue, listIndicators, type Sense } from './indicator.ts';
import { indexNames, type NamedIndicator, senseOfKind } from './name-index.ts';
import { readPrintedUnit } from './printed-unit.ts';
import { compactName, type ReadName, readName, stripLeading } from './read-name.ts';

/** What the text around the name says. */
export interface PrintedContext {
  /** As printed (万千瓦, %, 个); null where the text has none. */
  readonly unit: string | null;
  /** How the value is stated; null for a target without a number (完成省下达目标). */
  readonly kindOfValue: KindOfValue | null;
  /** What the text narrows the target to: 规模以上企业, 城区. */
  readonly scope?: string;
}

/** `exact`: the catalogue's own name; `synonym`: another wording of it; `pattern`: a name with open places. */
export interface IndicatorMatch {
  readonly id: IndicatorId;
  readonly how: 'exact' | 'synonym' | 'pattern';
}

const index = indexNames(listIndicators());
/** A place name before the indicator: 某某市森林覆盖率. Tried only when nothing else matched, and only against whole names. */
const placeFirst = /^.{2,6}?[市省县区州](.{3,})$/;

const allows = (named: NamedIndicator, unit: string | null): boolean =>
  unit === null || readPrintedUnit(unit, named.indicator.unit) !== null;

/** The one indicator meant in this sense and unit, or null where there is none or more than one. */
const choose = (found: readonly NamedIndicator[], sense: Sense | null, unit: string | null): NamedIndicator | null => {
  const possible = found.filter((named) => allows(named, unit));
  const one = (list: readonly NamedIndicator[]): NamedIndicator | null => {
    const [first] = list;
    return first !== undefined && list.every((named) => named.indicator === first.indicator) ? first : null;
  };
  if (sense === null)
    return (
      one(possible) ??
      one(possible.filter((named) => named.indicator.usual)) ??
      one(possible.filter((named) => named.sense === 'state'))
    );
  const same = possible.filter((named) => named.sense === sense);
  return same.length > 0 ? one(same) : one(possible.filter((named) => named.also.includes(sense)));
};

const matchStem = (read: ReadName, context: PrintedContext): NamedIndicator | null => {
  const found = index.stems.get(read.stem);
  if (!found) return null;
  return choose(found, read.sense ?? (context.kindOfValue && senseOfKind(context.kindOfValue)), context.unit);
};

/** Longer than any name of an indicator: a sentence is not searched for open names. */
const NAME_LENGTH = 60;

const matchOpenName = (read: ReadName, context: PrintedContext): NamedIndicator | null => {
  if (read.stem.length > NAME_LENGTH) return null;
  const found = index.openNames.filter((open) => open.test.test(read.stem));
  if (found.length === 0) return null;
  return choose(found, read.sense ?? (context.kindOfValue && senseOfKind(context.kindOfValue)), context.unit);
};

const matchName = (printed: string, context: PrintedContext): IndicatorMatch | null => {
  const read = readName(printed);
  if (read.stem === '') return null;
  const named = matchStem(read, context);
  if (named) {
    const own = index.exact.get(stripLeading(compactName(printed)));
    return { id: named.indicator.id, how: own?.includes(named.indicator) ? 'exact' : 'synonym' };
  }
  const open = matchOpenName(read, context);
  if (open) return { id: open.indicator.id, how: 'pattern' };
  const rest = placeFirst.exec(read.stem)?.[1];
  const afterPlace = rest === undefined ? null : matchStem({ stem: stripLeading(rest), sense: read.sense }, context);
  return afterPlace && { id: afterPlace.indicator.id, how: 'pattern' };
};

const withoutBrackets = (printed: string): string => printed.replace(/[（(〔[【][^）)〕\]】]*[）)〕\]】]/g, '');
const narrows = (scope: string): boolean => WORDINGS.narrowing.some((word) => scope.includes(word));

/**
 * The indicator that a printed name means, or null.
 *
 * The name together with its scope is tried first (公共机构 + 单位建筑面积能耗), then the name alone, unless the scope narrows the
 * indicator itself. Blanks, marks, scope words and harmless variants do not matter; unit and sense must fit.
 * @example matchIndicator('全市非化石能源消费占比', { unit: '%', kindOfValue: 'share' }) // { id: 'non-fossil-share', how: 'synonym' }
 */
export const matchIndicator = (printedName: string, context: PrintedContext): IndicatorMatch | null => {
  const scope = context.scope === undefined ? '' : stripLeading(compactName(context.scope));
  const named = compactName(printedName);
  if (scope !== '' && !named.includes(scope)) {
    const scoped = matchName(scope + printedName, context);
    if (scoped) return scoped;
    if (narrows(scope)) return null;
  }
  const match = matchName(printedName, context);
  if (match) return match;
  const bare = withoutBrackets(printedName);
  return bare === printedName || bare === '' ? null : matchName(bare, context);
};
