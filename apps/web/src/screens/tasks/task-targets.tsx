/** @module The targets that stand in a task, each with its light and the way to where it is followed. */
import type { WorkDetail } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trackingQuery } from '../../api/tracking.ts';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { useUnitWord } from '../../parts/unit-word.ts';
import { formatAmount, formatYear } from '../../view/number.ts';
import { LightMark } from '../tracking/light-mark.tsx';
import { worstOrder } from '../tracking/light-scheme.ts';
import { whyText } from '../tracking/why-text.ts';

export function TaskTargets({ cityId, targets }: { readonly cityId: string; readonly targets: WorkDetail['targets'] }) {
  const words = useWords();
  const { t, locale } = words;
  const unitWord = useUnitWord();
  const followed = useQuery({ ...trackingQuery(cityId, undefined), enabled: targets.length > 0 });
  if (targets.length === 0) return null;
  return (
    <>
      <h2>
        {t('work.targets')} <span className="quiet">{targets.length}</span>
      </h2>
      <ul className="plain-list">
        {targets.map((target) => {
          const light = followed.data?.targets.find(({ itemId }) => itemId === target.itemId)?.light;
          const level = light?.fired?.level ?? null;
          return (
            <li key={target.itemId} className="task-target">
              {light === undefined ? null : (
                <LightMark
                  level={level}
                  worst={worstOrder(level, followed.data?.ruleSets ?? [])}
                  why={whyText(light.dark, words) || t('track.notFollowed')}
                />
              )}{' '}
              <Link to="/cities/$cityId/targets/$itemId" params={{ cityId, itemId: target.itemId }}>
                {target.name}
              </Link>{' '}
              <span className="quiet">{formatYear(target.year, locale)}</span>{' '}
              {target.value === null ? (
                <Missing why={t('work.field.cityHasNone')} />
              ) : (
                <span className="boxed">{formatAmount(target.value, unitWord(target.unit))}</span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
