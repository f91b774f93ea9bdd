/**
 * @module Has it peaked: class in words, probability with how far it may be trusted, the named test beside it, and the series itself; what is
 * not said is refused in words.
 */
import type { TrendAssessment } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { trendQuery, trendSeriesQuery } from '../../../api/outlook.ts';
import { type MessageKey, useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { accent } from '../../../theme.ts';
import { formatShare, formatValue } from '../../../view/number.ts';
import { InputSwitch } from '../input-switch.tsx';
import { LinePicture } from '../line-picture.tsx';
import type { OutlookSearch } from '../outlook-search.ts';
import { PasteBox } from '../paste-box.tsx';
import type { PastedTable } from '../paste-table.ts';

const routeApi = getRouteApi('/app/cities/$cityId/outlook');
const example =
  '年\t二氧化碳排放（万吨）\n2010\t1520\n2011\t1610\n2012\t1665\n2013\t1702\n2014\t1688\n2015\t1655\n2016\t1630\n2017\t1618\n2018\t1590\n2019\t1571\n2020\t1520';

interface Series {
  readonly name: string;
  readonly unit: string;
  readonly points: readonly { readonly year: number; readonly value: number }[];
}

export function TrendTab({ cityId }: { readonly cityId: string }) {
  const { t, pick } = useWords();
  const { input = 'books', series: asked } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const books = useQuery({ ...trendSeriesQuery(cityId), enabled: input === 'books' });
  const [table, setTable] = useState<PastedTable | null>(null);
  const items = books.data?.items ?? [];
  const chosen = items.find(({ id }) => id === asked) ?? items[0];
  const set = (change: Pick<OutlookSearch, 'input' | 'series'>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  const series: Series | null =
    input === 'own'
      ? table === null
        ? null
        : {
            name: table.heads[0] ?? '',
            unit: '',
            // A gap is not drawn and not filled: the years that remain are judged, and the judge names the gap.
            points: table.rows.flatMap(({ year, values }) => {
              const value = values[0];
              return typeof value === 'number' ? [{ year, value }] : [];
            }),
          }
      : chosen === undefined
        ? null
        : { name: pick(chosen.name), unit: pick(chosen.unit), points: chosen.points };
  return (
    <div className="trend">
      <div className="tools">
        <InputSwitch value={input} onChange={(next) => set({ input: next })} />
        {input === 'books' && items.length > 0 ? (
          <Select
            value={chosen?.id ?? null}
            onChange={(next) => set({ series: next ?? '' })}
            options={items.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            aria-label={t('outlook.trend.series')}
            className="tool-select tool-wide"
          />
        ) : null}
      </div>
      {input === 'own' ? (
        <PasteBox name="trend" label={t('outlook.trend.paste')} example={example} onRead={setTable} />
      ) : null}
      {input === 'books' && books.isPending ? <Waiting /> : null}
      {input === 'books' && books.isError ? <ProblemNote error={books.error} /> : null}
      {input === 'books' && books.isSuccess && items.length === 0 ? (
        <Nothing title={t('outlook.trend.noBooks')} hint={t('outlook.trend.noBooksHint')}>
          <Link to="/cities/$cityId/accounts" params={{ cityId }}>
            <Button type="primary">{t('outlook.input.toBooks')}</Button>
          </Link>
          <Button onClick={() => set({ input: 'own' })}>{t('outlook.input.own')}</Button>
        </Nothing>
      ) : null}
      {series === null ? null : (
        <Judged series={series} source={t(input === 'own' ? 'outlook.input.own' : 'outlook.trend.source')} />
      )}
    </div>
  );
}

function Judged({ series, source }: { readonly series: Series; readonly source: string }) {
  const { t } = useWords();
  const [values, years] = useMemo(
    () => [series.points.map(({ value }) => value), series.points.map(({ year }) => year)] as const,
    [series],
  );
  const trend = useQuery(trendQuery(values, years));
  const top = series.points.reduce<Series['points'][number] | null>(
    (best, point) => (best === null || point.value > best.value ? point : best),
    null,
  );
  const title = `${series.name}${series.unit === '' ? '' : `（${series.unit}）`}`;
  return (
    <>
      {trend.isPending ? <Waiting rows={3} /> : null}
      {trend.isError ? <ProblemNote error={trend.error} /> : null}
      {trend.data === undefined ? null : <Verdict found={trend.data} />}
      {series.points.length === 0 ? null : (
        <ChartFrame
          title={title}
          source={source}
          table={{
            heads: [t('outlook.trend.year'), title],
            rows: series.points.map(({ year, value }) => [String(year), value]),
          }}
        >
          {() => (
            <LinePicture
              title={title}
              lines={[
                {
                  id: 's',
                  name: series.name,
                  colour: accent,
                  points: series.points.map(({ year, value }) => ({ x: year, y: value })),
                },
              ]}
              xName=""
              yName={series.unit}
              years
              marks={
                top === null
                  ? []
                  : [{ x: top.year, y: top.value, text: t('outlook.trend.maximum', { year: top.year }) }]
              }
            />
          )}
        </ChartFrame>
      )}
      {trend.data === undefined ? null : <Tests found={trend.data} />}
    </>
  );
}

const classes: Readonly<
  Record<NonNullable<TrendAssessment['class']>, { shape: string; word: MessageKey; means: MessageKey }>
> = {
  growing: { shape: '▲', word: 'outlook.trend.growing', means: 'outlook.trend.growingMeans' },
  plateau: { shape: '■', word: 'outlook.trend.plateau', means: 'outlook.trend.plateauMeans' },
  peaked: { shape: '▼', word: 'outlook.trend.peaked', means: 'outlook.trend.peakedMeans' },
};

function Verdict({ found }: { readonly found: TrendAssessment }) {
  const { t, pick } = useWords();
  const kind = found.class === null ? null : classes[found.class];
  return (
    <div className="trend-verdict">
      <div>
        <h2>{t('outlook.trend.class')}</h2>
        <p className="big">{kind === null ? '—' : `${kind.shape} ${t(kind.word)}`}</p>
        <p className="quiet">{kind === null ? t('outlook.trend.notSaid') : t(kind.means)}</p>
      </div>
      <div>
        <h2>{t('outlook.trend.probability')}</h2>
        <p className="big">{found.pPeaked.value === null ? '—' : formatShare(found.pPeaked.value, false, 0)}</p>
        <p className="quiet">
          {found.pPeaked.value === null
            ? t('outlook.trend.notSaid')
            : t('outlook.trend.probabilityMeans', {
                years: found.pPeaked.horizonYears ?? '',
                error: formatShare(found.pPeaked.standardError ?? 0),
              })}
        </p>
      </div>
      <div className="reliability">
        <h2>{t('outlook.trend.trust')}</h2>
        <p>{t('outlook.trend.trustMeans')}</p>
        <p className="quiet">{t('outlook.trend.trustSource')}</p>
      </div>
      {found.refusals.map(({ code, message, remedy }) => (
        <p key={code} className="refusal" role="note">
          ○ {pick(message)} {pick(remedy)}
        </p>
      ))}
    </div>
  );
}

function Tests({ found }: { readonly found: TrendAssessment }) {
  const { t } = useWords();
  const { mannKendall: plain, trendFreePreWhitening: corrected } = found;
  const rows: readonly (readonly [string, string])[] = [
    [t('outlook.trend.n'), String(found.n)],
    ['S', String(plain.s)],
    [t('outlook.trend.pExact'), plain.pExact === null ? '—' : formatValue(plain.pExact, 4)],
    [t('outlook.trend.pNormal'), formatValue(plain.p, 4)],
    ['τ', formatValue(plain.tau, 3)],
    [t('outlook.trend.sen'), formatValue(plain.senSlope)],
    [t('outlook.trend.lag1'), formatValue(found.serialCorrelation, 2)],
    [t('outlook.trend.tfpw'), corrected === null ? '—' : formatValue(corrected.p, 4)],
  ];
  return (
    <section>
      <h2>{t('outlook.trend.test')}</h2>
      <p className="quiet">{t('outlook.trend.testMeans')}</p>
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
    </section>
  );
}
