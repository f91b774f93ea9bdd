/**
 * @module Named projects: a proper name, a designation of the state or a stated quantity together with what is built.
 * A phrase that could mean any project is left out, and so are slogans of position. Promised counts without a name are targets, read elsewhere.
 */
import { type CleanText, quoteOf, toAnchor } from '../clean-text.ts';
import { readDocumentFacts } from '../document/document-facts.ts';
import { type OutlineReading, readOutlineWithPlaces } from '../outline/read-outline.ts';
import { isGoal, isOpening } from '../outline/section-kind.ts';
import type { NamedProject, OutlineEntry } from '../reading.ts';
import { type Piece, toPieces, withoutLead } from './clause-pieces.ts';
import { amountBehind, hasAmount, hasMagnitude, readProjectAmount, voltage } from './project-amount.ts';
import { facility, following, general, undertaking, verbInside } from './project-words.ts';
import { holdsProperName, isBareName, isCommon, startsWithProperName } from './proper-names.ts';

const noun = `(?:${facility}|${undertaking})`;
/** Name, what is built, what is done with it. */
const shape = new RegExp(`^(.*?)(${noun})(${following})$`);
const nounEnd = new RegExp(`${noun}$`);
const facilityEnd = new RegExp(`(?:${facility})$`);
const listEnd = /等(?:重点|重大|一批)?(?:项目|工程)(?:的)?(?:建设|实施|落地|建成|投产|投用|前期|工作|开工|和)*$/;
const designation = /^(?:国家级|国家)(?!和|及|、|有关|相关)[\u3400-\u9fff“”]{3,24}$/;
const quotedName = /^“[^”—]{6,24}”(?!等)/;
const quotedPlan = /^“([^”]{4,20}(?:计划|项目|工程))”/;
/** 石湾县规划建设天然气综合利用园区: the place stands before the verb. */
const placeThenVerb = new RegExp(
  `^([\\u3400-\\u9fff]{2,12}?)(?:规划建设|开展建设|建设)([\\u3400-\\u9fff]{2,16}(?:园区|集聚区|基地|${facility}))$`,
);
const slogan = /^(?:全国|全省|世界|西南|西部|区域性|中国)|^[\u3400-\u9fff]{2}(?:地区|中部)|世界级|全国性|重要的|一流/;

interface Found {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** A quantity printed behind the name, or the name itself. */
  readonly amount?: string;
}

interface Parts {
  /** What names the project. */
  readonly head: string;
  readonly noun: string;
  /** Length of the phrase without what is done with it. */
  readonly length: number;
}

/** 以石湾水泥改造工程为重点: what the clause says of its list stands behind it. */
const roleOfList = /为(?:重点|核心|依托|支撑|载体|主体|试点|骨干)$/;
const LONGEST_PIECE = 48;
const LONGEST_NAME = 38;
const SHORTEST_PLATFORM = 9;

const takeApart = (text: string): Parts | null => {
  if (text.length < 4 || text.length > LONGEST_PIECE) return null;
  const match = shape.exec(text);
  return match === null
    ? null
    : {
        head: match[1] as string,
        noun: match[2] as string,
        length: (match[1] as string).length + (match[2] as string).length,
      };
};

const plainHead = (head: string): string => head.replace(/“[^”]*”/g, '').replace(/（[^）]*）/g, '');

const isClause = (head: string): boolean =>
  verbInside.test(head) || /[了把被]|建设(?!发展|集团|投资|兵团)/.test(head) || (/的/.test(head) && !/至/.test(head));

const isNamed = (parts: Parts, places: readonly string[]): boolean => {
  const name = parts.head + parts.noun;
  const head = plainHead(parts.head);
  if (name.length < 4 || name.length > LONGEST_NAME || general.test(name) || isClause(head)) return false;
  // A platform with a short name is an offer that exists, not something to be built.
  if (parts.noun === '平台' && name.length < SHORTEST_PLATFORM) return false;
  if (hasMagnitude(name) && /基地$/.test(name)) return true;
  if (/^国家储备林$/.test(parts.noun) && head === '') return true;
  if (slogan.test(name)) return false;
  if (quotedName.test(name) || designation.test(name)) return true;
  if (facilityEnd.test(name) ? holdsProperName(head, places) : startsWithProperName(head, places)) return true;
  const numeral = head.search(/±?\d/);
  if (numeral >= 2 && (hasAmount(head) || voltage.test(head)) && !isCommon(head.slice(0, numeral))) return true;
  return hasAmount(head) && /^\d/.test(head) && head.length >= 6 && facilityEnd.test(name);
};

