/**
 * @module What made emissions change: out of the books of the city, or of a table that is pasted. A waterfall, the effects year by year, and
 * whether a fall was made or happened.
 */
import type { CityDecomposition, Decomposition } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { call } from '../../../api/client.ts';
import { decompositionQuery } from '../../../api/outlook.ts';
import { problemFrom } from '../../../api/problem.ts';
import { useWords } from '../../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { useTraceAddress } from '../../../parts/trace/trace-address.ts';
import { formatValue } from '../../../view/number.ts';
import { InputSwitch } from '../input-switch.tsx';
import type { OutlookSearch } from '../outlook-search.ts';
import { PasteBox } from '../paste-box.tsx';
import type { PastedTable } from '../paste-table.ts';
import { CauseLine, EffectsTable } from './effects-table.tsx';
import { Waterfall } from './waterfall.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/outlook');
const methods = ['lmdi-1-additive', 'lmdi-1-multiplicative', 'lmdi-2-multiplicative'] as const;
const chains = ['kaya', 'kaya-fossil', 'sector'] as const;

export function DecompositionTab({ cityId }: { readonly cityId: string }) {
  const { t, pick } = useWords();
  const { chain = 'kaya', method = 'lmdi-1-additive', chained = 'true', input = 'books' } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const found = useQuery({ ...decompositionQuery(cityId, { chain, method, chained }), enabled: input === 'books' });
  const set = (change: Pick<OutlookSearch, 'chain' | 'method' | 'chained' | 'input'>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false });
  return (
    <div className="decomposition">
      <div className="tools">
        <InputSwitch value={input} onChange={(next) => set({ input: next })} />
        {input === 'own' ? null : (
          <Segmented
            value={chain}
            onChange={(next) => set({ chain: next })}
            options={chains.map((one) => ({ value: one, label: t(`outlook.chain.${one}`) }))}
            aria-label={t('outlook.chain.label')}
          />
        )}
        <Select
          value={method}
          onChange={(next) => set({ method: next })}
          options={methods.map((one) => ({ value: one, label: t(`outlook.method.${one}`) }))}
          aria-label={t('outlook.method.label')}
          className="tool-select"
        />
        <Segmented
          value={chained}
          onChange={(next) => set({ chained: next === 'false' ? 'false' : 'true' })}
          options={[
            { value: 'true', label: t('outlook.chained.true') },
            { value: 'false', label: t('outlook.chained.false') },
          ]}
          aria-label={t('outlook.chained.label')}
        />
      </div>
      {input === 'own' ? <OwnTable method={method} chained={chained === 'true'} /> : null}
      {input === 'books' && found.isPending ? <Waiting /> : null}
      {input === 'books' && found.isError ? (
        problemFrom(found.error).code === 'two-years-needed' ? (
          <Nothing title={pick(problemFrom(found.error).message)} hint={pick(problemFrom(found.error).remedy)}>
            <Link to="/cities/$cityId/accounts" params={{ cityId }}>
              <Button type="primary">{t('outlook.input.toBooks')}</Button>
            </Link>
            <Button onClick={() => set({ input: 'own' })}>{t('outlook.input.own')}</Button>
          </Nothing>
        ) : (
          <ProblemNote error={found.error} />
        )
      ) : null}
      {input === 'books' && found.data !== undefined && !found.isError ? <OfBooks found={found.data} /> : null}
    </div>
  );
}

