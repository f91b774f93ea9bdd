/**
 * @module Splits a printed list of responsible bodies into names and knows which names stand for counties.
 * Who leads and who takes part is left to `parse-responsibility`.
 */

const openers = '（〔《“【';
const closers = '）〕》”】';

/** What a body's name ends with. */
const bodySuffix =
  /(?:委|局|厅|部|办|会|府|院|行|社|室|处|科|中心|公司|集团|大学|学校|学院|单位|部门|组|团|队|站|所|港|区|县|市|州|盟|旗|地|乡镇|镇街|街道|成员|妇联|残联|工商联|党校|海关|法院|电网|供电|电力|科协|平台|银行|企业|机构|协会|商会|署|办公厅|台|网|馆|场|厂|园|总队|支队|机关)$/;

const partySuffix = /(?:委|局|厅|部|办|会|府|院|行|公司|单位|中心)$/;

export const looksLikeBody = (name: string): boolean =>
  name.length >= 2 &&
  name.length <= 44 &&
  bodySuffix.test(name.replace(/（[^）]*）$/, '')) &&
  !/[。；：！？%]|^\d+$/.test(name) &&
  !/^(?:推进|加快|加强|建设|实施|推动|完善|支持|鼓励|强化|提升|开展|落实|包括|含|不含|如|或)/.test(name);

const level = '(?:人民政府|政府|党委|党工委|管委会)';
const afterCounty = `(?:（[^）]{1,14}）)?(?:区|县|市)?(?:[（和及、].*|${level}+(?:（.*)?(?:[和及、].*)?)?$`;
/** 各县（市、区）, 各设区市, 有关区县 …: the level below the issuer, whatever it is called. */
const everyCounty = new RegExp(
  `^(?:(?:各|相关|有关|所有|全市各|全省各|属地|项目所在地)(?:设区市|市州|市（州）|市|州|盟|旗|地级市|地市|区县|县区|县|区|区（市）县|市、县|县（市、区）|县（市）|市（县）|地方|地区|地)${afterCounty}|(?:设区市|市州|市（州）|地级市|地市|区县|县区|区（市）县|市、县|县（市、区）|县（市）|市（县）)${afterCounty}|(?:州|县|区|盟|旗)(?:（[^）]{1,14}）)?${level}?$|市（[^）]{1,14}）.*$|地方${afterCounty})`,
);
const namedCounty = /^[\u3400-\u9fff]{1,8}(?:县|区|市|旗)(?:人民政府|政府)?$/;

export const isCountyBody = (name: string): boolean => {
  if (/(?:局|委|厅|部|办|室|处|中心|公司|单位|部门)$/.test(name) && !/管委会|人民政府|政府/.test(name)) return false;
  if (everyCounty.test(name)) return true;
  return (
    namedCounty.test(name) && !/^[省市]|开发区|高新区|新区$|园区|示范区|试验区|功能区|合作区|管理区|保税区/.test(name)
  );
};

/** 和 between two whole bodies parts them; inside a name (自然资源和规划局) it does not. */
const splitAnd = (name: string): string[] => {
  for (let i = 2; i < name.length - 2; i += 1) {
    const c = name.charAt(i);
    if (c !== '和' && c !== '及' && c !== '与') continue;
    const left = name.slice(0, i);
    const right = name.slice(i + 1);
    if (
      partySuffix.test(left) &&
      !/(?:发展|住房|教育|文化|工业|经济|卫生|人力资源)$/.test(left) &&
      bodySuffix.test(right)
    ) {
      return [left, ...splitAnd(right)];
    }
  }
  return [name];
};

const trimName = (name: string): string =>
  name
    .replace(/^(?:以及|及|并由|由|和|与|会同|其中|其他工作由)/, '')
    .replace(/^[\s，、；]+|[\s，、；。]+$/g, '')
    .trim();

/** Splits at separators outside brackets and quotes; the separators belong to no part. */
export const splitAtDepthZero = (text: string, separators: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charAt(i);
    if ('（〔《【“'.includes(c)) depth += 1;
    else if ('）〕》】”'.includes(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(c)) {
      parts.push(text.slice(from, i));
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
};

export interface BodyList {
  readonly names: readonly string[];
  /** True where the list ends with 等. */
  readonly open: boolean;
}

/** Names as printed, separators inside their own brackets kept: 各县（市、区）人民政府. */
export const splitBodies = (list: string): BodyList => {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  const flush = (): void => {
    parts.push(part);
    part = '';
  };
  for (let i = 0; i < list.length; i += 1) {
    const c = list.charAt(i);
    if (openers.includes(c)) depth += 1;
    else if (closers.includes(c)) depth = Math.max(0, depth - 1);
    if (depth === 0 && (c === '、' || c === '，' || c === ',' || c === '；' || c === '\n' || c === '\t' || c === ' '))
      flush();
    else if (depth === 0 && (list.startsWith('以及', i) || list.startsWith('会同', i))) {
      flush();
      i += 1;
    } else part += c;
  }
  flush();
  let open = false;
  const names: string[] = [];
  for (const raw of parts) {
    let name = trimName(raw);
    const more = /^(.*?)等(?:有关|相关|各)?(?:市级|省级|市直|省直)?(?:部门|单位|部门（单位）|单位（部门）)?$/.exec(
      name,
    );
    if (more) {
      open = true;
      name = trimName(more[1] as string);
    }
    if (name === '') continue;
    for (const one of splitAnd(name)) {
      const plain = trimName(one);
      if (plain !== '' && !names.includes(plain)) names.push(plain);
    }
  }
  return { names, open };
};
