import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readOwnModel, writeModel } from './own-model.ts';

const file = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const template = file('./model-template.yaml');

describe('a model of one’s own', () => {
  it('starts from a template that can be run', () =>
    expect(readOwnModel(template)).toMatchObject({ ok: true, model: { id: 'my-city' } }));
  it('is written so that it reads back the same', () => {
    const once = readOwnModel(file('../../../../../../examples/river-city/outlook.yaml'));
    if (!once.ok) throw new Error('refused');
    expect(readOwnModel(writeModel(once.plain))).toMatchObject({ ok: true, plain: once.plain });
  });
  it('names the line of a fault of YAML', () => {
    const read = readOwnModel(template.replace('id: my-city', 'id: [my-city'));
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.faults[0]?.message.zh).toMatch(/第 \d+ 行/);
  });
  it('names the place of every fault of the model', () => {
    const read = readOwnModel(
      template
        .replace(
          "value: 0.3, unit: '1', source: 填来源 fill in, status: assumed }",
          "value: 0.4, unit: '1', source: x, status: assumed }",
        )
        .replace('sectors: [industry]', 'sectors: [nowhere]'),
    );
    if (read.ok) throw new Error('accepted');
    expect(read.faults.map(({ message }) => message.en).join(' ')).toMatch(
      /sectors\.industry\.shares.*levers\.industry-saving/s,
    );
  });
});
