/**
 * @module The combinators for numbers whose unit is known only when a series is bound to its target. Nothing is loosened but the compiler:
 * unit, dimension and basis are checked by the same functions when they run.
 */
import {
  createExplain,
  type Explain,
  type Explained,
  type Part,
  type Quantity,
  type Reported,
  type RoundingRule,
  type Trace,
  type Tracer,
  type UnitId,
} from '@dafeng/quantity';

/** A number of any kind with its trace. */
export type AnyExplained<T extends Trace | null> = Explained<Quantity, T>;
export type AnyReported<T extends Trace | null> = Reported<AnyExplained<T>>;

type Binary<T extends Trace | null> = (term: string, a: AnyExplained<T>, b: AnyExplained<T>) => AnyExplained<T>;
type OfOne<T extends Trace | null> = (term: string, of: AnyExplained<T>) => AnyExplained<T>;
/** As `Explain`. @throws QuantityError where dimensions or bases do not go together: a bug, never a matter of data */
export interface NumberExplain<T extends Trace | null>
  extends Pick<Explain<T>, 'isRecording' | 'observation' | 'assume'> {
  readonly product: Binary<T>;
  readonly difference: Binary<T>;
  readonly ratio: (term: string, over: AnyExplained<T>, under: AnyExplained<T>) => AnyReported<T>;
  readonly complement: OfOne<T>;
  readonly power: (term: string, base: AnyExplained<T>, exponent: number) => AnyExplained<T>;
  readonly convert: (term: string, of: AnyExplained<T>, unit: UnitId) => AnyExplained<T>;
  readonly assumeBasis: (term: string, of: AnyExplained<T>, basis: string, assumption: string) => AnyExplained<T>;
  readonly choose: (
    term: string,
    rule: string,
    chosen: AnyExplained<T>,
    rejected: readonly { readonly because: string; readonly explained: AnyExplained<T> }[],
  ) => AnyExplained<T>;
  readonly round: (term: string, of: AnyExplained<T>, rule: RoundingRule) => AnyExplained<T>;
  readonly sum: (term: string, parts: readonly Part<AnyExplained<T>>[]) => { readonly total: AnyReported<T> };
}

const made = new WeakMap<object, unknown>();
/** The combinators of a tracer; made once, since a light is judged hundreds of thousands of times. */
export const explainNumbers = <T extends Trace | null>(tracer: Tracer<T>): NumberExplain<T> => {
  const known = made.get(tracer);
  if (known !== undefined) return known as NumberExplain<T>;
  const explain = createExplain(tracer) as unknown as NumberExplain<T>;
  made.set(tracer, explain);
  return explain;
};

/**
 * A pure number that somebody decided, such as the share of a path that has elapsed.
 * @param assumption what it supposes; a function where the words cost something and are wanted only in a trace
 */
export const pureNumber = <T extends Trace | null>(
  explain: NumberExplain<T>,
  term: string,
  value: number,
  assumption: string | (() => string),
): AnyExplained<T> =>
  explain.assume(
    term,
    { value, unit: '1', basis: 'plain' } as Quantity<'ratio', 'plain'>,
    typeof assumption === 'string' ? assumption : explain.isRecording ? assumption() : '',
  ) as unknown as AnyExplained<T>;
