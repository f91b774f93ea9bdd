import type { Filing, WorkTask } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { matching, rowOfFiling, rowOfTask, rowsOfFilings } from './due-rows.ts';

const task = (over: Partial<WorkTask>): WorkTask =>
  ({
    key: 'k',
    title: '加快风电光伏开发',
    status: 'active',
    lead: { id: 'b', name: '市发展改革委', kind: 'department' },
    next: { title: '开工', due: '2026-04-01', daysLeft: 3 },
    ...over,
  }) as WorkTask;
const filing = {
  id: 'f',
  kind: 'round',
  title: '一季度报送',
  subjectTitle: null,
  round: null,
  organisation: { name: '甲县' },
};

describe('what is due as one list', () => {
  it('takes the next milestone of a task that is worked on', () =>
    expect(rowOfTask(task({}))).toMatchObject({
      title: '开工',
      under: '加快风电光伏开发',
      body: '市发展改革委',
      opens: { task: 'k' },
    }));
  it('leaves out tasks without a milestone, suspended and ended ones', () => {
    expect(rowOfTask(task({ next: null }))).toBeNull();
    expect(rowOfTask(task({ status: 'suspended' }))).toBeNull();
    expect(rowOfTask(task({ status: 'ended' }))).toBeNull();
  });
  it('gathers the reports of a round that many bodies owe, and leaves few and notices as they are', () => {
    const report = (id: string, round: string) =>
      ({
        ...filing,
        id,
        due: '2026-04-10',
        round: { id: round, name: { zh: '一季度', en: 'Q1' } },
      }) as unknown as Filing;
    const all = [...['a', 'b', 'c', 'd'].map((id) => report(id, 'r1')), report('e', 'r2'), filing as Filing];
    const rows = rowsOfFilings(
      all,
      ({ zh }) => zh,
      (count) => `${count} 家`,
    );
    expect(rows.map(({ key }) => key)).toEqual(['round:r1:2026-04-10', 'filing:e', 'filing:f']);
    expect(rows[0]).toMatchObject({ body: '4 家', opens: { round: 'r1' }, gathered: 4 });
  });
  it('filters by words in title, task or body', () => {
    const rows = [rowOfTask(task({})), rowOfFiling(filing as Filing, ({ zh }) => zh)].filter((row) => row !== null);
    expect(matching(rows, '光伏').map(({ key }) => key)).toEqual(['task:k']);
    expect(matching(rows, '甲县').map(({ key }) => key)).toEqual(['filing:f']);
    expect(matching(rows, undefined)).toHaveLength(2);
    expect(matching(rows, '没有')).toEqual([]);
  });
});
