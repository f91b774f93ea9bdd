/**
 * @module The clause by which a plan names bodies once for all tasks that follow: 以下均须各县（区）负责，不再列出.
 * Which task it governs is left to `read-tasks`.
 */
import { isCountyBody, looksLikeBody, splitAtDepthZero, splitBodies } from './body-names.ts';
import { readLeadConvention } from './lead-rule.ts';

const spared =
  /(?:不再|不另|不)(?:逐一|一一|逐项|单独|重复|另行|另|分别)?(?:列出|列明|罗列|列举|标注|赘述|列示|注明|重复|单列|列)/;
const sameBelow = /(?:以?下(?:均|皆|都|各项|各条|任务)?(?:相)?同)(?=$|[，。；）〕]|不)/;
export interface SayOnceClause {
  readonly bodies: readonly string[];
  /** True where the bodies are meant for the tasks that follow only (以下…); false where the clause lists them here too (…，下同). */
  readonly followingOnly: boolean;
  /** What the clause says of this task alone, before it names them. */
  readonly own: string;
}

/** Says how the printed lists are to be read and names nobody: 未明确牵头单位的，由所列单位分工负责，下同. */
const readingNote = /未(?:明确|注明|列明|标明)|所列(?:单位|部门|责任|负责)|排名不分先后/;
/** Words before the list: what it holds for. */
const scope =
  /^(?:(?:注|备注|说明)[：:]|除[^，]{2,20}外，?|以下|下列|后续|此后|其他|其余|上述|以上|本(?:方案|条|项)|及|和|所有|各(?=项|条)|全部|(?:各项|各条|重点|主要|目标)?(?:工作|任务|措施|内容|项目|条款)|项|条|中|里|均|都|皆|须|需要|需|要|应|由|涉及|责任(?:单位|部门)(?:均|都)?(?:包括|含|为)?[：:]?|[，、：\s])+/;
/** Words behind the list: what its bodies do. */
const predicate =
  /(?:均|都|皆|全部|一律)(?=须|需|要|应|为|是|负|按|由|承|参|配|有|属|列|纳|同|作)|须|需|应(?!急)|按(?:照)?|依(?:据|照)?职责|根据职责|(?:作)?为(?=责任|牵头|配合|参与|各项|所有|全部|以下|以上|上述|本|落实|实施|共同)|负责|承担|落实|参与|配合|共同|分别|抓好|组织实施|以?下(?:均|皆)?同|以下|后续|此后|不再|不另|不(?=列)/;
const dutyEnd = /(?:负责|牵头|配合|参与|落实|实施|责任单位|责任部门|配合单位|参与单位|承担)$/;

const bodiesOf = (segment: string): { readonly bodies: readonly string[]; readonly before: string } => {
  const before = scope.exec(segment)?.[0] ?? '';
  const rest = segment.slice(before.length);
  const list = rest.slice(0, predicate.exec(rest)?.index ?? rest.length);
  const { names } = splitBodies(list.replace(/^(?:由|与)/, ''));
  return {
    before,
    bodies: names.filter((name) => looksLikeBody(name) && !/^(?:责任|牵头|配合|参与|负责)?(?:单位|部门)$/.test(name)),
  };
};

/** True for a note on how lists are to be read; it names nobody. */
export const isReadingNote = (clause: string): boolean =>
  readingNote.test(clause) && (sameBelow.test(clause) || /负责/.test(clause));

/**
 * The bodies a clause names once for all, or null where it says nothing of the kind. The words that say so may stand behind the list
 * (各县（区）均为责任单位，以下不再列出: meant here too) or govern it (以下均须各县（区）负责，不再列出: meant from the next task on).
 */
export const readSayOnceClause = (clause: string): SayOnceClause | null => {
  if (!spared.test(clause) && !sameBelow.test(clause)) return null;
  if (readLeadConvention(clause) !== null || readingNote.test(clause)) return null;
  const segments = splitAtDepthZero(clause, '，,');
  const said = segments.findIndex((segment) => spared.test(segment) || sameBelow.test(segment));
  for (let at = said; at >= 0; at -= 1) {
    const { bodies, before } = bodiesOf(segments[at] as string);
    if (bodies.length === 0) continue;
    const together = [...bodies];
    let first = at;
    // 各县（区）人民政府，甲管委会均为责任单位: the list may hold commas, up to the end of another duty.
    while (first > 0 && before === '' && !dutyEnd.test(segments[first - 1] as string)) {
      const more = bodiesOf(segments[first - 1] as string);
      if (more.before !== '' || more.bodies.length === 0 || !more.bodies.every(isPlaceBody)) break;
      together.unshift(...more.bodies);
      first -= 1;
    }
    const following = /以下|下列|后续|此后|其他|其余/.test(before) && !/上述|以上|本(?:方案|条|项)/.test(before);
    return { bodies: together, followingOnly: following, own: segments.slice(0, first).join('，') };
  }
  return null;
};

/** Counties and the commissions of zones, which stand beside them. */
export const isPlaceBody = (name: string): boolean => isCountyBody(name) || /管委会$/.test(name);
