/** Compiles `data/tracking/forms.yaml` and `filing-rules.yaml` into `packages/tracking/src/generated/filings.ts`. */
import { z } from 'zod';

const text = z.string().min(1);
const id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/);
const bilingual = z.strictObject({ zh: text, en: text });
const status = z.enum(['first-hand', 'second-hand', 'memory', 'own', 'example']);
const whole = z.number().int().positive();
const field = z
  .strictObject({
    id,
    type: z.enum(['text', 'number', 'choice', 'progress', 'targets', 'tasks']),
    required: z.boolean(),
    least: z.number().optional(),
    most: z.number().optional(),
    unit: bilingual.optional(),
    zh: text,
    en: text,
    hint: bilingual.optional(),
    choices: z.array(z.strictObject({ id, zh: text, en: text })).optional(),
  })
  .refine(
    ({ type, choices }) => (type === 'choice') === (choices !== undefined),
    'a choice, and nothing else, has choices',
  )
  .refine(({ type, most }) => type !== 'text' || most !== undefined, 'a text has a limit');
const formsFile = z.strictObject({
  forms: z.array(
    z.strictObject({
      id,
      edition: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
      kind: z.enum(['round', 'notice', 'county-plan', 'appeal']),
      zh: text,
      en: text,
      source: id,
      locator: text,
      status,
      evidence: z.boolean(),
      note: bilingual.nullable(),
      fields: z.array(field).min(1),
    }),
  ),
});
const hex = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(z.string().regex(/^([0-9a-f]{2})+$/));
const rulesFile = z.strictObject({
  source: id,
  status,
  schedule: z.array(
    z
      .strictObject({
        kind: z.enum(['quarterly', 'annual']),
        form: id,
        opensAfter: whole,
        dueAfter: whole,
        closesAfter: whole,
      })
      .refine(
        (row) => row.opensAfter <= row.dueAfter && row.dueAfter <= row.closesAfter,
        'opens, due and closes in this order',
      ),
  ),
  rowSigns: whole,
  notice: z.strictObject({ workingDays: whole }),
  reminders: z.strictObject({ before: z.array(whole), onTheDay: z.boolean(), everyAfter: whole, atMostAfter: whole }),
  countyPlan: z.strictObject({
    peakYear: z.strictObject({ value: whole, source: id, locator: text, zh: text, en: text }),
    equalWithin: z.number().positive(),
  }),
  evidence: z.strictObject({
    mostBytes: whole,
    mostFiles: whole,
    types: z.array(
      z.strictObject({ mediaType: text, extension: id, zh: text, en: text, starts: hex, inside: text.optional() }),
    ),
  }),
});

/** @type {import('../compile-data.mjs').Compilation} */
export const filings = {
  name: 'filings',
  sources: ['data/tracking/forms.yaml', 'data/tracking/filing-rules.yaml', 'data/sources.yaml'],
  module: import.meta.url,
  output: 'packages/tracking/src/generated/filings.ts',
  compile: ([formsSource, rulesSource, register]) => {
    const problems = [];
    const read = (schema, source) => {
      const result = schema.safeParse(source.value);
      if (result.success) return result.data;
      for (const { path, message } of result.error.issues) problems.push(`${source.place(path)}: ${message}`);
      return null;
    };
    const forms = read(formsFile, formsSource);
    const rules = read(rulesFile, rulesSource);
    if (forms === null || rules === null) return { problems, text: '' };
    const known = new Set(register.value.sources.map((source) => source.id));
    for (const source of [...forms.forms.map((form) => form.source), rules.source, rules.countyPlan.peakYear.source])
      if (!known.has(source)) problems.push(`${source} is not in data/sources.yaml`);
    const seen = new Set();
    for (const [index, form] of forms.forms.entries()) {
      const key = `${form.id}@${form.edition}`;
      const where = formsSource.place(['forms', index]);
      if (seen.has(key)) problems.push(`${where}: ${key} stands twice`);
      seen.add(key);
      if (new Set(form.fields.map((one) => one.id)).size < form.fields.length)
        problems.push(`${where}: two fields have one id`);
    }
    for (const row of rules.schedule)
      if (!forms.forms.some((form) => form.id === row.form && form.kind === 'round'))
        problems.push(`schedule ${row.kind}: there is no form ${row.form} for rounds`);
    const name = ({ zh, en }) => ({ zh, en });
    const data = forms.forms.map(({ zh, en, locator: _locator, fields, ...form }) => ({
      ...form,
      name: { zh, en },
      fields: fields.map((one) => ({
        id: one.id,
        type: one.type,
        required: one.required,
        name: name(one),
        hint: one.hint ?? null,
        least: one.least ?? null,
        most: one.most ?? null,
        unit: one.unit ?? null,
        choices: (one.choices ?? []).map((choice) => ({ id: choice.id, name: name(choice) })),
      })),
    }));
    const evidence = {
      ...rules.evidence,
      types: rules.evidence.types.map(({ zh, en, inside, ...type }) => ({
        ...type,
        inside: inside ?? null,
        name: { zh, en },
      })),
    };
    return {
      problems,
      text: [
        '/** @module Forms, schedule of rounds, cadence of reminders, what may be uploaded. Generated; knows no arithmetic. */',
        "import type { EvidenceRules } from '../filing/evidence-type.ts';",
        "import type { FilingForm } from '../filing/form.ts';",
        "import type { FilingRules } from '../filing/filing-rules.ts';",
        '',
        `export const FORMS: readonly FilingForm[] = ${JSON.stringify(data)};\n`,
        `export const FILING_RULES: FilingRules = ${JSON.stringify({ ...rules, evidence: undefined })};\n`,
        `export const EVIDENCE_RULES: EvidenceRules = ${JSON.stringify(evidence)};\n`,
      ].join('\n'),
    };
  },
};
