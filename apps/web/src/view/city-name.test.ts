import { describe, expect, it } from 'vitest';
import { nameWithTag } from './city-name.ts';

const join = (name: string, tag: string) => `${name}（${tag}）`;
describe('the name of a city', () => {
  it('carries the tag of an example once', () => {
    expect(nameWithTag('临江市', true, '示例', join)).toBe('临江市（示例）');
    expect(nameWithTag('临江市（示例）', true, '示例', join)).toBe('临江市（示例）');
    expect(nameWithTag('River City (Example)', true, 'example', join)).toBe('River City (Example)');
    expect(nameWithTag('松隐市', false, '示例', join)).toBe('松隐市');
  });
});
