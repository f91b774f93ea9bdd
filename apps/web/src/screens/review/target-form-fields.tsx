/**
 * @module The fields of a target as a form; used to correct a reading and to add one the reader missed.
 */
import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { indicatorsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { valueWord } from '../../view/field-words.ts';
import { comparatorSymbol } from '../../view/number.ts';
import { comesTooLate, faultOfValue, isPercent, isYear, quoteHolds, readNumber } from './target-check.ts';

const comparators = ['=', '>=', '<=', '~='] as const;
const kinds = ['level', 'reduction', 'increase', 'addition', 'share', 'coverage'] as const;
const strengths = ['binding', 'aspirational'] as const;

const fail = (message: string) => Promise.reject(new Error(message));

/** Clause and reading the form is held against; the value is null where a person adds the target. */
export interface Printed {
  readonly quote: string | null;
  readonly unit: string | null;
  readonly value: number | null;
}

export function TargetFormFields({ printed }: { readonly printed: Printed }) {
  const { t, pick } = useWords();
  const catalogue = useQuery(indicatorsQuery);
  const form = Form.useFormInstance<Record<string, unknown>>();
  const indicators = catalogue.data?.items ?? [];
  const year = {
    validator: (_: unknown, typed: unknown) => (isYear(typed) ? Promise.resolve() : fail(t('form.yearRange'))),
  };
  const before = {
    validator: (_: unknown, typed: unknown) =>
      isYear(typed) && comesTooLate(typed, form.getFieldValue('year'))
        ? fail(t('form.beforeTarget'))
        : Promise.resolve(),
  };
  const valueRule = (blocking: boolean) => ({
    warningOnly: !blocking,
    validator: (_: unknown, typed: unknown) => {
      const fault = faultOfValue(typed, form.getFieldValue('unit'), form.getFieldValue('kindOfValue'));
      return fault === null || (fault !== 'shareOut') !== blocking ? Promise.resolve() : fail(t(`form.${fault}`));
    },
  });
  const unitRule = {
    warningOnly: true,
    validator: (_: unknown, typed: unknown) => {
      const unit = typeof typed === 'string' ? typed.trim() : '';
      if (unit === '' || unit === printed.unit) return Promise.resolve();
      const chosen = indicators.find((indicator) => indicator.id === form.getFieldValue('indicatorId'));
      const ofPercent = chosen !== undefined && (isPercent(chosen.unit) || isPercent(chosen.unitLabel.zh));
      if (ofPercent && !isPercent(unit)) return fail(t('form.unitOfIndicator', { unit: chosen.unitLabel.zh }));
      const known = isPercent(unit) || indicators.some((i) => i.unit === unit || i.unitLabel.zh === unit);
      return known || indicators.length === 0 || printed.quote?.includes(unit) === true
        ? Promise.resolve()
        : fail(t('form.unitUnknown'));
    },
  };
  /** A value put in by hand that the clause does not print must be explained. */
  const strays = (values: Readonly<Record<string, unknown>>): boolean => {
    const value = readNumber(values.value);
    if (printed.quote === null || value === null || Number.isNaN(value) || values.implied === true) return false;
    return value !== printed.value && !quoteHolds(printed.quote, value);
  };
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
        <Form.Item
          name="value"
          label={t('field.value')}
          dependencies={['unit', 'kindOfValue']}
          rules={[{ required: true, message: t('form.valueNeeded') }, valueRule(true), valueRule(false)]}
        >
          <Input inputMode="decimal" maxLength={30} />
        </Form.Item>
        <Form.Item name="unit" label={t('field.unit')} dependencies={['indicatorId']} rules={[unitRule]}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <div className="form-row">
        <Form.Item name="year" label={t('field.year')} rules={[year]}>
          <Input inputMode="numeric" maxLength={6} />
        </Form.Item>
        <Form.Item name="baselineYear" label={t('field.baselineYear')} dependencies={['year']} rules={[year, before]}>
          <Input inputMode="numeric" maxLength={6} />
        </Form.Item>
        <Form.Item name="periodStart" label={t('field.periodStart')} dependencies={['year']} rules={[year, before]}>
          <Input inputMode="numeric" maxLength={6} />
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
      <Form.Item noStyle shouldUpdate>
        {() => {
          const odd = strays(form.getFieldsValue());
          return (
            <>
              {odd ? (
                <p className="form-mark" role="status">
                  ≠ {t('form.explain')}
                </p>
              ) : null}
              <Form.Item
                name="note"
                label={
                  odd ? t('review.note') : t('common.aside', { text: t('review.note'), aside: t('common.optional') })
                }
                rules={odd ? [{ required: true, whitespace: true, message: t('form.noteNeeded') }] : []}
              >
                <Input.TextArea
                  maxLength={500}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  placeholder={t('form.noteHint')}
                />
              </Form.Item>
            </>
          );
        }}
      </Form.Item>
    </>
  );
}
