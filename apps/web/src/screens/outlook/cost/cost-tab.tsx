/**
 * @module What targets cost: an energy system at least cost, the marginal cost of CO2 under tighter and tighter caps, which target binds, how
 * far technologies can move at little more; where targets clash they are named and no number is given.
 */
import type { CostModel, Optimisation, OutlookJob } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Input, InputNumber, Progress, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { costModelsQuery, outlookJobQuery } from '../../../api/outlook.ts';
import { type MessageKey, useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { useCurrentCity } from '../../../shell/current-city.ts';
import { accent } from '../../../theme.ts';
import { formatValue } from '../../../view/number.ts';
import { LinePicture } from '../line-picture.tsx';
import { capsBetween } from './caps.ts';

const routeApi = getRouteApi('/app/cities/$cityId/outlook');
const own = 'own';
const fallbackCap = 500;

export function CostTab(_: { readonly cityId: string }) {
  const { t } = useWords();
  const { here } = useCurrentCity();
  const { model: asked, job: jobId } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const models = useQuery(costModelsQuery);
  const [text, setText] = useState(() => sessionStorage.getItem('dafeng.paste.cost') ?? '');
  const start = useMutation({
    mutationFn: (body: Parameters<typeof begin>[0]) => begin(body),
    onSuccess: ({ id }) => void navigate({ search: (old) => ({ ...old, job: id }), replace: true, resetScroll: false }),
  });
  const job = useQuery(outlookJobQuery(jobId));
  const cancel = useMutation({
    mutationFn: (id: string) => call('DELETE', '/outlook/jobs/:id', { params: { id } }),
    onSuccess: () => void job.refetch(),
  });
  if (models.isPending) return <Waiting />;
  if (models.isError) return <ProblemNote error={models.error} />;
  const held = models.data.items;
  const choice = asked ?? held[0]?.id ?? own;
  const model = held.find(({ id }) => id === choice);
  const running = job.data?.status === 'running' || job.data?.status === 'waiting';
  const keep = (next: string) => {
    setText(next);
    sessionStorage.setItem('dafeng.paste.cost', next);
  };
  return (
    <div className="cost">
      <div className="tools">
        <Select
          value={choice}
          onChange={(next) =>
            void navigate({ search: (old) => ({ ...old, model: next, job: undefined }), replace: true })
          }
          options={[
            ...held.map(({ id, name }) => ({ value: id, label: name })),
            { value: own, label: t('outlook.cost.own') },
          ]}
          aria-label={t('outlook.cost.model')}
          className="tool-select tool-wide"
        />
      </div>
      {model !== undefined && here !== undefined && model.id !== here.slug ? (
        <p className="refusal">{t('outlook.cost.notYours', { model: model.name })}</p>
      ) : null}
      {choice === own ? (
        <div className="paste-box">
          <label htmlFor="cost-model">{t('outlook.cost.ownHint')}</label>
          <Input.TextArea
            id="cost-model"
            rows={8}
            value={text}
            onChange={(event) => keep(event.target.value)}
            className="paste-text"
          />
          <Button type="primary" disabled={text.trim() === '' || running} onClick={() => start.mutate({ text })}>
            {t('outlook.cost.solve')}
          </Button>
        </div>
      ) : null}
      {model === undefined ? null : (
        <Sweep key={model.id} model={model} busy={running || start.isPending} onStart={(body) => start.mutate(body)} />
      )}
      {start.isError ? <ProblemNote error={start.error} /> : null}
      {job.isError ? <Nothing title={t('outlook.cost.gone')} hint={t('outlook.cost.goneHint')} /> : null}
      {job.data === undefined ? null : (
        <JobState job={job.data} onCancel={() => cancel.mutate(job.data.id)} cancelling={cancel.isPending} />
      )}
      {job.data?.optimisation ? <Found found={job.data.optimisation} /> : null}
    </div>
  );
}

const unitWords: Readonly<Record<string, MessageKey>> = {
  '10kt-co2': 'outlook.cost.unit.co2',
  '100m-yuan': 'outlook.cost.unit.money',
  '10k-tce': 'outlook.cost.unit.energy',
};
/** Units are the model's own; those that we know are said in words. */
function useCostUnit(): (id: string | undefined) => string {
  const { t } = useWords();
  return (id) => {
    const word = unitWords[id ?? ''];
    return word === undefined ? (id ?? '') : t(word);
  };
}

type Asked = Partial<{
  modelId: string;
  text: string;
  curve: { period: string; caps: number[] };
  ranges: { technology: string; period: string }[];
  withoutTargets: string[];
}>;
const begin = (body: Asked) => call('POST', '/outlook/optimise', { body });

function Sweep({ model, busy, onStart }: { model: CostModel; busy: boolean; onStart: (body: Asked) => void }) {
  const { t } = useWords();
  const lastPeriod = model.periods.at(-1) ?? '';
  const [period, setPeriod] = useState(lastPeriod);
  const start = model.caps[period] ?? fallbackCap;
  const [high, setHigh] = useState(start);
  const [low, setLow] = useState(Math.round(start / 2));
  const [left, setLeft] = useState<readonly string[]>([]);
  const unit = useCostUnit()(model.units.co2);
  const run = () =>
    onStart({
      modelId: model.id,
      curve: { period, caps: capsBetween(high, low) },
      ranges: model.technologies
        .filter(({ hasCapacity }) => hasCapacity)
        .map(({ id }) => ({ technology: id, period }))
        .slice(0, 20),
      withoutTargets: [...left],
    });
  return (
    <section className="sweep">
      <h2>{t('outlook.cost.sweep')}</h2>
      <div className="tools">
        <div className="field">
          {t('outlook.cost.period')}{' '}
          <Select
            aria-label={t('outlook.cost.period')}
            value={period}
            onChange={setPeriod}
            options={model.periods.map((one) => ({ value: one, label: one }))}
          />
        </div>
        <div className="field">
          {t('outlook.cost.from')}{' '}
          <InputNumber
            className="cost-number"
            min={0}
            aria-label={t('outlook.cost.from')}
            value={high}
            onChange={(next) => setHigh(next ?? 0)}
            suffix={unit}
          />
        </div>
        <div className="field">
          {t('outlook.cost.to')}{' '}
          <InputNumber
            className="cost-number"
            min={0}
            aria-label={t('outlook.cost.to')}
            value={low}
            onChange={(next) => setLow(next ?? 0)}
            suffix={unit}
          />
        </div>
        <Button type="primary" loading={busy} onClick={run}>
          {t('outlook.cost.solve')}
        </Button>
      </div>
      {model.targets.length > 0 ? (
        <fieldset className="targets-kept">
          <legend>{t('outlook.cost.targets')}</legend>
          {model.targets.map(({ id, bound, value, period: year }) => (
            <Checkbox
              key={id}
              checked={!left.includes(id)}
              onChange={({ target }) => setLeft(target.checked ? left.filter((one) => one !== id) : [...left, id])}
            >
              {id} {bound === 'at-least' ? '≥' : '≤'} {formatValue(value)} ({year})
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
    </section>
  );
}

function JobState({ job, onCancel, cancelling }: { job: OutlookJob; onCancel: () => void; cancelling: boolean }) {
  const { t, pick } = useWords();
  if (job.status === 'running' || job.status === 'waiting')
    return (
      <div className="job" aria-live="polite">
        <Progress percent={Math.round((job.progress.done / Math.max(1, job.progress.total)) * 100)} />
        <span>{t('outlook.cost.progress', { done: job.progress.done, total: job.progress.total })}</span>
        <Button size="small" loading={cancelling} onClick={onCancel}>
          {t('outlook.cost.cancel')}
        </Button>
      </div>
    );
  if (job.status === 'cancelled') return <p className="quiet">{t('outlook.cost.cancelled')}</p>;
  if (job.status === 'failed' && job.problem !== null)
    return <Alert type="error" showIcon title={pick(job.problem.message)} description={pick(job.problem.remedy)} />;
  return null;
}

function Found({ found }: { readonly found: Optimisation }) {
  const { t, pick } = useWords();
  const unitWord = useCostUnit();
  const money = unitWord(found.units.money);
  const co2 = unitWord(found.units.co2);
  const solved = found.curve?.points.flatMap(({ cap, marginalCost }) =>
    marginalCost === null ? [] : [{ x: cap, y: marginalCost }],
  );
  const points = [...(solved ?? [])].sort((a, b) => a.x - b.x);
  const curveTitle = t('outlook.cost.curve', { period: found.curve?.period ?? '', unit: `${money}/${co2}` });
  return (
    <div className="found">
      {found.refusal === null ? (
        <p className="found-cost">
          {t('outlook.cost.least')} <b>{found.objective === null ? '—' : formatValue(found.objective)}</b> {money}
        </p>
      ) : (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={pick(found.refusal.message)}
          description={
            <>
              {pick(found.refusal.remedy)}
              {found.conflicts.length > 0 ? (
                <ul>
                  {found.conflicts.map((id) => (
                    <li key={id}>■ {id}</li>
                  ))}
                </ul>
              ) : null}
            </>
          }
        />
      )}
      {found.curve !== null && points.length > 0 ? (
        <ChartFrame
          title={curveTitle}
          source={t('outlook.cost.curveSource', { model: found.model })}
          table={{
            heads: [
              `${t('outlook.cost.cap')} ${co2}`,
              `${t('outlook.cost.marginal')} ${money}/${co2}`,
              `${t('outlook.cost.total')} ${money}`,
              `${t('outlook.cost.emitted')} ${co2}`,
              t('outlook.cost.status'),
            ],
            rows: found.curve.points.map(({ cap, marginalCost, cost, emissions, status }) => [
              cap,
              marginalCost,
              cost,
              emissions,
              status === 'optimal' ? t('outlook.cost.optimal') : t('outlook.cost.impossible'),
            ]),
          }}
        >
          {() => (
            <LinePicture
              title={curveTitle}
              lines={[{ id: 'm', name: t('outlook.cost.marginal'), colour: accent, points, stepped: true }]}
              xName={`${t('outlook.cost.cap')}（${co2}）`}
              yName={`${money}/${co2}`}
            />
          )}
        </ChartFrame>
      ) : null}
      {found.curve?.points.some(({ status }) => status !== 'optimal') ? (
        <p className="quiet">
          {t('outlook.cost.tooTight', {
            caps: found.curve.points
              .filter(({ status }) => status !== 'optimal')
              .map(({ cap }) => formatValue(cap))
              .join('、'),
          })}
        </p>
      ) : null}
      {found.refusal === null ? (
        <section>
          <h2>{t('outlook.cost.binding')}</h2>
          {found.binding.length === 0 ? <p className="quiet">{t('outlook.cost.noneBinds')}</p> : null}
          <ul>
            {found.binding.map(({ id, shadowPrice }) => (
              <li key={id}>
                ● {id} <span className="quiet">{t('outlook.cost.shadow', { price: formatValue(shadowPrice) })}</span>
              </li>
            ))}
            {Object.entries(found.marginal).map(([period, price]) => (
              <li key={period}>
                {t('outlook.cost.co2of', { period })} {formatValue(price)} {money}/{co2}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {found.capacities.length > 0 ? <Capacities found={found} /> : null}
      {found.ranges.length > 0 ? (
        <section>
          <h2>{t('outlook.cost.ranges', { percent: `${formatValue(found.excess * 100)} %` })}</h2>
          <div className="scroll-x">
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">{t('outlook.cost.technology')}</th>
                  <th scope="col" className="figure">
                    {t('outlook.cost.lowest')}
                  </th>
                  <th scope="col" className="figure">
                    {t('outlook.cost.atLeast')}
                  </th>
                  <th scope="col" className="figure">
                    {t('outlook.cost.highest')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.ranges.map((one) => (
                  <tr key={one.technology}>
                    <th scope="row">
                      {one.technology} ({one.period})
                    </th>
                    <td className="figure">{one.least === null ? '—' : formatValue(one.least)}</td>
                    <td className="figure">{formatValue(one.atLeastCost)}</td>
                    <td className="figure">{one.most === null ? '—' : formatValue(one.most)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
    </div>
  );
}

function Capacities({ found }: { readonly found: Optimisation }) {
  const { t } = useWords();
  const periods = [...new Set(found.capacities.map(({ period }) => period))];
  const technologies = [...new Set(found.capacities.map(({ technology }) => technology))];
  const of = (technology: string, period: string) =>
    found.capacities.find((one) => one.technology === technology && one.period === period)?.total;
  return (
    <section>
      <h2>{t('outlook.cost.capacities')}</h2>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('outlook.cost.technology')}</th>
              {periods.map((period) => (
                <th key={period} scope="col" className="figure">
                  {period}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {technologies.map((technology) => (
              <tr key={technology}>
                <th scope="row">{technology}</th>
                {periods.map((period) => {
                  const total = of(technology, period);
                  return (
                    <td key={period} className="figure">
                      {total === undefined ? '—' : formatValue(total)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
