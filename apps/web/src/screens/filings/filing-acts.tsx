/**
 * @module What may be done with a filing now, at the foot of the page where a thumb reaches it. Acts that send back ask for the reason; what is
 * closed says why.
 */
import type { FilingAction, FilingDetail } from '@dafeng/contract';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { problemFrom } from '../../api/problem.ts';
import { useWords } from '../../i18n/index.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { mayDispatch, useSession } from '../../shell/current-city.ts';
import { PostponeDialog } from './postpone-dialog.tsx';
import type { FilingDraft } from './use-filing-draft.ts';

type Act = FilingDetail['actions'][number] & { readonly action: FilingAction };
/** The one that leads on is drawn filled. */
const leads: readonly FilingAction[] = ['submit', 'review', 'approve'];

/** What leads on stands last, where the hand goes; taking back stands first. */
const sortedActs = (acts: readonly Act[]): readonly Act[] => acts.toSorted((a, b) => rank(a.action) - rank(b.action));
const rank = (action: FilingAction): number => (action === 'withdraw' ? 0 : leads.includes(action) ? 2 : 1);

export function FilingActs({
  detail,
  draft,
  onFaults,
}: {
  readonly detail: FilingDetail;
  readonly draft: FilingDraft;
  readonly onFaults: () => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<Act | null>(null);
  const [postponing, setPostponing] = useState(false);
  const [busy, setBusy] = useState<FilingAction | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const office = mayDispatch(useSession());
  const incomplete = detail.faults.length > 0;
  const acts = detail.actions.filter((act): act is Act => act.action !== 'save');
  const open = sortedActs(acts).filter(
    ({ action, allowed }) => allowed || (action === 'submit' && draft.writable && incomplete),
  );
  const closed = acts.find(
    ({ action, allowed, why }) => action === 'submit' && !allowed && !incomplete && why !== null,
  );
  const settled = detail.state === 'approved' || detail.state === 'withdrawn';

  const act = async (action: FilingAction, note: string | null) => {
    setBusy(action);
    try {
      await draft.act(action, note);
      setProblem(null);
      void message.success(
        t('work.did', { act: pick(acts.find((one) => one.action === action)?.name ?? { zh: '', en: '' }) }),
      );
    } finally {
      setBusy(null);
    }
  };
  const press = async (one: Act) => {
    if (one.needsReason) return setAsking(one);
    // The last words typed may be what was missing: they are saved before the form is judged.
    if (one.action === 'submit' && incomplete && !(await draft.save())) return;
    try {
      await act(one.action, null);
    } catch (error) {
      if (one.action === 'submit') {
        onFaults();
        requestAnimationFrame(() => document.querySelector('.filing-field-wrong')?.scrollIntoView({ block: 'start' }));
      }
      // What is missing is said beside each field.
      setProblem(problemFrom(error).code === 'filing-incomplete' ? null : error);
    }
  };
  return (
    <div className="filing-acts no-print">
      {problem === null ? null : <ProblemNote error={problem} />}
      <div className="filing-acts-row">
        {draft.writable ? (
          <span className={`save-state save-${draft.state}`} role="status">
            {t(draft.clash === null ? `work.save.${draft.state}` : 'work.save.clash')}
          </span>
        ) : null}
        {draft.writable && incomplete ? (
          <span className="quiet">{t('work.faultsLeft', { count: detail.faults.length })}</span>
        ) : null}
        {closed?.why === undefined || closed.why === null || draft.writable ? null : (
          <span className="quiet">{pick(closed.why)}</span>
        )}
        <span className="filing-acts-buttons">
          {office && !settled ? <Button onClick={() => setPostponing(true)}>{t('work.postpone')}</Button> : null}
          {open.map((one) => {
            const button = (
              <Button
                key={one.action}
                type={leads.includes(one.action) ? 'primary' : one.action === 'withdraw' ? 'text' : 'default'}
                danger={one.action === 'withdraw'}
                loading={busy === one.action}
                disabled={busy !== null || draft.clash !== null}
                {...(one.action === 'approve' ? {} : { onClick: () => void press(one) })}
              >
                {pick(one.name)}
              </Button>
            );
            return one.action === 'approve' ? (
              <Popconfirm
                key={one.action}
                title={t('work.approveSure', { body: detail.organisation.name })}
                okText={pick(one.name)}
                cancelText={t('common.cancel')}
                onConfirm={() => void press(one)}
              >
                {button}
              </Popconfirm>
            ) : (
              button
            );
          })}
        </span>
      </div>
      {asking === null ? null : (
        <ReasonDialog
          title={pick(asking.name)}
          hint={t(asking.action === 'return' ? 'work.returnHint' : 'work.reasonHint')}
          label={t('work.reason')}
          ok={pick(asking.name)}
          danger={asking.action === 'withdraw'}
          onDo={(reason) => act(asking.action, reason)}
          onClose={() => setAsking(null)}
        />
      )}
      {postponing ? <PostponeDialog detail={detail} onClose={() => setPostponing(false)} /> : null}
    </div>
  );
}
