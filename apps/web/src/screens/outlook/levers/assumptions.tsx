/**
 * @module Every number of the model with its source and how sure it is, and what the model does not know. Nothing is left out: what is
 * supposed stands beside what is counted, told apart by letter form.
 */
import type { CityModel, Parameter, ParameterStatus, ResolvedScenario } from '@dafeng/outlook';
import { Button, Input } from 'antd';
import { useMemo } from 'react';
import { useWords, type Words } from '../../../i18n/index.ts';
import { saveBlob } from '../../../parts/chart/download.ts';
import { toCsv } from '../../../parts/chart/table.ts';
import { FilterMany } from '../../../parts/filter.tsx';
import { Nothing } from '../../../parts/states.tsx';
import { emDash, formatShare, formatValue } from '../../../view/number.ts';
import { StatusMark, statusWord } from './lever-panel.tsx';
import { isShare, parameterName, unitWord, valueText } from './parameter-words.ts';

export const statuses: readonly ParameterStatus[] = ['measured', 'downscaled', 'default', 'plan-target', 'assumed'];

/** The spread in words: ± for what has a standard deviation, ends for what has ends. */
export const spreadText = (parameter: Parameter, { t }: Pick<Words, 't'>): string => {
  const { distribution } = parameter;
  if (distribution === null) return t('levers.spread.none');
  const written = (value: number): string => (isShare(parameter) ? formatShare(value, false, 2) : formatValue(value));
  switch (distribution.kind) {
    case 'normal':
      return t('levers.spread.normal', { sd: written(distribution.sd) });
    case 'lognormal':
      return t('levers.spread.lognormal', { sd: formatShare(distribution.sd, false, 0) });
    case 'triangular':
    case 'pert':
      return t(`levers.spread.${distribution.kind}`, {
        low: written(distribution.low),
        high: written(distribution.high),
      });
    case 'beta':
      return t('levers.spread.beta', { concentration: formatValue(distribution.concentration) });
    case 'empirical':
      return t('levers.spread.empirical', { count: distribution.values.length });
  }
};

/** `ipcc-2006: volume 2, table 1.4` into source and place; an address keeps its colon. */
const sourceParts = (source: string): readonly [string, string] => {
  const at = source.indexOf(': ');
  return at === -1 ? [source, ''] : [source.slice(0, at), source.slice(at + 2)];
};

export function Assumptions({
  model,
  now,
  status,
  query,
  onFilter,
}: {
  readonly model: CityModel;
  readonly now: ResolvedScenario;
  readonly status: readonly string[];
  readonly query: string;
  readonly onFilter: (change: { status?: string | undefined; q?: string | undefined }) => void;
}) {
  const words = useWords();
  const { t, pick } = words;
  const rows = useMemo(
    () =>
      now.parameters.map((parameter) => ({
        parameter,
        name: parameterName(model, parameter.id, words),
        moved: parameter.value !== model.parameters[parameter.index]?.value,
      })),
    [model, now, words],
  );
  const counts = statuses.map((one) => ({
    one,
    count: rows.filter(({ parameter }) => parameter.status === one).length,
  }));
  const wanted = query.trim().toLowerCase();
  const shown = rows.filter(
    ({ parameter, name }) =>
      (status.length === 0 || status.includes(parameter.status)) &&
      (wanted === '' || `${parameter.id} ${name} ${parameter.source}`.toLowerCase().includes(wanted)),
  );
  const save = () =>
    saveBlob(
      new Blob(
        [
          toCsv({
            heads: ['id', ...heads.map((key) => t(key))],
            rows: shown.map(({ parameter, name }) => [
              parameter.id,
              name,
              parameter.value,
              parameter.unit,
              parameter.year,
              spreadText(parameter, words),
              parameter.source,
              statusWord(parameter.status, words),
            ]),
          }),
        ],
        { type: 'text/csv;charset=utf-8' },
      ),
      `${model.id}-${t('levers.view.assumptions')}.csv`,
    );
  return (
    <div>
      {model.unknown.length === 0 ? null : (
        <section className="outlook-unknown">
          <h3>{t('levers.unknown')}</h3>
          <ul>
            {model.unknown.map((one) => (
              <li key={one.zh}>{pick(one)}</li>
            ))}
          </ul>
        </section>
      )}
      <div className="filters">
        <FilterMany
          label={t('levers.col.status')}
          value={status.length === 0 ? undefined : [...status]}
          width={220}
          options={counts.map(({ one, count }) => ({
            value: one,
            label: t('levers.statusCount', { status: statusWord(one, words), count }),
          }))}
          onChange={(next) => onFilter({ status: next?.join(',') })}
        />
        <Input
          allowClear
          value={query}
          placeholder={t('levers.find')}
          aria-label={t('levers.find')}
          style={{ width: 220 }}
          onChange={({ target }) => onFilter({ q: target.value || undefined })}
        />
        <span className="quiet">{t('levers.shownOf', { shown: shown.length, all: rows.length })}</span>
        <Button type="link" onClick={save}>
          {t('chart.csv')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Nothing title={t('levers.noRows')} hint={t('levers.noRowsHint')} />
      ) : (
        <div className="scroll-x assumption-table">
          <table className="grid">
            <thead>
              <tr>
                {heads.map((key) => (
                  <th key={key} scope="col">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map(({ parameter, name, moved }) => {
                const [source, locator] = sourceParts(parameter.source);
                return (
                  <tr key={parameter.id}>
                    <th scope="row">
                      {name}
                      <div className="quiet">
                        <code>{parameter.id}</code>
                      </div>
                    </th>
                    <td className={`figure status-${parameter.status}`}>
                      {parameter.status === 'assumed' || parameter.status === 'downscaled' ? '≈ ' : ''}
                      {valueText(parameter, parameter.value, words)}
                      {moved ? <div className="mover-switched">{t('levers.moved')}</div> : null}
                    </td>
                    <td>{unitWord(parameter.unit, words) || (isShare(parameter) ? '%' : emDash)}</td>
                    <td>{parameter.year ?? emDash}</td>
                    <td>{spreadText(parameter, words)}</td>
                    <td className="assumption-source">
                      {source}
                      {locator === '' ? null : <div className="quiet">{locator}</div>}
                    </td>
                    <td>
                      <StatusMark status={parameter.status} words={words} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
const heads = [
  'levers.col.name',
  'levers.col.value',
  'levers.col.unit',
  'levers.col.year',
  'levers.col.spread',
  'levers.col.source',
  'levers.col.status',
] as const;
