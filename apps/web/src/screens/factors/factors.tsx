/**
 * @module The factor library: sets by family with how sure they are and who uses them, the factors under any filter, one factor opened.
 */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { addressOf } from '../../api/client.ts';
import { type FactorFilter, factorSetsQuery, factorsQuery } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { FactorDetail } from './factor-detail.tsx';
import { FactorFilters } from './factor-filters.tsx';
import { FactorSets } from './factor-sets.tsx';
import { FactorTable } from './factor-table.tsx';

const routeApi = getRouteApi('/app/reference/factors');

export function FactorsScreen() {
  const { t } = useWords();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  useTitle(t('factor.title'));
  const { set, edition, family, product, term, gas, region, mark, q } = search;
  const filter: FactorFilter = { set, edition, family, product, term, gas, region, mark, q };
  // Without a filter the sets are the answer; a filter asks for factors.
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const sets = useQuery(factorSetsQuery);
  const factors = useInfiniteQuery({ ...factorsQuery(filter), enabled: filtered });
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const cards = factors.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = factors.data?.pages[0]?.total ?? 0;
  return (
    <Page
      wide
      title={t('factor.title')}
      note={t('factor.note')}
      actions={
        <ExportMenu address={(format, language) => addressOf('/factors/export', {}, { ...filter, format, language })} />
      }
    >
      <FactorFilters search={search} sets={sets.data?.items ?? []} cards={cards} onChange={change} />
      {sets.isError ? <ProblemNote error={sets.error} onRetry={() => void sets.refetch()} /> : null}
      {filtered ? (
        <>
          {factors.isPending ? <Waiting rows={12} /> : null}
          {factors.isError ? <ProblemNote error={factors.error} onRetry={() => void factors.refetch()} /> : null}
          {factors.isSuccess && cards.length === 0 ? (
            <Nothing title={t('common.empty')} hint={t('common.emptyHint')} />
          ) : null}
          {cards.length === 0 ? null : (
            <FactorTable cards={cards} onOpen={(card) => change({ factor: card.id, set: card.set })} />
          )}
          {cards.length === 0 ? null : (
            <p className="table-foot quiet">
              {t('common.shown', { shown: cards.length, total })}
              {factors.hasNextPage ? (
                <Button size="small" loading={factors.isFetchingNextPage} onClick={() => void factors.fetchNextPage()}>
                  {t('common.more', { count: Math.min(200, total - cards.length) })}
                </Button>
              ) : null}
            </p>
          )}
        </>
      ) : sets.isPending ? (
        <Waiting rows={12} />
      ) : (
        <FactorSets sets={sets.data?.items ?? []} onChoose={(id) => change({ set: id })} />
      )}
      <Drawer
        open={search.factor !== undefined}
        size={Math.min(640, window.innerWidth)}
        title={t('factor.one')}
        onClose={() => change({ factor: undefined })}
        destroyOnHidden
      >
        {search.factor === undefined ? null : (
          <FactorDetail
            key={search.factor}
            id={search.factor}
            set={search.set ?? search.factor.split('/')[0] ?? ''}
            edition={search.edition}
          />
        )}
      </Drawer>
    </Page>
  );
}
