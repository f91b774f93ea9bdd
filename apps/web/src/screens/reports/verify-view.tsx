/** @module A report held against the numbers of now: intact or not, how many are the same, which differ and why. */
import type { Report, ReportVerification } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { verifyQuery } from '../../api/reports.ts';
import { useWords } from '../../i18n/index.ts';
import { Waiting } from '../../parts/states.tsx';
import { Failed } from '../../shell/fallbacks.tsx';

export function VerifyView({ report }: { readonly report: Report }) {
  const { t, pick } = useWords();
  const held = useQuery(verifyQuery(report.cityId, report.id));
  if (held.isError) return <Failed error={held.error} reset={() => void held.refetch()} />;
  if (held.isPending) return <Waiting />;
  const { intact, checked, same, retraced, differences, added, on, digest } = held.data;
  const number = (one: ReportVerification['differences'][number]['now']) =>
    one === null ? '—' : `${one.text}${pick(one.unit)}`;
  return (
    <div className="report-verify">
      <p className={intact ? 'report-intact' : 'report-broken'}>
        <strong>{t(intact ? 'report.intact' : 'report.broken')}</strong> <code>{digest}</code>
      </p>
      <p>{t('report.held', { on, checked, same, changed: differences.length })}</p>
      {retraced > 0 ? <p>{t('report.retraced', { count: retraced })}</p> : null}
      {added > 0 ? <p>{t('report.added', { count: added })}</p> : null}
      {differences.length === 0 ? null : (
        <div className="scroll-x">
          <table className="grid grid-roomy">
            <thead>
              <tr>
                <th scope="col">{t('report.section')}</th>
                <th scope="col">{t('report.what')}</th>
                <th scope="col" className="report-right">
                  {t('report.printed')}
                </th>
                <th scope="col" className="report-right">
                  {t('report.now')}
                </th>
                <th scope="col">{t('report.why')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map((one) => (
                <tr key={one.place}>
                  <td>{pick(one.section)}</td>
                  <td>{pick(one.what)}</td>
                  <td className="report-right nowrap">{number(one.printed)}</td>
                  <td className="report-right nowrap">{number(one.now)}</td>
                  <td>{pick(one.why)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
