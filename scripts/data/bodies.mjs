/** Compiles `data/bodies.yaml` into `packages/plan/src/generated/bodies.ts`: every printed name of an office, and its id. */
import { z } from 'zod';

const name = z.string().regex(/^[\u3400-\u9fff（）]+$/);
const schema = z.strictObject({
  bodies: z.record(
    z.string().regex(/^[a-z][a-z-]*$/),
    z.strictObject({
      en: z.string().min(1),
      stems: z.array(name).default([]),
      forms: z.array(name).default([]),
      whole: z.array(name).default([]),
    }),
  ),
});

const compile = ([source]) => {
  const parsed = schema.safeParse(source.value);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map((issue) => `${source.place(issue.path)}: ${issue.message}`), text: '' };
  }
  const problems = [];
  const owner = new Map();
  const offices = {};
  for (const [id, { en, stems, forms, whole }] of Object.entries(parsed.data.bodies)) {
    const names = [...stems.flatMap((stem) => forms.map((form) => stem + form)), ...whole];
    if (names.length === 0) problems.push(`${source.place(['bodies', id])}: ${id} has no name`);
    for (const printed of new Set(names)) {
      const other = owner.get(printed);
      if (other !== undefined)
        problems.push(`${source.place(['bodies', id])}: ${printed} names both ${other} and ${id}`);
      owner.set(printed, id);
    }
    offices[id] = { zh: names[0] ?? '', en };
  }
  const text = `/** @module Offices of government and party with the names documents print for them; how a name is taken apart is left to its reader. */

export interface Office {
  /** The name shown, without level and place. */
  readonly zh: string;
  readonly en: string;
}

export const offices: Readonly<Record<string, Office>> = ${JSON.stringify(offices, null, 2)};

/** Printed name without level and place -> id of the office. */
export const officeByName: ReadonlyMap<string, string> = new Map(${JSON.stringify([...owner], null, 1)});
`;
  return { problems, text };
};

export const bodies = {
  name: 'bodies',
  sources: ['data/bodies.yaml'],
  module: import.meta.url,
  output: 'packages/plan/src/generated/bodies.ts',
  compile,
};
