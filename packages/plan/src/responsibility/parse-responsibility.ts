/**
 * @module Reads the content of a responsibility bracket or line: who leads, who takes part, what the plan says once for all.
 * Where the bracket stands is left to `find-brackets`.
 */
import { looksLikeBody, splitAtDepthZero, splitBodies } from './body-names.ts';
import { type LeadConvention, namesLead, takeLeadRule } from './lead-rule.ts';
import { isReadingNote, readSayOnceClause, type SayOnceClause } from './say-once.ts';

export interface ParsedResponsibility {
  readonly lead: readonly string[];
  readonly participants: readonly string[];
  readonly open: boolean;
  readonly sayOnce: SayOnceClause | null;
  readonly convention: LeadConvention;
  /** Parts that look like no body. */
  readonly unclear: readonly string[];
}

type Role = 'lead' | 'participant';

/** `A、B牵头` closes a group; `牵头单位：A、B` opens one. */
const closing =
  /(?:按(?:照|其)?(?:各自)?(?:职责|任务|职能|部门职责|责任)?(?:分工|职责)?|依(?:据|照)?职责(?:分工)?|根据职责(?:分工)?|分工|分别|共同|具体|指导|协同|组织|抓好|积极|密切|会同|予以|等|单独|统筹)*(?:牵头(?:负责|落实|组织|推进)?|负责(?:落实|实施)?|配合|参与|参加|协助|协办|主办|承办|支持|落实|实施|推进)/;
const fieldLabel =
  /(?:责任|负责|牵头|主责|主体责任|主要责任|第一责任|配合|协办|主办|参与|参加|支持|协同|协作|落实|实施|承办|市级责任|省级责任|牵头责任)(?:单位|部门|主体|机构|人|领导)(?:（单位）|（部门）)?(?:[：:]|为)/g;
const dutyWord =
  /^(.*?)(按(?:照|其)?(?:各自)?(?:职责|职能|责任|部门)?(?:职责)?分工|按(?:照)?(?:各自)?职责|依(?:据|照)?职责|根据职责|分工|分别|共同|具体)?((?:指导|协同|组织|抓好|积极|密切)*)(牵头|主办|负责|配合|参与|参加|协助|协办|承办|支持|落实|实施)(?:负责|落实|实施|推进|组织|指导|抓好)*$/;

const roleOfField = (label: string): Role => (/牵头|主责|主办|第一责任|主要责任/.test(label) ? 'lead' : 'participant');

interface Collector {
  readonly lead: string[];
  readonly participants: string[];
  readonly unclear: string[];
  open: boolean;
}

const add = (collector: Collector, list: string, role: Role): void => {
  const { names, open } = splitBodies(list);
  if (open) collector.open = true;
  for (const printed of names) {
    // 市能源局（牵头）、市水利局: the part a body plays stands behind its name.
    const part = /（(?:(牵头|主责|主办)|配合|参与|责任)(?:单位|部门)?）$/.exec(printed);
    const name = part === null ? printed : printed.slice(0, part.index);
    const plays = part === null ? role : part[1] === undefined ? 'participant' : 'lead';
    if (/^(?:按|依|根据)?(?:照)?(?:职责)?(?:分工)?$|^以?下.{0,3}同$|^(?:完成)?(?:时限|时间)|^\d{4}年/.test(name))
      continue;
    if (!looksLikeBody(name)) {
      if (!collector.unclear.includes(name)) collector.unclear.push(name);
      if (name.length > 30 || /[0-9%]/.test(name)) continue;
    }
    const target = plays === 'lead' ? collector.lead : collector.participants;
    if (!target.includes(name)) target.push(name);
  }
};