/** 石湾高新区等省级开发区循环化改造: the class the names belong to is no part of what is done. */
const classOfPlaces =
  /^(?:(?:国家级|省级|市级)?(?:各类)?(?:开发区|工业园区|园区|地区|地)|(?:具有|一批)[\u3400-\u9fff]{1,10}的|地(?=[\u3400-\u9fff]))/;

const ownAmount = /^(.{2,12}?)((?:±?\d+(?:\.\d+)?(?:千伏|kV|万千瓦|兆瓦|万吨|公里))?)$/;

/** The bare name a phrase starts with when all that follows up to `noun` is common: 罐山 of 罐山等具有年调节能力的水库. */
const splitShared = (parts: Parts, places: readonly string[]): readonly [string, string] | null => {
  const more = parts.head.indexOf('等');
  const listedLast = more < 2 ? null : ownAmount.exec(parts.head.slice(0, more));
  if (listedLast !== null && isBareName(listedLast[1] as string, places)) {
    const rest = parts.head.slice(more + 1).replace(classOfPlaces, '');
    const own = listedLast[2] as string;
    return isCommon(rest.replace(voltage, '')) ? [listedLast[1] as string, own + rest + parts.noun] : null;
  }
  for (let length = 2; length <= Math.min(12, parts.head.length); length += 1) {
    const bare = parts.head.slice(0, length);
    const rest = parts.head.slice(length);
    if (/^[县区市镇]/.test(rest)) continue;
    if (!isBareName(bare, places) || /[（）“”]/.test(rest) || !isCommon(rest.replace(voltage, ''))) continue;
    return [bare, rest + parts.noun];
  }
  return null;
};

/** 龙潭、虎岭等抽水蓄能电站: names in a row that share what is built, the last piece carrying it. */
const readShared = (pieces: readonly Piece[], at: number, places: readonly string[]): readonly Found[] => {
  const last = pieces[at] as Piece;
  const verb = placeThenVerb.exec(last.text);
  const parts = verb === null ? takeApart(last.text) : null;
  const split =
    verb !== null && isBareName(verb[1] as string, places)
      ? ([verb[1] as string, verb[2] as string] as const)
      : parts === null
        ? null
        : splitShared(parts, places);
  if (split === null) return [];
  const [bare] = split;
  const tail = split[1].replace(/(?<=千伏|kV)(?:及)?以上/, '');
  if (tail === '平台' || general.test(tail) || isClause(tail.replace(nounEnd, ''))) return [];
  const heads: string[] = [];
  let first = at;
  for (let i = at - 1; i >= 0; i -= 1) {
    const match = ownAmount.exec((pieces[i] as Piece).text);
    if (
      match === null ||
      takeApart(match[0]) !== null ||
      !isBareName(match[1] as string, places) ||
      general.test(match[1] as string)
    )
      break;
    heads.unshift((match[1] as string) + (match[2] === '' ? '' : `\u0000${match[2]}`));
    first = i;
  }
  const length = verb === null ? (parts as Parts).length : last.text.length;
  if (heads.length === 0 && verb === null && !/等/.test(last.text.slice(bare.length, bare.length + 1))) return [];
  const start = (pieces[first] as Piece).start;
  const end = last.start + length;
  const amountOfTail = /^±?\d+(?:\.\d+)?(?:千伏|kV|万千瓦|兆瓦|万吨|公里)(?:及?以上)?/;
  return [...heads, bare].map((head) => {
    const [name = '', own] = head.split('\u0000');
    return { name: name + (own === undefined ? tail : own + tail.replace(amountOfTail, '')), start, end };
  });
};

