import { describe, expect, it } from 'vitest';
import { toCanonicalBody } from './canonical-body.ts';

const same: readonly (readonly [why: string, ...forms: string[]])[] = [
  [
    'full, usual and clipped',
    '市发展改革委',
    '市发改委',
    '市发展和改革委员会',
    '临江市发展和改革委员会',
    '临江市发展改革委',
  ],
  ['with and without 和', '市经济和信息化局', '市经济信息化局', '市经信局'],
  ['管理 left out', '市市场监管局', '市市场监督管理局'],
  ['blanks of a page break', '市生态环境局', '市生态 环境局', '市生态\n环境局'],
  ['an open list', '市财政局', '市财政局等'],
  ['a second name in brackets', '市委党校', '市委党校（临江行政学院）'],
  ['half-width brackets', '各县（区）人民政府', '各县(区)人民政府', '各县(区)政府'],
  ['branches of the central bank', '人民银行临江市分行', '人行临江市分行', '中国人民银行临江市分行'],
  ['the office of the leading group', '市双碳办', '市碳达峰碳中和工作领导小组办公室'],
];
const different: readonly (readonly [why: string, a: string, b: string])[] = [
  ['another level', '市发展改革委', '省发展改革委'],
  ['another level below', '市发展改革局', '区发展改革局'],
  ['another body with a like name', '市城市管理局', '市城管执法局'],
  ['education alone and with sport', '市教育局', '市教育和体育局'],
  ['two counties', '东湾县', '西岭县'],
  ['water affairs are not water works', '市水利局', '市水务局'],
];
const kinds: readonly (readonly [name: string, kind: string])[] = [
  ['市发改委', 'department'],
  ['市碳达峰碳中和工作委员会办公室', 'city-office'],
  ['各县（区）人民政府', 'county'],
  ['东湾县', 'county'],
  ['东湾县人民政府', 'county'],
  ['临江高新区管委会', 'park'],
  ['国网临江供电公司', 'enterprise'],
  ['市机关事务服务中心', 'department'],
  ['各有关单位', 'other'],
];

describe('bodies printed in different wordings', () => {
  it.each(same)('%s: one body', (_why, ...forms) => {
    expect(new Set(forms.map((form) => toCanonicalBody(form, '临江市').key)).size).toBe(1);
  });
  it.each(different)('%s: two bodies', (_why, a, b) => {
    expect(toCanonicalBody(a, '临江市').key).not.toBe(toCanonicalBody(b, '临江市').key);
  });
  it.each(kinds)('%s is a %s', (name, kind) => {
    expect(toCanonicalBody(name, '临江市').kind).toBe(kind);
  });
  it('shows the usual name, not the clipped one', () => {
    expect(toCanonicalBody('市发改委', '临江市').name).toBe('市发展改革委');
    expect(toCanonicalBody('国网临江供电公司', '临江市').name).toBe('国网临江供电公司');
  });
});
