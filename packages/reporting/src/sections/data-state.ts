/** @module What is not there or not good: late, poor, pending, without a series; each with what to do. */
import { type AbsenceReason, absenceLabel, type Bilingual } from '@dafeng/quantity';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { Block, Column, Row } from '../report.ts';
import { bothHalves } from '../report-number.ts';
import { both, en, say, zh } from '../words.ts';
import { textColumn } from './columns.ts';
import { missingSource } from './overview.ts';
import { targetNameBoth } from './target-numbers.ts';

export const gapColumns: readonly Column[] = [
  textColumn('name', '指标', 'Target', 34),
  textColumn('why', '情况', 'State', 16),
  textColumn('note', '说明', 'Note', 28),
  textColumn('remedy', '办法', 'Remedy', 22),
];
const remedies: Partial<Record<AbsenceReason, Bilingual>> = {
  'pending-assignment': both(
    '收到省下达文件后，在“指标”中录入下达值',
    'Enter the assignment under Targets once the province has sent it',
  ),
  'not-reported': both('在“指标”中绑定数列，或上传数列模板', 'Bind a series under Targets, or upload the template'),
  'outside-validity': both('核对口径、核算方法和行政区划', 'Check boundary, method and area'),
  rejected: both('核对单位和数值后重新报送', 'Check unit and value and send again'),
};
const shown = both('核对来源', 'Check the source');

const rowOf = (fact: TargetFact, why: Bilingual, note: Bilingual, remedy: Bilingual, id: string): Row => ({
  id,
  look: 'plain',
  cells: [
    { kind: 'words', text: targetNameBoth(fact) },
    { kind: 'words', text: why },
    { kind: 'words', text: note },
    { kind: 'words', text: remedy },
  ],
});
const rowsOf = (fact: TargetFact): readonly Row[] => {
  const rows: Row[] = [];
  const { light, progress } = fact;
  if (light.fired === null && light.why !== null) {
    const { why, note } = light.why;
    rows.push(
      rowOf(
        fact,
        absenceLabel(why),
        note === undefined ? both('', '') : bothHalves(note),
        remedies[why] ?? shown,
        fact.id,
      ),
    );
  }
  for (const { rule, message } of light.data) {
    // A series that is not there is said above.
    if (rule === 'missing' || (light.fired === null && rule !== 'late')) continue;
    const late =
      progress.daysLate > 0 ? both(`逾期${progress.daysLate}天`, `${progress.daysLate} days late`) : both('', '');
    rows.push(
      rowOf(
        fact,
        message,
        late,
        both('催报并更新数列', 'Ask for the number and update the series'),
        `${fact.id}-${rule}`,
      ),
    );
  }
  return rows;
};

/** A sentence and a table. @param only the headline targets, in a short report */
export const dataStateBlocks = (facts: ReportFacts, only: 'headline' | 'all'): readonly Block[] => {
  if (!facts.targets.ok) return [missingSource('指标', 'targets', facts.targets)];
  const targets = facts.targets.value.filter(({ headline }) => only === 'all' || headline);
  const rows = targets.flatMap(rowsOf);
  if (rows.length === 0)
    return [
      {
        kind: 'paragraph',
        said: say(zh`数据齐备，没有迟报和存疑。`, en`The numbers are complete, none late or in doubt.`),
      },
    ];
  return [
    {
      kind: 'paragraph',
      said: say(
        zh`${only === 'headline' ? '重点指标中' : '全部指标中'}有${rows.length}处缺数、迟报或存疑：`,
        en`${rows.length} numbers of ${only === 'headline' ? 'the headline targets' : 'all targets'} are missing, late or in doubt:`,
      ),
    },
    {
      kind: 'table',
      id: 'data-state',
      title: both('数据情况', 'State of the data'),
      columns: gapColumns,
      rows,
      notes: [],
      source: both(`来源：本系统检查，${facts.asOf}`, `Source: checks of this system, ${facts.asOf}`),
    },
  ];
};
