/**
 * @module The note lines under an exported table: which documents and versions the rows come from, and when it was made.
 */
import type { City, PlanInForce } from '@dafeng/database';
import { example, type Language } from './words.ts';

/** City id → name as a table shows it; a fictional city says so in every row. */
export const cityNames = (cities: readonly City[], language: Language): ReadonlyMap<string, string> =>
  new Map(
    cities.map(({ id, name, example: fictional }) => [
      id,
      fictional ? `${name[language]} [${example[language]}]` : name[language],
    ]),
  );

export const sourceNotes = (
  cities: readonly City[],
  versions: readonly PlanInForce[],
  shown: ReadonlySet<string>,
  language: Language,
  at: Date,
): string[] => {
  const lines = versions
    .filter((version) => shown.has(version.cityId))
    .map((version) => {
      const city = cities.find(({ id }) => id === version.cityId);
      const parts = [
        version.title,
        version.docNumber,
        version.date,
        language === 'zh' ? `第 ${version.number} 版` : `version ${version.number}`,
      ];
      const mark = city?.example ? ` [${example[language]}]` : '';
      return `${language === 'zh' ? '来源' : 'Source'}: ${parts.filter((part) => part !== null).join(', ')}${mark}`;
    });
  return [...lines, language === 'zh' ? `导出时间：${at.toISOString()}（UTC）` : `Exported: ${at.toISOString()} (UTC)`];
};
