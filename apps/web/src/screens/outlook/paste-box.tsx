/** @module A box for a table from a spreadsheet, kept for the tab while it is typed, with the fault of a row in words. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { isFault, type PastedTable, type PasteFault, readPasted } from './paste-table.ts';

const faultWords: Readonly<Record<PasteFault['kind'], MessageKey>> = {
  year: 'outlook.paste.year',
  number: 'outlook.paste.number',
  width: 'outlook.paste.width',
  empty: 'outlook.paste.empty',
};

export function PasteBox({
  name,
  label,
  example,
  onRead,
}: {
  /** Under which it is kept in this tab of the browser. */
  readonly name: string;
  readonly label: string;
  readonly example: string;
  readonly onRead: (table: PastedTable) => void;
}) {
  const { t } = useWords();
  const key = `dafeng.paste.${name}`;
  const [text, setText] = useState(() => sessionStorage.getItem(key) ?? '');
  const [fault, setFault] = useState<PasteFault | null>(null);
  const keep = (next: string) => {
    setText(next);
    sessionStorage.setItem(key, next);
    setFault(null);
  };
  const read = () => {
    const table = readPasted(text);
    if (isFault(table)) setFault(table);
    else onRead(table);
  };
  return (
    <div className="paste-box">
      <label htmlFor={key}>{label}</label>
      <Input.TextArea
        id={key}
        value={text}
        rows={7}
        placeholder={example}
        onChange={(event) => keep(event.target.value)}
        className="paste-text"
        {...(fault === null ? {} : { status: 'error' as const })}
        aria-describedby={`${key}-fault`}
      />
      <p id={`${key}-fault`} className="paste-fault" role="alert">
        {fault === null ? '' : t(faultWords[fault.kind], { row: fault.row, text: fault.text })}
      </p>
      <div className="paste-actions">
        <Button type="primary" disabled={text.trim() === ''} onClick={read}>
          {t('outlook.paste.compute')}
        </Button>
        <Button onClick={() => keep(example)}>{t('outlook.paste.example')}</Button>
      </div>
    </div>
  );
}
