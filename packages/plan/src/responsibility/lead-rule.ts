/**
 * @module The rule by which a plan says once who leads: 列首位的为牵头单位，下同; 逗号前为牵头单位.
 * Which brackets it governs is left to `read-tasks`, how a list is read by it to `parse-responsibility`.
 */
import { looksLikeBody, splitAtDepthZero, splitBodies } from './body-names.ts';

/** Who leads is told by place alone: what stands before the first comma or semicolon, or the first body of the list. */
export type LeadConvention = 'before-comma' | 'before-semicolon' | 'first' | null;

const stands = '(?:列|排|排名|排序|居|位列|位于|名列|处)(?:于|在)?';
const first = '(?:首位|首列|第[一1]位|第[一1](?!责任)|最前面?)';
const who = '(?:的|者)?(?:责任)?(?:单位|部门|者)?';
/** 列首位的, 排在第一位的单位, 居首的部门, 第一个单位: the body a list begins with. */
const firstOfList = `(?:${stands}(?:${first}|前面?|首)|${first}|为首|首(?:个|家)|第[一1](?:个|家))${who}`;
const mark = '(?:逗号|分号|句号|顿号|“[，；,;]”)(?:之|以)?前面?(?:的)?(?:责任)?(?:单位|部门|者)?';
const leads = '(?:均|皆|都)?(?:(?:为|是|作为|系)(?:本项)?(?:任务)?(?:的)?(?:牵头|主责|主办)|牵头)';
const leadByPlace = new RegExp(
  `${mark}(?:${leads}|均?为责任)|${firstOfList}${leads}|牵头(?:单位|部门)(?:均|为|是)*${stands}(?:${first}|前面?|首)`,
);
/** What goes with the rule and names nobody: 其中, 有多个责任单位的, 以下均同. */
const accessory = /^(?:其中|(?:凡|有|涉及)?.{0,4}(?:责任)?(?:单位|部门)的|以?下.{0,3}同)$/;

/** 逗号前为牵头单位，下同: how lead bodies are told apart by place alone. */
export const readLeadConvention = (clause: string): LeadConvention => {
  const match = leadByPlace.exec(clause);
  if (!match) return null;
  if (/分号|；|;/.test(match[0])) return 'before-semicolon';
  return /逗号|，|,/.test(match[0]) ? 'before-comma' : 'first';
};

/** True where a text says in words who leads: 甲牵头, 牵头单位：甲. */
export const namesLead = (content: string): boolean => /牵头|主办|主责/.test(content);

export interface LeadRule {
  /** The content without the rule. */
  readonly rest: string;
  readonly convention: LeadConvention;
}

/** Takes the rule out of a bracket's content, so that the bodies printed beside it stay: 甲、乙，列首位的为牵头单位，下同. */
export const takeLeadRule = (content: string): LeadRule => {
  if (readLeadConvention(content) === null) return { rest: content, convention: null };
  let convention: LeadConvention = null;
  const outside = content.replace(/[（〔]([^（）〔〕]*)[）〕]/g, (whole: string, inner: string) => {
    const read = readLeadConvention(inner);
    if (read === null) return whole;
    convention = read;
    return '';
  });
  const rest = splitAtDepthZero(outside, '。').map((sentence) =>
    splitAtDepthZero(sentence, '；;')
      .flatMap((clause) => {
        const segments = splitAtDepthZero(clause, '，,').flatMap((segment) => {
          const read = readLeadConvention(segment);
          if (read === null) return accessory.test(segment.trim()) ? [] : [segment];
          convention = read;
          // 甲、乙、列首位的为牵头单位: no comma parts the list from its rule.
          const before = segment.slice(0, leadByPlace.exec(segment)?.index ?? 0);
          return splitBodies(before).names.some((name) => looksLikeBody(name) && !/(?:单位|部门)$/.test(name))
            ? [before]
            : [];
        });
        return segments.length === 0 ? [] : [segments.join('，')];
      })
      .join('；'),
  );
  return { rest: rest.filter((sentence) => sentence.trim() !== '').join('。'), convention };
};

const note = /(?:^|\n)[（〔]?(?:注|备注|说明)[：:][^\n]{0,160}/g;

/** The rule where it stands outside the tasks: in the text before the first of them, or in a note 注：… anywhere. */
export const findLeadRule = (text: string, before: number): LeadConvention => {
  const ahead = readLeadConvention(text.slice(0, before));
  if (ahead !== null) return ahead;
  for (const match of text.matchAll(note)) {
    const read = readLeadConvention(match[0]);
    if (read !== null) return read;
  }
  return null;
};
