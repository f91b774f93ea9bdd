/**
 * @module What an organisation of the registry is called and what kind it is. Which printed names mean one body is told by the plan
 * package; here no name is ever expanded: the screen shows a wording that some plan prints.
 */
import type { OrganisationKind } from './model/access.ts';

/** The printed name without what is layout: blanks, half-width brackets, the 等 that opens a list. */
export const nameAsPrinted = (printed: string): string =>
  printed.normalize('NFKC').replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）').replace(/等$/, '');

/** A first guess by the form of the name; an officer may change it. */
export const kindOf = (name: string): OrganisationKind => {
  if (/双碳办|碳达峰碳中和.*办/.test(name)) return 'city-office';
  if (/公司|集团|厂$|供电局$/.test(name)) return 'enterprise';
  if (/园区|开发区|高新区|新区|经开区|管委|国际铁路港|自贸/.test(name)) return 'park';
  if (/^各?[^市]*(?:县|区|旗)(?:（|\(|$|、|政府|人民政府|委)/.test(name) || /^各.*(?:县|区)/.test(name))
    return 'county';
  if (
    /(?:局|委|办|办公室|厅|部|中心|院|海关|银行|分行|社|联合会|妇联|党校|工会|科协|法院|检察院)(?:（.*）)?$/.test(name)
  )
    return 'department';
  return 'other';
};
