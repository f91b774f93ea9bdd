/**
 * @module Search over everything, hits by kind, walked with the arrow keys.
 */
import type { SearchHit } from '@dafeng/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Fragment, useEffect, useRef, useState } from 'react';
import { searchQueryOf } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { isTyping } from '../../view/keys.ts';
import { byKind, cutMatches } from './search-hits.ts';

const routeApi = getRouteApi('/app/search');

export function SearchScreen() {
  const { t, pick } = useWords();
  const { q = '', city } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const router = useRouter();
  const { cities } = useCurrentCity();
  const exampleIds = new Set(cities.filter((c) => c.example).map((c) => c.id));
  const hits = useQuery({ ...searchQueryOf(q, city), placeholderData: keepPreviousData });
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const groups = byKind(hits.data?.items ?? []);
  const flat = groups.flatMap((group) => group.hits);
  useTitle(t('find.title'), q);

  const open = (hit: SearchHit | undefined) => {
    if (hit?.href.startsWith('/') && !hit.href.startsWith('//')) router.history.push(hit.href);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question starts at its first hit.
  useEffect(() => setAt(0), [q, city]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // The search box keeps its letters; up, down and Enter on the page are the list's.
      const inBox = isTyping(event.target);
      if (event.key === 'ArrowDown') setAt((now) => Math.min(now + 1, flat.length - 1));
      else if (event.key === 'ArrowUp') setAt((now) => Math.max(now - 1, 0));
      else if (event.key === 'Enter' && !inBox && !(event.target as Element).closest('a,button')) open(flat[at]);
      else return;
      if (event.key !== 'Enter') event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  useEffect(() => {
    list.current?.querySelector(`[data-hit="${at}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  let index = -1;
  return (
    <Page
      title={t('find.title')}
      note={q === '' ? t('find.prompt') : `${t('find.count', { q, count: flat.length })} · ${t('find.keys')}`}
    >
      <div className="filters">
        <FilterOne
          label={t('city.choose')}
          value={city}
          options={cities.map((c) => ({ value: c.id, label: pick(c.name) }))}
          onChange={(next) => void navigate({ search: { q, city: next }, replace: true })}
        />
      </div>
      {q === '' ? <Nothing title={t('find.prompt')} /> : null}
      {q !== '' && hits.isPending ? <Waiting /> : null}
      {hits.isError ? <ProblemNote error={hits.error} onRetry={() => void hits.refetch()} /> : null}
      {hits.isSuccess && flat.length === 0 ? <Nothing title={t('find.none', { q })} hint={t('find.noneHint')} /> : null}
      <div ref={list}>
        {groups.map((group) => (
          <section key={group.kind} className="hits">
            <h2>
              {t(`find.${group.kind}`)} <span className="quiet">{group.hits.length}</span>
            </h2>
            <ul>
              {group.hits.map((hit) => {
                index += 1;
                const own = index;
                return (
                  <li key={`${hit.href}${hit.title}${hit.itemId ?? ''}`} data-hit={own}>
                    <a
                      href={hit.href}
                      className={own === at ? 'hit hit-here' : 'hit'}
                      onMouseEnter={() => setAt(own)}
                      onClick={(event) => {
                        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                        event.preventDefault();
                        open(hit);
                      }}
                    >
                      <strong>
                        {cutMatches(hit.title, q).map((part) => (
                          <Fragment key={`${part.at}`}>{part.match ? <mark>{part.text}</mark> : part.text}</Fragment>
                        ))}
                      </strong>
                      <span className="quiet">
                        {[hit.cityName, exampleIds.has(hit.cityId ?? '') ? t('example.tag') : '', hit.detail]
                          .filter((part) => part)
                          .join(' · ')}
                      </span>
                    </a>
                  </li>
                );
              })}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
