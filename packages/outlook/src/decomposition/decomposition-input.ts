/**
 * @module What a decomposition is asked: factors whose product is the quantity of each part, period by period. The check names the
 * period, part and factor of a fault; how the change is attributed is left to `decompose.ts`.
 */
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import { checkShares } from './check-shares.ts';

export const decompositionMethods = ['lmdi-1-additive', 'lmdi-1-multiplicative', 'lmdi-2-multiplicative'] as const;
export type DecompositionMethod = (typeof decompositionMethods)[number];

export interface DecompositionPeriod {
  readonly year: number;
  /** `x[part][factor]`; a factor that all parts have in common, such as GDP, is repeated in each. */
  readonly x: readonly (readonly number[])[];
}

export interface DecompositionInput {
  readonly method: DecompositionMethod;
  readonly factors: readonly string[];
  /** Year by year where true; the last period against the first where false. */
  readonly chained: boolean;
  readonly periods: readonly DecompositionPeriod[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isMethod = (value: unknown): value is DecompositionMethod =>
  decompositionMethods.some((method) => method === value);

type Refusal = Extract<OutlookResult<never>, { readonly ok: false }>;

const checkValue = (value: unknown, zh: string, en: string): Refusal | null => {
  const fill = { zh: '请补上这个数；没有数据的年份应整年去掉。', en: 'Fill it in, or leave the whole period out.' };
  if (value === null || value === undefined || value === '')
    return refuse('value-missing', { zh: `${zh}没有值。`, en: `${en} has no value.` }, fill);
  if (typeof value !== 'number' || !Number.isFinite(value))
    return refuse('value-not-finite', { zh: `${zh}不是有限的数。`, en: `${en} is not a finite number.` }, fill);
  if (value < 0)
    return refuse(
      'value-negative',
      {
        zh: `${zh}是负数（${value}），对数平均分解没有意义。`,
        en: `${en} is negative (${value}); LMDI has no meaning there.`,
      },
      { zh: '请核对数据；碳汇等负项应单列。', en: 'Check it; keep negative items such as sinks apart.' },
    );
  return null;
};

const checkPeriod = (
  period: unknown,
  index: number,
  factors: readonly string[],
  parts: number | null,
): OutlookResult<DecompositionPeriod> => {
  if (!isRecord(period) || !Array.isArray(period.x) || !Number.isInteger(period.year))
    return refuse(
      'field-missing',
      { zh: `第 ${index + 1} 期缺年份 year 或数值 x。`, en: `Period ${index + 1} lacks its year or its values x.` },
      { zh: '写作 { "year": 2020, "x": [[…], …] }。', en: 'Write { "year": 2020, "x": [[…], …] }.' },
    );
  const year = period.year as number;
  const rows = period.x as readonly unknown[];
  if (rows.length === 0 || (parts !== null && rows.length !== parts))
    return refuse(
      'parts-differ',
      {
        zh: `${year} 年有 ${rows.length} 个部分，${parts === null ? '至少要有一个' : `首期有 ${parts} 个`}。`,
        en: `${year} has ${rows.length} parts, ${parts === null ? 'at least one is needed' : `the first period has ${parts}`}.`,
      },
      {
        zh: '每期列出同样的部分，没有活动的写 0。',
        en: 'List the same parts in every period, 0 where nothing happened.',
      },
    );
  for (const [part, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== factors.length)
      return refuse(
        'factors-differ',
        {
          zh: `${year} 年第 ${part + 1} 部分有 ${Array.isArray(row) ? row.length : 0} 个因素值，应有 ${factors.length} 个。`,
          en: `${year}, part ${part + 1}: ${Array.isArray(row) ? row.length : 0} factor values, expected ${factors.length}.`,
        },
        { zh: '按 factors 的顺序逐个给出。', en: 'Give one per name in factors, in that order.' },
      );
    for (const [factor, value] of row.entries()) {
      const name = factors[factor] ?? '';
      const fault = checkValue(
        value,
        `${year} 年第 ${part + 1} 部分“${name}”`,
        `${year}, part ${part + 1}, factor ${name}`,
      );
      if (fault) return fault;
    }
  }
  return accept({ year, x: rows as readonly (readonly number[])[] });
};

/** A parsed JSON value as the input of a decomposition, or the first fault in it. */
export const readDecompositionInput = (raw: unknown): OutlookResult<DecompositionInput> => {
  if (!isRecord(raw))
    return refuse(
      'not-an-object',
      { zh: '输入不是一个 JSON 对象。', en: 'The input is no JSON object.' },
      {
        zh: '需要 method、factors、chained、periods 四项。',
        en: 'It needs method, factors, chained and periods.',
      },
    );
  const { method, factors, chained, periods } = raw;
  if (!isMethod(method))
    return refuse(
      'unknown-method',
      { zh: `没有分解方法“${String(method)}”。`, en: `There is no method ${String(method)}.` },
      { zh: `可用：${decompositionMethods.join('、')}。`, en: `Use ${decompositionMethods.join(', ')}.` },
    );
  if (!Array.isArray(factors) || factors.length === 0 || !factors.every((name) => typeof name === 'string'))
    return refuse(
      'field-missing',
      { zh: '缺因素名称 factors。', en: 'The names of the factors are missing.' },
      { zh: '例如 ["population", "intensity"]。', en: 'Such as ["population", "intensity"].' },
    );
  if (chained !== undefined && typeof chained !== 'boolean')
    return refuse(
      'field-missing',
      { zh: 'chained 应为 true 或 false。', en: 'chained must be true or false.' },
      {
        zh: '逐年相连写 true，首末两期相比写 false。',
        en: 'true for year by year, false for the last against the first.',
      },
    );
  if (!Array.isArray(periods) || periods.length < 2)
    return refuse(
      'too-few-periods',
      {
        zh: `只有 ${Array.isArray(periods) ? periods.length : 0} 期数据，变化至少要两期。`,
        en: `${Array.isArray(periods) ? periods.length : 0} period given; a change needs two.`,
      },
      { zh: '请再给一期。', en: 'Give one more period.' },
    );
  const read: DecompositionPeriod[] = [];
  for (const [index, period] of periods.entries()) {
    const checked = checkPeriod(period, index, factors, read[0]?.x.length ?? null);
    if (!checked.ok) return checked;
    const before = read.at(-1);
    if (before && checked.value.year <= before.year)
      return refuse(
        'periods-out-of-order',
        {
          zh: `${checked.value.year} 年排在 ${before.year} 年之后。`,
          en: `${checked.value.year} stands after ${before.year}.`,
        },
        { zh: '年份应从早到晚，不重复。', en: 'Order the years from early to late, each once.' },
      );
    read.push(checked.value);
  }
  const input: DecompositionInput = { method, factors, chained: chained ?? true, periods: read };
  return checkShares(input) ?? accept(input);
};
