/** @module What stands where a city has not one number yet: what to do, the template to fill, the way to the import. Nothing is made up. */
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { Nothing } from '../../../parts/states.tsx';
import { mayReport, useSession } from '../../../shell/current-city.ts';
import { TemplateLinks } from '../template-links.tsx';

export function NoSeries({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const reports = mayReport(useSession());
  return (
    <Nothing title={t('track.nothing')} hint={t(reports ? 'track.nothingHint' : 'track.nothingHintReader')}>
      <TemplateLinks cityId={cityId} />
      {reports ? (
        <Link to="/cities/$cityId/numbers" params={{ cityId }}>
          <Button type="primary">{t('track.toImport')}</Button>
        </Link>
      ) : null}
    </Nothing>
  );
}

/** A plan that was never published has no targets to follow. */
export function NoPlan({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  return (
    <Nothing title={t('track.noPlan')} hint={t('track.noPlanHint')}>
      <Link to="/cities/$cityId/plan" params={{ cityId }}>
        <Button type="primary">{t('track.toPlan')}</Button>
      </Link>
    </Nothing>
  );
}
