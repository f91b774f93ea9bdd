/**
 * @module The fields of an item as a list of terms, the ones that say nothing left out.
 */
import { Tooltip } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { fieldWord, valueWord } from '../../view/field-words.ts';
import { formatYear } from '../../view/number.ts';
import type { PlanItem, TargetItem, TaskItem } from './types.ts';

export function ItemFacts({ item }: { readonly item: PlanItem }) {
  switch (item.kind) {
    case 'target':
      return <TargetFacts item={item} />;
    case 'task':
      return <TaskFacts item={item} />;
    default:
      return <OtherFacts item={item} />;
  }
}

function TargetFacts({ item }: { readonly item: TargetItem }) {
  const { t, pick, locale } = useWords();
  const rows: [string, string][] = [
    ['indicatorId', item.indicatorName === null ? (item.indicatorId ?? t('theme.none')) : pick(item.indicatorName)],
    ['year', item.year === null ? `— ${t('missing.noYear')}` : formatYear(item.year, locale)],
    ...(item.periodStart === null ? [] : [['periodStart', formatYear(item.periodStart, locale)] as [string, string]]),
    [
      'baselineYear',
      item.baselineYear === null ? `— ${t('missing.notPrinted')}` : formatYear(item.baselineYear, locale),
    ],
    ['comparator', valueWord('comparator', item.comparator, t)],
    ['kindOfValue', valueWord('kindOfValue', item.kindOfValue, t)],
    ['strength', valueWord('strength', item.strength, t)],
    ['scope', item.scope],
    ...(item.qualifier.length === 0 ? [] : [['qualifier', item.qualifier.join('、')] as [string, string]]),
  ];
  return (
    <dl className="facts facts-small">
      {rows.map(([field, value]) => (
        <div key={field} className="facts-row">
          <dt>{fieldWord(field, t)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <SectionRow item={item} />
    </dl>
  );
}

function TaskFacts({ item }: { readonly item: TaskItem }) {
  const { t } = useWords();
  const printed = item.lead.length + item.participants.length + item.impliedParticipants.length > 0;
  const names = (bodies: TaskItem['lead']) => bodies.map((body) => body.name).join('、');
  return (
    <dl className="facts facts-small">
      {printed ? null : (
        <div className="facts-row">
          <dt>{t('field.participants')}</dt>
          <dd>— {t('review.noBodies')}</dd>
        </div>
      )}
      {item.lead.length === 0 ? null : (
        <div className="facts-row">
          <dt>● {t('review.lead')}</dt>
          <dd>{names(item.lead)}</dd>
        </div>
      )}
      {item.participants.length === 0 ? null : (
        <div className="facts-row">
          <dt>○ {t('review.participants')}</dt>
          <dd>
            {names(item.participants)}
            {item.openList ? t('review.openList') : ''}
          </dd>
        </div>
      )}
      {item.impliedParticipants.length === 0 ? null : (
        <div className="facts-row">
          <dt>
            <Tooltip title={t('review.impliedHint')}>◌ {t('review.implied')}</Tooltip>
          </dt>
          <dd>{names(item.impliedParticipants)}</dd>
        </div>
      )}
      <SectionRow item={item} />
    </dl>
  );
}

function OtherFacts({ item }: { readonly item: Extract<PlanItem, { kind: 'qualitative' | 'project' }> }) {
  const { t, locale } = useWords();
  return (
    <dl className="facts facts-small">
      {item.kind === 'qualitative' ? (
        <>
          <div className="facts-row">
            <dt>{t('field.year')}</dt>
            <dd>{item.year === null ? `— ${t('missing.noYear')}` : formatYear(item.year, locale)}</dd>
          </div>
          <div className="facts-row">
            <dt>{t('field.strength')}</dt>
            <dd>{valueWord('strength', item.strength, t)}</dd>
          </div>
          {item.pendingAssignment ? (
            <div className="facts-row">
              <dt>{t('field.value')}</dt>
              <dd>○ {t('city.pending')}</dd>
            </div>
          ) : null}
        </>
      ) : item.value === null ? null : (
        <div className="facts-row">
          <dt>{t('field.value')}</dt>
          <dd>
            {valueWord('value', item.value, t)} {item.unit}
          </dd>
        </div>
      )}
      <SectionRow item={item} />
    </dl>
  );
}

function SectionRow({ item }: { readonly item: PlanItem }) {
  const { t } = useWords();
  return (
    <div className="facts-row">
      <dt>{t('field.section')}</dt>
      <dd>
        {item.section} {item.sectionTitle}
      </dd>
    </div>
  );
}
