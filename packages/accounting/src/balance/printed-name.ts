/**
 * @module One spelling for headings of tables: numbering, blanks, brackets, signs and units in brackets do not make another name. Which
 * names there are is data.
 */
const numbering =
  /^(?:[(（]?[一二三四五六七八九十]+[)）]?[、.．\s]|[(（]?\d{1,2}[)）.、．]\s*|[#＃※*]\s*|其中[:：]?\s*)/;

/** The heading without what printers vary: `4. 出口量（-）` and `出口量` are `出口量`. Latin letters in lower case. */
export const plainName = (printed: string): string => {
  let text = printed.normalize('NFKC').trim();
  for (let previous = ''; previous !== text; ) {
    previous = text;
    text = text.replace(numbering, '').trim();
  }
  return text.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, '');
};

/** The heading before a trailing bracket, and what the bracket holds: `原煤（万吨）` is 原煤 and 万吨. */
export const splitBracket = (printed: string): { readonly name: string; readonly bracket: string | null } => {
  const match = /^(.*\S)\s*[(（]([^()（）]+)[)）]\s*$/su.exec(printed.trim());
  return match ? { name: match[1] ?? '', bracket: match[2] ?? '' } : { name: printed.trim(), bracket: null };
};