function OfBooks({ found }: { readonly found: CityDecomposition }) {
  const { t, pick } = useWords();
  const trace = useTraceAddress();
  const names = found.factors.map(({ name }) => pick(name));
  const [first, last] = [found.periods[0], found.periods.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <Result
      result={found.result}
      names={names}
      unit={pick(found.unit)}
      quantity={pick(found.quantity)}
      first={{ year: first.year, value: first.total }}
      last={{ year: last.year, value: last.total }}
      source={t('outlook.decomposition.source', {
        years: found.periods.map(({ year }) => year).join('、'),
      })}
    >
      {found.leftOut.map(({ year, why }) => (
        <p key={`${year}-${why.zh}`} className="quiet">
          {t('outlook.decomposition.leftOut', { year, why: pick(why) })}
        </p>
      ))}
      {found.notes.map((note) => (
        <p key={note.zh} className="quiet">
          {pick(note)}
        </p>
      ))}
      <h2>{t('outlook.decomposition.numbers')}</h2>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('outlook.effects.period')}</th>
              {first.refs.map(({ name, unit }) => (
                <th key={name.zh} scope="col" className="figure">
                  {pick(name)} ({pick(unit)})
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.periods.map(({ year, bookId, refs }) => (
              <tr key={year}>
                <th scope="row">
                  <Link to="/cities/$cityId/accounts/$bookId" params={{ cityId: found.cityId, bookId }}>
                    {year}
                  </Link>
                </th>
                {refs.map(({ name, value, ref }) => (
                  <td key={name.zh} className="figure">
                    {ref === null ? (
                      formatValue(value)
                    ) : (
                      <button
                        type="button"
                        className="number-link"
                        onClick={() => trace.open({ ref, bookId })}
                        aria-label={t('outlook.decomposition.open', { name: pick(name), value: formatValue(value) })}
                      >
                        {formatValue(value)} ⓘ
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.chain === 'sector' ? null : (
        <p className="quiet">
          {t('outlook.decomposition.tapio')}{' '}
          {found.tapio
            .map(
              ({ from, to, elasticity }) => `${from}–${to}: ${elasticity === null ? '—' : formatValue(elasticity, 2)}`,
            )
            .join('；')}
        </p>
      )}
    </Result>
  );
}

function Result({
  result,
  names,
  unit,
  quantity,
  first,
  last,
  source,
  children,
}: {
  readonly result: Decomposition;
  readonly names: readonly string[];
  readonly unit: string;
  readonly quantity: string;
  readonly first: { readonly year: number; readonly value: number };
  readonly last: { readonly year: number; readonly value: number };
  readonly source: string;
  readonly children?: ReactNode;
}) {
  const { t } = useWords();
  const whole = result.cumulative ?? result.effects[0];
  if (whole === undefined) return null;
  return (
    <>
      <CauseLine cause={result.cause} />
      <Waterfall
        title={t('outlook.waterfall.title', { quantity, from: first.year, to: last.year, unit })}
        unit={unit}
        source={source}
        first={{ name: String(first.year), value: first.value }}
        last={{ name: String(last.year), value: last.value }}
        steps={names.map((name, index) => ({ name, effect: whole.byFactor[index] ?? 0 }))}
        multiplicative={result.method !== 'lmdi-1-additive'}
      />
      <EffectsTable result={result} names={names} unit={unit} />
      {children}
    </>
  );
}

const example =
  '年\t人口（万人）\t人均GDP（万元）\t单位GDP能耗（吨标准煤/万元）\t单位能耗排放（吨/吨标准煤）\n2015\t120\t5.1\t0.92\t2.21\n2020\t121\t6.9\t0.78\t2.08\n2025\t121\t8.8\t0.66\t1.94';

/** Four columns in the order of Kaya have known roles; of others nothing is supposed, and the label of the fall is left open. */
const kayaRoles = ['population', 'activity', 'intensity', 'mix'] as const;

function OwnTable({ method, chained }: { readonly method: string; readonly chained: boolean }) {
  const { t } = useWords();
  const [table, setTable] = useState<PastedTable | null>(null);
  const work = useQuery({
    queryKey: ['outlook', 'decompose', method, chained, table],
    enabled: table !== null,
    queryFn: ({ signal }) =>
      call('POST', '/outlook/decompose', {
        body: {
          method,
          chained,
          factors: [...(table?.heads ?? [])],
          periods: (table?.rows ?? []).map(({ year, values }) => ({ year, x: [[...values]] })),
          ...(table?.heads.length === kayaRoles.length ? { roles: [...kayaRoles] } : {}),
        },
        signal,
      }),
  });
  const { data } = work;
  const [first, last] = [data?.totals[0], data?.totals.at(-1)];
  return (
    <>
      <p>{t('outlook.decomposition.ownHint')}</p>
      <PasteBox name="decomposition" label={t('outlook.paste.label')} example={example} onRead={setTable} />
      {work.isError ? <ProblemNote error={work.error} /> : null}
      {data !== undefined && first !== undefined && last !== undefined ? (
        <Result
          result={data}
          names={data.factors}
          unit={t('outlook.decomposition.ownUnit')}
          quantity={t('outlook.decomposition.ownQuantity')}
          first={first}
          last={last}
          source={t('outlook.input.own')}
        />
      ) : null}
    </>
  );
}
