/**
 * @module What changed between two versions of a plan, item by item, with the differing fields side by side.
 */
import { SwapOutlined } from '@ant-design/icons';
import type { PlanDiff } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { diffQuery, versionQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { Failed } from '../../shell/fallbacks.tsx';
import { fieldWord, valueWord } from '../../view/field-words.ts';
import { emDash, formatAmount, formatYear } from '../../view/number.ts';
import { type PlanItem, titleOf } from '../review/types.ts';
import { versionName } from './version-status.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/plan/diff/$before/$after');
type Change = PlanDiff['items'][number];
const changes = ['added', 'removed', 'changed', 'moved'] as const;
const kinds = ['target', 'qualitative', 'task', 'project', 'heading'] as const;
const shapes = { added: '＋', removed: '−', changed: '≠', moved: '⇄' } as const;

export function DiffScreen() {
  const { t } = useWords();
  const { cityId, before, after } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = useNavigate();
  const diff = useQuery(diffQuery(before, after));
  const removals = diff.data?.items.some((item) => item.change === 'removed') ?? false;
  const newer = useQuery({ ...versionQuery(after), enabled: removals });
  const refused = newer.data?.items.filter((item) => item.review === 'rejected') ?? [];
  useTitle(t('diff.title'));
  if (diff.isError) return <Failed error={diff.error} reset={() => void diff.refetch()} />;
  if (diff.isPending)
    return (
      <div className="page">
        <Waiting rows={10} />
      </div>
    );
  const { items } = diff.data;
  const shown = items.filter(
    (item) => (search.change?.includes(item.change) ?? true) && (search.kind?.includes(item.kind) ?? true),
  );
  const name = (version: PlanDiff['before']) =>
    t('common.aside', { text: versionName(version, t), aside: version.docNumber ?? version.title });
  const toggle = (key: 'change' | 'kind', word: string) => {
    const now = search[key] ?? [];
    const next = now.includes(word) ? now.filter((w) => w !== word) : [...now, word];
    void navigate({
      to: '/cities/$cityId/plan/diff/$before/$after',
      params: { cityId, before, after },
      search: { ...search, [key]: next.length === 0 ? undefined : next },
      replace: true,
    });
  };
  return (
    <Page
      title={t('diff.title')}
      note={t('diff.note', { before: name(diff.data.before), after: name(diff.data.after) })}
      actions={
        <Button
          icon={<SwapOutlined />}
          onClick={() =>
            void navigate({
              to: '/cities/$cityId/plan/diff/$before/$after',
              params: { cityId, before: after, after: before },
              search,
            })
          }
        >
          {t('diff.swap')}
        </Button>
      }
    >
      <div className="chips">
        {changes.map((change) => (
          <Chip
            key={change}
            on={search.change?.includes(change) ?? false}
            onToggle={() => toggle('change', change)}
            label={`${shapes[change]} ${t(`diff.${change}`)} ${items.filter((i) => i.change === change).length}`}
          />
        ))}
        <span className="chip-gap" />
        {kinds.map((kind) => (
          <Chip
            key={kind}
            on={search.kind?.includes(kind) ?? false}
            onToggle={() => toggle('kind', kind)}
            label={`${t(`kind.${kind}`)} ${items.filter((i) => i.kind === kind).length}`}
          />
        ))}
        <span className="quiet">{t('diff.unchanged', { count: diff.data.unchanged })}</span>
      </div>
      {items.length === 0 ? <Nothing title={t('diff.same')} /> : null}
      {items.length > 0 && shown.length === 0 ? (
        <Nothing title={t('common.empty')} hint={t('common.emptyHint')} />
      ) : null}
      <ul className="diff-list">
        {shown.map((item) => (
          <DiffItem
            key={`${item.change}${item.kind}${item.beforeItemId ?? ''}${item.afterItemId ?? ''}${item.title}${item.section}`}
            item={item}
            cityId={cityId}
            before={before}
            after={after}
            rejected={isRejected(item, refused)}
          />
        ))}
      </ul>
    </Page>
  );
}

