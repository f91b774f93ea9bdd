/**
 * @module The published rules side by side: what each gives every body, with its source and how sure we are of it; what a rule lacks is said in its
 * column. Below, the same as a picture.
 */
import type { BreakdownDetail, SplitComparison, SplitReceiver, SplitRule } from '@dafeng/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { call } from '../../api/client.ts';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { formatNumber } from '../../view/number.ts';
import { useBodyNames } from './receivers-table.tsx';
import { SplitChart } from './split-chart.tsx';

export function RulesCompare({
  cityId,
  detail,
  rows,
  onPropose,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly rows: readonly SplitReceiver[];
  /** Absent where nothing may be proposed. */
  readonly onPropose?: (rule: string) => void;
}) {
  const { t, pick } = useWords();
  const names = useBodyNames(cityId);
  const { line } = detail;
  const total = line.total.value ?? 0;
  const body = { unit: line.unit.id, basis: line.basis, total, places: line.places, receivers: [...rows] };
  const query = useQuery({
    queryKey: ['breakdowns', cityId, 'comparison', body],
    queryFn: ({ signal }) => call('POST', '/cities/:cityId/breakdown-comparison', { params: { cityId }, body, signal }),
    enabled: rows.length > 0,
    placeholderData: keepPreviousData,
  });
  if (rows.length === 0) return null;
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  const comparison = query.data;
  if (comparison === undefined) return <Waiting rows={4} />;
  const shown = comparison.rules;
  return (
    <section>
      <h3 className="block-sub">{t('split.compare')}</h3>
      <div className="scroll-x">
        <table className="grid split-rules">
          <thead>
            <tr>
              <th scope="col">
                {t('split.body')}
                <small>{pick(comparison.unit)}</small>
              </th>
              {shown.map(({ rule }) => (
                <th key={rule.id} scope="col" className="figure">
                  <RuleHead rule={rule} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <ComparedRow
                key={row.organisationId}
                name={names.get(row.organisationId) ?? row.organisationId}
                comparison={comparison}
                row={row}
                first={index === 0}
                places={line.places}
                count={rows.length}
              />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('split.sum')}</th>
              {shown.map(({ rule, sum }) => (
                <td key={rule.id} className="figure">
                  {sum === null ? '—' : formatNumber(sum)}
                </td>
              ))}
            </tr>
            {onPropose === undefined ? null : (
              <tr className="no-print">
                <td />
                {shown.map(({ rule, shares }) => (
                  <td key={rule.id} className="figure">
                    <Button
                      size="small"
                      disabled={shares === null}
                      aria-label={`${t('split.propose')}: ${pick(rule.name)}`}
                      onClick={() => onPropose(rule.id)}
                    >
                      {t('split.propose')}
                    </Button>
                  </td>
                ))}
              </tr>
            )}
          </tfoot>
        </table>
      </div>
      {onPropose === undefined ? null : (
        <div className="split-tools no-print">
          <Button
            size="small"
            disabled={rows.some(({ locked }) => locked === null)}
            onClick={() => onPropose('by-hand')}
          >
            {t('split.proposeHand')}
          </Button>
          <span className="quiet">{t('split.proposeHandHint')}</span>
        </div>
      )}
      <SplitChart comparison={comparison} />
    </section>
  );
}

function ComparedRow({
  name,
  comparison,
  row,
  first,
  places,
  count,
}: {
  readonly name: string;
  readonly comparison: SplitComparison;
  readonly row: SplitReceiver;
  readonly first: boolean;
  readonly places: number;
  readonly count: number;
}) {
  const { t, pick } = useWords();
  const shareOf = (shares: SplitComparison['rules'][number]['shares']) =>
    shares?.find(({ organisationId }) => organisationId === row.organisationId);
  const known = comparison.rules.map(({ shares }) => shareOf(shares)).find((share) => share !== undefined);
  return (
    <tr>
      <th scope="row">
        {known?.name ?? name}
        {known === undefined || known.level.value === null ? null : (
          <div className="quiet nowrap">
            {t('split.level')} <FigureValue figure={known.level} bookId={null} />
          </div>
        )}
      </th>
      {comparison.rules.map(({ rule, shares, faults }) => {
        const share = shareOf(shares);
        if (share === undefined)
          return first ? (
            <td key={rule.id} rowSpan={count} className="split-fault">
              {faults.map((fault) => (
                <div key={fault.message.zh}>{pick(fault.message)}</div>
              ))}
            </td>
          ) : null;
        return (
          <td key={rule.id} className="figure">
            <FigureValue figure={share.share} bookId={null} compact digits={places} />
            {share.locked ? <div className="quiet">{t('split.lockedMark')}</div> : null}
            {share.ofBase.value === null ? null : (
              <div className="quiet">
                {t('split.ofBase')} <FigureValue figure={share.ofBase} bookId={null} percent />
              </div>
            )}
          </td>
        );
      })}
    </tr>
  );
}

const sure: ReadonlySet<string> = new Set(['first-hand', 'own']);
export function RuleHead({ rule }: { readonly rule: SplitRule }) {
  const { t, pick } = useWords();
  return (
    <>
      {pick(rule.name)}{' '}
      <span className={sure.has(rule.status) ? 'split-mark' : 'split-mark split-mark-doubt'}>
        {t(`split.status.${rule.status}` as MessageKey)}
      </span>
      <small title={pick(rule.note)}>{pick(rule.note)}</small>
      <small>
        {rule.source} · {t('split.since', { day: rule.from })}
      </small>
    </>
  );
}
