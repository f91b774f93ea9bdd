/**
 * @module Deciding on items: every write of the review screen, with the optimistic lock. A conflict is kept to be shown, never overwritten.
 */
import type { PlanVersion, PlanVersionDetail, TargetFields } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import { call } from '../../api/client.ts';
import { type ConflictNote, conflictFrom, problemFrom } from '../../api/problem.ts';
import { itemHistoryQuery, queryClient, refreshRegistry, versionQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import type { PlanItem } from './types.ts';

export interface Decision {
  readonly decision: 'accept' | 'reject' | 'reopen' | 'correct';
  readonly fields?: Partial<TargetFields>;
  readonly responsible?: { readonly lead: string[]; readonly participants: string[] };
  readonly note?: string;
}
export interface Addition {
  readonly section: string;
  readonly start: number;
  readonly end: number;
  readonly fields: TargetFields;
  readonly note?: string;
}
export interface Conflict extends ConflictNote {
  readonly itemId: string;
  /** The item as it stood on this screen when the decision was made. */
  readonly seen: PlanItem;
}

/** The cached version with one item changed (or put in) and the version's own facts renewed. */
function withItem(old: PlanVersionDetail | undefined, item: PlanItem, version: PlanVersion) {
  if (old === undefined) return old;
  const known = old.items.some((other) => other.id === item.id);
  const items = known ? old.items.map((other) => (other.id === item.id ? item : other)) : [...old.items, item];
  return { ...old, ...version, items };
}

export function useReview(versionId: string) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const key = versionQuery(versionId).queryKey;
  const refresh = useCallback(() => queryClient.invalidateQueries({ queryKey: key, exact: true }), [key]);

  const decide = useMutation({
    mutationFn: ({ item, decision }: { item: PlanItem; decision: Decision }) =>
      call('PATCH', '/versions/:versionId/items/:itemId', {
        params: { versionId, itemId: item.id },
        body: { expectedRevision: item.revision, ...decision },
      }),
    onSuccess: ({ item, version }) => {
      queryClient.setQueryData(key, (old) => withItem(old, item, version));
      void queryClient.invalidateQueries({ queryKey: itemHistoryQuery(versionId, item.id).queryKey });
      setProblem(null);
      setConflict((now) => (now?.itemId === item.id ? null : now));
    },
    onError: async (error, { item }) => {
      const note = conflictFrom(problemFrom(error));
      if (note === null) {
        setProblem(error);
        return;
      }
      await refresh();
      setConflict({ ...note, itemId: item.id, seen: item });
    },
  });
  const add = useMutation({
    mutationFn: (addition: Addition) =>
      call('POST', '/versions/:versionId/items', { params: { versionId }, body: addition }),
    onSuccess: ({ item, version }) => {
      queryClient.setQueryData(key, (old) => withItem(old, item, version));
      setProblem(null);
      void message.success(t('review.added.done'));
    },
    onError: setProblem,
  });
  const undo = useMutation({
    mutationFn: () => call('POST', '/versions/:versionId/undo', { params: { versionId } }),
    onSuccess: async ({ undone }) => {
      await refresh();
      setProblem(null);
      void message.info(t('review.undone', { what: undone }));
    },
    onError: setProblem,
  });
  const acceptRest = useMutation({
    mutationFn: (expectedRevision: number) =>
      call('POST', '/versions/:versionId/accept-rest', { params: { versionId }, body: { expectedRevision } }),
    onSuccess: refresh,
    onError: async (error) => {
      await refresh();
      setProblem(error);
    },
  });
  const publish = useMutation({
    mutationFn: (expectedRevision: number) =>
      call('POST', '/versions/:versionId/publish', { params: { versionId }, body: { expectedRevision } }),
    onSuccess: async ({ number }) => {
      await refreshRegistry();
      void message.success(t('review.published', { number: number ?? '' }));
    },
    onError: async (error) => {
      await refresh();
      setProblem(error);
    },
  });
  const discard = useMutation({
    mutationFn: () => call('DELETE', '/versions/:versionId', { params: { versionId } }),
    onSuccess: refreshRegistry,
    onError: setProblem,
  });
  const restore = useMutation({
    mutationFn: () => call('POST', '/versions/:versionId/restore', { params: { versionId } }),
    onSuccess: refreshRegistry,
    onError: setProblem,
  });
  return {
    decide,
    add,
    undo,
    acceptRest,
    publish,
    discard,
    restore,
    conflict,
    problem,
    clearConflict: () => setConflict(null),
    clearProblem: () => setProblem(null),
  };
}
export type Review = ReturnType<typeof useReview>;
