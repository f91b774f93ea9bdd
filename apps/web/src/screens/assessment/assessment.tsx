/**
 * @module One assessment: the result and what may still become of it, then the items with target, result and estimate beside each other, the
 * reviewer's word, evidence and appeal. What is turned by hand stands in the address and is answered by the server.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { assessmentQuery, whatIfQuery } from '../../api/assessments.ts';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { Failed } from '../../shell/fallbacks.tsx';
import '../../style/assessment.css';
import { formatDateTime } from '../../view/number.ts';
import { AssessmentActs } from './assessment-acts.tsx';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { EventList } from './event-list.tsx';
import { ItemTable } from './item-table.tsx';
import { StatusMark } from './marks.tsx';
import { ResultBox } from './result-box.tsx';
import { SchemeNote } from './scheme-note.tsx';
import { readTurns, turned, writeTurns } from './what-if.ts';

const routeApi = getRouteApi('/app/cities/$cityId/assessment/$assessmentId');

export function AssessmentScreen() {
  const { t, locale } = useWords();
  const { cityId, assessmentId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const asked = useQuery(assessmentQuery(cityId, assessmentId));
  const one = asked.data;
  const turns = readTurns(search.if);
  const falsified = search.falsified === 'yes';
  useTitle(
    one === undefined ? '' : t('assess.heading', { subject: one.subject.name, year: one.year }),
    t('nav.assessment'),
  );
  if (asked.isError) return <Failed error={asked.error} reset={() => void asked.refetch()} />;
  if (one === undefined) return <Waiting />;
  const change = (next: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false });
  return (
    <Page
      wide
      title={
        <>
          {t('assess.heading', { subject: one.subject.name, year: one.year })}
          {one.example ? <span className="tag-example">{t('example.tag')}</span> : null}
        </>
      }
      note={
        <>
          <StatusMark one={one} /> · {t('assess.taken.at', { at: formatDateTime(one.takenAt) })}
        </>
      }
      actions={
        <AssessmentActs
          cityId={cityId}
          one={one}
          exportAddress={addressOf(
            '/cities/:cityId/assessments/:assessmentId/export',
            { cityId, assessmentId },
            { language: locale },
          )}
        />
      }
    >
      <AssessmentTabs cityId={cityId} />
      <SchemeNote rules={one.rules} />
      {one.moved ? <p className="assess-moved">▲ {t('assess.moved')}</p> : null}
      <WhatIfResult
        cityId={cityId}
        one={one}
        turns={turns}
        falsified={falsified}
        onReset={() => change({ if: undefined, falsified: undefined })}
        onFalsify={(on) => change({ falsified: on ? 'yes' : undefined })}
        onItem={(item) => change({ item })}
      />
      <ItemTable
        cityId={cityId}
        one={one}
        turns={turns}
        opened={search.item}
        onOpen={(item) => change({ item })}
        onTurn={(item, met) => change({ if: writeTurns(turned(turns, item, met)) })}
      />
      <EventList cityId={cityId} one={one} />
      <p className="quiet no-print">
        <Link to="/cities/$cityId/assessment" params={{ cityId }}>
          {t('assess.back')}
        </Link>
      </p>
    </Page>
  );
}

type ResultProps = Omit<Parameters<typeof ResultBox>[0], 'tried'>;
function WhatIfResult({ cityId, ...rest }: ResultProps & { readonly cityId: string }) {
  const { one, turns, falsified } = rest;
  const tried = useQuery(whatIfQuery(cityId, one, turns, falsified));
  const trying = turns.length > 0 || falsified;
  return (
    <>
      <ResultBox {...rest} tried={trying ? (tried.data ?? null) : null} />
      {trying && tried.isError ? <ProblemNote error={tried.error} /> : null}
    </>
  );
}
