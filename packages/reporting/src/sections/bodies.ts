/** @module Counties, departments and enterprises with targets of their own: how many stand where. */
import type { ReportFacts } from '../facts.ts';
import type { Block, Column, Row } from '../report.ts';
import { both, textCell } from '../words.ts';
import { textColumn } from './columns.ts';
import { countLevels, missingSource } from './overview.ts';

export const bodyTargetColumns: readonly Column[] = [
  textColumn('body', '单位', 'Body', 24),
  textColumn('kind', '类别', 'Kind', 14),
  textColumn('levels', '指标等级', 'Levels', 34),
  textColumn('dark', '暂不能判定', 'Cannot be judged', 28),
];
const symbolOf = (order: number): string => (order === 0 ? '●' : order === 1 ? '▲' : '■');

export const bodyBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.bodies.ok)
    return [missingSource('县（市、区）和单位指标', 'targets of counties and bodies', facts.bodies)];
  const rows = facts.bodies.value.map(({ name, kind, targets }): Row => {
    const levels = countLevels(targets);
    const dark = targets.filter(({ light }) => light.fired === null).length;
    return {
      id: name,
      look: 'plain',
      cells: [
        textCell(name),
        { kind: 'words', text: kind },
        textCell(
          levels.map(({ mark, count }) => `${symbolOf(mark.order)} ${mark.label.zh} ${count}项`).join('，') || '—',
          levels.map(({ mark, count }) => `${symbolOf(mark.order)} ${mark.label.en} ${count}`).join(', ') || '—',
        ),
        textCell(dark === 0 ? '—' : `${dark}项`, dark === 0 ? '—' : String(dark)),
      ],
    };
  });
  return [
    {
      kind: 'table',
      id: 'bodies',
      title: both('各县（市、区）和单位指标', 'Targets of counties and bodies'),
      columns: bodyTargetColumns,
      rows,
      notes: [],
      source: both(`来源：各单位数列，${facts.asOf}`, `Source: series of the bodies, ${facts.asOf}`),
    },
  ];
};
