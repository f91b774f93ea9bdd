/**
 * @module Title, document number, issuer and date of issue, as the letterhead and the letter of transmittal print them.
 * Facts the text does not print are null and never inferred from its content.
 */
import type { CleanText } from '../clean-text.ts';
import type { DocumentFacts } from '../reading.ts';
import { type Span, toParagraphs } from '../text/paragraphs.ts';
import { countFrontMatter } from './front-matter.ts';
import { parsePrintedDate } from './printed-date.ts';

const planNoun = /(?:方案|规划|计划|意见|办法|措施|纲要|要点|行动|路线图|蓝图|规定|若干政策|战略)(?:（[^）]{1,24}）)?$/;
const notice = /关于(?:印发|转发|发布|下发)[《“]?(.{4,80}?)[》”]?的通知/;
const ownNumber =
  /^(?:文号|发文字号|字号)?[：:]?([\u3400-\u9fff]{1,14})[〔（【《]((?:19|20)\d\d)[〕）】》](?:第)?(\d{1,5})号/;
const issuerName =
  /^(?!附)(?:国务院$|[\u3400-\u9fff、（）]{2,60}(?:人民政府|政府|国务院|办公厅|办公室|委员会|发展改革委|发改委|委|局|厅|部|领导小组|管委会|公署)$)/;
const issueField = /^(?:发布|成文|印发|发文|生成)(?:日期|时间)[：:]/;
const issuerField = /^(?:发布|发文|制发|印发|成文)(?:机关|机构|单位)[：:](.{2,40})$/;

interface Front {
  readonly lines: readonly string[];
  /** The last paragraphs: a signature may stand under the plan. */
  readonly tail: readonly string[];
}

const toFront = (clean: CleanText): Front => {
  const paragraphs = toParagraphs(clean.text);
  const count = countFrontMatter(clean.text, paragraphs);
  const line = ({ start, end }: Span): string => clean.text.slice(start, Math.min(end, start + 400));
  return {
    lines: paragraphs.slice(0, count).map(line),
    tail: paragraphs.slice(Math.max(count, paragraphs.length - 6)).map(line),
  };
};

const withoutPunctuation = (line: string): boolean => !/[。；，：]/.test(line);
const unquote = (title: string): string => title.replace(/^《(.+)》$/, '$1');

const readTitle = (front: Front): string | null => {
  const { lines } = front;
  const noticeTitle = notice.exec(lines.filter((line) => line.length <= 90).join(''))?.[1] ?? null;
  if (noticeTitle !== null) {
    const plain = noticeTitle.replace(/^[《“]|[》”]$/g, '');
    // 关于印发《A》和《B》的通知 names two documents; the printed title decides then.
    if (!/[》”].*[《“]/.test(plain)) return plain;
  }
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] as string;
    if (line.length > 80 || !withoutPunctuation(line) || !planNoun.test(line)) continue;
    if (/^(?:附件|根据|按照|为|本)/.test(line)) continue;
    return unquote(withLinesAbove(lines, i));
  }
  for (const line of lines) {
    if (line.length >= 4 && line.length <= 60 && withoutPunctuation(line) && /[\u3400-\u9fff]/.test(line)) {
      if (!ownNumber.test(line) && parsePrintedDate(line) === null && !issuerName.test(line) && line !== '目录')
        return unquote(line);
    }
  }
  return null;
};

/** A title set in several lines: 临江市 / 碳达峰实施方案. */
const withLinesAbove = (lines: readonly string[], at: number): string => {
  let title = lines[at] as string;
  const startsWhole = /(?:省|市|县|区|州|盟|旗|国家|全国|领域|行业)|关于/;
  for (let i = at - 1; i >= 0 && at - i <= 2 && !startsWhole.test(title); i -= 1) {
    const above = lines[i] as string;
    if (above.length > 24 || !withoutPunctuation(above) || issuerName.test(above)) break;
    if (ownNumber.test(above) || parsePrintedDate(above) !== null || /通知$|^附件|^（/.test(above)) break;
    title = above + title;
  }
  return title;
};

const readNumber = (front: Front): string | null => {
  for (const line of front.lines) {
    const match = line.length <= 48 || /号[\u3400-\u9fff]/.test(line) ? ownNumber.exec(line) : null;
    if (match && !/[《》]/.test(match[1] as string)) return `${match[1]}〔${match[2]}〕${match[3]}号`;
  }
  return null;
};

const isDateLine = (line: string): boolean =>
  line.length <= 24 && parsePrintedDate(line) !== null && !/[：:]/.test(line) && /日(?:印发)?$/.test(line);

const readDate = (front: Front): string | null => {
  const lines = [...front.lines, ...front.tail];
  const signed = lines.find(isDateLine);
  if (signed !== undefined) return parsePrintedDate(signed);
  const field = lines.find((line) => issueField.test(line));
  if (field !== undefined) return parsePrintedDate(field);
  const bracketed = front.lines.find((line) => line.length <= 30 && /^（.*日）$/.test(line));
  return bracketed === undefined ? null : parsePrintedDate(bracketed);
};

const readIssuer = (front: Front): string | null => {
  for (const lines of [front.lines, front.tail]) {
    const date = lines.findIndex(isDateLine);
    const signed: string[] = [];
    for (let i = date - 1; i >= 0 && signed.length < 12 && issuerName.test(lines[i] as string); i -= 1)
      signed.unshift(lines[i] as string);
    if (signed.length > 0) return signed.join('、');
  }
  const field = [...front.lines, ...front.tail]
    .map((line) => issuerField.exec(line)?.[1])
    .find((name) => name !== undefined);
  if (field !== undefined) return field;
  const head = front.lines.find((line) => line.length <= 40 && issuerName.test(line));
  if (head !== undefined) return head.replace(/文件$/, '');
  const party = /^(中共[\u3400-\u9fff]{2,10}?委员?会?)、?([\u3400-\u9fff]{2,10}?人民政府)关于/.exec(
    readTitle(front) ?? '',
  );
  if (party !== null) return `${party[1]}、${party[2]}`;
  const joined = /^(.{2,40}?(?:人民政府|政府|办公厅|办公室|委员会|委|局|厅|部|国务院))关于(?:印发|转发|发布)/.exec(
    front.lines.join(''),
  );
  return joined?.[1] ?? null;
};

/** @returns what is printed; `title` is empty where the text prints none. */
export const readDocumentFacts = (clean: CleanText): DocumentFacts => {
  const front = toFront(clean);
  return {
    title: readTitle(front) ?? '',
    docNumber: readNumber(front),
    issuer: readIssuer(front),
    date: readDate(front),
  };
};
