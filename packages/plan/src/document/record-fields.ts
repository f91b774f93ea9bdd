/**
 * @module The table a web page sets above a document: 索引号, 文号, 发布机构, 成文日期 …, several fields to a line or one.
 * Which field states the number, the issuer or the date is left to `document-facts`.
 */

/** Fields that give a document its date, the surest first: when it was made, then issued, then put on a page. */
export const dateFields = [
  '成文日期',
  '成文时间',
  '印发日期',
  '印发时间',
  '发文日期',
  '发文时间',
  '发布日期',
  '发布时间',
  '公开日期',
  '公开时间',
  '生成日期',
  '生成时间',
] as const;

const names = [
  '信息索引号',
  '索引号',
  '发文字号',
  '发布字号',
  '发文文号',
  '文件字号',
  '文件编号',
  '文号',
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
  ...dateFields,
  '废止日期',
  '失效日期',
  '施行日期',
  '实施日期',
  '主题分类',
  '主题词',
  '组配分类',
  '体裁分类',
  '公开类型',
  '公开方式',
  '公开形式',
  '公开范围',
  '信息名称',
  '文件名称',
  '名称',
  '标题',
  '信息来源',
  '来源',
  '有效性',
  '效力状态',
  '是否有效',
  '有效期',
  '浏览次数',
  '点击数',
  '访问量',
  '阅读次数',
  '签发人',
] as const;

export type RecordName = (typeof names)[number];

const any = names.join('|');
const opening = new RegExp(`^(?:【(?:${any})】|(?:${any})(?:[：:\\t]))`);
const field = new RegExp(`【(${any})】[：:]?|(${any})(?:[：:]|\\t)`, 'g');
/** A line of such a table is no longer. */
const LONGEST_LINE = 400;

/** True where a line starts with one of the fields of such a table. */
export const isRecordLine = (line: string): boolean => opening.test(line.slice(0, 12));

/** Values by name, as first printed; blanks between the fields may be lost. */
export const readRecordFields = (lines: readonly string[]): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  for (const line of lines) {
    if (line.length > LONGEST_LINE || !isRecordLine(line)) continue;
    const matches = [...line.matchAll(field)];
    matches.forEach((match, index) => {
      const name = (match[1] ?? match[2]) as string;
      const from = match.index + match[0].length;
      const value = line.slice(from, matches[index + 1]?.index ?? line.length).replace(/^[\s：:]+|[\s；;，,|]+$/g, '');
      if (value !== '' && !fields.has(name)) fields.set(name, value);
    });
  }
  return fields;
};

/** The first of `wanted` that is printed. */
export const firstField = (fields: ReadonlyMap<string, string>, wanted: readonly RecordName[]): string | null => {
  for (const name of wanted) {
    const value = fields.get(name);
    if (value !== undefined) return value;
  }
  return null;
};
