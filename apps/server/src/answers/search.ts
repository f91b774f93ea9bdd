/**
 * @module A search hit of the registry with the path of the screen that shows it.
 */
import type { SearchHit as SearchHitAnswer } from '@dafeng/contract';
import type { SearchHit } from '@dafeng/database';

const hrefOf = (hit: SearchHit): string => {
  const city = `/cities/${hit.cityId}`;
  switch (hit.kind) {
    case 'city':
      return city;
    case 'document':
      return `${city}/plan/versions/${hit.versionId}`;
    case 'heading':
      return `${city}/plan/versions/${hit.versionId}?section=${encodeURIComponent(hit.section ?? '')}`;
    case 'organisation':
      return `${city}/tasks?body=${hit.id}`;
    default:
      return `${city}/plan/versions/${hit.versionId}?item=${hit.id}`;
  }
};

export const toSearchHit = (hit: SearchHit, cityName: string | null): SearchHitAnswer => ({
  kind: hit.kind === 'document' ? 'heading' : hit.kind,
  title: hit.title,
  detail: hit.detail,
  cityId: hit.cityId,
  cityName,
  versionId: hit.versionId,
  itemId: ['target', 'qualitative', 'task', 'project'].includes(hit.kind) ? hit.id : null,
  href: hrefOf(hit),
});
