/**
 * @module The clause by which a plan names bodies once for all tasks that follow: 以下均须各县（区）负责，不再列出.
 * Which task it governs is left to `read-tasks`.
 */
import { splitBodies } from './body-names.ts';

const spared = /(?:不再|不另|不)(?:逐一|一一|单独|重复|另行|分别)?(?:列出|列明|罗列|列举|标注|赘述|列示|注明|列)/;
const sameBelow = /下同(?:$|[，。；）〕])|以下同$/;
const leadByPlace =
  /(?:逗号|分号|句号|顿号|“[，；]”)(?:之)?前(?:的)?(?:单位|部门)?(?:均)?为(?:牵头|主责|责任|主办)|(?:列|排|排名)?(?:在)?(?:首位|第一位|第一|前)(?:的)?(?:单位|部门)?为(?:牵头|主责)|(?:首位|第一)(?:单位|部门)为牵头/;

export type LeadConvention = 'before-comma' | 'before-semicolon' | 'first' | null;

/** 逗号前为牵头单位，下同: how lead bodies are told apart by place alone. */
export const readLeadConvention = (clause: string): LeadConvention => {
  const match = leadByPlace.exec(clause);
  if (!match) return null;
  if (match[0].includes('分号') || match[0].includes('；')) return 'before-semicolon';
  return match[0].includes('逗号') || match[0].includes('，') ? 'before-comma' : 'first';
};

export interface SayOnceClause {
  readonly bodies: readonly string[];
  /** True where the bodies are meant for the tasks that follow only (以下…); false where the clause lists them here too (…，下同). */
  readonly followingOnly: boolean;
}

/** The bodies a clause names once for all, or null where it says nothing of the kind. */
export const readSayOnceClause = (clause: string): SayOnceClause | null => {
  if (!spared.test(clause) && !sameBelow.test(clause)) return null;
  if (readLeadConvention(clause) !== null) return null;
  const followingOnly = /以下|下列|后续|其他|其余|各项|上述|以上/.test(clause);
  const list = clause
    .replace(spared, '')
    .replace(
      /(?:以下|下列|后续|上述|以上|其他|其余|所有)?(?:各项|重点)?(?:工作|任务|措施|内容)?(?:均|都|皆)?(?:须|需要|需|由|应由|涉及)?/,
      (lead) => (/以下|下列|后续|上述|以上|其他|其余|各项|均|都|皆/.test(lead) ? '' : lead),
    )
    .replace(/^[，、；：]?(?:均|都|皆)?(?:须|需要|需|应由|由|涉及)/, '')
    .replace(
      /(?:按(?:照)?(?:职责)?分工|共同|具体|同步|抓好|分别)*(?:负责|落实|实施|参与|配合|承担|组织实施|贯彻落实|责任)+/g,
      '',
    )
    .replace(/下同|以下同|以下/g, '')
    .replace(/^(?:责任单位|责任部门)(?:包括|含)?[：:]?/, '')
    .replace(/^[，。；、：\s]+|[，。；、：\s]+$/g, '');
  const { names } = splitBodies(list);
  const bodies = names.filter((name) => name.length >= 2 && name.length <= 40);
  return bodies.length === 0 ? null : { bodies, followingOnly };
};
