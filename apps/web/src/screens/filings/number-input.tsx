/** @module A number to fill in, with its unit behind it; a wheel or an arrow key never changes it unseen. */
import type { FormField } from '@dafeng/contract';
import { InputNumber } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { numberTyped } from './number-typed.ts';

export function NumberInput({
  field,
  value,
  onChange,
  ...about
}: {
  readonly field: Pick<FormField, 'unit' | 'type'>;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly 'aria-label': string;
  readonly id?: string;
}) {
  const { pick } = useWords();
  const unit = field.unit === null ? (field.type === 'progress' ? '%' : '') : pick(field.unit);
  return (
    <InputNumber<number>
      {...about}
      className="field-number"
      inputMode="decimal"
      controls={false}
      changeOnWheel={false}
      keyboard={false}
      value={value}
      parser={(text) => numberTyped(text ?? '')}
      {...(unit === '' ? {} : { suffix: unit })}
      onChange={(next) => onChange(next)}
    />
  );
}
