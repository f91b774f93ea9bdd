/**
 * @module A breakdown as a workbook whose arithmetic can be checked: weights, exact shares and sums are live formulas; and every version and answer
 * on a second sheet.
 */
import type { BreakdownDetail } from '@dafeng/contract';
import type { Cell, Sheet } from '@dafeng/spreadsheets';
import type { Language } from '../sheets/words.ts';
import { localDay } from '../tracking/local-day.ts';

const titles = {
  zh: [
    '单位',
    '基期',
    '基期来源',
    '产出（亿元）',
    '潜力',
    '权数',
    '锁定份额',
    '权重',
    '未修约份额',
    '份额',
    '占基期',
    '较上一稿',
    '答复',
    '答复理由',
  ],
  en: [
    'body',
    'base',
    'source of base',
    'output (100m yuan)',
    'potential',
    'own weight',
    'locked',
    'weight',
    'exact share',
    'share',
    'of base',
    'change',
    'answer',
    'reason',
  ],
} as const;
/** Column letters of the fields of a rule. */
const letters: Readonly<Record<string, string>> = { base: 'B', output: 'D', potential: 'E', weight: 'F' };
const answerWords = { zh: { agree: '同意', object: '有异议' }, en: { agree: 'agrees', object: 'objects' } } as const;

const weightFormula = (weight: readonly string[], row: number): string =>
  weight
    .map((factor, index) => {
      const under = factor.startsWith('1/');
      const cell = `${letters[under ? factor.slice(2) : factor] ?? 'F'}${row}`;
      return under ? `/${cell}` : index === 0 ? cell : `*${cell}`;
    })
    .join('');

export const breakdownSheets = (detail: BreakdownDetail, language: Language): readonly Sheet[] => {
  const { line, versions, rules } = detail;
  const last = versions.at(-1);
  const shares = last?.shares ?? [];
  const weight = rules.find(({ id }) => id === last?.rule)?.weight ?? null;
  // The head is row 1 of the file, so the first receiver stands in row 2.
  const [first, end] = [2, shares.length + 1];
  const [sumRow, totalRow] = [end + 1, end + 2];
  const rows: Cell[][] = shares.map((share) => {
    const answer = share.answers.at(-1);
    return [
      share.name,
      share.fields.base.value,
      [share.fields.base.source, share.fields.base.period].filter(Boolean).join(' ') || null,
      share.fields.output.value,
      share.fields.potential.value,
      share.fields.weight,
      share.fields.locked,
      null,
      null,
      share.share.value,
      share.ofBase.value,
      share.change?.value ?? null,
      answer === undefined ? null : answerWords[language][answer.answer],
      answer?.reason || null,
    ];
  });
  const blank = (name: string): Cell[] => [name, ...titles.zh.slice(1).map(() => null)];
  rows.push(
    blank(language === 'zh' ? '合计' : 'sum'),
    blank(language === 'zh' ? '总量' : 'total'),
    blank(language === 'zh' ? '核对（总量−合计，应为0）' : 'check (total − sum, to be 0)'),
  );
  const formulas = shares.flatMap((share, index) => {
    const row = index + first;
    const own = [
      ...(weight === null || share.locked ? [] : [{ row: index, column: 7, formula: weightFormula(weight, row) }]),
      ...(weight === null
        ? []
        : [
            {
              row: index,
              column: 8,
              formula: `IF(G${row}<>"",G${row},($J$${totalRow}-SUM($G$${first}:$G$${end}))*H${row}/SUM($H$${first}:$H$${end}))`,
            },
          ]),
    ];
    return share.fields.base.value === null ? own : [...own, { row: index, column: 10, formula: `J${row}/B${row}` }];
  });
  const sums = ['B', 'D', 'E', 'H', 'I', 'J'].map((letter) => ({
    row: sumRow - 2,
    column: letter.charCodeAt(0) - 'A'.charCodeAt(0),
    formula: `SUM(${letter}${first}:${letter}${end})`,
  }));
  const totalCells = rows[totalRow - 2];
  if (totalCells) totalCells[9] = last?.total.value ?? line.total.value;
  const unit = language === 'zh' ? line.unit.zh : line.unit.en;
  const notes = [
    `${line.name}：${line.indicatorName[language]}，${line.year}，${unit}${line.basisName === null ? '' : `（${line.basisName[language]}）`}；${line.origin}`,
    last === undefined
      ? language === 'zh'
        ? '还没有方案。'
        : 'No version yet.'
      : language === 'zh'
        ? `第${last.number}稿，规则“${last.ruleName.zh}”：${last.reason}。份额由未修约份额按最大余数法取到 ${line.places} 位小数，合计分毫不差。`
        : `Version ${last.number} by "${last.ruleName.en}": ${last.reason}. Shares are brought to ${line.places} places by the largest remainder and come to the total exactly.`,
  ];
  const history: Sheet = {
    name: language === 'zh' ? '协商过程' : 'history',
    columns: (language === 'zh'
      ? ['稿次', '提出', '时间', '规则', '说明', '单位', '份额', '锁定', '答复', '要求', '理由', '答复人', '答复时间']
      : [
          'version',
          'by',
          'at',
          'rule',
          'grounds',
          'body',
          'share',
          'locked',
          'answer',
          'wanted',
          'reason',
          'answered by',
          'answered at',
        ]
    ).map((title, index) => ({
      title,
      width: index === 4 || index === 10 ? 30 : 14,
      numeric: index === 6 || index === 9,
    })),
    rows: versions.flatMap((version) =>
      version.shares.flatMap((share): Cell[][] => {
        const head: Cell[] = [
          version.number,
          version.by,
          localDay(new Date(version.at)),
          version.ruleName[language],
          version.reason,
          share.name,
          share.share.value,
          share.locked ? (language === 'zh' ? '是' : 'yes') : null,
        ];
        if (share.answers.length === 0) return [[...head, null, null, null, null, null]];
        return share.answers.map((answer) => [
          ...head,
          answerWords[language][answer.answer],
          answer.wanted?.value ?? null,
          answer.reason || null,
          answer.by,
          localDay(new Date(answer.at)),
        ]);
      }),
    ),
    notes: [],
  };
  return [
    {
      name: language === 'zh' ? '分解' : 'breakdown',
      columns: titles[language].map((title, index) => ({
        title: [1, 4, 6, 8, 9, 11].includes(index) ? `${title}（${unit}）` : title,
        width: index === 0 || index === 2 || index === 13 ? 20 : 13,
        numeric: index > 0 && index < 12 && index !== 2,
      })),
      rows,
      formulas: [
        ...formulas,
        ...(shares.length === 0 ? [] : sums),
        ...(shares.length === 0 ? [] : [{ row: totalRow - 1, column: 9, formula: `J${totalRow}-J${sumRow}` }]),
      ],
      notes,
      frozenColumns: 1,
    },
    history,
  ];
};
