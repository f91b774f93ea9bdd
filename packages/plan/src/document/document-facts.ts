/**
 * @module Title, document number, issuer and date of issue, as the letterhead and the letter of transmittal print them.
 * Facts the text does not print are null and never inferred from its content.
 */
import type { CleanText } from '../clean-text.ts';
import type { DocumentFacts } from '../reading.ts';
import { type Span, toParagraphs } from '../text/paragraphs.ts';
import { countFrontMatter } from './front-matter.ts';
import { parsePrintedDate } from './printed-date.ts';
import { dateFields, firstField, isRecordLine, readRecordFields } from './record-fields.ts';

const planNoun = /(?:方案|规划|计划|意见|办法|措施|纲要|要点|行动|路线图|蓝图|规定|若干政策|战略)(?:（[^）]{1,24}）)?$/;
const notice = /关于(?:印发|转发|发布|下发|印送|公布)[《“]?(.{4,120}?)[》”]?的(?:通知|公告|函|决定)/;
/** A draft put before the public: 关于公开征求《…（征求意见稿）》意见的公告. */
const consultation = /关于(?:公开)?(?:征求|征集)《(.{4,120}?)》(?:.{0,12}?)(?:意见|建议)/;
/** What a title may carry in brackets on a line of its own: its state as a draft, its years. */
const titleSupplement =
  /^（(?:(?:公开)?征求意见(?:修改)?稿|送审稿|草案|审议稿|讨论稿|修订稿|试行|修订|(?:19|20)\d\d(?:年)?[—\-～至](?:19|20)\d\d年?)）$/;
const ownNumber =
  /^（?(?:文号|发文字号|字号|编号)?[：:]?([\u3400-\u9fff]{1,14})[〔（【《]((?:19|20)\d\d)[〕）】》](?:第)?(\d{1,5})号/;
const printedNumber = /([\u3400-\u9fff]{1,14})[〔（【《[]((?:19|20)\d\d)[〕）】》\]](?:第)?(\d{1,5})号/;
const issuerName =
  /^(?!附)(?:国务院$|[\u3400-\u9fff、（）]{2,60}(?:人民政府|政府|国务院|办公厅|办公室|委员会|发展改革委|发改委|委|局|厅|部|领导小组|管委会|公署|总署|指挥部|工委|银行|科学院)$)/;
/** Titles of opinions name half a page of aims. */
const LONGEST_TITLE = 100;
/** The body that speaks in a title or a notice: 临江省能源局关于…. */
const speaking =
  /^((?:中共)?[\u3400-\u9fff]{2,40}?(?:人民政府|政府|办公厅|办公室|委员会|发展改革委|发改委|管委会|市委|省委|县委|区委|局|厅|部|国务院|总署))关于/;

interface Front {
  readonly lines: readonly string[];
  /** The signature under the plan, before its annexes; the last paragraphs where there is none. */
  readonly tail: readonly string[];
  /** The table of a web page above or below the plan. */
  readonly fields: ReadonlyMap<string, string>;
}

const isDateLine = (line: string): boolean =>
  line.length <= 24 && parsePrintedDate(line) !== null && !/[：:]/.test(line) && /日(?:印发)?$/.test(line);

const toFront = (clean: CleanText): Front => {
  const paragraphs = toParagraphs(clean.text);
  const count = countFrontMatter(clean.text, paragraphs);
  const line = ({ start, end }: Span): string => clean.text.slice(start, Math.min(end, start + 400));
  const lines = paragraphs.slice(0, count).map(line);
  const signed = paragraphs.findIndex(
    (paragraph, index) =>
      index > count && isDateLine(line(paragraph)) && issuerName.test(line(paragraphs[index - 1] as Span)),
  );
  const last = paragraphs.slice(Math.max(count, paragraphs.length - 6)).map(line);
  return {
    lines,
    tail: signed < 0 ? last : paragraphs.slice(Math.max(count, signed - 12), signed + 1).map(line),
    fields: readRecordFields([...lines, ...last]),
  };
};

const withoutPunctuation = (line: string): boolean => !/[。；，：]/.test(line);
const unquote = (title: string): string => title.replace(/^《(.+)》$/, '$1');

const readTitle = (front: Front): string | null => {
  const { lines } = front;
  const joined = lines.filter((line) => line.length <= 120).join('');
  const noticeTitle = notice.exec(joined)?.[1] ?? consultation.exec(joined)?.[1] ?? null;
  if (noticeTitle !== null) {
    const plain = noticeTitle.replace(/^[《“]|[》”]$/g, '');
    // 关于印发《A》和《B》的通知 names two documents; the printed title decides then.
    if (!/[》”].*[《“]/.test(plain)) return plain;
  }
  for (let i = lines.length - 1; i >= 0; i -= 1) {
    const line = lines[i] as string;
    if (titleSupplement.test(line)) continue;
    if (line.length > LONGEST_TITLE || !withoutPunctuation(line) || !planNoun.test(line)) continue;
    if (/^(?:附件|根据|按照|为|本)/.test(line)) continue;
    return unquote(withLinesAbove(lines, i)) + supplementBelow(lines, i);
  }
  for (const line of lines) {
    if (line.length >= 4 && line.length <= 60 && withoutPunctuation(line) && /[\u3400-\u9fff]/.test(line)) {
      if (!ownNumber.test(line) && parsePrintedDate(line) === null && !issuerName.test(line) && line !== '目录')
        return unquote(line);
    }
  }
  return null;
};

