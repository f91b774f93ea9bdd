/** @module What the bodies owed in this period and sent: rounds, answers to notices, county plans. */
import type { FilingFact, ReportFacts } from '../facts.ts';
import type { Block, Column, Row } from '../report.ts';
import { counted } from '../report-number.ts';
import { both, en, say, textCell, zh } from '../words.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import { missingSource } from './overview.ts';

export const filingColumns: readonly Column[] = [
  textColumn('body', '单位', 'Body', 20),
  markColumn('kind', '类别', 'Kind', 13),
  textColumn('title', '事项', 'Matter', 29),
  markColumn('state', '状态', 'State', 11),
  markColumn('due', '期限', 'Due', 10),
  markColumn('submitted', '报送日期', 'Sent', 10),
  numberColumn('overdue', '逾期', 'Overdue', 7, { unit: both('天', 'days') }),
];
const days = both('天', 'days');
const rowOf = ({ id, body, kind, title, state, due, submittedOn, overdueDays }: FilingFact): Row => ({
  id,
  look: 'plain',
  cells: [
    textCell(body),
    { kind: 'words', text: kind },
    textCell(title),
    { kind: 'words', text: state.label },
    textCell(due ?? '—'),
    textCell(submittedOn ?? '—'),
    counted(overdueDays, days),
  ],
});

export const filingBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.filings.ok) return [missingSource('报送情况', 'filings', facts.filings)];
  const filings = facts.filings.value;
  if (filings.length === 0)
    return [{ kind: 'paragraph', said: say(zh`本期没有应报送的事项。`, en`Nothing was to be filed in this period.`) }];
  const in_ = (...ids: readonly string[]) => filings.filter(({ state }) => ids.includes(state.id)).length;
  const late = filings.filter(({ overdueDays }) => overdueDays > 0);
  return [
    {
      kind: 'paragraph',
      said: say(
        zh`应报送${filings.length}件：已批准${in_('approved')}件，待审${in_('submitted', 'reviewed')}件，退回${in_('returned')}件，未报${in_('draft', 'open')}件；逾期${late.length}件${late.length === 0 ? '' : `（${[...new Set(late.map(({ body }) => body))].join('、')}）`}。`,
        en`To be filed ${filings.length}: approved ${in_('approved')}, under review ${in_('submitted', 'reviewed')}, returned ${in_('returned')}, not sent ${in_('draft', 'open')}; overdue ${late.length}${late.length === 0 ? '' : ` (${[...new Set(late.map(({ body }) => body))].join(', ')})`}.`,
      ),
    },
    {
      kind: 'table',
      id: 'filings',
      title: both('报送情况', 'Filings'),
      columns: filingColumns,
      rows: filings.map(rowOf),
      notes: [],
      source: both(`来源：报送台账，${facts.asOf}`, `Source: register of filings, ${facts.asOf}`),
    },
  ];
};
