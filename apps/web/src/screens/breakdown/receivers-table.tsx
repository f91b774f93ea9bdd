/**
 * @module Who receives a share and what is known of each: base, output, potential, own weight, a share that is locked. From the series where there are
 * any, typed otherwise with the source. Only this table scrolls sideways.
 */
import type { BreakdownDetail } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Select } from 'antd';
import { type ReceiversAsked, receiversQuery } from '../../api/budgets.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import type { Field, Receivers } from './use-receivers.ts';

export function ReceiversTable({
  cityId,
  detail,
  receivers,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly receivers: Receivers;
}) {
  const { t, pick } = useWords();
  const names = useBodyNames(cityId);
  const unit = pick(detail.line.unit);
  const numberOf = (id: string, of: Field | 'weight' | 'locked', value: number | null, label: string) => (
    <InputNumber
      size="small"
      min={0}
      controls={false}
      aria-label={t('split.inputOf', { name: names.get(id) ?? id, field: label })}
      value={value}
      onChange={(next) =>
        of === 'weight' || of === 'locked' ? receivers.setNumber(id, of, next) : receivers.setField(id, of, next)
      }
    />
  );
  return (
    <>
      <AddReceivers cityId={cityId} detail={detail} receivers={receivers} />
      {receivers.rows.length === 0 ? (
        <p className="quiet">{t('split.noReceivers')}</p>
      ) : (
        <div className="scroll-x">
          <table className="grid split-inputs">
            <caption className="visually-hidden">{t('split.receivers')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('split.body')}</th>
                <th scope="col">
                  {t('split.base')}
                  {detail.line.baseYear === null ? '' : ` ${detail.line.baseYear}`}
                  <small className="budget-unit">{unit}</small>
                </th>
                <th scope="col">{t('split.source')}</th>
                <th scope="col">{t('split.output')}</th>
                <th scope="col">
                  {t('split.potential')}
                  <small className="budget-unit">{unit}</small>
                </th>
                <th scope="col">{t('split.weight')}</th>
                <th scope="col">
                  {t('split.locked')}
                  <small className="budget-unit">{unit}</small>
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {receivers.rows.map((row) => {
                const id = row.organisationId;
                const name = names.get(id) ?? id;
                return (
                  <tr key={id}>
                    <th scope="row" className="nowrap">
                      {name}
                    </th>
                    <td>{numberOf(id, 'base', row.base.value, t('split.base'))}</td>
                    <td className="split-source">
                      <Input
                        size="small"
                        maxLength={200}
                        aria-label={t('split.inputOf', { name, field: t('split.source') })}
                        placeholder={t('split.typed')}
                        value={row.base.source}
                        title={row.base.source}
                        onChange={(event) => receivers.setSource(id, event.target.value)}
                      />
                    </td>
                    <td>{numberOf(id, 'output', row.output.value, t('split.output'))}</td>
                    <td>{numberOf(id, 'potential', row.potential.value, t('split.potential'))}</td>
                    <td>{numberOf(id, 'weight', row.weight, t('split.weight'))}</td>
                    <td>{numberOf(id, 'locked', row.locked, t('split.locked'))}</td>
                    <td>
                      <Button
                        size="small"
                        type="text"
                        aria-label={t('split.removeReceiver', { name })}
                        onClick={() => receivers.remove(id)}
                      >
                        ×
                      </Button>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <p className="quiet">{t('split.lockHint')}</p>
    </>
  );
}

export const useBodyNames = (cityId: string): ReadonlyMap<string, string> =>
  new Map((useQuery(organisationsQuery(cityId)).data?.items ?? []).map(({ id, name }) => [id, name]));

const kinds = [
  ['county', 'split.addCounties'],
  ['department', 'split.addDepartments'],
  ['enterprise', 'split.addEnterprises'],
] as const;

function AddReceivers({
  cityId,
  detail: { line },
  receivers,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly receivers: Receivers;
}) {
  const { t } = useWords();
  const asked = (kind: ReceiversAsked['kind']): ReceiversAsked => ({
    kind,
    indicatorId: line.indicatorId,
    unit: line.unit.id,
    basis: line.basis,
    baseYear: line.baseYear ?? undefined,
  });
  const found = {
    county: useQuery(receiversQuery(cityId, asked('county'))).data?.items,
    department: useQuery(receiversQuery(cityId, asked('department'))).data?.items,
    enterprise: useQuery(receiversQuery(cityId, asked('enterprise'))).data?.items,
  };
  const there = new Set(receivers.rows.map(({ organisationId }) => organisationId));
  const left = Object.values(found)
    .flatMap((items) => items ?? [])
    .filter(({ organisationId }) => !there.has(organisationId));
  const none = Object.values(found).every((items) => items?.length === 0);
  return (
    <div className="split-tools no-print">
      {kinds.map(([kind, word]) => (
        <Button
          key={kind}
          size="small"
          disabled={(found[kind] ?? []).every(({ organisationId }) => there.has(organisationId))}
          onClick={() => receivers.add(found[kind] ?? [])}
        >
          {t(word)}
        </Button>
      ))}
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('split.addOne')}
        placeholder={t('split.addOne')}
        value={null}
        options={left.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
        onChange={(id: string | null) => receivers.add(left.filter(({ organisationId }) => organisationId === id))}
      />
      {none ? <span className="quiet">{t('split.noSuchBodies')}</span> : null}
    </div>
  );
}
