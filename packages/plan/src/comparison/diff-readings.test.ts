import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';
import type { PlanReading } from '../reading.ts';
import { diffReadings } from './diff-readings.ts';

const text = (change: (whole: string) => string = (whole) => whole): PlanReading => {
  const whole = [
    '临江市碳达峰实施方案',
    '一、总体要求',
    '（一）主要目标。到2025年，非化石能源消费比重达到21%左右，统筹推进落实各项任务，完善保障机制，强化目标考核。',
    '二、重点任务',
    '（一）实施能源转型行动。统筹推进能源结构优化，加快完善体系。',
    '1. 发展光伏。到2025年，光伏发电装机规模达到60万千瓦。加快推进分布式光伏开发建设，完善配套政策，落实工作责任。（市发展改革委牵头，市住房城乡建设局按职责分工负责）',
    '2. 发展水电。统筹推进小水电绿色改造，加强运行管理，提升调节能力。（市水利局负责）',
    '（二）实施碳汇提升行动。加强森林保护，推进国土绿化。',
    '1. 巩固森林碳汇。到2030年，森林覆盖率达到42%。强化资源保护，推动森林抚育，提升质量。（市林业局负责）',
  ].join('\n');
  const read = readPlan(change(whole));
  if (!read.ok) throw new Error(read.error.message.zh);
  return read.value;
};
const diff = (change: (whole: string) => string) =>
  diffReadings(text(), text(change)).items.map(({ change: kind, kind: what, title, fields }) =>
    [kind, what, title, fields.join(',')].join(' '),
  );

describe('diffReadings', () => {
  it('names a changed value', () => {
    expect(diff((whole) => whole.replace('60万千瓦', '80万千瓦'))).toEqual([
      expect.stringMatching(/^changed target .* value$/),
    ]);
  });
  it('names a changed year', () => {
    expect(diff((whole) => whole.replace('到2030年，森林覆盖率', '到2035年，森林覆盖率'))).toEqual([
      expect.stringMatching(/^changed target 森林覆盖率 .*year/),
    ]);
  });
  it('names changed bodies', () => {
    expect(diff((whole) => whole.replace('（市水利局负责）', '（市水利局牵头，市林业局配合）'))).toEqual([
      'changed task 发展水电 lead,participants',
    ]);
  });
  it('tells added and removed targets', () => {
    expect(diff((whole) => whole.replace('到2030年，森林覆盖率达到42%。', ''))).toEqual([
      expect.stringMatching(/^removed target 森林覆盖率/),
    ]);
    expect(diff((whole) => whole.replace('提升质量。', '提升质量。到2030年，湿地保护率达到60%。'))).toEqual([
      expect.stringMatching(/^added target 湿地保护率/),
    ]);
  });
  it('tells a moved task without calling its targets new', () => {
    const task = '1. 巩固森林碳汇。到2030年，森林覆盖率达到42%。强化资源保护，推动森林抚育，提升质量。（市林业局负责）';
    const items = diff((whole) =>
      whole.replace(`\n${task}`, '').replace('\n（二）实施', `\n3. 巩固森林碳汇。${task.slice(9)}\n（二）实施`),
    );
    expect(items).toContain('moved task 巩固森林碳汇 section');
    expect(items.some((item) => /target/.test(item))).toBe(false);
  });
});
