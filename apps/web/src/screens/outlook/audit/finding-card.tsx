/**
 * @module One finding: verdict, sentence, the formula filled with the numbers of the plan, the clauses it stands on, what is missing, and
 * what would make it coherent.
 */
import type { AuditFinding, CoherentWay, PlanAudit } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type MessageKey, useWords } from '../../../i18n/index.ts';
import { formatShare, formatYear } from '../../../view/number.ts';
import { VerdictMark } from '../verdict.tsx';
import { findingWords } from './finding-words.ts';

export function FindingCard({
  finding,
  audit,
  onSettle,
}: {
  readonly finding: AuditFinding;
  readonly audit: PlanAudit;
  readonly onSettle: (id: string) => void;
}) {
  const { t, pick } = useWords();
  const title = findingWords[finding.code];
  const ids = finding.missing?.id.split('+') ?? [];
  const settled = audit.known.filter(({ id }) => ids.includes(id));
  return (
    <article className={`finding finding-${finding.verdict}`}>
      <header className="finding-head">
        <VerdictMark verdict={finding.verdict} />
        <h3>{title === undefined ? finding.code : t(title)}</h3>
      </header>
      <p className="finding-message">{pick(finding.message)}</p>
      <p className="formula">
        <span className="visually-hidden">{t('outlook.audit.sum')}: </span>
        {finding.arithmetic}
      </p>
      {finding.clauses.length > 0 ? <Clauses finding={finding} audit={audit} /> : null}
      {finding.missing === null ? null : (
        <p className="finding-missing">
          <b>{t('outlook.audit.missing')}</b> {pick(finding.missing)}
          {settled.map((datum) => (
            <Button key={datum.id} type="link" size="small" onClick={() => onSettle(datum.id)}>
              {t('outlook.audit.enter')}
            </Button>
          ))}
        </p>
      )}
      {finding.ways.length > 0 ? <Ways ways={finding.ways} /> : null}
    </article>
  );
}

function Clauses({ finding, audit }: { readonly finding: AuditFinding; readonly audit: PlanAudit }) {
  const { t, pick, locale } = useWords();
  return (
    <ul className="clauses" aria-label={t('outlook.audit.clauses')}>
      {finding.clauses.map((id) => {
        const clause = audit.clauses[id];
        if (clause === undefined) return null;
        return (
          <li key={id}>
            <Link
              to="/cities/$cityId/plan/versions/$versionId"
              params={{ cityId: audit.cityId, versionId: audit.versionId }}
              search={{ item: id }}
            >
              {clause.year === null ? '' : `${formatYear(clause.year, locale)} `}
              {pick(clause.name)} <span className="boxed">{clause.printed}</span>
            </Link>
            <span className="quiet">
              {' '}
              {clause.section} {clause.sectionTitle ?? ''}
            </span>
            {clause.quote === null ? null : <q className="clause-quote">{clause.quote}</q>}
          </li>
        );
      })}
    </ul>
  );
}

function Ways({ ways }: { readonly ways: readonly CoherentWay[] }) {
  const { t, pick } = useWords();
  const move = ({ from, to }: CoherentWay): MessageKey =>
    from === null ? 'outlook.ways.be' : to > from ? 'outlook.ways.rise' : 'outlook.ways.fall';
  return (
    <div className="ways">
      <b>{t('outlook.ways.title')}</b> <span className="quiet">{t('outlook.ways.hint')}</span>
      <ul>
        {ways.map((way) => (
          <li key={way.changes}>
            {t(move(way), {
              name: pick(way.name),
              from: way.from === null ? '' : formatShare(way.from, false, 2),
              to: formatShare(way.to, false, 2),
            })}
            {way.low === null || way.high === null || way.low === way.high ? null : (
              <span className="quiet">
                {' '}
                {t('outlook.ways.digits', {
                  low: formatShare(way.low, false, 2),
                  high: formatShare(way.high, false, 2),
                })}
              </span>
            )}
            <span className="formula formula-inline">{way.arithmetic}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