/** One sentence without field labels: names, closed by 牵头, 负责, 配合 …, groups parted by ， or ；. */
const readSentence = (sentence: string, collector: Collector): void => {
  let pending: string[] = [];
  for (const clause of splitAtDepthZero(sentence, '，,；;')) {
    const trimmed = clause.trim();
    if (trimmed === '') continue;
    // 市能源局为牵头单位
    const called = /^(.+?)(?:均|都)?(?:作)?为(?:第一)?(牵头|主办|主责|责任|配合|参与|参加|协办)(?:单位|部门)$/.exec(
      trimmed,
    );
    if (called !== null) {
      add(collector, [...pending, called[1] as string].join('、'), roleOfField(called[2] as string));
      pending = [];
      continue;
    }
    const duty = closing.test(trimmed) ? dutyWord.exec(trimmed) : null;
    // 市供电公司负责电网建设: a duty with its object; the body stands before the verb.
    const object = duty === null ? /^([^负]{2,24}?)(牵头|负责)[\u3400-\u9fff]/.exec(trimmed) : null;
    if (duty === null && object !== null && looksLikeBody(object[1] as string)) {
      add(collector, [...pending, object[1] as string].join('、'), object[2] === '牵头' ? 'lead' : 'participant');
      pending = [];
      continue;
    }
    if (duty === null) {
      pending.push(trimmed);
      continue;
    }
    // 由甲牵头乙配合 without a comma between.
    const inner = /^(.+?)牵头(?:负责)?(.+)$/.exec(duty[1] as string);
    if (inner && duty[4] !== '牵头') {
      add(collector, [...pending, inner[1] as string].join('、'), 'lead');
      add(collector, inner[2] as string, 'participant');
    } else {
      add(
        collector,
        [...pending, duty[1] as string].join('、'),
        duty[4] === '牵头' || duty[4] === '主办' ? 'lead' : 'participant',
      );
    }
    pending = [];
  }
  if (pending.length > 0) add(collector, pending.join('、'), 'participant');
};

const readByConvention = (list: string, convention: LeadConvention, collector: Collector): void => {
  if (convention === 'first') {
    const { names, open } = splitBodies(list);
    if (open) collector.open = true;
    add(collector, names.slice(0, 1).join('、'), 'lead');
    add(collector, names.slice(1).join('、'), 'participant');
    return;
  }
  const [head = '', ...rest] = splitAtDepthZero(list, convention === 'before-comma' ? '，,' : '；;');
  add(collector, head, 'lead');
  add(collector, rest.join('、'), 'participant');
};

/** 甲、乙按职责分工负责: a list with no more than the general duty behind it says nothing of who leads. */
const generalDuty =
  /(?:按(?:照|其)?(?:各自)?(?:职责|职能|责任|部门职责)?(?:分工)?|依(?:据|照)?职责(?:分工)?|根据职责(?:分工)?|分工|分别|共同|具体)*(?:负责|落实|实施)(?:落实|实施)?$/;
const anyDuty = /负责|落实|实施|推进|配合|参与|参加|协助|协办|承办|支持/;

const readList = (sentence: string, convention: LeadConvention, collector: Collector): void => {
  const list = sentence.trim().replace(generalDuty, '');
  if (convention === null || collector.lead.length > 0 || anyDuty.test(list)) readSentence(sentence, collector);
  else readByConvention(list, convention, collector);
};

/**
 * @param content the text between the brackets, or a line 责任单位：…
 * @param standing the lead convention an earlier bracket declared for all that follow
 */
export const parseResponsibility = (content: string, standing: LeadConvention = null): ParsedResponsibility => {
  const collector: Collector = { lead: [], participants: [], unclear: [], open: false };
  let sayOnce: SayOnceClause | null = null;
  const { rest, convention } = takeLeadRule(content);
  // Who is named as lead leads alone: a rule on places is for lists that name nobody.
  const rule = namesLead(rest) ? null : (convention ?? standing);
  const sentences: string[] = [];
  for (const sentence of splitAtDepthZero(rest, '。')) {
    const kept: string[] = [];
    for (const clause of splitAtDepthZero(sentence, '；;')) {
      if (isReadingNote(clause)) continue;
      const once = readSayOnceClause(clause);
      if (once === null) {
        kept.push(clause);
        continue;
      }
      sayOnce = once;
      if (once.own !== '') kept.push(once.own);
    }
    if (kept.some((clause) => clause.trim() !== '')) sentences.push(kept.join('；'));
  }
  for (const sentence of sentences) {
    const labels = [...sentence.matchAll(fieldLabel)];
    if (labels.length === 0) {
      readList(sentence, rule, collector);
      continue;
    }
    const before = sentence.slice(0, labels[0]?.index ?? 0);
    if (before.trim() !== '' && before.length < 60) readSentence(before, collector);
    labels.forEach((label, index) => {
      const from = label.index + label[0].length;
      const list = sentence
        .slice(from, labels[index + 1]?.index ?? sentence.length)
        .replace(/(?:完成|办理)(?:时限|时间)[：:].*$/, '');
      const role = roleOfField(label[0]);
      if (role === 'lead') add(collector, list.replace(/牵头$|牵头负责$|负责$/, ''), 'lead');
      else readList(list, /责任|负责/.test(label[0]) ? rule : null, collector);
    });
  }
  if (sayOnce !== null && !sayOnce.followingOnly) add(collector, sayOnce.bodies.join('、'), 'participant');
  return { ...collector, sayOnce, convention };
};
