/**
 * @module The items of the current section: one opened, the others as lines; or the list of all targets. Filters are chips.
 */
import type { PlanVersionDetail } from '@dafeng/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Chip } from '../plan/diff.tsx';
import { ItemLine } from './item-line.tsx';
import { type ItemFilter, passes } from './review-items.ts';
import type { PlanItem } from './types.ts';

const filters: readonly ItemFilter[] = [
  'all',
  'pending',
  'ambiguous',
  'warnings',
  'carried',
  'target',
  'qualitative',
  'task',
  'project',
  'rejected',
];

export function ItemsColumn({
  version,
  ordered,
  filter,
  section,
  current,
  listing,
  opened,
  hint,
  onFilter,
  onPick,
  onStart,
  onListing,
}: {
  readonly version: PlanVersionDetail;
  readonly ordered: readonly PlanItem[];
  readonly filter: ItemFilter;
  readonly section: string | undefined;
  readonly current: string | undefined;
  /** True while the list of all targets stands in place of the section. */
  readonly listing: boolean;
  readonly opened: ReactNode;
  readonly hint: string | null;
  readonly onFilter: (filter: ItemFilter) => void;
  readonly onPick: (itemId: string) => void;
  readonly onStart: () => void;
  readonly onListing: (on: boolean) => void;
}) {
  const { t } = useWords();
  const count = (which: ItemFilter) => ordered.filter((item) => passes(item, which)).length;
  const here = listing
    ? ordered.filter((item) => item.kind === 'target')
    : ordered.filter(
        (item) => (section === undefined || item.section === section) && (passes(item, filter) || item.id === current),
      );
  const entry = version.outline.find((e) => e.id === section);
  const draftPending = version.status === 'draft' ? version.review.pending : 0;
  return (
    <div className="items-column">
      <div className="items-filter">
        {filters
          .filter((which) => which === 'all' || which === filter || count(which) > 0)
          .map((which) => (
            <Chip
              key={which}
              on={filter === which}
              onToggle={() => onFilter(which)}
              label={`${t(`review.filter.${which}`)} ${count(which)}`}
            />
          ))}
      </div>
      <div className="items-list">
        <div className="items-section">
          <h2>
            {listing
              ? t('review.targetList')
              : entry === undefined
                ? t('review.wholePlan')
                : `${entry.label === '——' ? '' : entry.label}${entry.title}`}
            <span className="quiet"> {here.length}</span>
          </h2>
          <Button type="link" size="small" onClick={() => onListing(!listing)}>
            {t(listing ? 'common.close' : 'review.targetList')}
          </Button>
        </div>
        {current === undefined && draftPending > 0 && !listing ? (
          <Button type="primary" onClick={onStart} className="items-start">
            {t('review.start')} <kbd>j</kbd>
          </Button>
        ) : null}
        {version.status === 'draft' && draftPending === 0 && version.review.total > 0 ? (
          <p className="items-done">✓ {t('review.allDone')}</p>
        ) : null}
        {here.length === 0 ? (
          <p className="quiet">{t(filter === 'all' ? 'review.nothingHere' : 'review.nothingFilter')}</p>
        ) : null}
        {here.map((item) =>
          item.id === current && !listing ? (
            <div key={item.id}>{opened}</div>
          ) : (
            <ItemLine key={item.id} item={item} current={item.id === current} onPick={onPick} />
          ),
        )}
        {hint === null ? null : <p className="quiet items-hint">{hint}</p>}
      </div>
    </div>
  );
}
