/**
 * @module A number of a report: rounded once by GB/T 8170 at its places, with unit, quality, trace and digest. The one place where the text
 * of a number is made; screen, Word and Excel take it as it is.
 */
import {
  type Absent,
  absenceLabel,
  type Bilingual,
  basisLabel,
  convertNumber,
  createExplain,
  type Explained,
  formatNumber,
  fullTracer,
  getUnit,
  type Quantity,
  type Reported,
  type Trace,
  traceDigest,
  type UnitId,
} from '@dafeng/quantity';
import type { MissingNumber, NumberQuality, ReportNumber } from './report.ts';

export interface NumberOptions {
  /** Digits after the point. */
  readonly places: number;
  readonly quality: NumberQuality;
  /** Shown in this unit; the unit the number was made in unless given. */
  readonly unit?: UnitId;
  readonly ref?: string | null;
  /** Another word for the unit: 个百分点 where two shares were subtracted. */
  readonly unitLabel?: Bilingual;
}

/** The text of a number: thousands grouped, exactly so many places, a true minus. */
export const numberText = (value: number, places: number): string =>
  formatNumber(value, { maxPlaces: places, minPlaces: places, grouping: ',' }).replace('-', '\u2212');

/** A number without a trace: counted, or entered as it is. */
export const plainNumber = (q: Quantity, { places, quality, unit, ref, unitLabel }: NumberOptions): ReportNumber => {
  const shown = unit ?? q.unit;
  const value = shown === q.unit ? q.value : convertNumber(q.value, q.unit, shown);
  const { zh, en } = getUnit(shown);
  return {
    kind: 'number',
    text: numberText(value, places),
    value,
    places,
    unit: shown,
    unitLabel: unitLabel ?? { zh, en },
    basis: basisLabel(q.basis),
    quality,
    ref: ref ?? null,
    digest: null,
  };
};

/** Whole things counted: items, days, files. */
export const counted = (value: number, of: Bilingual): ReportNumber =>
  plainNumber({ value, unit: '1', basis: 'plain' } as Quantity, { places: 0, quality: 'computed', unitLabel: of });

export const missingNumber = ({ why, note }: Absent): MissingNumber => ({
  kind: 'missing',
  why,
  label: absenceLabel(why),
  note: note === undefined ? null : bothHalves(note),
});

/** Notes of the core are `中文 / English`; one without a stroke serves both. */
export const bothHalves = (note: string): Bilingual => {
  const at = note.indexOf(' / ');
  return at < 0 ? { zh: note, en: note } : { zh: note.slice(0, at), en: note.slice(at + 3) };
};

const explain = createExplain(fullTracer);
/** The same number in another unit, the step in its trace; so that whoever opens it sees what is printed. */
const inUnit = (
  item: Explained<Quantity, Trace | null>,
  unit: UnitId | undefined,
): Explained<Quantity, Trace | null> =>
  unit === undefined || unit === item.value.unit || item.trace === null
    ? item
    : (explain.convert(item.trace.term, item as never, unit as never) as unknown as Explained<Quantity, Trace>);

/** A number of the core with its trace, or why it is missing. */
export const reportNumber = (
  item: Reported<Explained<Quantity, Trace | null>>,
  options: NumberOptions,
): ReportNumber | MissingNumber => {
  if (!item.ok) return missingNumber(item);
  const { value, trace } = inUnit(item.value, options.unit);
  return { ...plainNumber(value, options), digest: trace === null ? null : traceDigest(trace) };
};
