import { describe, expect, it } from 'vitest';
import { kindOf, nameAsPrinted } from './organisation-name.ts';

describe('the name of an organisation', () => {
  it.each([
    ['市生态 环境局', '市生态环境局'],
    ['市生态\n环境局', '市生态环境局'],
    ['市财政局等', '市财政局'],
    ['各县(区)人民政府', '各县（区）人民政府'],
    ['市通发办', '市通发办'],
  ])('%s is shown as %s', (printed, shown) => {
    expect(nameAsPrinted(printed)).toBe(shown);
  });
  it.each([
    ['市发改委', 'department'],
    ['市委党校（临江行政学院）', 'department'],
    ['市碳达峰碳中和工作委员会办公室', 'city-office'],
    ['各县（区）人民政府', 'county'],
    ['东湾县', 'county'],
    ['东湾县人民政府', 'county'],
    ['临江高新区管委会', 'park'],
    ['国网临江供电公司', 'enterprise'],
    ['市机关事务服务中心', 'department'],
    ['各有关单位', 'other'],
  ] as const)('%s is a %s', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});
