/**
 * @module All sheets of the template of one book, in order: how to fill it, whose it is, the balance, the activity data. And the same as
 * plain tables in the long form, for offices without Excel.
 */
import { absenceLabel, getUnit } from '@dafeng/quantity';
import { listFlows } from '../../balance/flow.ts';
import { getInventoryMethod, isInventoryMethodId, listInventoryMethods } from '../../inventory/inventory-method.ts';
import { type TemplateSheetKind, templateVersion, writeMarker } from '../template-marker.ts';
import { activityTemplates, notationKeys } from './activity-template.ts';
import { contentOf, energyTemplate, productsOfLayout, type TemplateRequest } from './energy-template.ts';
import { type WrittenCell, type WrittenSheet, written } from './written-sheet.ts';

const markerRow = ({ area, year }: TemplateRequest, sheet: TemplateSheetKind): readonly WrittenCell[] => [
  written('fixed')(
    writeMarker({ version: templateVersion, year, area: area.code ?? area.name, areaName: area.name, sheet }),
  ),
];

const steps: readonly (readonly [string, string])[] = [
  [
    '一、填“能源平衡”和各张活动数据表的浅黄色单元格；其余不要改动。',
    '1. Fill the pale yellow cells; leave the others as they are.',
  ],
  [
    '二、数按表头或单位栏的单位填。活动数据可以换单位，系统折算并说明。',
    '2. Give numbers in the unit of the heading or of the unit column; another unit of the same kind is converted, and said.',
  ],
  [
    '三、没有数就留空，或写明标识；空不等于零。',
    '3. Leave blank what is not known, or give a notation key; blank is not zero.',
  ],
  [
    '四、同一代码写了多行的，数值相加，不覆盖；导入时会说明。',
    '4. Rows with one code add and never overwrite; the import says so.',
  ],
  [
    '五、每个数写明来源（年鉴、企业报告、主管部门），不确定性按 95% 区间的半宽填百分数。',
    '5. Say where each number comes from; uncertainty is half the 95 % interval, in per cent.',
  ],
  [
    '六、公式可以用，按保存时的结果计；数值单元格不要合并。',
    '6. Formulas count with the result saved; do not merge cells that hold numbers.',
  ],
  [
    '七、本模板只用于所写的地区和年份；填好后在系统里上传，先预览，再导入。',
    '7. The template is for the area and year it names. Upload it: a preview comes first, then the import.',
  ],
];

const guide = (request: TemplateRequest): WrittenSheet => ({
  name: '说明',
  rows: [
    markerRow(request, 'guide'),
    [written('title')(`${request.area.name} ${request.year} 年能源与温室气体账本：填报说明 How to fill this book`)],
    ...steps.flatMap(([zh, en]) => [[written('label')(zh)], [written('note')(en)]]),
    [],
    [written('label')('标识 Notation keys')],
    ...notationKeys.map((key) => [written('note')(`${key}　${absenceLabel(key).zh}　${absenceLabel(key).en}`)]),
  ],
  widths: [110],
  frozenRows: 2,
  frozenColumns: 0,
  hiddenRows: [0],
  lists: [],
});

const profile = (request: TemplateRequest): WrittenSheet => {
  const { area, year, method } = request;
  const known = isInventoryMethodId(method) ? getInventoryMethod(method) : null;
  const [fixed, note] = [written('fixed'), written('note')];
  return {
    name: '基本信息',
    rows: [
      markerRow(request, 'profile'),
      [written('label')('地区'), fixed(area.name), note('Area')],
      [written('label')('行政区划代码'), fixed(area.code), note('Division code')],
      [written('label')('年份'), fixed(year), note('Year')],
      [
        written('label')('核算方法'),
        written('input')(method),
        note(known === null ? 'Method' : `${known.zh} ${known.en}`),
      ],
      [written('label')('填报单位'), written('input')(null), note('Provided by')],
      [written('label')('填报日期'), written('input')(null), note('Date')],
    ],
    widths: [26, 24, 60],
    frozenRows: 1,
    frozenColumns: 1,
    hiddenRows: [0],
    lists: [
      {
        column: 1,
        firstRow: 4,
        lastRow: 4,
        values: listInventoryMethods().map(({ id }) => id),
        message: '核算方法 Method edition',
      },
    ],
  };
};

export const templateBook = (request: TemplateRequest): readonly WrittenSheet[] => [
  guide(request),
  profile(request),
  energyTemplate(request),
  ...activityTemplates(request),
];

/** A plain table; the first row is its head. */
export interface TemplateTable {
  /** File name without folder: `energy.csv`, `fugitive.csv`. */
  readonly file: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}
/** The same book as long tables: the interchange form of the balance with every cell, and the activity data in one table. */
export const templateTables = (request: TemplateRequest): readonly TemplateTable[] => {
  const { area, year, order = 'provincial', cells = [] } = request;
  const held = new Map(
    cells.filter(({ sheet }) => sheet === 'energy').map((cell) => [`${cell.row}:${cell.column}`, cell]),
  );
  const activities = activityTemplates(request).flatMap(({ rows }) => rows.slice(4));
  return [
    {
      file: 'energy.csv',
      rows: [
        ['region', 'year', 'flow', 'product', 'value', 'unit', 'source'],
        ...listFlows().flatMap((flow) =>
          productsOfLayout(year, order).map((product) => [
            area.name,
            year,
            flow.zh,
            product.zh,
            contentOf(held.get(`${flow.id}:${product.id}`)),
            getUnit(product.unit).zh,
            null,
          ]),
        ),
      ],
    },
    {
      file: 'activities.csv',
      rows: [
        ['代码', '项目', '年份', '数值', '单位', '标识', '来源', '不确定性（±%）', '备注', '上年数'],
        ...activities.map((row) => row.map((cell) => cell?.value ?? null)),
      ],
    },
  ];
};
