/** @module The month looked at: one back, one on, or any of the last five years. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select, Space } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { monthsUpTo, monthWord, shiftMonth } from './month-text.ts';

const offered = 60;

export function MonthPicker({
  value,
  last,
  onChange,
}: {
  readonly value: string;
  /** The newest month that can be looked at. */
  readonly last: string;
  readonly onChange: (month: string) => void;
}) {
  const { t, locale } = useWords();
  const months = monthsUpTo(last < value ? value : last, offered);
  return (
    <Space.Compact className="month-picker">
      <Button
        icon={<LeftOutlined />}
        aria-label={t('track.monthBefore')}
        onClick={() => onChange(shiftMonth(value, -1))}
      />
      <Select<string>
        value={value}
        aria-label={t('track.month')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={(months.includes(value) ? months : [...months, value]).map((month) => ({
          value: month,
          label: monthWord(month, locale),
        }))}
        onChange={onChange}
      />
      <Button
        icon={<RightOutlined />}
        aria-label={t('track.monthAfter')}
        disabled={value >= last}
        onClick={() => onChange(shiftMonth(value, 1))}
      />
    </Space.Compact>
  );
}
