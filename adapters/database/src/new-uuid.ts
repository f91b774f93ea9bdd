/**
 * @module UUIDs of version 7 (RFC 9562): they grow with time, so that new rows lie beside each other in the index.
 */
import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
let lastMilliseconds = 0;
let counter = 0;

/** Within one process strictly growing: a 12-bit counter stands in `rand_a`; when it runs over, the time goes on by one millisecond. */
export const newUuid = (): string => {
  const now = Date.now();
  if (now > lastMilliseconds) {
    lastMilliseconds = now;
    counter = 0;
  } else if (++counter > 0xfff) {
    lastMilliseconds++;
    counter = 0;
  }
  randomFillSync(bytes, 8);
  bytes.writeUIntBE(lastMilliseconds, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8(((bytes[8] ?? 0) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
