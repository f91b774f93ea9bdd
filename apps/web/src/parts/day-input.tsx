/**
 * @module A day to enter, always written 2026-03-31 whatever the browser's own habit: typed, or picked from the browser's calendar. What is not
 * a whole day yet is not handed on.
 */
import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { readDay } from '../view/due.ts';

export function DayInput({
  value = '',
  onChange,
  id,
  label,
}: {
  readonly value?: string;
  readonly onChange?: (day: string) => void;
  readonly id?: string;
  readonly label?: string;
}) {
  const { t } = useWords();
  const calendar = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = (typed: string) => {
    setText(typed);
    const day = readDay(typed);
    if (day !== null || typed === '') onChange?.(day ?? '');
  };
  return (
    <span className="day-input">
      <Input
        {...(id === undefined ? {} : { id })}
        {...(label === undefined ? {} : { 'aria-label': label })}
        inputMode="numeric"
        placeholder="2026-03-31"
        maxLength={12}
        value={text}
        {...(text !== '' && readDay(text) === null ? { status: 'error' as const } : {})}
        onChange={(event) => take(event.target.value)}
        onBlur={() => setText(readDay(text) ?? text)}
        suffix={
          <Button
            type="text"
            size="small"
            icon={<CalendarOutlined />}
            aria-label={t('work.calendar')}
            onClick={() => calendar.current?.showPicker()}
          />
        }
      />
      <input
        ref={calendar}
        className="day-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={readDay(value) ?? ''}
        onChange={(event) => take(event.target.value)}
      />
    </span>
  );
}
