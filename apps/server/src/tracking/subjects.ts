/**
 * @module Whose number it is, as text: `city`, `body:ID` of a department, county or enterprise, `sector:ID`, `scope:城区` for a part of the area that
 * a plan prints. Names for people come from the bodies of the city and the list of sectors.
 */
import type { Organisation } from '@dafeng/database';
import type { Bilingual } from '@dafeng/quantity';
import { getSector, listSectors } from '@dafeng/tracking';

const wholeCity = '全市';
const prefixed = 'scope:';

/** As series of the core name their scope. */
export const scopeOf = (subject: string): string =>
  subject === 'city' ? wholeCity : subject.startsWith(prefixed) ? subject.slice(prefixed.length) : subject;
export const subjectOf = (scope: string): string =>
  scope === wholeCity ? 'city' : /^(body|sector):/.test(scope) ? scope : `${prefixed}${scope}`;

export const subjectName = (subject: string, bodies: readonly Organisation[]): Bilingual => {
  if (subject === 'city') return { zh: wholeCity, en: 'the whole city' };
  const [kind = '', id = ''] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)];
  if (kind === 'sector') {
    const sector = getSector(id);
    return sector ? { zh: sector.zh, en: sector.en } : { zh: id, en: id };
  }
  const name = kind === 'body' ? (bodies.find((body) => body.id === id)?.name ?? id) : id;
  return { zh: name, en: name };
};

/**
 * The subject that a person means: blank or 全市 for the city, a body by name, wording or id, a sector by id or name, `body:` and `sector:` as they
 * are. Null where the city has none of that name.
 */
export const readSubject = (text: string, bodies: readonly Organisation[]): string | null => {
  const said = text.trim();
  if (said === '' || said === wholeCity || said === 'city') return 'city';
  const named = said.replace(/^body:/, '');
  const body = bodies.find(({ id, name, key, aliases }) => [id, name, key, ...aliases].includes(named));
  if (body && !said.startsWith('sector:')) return `body:${body.id}`;
  const sector = readSector(said);
  if (sector !== null && !said.startsWith('body:')) return `sector:${sector}`;
  return said.startsWith(prefixed) && said.length > prefixed.length ? said : null;
};
/** A sector by id, `sector:ID` or name; null where there is none. */
export const readSector = (text: string): string | null => {
  const said = text.trim().replace(/^sector:/, '');
  return listSectors().find(({ id, zh }) => id === said || zh === said)?.id ?? null;
};
