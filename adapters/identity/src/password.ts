/**
 * @module Passwords as argon2id hashes. Knows nothing of who owns them or where they are kept.
 */
import { hash, verify } from '@node-rs/argon2';

/** Cost by the OWASP password-storage sheet (second argon2id row: 19 MiB, 2 passes, 1 lane); the hash itself records it. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash for a person nobody knows: verifying against it takes as long as against a real one. */
let stranger: Promise<string> | null = null;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

/**
 * True when the password belongs to the hash. With no hash (unknown login name, or no password set yet) the same work is done and
 * the answer is false, so that the time taken tells nothing.
 */
export const verifyPassword = async (stored: string | null, password: string): Promise<boolean> => {
  stranger ??= hash('nobody', cost);
  const known = stored !== null;
  const right = await verify(stored ?? (await stranger), password.normalize('NFC')).catch(() => false);
  return known && right;
};
