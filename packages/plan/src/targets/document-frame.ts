/**
 * @module What the document as a whole says about its targets: the period in its title, the area it speaks for, the year compared with.
 * Reading a single value is left to the clause.
 */
import type { Draft } from './read-amounts.ts';
import type { DatedSentence } from './time-scopes.ts';

const PERIODS: Readonly<Record<string, number>> = { 三: 2016, 四: 2021, 五: 2026, 六: 2031 };

/** First year of the five-year period that the document's own title names, or null. */
export function titlePeriod(surface: string): number | null {
  const title =
    /“?十([三四五六])五“?(?:时期|期间)?[^，。；\n“]{0,30}(?:规划|方案|计划|行动|意见)(?:（[^（）\n]{0,10}）)?\n/.exec(
      surface.slice(0, 600),
    );
  return title === null ? null : (PERIODS[title[1] as string] ?? null);
}

const AREAS = ['全市', '全省', '全区', '全县', '全国', '全州'] as const;

/** What the first lines call the issuer's area; the last level named is the plan's own (某省某市 is a city). */
const OWN_NAME =
  /^(?:中共)?(?:[一-鿿]{2,3}省)?(?:[一-鿿]{2,3}(?<!城|都|超)市)?[一-鿿]{2,9}?(省|自治区|(?<!城|都|超)市|州|盟|县|区)(?=[一-鿿“])/;
const OF_NAME: Readonly<Record<string, string>> = {
  ...{ 省: '全省', 自治区: '全区', 市: '全市', 州: '全州', 盟: '全盟', 县: '全县', 区: '全区' },
};
const NATIONAL =
  /国务院|国家(?:发展改革委|发展和改革委员会|能源局|林草局|林业和草原局|机关事务管理局|市场监督管理总局)|(?:工业和信息化|生态环境|住房和?城乡建设|交通运输|农业农村|科技|财政|自然资源|商务)部/;

/** The area the plan speaks for: named in its head, else the one the text speaks of most often. */
export function mainArea(surface: string): string {
  const head = surface.slice(0, 300);
  let best: string | null = null;
  let most = 0;
  for (const area of AREAS) {
    let count = 0;
    for (let at = surface.indexOf(area); at >= 0; at = surface.indexOf(area, at + 2)) count++;
    if (count > most) [best, most] = [area, count];
  }
  for (const line of head.split('\n', 4)) {
    if (line.includes('。') || !/方案|规划|计划|意见|通知|政府|委员会|措施|行动/.test(line)) continue;
    const name = OWN_NAME.exec(line.trim())?.[1];
    // The head decides where the text agrees or is silent; a district of a city may still speak of 全市.
    const area = name === undefined ? undefined : OF_NAME[name];
    if (area !== undefined && (most === 0 || surface.includes(area))) return area;
  }
  return best ?? (NATIONAL.test(head) ? '全国' : AREAS[0]);
}

/** The year compared with: printed in the clause of the value, or opening the sentence as 与2020年相比，. */
export function baselineOf(surface: string, sentence: DatedSentence, draft: Draft): number | null {
  let found: number | null = null;
  for (const phrase of sentence.phrases) {
    if (phrase.role !== 'baseline' || phrase.start > draft.end) continue;
    const within = phrase.start >= draft.start;
    const between = within ? '' : surface.slice(phrase.end, draft.start);
    const justBefore = !within && between.length < 60 && !/[，；。\d]/.test(between);
    const opening = !within && surface[phrase.end] === '，' && !/[；。]/.test(between);
    if (within || justBefore || opening) found = phrase.years.at(-1) ?? null;
  }
  // …分别下降5%和6%（以2020年为基数）
  const changes = draft.kindOfValue === 'reduction' || draft.kindOfValue === 'increase';
  const behind = sentence.phrases.find((phrase) => phrase.role === 'baseline' && phrase.start > draft.end);
  if (found === null && changes && behind !== undefined && surface[behind.start - 1] === '（')
    found = /[。；]/.test(surface.slice(draft.end, behind.start)) ? null : (behind.years.at(-1) ?? null);
  return found;
}
