/**
 * @module Tells which printed names mean one organisation: 市发展改革委, 市发改委 and 市发展和改革委员会 of one city.
 * Names of offices are data (`data/bodies.yaml`); places are taken by pattern, never by a list of cities.
 */
import { officeByName, offices } from '../generated/bodies.ts';

export type BodyLevel = 'national' | 'province' | 'city' | 'county' | 'unknown';

export interface CanonicalBody {
  /** Equal for names of one organisation within one city's (or province's) documents. */
  readonly key: string;
  readonly level: BodyLevel;
  /** Id in the table of offices, or null where the table has none. */
  readonly office: string | null;
  /** The place printed in the name (国网临江供电公司 -> 临江), or null. */
  readonly place: string | null;
  readonly zh: string;
}

export interface BodyContext {
  /** Name of the issuing place with or without 省/市 (临江市): 临江市发展改革委 is then 市发展改革委. */
  readonly place?: string;
  /** Level of a department printed without one (发改委 beside 省财政厅). */
  readonly level?: BodyLevel;
}

const levelWords: readonly (readonly [RegExp, BodyLevel])[] = [
  [/^(?:国家|国务院|中央|全国|中国)/, 'national'],
  [/^(?:省|自治区|直辖市)(?:级|直)?/, 'province'],
  [/^(?:市|州|盟|地区)(?:级|直|本级)?/, 'city'],
  [/^(?:县|区|旗)(?:级|直)?/, 'county'],
];

const branches: readonly (readonly [string, RegExp, string])[] = [
  [
    'grid-company',
    /^(?:国网|国家电网|南方电网|南网)(?:[\u3400-\u9fff]{2,3}省?电力(?:有限)?公司)?(.{2,10}?)(?:省|市)?(?:供电公司|电力公司|电力有限公司|供电局|供电分公司)$/,
    '供电公司',
  ],
  ['central-bank', /^(?:中国)?人(?:民银)?行(.{1,8}?)(?:省|市)?(?:分行|中心支行|支行|营业管理部)$/, '人民银行'],
  [
    'financial-regulator',
    /^国家金融监(?:督管理|管)总局(.{1,8}?)(?:省|市)?(?:监管分局|监管局|分局|局)$/,
    '金融监管总局',
  ],
  ['financial-regulator', /^(.{2,6}?)(?:银保监|金融监管)(?:分局|局)$/, '金融监管总局'],
];

const everyCounty =
  /^(?:各|各个|全市各)?(?:设区市|县（市、区）|县（区）|区（市）县|县市区|县区|区县|县、区|市（州）|市州|县（市）)(?:人民政府|政府)?(?:（管委会）)?$/;

const squash = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
    .replace(/^(?:临时|原)/, '');
const bare = (place: string): string => place.replace(/(?:省|市|县|区|州|盟|地区|自治州|自治区|特别行政区)$/, '');

const officeOf = (name: string): string | null => {
  const exact = officeByName.get(name);
  if (exact !== undefined) return exact;
  const without = name.replace(/（[^）]*）$/, '');
  return without === name ? null : (officeByName.get(without) ?? null);
};

/** 厅 stands at province level only, 部 and 总局 at national level. */
const levelOfForm = (name: string): BodyLevel =>
  /厅$/.test(name) ? 'province' : /(?:总局|总署)$|^(?!委|组织|宣传|统战).{2,8}部$/.test(name) ? 'national' : 'unknown';

/**
 * The organisation a printed name means. Names are compared within one set of documents: `key` holds no city unless the name prints a
 * place other than `context.place`. An office the table does not know is keyed by its own name.
 */
export const toCanonicalBody = (printed: string, context: BodyContext = {}): CanonicalBody => {
  const name = squash(printed);
  const home = context.place === undefined ? null : bare(squash(context.place));
  for (const [kind, pattern, zh] of branches) {
    const match = pattern.exec(name);
    if (!match) continue;
    const place = bare(match[1] as string);
    return {
      key: `${kind}:${place === home ? '' : place}`,
      level: 'unknown',
      office: kind,
      place: place === '' ? null : place,
      zh: place + zh,
    };
  }
  if (everyCounty.test(name))
    return { key: 'every-county', level: 'county', office: 'every-county', place: null, zh: '各县（市、区）' };

  const whole = officeOf(name);
  if (whole !== null) {
    const printedLevel = levelOfForm(name);
    const level = printedLevel === 'unknown' ? (context.level ?? 'unknown') : printedLevel;
    return { key: `${level}:${whole}`, level, office: whole, place: null, zh: offices[whole]?.zh ?? name };
  }
  for (const [word, level] of levelWords) {
    const match = word.exec(name);
    if (!match) continue;
    const rest = name.slice(match[0].length);
    const office = officeOf(rest);
    if (office !== null)
      return {
        key: `${level}:${office}`,
        level,
        office,
        place: null,
        zh: match[0].charAt(0) + (offices[office]?.zh ?? rest),
      };
  }
  const placed = /^([\u3400-\u9fff]{2,6}?)(省|自治区|市|自治州|州|盟|县|区|旗)(.+)$/.exec(name);
  const office = placed === null ? null : officeOf(placed[3] as string);
  if (placed !== null && office !== null) {
    const place = placed[1] as string;
    const unit = placed[2] as string;
    const level: BodyLevel = /省|自治区/.test(unit) ? 'province' : /市|州|盟/.test(unit) ? 'city' : 'county';
    const own = place === home;
    const zh = `${own ? '' : place}${unit}${offices[office]?.zh ?? ''}`;
    return { key: `${level}${own ? '' : `@${place}`}:${office}`, level, office, place: own ? null : place, zh };
  }
  const level = levelWords.find(([word]) => word.test(name))?.[1] ?? context.level ?? 'unknown';
  return { key: `name:${name}`, level, office: null, place: null, zh: name };
};

/** The key of the organisation a printed name means: equal for 市发展改革委 and 市发改委. */
export const canonicalBody = (printed: string, context: BodyContext = {}): string =>
  toCanonicalBody(printed, context).key;
