/**
 * @module The members of a coordination (营运车辆、船舶碳排放强度) and the full name of each.
 * Which value belongs to which member is left to `read-amounts.ts`.
 */
import { EACH, KEPT_WHOLE, MEASURE_WORDS, MEASURED_ONE_BY_ONE } from './name-words.ts';

const SEPARATOR = /、|和|及|与|以及|或/;

/** Splits a coordination at 、和及与 outside brackets, keeping words such as 和谐 and 普及 whole. */
export function splitMembers(name: string): string[] {
  const members: string[] = [];
  let depth = 0;
  let current = '';
  for (let i = 0; i < name.length; i++) {
    const char = name[i] as string;
    if (char === '（') depth++;
    if (char === '）') depth--;
    const pair = name.slice(i - 1, i + 1);
    const next = name.slice(i, i + 2);
    const joined =
      pair === '普及' ||
      pair === '涉及' ||
      pair === '以及' ||
      pair === '饱和' ||
      pair === '碳中' ||
      next === '和谐' ||
      pair === '中和' ||
      next === '及以' ||
      pair === '参与';
    if (depth === 0 && current !== '' && SEPARATOR.test(char) && !joined) {
      members.push(current.replace(/以$/, ''));
      current = '';
    } else if (!(current === '' && SEPARATOR.test(char))) current += char;
  }
  if (current !== '') members.push(current);
  return members;
}

/**
 * Names of the parallel members of a coordination, each with the shared tail: 营运车辆、船舶碳排放强度 gives two full names.
 * Where the members are full names themselves, no tail is added.
 */
export function nameMembers(name: string): string[] {
  const members = splitMembers(name);
  if (members.length < 2) return members;
  // 营运车辆、船舶: the first member tells what all are.
  const shared = /^(?:营运|新能源|老旧)/.exec(members[0] as string)?.[0];
  if (shared !== undefined)
    members.forEach((member, index) => {
      if (!member.startsWith(shared) && /^(?:船舶|.?船|.{1,3}车(?!位|桩|站)|车辆)/.test(member))
        members[index] = shared + member;
    });
  const last = members.at(-1) as string;
  const tail = tailOf(last, members.slice(0, -1)).replace(/^等/, '');
  const per = PER_UNIT.exec(members[0] as string)?.[0] ?? '';
  if (per !== '') return members.map((member, index) => (index > 0 && INTENSITY.test(member) ? per + member : member));
  return members.map((member, index) =>
    index === members.length - 1
      ? member.replace(/等(?=重点|主要|各|行业|领域|总)/, '')
      : MEASURE_WORDS.some((word) => word.length > 1 && member.endsWith(word))
        ? member
        : member + tail,
  );
}

/** 单位地区生产总值能耗、二氧化碳排放: both are per unit of the product. */
const PER_UNIT =
  /^(?:单位(?:地区生产总值|国内生产总值|生产总值|GDP|工业增加值|产品|建筑面积)|万元(?:地区生产总值|国内生产总值|GDP|工业增加值)|人均)/;

/** What is told per unit of something; 煤炭消费总量 beside it is not. */
const INTENSITY =
  /^(?:综合)?(?:能耗|能源消耗|能源消费|二氧化碳排放|碳排放|用水|水耗|电耗|取水|用能|建设用地)(?:量|强度|面积)?$/;

function tailOf(last: string, others: readonly string[]): string {
  // 青岚县、松隐县森林覆盖率: places are told apart, all behind them is shared.
  const place = /^[一-鿿]{1,3}[县区市镇]/.exec(others[0] ?? '')?.[0];
  if (place !== undefined && place === others[0]) {
    const own = new RegExp(`^[一-鿿]{1,3}${place.at(-1)}`).exec(last)?.[0];
    if (own !== undefined) return last.slice(own.length);
  }
  let best = -1;
  for (const word of MEASURE_WORDS) {
    if (word.length === 1) continue;
    const at = last.indexOf(word, 1);
    if (at > 0 && (best < 0 || at < best)) best = at;
  }
  if (best > 0) return last[best - 1] === '等' ? last.slice(best - 1) : last.slice(best);
  // 工业锅炉、电站锅炉热效率: members that end alike are as long as each other; else a member is as short as words are.
  const other = others[0] ?? '';
  const alike = other.length > 1 && last.slice(0, other.length).endsWith(other.slice(-1));
  return last.slice(alike ? other.length : Math.min(2, last.length));
}

/**
 * Members that one value holds for one by one: 绿色家庭和绿色学校创建率, 化肥、农药使用量. Empty where the name is one official
 * indicator (水电、风电总装机) or the list is open (等9种).
 */
export function membersSharingOneValue(name: string, adverbs: readonly string[]): string[] {
  const members = splitMembers(name);
  if (members.length < 2 || members.length > 5) return [];
  const each = adverbs.some((adverb) => (EACH as readonly string[]).includes(adverb));
  if (KEPT_WHOLE.some((word) => name.includes(word)) && !(each && !name.includes('等'))) return [];
  const head = MEASURED_ONE_BY_ONE.some((word) => name.endsWith(word));
  if (!each && !head) return [];
  if (members.some((member) => member.length < 2 || member.length > 24)) return [];
  return nameMembers(name);
}
