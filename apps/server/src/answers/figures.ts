/**
 * @module Numbers of the core as figures of the API: value, unit and basis in words, why one is missing, the reference under which it opens.
 * Nothing is computed here.
 */
import type { Figure, UnitLabel } from '@dafeng/contract';
import {
  type AbsenceReason,
  absenceLabel,
  basisLabel,
  type Coverage,
  type Dimension,
  type Explained,
  getUnit,
  type Quantity,
  type Reported,
  type Trace,
  type UnitId,
} from '@dafeng/quantity';

export const toUnit = (id: UnitId): UnitLabel => {
  const { zh, en } = getUnit(id);
  return { id, zh, en };
};
export const toAbsence = (why: AbsenceReason, note?: string): Figure['absent'] => ({
  why,
  label: absenceLabel(why),
  note: note ?? null,
});

type AnyExplained = Explained<Quantity<Dimension, string>, Trace | null>;
interface FigureOptions {
  /** Shown where the number is missing. */
  readonly unit: UnitId;
  readonly ref: string | null;
  readonly quality?: Figure['quality'];
  readonly uncertainty?: number | null;
}

/** A number or its absence. A number is shown in the unit it was made in; `unit` is that of the column where it is missing. */
export const toFigure = (
  item: Reported<AnyExplained>,
  { unit, ref, quality = 'computed', uncertainty = null }: FigureOptions,
): Figure => {
  if (!item.ok)
    return {
      value: null,
      unit: toUnit(unit),
      absent: toAbsence(item.why, item.note),
      basis: null,
      quality,
      ref: null,
      uncertainty: null,
    };
  const { value: number, unit: made, basis } = item.value.value as Quantity;
  return { value: number, unit: toUnit(made), absent: null, basis: basisLabel(basis), quality, ref, uncertainty };
};

type Named = (id: string) => { readonly zh: string; readonly en: string };
/** Coverage with its parts named. */
export const toCoverage = (coverage: Coverage, nameOf: Named) => {
  const named = ({ id, why }: Coverage['missing'][number]) => ({ id, name: nameOf(id), why, label: absenceLabel(why) });
  return {
    expected: coverage.expected,
    present: coverage.present,
    missing: coverage.missing.map(named),
    settled: coverage.settled.map(named),
  };
};
