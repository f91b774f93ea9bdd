/** @module The followed targets as a table: light, target, what the path requires, result, estimate and forecast side by side, never mixed. */
import type { TrackedTarget } from '@dafeng/contract';
import type { MessageKey } from '../../../i18n/index.ts';
import { useWords } from '../../../i18n/index.ts';
import type { SchemeHolder } from '../light-scheme.ts';
import { FollowedRow } from './followed-row.tsx';
import type { FollowedGroup } from './group-followed.ts';

const heads: readonly { readonly word: MessageKey; readonly hint?: MessageKey; readonly figure: boolean }[] = [
  { word: 'track.col.light', figure: false },
  { word: 'track.col.target', figure: false },
  { word: 'track.col.goal', figure: true },
  { word: 'track.col.required', hint: 'track.col.requiredHint', figure: true },
  { word: 'track.col.result', hint: 'track.col.resultHint', figure: true },
  { word: 'track.col.estimate', hint: 'track.col.estimateHint', figure: true },
  { word: 'track.col.forecast', hint: 'track.col.forecastHint', figure: true },
  { word: 'track.col.gap', hint: 'track.col.gapHint', figure: true },
  { word: 'track.col.need', hint: 'track.col.needHint', figure: true },
  { word: 'track.col.data', figure: false },
];

export function FollowedTable({
  groups,
  cityId,
  at,
  sets,
  onAssign,
}: {
  readonly groups: readonly FollowedGroup[];
  readonly cityId: string;
  readonly at: string | undefined;
  readonly sets: readonly SchemeHolder[];
  /** Absent where the person may not enter what the province assigned. */
  readonly onAssign: ((target: TrackedTarget) => void) | undefined;
}) {
  const { t } = useWords();
  return (
    <div className="table-frame">
      <table className="grid followed">
        <caption className="visually-hidden">{t('track.title')}</caption>
        <thead>
          <tr>
            {heads.map(({ word, hint, figure }) => (
              <th
                key={word}
                scope="col"
                className={figure ? 'figure' : undefined}
                title={hint === undefined ? undefined : t(hint)}
              >
                {t(word)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.label === '' ? null : (
              <tr>
                <th colSpan={heads.length} scope="rowgroup" className="group-head">
                  {group.label} <span className="quiet">{group.targets.length}</span>
                </th>
              </tr>
            )}
            {group.targets.map((target) => (
              <FollowedRow
                key={target.itemId}
                target={target}
                cityId={cityId}
                at={at}
                sets={sets}
                onAssign={onAssign}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
