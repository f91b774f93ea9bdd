/**
 * @module Choosing a method edition and a set of warming potentials, with what must be said of the edition.
 */

import type { Book } from '@dafeng/contract';
import { Form, Radio, Select } from 'antd';
import type { AnswerOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';

type MethodId = Book['method']['id'];
type GwpSet = Book['method']['gwpSet'];
export interface MethodChoice {
  readonly method: MethodId;
  /** The edition's own where undefined. */
  readonly gwpSet: GwpSet | undefined;
}
export const gwpSets: readonly GwpSet[] = ['SAR-100', 'TAR-100', 'AR4-100', 'AR5-100', 'AR5ccf-100', 'AR6-100'];

export function MethodFields({
  methods,
  choice,
  onChange,
}: {
  readonly methods: AnswerOf<'GET', '/inventory-methods'>['items'];
  readonly choice: MethodChoice;
  readonly onChange: (choice: MethodChoice) => void;
}) {
  const { t, pick } = useWords();
  const chosen = methods.find(({ id }) => id === choice.method);
  return (
    <>
      <Form.Item label={t('book.method')}>
        <Radio.Group
          value={choice.method}
          onChange={(event) => onChange({ method: event.target.value as MethodId, gwpSet: undefined })}
        >
          <div className="method-list">
            {methods.map((method) => (
              <Radio key={method.id} value={method.id}>
                {pick(method.name)}
              </Radio>
            ))}
          </div>
        </Radio.Group>
        {chosen === undefined || chosen.notes.length === 0 ? null : (
          <ul className="method-notes">
            {chosen.notes.map((note) => (
              <li key={note.zh}>▲ {pick(note)}</li>
            ))}
          </ul>
        )}
      </Form.Item>
      <Form.Item label={t('book.gwp')} help={t('book.gwpHint')}>
        <Select<GwpSet>
          aria-label={t('book.gwp')}
          value={choice.gwpSet ?? chosen?.gwpSet ?? 'AR5-100'}
          options={gwpSets.map((id) => ({
            value: id,
            label: id === chosen?.gwpSet ? `${id}（${t('book.gwpUsual')}）` : id,
          }))}
          onChange={(gwpSet) => onChange({ method: choice.method, gwpSet })}
        />
      </Form.Item>
    </>
  );
}
