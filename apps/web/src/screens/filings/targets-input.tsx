/** @module A number for each target that was asked for, with the city's own beside it. Targets are searched where they are many. */
import type { FieldValue } from '@dafeng/contract';
import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { useUnitWord } from '../../parts/unit-word.ts';
import { formatAmount, formatYear } from '../../view/number.ts';
import type { InputProps } from './field-input.tsx';
import { NumberInput } from './number-input.tsx';

type TargetRows = Extract<FieldValue, readonly { target: string }[]>;
export const targetRowsOf = (value: FieldValue | undefined): TargetRows =>
  Array.isArray(value) ? value.filter((row): row is TargetRows[number] => 'target' in row) : [];

/** More targets than this and a search box appears. */
const many = 12;

export function TargetsInput({ detail, field, value, onChange }: InputProps) {
  const { t, pick, locale } = useWords();
  const unitWord = useUnitWord();
  const [q, setQ] = useState('');
  const rows = targetRowsOf(value);
  const given = useMemo(() => new Map(rows.map((row) => [row.target, row.value])), [rows]);
  const shown = detail.targetChoices.filter(({ name }) => name.includes(q.trim()));
  const set = (target: string, next: number | null) => {
    const others = rows.filter((row) => row.target !== target);
    onChange(next === null ? others : [...others, { target, value: next }]);
  };
  if (detail.targetChoices.length === 0) return <p className="quiet">{t('work.field.noTargets')}</p>;
  return (
    <fieldset className="field-rows">
      <legend className="visually-hidden">{pick(field.name)}</legend>
      {detail.targetChoices.length > many ? (
        <Input
          className="field-search no-print"
          allowClear
          aria-label={t('work.field.findTarget')}
          placeholder={t('work.field.findTarget')}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      ) : null}
      <ul>
        {shown.map((target) => (
          <li key={target.key} className="field-row">
            <div>
              {target.name} <span className="quiet">{formatYear(target.year, locale)}</span>
              <div className="quiet">
                {t('work.field.cityHas')}{' '}
                {target.value === null ? (
                  <Missing why={t('work.field.cityHasNone')} />
                ) : (
                  formatAmount(target.value, unitWord(target.unit), target.comparator ?? '=')
                )}
              </div>
            </div>
            <NumberInput
              aria-label={target.name}
              field={{
                type: 'number',
                unit: target.unit === null ? null : { zh: target.unit, en: unitWord(target.unit) ?? '' },
              }}
              value={given.get(target.key) ?? null}
              onChange={(next) => set(target.key, next)}
            />
          </li>
        ))}
      </ul>
      <p className="quiet">{t('work.field.given', { given: rows.length, all: detail.targetChoices.length })}</p>
    </fieldset>
  );
}
