/** @module The targets that stand in a task, each with the way to where it is followed. */
import type { WorkDetail } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { useUnitWord } from '../../parts/unit-word.ts';
import { formatAmount, formatYear } from '../../view/number.ts';

export function TaskTargets({ cityId, targets }: { readonly cityId: string; readonly targets: WorkDetail['targets'] }) {
  const { t, locale } = useWords();
  const unitWord = useUnitWord();
  if (targets.length === 0) return null;
  return (
    <>
      <h2>
        {t('work.targets')} <span className="quiet">{targets.length}</span>
      </h2>
      <ul className="plain-list">
        {targets.map((target) => (
          <li key={target.itemId} className="task-target">
            <Link to="/targets" search={{ city: [cityId], item: target.itemId }}>
              {target.name}
            </Link>{' '}
            <span className="quiet">{formatYear(target.year, locale)}</span>{' '}
            {target.value === null ? (
              <Missing why={t('work.field.cityHasNone')} />
            ) : (
              <span className="boxed">{formatAmount(target.value, unitWord(target.unit))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
