/**
 * @module The fields of a target as a form; used to correct a reading and to add one the reader missed.
 */
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { indicatorsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { valueWord } from '../../view/field-words.ts';
import { comparatorSymbol } from '../../view/number.ts';

const comparators = ['=', '>=', '<=', '~='] as const;
const kinds = ['level', 'reduction', 'increase', 'addition', 'share', 'coverage'] as const;
const strengths = ['binding', 'aspirational'] as const;

export function TargetFormFields() {
  const { t, pick } = useWords();
  const catalogue = useQuery(indicatorsQuery);
  const year = { type: 'integer', min: 1990, max: 2070, message: t('form.yearRange') } as const;
  return (
    <>
      <Form.Item
        name="indicator"
        label={t('field.indicator')}
        rules={[{ required: true, whitespace: true, message: t('form.indicatorNeeded') }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="indicatorId" label={t('field.indicatorId')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'search' }}
          placeholder={t('form.choose')}
          loading={catalogue.isPending}
          options={(catalogue.data?.items ?? []).map((indicator) => ({
            value: indicator.id,
            label:
              indicator.unit === ''
                ? pick(indicator.name)
                : t('common.aside', { text: pick(indicator.name), aside: pick(indicator.unitLabel) }),
            search: [indicator.id, indicator.name.zh, indicator.name.en, ...indicator.synonyms].join(' '),
          }))}
        />
      </Form.Item>
      <div className="form-row">
        <Form.Item name="comparator" label={t('field.comparator')}>
          <Select
            options={comparators.map((c) => ({
              value: c,
              label: `${comparatorSymbol(c) || '＝'} ${valueWord('comparator', c, t)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="value" label={t('field.value')} rules={[{ required: true, message: t('form.valueNeeded') }]}>
          <InputNumber className="fill" controls={false} />
        </Form.Item>
        <Form.Item name="unit" label={t('field.unit')}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="year" label={t('field.year')} rules={[year]}>
          <InputNumber className="fill" controls={false} />
        </Form.Item>
        <Form.Item name="baselineYear" label={t('field.baselineYear')} rules={[year]}>
          <InputNumber className="fill" controls={false} />
        </Form.Item>
        <Form.Item name="periodStart" label={t('field.periodStart')} rules={[year]}>
          <InputNumber className="fill" controls={false} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="kindOfValue" label={t('field.kindOfValue')}>
          <Select options={kinds.map((kind) => ({ value: kind, label: valueWord('kindOfValue', kind, t) }))} />
        </Form.Item>
        <Form.Item name="strength" label={t('field.strength')}>
          <Select options={strengths.map((s) => ({ value: s, label: valueWord('strength', s, t) }))} />
        </Form.Item>
        <Form.Item name="scope" label={t('field.scope')}>
          <Input maxLength={100} />
        </Form.Item>
      </div>
      <Form.Item name="qualifier" label={t('field.qualifier')}>
        <Select mode="tags" open={false} suffixIcon={null} placeholder={t('form.qualifierHint')} />
      </Form.Item>
      <div className="form-checks">
        <Form.Item name="implied" valuePropName="checked" noStyle>
          <Checkbox>{t('field.implied')}</Checkbox>
        </Form.Item>
        <Form.Item name="ambiguous" valuePropName="checked" noStyle>
          <Checkbox>{t('field.ambiguous')}</Checkbox>
        </Form.Item>
      </div>
      <Form.Item name="note" label={t('common.aside', { text: t('review.note'), aside: t('common.optional') })}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} placeholder={t('form.noteHint')} />
      </Form.Item>
    </>
  );
}
