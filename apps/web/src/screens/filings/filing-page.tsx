/** @module The page of a filing once it is there: head, form or answer at the left, steps and talk at the right; acts at the foot. */

import { PrinterOutlined } from '@ant-design/icons';
import type { FilingDetail } from '@dafeng/contract';
import { Button, ConfigProvider } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { Page } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { Thread } from '../../parts/thread.tsx';
import { mayReport, useSession } from '../../shell/current-city.ts';
import { ClashNote, LeftoverNote } from './clash-note.tsx';
import { EvidenceBox } from './evidence-box.tsx';
import { FilingActs } from './filing-acts.tsx';
import { FilingForm, FilingText } from './filing-form.tsx';
import { FilingFacts } from './filing-head.tsx';
import { FilingSteps } from './filing-steps.tsx';
import { useFilingBefore } from './use-filing-before.ts';
import { useFilingDraft } from './use-filing-draft.ts';

export function FilingPage({ detail, userId }: { readonly detail: FilingDetail; readonly userId: string }) {
  const { t, pick } = useWords();
  const draft = useFilingDraft(detail, userId);
  const before = useFilingBefore(detail, !draft.writable);
  const [allFaults, setAllFaults] = useState(false);
  const talks = mayReport(useSession());
  const of = `filing:${detail.id}`;
  const say = async (text: string) => {
    await call('POST', '/cities/:cityId/comments', { params: { cityId: detail.cityId }, body: { of, text } });
    await refreshDispatch();
  };
  return (
    <Page
      title={detail.title}
      note={`${pick(detail.kindName)} · ${detail.organisation.name}`}
      actions={
        <Button className="no-phone" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('common.print')}
        </Button>
      }
    >
      <FilingFacts detail={detail} />
      <div className="filing-columns">
        <div className="filing-main">
          {detail.ask === null ? null : (
            <section className="filing-ask" aria-label={t('work.ask')}>
              <h2>{t('work.ask')}</h2>
              <p className="field-words">{detail.ask}</p>
            </section>
          )}
          {draft.clash === null ? null : <ClashNote detail={detail} clash={draft.clash} onSettle={draft.settle} />}
          {draft.leftover === null ? null : (
            <LeftoverNote detail={detail} mine={draft.leftover} onDrop={draft.dropLeftover} />
          )}
          <h2>{pick(detail.form.name)}</h2>
          {detail.form.note === null ? null : <p className="page-note">{pick(detail.form.note)}</p>}
          {draft.writable ? (
            // Nothing is typed into either of two texts until one is chosen.
            <ConfigProvider componentDisabled={draft.clash !== null}>
              <FilingForm detail={detail} draft={draft} allFaults={allFaults} />
            </ConfigProvider>
          ) : (
            <FilingText detail={detail} before={before} />
          )}
          <EvidenceBox
            cityId={detail.cityId}
            of={of}
            files={detail.evidenceFiles}
            rules={detail.evidenceRules}
            mayAdd={detail.mayAddEvidence}
            needed={detail.form.evidence && detail.evidence === 0}
          />
          {draft.problem === null ? null : <ProblemNote error={draft.problem} onRetry={() => void draft.save()} />}
        </div>
        <aside className="filing-aside">
          <h2>{t('work.log')}</h2>
          <FilingSteps detail={detail} />
          <h2>{t('work.thread')}</h2>
          <Thread
            id={of}
            remarks={detail.commentList.map((one) => ({ ...one, by: one.by.name }))}
            onSay={talks ? say : undefined}
          />
        </aside>
      </div>
      <FilingActs detail={detail} draft={draft} onFaults={() => setAllFaults(true)} />
    </Page>
  );
}
