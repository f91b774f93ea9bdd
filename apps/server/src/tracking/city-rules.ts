/**
 * @module The rules a city judges by: the national set, another one held here, or its own, each from a day on. A set that a person writes is read
 * here with every fault named; what a rule means is the core's.
 */
import type { RuleChoiceRow } from '@dafeng/database';
import { getIndicator } from '@dafeng/reference';
import {
  getRuleSet,
  type LevelScheme,
  type LightOptions,
  listLevelSchemes,
  type RuleSet,
  readRuleSet,
  ruleSetFor,
  type TrackingFault,
  type WrittenRuleSet,
} from '@dafeng/tracking';
import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

/** Faults of the core, and those of the form of the text. */
export type RuleFault = Omit<TrackingFault, 'code'> & { readonly code: string };
export interface OwnRules {
  readonly set: RuleSet;
  readonly schemes: readonly LevelScheme[];
}
export type RuleReading =
  | { readonly ok: true; readonly value: OwnRules }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

const bilingual = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const day = z.iso.date();
const level = bilingual.extend({
  id: z.string().regex(/^[a-z0-9-]+$/),
  colourName: z.string().default(''),
  colour: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  order: z.int().min(0).max(9),
});
const facts = z.record(z.string(), z.union([z.number(), z.boolean()]).nullable());
const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  level: z.string(),
  when: z.string().min(1),
  clause: z.string().min(1),
  message: bilingual,
  from: day.nullable().optional(),
  to: day.nullable().optional(),
  cases: z.array(z.strictObject({ name: z.string().min(1), fires: z.boolean(), facts })),
});
const written = z.strictObject({
  zh: z.string().min(1),
  en: z.string().min(1),
  levelScheme: z.string().optional(),
  levels: z.array(level).min(2).optional(),
  indicators: z.array(z.string()).nullable().default(null),
  source: z.string().default('city'),
  note: bilingual.default({ zh: '', en: '' }),
  rules: z.array(rule).min(1),
});

const said = (
  place: string,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
  code = 'rule-typo',
): RuleFault => ({
  code,
  place,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
});

const parse = (yaml: string): { readonly value: unknown } | { readonly faults: readonly RuleFault[] } => {
  const lines = new LineCounter();
  const document = parseDocument(yaml.replace(/^\uFEFF/, ''), { lineCounter: lines });
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(({ pos, message }) => {
        const { line, col } = lines.linePos(pos[0]);
        const words = message.split('\n')[0] ?? '';
        return said(
          `${line}:${col}`,
          `第 ${line} 行第 ${col} 个字符：不是正确的 YAML（${words}）。`,
          `line ${line}, character ${col}: not YAML (${words}).`,
          '检查缩进、冒号和引号。',
          'Look at indents, colons and quotes.',
        );
      }),
    };
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch {
    return { faults: [said('', '引用层数过多。', 'too many aliases.', '直接写出内容。', 'Write the content out.')] };
  }
};

const faultsOfForm = (error: z.ZodError): readonly RuleFault[] =>
  error.issues.map((issue) => {
    const place = issue.path.map(String).join('.');
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.join('、') : '';
    return said(
      place,
      keys === '' ? `“${place || '规则集'}”不合要求：${issue.message}。` : `“${place || '规则集'}”里不认识 ${keys}。`,
      keys === '' ? `${place || 'the set'}: ${issue.message}.` : `${place || 'the set'} has unknown keys ${keys}.`,
      '对照示例逐项填写。',
      'Compare with the example.',
    );
  });

/** Id of the set that a city wrote itself. */
export const ownSetId = 'own';

/** A set as a city writes it, in force from a day on. Errors: every fault at once, with its line or its place. */
export const readOwnRules = (yaml: string, from: string): RuleReading => {
  const parsed = parse(yaml);
  if ('faults' in parsed) return { ok: false, faults: parsed.faults };
  const form = written.safeParse(parsed.value);
  if (!form.success) return { ok: false, faults: faultsOfForm(form.error) };
  const { levels, levelScheme, indicators, rules, ...rest } = form.data;
  const own: LevelScheme[] =
    levels === undefined
      ? []
      : [{ id: ownSetId, zh: rest.zh, en: rest.en, source: rest.source, status: 'own', levels }];
  const schemes = [...own, ...listLevelSchemes()];
  const faults: RuleFault[] = [];
  if ((levels === undefined) === (levelScheme === undefined))
    faults.push(
      said(
        'levels',
        'levels（自定等级）与 levelScheme（选用等级体系）须且只能写一个。',
        'write one of levels and levelScheme.',
        `可选用：${listLevelSchemes()
          .map(({ id }) => id)
          .join('、')}。`,
        `Level schemes: ${listLevelSchemes()
          .map(({ id }) => id)
          .join(', ')}.`,
      ),
    );
  for (const id of indicators ?? [])
    if (getIndicator(id) === null)
      faults.push(
        said(
          'indicators',
          `指标目录里没有“${id}”。`,
          `the catalogue has no indicator ${id}.`,
          '写指标目录的 id；适用全部指标时不写 indicators。',
          'Write ids of the catalogue; leave indicators out for all of them.',
          'unknown-indicator',
        ),
      );
  const set: WrittenRuleSet = {
    ...rest,
    id: ownSetId,
    kind: 'light',
    levelScheme: levelScheme ?? ownSetId,
    default: false,
    from,
    to: null,
    indicators,
    status: 'own',
    rules: rules.map(({ from: begins, to, ...row }) => ({ ...row, from: begins ?? null, to: to ?? null })),
  };
  const read = readRuleSet(set, schemes);
  if (!read.ok) faults.push(...read.faults);
  return faults.length > 0 || !read.ok ? { ok: false, faults } : { ok: true, value: { set: read.value, schemes } };
};

export interface CityRules {
  /** Choices, oldest first, each with the set it stands for. */
  readonly choices: readonly { readonly choice: RuleChoiceRow; readonly rules: OwnRules }[];
}
export const cityRules = (choices: readonly RuleChoiceRow[]): CityRules => ({
  choices: choices.flatMap((choice) => {
    const held = choice.yaml === null ? getRuleSet(choice.ruleSet) : null;
    if (held !== null) return [{ choice, rules: { set: held, schemes: listLevelSchemes() } }];
    const read = choice.yaml === null ? null : readOwnRules(choice.yaml, choice.from);
    return read?.ok ? [{ choice, rules: read.value }] : [];
  }),
});

/** The last choice made whose day had come; null where the city judges by the default rules. */
export const choiceOn = ({ choices }: CityRules, on: string): OwnRules | null =>
  choices.findLast(({ choice }) => choice.from <= on)?.rules ?? null;

/** Options of `judgeLight` for an indicator: the city's set where it speaks of the indicator, else the default ones. */
export const lightOptions = (rules: CityRules, indicator: string | null, on: string): LightOptions => {
  const chosen = choiceOn(rules, on);
  return chosen !== null && ruleSetFor('light', indicator, on, [chosen.set]) !== null
    ? { ruleSets: [chosen.set], levelSchemes: chosen.schemes }
    : {};
};
