/** @module Pixels as a PNG file: by palette where the colours are few, no transparency, no date in it. */
import { zlibSync } from 'fflate';

/** CRC-32 of PNG chunks (polynomial EDB88320, ISO 3309). */
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
const crc = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 255] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let index = 0; index < 4; index += 1) bytes[4 + index] = name.charCodeAt(index);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
  return bytes;
};

const mostColours = 256;
/** The picture by numbers of a palette; null where it has more colours than a palette holds. */
const indexed = (rgb: Uint8Array): { readonly palette: Uint8Array; readonly pixels: Uint8Array } | null => {
  const numbers = new Map<number, number>();
  const pixels = new Uint8Array(rgb.length / 3);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    const at = pixel * 3;
    const colour = ((rgb[at] as number) << 16) | ((rgb[at + 1] as number) << 8) | (rgb[at + 2] as number);
    let number = numbers.get(colour);
    if (number === undefined) {
      number = numbers.size;
      if (number === mostColours) return null;
      numbers.set(colour, number);
    }
    pixels[pixel] = number;
  }
  const palette = new Uint8Array(numbers.size * 3);
  for (const [colour, number] of numbers)
    palette.set([(colour >> 16) & 255, (colour >> 8) & 255, colour & 255], number * 3);
  return { palette, pixels };
};

/** @param rgb three bytes a pixel, row by row */
export const writePng = (width: number, height: number, rgb: Uint8Array): Uint8Array => {
  const few = indexed(rgb);
  const [pixels, bytes] = few === null ? [rgb, 3] : [few.pixels, 1];
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits; colour type 3 is by palette, 2 is red, green and blue.
  head.set([8, few === null ? 2 : 3, 0, 0, 0], 8);
  const lines = new Uint8Array(height * (width * bytes + 1));
  for (let y = 0; y < height; y += 1)
    lines.set(pixels.subarray(y * width * bytes, (y + 1) * width * bytes), y * (width * bytes + 1) + 1);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    ...(few === null ? [] : [chunk('PLTE', few.palette)]),
    chunk('IDAT', zlibSync(lines, { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
};
