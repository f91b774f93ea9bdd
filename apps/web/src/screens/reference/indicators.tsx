/**
 * @module The indicator catalogue: names, definition, unit, what the plans call it and which cities set it.
 */
import type { Indicator } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Drawer } from 'antd';
import { indicatorsQuery } from '../../api/queries.ts';
import { type MessageKey, type Translate, useWords } from '../../i18n/index.ts';
import { FilterOne, FilterText } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { Missing } from '../../parts/target-value.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { emDash } from '../../view/number.ts';

const routeApi = getRouteApi('/app/reference/indicators');

export function IndicatorsScreen() {
  const { t, pick } = useWords();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const catalogue = useQuery(indicatorsQuery);
  useTitle(t('ind.title'));
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const all = catalogue.data?.items ?? [];
  const themes = new Map(catalogue.data?.themes.map((theme) => [theme.id, pick(theme.label)]));
  const word = (search.q ?? '').toLowerCase();
  const shown = all.filter(
    (indicator) =>
      (search.theme === undefined || indicator.theme === search.theme) &&
      [indicator.name.zh, indicator.name.en, indicator.id, ...indicator.synonyms].some((name) =>
        name.toLowerCase().includes(word),
      ),
  );
  const opened = all.find((indicator) => indicator.id === search.id);
  return (
    <Page title={t('ind.title')} note={t('ind.note')}>
      <div className="filters">
        <FilterText label={t('ind.q')} value={search.q} onChange={(q) => change({ q })} />
        <FilterOne
          label={t('ind.theme')}
          value={search.theme}
          width={160}
          options={[...themes].map(([value, label]) => ({ value, label }))}
          onChange={(theme) => change({ theme })}
        />
        <span className="filter-note quiet">{t('ind.count', { count: shown.length })}</span>
      </div>
      {catalogue.isPending ? <Waiting rows={12} /> : null}
      {catalogue.isError ? <ProblemNote error={catalogue.error} onRetry={() => void catalogue.refetch()} /> : null}
      {catalogue.isSuccess && shown.length === 0 ? (
        <Nothing title={t('common.empty')} hint={t('common.emptyHint')} />
      ) : null}
      {shown.length > 0 ? (
        <div className="table-frame">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('ind.name')}</th>
                <th scope="col">{t('ind.unit')}</th>
                <th scope="col">{t('ind.theme')}</th>
                <th scope="col">{t('ind.direction')}</th>
                <th scope="col">{t('ind.cities')}</th>
                <th scope="col">{t('ind.synonyms')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((indicator) => (
                <tr key={indicator.id}>
                  <th scope="row" className="target-name">
                    <button type="button" className="body-link accent" onClick={() => change({ id: indicator.id })}>
                      {pick(indicator.name)}
                    </button>
                  </th>
                  <td className="nowrap">{pick(indicator.unitLabel) || <Missing why={t('targets.noUnit')} />}</td>
                  <td className="nowrap">{themes.get(indicator.theme) ?? indicator.theme}</td>
                  <td className="nowrap">{t(`ind.${indicator.direction}`)}</td>
                  <td>
                    <CitiesOf indicator={indicator} />
                  </td>
                  <td className="quiet-cell">{indicator.synonyms.slice(0, 4).join('、')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <Drawer
        open={search.id !== undefined}
        size={480}
        title={opened === undefined ? emDash : pick(opened.name)}
        onClose={() => change({ id: undefined })}
      >
        {opened === undefined ? (
          catalogue.isPending ? (
            <Waiting />
          ) : (
            <Nothing title={t('notFound.title')} />
          )
        ) : (
          <IndicatorDetail indicator={opened} theme={themes.get(opened.theme) ?? opened.theme} />
        )}
      </Drawer>
    </Page>
  );
}

const overs: Readonly<Record<string, MessageKey>> = {
  last: 'ind.over.last',
  sum: 'ind.over.sum',
  'weighted-mean': 'ind.over.weighted-mean',
  none: 'ind.over.none',
};
const overWord = (rule: string, t: Translate): string => {
  const key = overs[rule];
  return key === undefined ? rule : t(key);
};

function CitiesOf({ indicator }: { readonly indicator: Indicator }) {
  const { pick } = useWords();
  const { cities } = useCurrentCity();
  const names = cities.filter((city) => indicator.cities.includes(city.id)).map((city) => pick(city.name));
  return names.length === 0 ? emDash : names.join('、');
}

function IndicatorDetail({ indicator, theme }: { readonly indicator: Indicator; readonly theme: string }) {
  const { t, pick, locale } = useWords();
  const rows: readonly (readonly [string, string])[] = [
    [t('ind.definition'), pick(indicator.definition) || emDash],
    [locale === 'zh' ? 'English' : '中文', locale === 'zh' ? indicator.name.en : indicator.name.zh],
    [t('ind.unit'), pick(indicator.unitLabel) || emDash],
    [t('ind.theme'), theme],
    [t('ind.direction'), t(`ind.${indicator.direction}`)],
    [t('ind.overTime'), overWord(indicator.overTime, t)],
    [t('ind.overAreas'), overWord(indicator.overAreas, t)],
    [t('ind.synonyms'), indicator.synonyms.join('、') || emDash],
    [t('ind.feeds'), indicator.feeds.map((feed) => `${feed.scheme} ${feed.slot}`).join('、') || emDash],
    [t('ind.source'), indicator.source || emDash],
  ];
  return (
    <div className="stack">
      <dl className="facts">
        {rows.map(([term, value]) => (
          <div key={term} className="facts-row">
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="facts-row">
          <dt>{t('ind.cities')}</dt>
          <dd>
            <CitiesOf indicator={indicator} />
          </dd>
        </div>
      </dl>
      <p className="row-actions">
        <Link to="/targets" search={{ indicator: [indicator.id] }}>
          {t('ind.targets')}
        </Link>
        <Link to="/compare" search={{ indicators: [indicator.id] }}>
          {t('ind.compare')}
        </Link>
      </p>
    </div>
  );
}
