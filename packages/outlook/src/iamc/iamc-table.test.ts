/** @module The IAMC table: written, read back unchanged, its parts adding up; and what is refused. */
import { describe, expect, it } from 'vitest';
import { exampleModel } from '../model/example-model.ts';
import { readModel } from '../model/read-model.ts';
import { projectPath } from '../project/project-path.ts';
import { checkIamcParts, iamcTable, readIamc, writeIamc } from './iamc-table.ts';

const table = () => {
  const model = readModel(exampleModel());
  if (!model.ok) throw new Error(model.error.message.en);
  const path = projectPath(model.value);
  if (!path.ok) throw new Error('refused');
  return iamcTable(model.value, path.value, null, null);
};

describe('an IAMC table', () => {
  it('comes back as it was written, and its parts add up', () => {
    const back = readIamc(writeIamc(table()));
    expect(back).toEqual({ ok: true, value: table() });
    expect(table().rows.some(({ variable }) => variable === 'Final Energy|works|coal')).toBe(true);
    expect(checkIamcParts(table(), 1e-9)).toEqual([]);
  });
  it('tells which total its parts miss', () => {
    const broken = { ...table(), rows: table().rows.filter(({ variable }) => variable !== 'Final Energy|works|coal') };
    expect(checkIamcParts(broken, 1e-9)[0]).toMatchObject({ variable: 'Final Energy|works', year: 2020 });
  });
  it('is refused with the line of the fault', () => {
    const say = (text: string) => {
      const read = readIamc(text);
      return read.ok ? null : read.error.message.en;
    };
    expect(say('Model,Scenario,Region,Unit,2020\n')).toBe('line 1 lacks the columns variable.');
    const head = 'Model,Scenario,Region,Variable,Unit,2020\n';
    expect(say(`${head}m,s,r,v,u,x\n`)).toBe('line 2, 2020: x is no number.');
    expect(say(`${head}m,s,r,v,u,1\nm,s,r,v,u,2\n`)).toBe('line 3: v is in line 2 already.');
    expect(readIamc(`${head}m,"a, b",r,"say ""v""",u,\n`)).toMatchObject({
      ok: true,
      value: { rows: [{ scenario: 'a, b', variable: 'say "v"', values: [null] }] },
    });
  });
});
