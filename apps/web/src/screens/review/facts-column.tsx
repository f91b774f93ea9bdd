/**
 * @module A version of which only the facts are held: the items by section in place of the text, and how to get the text.
 */
import type { PlanVersionDetail } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import { ItemLine } from './item-line.tsx';
import type { PlanItem } from './types.ts';

export function FactsColumn({
  version,
  ordered,
  current,
  canImport,
  onPick,
}: {
  readonly version: PlanVersionDetail;
  readonly ordered: readonly PlanItem[];
  readonly current: string | undefined;
  readonly canImport: boolean;
  readonly onPick: (itemId: string) => void;
}) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (current === undefined) return;
    box.current?.querySelector(`[data-items~="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <div ref={box} className="facts-column">
      <Alert
        type="info"
        showIcon
        title={t('review.factsOnly')}
        action={
          canImport ? (
            <Link to="/cities/$cityId/plan/import" params={{ cityId: version.cityId }}>
              {t('review.importText')}
            </Link>
          ) : null
        }
      />
      {version.outline.map((entry) => {
        const here = ordered.filter((item) => item.section === entry.id);
        return (
          <section key={entry.id} data-section={entry.id} className="facts-section">
            <p className={`text-heading text-heading-${entry.level}`}>
              {entry.label === '——' ? '' : entry.label}
              {entry.title}
            </p>
            {here.length === 0 ? null : (
              <ul>
                {here.map((item) => (
                  <li key={item.id}>
                    <ItemLine item={item} current={item.id === current} onPick={onPick} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}
