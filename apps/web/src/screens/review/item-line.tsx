/**
 * @module One item on one line: its review state, its name, its value.
 */
import type { ReviewState } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { TargetValue } from '../../parts/target-value.tsx';
import { formatYear } from '../../view/number.ts';
import { type PlanItem, titleOf } from './types.ts';

const shapes: Readonly<Record<ReviewState, string>> = {
  pending: '○',
  accepted: '✓',
  corrected: '✎',
  rejected: '✗',
  added: '＋',
};

export function ReviewMark({ state }: { readonly state: ReviewState }) {
  const { t } = useWords();
  return (
    <span className={`review-mark review-${state}`} title={t(`review.${state}`)}>
      <span aria-hidden="true">{shapes[state]}</span>
      <span className="visually-hidden">{t(`review.${state}`)}</span>
    </span>
  );
}

export function ItemLine({
  item,
  current,
  onPick,
}: {
  readonly item: PlanItem;
  readonly current: boolean;
  readonly onPick: (itemId: string) => void;
}) {
  const { t, locale } = useWords();
  return (
    <button
      type="button"
      className={current ? 'item-line item-line-current' : 'item-line'}
      data-items={item.id}
      aria-current={current}
      onClick={() => onPick(item.id)}
    >
      <ReviewMark state={item.review} />
      <span className={`kind-dot kind-${item.kind}`}>{t(`kind.${item.kind}`)}</span>
      <span className={item.review === 'rejected' ? 'item-title item-rejected' : 'item-title'}>{titleOf(item)}</span>
      {item.kind === 'target' ? (
        <>
          <TargetValue target={item} />
          <span className="quiet">{item.year === null ? t('target.noYear') : formatYear(item.year, locale)}</span>
        </>
      ) : null}
    </button>
  );
}
