/**
 * @module When two printed names mean one body of a city: 市发展改革委, 市发改委 and 临江市发展和改革委员会 have one key.
 * It only folds wordings that cannot differ in meaning; what needs judgement is merged by a person (`Organisations.merge`).
 */
import type { OrganisationKind } from '../model/access.ts';
import { departmentNames } from './department-names.ts';

export interface CanonicalBody {
  /** Equal keys in one city are one organisation. */
  readonly key: string;
  /** The usual name with its level (市发展改革委); the printed name where the table has none. */
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** 委员会 and 委, 办公室 and 办, 与 and 和 and nothing, do not tell bodies apart. */
const foldWording = (name: string): string =>
  name
    .replace(/委员会/g, '委')
    .replace(/办公室/g, '办')
    .replace(/人民政府/g, '政府')
    .replace(/[和与及、]/g, '');

const usualByFolded = new Map<string, string>(
  departmentNames.flatMap(([usual, ...others]) =>
    [usual, ...others].map((form) => [foldWording(form), usual] as const),
  ),
);

const kindOf = (name: string): OrganisationKind => {
  if (/双碳办|碳达峰碳中和.*办/.test(name)) return 'city-office';
  if (/公司|集团|厂$|供电局$/.test(name)) return 'enterprise';
  if (/园区|开发区|高新区|新区|经开区|管委|国际铁路港|自贸/.test(name)) return 'park';
  if (/^各?[^市]*(?:县|区|旗)(?:（|\(|$|、|政府|人民政府|委)/.test(name) || /^各.*(?:县|区)/.test(name))
    return 'county';
  if (/(?:局|委|办|办公室|厅|部|中心|院|海关|银行|分行|社|联合会|妇联|党校|工会|科协|法院|检察院)$/.test(name))
    return 'department';
  return 'other';
};

/** City name forms that may stand before a department: 临江市, 临江. */
const withoutCity = (name: string, cityName: string): string => {
  const rest = cityName !== '' && name.startsWith(cityName) ? name.slice(cityName.length) : null;
  if (rest === null || rest === '') return name;
  // 临江市发展改革委 is 市发展改革委; 临江市临江县 stays what it is without the city.
  return /(?:县|区)$/.test(rest) ? rest : `${cityName.slice(-1)}${rest}`;
};

/**
 * The canonical form of a body printed in a plan of `cityName` (its full Chinese name, 临江市).
 *
 * Gotchas: blanks and half-width brackets are layout; a trailing 等 opens the list and is no part of the name; a body in brackets
 * after another (党校（行政学院）) is a second name of the first.
 */
export const toCanonicalBody = (printed: string, cityName: string): CanonicalBody => {
  const name = withoutCity(
    printed.normalize('NFKC').replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）').replace(/等$/, ''),
    cityName,
  );
  const level = /^[省市州县区](?=.)/.exec(name)?.[0] ?? '';
  const rest = name.slice(level.length);
  const bare = /^(?:.*(?:校|院|社|局|委|办))(?=（.*）$)/.exec(rest)?.[0] ?? rest;
  const usual = level === '' ? undefined : usualByFolded.get(foldWording(bare));
  // 人民银行 and 人行, 国家金融监督管理总局 X 监管分局: branches of national bodies, clipped the same way everywhere.
  const branch = name.replace(/^中国人民银行|^人行/, '人民银行');
  const shown = usual === undefined ? (level === '' ? branch : name) : `${level}${usual}`;
  return { key: foldWording(shown), name: shown, kind: kindOf(shown) };
};
