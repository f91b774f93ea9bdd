/**
 * @module Saying what a free-form sheet means: its first rows as they stand, what each column is, what each row is, in which unit. The server
 * proposes; the person decides, once for every sheet with the same heads.
 */
import type { Book, SheetMapping, Upload } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { gridQuery } from '../../api/books.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatShare } from '../../view/number.ts';
import { blankMapping, columnLetter, type Role, rolesOf, useTargets } from './mapping-model.ts';

type UploadSheet = Upload['sheets'][number];
const unitsOffered = [
  '10k-t',
  't',
  '100m-m3',
  '10k-m3',
  '100m-kWh',
  '10k-kWh',
  '10k-tce',
  'tce',
  '1e10-kJ',
  'GJ',
] as const;

export function MappingDialog({
  sheet,
  book,
  busy,
  error,
  onApply,
  onClose,
}: {
  readonly sheet: UploadSheet;
  readonly book: Book;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onApply: (mapping: SheetMapping, remember: boolean) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [mapping, setMapping] = useState<SheetMapping>(() => sheet.mapping ?? blankMapping(sheet));
  const [remember, setRemember] = useState(true);
  const energy = useQuery(gridQuery(book.id, { sheet: 'energy', tab: undefined })).data;
  const targets = useTargets(book.id, energy);
  const set = (change: Partial<SheetMapping>) => setMapping({ ...mapping, ...change });
  const unitOptions = [
    { value: '', label: t('book.map.unitNone') },
    ...[...new Set([...unitsOffered, ...(mapping.unit === null ? [] : [mapping.unit])])].map((unit) => ({
      value: unit,
      label: unit,
    })),
  ];
  const rowTargets = targets[mapping.labels];
  // Numbers of a column belong to whatever the rows are not.
  const columnTargets = mapping.labels === 'flow' ? targets.product : mapping.labels === 'product' ? targets.flow : [];
  const choose = (options: readonly { readonly value: string; readonly label: string }[]) => [
    { value: '', label: t('book.map.notRead') },
    ...options,
  ];
  return (
    <Modal
      open
      width={980}
      title={t('book.map.title', { sheet: sheet.name })}
      okText={t('book.map.apply')}
      okButtonProps={{ loading: busy }}
      cancelText={t('common.cancel')}
      onOk={() => onApply(mapping, remember)}
      onCancel={onClose}
    >
      <p className="quiet">{t('book.map.head')}</p>
      <div className="scroll-x mapping-head">
        <table className="grid">
          <tbody>
            {sheet.head.map((row, r) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a sheet are named by their place.
              <tr key={r} className={r === mapping.headRow ? 'mapping-here' : undefined}>
                <th scope="row">{r + 1}</th>
                {row.map((text, c) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a sheet are named by their place.
                  <td key={c}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Form layout="inline" className="mapping-form">
        <Form.Item label={t('book.map.sheet')}>
          <Select
            size="small"
            value={mapping.sheet}
            options={(['energy', 'activities'] as const).map((value) => ({
              value,
              label: t(`book.map.sheet.${value}`),
            }))}
            onChange={(value) => set({ sheet: value, labels: value === 'energy' ? 'flow' : 'activity' })}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item label={t('book.map.layout')}>
          <Select
            size="small"
            value={mapping.layout}
            options={(['list', 'matrix'] as const).map((value) => ({ value, label: t(`book.map.layout.${value}`) }))}
            onChange={(layout) => set({ layout })}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item label={t('book.map.labels')}>
          <Select
            size="small"
            value={mapping.labels}
            options={(mapping.sheet === 'energy' ? (['flow', 'product'] as const) : (['activity'] as const)).map(
              (value) => ({ value, label: t(`book.map.labels.${value}`) }),
            )}
            onChange={(labels) => set({ labels })}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item label={t('book.map.labelColumn')}>
          <Select
            size="small"
            value={mapping.labelColumn}
            options={mapping.columns.map(({ column, heading }) => ({
              value: column,
              label: `${columnLetter(column)} ${heading}`,
            }))}
            onChange={(labelColumn) => set({ labelColumn })}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
        <Form.Item label={t('book.map.unit')}>
          <Select
            size="small"
            value={mapping.unit ?? ''}
            options={unitOptions}
            onChange={(unit) => set({ unit: unit === '' ? null : unit })}
            popupMatchSelectWidth={false}
          />
        </Form.Item>
      </Form>
      <div className="mapping-lists">
        <section>
          <h3>{t('book.map.columns')}</h3>
          <table className="grid">
            <tbody>
              {mapping.columns.map((column, i) => (
                <tr key={column.column}>
                  <th scope="row">
                    {columnLetter(column.column)} {column.heading}
                    {column.score > 0 ? (
                      <div className="quiet">{t('book.map.sure', { value: formatShare(column.score, false, 0) })}</div>
                    ) : null}
                  </th>
                  <td>
                    <Select<Role>
                      size="small"
                      className="mapping-select"
                      aria-label={`${t('book.map.role')} ${columnLetter(column.column)}`}
                      value={column.role}
                      options={rolesOf(mapping).map((value) => ({ value, label: t(`book.map.role.${value}`) }))}
                      onChange={(role) =>
                        set({
                          columns: mapping.columns.with(i, {
                            ...column,
                            role,
                            target: role === 'numbers' ? column.target : null,
                          }),
                        })
                      }
                    />
                    {column.role === 'numbers' && columnTargets.length > 0 ? (
                      <Select
                        size="small"
                        showSearch={{ optionFilterProp: 'label' }}
                        className="mapping-select"
                        aria-label={`${t('book.map.target')} ${columnLetter(column.column)}`}
                        value={column.target ?? ''}
                        options={choose(columnTargets)}
                        onChange={(target) =>
                          set({
                            columns: mapping.columns.with(i, { ...column, target: target === '' ? null : target }),
                          })
                        }
                      />
                    ) : null}
                    {column.role === 'numbers' || column.role === 'value' ? (
                      <Select
                        size="small"
                        className="mapping-unit"
                        aria-label={`${t('book.map.ofUnit')} ${columnLetter(column.column)}`}
                        value={column.unit ?? ''}
                        options={
                          column.unit === null || unitOptions.some(({ value }) => value === column.unit)
                            ? unitOptions
                            : [...unitOptions, { value: column.unit, label: column.unit }]
                        }
                        onChange={(unit) =>
                          set({ columns: mapping.columns.with(i, { ...column, unit: unit === '' ? null : unit }) })
                        }
                      />
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section>
          <h3>{t('book.map.rows')}</h3>
          <table className="grid">
            <tbody>
              {mapping.rows.map((row, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same label may stand twice; rows keep their order.
                <tr key={i}>
                  <th scope="row">
                    {row.label}
                    {row.score > 0 ? (
                      <div className="quiet">{t('book.map.sure', { value: formatShare(row.score, false, 0) })}</div>
                    ) : null}
                  </th>
                  <td>
                    <Select
                      size="small"
                      showSearch={{ optionFilterProp: 'label' }}
                      className="mapping-select"
                      aria-label={`${t('book.map.target')} ${row.label}`}
                      value={row.target ?? ''}
                      options={choose(rowTargets)}
                      onChange={(target) =>
                        set({ rows: mapping.rows.with(i, { ...row, target: target === '' ? null : target }) })
                      }
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
      <Checkbox checked={remember} onChange={(event) => setRemember(event.target.checked)}>
        {t('book.map.remember')}
      </Checkbox>
      {error === null ? null : <ProblemNote error={error} />}
    </Modal>
  );
}
