/** @module The log of a filing as a line of steps. Savings of drafts are many and are folded until asked for. */
import type { FilingDetail } from '@dafeng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { type LineStep, StepLine } from '../../parts/step-line.tsx';

export function FilingSteps({ detail }: { readonly detail: FilingDetail }) {
  const { t, pick } = useWords();
  const [all, setAll] = useState(false);
  const savings = detail.log.filter(({ action }) => action === 'save').length;
  const events = all ? detail.log : detail.log.filter(({ action }) => action !== 'save');
  const steps: LineStep[] = events.map((event) => ({
    key: event.id,
    label: pick(event.actionName),
    who: event.by.name,
    at: event.at,
    note:
      event.note ??
      (event.changes.length === 0
        ? null
        : t('work.log.changed', { fields: event.changes.map(({ name }) => pick(name)).join(t('work.listComma')) })),
    mark: event.to === 'returned' || event.to === 'withdrawn' ? 'back' : 'done',
  }));
  const next = nextWord[detail.state];
  if (next !== undefined) steps.push({ key: 'next', label: t(next), who: null, at: null, mark: 'next' });
  return (
    <>
      <StepLine steps={steps} />
      {savings === 0 ? null : (
        <Button type="link" size="small" className="flush no-print" onClick={() => setAll(!all)}>
          {t(all ? 'work.log.fold' : 'work.log.savings', { count: savings })}
        </Button>
      )}
    </>
  );
}
const nextWord = {
  draft: 'work.next.submit',
  returned: 'work.next.submit',
  submitted: 'work.next.review',
  reviewed: 'work.next.approve',
  approved: undefined,
  withdrawn: undefined,
} as const;
