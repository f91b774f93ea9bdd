/** @module What the officer is writing: kept for the tab until it is saved, so that a reload or an expired sign-in loses nothing. */
import type { Report } from '@dafeng/contract';
import { useEffect, useState } from 'react';

type Texts = Readonly<Record<string, string>>;
const keyOf = ({ id }: Pick<Report, 'id'>) => `dafeng.report.${id}`;

const recall = (report: Report): Texts => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(report)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Texts) : {};
  } catch {
    return {};
  }
};
const savedTexts = (report: Report): Texts =>
  Object.fromEntries(
    report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'free' ? [[block.id, block.text]] : [])),
    ),
  );

export interface ReportTexts {
  /** Only what differs from what is saved. */
  readonly changed: Texts;
  readonly write: (id: string, text: string) => void;
  readonly forget: () => void;
}
export function useReportTexts(report: Report): ReportTexts {
  const [texts, setTexts] = useState<Texts>(() => recall(report));
  const saved = savedTexts(report);
  const changed = Object.fromEntries(Object.entries(texts).filter(([id, text]) => id in saved && saved[id] !== text));
  const kept = JSON.stringify(changed);
  useEffect(() => {
    if (kept === '{}') sessionStorage.removeItem(keyOf(report));
    else sessionStorage.setItem(keyOf(report), kept);
  }, [kept, report]);
  return {
    changed,
    write: (id, text) => setTexts((before) => ({ ...before, [id]: text })),
    forget: () => setTexts({}),
  };
}
