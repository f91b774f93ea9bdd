/** @module Where the numbers of a page come from: the books of the city, or a table of one's own. */
import { Segmented } from 'antd';
import { useWords } from '../../i18n/index.ts';
import type { OutlookSearch } from './outlook-search.ts';

type Input = NonNullable<OutlookSearch['input']>;

export function InputSwitch({ value, onChange }: { readonly value: Input; readonly onChange: (next: Input) => void }) {
  const { t } = useWords();
  return (
    <Segmented<Input>
      value={value}
      onChange={onChange}
      options={[
        { value: 'books', label: t('outlook.input.books') },
        { value: 'own', label: t('outlook.input.own') },
      ]}
      aria-label={t('outlook.input.label')}
    />
  );
}
