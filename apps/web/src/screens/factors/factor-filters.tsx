/**
 * @module The filters of the factor library. What can be chosen is what the factors shown have; the set comes first.
 */
import type { FactorCard, FactorSetSummary } from '@dafeng/contract';
import { Button } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { markWord } from '../../parts/factor-words.ts';
import { FilterOne, FilterText } from '../../parts/filter.tsx';
import type { FactorSearch } from './factor-search.ts';

const marks = ['S', 'M', 'C'] as const;

export function FactorFilters({
  search,
  sets,
  cards,
  onChange,
}: {
  readonly search: FactorSearch;
  readonly sets: readonly FactorSetSummary[];
  readonly cards: readonly FactorCard[];
  readonly onChange: (next: Partial<FactorSearch>) => void;
}) {
  const { t, pick } = useWords();
  const families = new Map(sets.map((set) => [set.family, pick(set.familyName)]));
  const chosen = sets.find(({ id }) => id === search.set);
  const gases = [...new Set(cards.flatMap(({ gas }) => (gas === null ? [] : [gas])))];
  const idPart = (card: FactorCard, place: number): string => card.id.split('/')[place] ?? '';
  // Ids of factors are `set/product/term/…`: the ids of products and terms are read off them.
  const products = new Map(cards.map((card) => [idPart(card, 1), pick(card.product)]));
  const terms = new Map(cards.map((card) => [idPart(card, 2), pick(card.term)]));
  const options = (known: ReadonlyMap<string, string>, current: string | undefined) =>
    [...known, ...(current === undefined || known.has(current) ? [] : [[current, current] as const])].map(
      ([value, label]) => ({ value, label }),
    );
  const any = Object.entries(search).some(([key, value]) => key !== 'factor' && value !== undefined);
  return (
    <div className="filters">
      <FilterText label={t('factor.q')} value={search.q} onChange={(q) => onChange({ q })} />
      <FilterOne
        label={t('factor.family')}
        value={search.family}
        options={[...families].map(([value, label]) => ({ value, label }))}
        onChange={(family) => onChange({ family, set: undefined, edition: undefined })}
      />
      <FilterOne
        label={t('factor.set')}
        value={search.set}
        width={220}
        options={sets
          .filter(({ family }) => search.family === undefined || family === search.family)
          .map((set) => ({ value: set.id, label: pick(set.name) }))}
        onChange={(set) => onChange({ set, edition: undefined })}
      />
      {chosen === undefined || chosen.editions.length < 2 ? null : (
        <FilterOne
          label={t('factor.edition')}
          value={search.edition}
          options={chosen.editions.map(({ id }) => ({ value: id, label: id }))}
          onChange={(edition) => onChange({ edition })}
        />
      )}
      {products.size < 2 && search.product === undefined ? null : (
        <FilterOne
          label={t('factor.product')}
          value={search.product}
          options={options(products, search.product)}
          onChange={(product) => onChange({ product })}
        />
      )}
      {terms.size < 2 && search.term === undefined ? null : (
        <FilterOne
          label={t('factor.term')}
          value={search.term}
          options={options(terms, search.term)}
          onChange={(term) => onChange({ term })}
        />
      )}
      {gases.length < 2 && search.gas === undefined ? null : (
        <FilterOne
          label={t('inv.gas')}
          value={search.gas}
          width={90}
          options={options(new Map(gases.map((gas) => [gas, gas.toUpperCase()])), search.gas)}
          onChange={(gas) => onChange({ gas })}
        />
      )}
      <FilterText label={t('factor.regionCode')} value={search.region} onChange={(region) => onChange({ region })} />
      <FilterOne<'S' | 'M' | 'C'>
        label={t('factor.mark')}
        value={search.mark}
        options={marks.map((mark) => ({ value: mark, label: `${mark} ${t(markWord(mark))}` }))}
        onChange={(mark) => onChange({ mark })}
      />
      {any ? (
        <Button
          type="link"
          onClick={() =>
            onChange({
              set: undefined,
              edition: undefined,
              family: undefined,
              product: undefined,
              term: undefined,
              gas: undefined,
              region: undefined,
              mark: undefined,
              q: undefined,
            })
          }
        >
          {t('factor.backToSets')}
        </Button>
      ) : null}
    </div>
  );
}
