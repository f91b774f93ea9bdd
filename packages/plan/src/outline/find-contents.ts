/**
 * @module Finds the headings a table of contents prints a second time, with or without dots and page numbers.
 * Which of the others are headings is left to `read-outline`.
 */
import type { HeadingCandidate } from './heading-candidates.ts';
import { isBoldChapter } from './section-kind.ts';

/** More text than this between two headings is no line of a table of contents. */
const LONGEST_BETWEEN = 14;
const contentsTitle = /(?:^|\n)(?:目录|目次)(?=\n)/;
const page = /\d{1,4}$/;

/** A title without blanks and dots. */
export const squash = (title: string): string => title.replace(/[\s。.…·]+/g, '');

const keyOf = ({ label }: HeadingCandidate, title: string): string => `${label?.style}|${label?.ordinal}|${title}`;

const mayBeListed = ({ label, title }: HeadingCandidate): boolean =>
  label === null ? isBoldChapter(squash(title).replace(page, '')) : label.style !== 'dash';

/** The candidates that a heading further on repeats: same label and title, its page number aside, and no text of their own. */
export const findContents = (text: string, candidates: readonly HeadingCandidate[]): ReadonlySet<HeadingCandidate> => {
  const headings = candidates.filter(mayBeListed);
  const lastOf = new Map<string, HeadingCandidate>();
  for (const heading of headings) lastOf.set(keyOf(heading, squash(heading.title)), heading);
  const contentsAt = contentsTitle.exec(text)?.index ?? text.length;
  const contents = new Set<HeadingCandidate>();
  headings.forEach((heading, index) => {
    const title = squash(heading.title);
    const again = [title, title.replace(page, '')].some((one) => {
      const last = lastOf.get(keyOf(heading, one));
      return last !== undefined && last.start > heading.start;
    });
    if (!again) return;
    const between = (headings[index + 1]?.start ?? heading.end) - heading.titleEnd;
    // The last line of the contents may be followed by a preface.
    const previous = headings[index - 1];
    const closes =
      heading.start > contentsAt &&
      heading.titleEnd === heading.end &&
      previous !== undefined &&
      contents.has(previous);
    if (between <= LONGEST_BETWEEN || closes) contents.add(heading);
  });
  return contents;
};
