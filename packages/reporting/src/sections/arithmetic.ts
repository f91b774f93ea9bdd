/** @module Why a light is as it is, in one sentence: the numbers, the gap, the rule with its clause. */
import { getRuleSet } from '@dafeng/tracking';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { Statement } from '../report.ts';
import { missingNumber, reportNumber } from '../report-number.ts';
import { en, say, together, zh } from '../words.ts';
import { levelMark, targetNumbers } from './target-numbers.ts';

const gapPlaces = 1;

/** “截至2026-03推算12.1%，应达14.0%，差距占应达的13.6%；依据…” */
export const arithmeticOf = (facts: ReportFacts, fact: TargetFact): Statement => {
  const { light, id } = fact;
  const numbers = targetNumbers(facts, fact);
  const judged = light.judged;
  if (judged === null || light.fired === null) {
    const why = missingNumber(light.why ?? { ok: false, why: 'not-reported' });
    return say(
      zh`暂不能判定：${why.label.zh}${why.note === null ? '' : `（${why.note.zh}）`}。`,
      en`Cannot be judged: ${why.label.en}${why.note === null ? '' : ` (${why.note.en})`}.`,
    );
  }
  const estimated = judged.kind === 'estimate';
  const value = estimated ? numbers.estimate : numbers.result;
  const required = estimated ? numbers.estimateRequired : numbers.required;
  const shortfall = judged.shortfall.ok
    ? reportNumber(judged.shortfall, {
        places: gapPlaces,
        quality: 'computed',
        unit: '%',
        ref: facts.refOf(id, 'shortfall'),
      })
    : null;
  const behind = shortfall?.kind === 'number' && shortfall.value > 0;
  const mark = levelMark(light.fired.level);
  const set = getRuleSet(light.fired.ruleSet);
  return together(
    say(
      zh`${estimated ? '当年推算' : '结果'}（截至${judged.until}）${value}，应达${required}${behind ? zh`，差距占应达值的${shortfall}` : ''}，判为${mark}。`,
      en`${estimated ? 'Estimate' : 'Result'} (until ${judged.until}) ${value}, required ${required}${behind ? en`, a gap of ${shortfall} of what is required` : ''}: ${mark}.`,
    ),
    say(
      zh`依据${set === null ? light.fired.ruleSet : `《${set.zh}》`}${set?.status === 'own' ? '（本系统自定）' : `“${light.fired.clause}”`}。`,
      en`By ${set?.en ?? light.fired.ruleSet}: ${light.fired.message.en}.`,
    ),
  );
};
