/**
 * @module The numbers of the counties beside the city's: part by part, their sum, what is missing and what the server says of it. Nothing is
 * added here.
 */
import type { CountyBalance } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { useUnitWord } from '../../parts/unit-word.ts';
import { formatAmount, formatNumber, formatYear } from '../../view/number.ts';

const shapes: Readonly<Record<CountyBalance['targets'][number]['verdict'], string>> = {
  meets: '●',
  'falls-short': '■',
  incomplete: '▲',
  'not-additive': '—',
  'no-number': '○',
};

export function BalanceTable({ balance }: { readonly balance: CountyBalance }) {
  const { t, pick, locale } = useWords();
  const unitWord = useUnitWord();
  const { counties } = balance;
  const given = balance.targets.filter(({ parts }) => parts.some(({ value }) => value !== null));
  return (
    <section className="section">
      <h2>{t('work.balance')}</h2>
      <p className="page-note">{t('work.balance.note')}</p>
      <div className="table-frame">
        <table className="grid balance">
          <caption className="visually-hidden">{t('work.balance')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('work.field.target')}</th>
              <th scope="col" className="figure">
                {t('work.field.cityHas')}
              </th>
              {counties.map(({ organisation }) => (
                <th scope="col" key={organisation.id} className="figure">
                  {organisation.name}
                </th>
              ))}
              <th scope="col" className="figure">
                {t('work.balance.sum')}
              </th>
              <th scope="col">{t('work.balance.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">
                {t('work.balance.peak')}
                <div className="quiet">{pick(balance.cityPeakFrom)}</div>
              </th>
              <td className="figure">{formatYear(balance.cityPeakYear, locale)}</td>
              {counties.map((county) => (
                <td key={county.organisation.id} className="figure">
                  {county.peakYear === null ? (
                    <Missing why={t('work.balance.notGiven', { body: county.organisation.name })} />
                  ) : (
                    <>
                      <span aria-hidden="true">{county.peakInTime === false ? '■ ' : ''}</span>
                      {formatYear(county.peakYear, locale)}
                      {county.peakInTime === false ? (
                        <div className="due-overdue">{t('work.balance.tooLate')}</div>
                      ) : null}
                    </>
                  )}
                </td>
              ))}
              <td />
              <td />
            </tr>
            {given.map((row) => {
              const unit = unitWord(row.target.unit);
              return (
                <tr key={row.target.key}>
                  <th scope="row">
                    {row.target.name} <span className="quiet">{formatYear(row.target.year, locale)}</span>
                    {unit === null ? null : <div className="quiet">{unit}</div>}
                  </th>
                  <td className="figure">
                    {row.target.value === null ? (
                      <Missing why={t('work.field.cityHasNone')} />
                    ) : (
                      formatAmount(row.target.value, null, row.target.comparator ?? '=')
                    )}
                  </td>
                  {counties.map(({ organisation }) => {
                    const part =
                      row.parts.find(({ organisationId }) => organisationId === organisation.id)?.value ?? null;
                    return (
                      <td key={organisation.id} className="figure">
                        {part === null ? (
                          <Missing why={t('work.balance.notGiven', { body: organisation.name })} />
                        ) : (
                          formatNumber(part)
                        )}
                      </td>
                    );
                  })}
                  <td className="figure">
                    {row.sum === null ? <Missing why={pick(row.message)} /> : <strong>{formatNumber(row.sum)}</strong>}
                  </td>
                  <td className={row.verdict === 'falls-short' ? 'balance-short' : undefined}>
                    <span aria-hidden="true">{shapes[row.verdict]}</span> {pick(row.message)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {given.length === balance.targets.length ? null : (
        <p className="table-foot quiet">
          {t('work.balance.notAsked', { count: balance.targets.length - given.length })}
        </p>
      )}
    </section>
  );
}
