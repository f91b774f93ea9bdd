/** @module One declared field as something to fill: text, number, choice, share done, numbers by target, words by task. */
import type { FieldValue, FilingDetail, FormField } from '@dafeng/contract';
import { Input, Select } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { NumberInput } from './number-input.tsx';
import { TargetsInput } from './targets-input.tsx';
import { TasksInput } from './tasks-input.tsx';

export interface InputProps {
  readonly detail: FilingDetail;
  readonly field: FormField;
  readonly value: FieldValue | undefined;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (value: FieldValue) => void;
}

export function FieldInput(props: InputProps) {
  const { field, value, invalid, describedBy, onChange } = props;
  const { t, pick } = useWords();
  const label = pick(field.name);
  const about = {
    id: `field-${field.id}`,
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': field.required,
    ...(invalid ? { status: 'error' as const } : {}),
  };
  switch (field.type) {
    case 'text':
      return (
        <Input.TextArea
          {...about}
          autoSize={{ minRows: 3, maxRows: 20 }}
          value={typeof value === 'string' ? value : ''}
          showCount={field.most !== null}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'number':
    case 'progress':
      return (
        <NumberInput {...about} field={field} value={typeof value === 'number' ? value : null} onChange={onChange} />
      );
    case 'choice':
      return (
        <Select
          {...about}
          className="field-choice"
          allowClear={!field.required}
          placeholder={t('work.field.choose')}
          value={typeof value === 'string' && value !== '' ? value : null}
          options={field.choices.map(({ id, name }) => ({ value: id, label: pick(name) }))}
          onChange={(next: string | undefined) => onChange(next ?? null)}
        />
      );
    case 'targets':
      return <TargetsInput {...props} />;
    case 'tasks':
      return <TasksInput {...props} />;
  }
}
