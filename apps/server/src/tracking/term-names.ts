/** @module What the lines of a trace of tracking are called: an indicator, a sector or a body, and what was made of it. */
import type { Bilingual } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';

const suffixes: Readonly<Record<string, Bilingual>> = {
  excess: { zh: '超出', en: 'above what is allowed' },
  allowed: { zh: '进度允许', en: 'allowed by the path' },
  left: { zh: '剩余比例', en: 'share that is left' },
  completion: { zh: '与进度要求之比', en: 'over what is required' },
  shortfall: { zh: '差距', en: 'shortfall' },
  progress: { zh: '完成的变化', en: 'share of the change made' },
  'yearly-need': { zh: '此后每年需要', en: 'needed every year' },
  'year-on-year': { zh: '同比', en: 'year on year' },
};

/** Null for a term that is none of tracking. @param partName of a sector or a body */
export const trackingTerm = (term: string, partName: (id: string) => Bilingual): Bilingual | null => {
  const at = term.lastIndexOf('.');
  const suffix = at < 0 ? undefined : suffixes[term.slice(at + 1)];
  const id = suffix === undefined ? term : term.slice(0, at);
  const indicator = getIndicator(id);
  const name = /^(body|sector):/.test(id)
    ? partName(id)
    : indicator === null
      ? null
      : { zh: indicator.zh, en: indicator.en };
  if (name === null) return null;
  return suffix === undefined ? name : { zh: `${name.zh}：${suffix.zh}`, en: `${name.en}: ${suffix.en}` };
};
