/**
 * @module A unit as printed in a plan, in the language of the page: the catalogue knows the English of the Chinese units.
 */
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { indicatorsQuery } from '../api/queries.ts';
import { useWords } from '../i18n/index.ts';

/** A unit the catalogue does not know stays as printed. */
export function useUnitWord(): (unit: string | null) => string | null {
  const { locale } = useWords();
  const english = locale === 'en';
  const catalogue = useQuery({ ...indicatorsQuery, enabled: english }).data;
  return useMemo(() => {
    const words = new Map(english ? catalogue?.items.map((item) => [item.unitLabel.zh, item.unitLabel.en]) : []);
    return (unit) => (unit === null ? null : words.get(unit) || unit);
  }, [catalogue, english]);
}
