/** @module What a target is and whose it is: form of its path, years, strength, bodies that answer for it. */
import type { TrackedTarget } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { formatYear } from '../../../view/number.ts';

export function TargetFacts({ target, cityId }: { readonly target: TrackedTarget; readonly cityId: string }) {
  const { t, pick, locale } = useWords();
  return (
    <section className="block">
      <h2>{t('track.facts.title')}</h2>
      <dl className="facts facts-small">
        <dt>{t('track.facts.indicator')}</dt>
        <dd>
          {target.indicatorId === null ? (
            t('theme.none')
          ) : (
            <Link to="/reference/indicators" search={{ id: target.indicatorId }}>
              {pick(target.indicatorName) || target.indicatorId}
            </Link>
          )}
        </dd>
        <dt>{t('track.facts.form')}</dt>
        <dd>
          {t(`track.form.${target.form}`)} · {t(`track.shape.${target.path}`)}
        </dd>
        <dt>{t('targets.base')}</dt>
        <dd>
          {target.base === null ? t('missing.notPrinted') : formatYear(target.base, locale)}
          {target.baseAssumed ? <span className="mark mark-doubt"> ▲ {t('track.facts.baseAssumed')}</span> : null}
        </dd>
        <dt>{t('targets.strength')}</dt>
        <dd>{t(`target.${target.strength}`)}</dd>
        <dt>{t('targets.scope')}</dt>
        <dd>{target.scope}</dd>
        <dt>{t('targets.body')}</dt>
        <dd>
          {target.bodies.length === 0
            ? t('targets.noBody')
            : target.bodies.map((body, i) => (
                <span key={body.organisationId}>
                  {i === 0 ? '' : '、'}
                  <Link to="/cities/$cityId/targets" params={{ cityId }} search={{ body: body.organisationId }}>
                    {body.name}
                  </Link>
                </span>
              ))}
        </dd>
        <dt>{t('track.facts.id')}</dt>
        <dd>
          <code>{target.targetId}</code> <span className="quiet">{t('track.facts.idHint')}</span>
        </dd>
      </dl>
    </section>
  );
}
