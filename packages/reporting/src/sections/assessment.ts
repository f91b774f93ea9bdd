/** @module The self-assessment: every item with its verdict, numbers and evidence; the result and what follows; what is open. */
import { formatNumber } from '@dafeng/quantity';
import type { JudgedItem } from '@dafeng/tracking';
import type { AssessmentFact, ReportFacts } from '../facts.ts';
import type { Block, Cell, Column, Row, Table } from '../report.ts';
import { counted, missingNumber, reportNumber } from '../report-number.ts';
import { both, en, listed, say, textCell, zh } from '../words.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import { missingSource } from './overview.ts';

export const itemColumns: readonly Column[] = [
  textColumn('item', '考核指标', 'Item', 26),
  markColumn('state', '结论', 'Verdict', 10),
  numberColumn('value', '结果', 'Result', 11),
  numberColumn('required', '要求', 'Required', 11),
  textColumn('because', '理由', 'Because', 30),
  numberColumn('evidence', '佐证', 'Evidence', 12, { unit: both('件', 'files') }),
];
export const evidenceColumns: readonly Column[] = [
  textColumn('item', '考核指标', 'Item', 26),
  textColumn('name', '佐证材料', 'Evidence', 34),
  textColumn('by', '提交', 'By', 16),
  markColumn('on', '日期', 'Date', 10),
  textColumn('sha256', '摘要', 'Digest', 14),
];
const states = {
  met: both('● 达标', '● met'),
  missed: both('■ 不达标', '■ missed'),
  open: both('○ 待定', '○ open'),
} as const;
const roles = {
  control: both('控制指标', 'Control items'),
  supporting: both('支撑指标', 'Supporting items'),
  target: both('目标指标', 'Targets'),
  measures: both('措施指标', 'Measures'),
} as const;

const rowOf = ({ origins, evidence }: AssessmentFact, judged: JudgedItem): Row => {
  const { item, state, because, points, outOf } = judged;
  const origin = origins[item.id] ?? null;
  const number = (which: 'value' | 'required'): Cell => {
    const value = origin?.[which] ?? null;
    if (origin === null || value === null) return textCell('');
    return value.ok
      ? reportNumber(value, {
          places: origin.places,
          quality: which === 'value' ? 'final' : 'path',
          ref: origin.ref,
          ...(value.value.value.unit === '1' ? { unit: '%' as const } : {}),
        })
      : missingNumber(value);
  };
  const score =
    outOf === null
      ? both('', '')
      : both(
          `${points === null ? '—' : formatNumber(points, { maxPlaces: 2 })}/${outOf}分；`,
          `${points === null ? '—' : formatNumber(points, { maxPlaces: 2 })}/${outOf} points; `,
        );
  const files = evidence.filter((one) => one.item === item.id).length;
  return {
    id: item.id,
    look: 'plain',
    cells: [
      textCell(item.zh, item.en),
      { kind: 'words', text: states[state] },
      number('value'),
      number('required'),
      textCell(
        `${score.zh}${because.zh}${origin === null ? '' : `。${origin.said.zh}`}`,
        `${score.en}${because.en}${origin === null ? '' : `. ${origin.said.en}`}`,
      ),
      counted(files, both('件', 'files')),
    ],
  };
};

const tableOf = (fact: AssessmentFact, role: keyof typeof roles): readonly Table[] => {
  const items = fact.assessment.items.filter(({ item }) => item.role === role);
  if (items.length === 0) return [];
  return [
    {
      kind: 'table',
      id: `assessment-${role}`,
      title: both(`${roles[role].zh}（${items.length}项）`, `${roles[role].en} (${items.length})`),
      columns: itemColumns,
      rows: items.map((judged) => rowOf(fact, judged)),
      notes: [],
      source: both(`来源：《${fact.scheme.zh}》自评`, `Source: self-assessment by ${fact.scheme.en}`),
    },
  ];
};

