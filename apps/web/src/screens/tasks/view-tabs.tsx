/** @module The views of the tasks as links: each is an address. On a narrow screen the strip scrolls inside itself. */
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import type { TaskView } from './task-search.ts';

export function ViewTabs({
  cityId,
  views,
  view,
}: {
  readonly cityId: string;
  readonly views: readonly TaskView[];
  readonly view: TaskView;
}) {
  const { t } = useWords();
  const here = useRef<HTMLAnchorElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen view comes into sight when it changes.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [view]);
  return (
    <nav className="view-tabs" aria-label={t('work.views')}>
      {views.map((one) => (
        <Link
          key={one}
          ref={one === view ? here : undefined}
          to="/cities/$cityId/tasks"
          params={{ cityId }}
          search={{ view: one }}
          className={one === view ? 'view-tab view-here' : 'view-tab'}
          aria-current={one === view ? 'page' : undefined}
        >
          {t(`work.view.${one}`)}
        </Link>
      ))}
    </nav>
  );
}
