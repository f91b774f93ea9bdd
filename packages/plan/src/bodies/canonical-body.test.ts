import { describe, expect, it } from 'vitest';
import { canonicalBody, toCanonicalBody } from './canonical-body.ts';

describe('canonicalBody', () => {
  it.each([
    ['市发展改革委', '市发改委'],
    ['市发展改革委', '市发展和改革委员会'],
    ['市经济和信息化局', '市经信局'],
    ['市科学技术局', '市科技局'],
    ['市住房城乡建设局', '市住房和城乡建设局'],
    ['市市场监管局', '市市场监督管理局'],
    ['市卫生健康委', '市卫健委'],
    ['市通发办', '市通信发展办公室'],
    ['市机关事务服务中心', '市机关事务管理局'],
    ['人行临江市分行', '中国人民银行临江市分行'],
    ['国网临江供电公司', '国网临江市供电公司'],
    ['各县（区）人民政府', '各县（市、区）'],
    ['市委党校（临江行政学院）', '市委党校'],
    ['国家发展改革委', '国家发展和改革委员会'],
  ])('%s is %s', (a, b) => {
    expect(canonicalBody(a)).toBe(canonicalBody(b));
  });

  it.each([
    ['市发展改革委', '省发展改革委'],
    ['市科技局', '市教育局'],
    ['市自然资源局', '市生态环境局'],
    ['国网临江供电公司', '国网望海供电公司'],
    ['临江县发改局', '市发改委'],
    ['高新区管委会', '经开区管委会'],
  ])('%s is not %s', (a, b) => {
    expect(canonicalBody(a)).not.toBe(canonicalBody(b));
  });

  it('takes the issuing place for granted and keeps any other', () => {
    expect(canonicalBody('临江市发展改革委', { place: '临江市' })).toBe(canonicalBody('市发改委'));
    expect(canonicalBody('望海市发展改革委', { place: '临江市' })).not.toBe(canonicalBody('市发改委'));
    expect(canonicalBody('发改委', { level: 'province' })).toBe(canonicalBody('省发展改革委'));
  });

  it('keys an unknown office by its own name', () => {
    expect(toCanonicalBody('市同创发展工作局')).toMatchObject({
      office: null,
      level: 'city',
      key: 'name:市同创发展工作局',
    });
  });
});
