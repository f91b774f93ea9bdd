/**
 * @module Identity: passwords, secrets and rights. Sessions are kept by the database adapter; cookies are the server's.
 */
export { hashPassword, verifyPassword } from './password.ts';
export { type Act, mayDo, maySeeCity, type Person, type RoleName } from './rights.ts';
export { hashToken, makeToken, sameToken } from './token.ts';
