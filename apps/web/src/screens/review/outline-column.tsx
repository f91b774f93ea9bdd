/**
 * @module The outline of the plan with counts: foldable, and the way to a section.
 */
import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { isWithin } from './review-items.ts';
import type { OutlineEntry } from './types.ts';

export function OutlineColumn({
  outline,
  pending,
  current,
  onPick,
}: {
  readonly outline: readonly OutlineEntry[];
  readonly pending: ReadonlyMap<string, number>;
  readonly current: string | undefined;
  readonly onPick: (section: string) => void;
}) {
  const { t } = useWords();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const parents = useMemo(
    () => new Set(outline.filter((e) => outline.some((o) => o.id !== e.id && isWithin(o.id, e.id))).map((e) => e.id)),
    [outline],
  );
  const shown = outline.filter((entry) => ![...folded].some((id) => id !== entry.id && isWithin(entry.id, id)));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entry to show changes with `current`.
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const toggle = (id: string) =>
    setFolded((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <nav aria-label={t('review.outline')} className="outline">
      <ul ref={list}>
        {shown.map((entry) => {
          const waiting = pending.get(entry.id) ?? 0;
          const here = entry.id === current;
          return (
            <li
              key={entry.id}
              style={{ paddingInlineStart: (entry.level - 1) * 12 }}
              className={`outline-level-${entry.level}`}
            >
              {parents.has(entry.id) ? (
                <button
                  type="button"
                  className="outline-fold"
                  aria-expanded={!folded.has(entry.id)}
                  aria-label={`${t(folded.has(entry.id) ? 'review.expand' : 'review.fold')} ${entry.title}`}
                  onClick={() => toggle(entry.id)}
                >
                  {folded.has(entry.id) ? <CaretRightOutlined /> : <CaretDownOutlined />}
                </button>
              ) : (
                <span className="outline-fold" />
              )}
              <button
                type="button"
                className={here ? 'outline-entry outline-here' : 'outline-entry'}
                aria-current={here}
                onClick={() => onPick(entry.id)}
                title={t('review.counts', { targets: entry.targets, tasks: entry.tasks })}
              >
                <span className="outline-title">
                  {entry.label === '——' ? '' : entry.label}
                  {entry.title}
                </span>
                {waiting > 0 ? (
                  <span className="outline-pending">
                    <span className="visually-hidden">{t('review.pendingHere', { count: waiting })}</span>
                    <span aria-hidden="true">○{waiting}</span>
                  </span>
                ) : entry.targets > 0 ? (
                  <span className="outline-count" aria-hidden="true">
                    {entry.targets}
                  </span>
                ) : null}
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
