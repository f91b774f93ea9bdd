/** @module Tasks by stage, those overdue by name, and what each body carries. */
import type { Bilingual, Quantity } from '@dafeng/quantity';
import type { ReportFacts, TaskFact, TaskStage } from '../facts.ts';
import type { Block, Column, Row } from '../report.ts';
import { counted, plainNumber } from '../report-number.ts';
import { both, en, say, textCell, zh } from '../words.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import { missingSource } from './overview.ts';

export const stageWords: Readonly<Record<TaskStage, Bilingual>> = {
  done: both('已完成', 'done'),
  'under-way': both('推进中', 'under way'),
  'not-started': both('未启动', 'not started'),
  stopped: both('已停止', 'stopped'),
  'not-reported': both('未报进展', 'no progress reported'),
};
const stages = Object.keys(stageWords) as readonly TaskStage[];
const items = both('项', 'items');
export const overdueColumns: readonly Column[] = [
  textColumn('name', '任务', 'Task', 46),
  textColumn('lead', '牵头单位', 'Lead', 20),
  markColumn('due', '期限', 'Due', 12),
  numberColumn('overdue', '逾期', 'Overdue', 10, { unit: both('天', 'days') }),
  markColumn('stage', '状态', 'Stage', 12),
];
export const bodyColumns: readonly Column[] = [
  textColumn('body', '单位', 'Body', 30),
  ...stages.map((stage) => numberColumn(stage, stageWords[stage].zh, stageWords[stage].en, 11)),
  numberColumn('overdue', '逾期', 'Overdue', 10),
];
export const stageColumns: readonly Column[] = [
  textColumn('stage', '状态', 'Stage', 40),
  numberColumn('count', '任务', 'Tasks', 30, { unit: both('项', 'items') }),
  numberColumn('share', '占比', 'Share', 30, { unit: both('%', '%'), formula: { kind: 'share', of: 'count' } }),
];
export const taskColumns: readonly Column[] = [
  markColumn('section', '条款', 'Clause', 12),
  textColumn('name', '任务', 'Task', 34),
  textColumn('lead', '牵头单位', 'Lead', 16),
  markColumn('stage', '状态', 'Stage', 11),
  textColumn('latest', '最近进展', 'Latest', 27),
];

const days = both('天', 'days');
const overdueRow = ({ id, name, lead, due, overdueDays, stage }: TaskFact): Row => ({
  id,
  look: 'plain',
  cells: [
    textCell(name),
    textCell(lead.join('、'), lead.join(', ')),
    textCell(due ?? '—'),
    counted(overdueDays, days),
    { kind: 'words', text: stageWords[stage] },
  ],
});

export const tasksSaid = (tasks: readonly TaskFact[]): Block => {
  const of = (stage: TaskStage) => tasks.filter((task) => task.stage === stage).length;
  const there = stages.filter((stage) => of(stage) > 0);
  const overdue = tasks.filter(({ overdueDays }) => overdueDays > 0).length;
  return {
    kind: 'paragraph',
    said: say(
      zh`方案任务共${tasks.length}项：${there.map((stage) => `${stageWords[stage].zh}${of(stage)}项`).join('，')}；逾期${overdue}项。`,
      en`The plan has ${tasks.length} tasks: ${there.map((stage) => `${stageWords[stage].en} ${of(stage)}`).join(', ')}; overdue ${overdue}.`,
    ),
  };
};

/** Counts and the overdue ones by name. */
export const taskBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.tasks.ok) return [missingSource('任务进展', 'progress of tasks', facts.tasks)];
  const tasks = facts.tasks.value;
  const overdue = tasks.filter(({ overdueDays }) => overdueDays > 0).sort((a, b) => b.overdueDays - a.overdueDays);
  return [
    tasksSaid(tasks),
    ...(overdue.length === 0
      ? []
      : [
          {
            kind: 'table',
            id: 'overdue-tasks',
            title: both('逾期任务', 'Overdue tasks'),
            columns: overdueColumns,
            rows: overdue.map(overdueRow),
            notes: [],
            source: taskSource(facts),
          } as const,
        ]),
  ];
};
/** How many tasks stand at which stage, and their share. */
export const stageBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.tasks.ok || facts.tasks.value.length === 0) return [];
  const tasks = facts.tasks.value;
  const line = (id: string, look: Row['look'], name: Bilingual, count: number): Row => ({
    id,
    look,
    cells: [
      { kind: 'words', text: name },
      counted(count, items),
      plainNumber({ value: count / tasks.length, unit: '1', basis: 'plain' } as Quantity, {
        places: 1,
        quality: 'computed',
        unit: '%',
      }),
    ],
  });
  return [
    {
      kind: 'table',
      id: 'task-stages',
      title: both('任务按状态', 'Tasks by stage'),
      columns: stageColumns,
      rows: [
        ...stages.map((stage) =>
          line(stage, 'plain', stageWords[stage], tasks.filter((task) => task.stage === stage).length),
        ),
        line('total', 'total', both('合计', 'Total'), tasks.length),
      ],
      notes: [],
      source: taskSource(facts),
    },
  ];
};

const taskSource = (facts: ReportFacts) =>
  both(`来源：任务台账，${facts.asOf}`, `Source: register of tasks, ${facts.asOf}`);

/** Each body that leads a task, by how much of it is overdue. */
export const bodyTaskBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.tasks.ok) return [];
  const tasks = facts.tasks.value;
  const names = [...new Set(tasks.flatMap(({ lead }) => lead))];
  const rows = names
    .map((name) => ({ name, own: tasks.filter(({ lead }) => lead.includes(name)) }))
    .sort(
      (a, b) =>
        b.own.filter(({ overdueDays }) => overdueDays > 0).length -
          a.own.filter(({ overdueDays }) => overdueDays > 0).length ||
        b.own.length - a.own.length ||
        (a.name < b.name ? -1 : 1),
    )
    .map(
      ({ name, own }): Row => ({
        id: name,
        look: 'plain',
        cells: [
          textCell(name),
          ...stages.map((stage) => counted(own.filter((task) => task.stage === stage).length, items)),
          counted(own.filter(({ overdueDays }) => overdueDays > 0).length, items),
        ],
      }),
    );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      id: 'tasks-by-body',
      title: both('各牵头单位任务进展（项）', 'Tasks by leading body (items)'),
      columns: bodyColumns,
      rows,
      notes: [
        both(
          '一项任务有几个牵头单位的，各计一次，合计可能大于任务总数。',
          'A task with several leads counts once for each, so the columns may exceed the number of tasks.',
        ),
      ],
      source: taskSource(facts),
    },
  ];
};

/** Every task with what was last reported on it. */
export const allTaskBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.tasks.ok) return [missingSource('任务进展', 'progress of tasks', facts.tasks)];
  return [
    tasksSaid(facts.tasks.value),
    {
      kind: 'table',
      id: 'all-tasks',
      title: both('各项任务进展', 'Progress of all tasks'),
      columns: taskColumns,
      rows: facts.tasks.value.map(
        ({ id, section, name, lead, stage, latest }): Row => ({
          id,
          look: 'plain',
          cells: [
            textCell(section),
            textCell(name),
            textCell(lead.join('、'), lead.join(', ')),
            { kind: 'words', text: stageWords[stage] },
            latest === null ? textCell('—') : textCell(`${latest.text}（${latest.by}，${latest.on}）`),
          ],
        }),
      ),
      notes: [],
      source: taskSource(facts),
    },
  ];
};
