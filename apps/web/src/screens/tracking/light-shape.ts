/** @module Which shape a level has, so that a light is read without its colour: ● best, ■ worst, between them ▲ and ◆, ○ none. */
export type LightShapeName = 'circle' | 'triangle' | 'diamond' | 'square' | 'hollow';

/** @param order 0 is best; null where there is no light. @param worst highest order of the scheme. */
export function shapeOf(order: number | null, worst: number): LightShapeName {
  if (order === null) return 'hollow';
  if (order <= 0) return 'circle';
  // A scheme of two levels, sound and not, has nothing to be worst against.
  if (order >= worst && worst > 1) return 'square';
  return order === 1 ? 'triangle' : 'diamond';
}
const glyphs: Readonly<Record<LightShapeName, string>> = {
  circle: '●',
  triangle: '▲',
  diamond: '◆',
  square: '■',
  hollow: '○',
};
/** The same shape as a character, for tables, titles and files. */
export const glyphOf = (order: number | null, worst: number): string => glyphs[shapeOf(order, worst)];
