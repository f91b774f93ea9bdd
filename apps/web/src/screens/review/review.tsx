/**
 * @module The review of a plan version: outline, text, items side by side, driven by keyboard or mouse; every state in the URL.
 */
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import type { PlanVersionDetail } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { Alert, App, Button, Segmented } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { textQuery, versionQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { useTitle } from '../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayReview, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { FileDrop } from '../plan/file-drop.tsx';
import { versionName } from '../plan/version-status.tsx';
import { AddForm } from './add-form.tsx';
import { FactsColumn } from './facts-column.tsx';
import { dropDraft } from './form-draft.ts';
import { HistoryDrawer } from './history-drawer.tsx';
import { ItemCard } from './item-card.tsx';
import { ItemsColumn } from './items-column.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { useLinkedHover } from './linked-hover.ts';
import { OutlineColumn } from './outline-column.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { ReviewBar } from './review-bar.tsx';
import { inOrder, pendingBySection, step } from './review-items.ts';
import { type Selected, TextColumn } from './text-column.tsx';
import { type PlanItem, titleOf } from './types.ts';
import { type Decision, useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

const routeApi = getRouteApi('/app/cities/$cityId/plan/versions/$versionId');

export function ReviewScreen() {
  const { versionId } = routeApi.useParams();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const version = useQuery(versionQuery(versionId));
  if (version.data !== undefined && version.data.cityId !== cityId) {
    const params = { cityId: version.data.cityId, versionId };
    return <Navigate to="/cities/$cityId/plan/versions/$versionId" params={params} search={search} replace />;
  }
  if (version.isError) return <Failed error={version.error} reset={() => void version.refetch()} />;
  if (version.isPending) {
    return (
      <div className="page">
        <Waiting rows={14} />
      </div>
    );
  }
  return <ReviewOf key={versionId} version={version.data} />;
}

type Pane = 'outline' | 'text' | 'items';

function ReviewOf({ version }: { readonly version: PlanVersionDetail }) {
  const { t, pick } = useWords();
  const { message, modal } = App.useApp();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const allowed = mayReview(useSession());
  const text = useQuery({ ...textQuery(version.id), enabled: version.textHeld });
  const review = useReview(version.id);
  const root = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState<Selected | null>(null);
  const [publishing, setPublishing] = useState(false);
  const [help, setHelp] = useState(false);
  const [outlineOpen, setOutlineOpen] = useState(true);
  const [pane, setPane] = useState<Pane>('text');
  useLinkedHover(root);
  useTitle(versionName(version, t), version.title);

  const editable = allowed && version.status === 'draft';
  const filter = search.filter ?? 'all';
  const ordered = useMemo(() => inOrder(version.items, version.outline), [version.items, version.outline]);
  const pending = useMemo(() => pendingBySection(version.items), [version.items]);
  const current = ordered.find((item) => item.id === search.item);
  const section = current?.section ?? search.section;
  const busy =
    review.decide.isPending || review.acceptRest.isPending || review.publish.isPending || review.undo.isPending;

  const go = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const open = (id: string) => {
    setEditing(false);
    setAdding(null);
    go({ item: id, section: undefined });
  };
  const openSection = (id: string) => {
    setEditing(false);
    go({ item: undefined, section: id });
    root.current?.querySelector(`.review-text [data-section="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'start' });
    setPane('text');
  };
  const move = (direction: 1 | -1) => {
    const next = step(ordered, filter, current?.id, direction);
    if (next !== undefined) open(next.id);
  };
  const decide = (item: PlanItem, decision: Decision, thenGoOn: boolean) => {
    if (busy) return;
    review.decide.mutate(
      { item, decision },
      {
        onSuccess: () => {
          dropDraft(item.id);
          setEditing(false);
          // While pending items are left, a decision leads to the next of them.
          const next = thenGoOn ? step(ordered, filter === 'all' ? 'pending' : filter, item.id, 1) : undefined;
          if (next !== undefined) open(next.id);
        },
      },
    );
  };
  const undo = () => {
    if (!version.canUndo || busy) return;
    review.undo.mutate(undefined, {
      onSuccess: ({ itemIds }) => {
        const [first] = itemIds;
        if (itemIds.length === 1 && first !== undefined) open(first);
      },
    });
  };
  const acceptRest = () => {
    const count = version.review.pending;
    void modal.confirm({
      title: t('review.acceptRestAsk', { count }),
      okText: t('review.acceptRest'),
      cancelText: t('common.cancel'),
      onOk: () =>
        review.acceptRest
          .mutateAsync(version.revision)
          .then(() => message.success(t('review.acceptedRest', { count })))
          .catch(() => undefined),
    });
  };
  const leaveToVersions = () => void navigate({ to: '/cities/$cityId/plan', params: { cityId } });
  const publish = async (revision: number) => {
    try {
      await review.publish.mutateAsync(revision);
      setPublishing(false);
      // Nothing is pending in a published version: the filter would show an empty page.
      go({ filter: undefined, item: undefined, panel: undefined });
    } catch {
      // Shown in the dialog by the review's problem.
    }
  };
  const acceptAndPublish = async () => {
    try {
      const accepted = await review.acceptRest.mutateAsync(version.revision);
      await publish(accepted.revision);
    } catch {
      // As above.
    }
  };

  useReviewKeys({
    next: () => move(1),
    previous: () => move(-1),
    accept: () => editable && current && !editing && decide(current, { decision: 'accept' }, true),
    reject: () => editable && current && !editing && decide(current, { decision: 'reject' }, true),
    edit: () => editable && (current?.kind === 'target' || current?.kind === 'task') && setEditing(true),
    undo: () => editable && undo(),
    targets: () => go({ panel: search.panel === 'targets' ? undefined : 'targets' }),
    help: () => setHelp(true),
    close: () => {
      setEditing(false);
      setAdding(null);
      if (search.panel !== undefined) go({ panel: undefined });
    },
  });

  const conflict = review.conflict !== null && review.conflict.itemId === current?.id ? review.conflict : null;
  const card =
    adding !== null ? (
      <AddForm
        key={`${adding.start}-${adding.end}`}
        versionId={version.id}
        selected={adding}
        outline={version.outline}
        busy={review.add.isPending}
        onCancel={() => setAdding(null)}
        onAdd={(addition) =>
          review.add.mutate(addition, {
            onSuccess: ({ item }) => {
              dropDraft(`${version.id}.${addition.start}-${addition.end}`);
              open(item.id);
            },
          })
        }
      />
    ) : current === undefined ? null : (
      <ItemCard
        key={current.id}
        item={current}
        editable={editable}
        editing={editing}
        busy={busy}
        conflict={conflict}
        onDecide={(decision) => decide(current, decision, decision.decision !== 'reopen')}
        onEdit={setEditing}
        onHistory={() => go({ panel: 'history' })}
        onConflictSeen={review.clearConflict}
      />
    );

  return (
    <div className="review" ref={root}>
      {allowed ? <FileDrop cityId={cityId} cityName={here === undefined ? '' : pick(here.name)} /> : null}
      <ReviewBar
        version={version}
        editable={editable}
        busy={busy}
        onAcceptRest={acceptRest}
        onUndo={undo}
        onPublish={() => {
          review.clearProblem();
          setPublishing(true);
        }}
        onDiscard={() =>
          review.discard.mutate(undefined, {
            onSuccess: () => {
              void message.info(t('review.discarded'));
              leaveToVersions();
            },
          })
        }
        onKeys={() => setHelp(true)}
      />
      {version.status === 'discarded' ? (
        <Alert
          type="warning"
          banner
          title={t('review.discardedBanner')}
          action={
            allowed ? (
              <Button size="small" onClick={() => review.restore.mutate()}>
                {t('review.restore')}
              </Button>
            ) : null
          }
        />
      ) : null}
      {review.problem === null || publishing ? null : <ProblemNote error={review.problem} />}
      <Segmented<Pane>
        className="review-panes"
        block
        aria-label={t('review.pane')}
        value={pane}
        onChange={setPane}
        options={[
          { value: 'outline', label: t('review.outline') },
          { value: 'text', label: t('review.text') },
          { value: 'items', label: t('review.items') },
        ]}
      />
      <div className={`review-columns review-show-${pane}${outlineOpen ? '' : ' review-no-outline'}`}>
        <div className="review-outline">
          <Button
            type="text"
            size="small"
            className="outline-toggle"
            icon={outlineOpen ? <MenuFoldOutlined /> : <MenuUnfoldOutlined />}
            aria-expanded={outlineOpen}
            aria-label={t(outlineOpen ? 'review.hideOutline' : 'review.showOutline')}
            onClick={() => setOutlineOpen(!outlineOpen)}
          />
          {outlineOpen ? (
            <OutlineColumn outline={version.outline} pending={pending} current={section} onPick={openSection} />
          ) : null}
        </div>
        <div className="review-text">
          {!version.textHeld ? (
            <FactsColumn version={version} ordered={ordered} current={current?.id} canImport={allowed} onPick={open} />
          ) : text.isError ? (
            <ProblemNote error={text.error} onRetry={() => void text.refetch()} />
          ) : text.isPending ? (
            <Waiting rows={14} />
          ) : (
            <>
              <TextLegend />
              <TextColumn
                version={version}
                text={text.data}
                current={current?.id}
                canAdd={editable}
                onPick={(id) => {
                  open(id);
                  setPane('items');
                }}
                onAdd={(selected) => {
                  setEditing(false);
                  setAdding(selected);
                  setPane('items');
                }}
              />
            </>
          )}
        </div>
        <div className="review-items">
          {adding !== null ? card : null}
          <ItemsColumn
            version={version}
            ordered={ordered}
            filter={filter}
            section={section}
            current={current?.id}
            listing={search.panel === 'targets'}
            opened={adding === null ? card : null}
            hint={editable && version.textHeld ? t('review.addHint') : null}
            onFilter={(which) =>
              go({ filter: which === 'all' ? undefined : which, section: undefined, item: undefined })
            }
            onPick={open}
            onStart={() => move(1)}
            onListing={(on) => go({ panel: on ? 'targets' : undefined })}
          />
        </div>
      </div>
      <HistoryDrawer
        versionId={version.id}
        itemId={search.panel === 'history' ? current?.id : undefined}
        title={current === undefined ? '' : titleOf(current)}
        onClose={() => go({ panel: undefined })}
      />
      {publishing ? (
        <PublishDialog
          version={version}
          busy={busy}
          problem={review.problem}
          onPublish={() => void publish(version.revision)}
          onAcceptAndPublish={() => void acceptAndPublish()}
          onClose={() => setPublishing(false)}
        />
      ) : null}
      {help ? <KeysDialog onClose={() => setHelp(false)} /> : null}
    </div>
  );
}

function TextLegend() {
  const { t } = useWords();
  return (
    <p className="legend text-legend">
      {(['target', 'qualitative', 'task', 'project'] as const).map((kind) => (
        <span key={kind} className={`span span-${kind}`}>
          {t(`legend.${kind}`)}
        </span>
      ))}
      <span className="text-mark">¶</span> {t('review.defect')}
      <span className="text-mark text-mark-carried">•</span> {t('review.filter.carried')}
    </p>
  );
}
