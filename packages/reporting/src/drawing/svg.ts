/** @module A drawing as SVG text. */
import type { Drawing, Mark, Point } from './draw-figure.ts';

const fontFamily = 'Arial, Helvetica, sans-serif';
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const path = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ');
const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;

const markSvg = (mark: Mark): string => {
  switch (mark.kind) {
    case 'line':
      return `<polyline points="${path(mark.points)}" fill="none" stroke="${mark.colour}" stroke-width="${mark.width}"${mark.dash === null ? '' : ` stroke-dasharray="${mark.dash.join(' ')}"`}/>`;
    case 'shape':
      return `<polygon points="${path(mark.points)}" fill="${mark.fill}"${mark.stroke === null ? '' : ` stroke="${mark.stroke}"`}/>`;
    case 'disc':
      return `<circle cx="${mark.at.x}" cy="${mark.at.y}" r="${mark.radius}" fill="${mark.fill}" stroke="${mark.stroke}" stroke-width="2"/>`;
    case 'digits':
      return `<text x="${mark.at.x}" y="${Math.round((mark.at.y + mark.size * 0.35) * 100) / 100}" font-size="${mark.size}" text-anchor="${anchors[mark.anchor]}" fill="${mark.colour}">${escaped(mark.text)}</text>`;
  }
};

/** @param name said by screen readers and shown on hover */
export const toSvg = ({ width, height, marks }: Drawing, name: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fontFamily}" role="img"><title>${escaped(name)}</title><rect width="${width}" height="${height}" fill="#FFFFFF"/>${marks.map(markSvg).join('')}</svg>`;
