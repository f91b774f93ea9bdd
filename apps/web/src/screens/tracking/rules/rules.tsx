/**
 * @module The rules lights go by: which set is in force and since when, every set with its rows, levels, clauses and how far its text may be
 * trusted; another may be chosen from a day on, or one's own written.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { trackingRulesQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { Page, useTitle } from '../../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../../parts/states.tsx';
import { mayDispatch, useCurrentCity, useSession } from '../../../shell/current-city.ts';
import '../../../style/tracking.css';
import { TrackTabs } from '../track-tabs.tsx';
import type { RulesSearch } from '../tracking-search.ts';
import { ChooseDialog } from './choose-dialog.tsx';
import { OwnRules } from './own-rules.tsx';
import { RuleChoices } from './rule-choices.tsx';
import { RuleSetBlock } from './rule-set-block.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/rules');

export function RulesScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const dispatches = mayDispatch(useSession());
  const { here } = useCurrentCity();
  const answer = useQuery(trackingRulesQuery(cityId));
  const [choosing, setChoosing] = useState<string | null>(null);
  const rules = answer.data;
  useTitle(t('track.tab.rules'), here === undefined ? '' : pick(here.name));
  const change = useCallback(
    (next: RulesSearch) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  const chosen = rules?.sets.find(({ id }) => id === choosing);
  // What is in force first, then the sets for lights, those about data last.
  const sets = rules?.sets.toSorted(
    (a, b) =>
      Number(b.id === rules.inForce) - Number(a.id === rules.inForce) ||
      Number(a.kind === 'data') - Number(b.kind === 'data') ||
      Number(b.default) - Number(a.default),
  );
  return (
    <Page
      wide
      title={t('track.rules.title')}
      note={t('track.rules.note')}
      actions={
        dispatches && rules !== undefined && search.set !== 'own' ? (
          <Button onClick={() => change({ set: 'own' })}>{t('track.rules.write')}</Button>
        ) : undefined
      }
    >
      <TrackTabs cityId={cityId} />
      {answer.isPending ? <Waiting rows={10} /> : null}
      {answer.isError ? <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {rules === undefined || sets === undefined ? null : (
        <div className="rules-page">
          {search.set === 'own' && dispatches ? (
            <OwnRules cityId={cityId} rules={rules} onClose={() => change({ set: undefined })} />
          ) : null}
          <RuleChoices choices={rules.choices} inForce={rules.inForce} />
          {sets.map((set) => (
            <RuleSetBlock
              key={set.id}
              set={set}
              facts={rules.facts}
              inForce={set.id === rules.inForce}
              open={search.set === set.id || (search.set === undefined && set.id === rules.inForce)}
              onTurn={(open) => change({ set: open ? set.id : undefined })}
              onChoose={
                dispatches && set.kind === 'light' && set.id !== rules.inForce ? () => setChoosing(set.id) : undefined
              }
            />
          ))}
        </div>
      )}
      {rules === undefined || chosen === undefined ? null : (
        <ChooseDialog cityId={cityId} set={chosen} revision={rules.revision} onClose={() => setChoosing(null)} />
      )}
    </Page>
  );
}
