/**
 * @module Chinese text as PostgreSQL's own text search can index it: two-character grams with positions, words and numbers whole.
 * Needs no extension, so both engines search alike; ranking and rights are left to the queries.
 */

type Weight = 'A' | 'B' | 'C' | 'D';
interface Segment {
  readonly han: boolean;
  readonly characters: readonly string[];
}
// PostgreSQL counts positions up to this and silently piles the rest on it; text beyond is found by grams but not by phrase.
const lastPosition = 16383;

/** Words as typed: full-width forms folded, lower case, anything but letters and digits a boundary. */
const chunksOf = (text: string): readonly (readonly Segment[])[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((chunk) =>
    (chunk.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).map((part) => ({
      han: /\p{Script=Han}/u.test(part),
      characters: [...part],
    })),
  );

/**
 * A tsvector literal of weighted texts. A run of Han characters gives each pair, and its last character alone (so that every
 * character begins some token); a word or number gives itself.
 */
export const toGrams = (parts: readonly (readonly [text: string | null | undefined, weight: Weight])[]): string => {
  const tokens: string[] = [];
  let position = 1;
  const put = (token: string, weight: Weight): void => {
    if (position <= lastPosition) tokens.push(`'${token}':${position}${weight}`);
    position++;
  };
  for (const [text, weight] of parts) {
    for (const chunk of chunksOf(text ?? '')) {
      for (const { han, characters } of chunk) {
        if (!han) put(characters.join(''), weight);
        else for (let at = 0; at < characters.length; at++) put(characters.slice(at, at + 2).join(''), weight);
      }
      // A gap, so that no phrase runs across a boundary.
      position++;
    }
  }
  return tokens.join(' ');
};

/**
 * A tsquery literal: every word typed must occur, each as an unbroken stretch; the last word or character may go on.
 * Null where nothing searchable was typed.
 */
export const toGramQuery = (text: string): string | null => {
  const phrases: string[] = [];
  for (const chunk of chunksOf(text)) {
    const tokens: { readonly token: string; readonly at: number }[] = [];
    let at = 0;
    chunk.forEach(({ han, characters }, index) => {
      const last = index === chunk.length - 1;
      if (!han) tokens.push({ token: `'${characters.join('')}'${last ? ':*' : ''}`, at });
      else if (characters.length === 1) tokens.push({ token: `'${characters[0]}'${last ? ':*' : ''}`, at });
      else
        for (let from = 0; from < characters.length - 1; from++)
          tokens.push({ token: `'${characters.slice(from, from + 2).join('')}'`, at: at + from });
      at += han ? characters.length : 1;
    });
    const [first, ...rest] = tokens;
    if (first === undefined) continue;
    let phrase = first.token;
    let previous = first.at;
    for (const { token, at: here } of rest) {
      phrase += ` <${here - previous}> ${token}`;
      previous = here;
    }
    phrases.push(`(${phrase})`);
  }
  return phrases.length === 0 ? null : phrases.join(' & ');
};
