/**
 * @module Named projects: a proper name, a designation of the state or a stated quantity together with what is built.
 * Precision comes first: a phrase that could mean any project is left out. Promised counts without a name are targets, read elsewhere.
 */
import { type CleanText, quoteOf, toAnchor } from '../clean-text.ts';
import { readDocumentFacts } from '../document/document-facts.ts';
import { type OutlineReading, readOutlineWithPlaces } from '../outline/read-outline.ts';
import { isGoal, isOpening } from '../outline/section-kind.ts';
import type { NamedProject, OutlineEntry } from '../reading.ts';

const leadingWords =
  /^(?:加快|加速|积极|大力|重点|持续|稳步|稳妥|有序|扎实|全力|全面|全域|着力|统筹|规划|谋划|配合|协同|协调|力争|争取|支持|鼓励|引导|启动|推进|推动|助推|实施|建设|建成|打造|创建|争创|开展|布局|储备|培育|延伸|依托|借力|高效|稳定|运行|做大做强|新建|扩建|改扩建|新改扩建|投运|投产|开工|继续|深入|系统化|加强|优化|完成|提速|促进|构建|形成|发挥|充分|利用|及|和|以及|与|以|在|将|对|为|围绕|等|研究论证|论证|探索|以下|其中|前期工作|主动|参与|融入|调度)+/;
const facility =
  /(?:水电站|抽水蓄能电站|蓄能电站|电站|发电厂|电厂|热电厂|风电场|光伏电站|变电站|开关站|换流站|气田|油田|水库|输变电工程|线路工程|管网工程|管道|铁路专用线|铁路|高铁|高速公路|高速|机场|码头|物流园|物流港|铁路港|产业园|工业园|化工园区|国家公园|湿地公园|森林公园|集散中心|分中心|国家实验室)/;
const noun = new RegExp(
  `(?:${facility.source.slice(3, -1)}|工程|项目|示范区|试验区|先行区|集聚区|产业基地|示范基地|储备基地|储运基地|利用基地|基地|枢纽|研究院|实验室|技术创新中心|保税物流中心|试点|示范县|示范城市|示范园区|孵化谷)`,
);
const nounAtEnd = new RegExp(
  `^(.*?${noun.source})(?:等)?(?:重点|重大)?(?:项目|工程)?(?:的)?(?:开工|前期)?(?:建设|实施|落地|创建|扩容|扩建|改扩建|扩能改造|提档升级|循环化改造|规划|建成|投产|投用|投运|发电|达产|等)*$`,
);
const quantity =
  /(\d+(?:\.\d+)?)(万千瓦时|万千瓦|千伏|兆瓦|MW|GW|kV|万吨\/年|万吨|吨\/年|吨|亿立方米|万立方米|立方米|公里|万亩|亩|亿元|万平方米|座|台)/;
const place =
  /(?:^|[^\u3400-\u9fff])?([\u3400-\u9fff]{1,4}?)(?:县|(?<![园地社城景小库山矿灌片开专辖郊街新该本各特])区(?!域|块|县|间)|(?<!城|各|本|我|全|县|都|超)市(?!级|场|政|内|区|辖|域|民|县)|江(?!湖)|河(?!湖|流|道)|镇(?!镇|村|化)|港(?!口))/;
const generic =
  /一批|各类|各县|各区|各地|有条件|相关|领域|企业|若干|部分|所有|具备|多个|一些|类型|各行业|重点行业|建筑(?!垃圾)|试点示范|本地|城镇|农村|乡镇|小区|全省|全市|其他|示范工程项目|不符合|两高|拟建|存量|既有|技术示范|改造项目$|用能|节能审查|新增|落后|重点实验室|滨江|沿江|为重点|为试点/;
const designation = /^(?:国家级|国家)[\u3400-\u9fff]{3,24}$/;
const sharedList = new RegExp(
  `^([\\u3400-\\u9fff]{2,7})等(?:(?:具有|一批)[\\u3400-\\u9fff]{1,10}的)?([\\u3400-\\u9fff]{0,8}?${facility.source})`,
);

const nounEnd = new RegExp(`${noun.source}$`);

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Parts of a clause divided by 、, each with its place. */
const toPieces = (clause: string, start: number): Piece[] => {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= clause.length; i += 1) {
    const c = clause.charAt(i);
    if (c === '（' || c === '“' || c === '《') depth += 1;
    else if (c === '）' || c === '”' || c === '》') depth = Math.max(0, depth - 1);
    const parted = c === '、' || (c === '和' && nounEnd.test(clause.slice(Math.max(from, i - 12), i)));
    if (i === clause.length || (depth === 0 && parted)) {
      pieces.push({ text: clause.slice(from, i), start: start + from });
      from = i + 1;
    }
  }
  return pieces;
};

