/**
 * @module A year against another year, another method or another book: the parts of the change, the lines by its size, and whether the two
 * may stand in one series at all.
 */
import type { Book, InventoryComparison } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Segmented, Select } from 'antd';
import { booksQuery, methodsQuery } from '../../api/books.ts';
import { type ComparisonAsked, inventoryComparisonQuery } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { formatDifference } from '../../view/number.ts';
import { ComparedLines } from './compared-lines.tsx';
import { gwpSets, useInventoryAddress } from './inventory-search.ts';
import { MethodSwitch } from './method-switch.tsx';
import { Notices } from './notices.tsx';
import { Waterfall } from './waterfall.tsx';

export function CompareTab({ book }: { readonly book: Book }) {
  const { t } = useWords();
  const { search } = useInventoryAddress();
  const kind = search.with ?? (book.previousId === null ? 'method' : 'previous');
  const methods = useQuery({ ...methodsQuery, enabled: kind === 'method' }).data?.items ?? [];
  const otherMethod = search.other ?? methods.find(({ id }) => id !== (search.method ?? book.method.id))?.id;
  const asked: ComparisonAsked = {
    with: kind,
    method: search.method,
    gwp: search.gwp,
    other: kind === 'previous' ? undefined : kind === 'method' ? otherMethod : search.other,
    otherGwp: kind === 'previous' ? undefined : search.otherGwp,
  };
  const ready = kind === 'previous' || asked.other !== undefined;
  const comparison = useQuery({ ...inventoryComparisonQuery(book.id, asked), enabled: ready });
  return (
    <div className="results">
      <Choice book={book} kind={kind} other={asked.other} />
      {!ready ? (
        <Nothing title={t('cmp.choose')} hint={t('cmp.chooseHint')} />
      ) : comparison.isPending ? (
        <Waiting rows={10} />
      ) : comparison.isError ? (
        <ProblemNote error={comparison.error} onRetry={() => void comparison.refetch()} />
      ) : (
        <Shown comparison={comparison.data} />
      )}
    </div>
  );
}

type Kind = 'previous' | 'method' | 'book';

function Choice({
  book,
  kind,
  other,
}: {
  readonly book: Book;
  readonly kind: Kind;
  readonly other: string | undefined;
}) {
  const { t, pick } = useWords();
  const { search, change } = useInventoryAddress();
  const methods = useQuery(methodsQuery).data?.items ?? [];
  const books = useQuery({ ...booksQuery(book.cityId), enabled: kind === 'book' }).data?.items ?? [];
  return (
    <div className="filters">
      <MethodSwitch own={book.method} />
      <Segmented<Kind>
        value={kind}
        options={[
          { value: 'previous', label: t('cmp.previous'), disabled: book.previousId === null },
          { value: 'method', label: t('cmp.method') },
          { value: 'book', label: t('cmp.book') },
        ]}
        onChange={(next) => change({ with: next, other: undefined, otherGwp: undefined })}
      />
      {kind === 'method' ? (
        <Select<string>
          className="filter method-filter"
          aria-label={t('cmp.otherMethod')}
          popupMatchSelectWidth={false}
          {...(other === undefined ? {} : { value: other })}
          placeholder={t('cmp.otherMethod')}
          options={methods.map(({ id, name }) => ({ value: id, label: pick(name) }))}
          onChange={(next) => change({ other: next })}
        />
      ) : null}
      {kind === 'book' ? (
        <Select<string>
          className="filter"
          style={{ minWidth: 130 }}
          aria-label={t('cmp.otherBook')}
          {...(other === undefined ? {} : { value: other })}
          placeholder={t('cmp.otherBook')}
          options={books
            .filter((one) => one.book.id !== book.id)
            .map((one) => ({ value: one.book.id, label: t('cmp.year', { year: one.book.year }) }))}
          onChange={(next) => change({ other: next })}
        />
      ) : null}
      {kind === 'previous' ? null : (
        <Select<string>
          className="filter"
          style={{ minWidth: 128 }}
          aria-label={t('inv.gwp')}
          allowClear
          {...(search.otherGwp === undefined ? {} : { value: search.otherGwp })}
          placeholder={t('cmp.usualGwp')}
          options={gwpSets.map((value) => ({ value, label: `GWP ${value}` }))}
          onChange={(next) => change({ otherGwp: gwpSets.find((value) => value === next) })}
        />
      )}
    </div>
  );
}

function Shown({ comparison }: { readonly comparison: InventoryComparison }) {
  const { t, pick } = useWords();
  const { search } = useInventoryAddress();
  const { total, other, book } = comparison;
  const unit = pick(comparison.unit);
  const names = {
    before: `${other.year} · ${pick(other.method.name)} · ${other.method.gwpSet}`,
    after: t('cmp.thisBook', { year: book.year }),
  };
  const by = { method: search.method, gwp: search.gwp };
  return (
    <>
      {comparison.comparable ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('cmp.notOneSeries')}
          description={pick(comparison.why) || t('cmp.notOneSeriesWhy')}
        />
      )}
      {comparison.comparable && comparison.why !== null ? <p className="quiet">{pick(comparison.why)}</p> : null}
      <div className="totals totals-three">
        <section className="total">
          <h3>{names.before}</h3>
          <p className="total-number">
            <FigureValue figure={total.before} bookId={other.bookId} />
          </p>
        </section>
        <section className="total">
          <h3>{names.after}</h3>
          <p className="total-number">
            <FigureValue figure={total.after} bookId={book.id} {...by} />
          </p>
        </section>
        <section className="total">
          <h3>{t('cmp.difference')}</h3>
          <p className="total-number">
            {total.change === null ? '—' : formatDifference(total.change)}
            <span className="fig-unit"> {unit}</span>
          </p>
        </section>
      </div>
      <Waterfall comparison={comparison} names={names} />
      <ComparedLines comparison={comparison} />
      <Notices notices={comparison.notices} />
    </>
  );
}
