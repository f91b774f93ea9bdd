/**
 * @module Filling a form: what is typed is kept in the browser at once and saved on the server shortly after. A reload, a broken line or a
 * sign-in that ran out loses nothing; two writers see both texts and choose. Steps of the workflow wait for the last save.
 */
import type { FieldValue, FilingAction, FilingConflict, FilingContent, FilingDetail } from '@dafeng/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { problemFrom } from '../../api/problem.ts';
import { forget, keep, recall } from '../../view/storage.ts';
import { differing, isKeptTyping, resume } from './filing-content.ts';
import { useSaveOccasions } from './use-save-occasions.ts';

export interface Clash {
  readonly revision: number;
  readonly by: string;
  readonly at: string;
  readonly seen: FilingContent;
  readonly mine: FilingContent;
  readonly theirs: FilingContent;
}
/** `kept`: in this browser only, to be sent again. */
export type SaveState = 'saved' | 'typing' | 'saving' | 'kept';

const pause = 1200;
const again = 15_000;

const conflictOf = (error: unknown): FilingConflict | null => {
  const problem = problemFrom(error);
  return problem.code === 'revision-conflict' && typeof problem.current === 'object'
    ? (problem.current as FilingConflict | null)
    : null;
};

export function useFilingDraft(detail: FilingDetail, userId: string) {
  const { id } = detail;
  const { fields } = detail.form;
  const shelf = `filing.${userId}.${id}`;
  const writable = detail.actions.some(({ action, allowed }) => action === 'save' && allowed);
  const [opening] = useState(() => {
    const kept = recall('local', shelf, isKeptTyping);
    const what = resume(kept, fields, detail);
    if (what === 'nothing') forget('local', shelf);
    return { kept, what, goesOn: writable && what !== 'nothing' };
  });
  const [mine, setMine] = useState<FilingContent>(() =>
    opening.goesOn ? (opening.kept?.mine ?? detail.content) : detail.content,
  );
  /** Typed here, never saved, and the form takes no more: shown, so that it is not lost unseen. */
  const [leftover, setLeftover] = useState(() =>
    !writable && opening.what !== 'nothing' ? (opening.kept?.mine ?? null) : null,
  );
  const [state, setState] = useState<SaveState>(opening.goesOn ? 'kept' : 'saved');
  const [problem, setProblem] = useState<unknown>(null);
  const [clash, setClash] = useState<Clash | null>(() =>
    writable && opening.what === 'conflict' && opening.kept !== null
      ? {
          revision: detail.revision,
          by: detail.changedBy.name,
          at: detail.changedAt,
          seen: opening.kept.seen,
          mine: opening.kept.mine,
          theirs: detail.content,
        }
      : null,
  );
  const latest = useRef(mine);
  const base = useRef({ revision: detail.revision, content: detail.content });
  const running = useRef<Promise<boolean> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** True when everything typed stands on the server. */
  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    timer.current = undefined;
    while (running.current !== null) await running.current;
    const sent = latest.current;
    if (differing(fields, sent, base.current.content).length === 0) {
      forget('local', shelf);
      setState('saved');
      return true;
    }
    setState('saving');
    const step = (async () => {
      try {
        const answer = await call('PUT', '/filings/:id/content', {
          params: { id },
          body: { expectedRevision: base.current.revision, content: sent },
        });
        base.current = { revision: answer.revision, content: answer.content };
        setProblem(null);
        if (latest.current === sent) {
          forget('local', shelf);
          base.current = { revision: answer.revision, content: sent };
          setState('saved');
        } else setState('typing');
        await refreshDispatch(answer, true);
        return latest.current === sent;
      } catch (error) {
        const other = conflictOf(error);
        if (other !== null && differing(fields, other.current, base.current.content).length === 0) {
          // Only evidence or the state moved: nothing that was typed is at stake.
          base.current = { revision: other.currentRevision, content: other.current };
          setState('kept');
        } else if (other === null) setProblem(error);
        else
          setClash({
            revision: other.currentRevision,
            by: other.changedBy,
            at: other.changedAt,
            seen: base.current.content,
            mine: sent,
            theirs: other.current,
          });
        setState('kept');
        return false;
      }
    })();
    running.current = step;
    const done = await step;
    running.current = null;
    return done;
  }, [fields, id, shelf]);

  const change = useCallback(
    (field: string, value: FieldValue) => {
      latest.current = { ...latest.current, [field]: value };
      setMine(latest.current);
      setState('typing');
      keep('local', shelf, { revision: base.current.revision, seen: base.current.content, mine: latest.current });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), pause);
    },
    [save, shelf],
  );

  const settle = useCallback(
    (content: FilingContent) => {
      if (clash === null) return;
      base.current = { revision: clash.revision, content: clash.theirs };
      latest.current = content;
      setMine(content);
      setClash(null);
      keep('local', shelf, { revision: clash.revision, seen: clash.theirs, mine: content });
      void save();
    },
    [clash, save, shelf],
  );

  const act = useCallback(
    async (action: FilingAction, note: string | null): Promise<void> => {
      if (!(await save())) throw new Error('unsaved');
      const answer = await call('POST', '/filings/:id/actions', {
        params: { id },
        body: { expectedRevision: base.current.revision, action, note },
      });
      base.current = { revision: answer.revision, content: answer.content };
      latest.current = answer.content;
      setMine(answer.content);
      setProblem(null);
      await refreshDispatch(answer);
    },
    [id, save],
  );

  // What the server sends anew is taken over while nothing is being typed.
  useEffect(() => {
    if (detail.revision === base.current.revision || clash !== null) return;
    if (differing(fields, latest.current, base.current.content).length > 0) return;
    base.current = { revision: detail.revision, content: detail.content };
    latest.current = detail.content;
    setMine(detail.content);
  }, [detail, fields, clash]);

  useSaveOccasions({
    save,
    writable,
    /** Milliseconds until a save that failed is tried again; null where nothing waits. */
    retryIn: state !== 'kept' || clash !== null ? null : problem === null ? 0 : again,
    pending: () => timer.current !== undefined,
  });

  const dropLeftover = () => {
    forget('local', shelf);
    setLeftover(null);
  };
  return { mine, change, save, act, settle, state, clash, problem, writable, leftover, dropLeftover };
}
export type FilingDraft = ReturnType<typeof useFilingDraft>;
