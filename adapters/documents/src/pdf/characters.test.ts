/** @module Characters as fonts name them and as they are meant; where sentences end and headings begin. */
import { describe, expect, it } from 'vitest';
import { endsSentence, plainCharacters, startsHeading } from './characters.ts';

describe('plainCharacters', () => {
  it.each([
    ['⼀、⽤⼾⻓期规划', '一、用户长期规划'],
    ['⻩河⻘山', '黄河青山'],
    ['⸺总体部署', '——总体部署'],
    ['ﬁne\u00a0work\u200b', 'fine work'],
    ['到\u30002025\u2009年', '到 2025 年'],
    ['\ue004值', '\ufffd值'],
    ['①②③ ㎡ Ⅲ', '①②③ ㎡ Ⅲ'],
  ])('%s is %s', (raw, plain) => {
    expect(plainCharacters(raw)).toBe(plain);
  });
});

describe('endsSentence', () => {
  it.each([
    ['完成。', true],
    ['完成。”', true],
    ['市林业局等按职责分工负责）', true],
    ['以下目标：', true],
    ['到2025年，', false],
    ['稳步', false],
  ])('%s: %s', (text, ends) => {
    expect(endsSentence(text)).toBe(ends);
  });
});

describe('startsHeading', () => {
  it.each([
    ['一、总体要求', true],
    ['（十二）完善政策', true],
    ['3.推进', true],
    ['1．加快', true],
    ['第三章 目标', true],
    ['专栏2 重点工程', true],
    ['——统筹推进', true],
    ['3.5万吨以上', false],
    ['2025年，', false],
    ['一方面', false],
    ['第三产业比重', false],
  ])('%s: %s', (text, heading) => {
    expect(startsHeading(text)).toBe(heading);
  });
});
