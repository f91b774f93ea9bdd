/** @module The tables of the audit: four bases side by side, how fast the economy may grow, and what was assumed. */
import type { PlanAudit } from '@dafeng/contract';
import { useWords } from '../../../i18n/index.ts';
import { formatShare, formatValue } from '../../../view/number.ts';
import { VerdictMark } from '../verdict.tsx';

const share = (value: number | null, digits = 1): string => (value === null ? '—' : formatShare(value, false, digits));

export function BasesTable({ audit }: { readonly audit: PlanAudit }) {
  const { t, pick } = useWords();
  return (
    <div className="scroll-x">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">{t('outlook.bases.basis')}</th>
            <th scope="col">{t('outlook.bases.verdict')}</th>
            <th scope="col">{t('outlook.bases.sum')}</th>
            <th scope="col">{t('outlook.bases.form')}</th>
          </tr>
        </thead>
        <tbody>
          {audit.bases.map((one) => (
            <tr key={one.basis} className={one.assessment ? 'basis-assessed' : undefined}>
              <th scope="row">
                <b>{one.basis}</b> {pick(one.name)}
                {one.assessment ? <small className="mark mark-soft">{t('outlook.bases.assessed')}</small> : null}
                <br />
                <small className="quiet">{pick(one.clause)}</small>
              </th>
              <td className="nowrap">{one.verdict === null ? '—' : <VerdictMark verdict={one.verdict} />}</td>
              <td className="formula-cell">{one.arithmetic ?? '—'}</td>
              <td>
                {one.generalForm === null ? (
                  <span className="quiet">—</span>
                ) : (
                  <>
                    <VerdictMark verdict={one.generalForm.verdict} />
                    {one.generalForm.baseShare === null ? null : (
                      <div className="quiet nowrap">
                        s0 {share(one.generalForm.baseShare.low)}–{share(one.generalForm.baseShare.high)}
                      </div>
                    )}
                    {one.generalForm.rho === null ? null : (
                      <div className="quiet nowrap">
                        ρ {one.generalForm.rho.low === null ? '—' : formatValue(one.generalForm.rho.low, 3)}–
                        {one.generalForm.rho.high === null ? '—' : formatValue(one.generalForm.rho.high, 3)}
                      </div>
                    )}
                    {one.generalForm.conflict.map((id) => {
                      const clause = audit.clauses[id];
                      return clause === undefined ? null : (
                        <div key={id}>
                          ✕ {pick(clause.name)} {clause.printed}
                        </div>
                      );
                    })}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function GrowthTable({ audit: { growth } }: { readonly audit: PlanAudit }) {
  const { t, pick } = useWords();
  const rows: readonly (readonly [name: string, value: string])[] = [
    [t('outlook.growth.flat2025'), share(growth.flat2025, 2)],
    ...growth.co2Ratio2025.map(
      ({ growth: g, value }) =>
        [t('outlook.growth.ratio', { growth: share(g) }), value === null ? '—' : formatValue(value, 2)] as const,
    ),
    [
      t('outlook.growth.fossil'),
      growth.fossilShareRatio2030 === null ? '—' : formatValue(growth.fossilShareRatio2030, 3),
    ],
    [t('outlook.growth.repeated'), share(growth.carbonDrop2030IfRepeated)],
    ...growth.neededEnergyDrop2030.map(
      ({ growth: g, value }) => [t('outlook.growth.needed', { growth: share(g) }), share(value)] as const,
    ),
    [t('outlook.growth.gap'), share(growth.maxGapAt2030, 2)],
    [
      t('outlook.growth.most', { drop: share(growth.maxGrowth2030.atIntensityDrop) }),
      share(growth.maxGrowth2030.value),
    ],
  ];
  return (
    <>
      <table className="grid growth-table">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {growth.missing.length > 0 ? (
        <p className="quiet">
          {t('outlook.growth.missing', { data: growth.missing.map((datum) => pick(datum)).join('、') })}
        </p>
      ) : null}
    </>
  );
}

export function AssumptionsTable({ audit: { assumptions } }: { readonly audit: PlanAudit }) {
  const { t, pick } = useWords();
  return (
    <details className="assumed">
      <summary>{t('outlook.assumed.title', { count: assumptions.length })}</summary>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('outlook.assumed.name')}</th>
              <th scope="col">{t('outlook.assumed.value')}</th>
              <th scope="col">{t('outlook.assumed.status')}</th>
              <th scope="col">{t('outlook.assumed.source')}</th>
            </tr>
          </thead>
          <tbody>
            {assumptions.map((one) => (
              <tr key={one.id}>
                <th scope="row">{pick(one.name)}</th>
                <td className="figure">
                  {one.value} {one.unit === '1' ? '' : one.unit}
                </td>
                <td>
                  {one.status === 'official'
                    ? t('outlook.assumed.official')
                    : one.status === 'default'
                      ? t('outlook.assumed.default')
                      : t('outlook.assumed.assumed')}
                </td>
                <td>
                  {one.source} · {one.locator}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
