/**
 * @module The checklist of an inventory: what the numbers decide with their arithmetic and where to look, what a person has to sign.
 */
import type { QualityReport } from '@dafeng/contract';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { CellLinkTo } from '../../parts/trace/trace-links.tsx';
import { FactorLinkById } from '../factors/factor-link.tsx';

type Check = QualityReport['checks'][number];
const signs: Readonly<Record<Check['result'], { readonly shape: string; readonly word: MessageKey }>> = {
  passed: { shape: '●', word: 'qual.passed' },
  attention: { shape: '▲', word: 'qual.attention' },
  'not-applicable': { shape: '○', word: 'qual.notApplicable' },
  'to-be-done-by-person': { shape: '✎', word: 'qual.byPerson' },
};
/** What needs somebody comes first. */
const order: readonly Check['result'][] = ['attention', 'to-be-done-by-person', 'passed', 'not-applicable'];
const findingsAtOnce = 30;

export function Checklist({ report }: { readonly report: QualityReport }) {
  const { t, pick } = useWords();
  const checks = report.checks.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result));
  const attention = checks.filter(({ result }) => result === 'attention').length;
  return (
    <section className="result-section">
      <h2>{t('qual.checklist', { count: checks.length, attention })}</h2>
      <div className="scroll-x">
        <table className="grid checks">
          <thead>
            <tr>
              <th scope="col">{t('qual.result')}</th>
              <th scope="col">{t('qual.claim')}</th>
              <th scope="col">{t('qual.arithmetic')}</th>
              <th scope="col" className="wide-only">
                {t('qual.clause')}
              </th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <tr key={check.id}>
                <td className={check.result === 'attention' ? 'check-sign check-attention' : 'check-sign'}>
                  <span aria-hidden="true">{signs[check.result].shape}</span> {t(signs[check.result].word)}
                </td>
                <th scope="row">{pick(check.claim)}</th>
                <td>
                  {pick(check.message)}
                  {check.findings.length === 0 ? null : (
                    <details>
                      <summary>{t('qual.where', { count: check.findings.length })}</summary>
                      <ul className="findings">
                        {check.findings.slice(0, findingsAtOnce).map((finding) => (
                          <li key={`${finding.kind} ${finding.id}`}>
                            <Finding finding={finding} bookId={report.book.id} />
                          </li>
                        ))}
                        {check.findings.length > findingsAtOnce ? (
                          <li className="quiet">
                            {t('qual.moreFindings', { count: check.findings.length - findingsAtOnce })}
                          </li>
                        ) : null}
                      </ul>
                    </details>
                  )}
                </td>
                <td className="quiet-cell wide-only">{check.clause}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Finding({ finding, bookId }: { readonly finding: Check['findings'][number]; readonly bookId: string }) {
  const { t, pick } = useWords();
  const text = pick(finding.message);
  if (finding.kind === 'cell') {
    const [sheet, row, column] = finding.id.split(':');
    if ((sheet === 'energy' || sheet === 'activities') && row !== undefined && column !== undefined)
      return (
        <>
          {text} <CellLinkTo link={{ kind: 'cell', bookId, sheet, row, column }}>{t('trace.cell')}</CellLinkTo>
        </>
      );
  }
  if (finding.kind === 'factor')
    return (
      <>
        {text} <FactorLinkById id={finding.id}>{t('trace.inLibrary')}</FactorLinkById>
      </>
    );
  return <>{text}</>;
}
