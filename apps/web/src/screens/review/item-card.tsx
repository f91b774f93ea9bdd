/**
 * @module One item opened: all its fields, what the reader was unsure of, and the three decisions. Forms are separate.
 */
import {
  CheckOutlined,
  CloseOutlined,
  EditOutlined,
  HistoryOutlined,
  LinkOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Alert, App, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import { TargetValue } from '../../parts/target-value.tsx';
import { WarningList } from '../../parts/warning-list.tsx';
import { fieldWord, valueWord } from '../../view/field-words.ts';
import { ItemFacts } from './item-facts.tsx';
import { ReviewMark } from './item-line.tsx';
import { straysFromQuote } from './target-check.ts';
import { TargetForm } from './target-form.tsx';
import { TaskForm } from './task-form.tsx';
import { type PlanItem, titleOf } from './types.ts';
import type { Conflict, Decision } from './use-review.ts';

export interface ItemCardProps {
  readonly item: PlanItem;
  readonly editable: boolean;
  readonly editing: boolean;
  readonly busy: boolean;
  readonly conflict: Conflict | null;
  readonly onDecide: (decision: Decision) => void;
  readonly onEdit: (on: boolean) => void;
  readonly onHistory: () => void;
  readonly onConflictSeen: () => void;
}

export function ItemCard(props: ItemCardProps) {
  const { item, editable, editing, busy, conflict, onDecide, onEdit, onHistory } = props;
  const { t } = useWords();
  const { message } = App.useApp();
  const card = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card comes into view when its item becomes the current one.
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [item.id, editing]);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    void message.success(t('common.copied'));
  };
  const decided = item.review !== 'pending';
  return (
    <article ref={card} className="item-card" data-items={item.id} aria-label={titleOf(item)}>
      <header className="item-head">
        <span className={`kind-dot kind-${item.kind}`}>{t(`kind.${item.kind}`)}</span>
        <span className="item-state">
          <ReviewMark state={item.review} /> {t(`review.${item.review}`)}
        </span>
        <span className="item-tools">
          <Button
            size="small"
            type="text"
            icon={<LinkOutlined />}
            onClick={() => void copy()}
            aria-label={t('review.copyLink')}
            title={t('review.copyLink')}
          />
          <Button
            size="small"
            type="text"
            icon={<HistoryOutlined />}
            onClick={onHistory}
            aria-label={t('review.history')}
            title={t('review.history')}
          />
        </span>
      </header>
      <h3 className={item.review === 'rejected' ? 'item-rejected' : undefined}>{titleOf(item)}</h3>
      {conflict === null ? null : (
        <ConflictNote conflict={conflict} now={item} editing={editing} onSeen={props.onConflictSeen} />
      )}
      {item.kind === 'target' && !editing ? (
        <div className="item-value">
          <TargetValue target={item} />
          {straysFromQuote(item) ? <span className="mark mark-doubt">≠ {t('review.notInQuote')}</span> : null}
        </div>
      ) : null}
      <WarningList warnings={item.warnings} />
      {editing && item.kind === 'target' ? (
        <TargetForm item={item} busy={busy} onSave={onDecide} onCancel={() => onEdit(false)} />
      ) : editing && item.kind === 'task' ? (
        <TaskForm item={item} busy={busy} onSave={onDecide} onCancel={() => onEdit(false)} />
      ) : (
        <>
          <ItemFacts item={item} />
          {item.quote === null ? null : <blockquote className="item-quote">{item.quote}</blockquote>}
        </>
      )}
      {editable && !editing ? (
        <div className="item-actions">
          {item.review === 'accepted' ? null : (
            <Button
              size="small"
              type="primary"
              icon={<CheckOutlined />}
              loading={busy}
              onClick={() => onDecide({ decision: 'accept' })}
            >
              {t('review.accept')} <kbd>a</kbd>
            </Button>
          )}
          {item.kind === 'target' || item.kind === 'task' ? (
            <Button size="small" icon={<EditOutlined />} onClick={() => onEdit(true)}>
              {t('review.correct')} <kbd>e</kbd>
            </Button>
          ) : null}
          {item.review === 'rejected' ? null : (
            <Button
              size="small"
              icon={<CloseOutlined />}
              disabled={busy}
              onClick={() => onDecide({ decision: 'reject' })}
            >
              {t('review.reject')} <kbd>x</kbd>
            </Button>
          )}
          {decided ? (
            <Button
              size="small"
              type="text"
              icon={<UndoOutlined />}
              disabled={busy}
              onClick={() => onDecide({ decision: 'reopen' })}
            >
              {t('review.reopen')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </article>
  );
}

/** Says who changed what in between; nothing of either side is overwritten. */
function ConflictNote({
  conflict,
  now,
  editing,
  onSeen,
}: {
  readonly conflict: Conflict;
  readonly now: PlanItem;
  readonly editing: boolean;
  readonly onSeen: () => void;
}) {
  const { t } = useWords();
  const seen = conflict.seen as unknown as Record<string, unknown>;
  const current = now as unknown as Record<string, unknown>;
  const changed = Object.keys(current).filter(
    (field) =>
      !['revision', 'sectionTitle', 'versionId', 'id', 'warnings'].includes(field) &&
      JSON.stringify(current[field]) !== JSON.stringify(seen[field]),
  );
  return (
    <Alert
      type="warning"
      role="alert"
      title={t('review.conflict', { name: conflict.actorName ?? t('review.conflictSomeone') })}
      description={
        <>
          <ul>
            {changed.map((field) => (
              <li key={field}>
                {fieldWord(field, t)}: <del>{valueWord(field, seen[field], t)}</del> →{' '}
                <b>{valueWord(field, current[field], t)}</b>
              </li>
            ))}
          </ul>
          {editing ? <p>{t('review.conflictMine')}</p> : null}
          <Button size="small" onClick={onSeen}>
            {t('review.conflictOk')}
          </Button>
        </>
      }
    />
  );
}