export function Chip({
  on,
  onToggle,
  label,
}: {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly label: string;
}) {
  return (
    <button type="button" className={on ? 'chip chip-on' : 'chip'} aria-pressed={on} onClick={onToggle}>
      {label}
    </button>
  );
}

/** A removal that is one only in the register: the newer version holds the item, rejected in review. */
function isRejected(item: Change, refused: readonly PlanItem[]): boolean {
  if (item.after?.review === 'rejected') return true;
  if (item.change !== 'removed') return false;
  return refused.some(
    (other) =>
      other.kind === item.kind &&
      titleOf(other) === item.title &&
      (other.kind !== 'target' || (other.year === item.before?.year && other.value === item.before?.value)),
  );
}

/** Fields worth a line where an item stands on one side only. */
const telling = [
  'value',
  'unit',
  'year',
  'comparator',
  'strength',
  'indicator',
  'lead',
  'participants',
  'name',
  'title',
];

function DiffItem({
  item,
  cityId,
  before,
  after,
  rejected,
}: {
  readonly item: Change;
  readonly cityId: string;
  readonly before: string;
  readonly after: string;
  /** The newer text still has it; a person refused the reading. */
  readonly rejected: boolean;
}) {
  const { t, locale } = useWords();
  const side = item.after ?? item.before ?? {};
  const unit = (record: Change['before']) => (typeof record?.unit === 'string' ? record.unit : null);
  const said = (record: NonNullable<Change['before']>, field: string): string =>
    field === 'value' && typeof record.value === 'number'
      ? formatAmount(record.value, unit(record))
      : valueWord(field, record[field], t);
  // Which of the targets of that name it is: the year, and for a cut its word and base.
  const which =
    item.kind === 'target'
      ? [
          typeof side.year === 'number' ? formatYear(side.year, locale) : t('target.noYear'),
          side.kindOfValue === 'level' ? '' : valueWord('kindOfValue', side.kindOfValue, t),
          typeof side.baselineYear === 'number' ? t('target.base', { year: side.baselineYear }) : '',
          typeof side.unit === 'string' ? side.unit : '',
        ].filter((part) => part !== '' && part !== emDash)
      : [];
  const fields =
    item.change === 'changed' || item.change === 'moved' ? item.fields : telling.filter((field) => field in side);
  return (
    <li className={`diff-item diff-${item.change}`}>
      <div className="diff-head">
        <span className="diff-change">
          <span aria-hidden="true">{shapes[item.change]}</span> {t(rejected ? 'diff.rejected' : `diff.${item.change}`)}
        </span>
        <strong>{item.title}</strong>
        <span className="quiet">{[t(`kind.${item.kind}`), ...which, item.section].join(' · ')}</span>
        <span className="diff-links">
          {item.beforeItemId === null ? null : (
            <Link
              to="/cities/$cityId/plan/versions/$versionId"
              params={{ cityId, versionId: before }}
              search={{ item: item.beforeItemId }}
            >
              {t('diff.before')} ›
            </Link>
          )}
          {item.afterItemId === null ? null : (
            <Link
              to="/cities/$cityId/plan/versions/$versionId"
              params={{ cityId, versionId: after }}
              search={{ item: item.afterItemId }}
            >
              {t('diff.after')} ›
            </Link>
          )}
        </span>
      </div>
      {fields.length === 0 ? null : (
        <table className="grid diff-fields">
          <thead>
            <tr>
              <th scope="col">{t('diff.field')}</th>
              <th scope="col">{t('diff.before')}</th>
              <th scope="col">{t('diff.after')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">{fieldWord(field, t)}</th>
                <td>{item.before === null ? emDash : <del>{said(item.before, field)}</del>}</td>
                <td>{item.after === null ? emDash : <ins>{said(item.after, field)}</ins>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}