/** 临江市能源发展规划 / （2021—2025年）. */
const supplementBelow = (lines: readonly string[], at: number): string =>
  titleSupplement.test(lines[at + 1] ?? '') ? (lines[at + 1] as string) : '';

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
  const stated = firstField(front.fields, ['发文字号', '发布字号', '发文文号', '文件字号', '文号', '文件编号']);
  const field = stated === null ? null : printedNumber.exec(stated);
  if (field !== null) return `${field[1]}〔${field[2]}〕${field[3]}号`;
  for (const line of front.lines) {
    const match = line.length <= 48 || /号[\u3400-\u9fff]/.test(line) ? ownNumber.exec(line) : null;
    if (match && !/[《》]/.test(match[1] as string)) return `${match[1]}〔${match[2]}〕${match[3]}号`;
  }
  return null;
};

const readDate = (front: Front): string | null => {
  const lines = [...front.lines, ...front.tail];
  const signed = lines.find(isDateLine);
  if (signed !== undefined) return parsePrintedDate(signed);
  const stated = firstField(front.fields, dateFields);
  if (stated !== null) return parsePrintedDate(stated);
  const bracketed = front.lines.find((line) => line.length <= 30 && /^（.*日）$/.test(line));
  return bracketed === undefined ? null : parsePrintedDate(bracketed);
};

const bodyEnd =
  /(?:人民政府|(?<![西东中南北内全])部(?!门|委|队|办|署|长)|(?<=[市省县区州])委(?!员|办|宣|组|统|政|党|机|网)|委员会(?!办)|改革委(?!员|办)|发改委|卫生健康委|国资委|局(?!办|长)|厅(?!办)|总署|办公[厅室]|科学院|人民银行)(?=[\u3400-\u9fff]{3})/g;

/** Bodies set side by side with nothing but a blank between: 甲市生态环境局 甲市发展和改革委员会. */
const partIssuers = (printed: string): string => {
  if (printed.includes('、')) return printed;
  const names: string[] = [];
  let from = 0;
  for (const match of printed.matchAll(bodyEnd)) {
    const end = match.index + match[0].length;
    const rest = printed.slice(end);
    if (end - from < 3 || !issuerName.test(rest)) continue;
    // 省政府办公厅 is one body.
    if (/^(?:办公|机关|领导|直属|下属)/.test(rest)) continue;
    names.push(printed.slice(from, end));
    from = end;
  }
  return [...names, printed.slice(from)].join('、');
};

/** 临江市人民政府 2024年3月5日 on one line; 印发 behind the date tells the imprint of the printer, not a signature. */
const signedInLine =
  /^（?([\u3400-\u9fff、]{4,40}?)(?:于)?(?:(?:19|20)\d\d年|二[〇○零OＯo0])[^年]{0,8}(?:年)?.{2,8}日）?$/;

const readIssuer = (front: Front): string | null => {
  for (const lines of [front.lines, front.tail]) {
    const date = lines.findIndex(isDateLine);
    const signed: string[] = [];
    for (let i = date - 1; i >= 0 && signed.length < 12 && issuerName.test(lines[i] as string); i -= 1)
      signed.unshift(lines[i] as string);
    if (signed.length > 0) return signed.map(partIssuers).join('、');
  }
  for (const line of [...front.lines, ...front.tail]) {
    const inLine = line.length <= 60 ? signedInLine.exec(line)?.[1] : undefined;
    if (inLine !== undefined && issuerName.test(inLine)) return partIssuers(inLine);
  }
  const stated = firstField(front.fields, [
    '发文机关',
    '发文机构',
    '发文单位',
    '制发机关',
    '制定机关',
    '印发机关',
    '成文机关',
    '发布机关',
    '发布机构',
    '发布单位',
    '公开机构',
  ]);
  if (stated !== null && stated.length <= 60) return partIssuers(stated.replace(/[\s；;，,]+/g, '、'));
  const speaker = speaking.exec(front.lines.filter((line) => !isRecordLine(line)).join(''));
  const head = front.lines
    .filter((line) => line.length <= 60)
    .map((line) => line.replace(/文件$/, ''))
    .find((line) => issuerName.test(line));
  if (head !== undefined) return partIssuers(head);
  if (speaker !== null) return partIssuers(speaker[1] as string);
  const inTitle = speaking.exec(readTitle(front) ?? '') ?? front.lines.map((line) => speaking.exec(line)).find(Boolean);
  return inTitle === undefined || inTitle === null ? null : partIssuers(inTitle[1] as string);
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
