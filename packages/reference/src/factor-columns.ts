/** @module The columns of a factor file in its long form, with their Chinese heads. Reading the cells is left to `parse-factor-file.ts`. */

export interface FactorColumn {
  readonly id: string;
  readonly zh: string;
  readonly required: boolean;
  readonly also: readonly string[];
}

const column = (id: string, zh: string, required = false, ...also: readonly string[]): FactorColumn => ({
  id,
  zh,
  required,
  also,
});

export const factorColumns: readonly FactorColumn[] = [
  column('product', '品种', true, '产品', '燃料'),
  column('value', '数值', true, '因子', '系数', '排放因子', 'factor', 'emission_factor', 'ef'),
  column('unit', '单位', true),
  column('source', '来源', true, '出处'),
  column('locator', '位置', false, '页码', '表号'),
  column('term', '参数', false, '术语'),
  column('gas', '气体'),
  column('sectorGroup', '部门组', false, 'sector_group', 'group'),
  column('region', '地区'),
  column('entity', '主体', false, '企业'),
  column('basis', '口径'),
  column('validFrom', '起', false, 'valid_from', '有效期起'),
  column('validTo', '止', false, 'valid_to', '有效期止'),
  column('year', '年份'),
  column('dataYear', '数据年份', false, 'data_year'),
  column('published', '发布日期'),
  column('status', '可信度'),
  column('kind', '类别'),
  column('low', '下限'),
  column('high', '上限'),
  column('note', '说明', false, '备注'),
];

const byHead = new Map<string, string>();
for (const { id, zh, also } of factorColumns) for (const head of [id, zh, ...also]) byHead.set(head.toLowerCase(), id);

/** The column that a head names, in any case of its letters; null where it names none. */
export const findFactorColumn = (head: string): string | null => byHead.get(head.trim().toLowerCase()) ?? null;
