/**
 * @module The pieces of a filter bar: pickers and a text box that writes to the URL after a short pause.
 */
import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function FilterMany({
  label,
  value,
  options,
  onChange,
  width = 150,
}: {
  readonly label: string;
  readonly value: readonly string[] | undefined;
  readonly options: readonly Option[];
  readonly onChange: (next: string[] | undefined) => void;
  readonly width?: number;
}) {
  return (
    <Select
      mode="multiple"
      className="filter"
      style={{ minWidth: width }}
      aria-label={label}
      placeholder={label}
      allowClear
      maxTagCount="responsive"
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={[...(value ?? [])]}
      options={[...options]}
      onChange={(next: string[]) => onChange(next.length === 0 ? undefined : next)}
    />
  );
}

export function FilterOne<W extends string>({
  label,
  value,
  options,
  onChange,
  width = 130,
}: {
  readonly label: string;
  readonly value: W | undefined;
  readonly options: readonly { readonly value: W; readonly label: string }[];
  readonly onChange: (next: W | undefined) => void;
  readonly width?: number;
}) {
  return (
    <Select<W>
      className="filter"
      style={{ minWidth: width }}
      aria-label={label}
      placeholder={label}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      {...(value === undefined ? {} : { value })}
      key={value ?? 'none'}
      options={[...options]}
      onChange={(next: W | undefined) => onChange(next)}
    />
  );
}

export function FilterText({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (next: string | undefined) => void;
}) {
  const [text, setText] = useState(value ?? '');
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Input
      className="filter filter-text"
      allowClear
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => {
        const next = event.target.value;
        setText(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(next === '' ? undefined : next), 250);
      }}
    />
  );
}
