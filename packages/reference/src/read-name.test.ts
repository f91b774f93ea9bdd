import { describe, expect, it } from 'vitest';
import { readName } from './read-name.ts';

const same: readonly (readonly [string, string])[] = [
  ['省级及以上园区', '省级以上园区'],
  ['风电、光伏发电装机规模', '风电光伏发电总装机容量'],
  ['单位GDP能耗', '单位地区生产总值能源消耗'],
  ['单位ＧＤＰ能耗', '单位gdp能耗'],
  ['碳排放占比', '二氧化碳排放所占比重'],
  ['全市累计建成充电桩', '充电桩数量'],
];

describe('a printed name is read', () => {
  it.each(same)('%s and %s have one stem', (a, b) => {
    expect(readName(a)).toEqual(readName(b));
  });
  it('keeps the sense that the name states', () => {
    expect(readName('新增风电装机容量').sense).toBe('addition');
    expect(readName('化肥使用量零增长').sense).toBe('growth');
    expect(readName('单位地区生产总值能耗下降').sense).toBe('cut');
    expect(readName('森林覆盖率').sense).toBeNull();
  });
  it('does not take 建成区 for something built', () => {
    expect(readName('建成区绿地率').stem).toBe('建成区绿地率');
  });
  it('never reads a name away', () => {
    expect(readName('全市').stem).toBe('全市');
    expect(readName('下降').stem).toBe('下降');
  });
});
