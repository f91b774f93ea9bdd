/**
 * @module Reads a text as a plan: cleans it, assembles outline, targets, tasks, projects and warnings, or says why it is no plan.
 * The grammars stand in the folders beside this file; files are turned into text by the adapters.
 */
import { type CleanText, cleanText } from './clean-text.ts';
import { readDocumentFacts } from './document/document-facts.ts';
import { toPlanRefusal } from './document/is-plan.ts';
import { readOutlineWithPlaces } from './outline/read-outline.ts';
import type { PlanResult } from './plan-result.ts';
import { readProjectsFrom } from './projects/read-projects.ts';
import type { Anchor, DocumentFacts, ReadingWarning } from './reading.ts';
import { readTasksWithWarnings } from './responsibility/read-tasks.ts';
import { readTargets } from './targets/index.ts';
import { findTextDefects } from './text/text-defects.ts';

const byPlace = (a: Anchor, b: Anchor): number => a.start - b.start || a.end - b.end;

/** Places in reading order; what starts at one place keeps its order. */
const inOrder = <Item extends Anchor>(items: readonly Item[]): Item[] => [...items].sort(byPlace);

const missingFacts = (facts: DocumentFacts): ReadingWarning[] => {
  const missing: ReadingWarning[] = [];
  const at = { start: 0, end: 0 };
  if (facts.title === '') missing.push({ code: 'title-missing', message: '没有找到方案的标题，请补填。', ...at });
  if (facts.issuer === null) missing.push({ code: 'issuer-missing', message: '没有找到印发机关，请补填。', ...at });
  if (facts.date === null) missing.push({ code: 'date-missing', message: '没有找到印发日期，请补填。', ...at });
  return missing;
};

const readClean = (clean: CleanText): PlanResult => {
  const outline = readOutlineWithPlaces(clean);
  const refusal = toPlanRefusal(clean, outline.entries);
  if (refusal !== null) return { ok: false, error: refusal };
  const document = readDocumentFacts(clean);
  const { targets, qualitativeTargets, warnings } = readTargets(clean, outline.entries);
  const tasks = readTasksWithWarnings(clean, outline);
  return {
    ok: true,
    value: {
      document,
      outline: [...outline.entries],
      targets: inOrder(targets),
      qualitativeTargets: inOrder(qualitativeTargets),
      tasks: inOrder(tasks.tasks),
      projects: inOrder(readProjectsFrom(clean, outline)),
      warnings: inOrder([
        ...missingFacts(document),
        ...outline.warnings,
        ...tasks.warnings,
        ...warnings,
        ...findTextDefects(clean),
      ]),
    },
  };
};

/**
 * Reads a plan from its text, exactly as read from the document: every offset of the result is one of `text`, in UTF-16 code units.
 * Deterministic and pure, linear in the length of the text; never throws. A text that is no plan is refused with what was looked for.
 */
export const readPlan = (text: string): PlanResult => readClean(cleanText(text));