const withoutLead = (piece: Piece): Piece => {
  const lead = leadingWords.exec(piece.text)?.[0].length ?? 0;
  return { text: piece.text.slice(lead), start: piece.start + lead };
};

const properHead = /^[\u3400-\u9fffA-Za-z]{2,7}$/;

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** 甲港等项目 is 甲港; 乙地等输变电工程 is 乙地输变电工程. */
const withoutAnd = (printed: string): string => {
  const at = printed.indexOf('等');
  if (at < 3) return printed;
  const head = printed.slice(0, at);
  const rest = printed.slice(at + 1);
  return nounAtEnd.test(head) || /^(?:项目|工程)$/.test(rest) || /扩容$|港$/.test(head) ? head : head + rest;
};

const nounTail = new RegExp(`[\\u3400-\\u9fff]{0,2}${noun.source}$|[\\u3400-\\u9fff]{2}县项目$`);

const judge = (piece: Piece, cityName: string): Found | null => {
  const { text, start } = withoutLead(piece);
  if (text.length < 5 || text.length > 44) return null;
  const match = nounAtEnd.exec(text);
  if (!match) return null;
  const printed = match[1] as string;
  const name = withoutAnd(printed);
  const core = name
    .replace(/“[^”]*”/g, '')
    .replace(/（[^）]*）/g, '')
    .replace(nounTail, '');
  if (name.length < 4 || name.length > 36 || generic.test(name) || /[的了把被为]/.test(core)) return null;
  const quoted = /^“[^”]{6,24}”(?!等)/.test(printed);
  const located = place.test(core) || (cityName.length >= 2 && name.includes(cityName));
  const counted = quantity.test(name) && /[\u3400-\u9fff]{2,}/.test(name.slice(0, quantity.exec(name)?.index ?? 0));
  if (!quoted && !located && !counted && !designation.test(name)) return null;
  return { name, start, end: start + printed.length };
};

/** 龙潭、虎跳等抽水蓄能电站: names that share what is built. */
const readShared = (pieces: readonly Piece[]): Found[] => {
  const last = pieces.at(-1);
  if (last === undefined) return [];
  const tail = withoutLead(last);
  const match = sharedList.exec(tail.text);
  if (!match) return [];
  const heads = [...pieces.slice(0, -1).map(withoutLead), { text: match[1] as string, start: tail.start }];
  if (heads.some((head) => !properHead.test(head.text) || generic.test(head.text) || noun.test(head.text))) return [];
  if (heads.some((head) => /[推建加实重新完高绿智]|能源|发电|利用|分布|公共/.test(head.text))) return [];
  const first = heads[0] as Piece;
  const end = tail.start + match[0].length;
  return heads.map((head) => ({ name: head.text + (match[2] as string), start: first.start, end }));
};

const cityNameOf = (clean: CleanText): string => {
  const { issuer, title } = readDocumentFacts(clean);
  return /^([\u3400-\u9fff]{2,5}?)(?:省|市|县|区|州|盟)/.exec(issuer ?? title)?.[1] ?? '';
};

export const readProjectsFrom = (clean: CleanText, outline: OutlineReading): NamedProject[] => {
  const cityName = cityNameOf(clean);
  const projects: NamedProject[] = [];
  let chapter = '';
  outline.entries.forEach((entry, index) => {
    if (entry.level === 1) chapter = entry.title;
    if (entry.kind === 'principle' || entry.kind === 'goal' || isOpening(chapter) || isGoal(chapter)) return;
    const { bodyStart, ownEnd } = outline.spans[index] as OutlineReading['spans'][number];
    const seen = new Set<string>();
    for (const match of clean.text.slice(bodyStart, ownEnd).matchAll(/[^，；。：\n\t]+/g)) {
      if (match[0].length > 400) continue;
      const pieces = toPieces(match[0], bodyStart + match.index);
      const shared = readShared(pieces);
      const found =
        shared.length > 0 ? shared : pieces.map((piece) => judge(piece, cityName)).filter((one) => one !== null);
      for (const one of found) {
        if (seen.has(one.name) || /负责|牵头|按职责/.test(one.name)) continue;
        seen.add(one.name);
        const anchor = toAnchor(clean, one.start, one.end);
        const amount = quantity.exec(one.name);
        projects.push({
          id: `project-${entry.id}-${seen.size}`,
          section: entry.id,
          name: one.name,
          value: amount === null ? null : Number(amount[1]),
          unit: amount?.[2] ?? null,
          ...anchor,
          quote: quoteOf(clean, anchor),
        });
      }
    }
  });
  return projects;
};

/** Named projects in order of place. `outline` must be the outline of the same text. */
export const readProjects = (clean: CleanText, outline: readonly OutlineEntry[]): NamedProject[] => {
  const known = new Set(outline.map((entry) => entry.id));
  return readProjectsFrom(clean, readOutlineWithPlaces(clean)).filter((project) => known.has(project.section));
};
