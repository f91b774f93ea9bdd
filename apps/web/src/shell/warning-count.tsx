/** @module How many warnings of a city stand: open or escalated, so not taken note of yet. Nothing is shown where none does. */
import { useQuery } from '@tanstack/react-query';
import { warningsQuery } from '../api/tracking.ts';
import { useWords } from '../i18n/index.ts';

const oldEnough = 60_000;

export function WarningCount({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const items =
    useQuery({ ...warningsQuery(cityId, 'standing'), staleTime: oldEnough, retry: false }).data?.items ?? [];
  const count = items.filter(({ state, kind }) => kind === 'light' && state !== 'acknowledged').length;
  if (count === 0) return null;
  return (
    <span className="rail-count" title={t('warn.railCount', { count })}>
      {count}
    </span>
  );
}
