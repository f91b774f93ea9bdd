/** @module Energy and carbon budgets: issued, carried, used, remaining, expected overrun. */
import { type Trace, unitLabel } from '@dafeng/quantity';
import type { AnyReported } from '@dafeng/tracking';
import type { BudgetFact, ReportFacts } from '../facts.ts';
import type { Block, Cell, Column, NumberQuality, Row } from '../report.ts';
import { reportNumber } from '../report-number.ts';
import { both, en, listed, say, textCell, zh } from '../words.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import { missingSource } from './overview.ts';

export const budgetColumns: readonly Column[] = [
  textColumn('subject', '对象', 'Subject', 18),
  markColumn('kind', '类别', 'Kind', 9),
  textColumn('unit', '单位', 'Unit', 13),
  numberColumn('issued', '下达', 'Issued', 10),
  numberColumn('carried', '结转', 'Carried', 9),
  numberColumn('allowed', '可用', 'Allowed', 10),
  markColumn('until', '截至', 'Until', 10),
  numberColumn('used', '已用', 'Used', 10),
  numberColumn('remaining', '剩余', 'Remaining', 10, { formula: { kind: 'sum', plus: ['allowed'], less: ['used'] } }),
  numberColumn('overrun', '预计超支', 'Expected overrun', 11),
];
const places = 2;
const rowOf = ({ kind, subject, standing, unit, ref }: BudgetFact, index: number): Row => {
  const amount = (item: AnyReported<Trace>, quality: NumberQuality = 'computed'): Cell =>
    reportNumber(item, { places, quality, ref });
  // Until the year is whole, what it will come to is an estimate and printed as one.
  const isWhole = standing.expected.ok && standing.expected.value.by === 'whole-year';
  return {
    id: `${standing.budget}-${index}`,
    look: 'plain',
    cells: [
      { kind: 'words', text: subject },
      { kind: 'words', text: kind },
      { kind: 'words', text: unitLabel(unit) },
      amount(standing.issued),
      standing.carried === null ? textCell('不结转', 'none') : amount(standing.carried),
      amount(standing.allowed),
      textCell(standing.until ?? '—'),
      amount(standing.used),
      amount(standing.remaining),
      amount(standing.overrun, isWhole ? 'computed' : 'estimate'),
    ],
  };
};

export const budgetBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.budgets.ok) return [missingSource('用能预算与碳预算', 'energy and carbon budgets', facts.budgets)];
  const budgets = facts.budgets.value;
  if (budgets.length === 0)
    return [
      {
        kind: 'callout',
        tone: 'missing',
        said: say(
          zh`尚未下达用能预算或碳预算。可在“预算”中录入。`,
          en`No energy or carbon budget has been issued. Enter one under Budgets.`,
        ),
      },
    ];
  const over = budgets.filter(({ standing }) => ['over', 'expected-over'].includes(standing.verdict));
  const names = listed(over.map(({ subject }) => subject));
  return [
    {
      kind: 'paragraph',
      said: say(
        zh`预算${budgets.length}项，已超或预计超支${over.length}项${over.length === 0 ? '' : `：${names.zh}`}。`,
        en`${budgets.length} budgets, ${over.length} overrun or expected to be${over.length === 0 ? '' : `: ${names.en}`}.`,
      ),
    },
    {
      kind: 'table',
      id: 'budgets',
      title: both('预算执行', 'Budgets'),
      columns: budgetColumns,
      rows: budgets.map(rowOf),
      notes: [
        both(
          '可用＝下达＋结转，剩余＝可用－已用；预计超支为负的在预算之内。',
          'Allowed is issued and carried, remaining is allowed less used; a negative overrun is within the budget.',
        ),
      ],
      source: both(`来源：预算台账，${facts.asOf}`, `Source: register of budgets, ${facts.asOf}`),
    },
  ];
};
