/** @module How likely emissions peak by 2030: the number with its error, the years they may peak in, the fan of paths. Made by the city's model. */
import type { PeakChance } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { peakChanceQuery } from '../../../api/cockpit.ts';
import { useWords } from '../../../i18n/index.ts';
import { Chart } from '../../../parts/chart/chart.tsx';
import { ProblemNote, Waiting } from '../../../parts/states.tsx';
import { accent } from '../../../theme.ts';
import { formatShare } from '../../../view/number.ts';
import { PeakBars } from './peak-bars.tsx';
import { fanOption, peakYears } from './peak-options.ts';

export function PeakBlock({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const chance = useQuery(peakChanceQuery(cityId));
  return (
    <section className="block cockpit-peak">
      <div className="block-head">
        <h2>{t('cockpit.peak')}</h2>
        <Link to="/cities/$cityId/outlook" params={{ cityId }}>
          {t('cockpit.openOutlook')}
        </Link>
      </div>
      {chance.isError ? <ProblemNote error={chance.error} onRetry={() => void chance.refetch()} /> : null}
      {chance.isPending ? <Waiting rows={6} /> : null}
      {chance.data === undefined ? null : <Chance chance={chance.data} />}
    </section>
  );
}

function Chance({ chance }: { readonly chance: PeakChance }) {
  const { t, pick } = useWords();
  if (chance.why !== null)
    return (
      <p>
        ○ {pick(chance.why.message)} <span className="quiet">{pick(chance.why.remedy)}</span>
      </p>
    );
  if (chance.status === 'waiting' || chance.by2030 === null)
    return (
      <p className="quiet" aria-live="polite">
        {t('cockpit.peakWaiting')}
      </p>
    );
  return (
    <>
      <p className="cockpit-chance">
        <b data-peak="">{formatShare(chance.by2030.value, false, 0)}</b>
        <span className="quiet">
          {' '}
          ± {formatShare(chance.by2030.standardError, false, 1).replace('%', '')} {t('cockpit.points')}
        </span>
      </p>
      <PeakCharts chance={chance} />
      {chance.unknown.length === 0 ? null : (
        <p className="quiet">
          {t('cockpit.peakUnknown')} {chance.unknown.map(pick).join('；')}
        </p>
      )}
    </>
  );
}

function PeakCharts({ chance }: { readonly chance: PeakChance }) {
  const { t, pick } = useWords();
  const model = chance.model === null ? '' : pick(chance.model);
  const said = chance.fictional && !model.includes(t('example.tag')) ? `${model} (${t('example.tag')})` : model;
  const source = t('cockpit.peakSource', { model: said, draws: chance.draws });
  const words = useMemo(
    () => ({ unit: t('cockpit.fanUnit'), middle: t('cockpit.middle'), band: t('cockpit.band') }),
    [t],
  );
  const fan = useMemo(() => fanOption(chance, words, accent), [chance, words]);
  return (
    <>
      <PeakBars years={peakYears(chance, t('cockpit.noPeak'))} source={source} />
      {chance.fan === null ? null : (
        <Chart
          compact
          title={t('cockpit.fan')}
          option={fan}
          height={170}
          source={source}
          table={{
            heads: [t('cockpit.year'), 'p05', 'p50', 'p95'],
            rows: chance.years.map((year, index) => [
              String(year),
              chance.fan?.p05[index] ?? null,
              chance.fan?.p50[index] ?? null,
              chance.fan?.p95[index] ?? null,
            ]),
          }}
        />
      )}
    </>
  );
}
