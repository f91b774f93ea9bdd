/**
 * @module Names of an order of magnitude: 百万千瓦级光伏基地, 千亿级产业集群. A careful reader may doubt that they are targets.
 * Bases shared with others are left out: what two provinces build together is no promise of one plan.
 */
import type { Draft } from './read-amounts.ts';
import { type DatedSentence, scopeAt } from './time-scopes.ts';

const NAME =
  /(打造|建设|培育|形成|建成|壮大|做强|做大)([^，。；、\n]{0,24}?)(?:[两二三四五六七八九十]大)?([十百千]万|[百千万]?亿|[百千]万)(千瓦|立方米|吨|元|装机)?(级|装机)(?!机组)([^，。；、\n]{2,16})/g;
const SHARED =
  /(?:协同|共建|共同|融入|联合|跨省|跨区域|国家|全国|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]{2})/;

const NUMBERS: Readonly<Record<string, readonly [number, string]>> = {
  十万: [10, '万'],
  百万: [100, '万'],
  千万: [1000, '万'],
  亿: [1, '亿'],
  百亿: [100, '亿'],
  千亿: [1000, '亿'],
  万亿: [10000, '亿'],
};

/** Ambiguous targets told by a magnitude in a name. */
export function readMagnitudes(surface: string, sentence: DatedSentence): Draft[] {
  const text = surface.slice(sentence.start, sentence.end);
  const drafts: Draft[] = [];
  NAME.lastIndex = 0;
  for (let match = NAME.exec(text); match !== null; match = NAME.exec(text)) {
    const [whole, , between = '', number = '', measure, kind, thing = ''] = match;
    const [value, prefix] = NUMBERS[number] ?? [];
    const start = sentence.start + match.index;
    if (value === undefined || prefix === undefined) continue;
    // 3个以上百万千瓦级基地: the count is the promise, the magnitude only says what is counted.
    if (/[\d一二三四五六七八九十](?:个|座|处|家)/.test(between)) continue;
    if (SHARED.test(surface.slice(Math.max(sentence.start, start - 8), start) + between + thing)) continue;
    if (kind === '装机' && measure !== undefined) continue;
    const scope = scopeAt(sentence, start);
    if (scope?.role === 'past') continue;
    const base = kind === '装机' || measure === '装机' ? '千瓦' : (measure ?? '元');
    drafts.push({
      indicator: `${thing.replace(/(?:建设|等)+$/, '')}规模`,
      value,
      unit: prefix + base,
      year: scope?.years.at(-1) ?? null,
      periodStart: null,
      comparator: '~=',
      kindOfValue: 'level',
      qualifier: [],
      scope: null,
      implied: false,
      ambiguous: true,
      start: start + (match[1] as string).length + between.length,
      end: start + whole.length,
      valueAt: start + whole.indexOf(number, (match[1] as string).length + between.length),
      doubts: [
        {
          code: 'value-order-of-magnitude',
          message: `“${number}${measure ?? ''}级”是量级名称，不是确切数值，请核对是否作为目标。`,
        },
      ],
    });
  }
  return drafts;
}
