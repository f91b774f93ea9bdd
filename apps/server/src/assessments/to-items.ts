/** @module The items of an assessment as a screen gets them: verdict, the numbers behind it, what reviewers said, what hangs on it, what it would turn. */
import type { AssessedItem, Bilingual, VerdictEntry } from '@dafeng/contract';
import type { StoredAssessment, StoredVerdict } from '@dafeng/database';
import {
  type AssessmentRules,
  assess,
  type Assessment as CoreAssessment,
  type DerivedItem,
  type ItemVerdict,
  inputOf,
  pivotsOf,
} from '@dafeng/tracking';
import { appealsOf } from './appeals.ts';
import type { Attached } from './evidence.ts';
import type { Gathered } from './gather.ts';
import { figuresOf, shareFigure } from './item-figures.ts';
import { recordOf } from './judged.ts';
import { toSchemeItem } from './to-scheme.ts';
import { stateNames, verdictWords } from './words.ts';

export const toEntry = ({ id, itemId, verdict, via, reason, at, by }: StoredVerdict): VerdictEntry => ({
  id,
  itemId,
  ...verdictWords(verdict as ItemVerdict | null),
  via,
  reason,
  at,
  by: by.name,
});

/** Points with the numbers behind them. */
const explained = (because: Bilingual, numbers: DerivedItem | undefined): Bilingual =>
  numbers === undefined || numbers.targets.length + (numbers.share === null ? 0 : 1) === 0
    ? because
    : { zh: `${because.zh}。${numbers.because.zh}`, en: `${because.en}. ${numbers.because.en}` };

export interface ItemParts {
  readonly stored: StoredAssessment;
  readonly scheme: AssessmentRules;
  readonly assessment: CoreAssessment;
  readonly derived: readonly DerivedItem[];
  readonly gathered: Gathered | null;
  readonly attached: ReadonlyMap<string, Attached>;
}
export const toItems = ({ stored, scheme, assessment, derived, gathered, attached }: ItemParts): AssessedItem[] => {
  const alone = assess(scheme, { items: Object.fromEntries(derived.map(({ item, verdict }) => [item, verdict])) });
  const pivots = pivotsOf(scheme, inputOf(recordOf(stored)));
  const appeals = appealsOf(stored.events);
  const followed = new Map(gathered?.tracking.targets.map((one) => [one.target.id, one]));
  return assessment.items.map(({ item, state, points, outOf, because }): AssessedItem => {
    const numbers = derived.find((one) => one.item === item.id);
    const verdicts = stored.verdicts.filter(({ itemId }) => itemId === item.id).map(toEntry);
    const last = verdicts.at(-1);
    const entered = last === undefined || last.kind === 'withdrawn' ? null : last;
    const ownState = alone.ok ? alone.value.items.find((one) => one.item.id === item.id)?.state : undefined;
    const pivot = pivots.ok ? pivots.value.find((one) => one.item === item.id) : undefined;
    const behind = (numbers?.targets ?? []).flatMap(({ target }) => followed.get(target)?.bodies ?? []);
    return {
      ...toSchemeItem(item),
      state,
      stateName: state === 'missed' && points !== null && points > 0 ? stateNames.partial : stateNames[state],
      points,
      lost: points === null || outOf === null ? null : Math.max(0, outOf - points),
      because:
        entered === null && outOf === null && numbers !== undefined ? numbers.because : explained(because, numbers),
      derived: {
        state: ownState ?? 'open',
        because: numbers?.because ?? because,
        share: numbers === undefined ? null : shareFigure(stored.id, numbers),
      },
      entered,
      verdicts,
      targets: (numbers?.targets ?? []).map((standing, index) => ({
        targetId: standing.target,
        itemId: followed.get(standing.target)?.itemId ?? null,
        name: standing.name,
        section: standing.section,
        indicatorId: standing.indicator,
        comparator: standing.comparator as '=' | '>=' | '<=' | '~=',
        year: standing.year,
        base: standing.base,
        baseAssumed: standing.baseAssumed,
        axis: standing.axis,
        decides: standing.decides,
        met: standing.met,
        ...figuresOf(stored.id, item.id, standing, index),
        said: standing.said,
      })),
      bodies: [...new Map(behind.map((body) => [body.organisationId, { ...body }])).values()],
      evidence: [...(attached.get(item.id)?.evidence ?? [])],
      filings: [...(attached.get(item.id)?.filings ?? [])],
      appeals: appeals.filter(({ itemId }) => itemId === item.id),
      ifMet: [...(pivot?.ifMet ?? [])],
      ifMissed: [...(pivot?.ifMissed ?? [])],
    };
  });
};
