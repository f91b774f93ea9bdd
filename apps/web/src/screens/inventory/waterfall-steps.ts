/**
 * @module Where the bars of a waterfall begin and end. Geometry of the drawing: the parts are the server's and are only laid end to end.
 */
export interface Step {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly total: boolean;
}
interface Part {
  readonly id: string;
  readonly name: string;
  readonly change: number;
}

/** Share of the drawing that the changes should take, and the room under them. */
const room = 0.35;

/**
 * Bars in order, and the values at the ends of the axis. Where the changes are small against the totals the axis begins above zero,
 * or they could not be seen; the screen says so. A part of less than a millionth of the total is the rounding of a sum and is left out.
 */
export function stepsOf(
  before: number,
  after: number,
  parts: readonly Part[],
): { readonly steps: readonly Step[]; readonly from: number; readonly to: number } {
  const noise = Math.max(Math.abs(before), Math.abs(after)) * 1e-6;
  const steps: Step[] = [{ id: 'before', name: '', start: 0, end: before, total: true }];
  let at = before;
  for (const part of parts) {
    if (Math.abs(part.change) > noise)
      steps.push({ id: part.id, name: part.name, start: at, end: at + part.change, total: false });
    at += part.change;
  }
  steps.push({ id: 'after', name: '', start: 0, end: after, total: true });
  const ends = steps.map(({ end }) => end);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const spread = high - low;
  const from = low <= 0 || spread > high * room ? Math.min(0, low) : Math.max(0, low - spread);
  return {
    steps: steps.map((step) => (step.total ? { ...step, start: Math.max(0, from) } : step)),
    from,
    to: high,
  };
}
