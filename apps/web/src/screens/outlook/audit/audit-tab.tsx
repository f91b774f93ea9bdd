/**
 * @module Does the plan hold together: verdicts first, then each finding with its arithmetic; what is unknown can be moved and is audited at
 * once; bases, growth limits and the other cities beside it.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { auditQuery, auditsQuery } from '../../../api/outlook.ts';
import { problemFrom } from '../../../api/problem.ts';
import { useWords } from '../../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { formatDateProse, formatShare } from '../../../view/number.ts';
import { VerdictMark, verdicts } from '../verdict.tsx';
import { AssumptionsTable, BasesTable, GrowthTable } from './audit-tables.tsx';
import { FindingCard } from './finding-card.tsx';
import { type Known, readKnown, withKnown, writeKnown } from './known-address.ts';
import { KnownPanel } from './known-panel.tsx';
import { SharePicture, type ShareRow } from './share-picture.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/outlook');
/** The address follows when the hand rests; the numbers follow at once. */
const restMilliseconds = 300;

/** What is known now, and in the address once it rests; an address that changes from outside is followed. */
function useKnown(): readonly [Known, (id: string, value: number | null) => void, () => void] {
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const [known, setKnown] = useState<Known>(() => readKnown(search.known));
  const written = useRef(search.known);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (search.known === written.current) return;
    written.current = search.known;
    setKnown(readKnown(search.known));
  }, [search.known]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const put = useCallback(
    (next: Known) => {
      setKnown(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        written.current = writeKnown(next);
        void navigate({
          search: (old) => ({ ...old, known: writeKnown(next) }),
          replace: true,
          resetScroll: false,
        });
      }, restMilliseconds);
    },
    [navigate],
  );
  return [known, (id, value) => put(withKnown(known, id, value)), () => put(new Map())];
}

export function AuditTab({ cityId }: { readonly cityId: string }) {
  const { t, pick, locale } = useWords();
  const { verdict: only } = routeApi.useSearch();
  const [known, move, forget] = useKnown();
  const audit = useQuery(auditQuery(cityId, writeKnown(known)));
  const others = useQuery(auditsQuery);
  if (audit.isError) {
    const problem = problemFrom(audit.error);
    if (problem.code !== 'no-accepted-plan') return <ProblemNote error={audit.error} />;
    return (
      <Nothing title={pick(problem.message)} hint={pick(problem.remedy)}>
        <Link to="/cities/$cityId/plan" params={{ cityId }}>
          <Button type="primary">{t('outlook.audit.toPlan')}</Button>
        </Link>
      </Nothing>
    );
  }
  if (audit.data === undefined) return <Waiting />;
  const { data } = audit;
  const shown = data.findings.filter(({ verdict }) => only === undefined || verdict === only);
  const { impliedBaseShare: implied } = data.identity;
  const rows = (others.data?.items ?? []).map(({ cityId: id, name, identity, example }): ShareRow => {
    const here = id === cityId;
    const { impliedBaseShare: one, nonFossilShare2025, missing } = here ? data.identity : identity;
    return {
      id,
      name: `${pick(name)}${example ? '＊' : ''}`,
      value: one.value,
      low: one.low,
      high: one.high,
      shiftLow: one.withFuelShift.low,
      shiftHigh: one.withFuelShift.high,
      end: nonFossilShare2025,
      known: here ? (known.get('non-fossil-share-2020') ?? null) : null,
      why: missing.length === 0 ? '' : t('outlook.share.lacks', { count: missing.length }),
      here,
    };
  });
  const settle = (id: string) => {
    const start = data.known.find((one) => one.id === id)?.start;
    if (typeof start === 'number') move(id, start);
    document.getElementById('known-title')?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="audit">
      <p className="audit-source">
        {data.document.title}
        {data.document.date === null ? '' : ` · ${formatDateProse(data.document.date, locale)}`}
      </p>
      <fieldset className="audit-counts" aria-label={t('outlook.audit.counts')}>
        {verdicts.map((verdict) => (
          <Link
            key={verdict}
            to="."
            search={(old: object) => ({ ...old, verdict: only === verdict ? undefined : verdict })}
            className={only === verdict ? 'count count-on' : 'count'}
            aria-pressed={only === verdict}
            resetScroll={false}
          >
            <VerdictMark verdict={verdict} count={data.counts[verdict] ?? 0} />
          </Link>
        ))}
      </fieldset>
      <div className="audit-columns">
        <section className="audit-findings" aria-label={t('outlook.audit.findings')}>
          {shown.length === 0 ? <Nothing title={t('outlook.audit.noneOfThese')} /> : null}
          {shown.map((finding) => (
            <FindingCard
              key={`${finding.code}-${finding.clauses.join()}-${finding.arithmetic}`}
              finding={finding}
              audit={data}
              onSettle={settle}
            />
          ))}
        </section>
        <aside className="audit-side">
          <section className="implied" aria-live="polite">
            <h2>{t('outlook.share.title')}</h2>
            {implied.value === null ? (
              <p>{t('outlook.share.none', { data: data.identity.missing.map((datum) => pick(datum)).join('、') })}</p>
            ) : (
              <>
                <p className="implied-number">
                  {formatShare(implied.value, false, 2)}
                  <small>
                    {implied.low === null || implied.high === null
                      ? ''
                      : t('outlook.share.range', {
                          low: formatShare(implied.low),
                          high: formatShare(implied.high),
                        })}
                  </small>
                </p>
                <p className="quiet">
                  {t('outlook.share.says', {
                    gain: data.identity.shareGain === null ? '—' : (data.identity.shareGain * 100).toFixed(2),
                  })}
                </p>
              </>
            )}
          </section>
          <KnownPanel data={data.known} known={known} onMove={move} />
          {known.size > 0 ? (
            <Button size="small" onClick={forget}>
              {t('outlook.known.forget')}
            </Button>
          ) : null}
          <section>
            <h2>{t('outlook.growth.title')}</h2>
            <GrowthTable audit={data} />
          </section>
        </aside>
      </div>
      <section>
        <h2>{t('outlook.bases.title')}</h2>
        <BasesTable audit={data} />
      </section>
      <section>
        <h2>{t('outlook.share.compare')}</h2>
        {others.isPending ? (
          <Waiting rows={3} />
        ) : (
          <SharePicture rows={rows} title={t('outlook.share.picture')} source={t('outlook.share.source')} />
        )}
      </section>
      <AssumptionsTable audit={data} />
    </div>
  );
}
