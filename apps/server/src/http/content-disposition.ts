/**
 * @module The header a file is sent with: saved, never shown, under its own name where the browser can write it (RFC 6266, RFC 8187).
 */

/** Long enough for every file name a disk takes; a longer one would outgrow the header. */
const longest = 150;

/** What may stand unescaped in `filename*` is narrower than what `encodeURIComponent` leaves. */
const encodeValue = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The end is kept, since it says what kind of file it is. */
const shorten = (name: string): string => {
  const signs = [...name.replace(/\p{Surrogate}/gu, '\uFFFD')];
  if (signs.length <= longest) return signs.join('');
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return `${signs.slice(0, longest - ending.length).join('')}${ending}`;
};

export const contentDisposition = (name: string): string => {
  const plain = shorten(name.replace(/[\p{Cc}/\\]/gu, '_'));
  return `attachment; filename="${plain.replace(/[^\x20-\x7e]|["%]/g, '_')}"; filename*=UTF-8''${encodeValue(plain)}`;
};
