/**
 * @module Secrets handed to people once (session cookies, one-time links, CSRF tokens) and the hash that is kept of them.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, URL-safe. */
export const makeToken = (): string => randomBytes(32).toString('base64url');

/** What the store keeps: whoever reads the store cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Comparison whose time does not depend on where two tokens differ. */
export const sameToken = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(hashToken(a)), Buffer.from(hashToken(b))];
  return timingSafeEqual(x, y);
};
