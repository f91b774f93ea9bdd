/**
 * @module Numbers that are promised without a numeral: 全覆盖 and 全部 are 100 %, 零填埋 is 0, 零增长 at most 0.
 * Year, strength and anchors are given like those of any other target.
 */
import type { Comparator, KindOfValue } from '../reading.ts';
import { clauseStart, stretchOf } from './clause.ts';
import { nameMembers, splitMembers } from './members.ts';
import type { Draft } from './read-amounts.ts';
import { toSubject } from './subjects.ts';
import { type DatedSentence, scopeAt } from './time-scopes.ts';

interface Wording {
  readonly pattern: RegExp;
  readonly value: number;
  readonly unit: string | null;
  readonly comparator: Comparator;
  readonly kindOfValue: KindOfValue;
  readonly ambiguous: boolean;
  /** Needs a year or a verb of achieving in front to be a promise. */
  readonly needsResolve: boolean;
  /** What the words behind the subject add to its name. */
  readonly naming: (match: RegExpExecArray) => string;
  /** True where a coordination in front names things measured one by one. */
  readonly splits: boolean;
}

const ACHIEVED =
  '(?:实施|实现|完成|达到|采用|使用|建成|执行|纳入|更换为|更新为|替换为|改为|淘汰|退出|关停|接入|安装|配备|参与|通过|开展|建立|转为|转移|入园|进入|落实|符合|满足|按照|消纳|利用|资源化|无害化)';
const NAME_TAIL = '([^，。；：！？\\n、“（）]{2,24})';

const WORDINGS: readonly Wording[] = [
  {
    pattern: /全覆盖/g,
    value: 100,
    unit: '%',
    comparator: '=',
    kindOfValue: 'coverage',
    ambiguous: false,
    needsResolve: true,
    naming: () => '覆盖',
    splits: false,
  },
  {
    pattern: new RegExp(`(?<![的或])全部(?:都|均)?(${ACHIEVED})${NAME_TAIL}`, 'g'),
    value: 100,
    unit: '%',
    comparator: '=',
    kindOfValue: 'coverage',
    ambiguous: false,
    needsResolve: false,
    naming: (match) =>
      /(?:实施|实现|完成|达到)/.test(match[1] as string) ? (match[2] as string) : `${match[1]}${match[2]}`,
    splits: false,
  },
  {
    pattern: /(?<!趋)零填埋/g,
    value: 0,
    unit: '%',
    comparator: '=',
    kindOfValue: 'share',
    ambiguous: false,
    needsResolve: true,
    naming: () => '填埋',
    splits: false,
  },
  {
    pattern: /(?<!趋)(?:零增长或负增长|零增长)/g,
    value: 0,
    unit: '%',
    comparator: '<=',
    kindOfValue: 'increase',
    ambiguous: false,
    needsResolve: false,
    naming: () => '',
    splits: true,
  },
  {
    pattern: /(?:动态)?清零/g,
    value: 0,
    unit: null,
    comparator: '=',
    kindOfValue: 'level',
    ambiguous: true,
    needsResolve: true,
    naming: () => '',
    splits: false,
  },
  {
    pattern: /全面(执行|达到|实行)([^，。；：\n《]{0,6}(?:绿色建筑|建筑节能|节能)[^，。；：\n《]{0,8}标准)/g,
    value: 100,
    unit: '%',
    comparator: '=',
    kindOfValue: 'coverage',
    ambiguous: true,
    needsResolve: false,
    naming: (match) => `${match[1]}${match[2]}`,
    splits: false,
  },
  {
    pattern: /全面实现([^，。；：\n《转]{0,6}(?:电气化|电动化|新能源化|清洁化|无害化|资源化))/g,
    value: 100,
    unit: '%',
    comparator: '=',
    kindOfValue: 'coverage',
    ambiguous: true,
    needsResolve: false,
    naming: (match) => match[1] as string,
    splits: false,
  },
];

const RESOLVE = /(?:实现|达到|做到|确保|完成|保持)/;
const NOT_YET =
  /(?:探索|研究|鼓励|引导|倡导|已|目前|原则上不|监管|执法|统计|监测体系|教育|宣传|培训|督察|巡查|排查|检查|责任|管理体系|制度)/;

/** Promises of all or nothing in one sentence. Linear in its length. */
export function readImplied(surface: string, sentence: DatedSentence): Draft[] {
  const text = surface.slice(sentence.start, sentence.end);
  const drafts: Draft[] = [];
  for (const wording of WORDINGS) {
    wording.pattern.lastIndex = 0;
    for (let match = wording.pattern.exec(text); match !== null; match = wording.pattern.exec(text)) {
      drafts.push(...readOne(surface, sentence, wording, match));
    }
  }
  return drafts;
}

function readOne(surface: string, sentence: DatedSentence, wording: Wording, match: RegExpExecArray): Draft[] {
  const at = sentence.start + match.index;
  const end = at + match[0].length;
  const scope = scopeAt(sentence, at);
  if (scope?.role === 'past') return [];
  const { start } = clauseStart(surface, at, sentence.start);
  const before = stretchOf(surface, start, at, sentence.phrases);
  const words = before.text.replace(/“$/, '');
  const behind = surface.slice(end, end + 4);
  // 零填埋的, 全覆盖的监测网络: the words describe a thing.
  if (/^“?(?:的(?!目标|要求)|型|体系|网络|监测|模式|区)/.test(behind)) return [];
  if (wording.needsResolve && !RESOLVE.test(words) && scope === null) return [];
  if (scope === null && NOT_YET.test(words)) return [];
  const qualifiers = ['基本', '持续保持', '稳步', '逐步', '力争'].filter(
    (word) => words.endsWith(`${word}实现`) || words.endsWith(word) || words.includes(`${word}实现`),
  );
  const named = toSubject(
    { text: words.replace(/(?:持续)?(?:基本)?(?:实现|达到|做到|保持|完成|确保|为|以)*$/, ''), places: before.places },
    { stripDeeds: false },
  );
  const subject = named.name.replace(/(?:基本|持续|保持|实现|到|\d+年)+$/, '');
  if (subject.length < 2) return [];
  const year = scope?.role === 'target' ? (scope.years.at(-1) ?? null) : null;
  const members = wording.splits ? splitMembers(subject) : [subject];
  const names = members.length > 1 && members.length <= 4 ? nameMembers(subject) : [subject];
  const doubts: Draft['doubts'][number][] = [
    {
      code: 'value-implied',
      message: `原文没有数字，按“${match[0].slice(0, 12)}”读作${wording.value}${wording.unit ?? ''}。`,
    },
  ];
  if (scope?.carried === true)
    doubts.push({ code: 'year-carried', message: `本句无年份，沿用前文的${String(year)}年。` });
  return names.map((name) => ({
    indicator: name + wording.naming(match),
    value: wording.value,
    unit: wording.unit,
    year,
    periodStart: null,
    comparator: wording.comparator,
    kindOfValue: wording.kindOfValue,
    qualifier: qualifiers,
    scope: named.scope,
    implied: true,
    ambiguous: wording.ambiguous,
    start: named.start ?? start,
    end,
    valueAt: at,
    doubts,
  }));
}