/** The items in their roles. */
export const itemBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.assessment.ok) return [missingSource('考核自评', 'self-assessment', facts.assessment)];
  const fact = facts.assessment.value;
  return (Object.keys(roles) as (keyof typeof roles)[]).flatMap((role) => tableOf(fact, role));
};

/** The result and what follows from it. */
export const gradeBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.assessment.ok) return [missingSource('考核自评', 'self-assessment', facts.assessment)];
  const { assessment, scheme, subject, year, falsified } = facts.assessment.value;
  const of = (state: JudgedItem['state']) => assessment.items.filter((item) => item.state === state);
  const open = listed(of('open').map(({ item }) => item));
  const possible = listed(assessment.possible);
  const result = assessment.grade
    ? say(
        zh`${year}年${subject}自评结果为${assessment.grade.zh}（${assessment.grade.clause}）。`,
        en`Self-assessment of ${subject} for ${year}: ${assessment.grade.en} (${assessment.grade.clause}).`,
      )
    : say(
        zh`${year}年${subject}自评结果待定，可能为${possible.zh}；待定的考核指标：${open.zh}。`,
        en`The result of ${subject} for ${year} is open, ${possible.en} are possible; open items: ${open.en}.`,
      );
  return [
    {
      kind: 'paragraph',
      said: say(
        zh`按《${scheme.zh}》，${assessment.items.length}项考核指标中达标${of('met').length}项，不达标${of('missed').length}项，待定${of('open').length}项${assessment.score === null ? '' : `，得分${formatNumber(assessment.score, { maxPlaces: 2 })}`}。`,
        en`By ${scheme.en}, of ${assessment.items.length} items ${of('met').length} are met, ${of('missed').length} missed, ${of('open').length} open${assessment.score === null ? '' : `, score ${formatNumber(assessment.score, { maxPlaces: 2 })}`}.`,
      ),
    },
    { kind: 'paragraph', said: result },
    ...(assessment.consequences.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: assessment.consequences.map(({ zh: chinese, en: english, deadline }) =>
              deadline?.ok
                ? say(zh`${chinese}（${deadline.value.last}止）`, en`${english} (until ${deadline.value.last})`)
                : say(zh`${chinese}`, en`${english}`),
            ),
          } as const,
        ]),
    ...(falsified
      ? [
          {
            kind: 'callout',
            tone: 'attention',
            said: say(zh`已登记数据弄虚作假，直接判定。`, en`Falsified data are on record, which decides the result.`),
          } as const,
        ]
      : []),
    { kind: 'callout', tone: 'note', said: say(zh`${scheme.note.zh}`, en`${scheme.note.en}`) },
  ];
};

export const evidenceBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.assessment.ok) return [missingSource('考核自评', 'self-assessment', facts.assessment)];
  const { evidence, scheme } = facts.assessment.value;
  if (evidence.length === 0)
    return [
      {
        kind: 'callout',
        tone: 'missing',
        said: say(
          zh`尚未提交佐证材料。请在“考核”各项下上传。`,
          en`No evidence has been handed in. Upload it at the items under Assessment.`,
        ),
      },
    ];
  return [
    {
      kind: 'table',
      id: 'evidence',
      title: both('佐证材料目录', 'Evidence'),
      columns: evidenceColumns,
      rows: evidence.map(({ item, name, by, on, sha256 }, index): Row => {
        const of = scheme.items.find(({ id }) => id === item);
        return {
          id: `${item}-${index}`,
          look: 'plain',
          cells: [
            textCell(of?.zh ?? item, of?.en ?? item),
            textCell(name),
            textCell(by),
            textCell(on),
            textCell(sha256.slice(0, 12)),
          ],
        };
      }),
      notes: [],
      source: both(
        '摘要为文件 SHA-256 的前12位，可据以核对原件。',
        'The digest is the first 12 digits of the SHA-256 of the file.',
      ),
    },
  ];
};
