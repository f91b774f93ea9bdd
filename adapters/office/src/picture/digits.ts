/** @module Digits and signs as strokes, for pictures that need no font: each on a grid 6 wide and 10 high, the origin at its top left. */
type Stroke = readonly (readonly [number, number])[];

export const glyphHeight = 10;
const ring: Stroke = [
  [2, 0],
  [4, 0],
  [5.4, 1.6],
  [5.4, 8.4],
  [4, 10],
  [2, 10],
  [0.6, 8.4],
  [0.6, 1.6],
  [2, 0],
];
const small = (x: number, y: number): Stroke => [
  [x, y],
  [x + 1, y - 1],
  [x + 2, y],
  [x + 1, y + 1],
  [x, y],
];
/** Width and strokes of each sign. What is not here is left out of the picture, never guessed. */
export const glyphs: Readonly<Record<string, { readonly width: number; readonly strokes: readonly Stroke[] }>> = {
  '0': { width: 7.2, strokes: [ring] },
  '1': {
    width: 7.2,
    strokes: [
      [
        [1.4, 2],
        [3.4, 0],
        [3.4, 10],
      ],
    ],
  },
  '2': {
    width: 7.2,
    strokes: [
      [
        [0.8, 2.2],
        [1.8, 0.3],
        [4.2, 0.3],
        [5.3, 2],
        [5.2, 3.6],
        [0.6, 10],
        [5.6, 10],
      ],
    ],
  },
  '3': {
    width: 7.2,
    strokes: [
      [
        [0.8, 1.4],
        [2, 0],
        [4, 0],
        [5.2, 1.4],
        [5.2, 3.2],
        [4, 4.6],
        [2.6, 4.7],
      ],
      [
        [4, 4.6],
        [5.4, 6],
        [5.4, 8.4],
        [4, 10],
        [2, 10],
        [0.6, 8.6],
      ],
    ],
  },
  '4': {
    width: 7.2,
    strokes: [
      [
        [4.2, 10],
        [4.2, 0],
        [0.4, 7],
        [5.8, 7],
      ],
    ],
  },
  '5': {
    width: 7.2,
    strokes: [
      [
        [5.2, 0],
        [1.2, 0],
        [0.8, 4.6],
        [2.4, 3.8],
        [4.2, 3.9],
        [5.4, 5.6],
        [5.4, 8],
        [4, 10],
        [2, 10],
        [0.6, 8.8],
      ],
    ],
  },
  '6': {
    width: 7.2,
    strokes: [
      [
        [5, 0.9],
        [3.8, 0],
        [2.4, 0.2],
        [0.8, 3],
        [0.6, 8],
        [2, 10],
        [4, 10],
        [5.4, 8.4],
        [5.4, 6.2],
        [4, 4.6],
        [2, 4.7],
        [0.7, 6.4],
      ],
    ],
  },
  '7': {
    width: 7.2,
    strokes: [
      [
        [0.6, 0],
        [5.5, 0],
        [2.2, 10],
      ],
    ],
  },
  '8': {
    width: 7.2,
    strokes: [
      [
        [2, 0],
        [4, 0],
        [5.1, 1.2],
        [5.1, 3.4],
        [4, 4.7],
        [2, 4.7],
        [0.9, 3.4],
        [0.9, 1.2],
        [2, 0],
      ],
      [
        [2, 4.7],
        [4, 4.7],
        [5.4, 6.1],
        [5.4, 8.6],
        [4, 10],
        [2, 10],
        [0.6, 8.6],
        [0.6, 6.1],
        [2, 4.7],
      ],
    ],
  },
  '9': {
    width: 7.2,
    strokes: [
      [
        [1, 9.1],
        [2.2, 10],
        [3.6, 9.8],
        [5.2, 7],
        [5.4, 2],
        [4, 0],
        [2, 0],
        [0.6, 1.6],
        [0.6, 3.8],
        [2, 5.4],
        [4, 5.3],
        [5.3, 3.6],
      ],
    ],
  },
  '.': {
    width: 3.2,
    strokes: [
      [
        [1.4, 9.6],
        [1.4, 10],
      ],
    ],
  },
  ',': {
    width: 3.2,
    strokes: [
      [
        [1.6, 9.4],
        [1.6, 10],
        [0.8, 11.6],
      ],
    ],
  },
  '-': {
    width: 5,
    strokes: [
      [
        [0.8, 5.6],
        [4, 5.6],
      ],
    ],
  },
  '\u2212': {
    width: 7.2,
    strokes: [
      [
        [0.8, 5.4],
        [5.4, 5.4],
      ],
    ],
  },
  '%': {
    width: 10,
    strokes: [
      [
        [7.4, 0],
        [1.4, 10],
      ],
      small(0.8, 2),
      small(6, 8),
    ],
  },
  '/': {
    width: 5,
    strokes: [
      [
        [4, 0],
        [0.6, 10],
      ],
    ],
  },
  ' ': { width: 4, strokes: [] },
};
