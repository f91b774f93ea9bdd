/**
 * @module A report held against the numbers of now: which of its numbers differ, and as far as can be told why. What had arrived by its day is
 * told apart from what came later.
 */
import type { ReportVerification } from '@dafeng/contract';
import type { Bilingual } from '@dafeng/quantity';
import { numbersOf, type PlacedNumber, type Report, type ReportNumber, reportDigest } from '@dafeng/reporting';

const shown = ({ text, unitLabel }: ReportNumber) => ({ text, unit: unitLabel });
const isSame = (a: ReportNumber, b: ReportNumber): boolean => a.value === b.value && a.unit === b.unit;

const gone: Bilingual = {
  zh: '现在的报告里没有这个数：数据撤回、指标不再适用，或列项有变。',
  en: 'The report of now has no such number: data withdrawn, target no longer followed, or rows changed.',
};
const whyChanged = (then: Report, now: Report, laterOnly: boolean): Bilingual => {
  if (laterOnly)
    return { zh: `${then.asOf} 之后收到了新的或修订的数。`, en: `New or revised numbers arrived after ${then.asOf}.` };
  const [planThen, planNow] = [then.inputs.plan, now.inputs.plan];
  if (planThen?.version !== planNow?.version)
    return {
      zh: `方案已从第 ${planThen?.version ?? '—'} 版改为第 ${planNow?.version ?? '—'} 版。`,
      en: `The plan went from version ${planThen?.version ?? '—'} to ${planNow?.version ?? '—'}.`,
    };
  if (then.inputs.codeVersion !== now.inputs.codeVersion)
    return {
      zh: `软件版本由 ${then.inputs.codeVersion} 变为 ${now.inputs.codeVersion}。`,
      en: `The software went from ${then.inputs.codeVersion} to ${now.inputs.codeVersion}.`,
    };
  return {
    zh: '当时已收到的数被改动，或任务、报送、预算的记录有变。',
    en: 'Numbers that had arrived were changed, or tasks, filings or budgets moved on.',
  };
};

export interface Compared {
  /** Digest that the stored tree was given. */
  readonly digest: string;
  readonly printed: Report;
  /** Composed of all there is now, and of what had arrived by the day of the report. */
  readonly now: Report;
  readonly ofThen: Report;
  readonly on: string;
}
export const verifyReport = ({ digest, printed: then, now, ofThen, on }: Compared): ReportVerification => {
  const current = new Map(numbersOf(now).map((one): [string, PlacedNumber] => [one.place, one]));
  const earlier = new Map(numbersOf(ofThen).map((one): [string, PlacedNumber] => [one.place, one]));
  const printed = numbersOf(then);
  let [same, retraced] = [0, 0];
  const differences: ReportVerification['differences'] = [];
  for (const { place, what, section, number } of printed) {
    const today = current.get(place)?.number ?? null;
    if (today !== null && isSame(number, today)) {
      if (number.digest === today.digest) same += 1;
      else retraced += 1;
      continue;
    }
    const before = earlier.get(place)?.number ?? null;
    differences.push({
      place,
      section,
      what,
      printed: shown(number),
      now: today === null ? null : shown(today),
      why: today === null ? gone : whyChanged(then, now, before !== null && isSame(number, before)),
      ref: today?.ref ?? null,
    });
  }
  const known = new Set(printed.map(({ place }) => place));
  return {
    intact: reportDigest(then) === digest,
    digest,
    checked: printed.length,
    same,
    retraced,
    differences,
    added: [...current.keys()].filter((place) => !known.has(place)).length,
    on,
  };
};
