/** @module The followed targets as small pictures, each fetched when it comes into view; those without a number are named below, not drawn. */
import type { TrackedTarget } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { followedTargetQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { formatYear } from '../../../view/number.ts';
import { LightMark } from '../light-mark.tsx';
import { type SchemeHolder, worstOrder } from '../light-scheme.ts';
import { PathLegend } from '../path-legend.tsx';
import { TargetFigure } from '../target/target-figure.tsx';
import type { FollowedGroup } from './group-followed.ts';

interface Place {
  readonly cityId: string;
  readonly at: string | undefined;
  readonly sets: readonly SchemeHolder[];
}

export function FollowedMultiples({ groups, ...place }: Place & { readonly groups: readonly FollowedGroup[] }) {
  const { t } = useWords();
  return (
    <>
      <PathLegend />
      {groups.map((group) => {
        const drawn = group.targets.filter(({ followed, pending }) => followed && !pending);
        const dark = group.targets.filter(({ followed, pending }) => !followed || pending);
        return (
          <section key={group.key} className="multiples-group">
            {group.label === '' ? null : (
              <h2>
                {group.label} <span className="quiet">{group.targets.length}</span>
              </h2>
            )}
            <div className="multiples">
              {drawn.map((target) => (
                <Multiple key={target.itemId} target={target} {...place} />
              ))}
            </div>
            {dark.length === 0 ? null : (
              <details className="multiples-dark">
                <summary>{t('track.multiples.dark', { count: dark.length })}</summary>
                <ul>
                  {dark.map((target) => (
                    <li key={target.itemId}>
                      <TargetLink target={target} {...place} />{' '}
                      <span className="quiet">{t(target.pending ? 'track.pending' : 'track.noSeries')}</span>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      })}
    </>
  );
}

function TargetLink({ target, cityId, at }: Place & { readonly target: TrackedTarget }) {
  const { pick, locale } = useWords();
  return (
    <Link
      to="/cities/$cityId/targets/$itemId"
      params={{ cityId, itemId: target.itemId }}
      search={at === undefined ? {} : { at }}
    >
      {locale === 'en' && target.indicatorName !== null ? pick(target.indicatorName) : target.name}
      {target.year === null ? null : <span className="quiet"> {formatYear(target.year, locale)}</span>}
    </Link>
  );
}

function Multiple({ target, ...place }: Place & { readonly target: TrackedTarget }) {
  const { cityId, at, sets } = place;
  const [box, seen] = useSeen();
  const detail = useQuery({ ...followedTargetQuery(cityId, target.itemId, at), enabled: seen });
  const level = target.light.fired?.level ?? null;
  return (
    <div ref={box} className="multiple">
      <div className="multiple-head">
        <TargetLink target={target} {...place} />
        <LightMark level={level} worst={worstOrder(level, sets)} />
      </div>
      {detail.isError ? <ProblemNote error={detail.error} /> : null}
      {detail.data === undefined ? <div className="multiple-wait" /> : <TargetFigure detail={detail.data} compact />}
    </div>
  );
}

/** True from the moment the element first comes near the screen. */
function useSeen() {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watch.disconnect();
        setSeen(true);
      },
      { rootMargin: '300px' },
    );
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return [box, seen] as const;
}
