/** Compiles `data/inventory/sheet-checks.yaml` into `packages/accounting/src/generated/sheet-checks.ts`. */
import { z } from 'zod';

const text = z.string().min(1);
const share = z.number().gt(0).lt(1);
const file = z.strictObject({
  unitSlips: z.array(
    z.strictObject({ times: z.number().gt(1), within: z.number().gt(1), zh: text, en: text }).refine(
      // Otherwise the right unit would lie within the band of the wrong one.
      ({ times, within }) => within * within < times,
      'a band that reaches half way to the right unit',
    ),
  ),
  province: z.strictObject({ mostOfWhole: z.number().gt(1), zh: text, en: text }),
  total: z.strictObject({ partOverTotal: z.number().gt(1), zh: text, en: text }),
  names: z
    .strictObject({ suggest: share, suggestions: z.number().int().positive(), propose: share })
    .refine(({ suggest, propose }) => suggest < propose, 'what is proposed is nearer than what is suggested'),
});

/** @type {import('../compile-data.mjs').Compilation} */
export const sheetChecks = {
  name: 'sheet checks',
  sources: ['data/inventory/sheet-checks.yaml'],
  module: import.meta.url,
  output: 'packages/accounting/src/generated/sheet-checks.ts',
  compile: ([source]) => {
    const read = file.safeParse(source.value);
    if (!read.success)
      return {
        problems: read.error.issues.map(({ path, message }) => `${source.place(path)}: ${message}`),
        text: '',
      };
    return { problems: [], text: `export const SHEET_CHECKS = ${JSON.stringify(read.data, null, 2)} as const;\n` };
  },
};
