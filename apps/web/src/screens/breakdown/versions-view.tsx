/**
 * @module The negotiation: every version, newest first, with its shares, how each differs from the version before, and what the receivers answered.
 */
import type { BreakdownDetail, SplitVersion } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { formatDateTime, formatNumber, formatValue } from '../../view/number.ts';

export function VersionsView({ cityId, detail }: { readonly cityId: string; readonly detail: BreakdownDetail }) {
  const { t } = useWords();
  if (detail.versions.length === 0) return <p className="quiet">{t('split.noVersions')}</p>;
  return (
    <>
      {detail.versions.toReversed().map((version, index) => (
        <Version key={version.number} cityId={cityId} detail={detail} version={version} newest={index === 0} />
      ))}
    </>
  );
}

function Version({
  cityId,
  detail,
  version,
  newest,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly version: SplitVersion;
  readonly newest: boolean;
}) {
  const { t, pick } = useWords();
  const { line } = detail;
  const unit = pick(line.unit);
  const changed = version.shares.some(({ change }) => change !== null);
  const sum = formatNumber(version.sum.value);
  return (
    <section className="block split-version" aria-label={t('split.version', { number: version.number })}>
      <div className="block-head">
        <h3>
          {t('split.version', { number: version.number })} · {pick(version.ruleName)}{' '}
          {newest ? <span className="split-mark">{t('split.latest')}</span> : null}
        </h3>
        <span className="quiet">{t('split.by', { who: version.by, at: formatDateTime(version.at) })}</span>
      </div>
      <p>{version.reason}</p>
      <div className="scroll-x">
        <table className="grid split-shares">
          <thead>
            <tr>
              <th scope="col">{t('split.body')}</th>
              <th scope="col" className="figure">
                {t('split.share')}
                <small className="budget-unit">{unit}</small>
              </th>
              {changed ? (
                <th scope="col" className="figure">
                  {t('split.change')}
                  <small className="budget-unit">{unit}</small>
                </th>
              ) : null}
              <th scope="col" className="figure wide-only">
                {t('split.ofBase')}
              </th>
              <th scope="col">{t('split.answers')}</th>
            </tr>
          </thead>
          <tbody>
            {version.shares.map((share) => (
              <tr key={share.organisationId}>
                <th scope="row">
                  {share.name}
                  {share.locked ? <span className="quiet"> {t('split.lockedMark')}</span> : null}
                </th>
                <td className="figure">
                  <FigureValue
                    figure={share.share}
                    bookId={null}
                    cityId={cityId}
                    compact
                    digits={line.places}
                    name={share.name}
                  />
                </td>
                {changed ? (
                  <td className="figure">
                    {share.change === null ? (
                      '—'
                    ) : (
                      <FigureValue
                        figure={share.change}
                        bookId={null}
                        cityId={cityId}
                        compact
                        digits={line.places}
                        name={share.name}
                      />
                    )}
                  </td>
                ) : null}
                <td className="figure wide-only">
                  <FigureValue figure={share.ofBase} bookId={null} cityId={cityId} percent name={share.name} />
                </td>
                <td>
                  <Answers answers={share.answers} places={line.places} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('split.sum')}</th>
              <td className="figure">{sum}</td>
              <td colSpan={changed ? 3 : 2} className="quiet">
                {version.sum.agrees === null
                  ? t('split.sumPart')
                  : t(version.sum.agrees ? 'split.sumAgrees' : 'split.sumDiffers', { sum })}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Answers({
  answers,
  places,
}: {
  readonly answers: SplitVersion['shares'][number]['answers'];
  readonly places: number;
}) {
  const { t } = useWords();
  if (answers.length === 0) return <span className="quiet">{t('split.noAnswer')}</span>;
  return (
    <ul>
      {answers.map((answer) => (
        <li key={answer.at}>
          <span className={`split-answer-${answer.answer}`}>{t(`split.answer.${answer.answer}`)}</span>
          {answer.wanted === null || answer.wanted.value === null
            ? null
            : `，${t('split.wanted', { value: formatValue(answer.wanted.value, places) })}`}
          {answer.reason === '' ? null : `：${answer.reason}`}
          <span className="quiet">
            {' '}
            {answer.by} {formatDateTime(answer.at)}
          </span>
        </li>
      ))}
    </ul>
  );
}
