/**
 * @module The file store: imported documents and evidence, content-addressed by sha-256 under `<dataDir>/files`.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

export interface FileStore {
  /** Keeps the bytes and returns their sha-256 in lower-case hex. Writing the same bytes twice keeps one file. */
  put(bytes: Uint8Array): Promise<string>;
  /** Null when no such file is held. */
  open(sha256: string): Readable | null;
}

export const openFileStore = (root: string): FileStore => {
  const pathOf = (sha256: string) => join(root, sha256.slice(0, 2), sha256);
  return {
    put: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = pathOf(sha256);
      if (!existsSync(path)) {
        await mkdir(dirname(path), { recursive: true });
        // Written beside and renamed: a file under its name is always whole, whatever kills the process.
        const part = `${path}.${randomUUID()}.part`;
        await writeFile(part, bytes, { flush: true });
        await rename(part, path);
      }
      return sha256;
    },
    open: (sha256) =>
      /^[0-9a-f]{64}$/.test(sha256) && existsSync(pathOf(sha256)) ? createReadStream(pathOf(sha256)) : null,
  };
};
