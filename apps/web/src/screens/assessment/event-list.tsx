/** @module What was done, oldest first, the digest that a report quotes, and the check that it still comes out the same. */
import type { Assessment } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { replayQuery } from '../../api/assessments.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatDateTime } from '../../view/number.ts';

export function EventList({ cityId, one }: { readonly cityId: string; readonly one: Assessment }) {
  const { t, pick } = useWords();
  const [asked, setAsked] = useState(false);
  const replay = useQuery({ ...replayQuery(cityId, one.id), enabled: asked });
  const item = (id: string | null) => pick(one.items.find((found) => found.id === id)?.name);
  return (
    <section className="assess-log">
      <h2>{t('assess.log')}</h2>
      <ol>
        {one.events.map((event) => (
          <li key={event.id}>
            <span className="quiet nowrap">{formatDateTime(event.at)}</span> {event.by} <b>{pick(event.kindName)}</b>{' '}
            {item(event.itemId)} {event.note}
          </li>
        ))}
      </ol>
      <p className="quiet">
        SHA-256 <code>{one.digest.slice(0, shownDigest)}</code>{' '}
        <Button
          size="small"
          className="no-print"
          loading={replay.isFetching}
          onClick={() => (asked ? void replay.refetch() : setAsked(true))}
        >
          {t('assess.replay')}
        </Button>
      </p>
      {replay.data === undefined ? null : (
        <p role="status" className={replay.data.same && replay.data.digestHolds ? 'assess-met' : 'assess-missed'}>
          {replay.data.same && replay.data.digestHolds ? '●' : '■'} {pick(replay.data.message)}
          {replay.data.schemeChanged
            ? ` ${t('assess.replayChanged', { grade: pick(replay.data.today?.grade?.name) || t('assess.open') })}`
            : ''}
        </p>
      )}
      {replay.isError ? <ProblemNote error={replay.error} /> : null}
    </section>
  );
}
const shownDigest = 16;