const readPiece = (piece: Piece, listed: boolean, places: readonly string[]): Found | null => {
  const quoted = quotedPlan.exec(piece.text);
  if (quoted !== null && holdsProperName(quoted[1] as string, places))
    return { name: quoted[1] as string, start: piece.start, end: piece.start + quoted[0].length };
  const parts = takeApart(piece.text);
  if (parts !== null && isNamed(parts, places)) {
    const name = (parts.head + parts.noun).replace(/等(?=.{0,8}$)/, '').replace(/的(?=[^的]*$)/, '');
    return { name, start: piece.start, end: piece.start + parts.length };
  }
  if (!listed) return null;
  const name = piece.text
    .replace(listEnd, '')
    .replace(/等$/, '')
    .replace(/(?<=.{4})建设$/, '');
  if (name.length < 3 || name.length > 30 || general.test(name) || isClause(plainHead(name)) || slogan.test(name))
    return null;
  const named =
    /^“[^”]{7,30}”$/.test(name) || (!/[县区市镇乡]$/.test(name) && holdsProperName(plainHead(name), places));
  return named ? { name, start: piece.start, end: piece.start + name.length } : null;
};

/** In a box the quantity stands behind the name: 龙潭光伏基地30万千瓦. */
const readBoxed = (piece: Piece, listed: boolean, places: readonly string[]): Found | null => {
  const amount = amountBehind.exec(piece.text)?.[0];
  const one =
    amount === undefined ? null : readPiece({ ...piece, text: piece.text.slice(0, -amount.length) }, listed, places);
  return one === null || amount === undefined ? readPiece(piece, listed, places) : { ...one, amount };
};

const readClause = (printed: string, at: number, places: readonly string[], boxed: boolean): Found[] => {
  const clause = printed.replace(roleOfList, '');
  const pieces = toPieces(clause, at, (left) => nounEnd.test(left)).map(withoutLead);
  const listed = listEnd.test(clause);
  const found: Found[] = [];
  // From the end: what the last of a row carries belongs to those before it.
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index] as Piece;
    const shared = readShared(pieces, index, places);
    if (shared.length > 0) {
      found.unshift(...shared);
      index -= shared.length - 1;
      continue;
    }
    const one = boxed ? readBoxed(piece, listed, places) : readPiece(piece, listed, places);
    if (one !== null) found.unshift(one);
  }
  return found;
};

/** 专栏1 光伏重点工程, 工程一：…: what a box is about, not what is built. */
const boxHeading = /^(?:专[栏框]|(?:重点|重大)?工程(?:[一二三四五六七八九十]{1,3}|\d{1,2}))/;
const LONGEST_BOX_HEADING = 60;

/** A heading ends with its line, or with its first sentence where text follows on the same line. */
const endOfHeading = (text: string, start: number): number => {
  const line = text.slice(start, start + LONGEST_BOX_HEADING);
  const stop = line.search(/[。\n]/);
  return start + (stop < 0 ? line.length : stop);
};

/** Names of places the document itself prints: its issuer's, without 市 or 县. */
const placesOf = (clean: CleanText): readonly string[] => {
  const { issuer, title } = readDocumentFacts(clean);
  const name = /^([\u3400-\u9fff]{2,5}?)(?:省|市|县|区|州|盟)/.exec(issuer ?? title)?.[1];
  return name === undefined || name.length < 2 ? [] : [name];
};

export const readProjectsFrom = (clean: CleanText, outline: OutlineReading): NamedProject[] => {
  const places = placesOf(clean);
  const projects: NamedProject[] = [];
  const known: string[] = [];
  let chapter = '';
  outline.entries.forEach((entry, index) => {
    if (entry.level === 1) chapter = entry.title;
    if (entry.kind === 'principle' || entry.kind === 'goal' || isOpening(chapter) || isGoal(chapter)) return;
    const { bodyStart, ownEnd } = outline.spans[index] as OutlineReading['spans'][number];
    let count = 0;
    let headedUntil = 0;
    let boxed = false;
    for (const match of clean.text.slice(bodyStart, ownEnd).matchAll(/[^，；。：\n\t]+/g)) {
      const at = bodyStart + match.index;
      if (clean.text.charAt(at - 1) === '\n' && boxHeading.test(match[0])) {
        headedUntil = endOfHeading(clean.text, at);
        boxed = true;
      }
      if (match[0].length > 400 || at < headedUntil) continue;
      for (const one of readClause(match[0], at, places, boxed)) {
        // A project said again is not another project.
        if (known.some((name) => name.includes(one.name))) continue;
        known.push(one.name);
        count += 1;
        const anchor = toAnchor(clean, one.start, one.end);
        projects.push({
          id: `project-${entry.id}-${count}`,
          section: entry.id,
          name: one.name,
          ...readProjectAmount(one.amount ?? one.name),
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
