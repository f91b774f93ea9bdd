/**
 * @module `dafeng track assess`: an assessment by the scheme of its date, out of entered verdicts, out of the targets that feed the items, or
 * both. The judgement is the package's, this reads files and prints.
 */
import {
  type AssessedKind,
  type Assessment,
  type AssessmentInput,
  type AssessmentRules,
  assess,
  assessmentRulesOn,
  type DerivedItem,
  deriveItems,
  getAssessmentRules,
  type ItemVerdict,
  listAssessmentRules,
  whatIf,
  writeScheme,
} from '@dafeng/tracking';
import type { Command } from 'commander';
import { printAssessment, printSchemes } from './print-track.ts';
import { readYaml } from './read-yaml.ts';
import { RefusedError } from './refusal.ts';
import { acceptedTracking, type LightsOptions, lightsOf, put } from './track-commands.ts';

interface AssessOptions extends Partial<Omit<LightsOptions, 'json' | 'assigned'>> {
  readonly scheme?: string;
  readonly on?: string;
  readonly results?: string;
  readonly notified?: string;
  readonly subject?: string;
  readonly list?: boolean;
  readonly whatIf: readonly string[];
  readonly assigned: readonly string[];
  readonly json?: boolean;
}

const kinds: readonly AssessedKind[] = ['city', 'county', 'department', 'enterprise'];
const readSubject = (text: string): AssessedKind => {
  const found = kinds.find((kind) => kind === text);
  if (found) return found;
  throw new RefusedError({
    code: 'unknown-subject',
    message: { zh: `--subject “${text}”不是考核对象。`, en: `--subject ${text} is nobody to assess.` },
    remedy: { zh: `可用：${kinds.join('、')}。`, en: `Use ${kinds.join(', ')}.` },
  });
};
const schemesOf = ({ on, subject }: Pick<AssessOptions, 'on' | 'subject'>): readonly AssessmentRules[] => {
  const kind = subject === undefined ? null : readSubject(subject);
  return on === undefined
    ? listAssessmentRules().filter(({ subjects }) => kind === null || subjects.includes(kind))
    : assessmentRulesOn(on, kind ?? 'city');
};
const schemeOf = (options: AssessOptions): AssessmentRules => {
  const { scheme, on } = options;
  const inForce = schemesOf(options);
  const found = scheme === undefined ? (inForce.length === 1 ? inForce[0] : undefined) : getAssessmentRules(scheme);
  if (found && inForce.includes(found)) return found;
  const ids = inForce.map(({ id, from, to }) => `${id}（${from} 至 ${to ?? '今'}）`).join('、');
  throw new RefusedError({
    code: found ? 'scheme-not-in-force' : 'unknown-scheme',
    message: {
      zh: found ? `“${scheme}”在 ${on} 不适用。` : `没有确定用哪套考核办法。`,
      en: found ? `${scheme} is not in force on ${on}.` : 'no scheme of assessment is settled.',
    },
    remedy: {
      zh: `用 --scheme 指定，可用：${ids || '无'}。`,
      en: `Give --scheme: ${inForce.map(({ id }) => id).join(', ') || 'none'}.`,
    },
  });
};

const notResults = (path: string): RefusedError =>
  new RefusedError({
    code: 'not-results',
    message: { zh: `${path} 不是考核结果。`, en: `${path} holds no results.` },
    remedy: {
      zh: '写 items: { 考核项id: { met: true } }；可写 completion、points、yearMet、cumulativeMet、evidence。',
      en: 'Write items: { id: { met: true } }, with completion, points, yearMet, cumulativeMet, evidence.',
    },
  });
const fields: Readonly<Record<keyof ItemVerdict, (value: unknown) => boolean>> = {
  met: (value) => typeof value === 'boolean' || value === null,
  yearMet: (value) => typeof value === 'boolean' || value === null,
  cumulativeMet: (value) => typeof value === 'boolean' || value === null,
  completion: (value) => Number.isFinite(value) || value === null,
  points: (value) => Number.isFinite(value) || value === null,
  evidence: (value) => Array.isArray(value),
};
const readResults = (path: string): AssessmentInput => {
  const value = readYaml(path) as { items?: unknown; falsified?: unknown; notified?: unknown } | null;
  if (typeof value !== 'object' || value === null || typeof value.items !== 'object' || value.items === null)
    throw notResults(path);
  for (const verdict of Object.values(value.items as Record<string, unknown>))
    if (
      typeof verdict !== 'object' ||
      verdict === null ||
      Object.entries(verdict).some(([name, one]) => !fields[name as keyof ItemVerdict]?.(one))
    )
      throw notResults(path);
  return {
    items: value.items as Record<string, ItemVerdict>,
    falsified: value.falsified === true,
    ...(typeof value.notified === 'string' ? { notified: value.notified } : {}),
  };
};

/** What the targets of the plan say of each item, by the results of the year looked at. */
const derivedOf = async (scheme: AssessmentRules, options: AssessOptions): Promise<readonly DerivedItem[]> => {
  const { plan, series, at } = options;
  if (plan === undefined || series === undefined || at === undefined) return [];
  const asked = { ...options, plan, series } as LightsOptions;
  const { lit, month } = await lightsOf({ ...asked, at });
  const before = await lightsOf({ ...asked, at: String(month.year - 1) });
  const earlier = new Map(before.lit.map(({ target, progress }) => [target.id, progress]));
  return deriveItems(scheme, {
    year: month.year,
    targets: lit
      .filter(({ target }) => target.scope === '全市')
      .map(({ target, progress }) => ({ target, progress, before: earlier.get(target.id) ?? null })),
  });
};
/** Items that the numbers settle, each with the targets behind it as evidence. */
const verdictsOf = (derived: readonly DerivedItem[]): Record<string, ItemVerdict> =>
  Object.fromEntries(
    derived
      .filter(({ verdict }) => Object.values(verdict).some((one) => one !== null))
      .map(({ item, verdict, targets }) => [
        item,
        {
          ...verdict,
          evidence: targets.filter(({ decides }) => decides).map(({ section, target }) => `${section} ${target}`),
        },
      ]),
  );

const readChanges = (pairs: readonly string[]): Record<string, ItemVerdict> =>
  Object.fromEntries(
    pairs.map((pair) => {
      const [id = '', text = ''] = pair.split('=').map((part) => part.trim());
      if (text === 'met' || text === 'missed') return [id, { met: text === 'met' }];
      if (text !== '' && Number.isFinite(Number(text))) return [id, { points: Number(text), completion: Number(text) }];
      throw new RefusedError({
        code: 'not-a-verdict',
        message: { zh: `--what-if “${pair}”读不懂。`, en: `--what-if ${pair} is not understood.` },
        remedy: { zh: '写作 考核项=met、=missed 或 =分数。', en: 'Write item=met, =missed or =points.' },
      });
    }),
  );

const runAssess = async (options: AssessOptions): Promise<void> => {
  if (options.list) {
    const found = schemesOf(options);
    return put(options.json ? `${JSON.stringify(found.map(writeScheme), null, 2)}\n` : printSchemes(found));
  }
  const scheme = schemeOf(options);
  const entered = options.results === undefined ? null : readResults(options.results);
  const derived = await derivedOf(scheme, options);
  const fromTargets = verdictsOf(derived);
  if (entered === null && Object.keys(fromTargets).length === 0 && options.plan === undefined)
    throw new RefusedError({
      code: 'no-results',
      message: { zh: '没有考核数据。', en: 'nothing to assess is given.' },
      remedy: {
        zh: '给 --results 文件，或 --plan、--series 和 --at。',
        en: 'Give --results FILE, or --plan, --series and --at.',
      },
    });
  const notified = options.notified ?? entered?.notified;
  const input: AssessmentInput = {
    items: { ...fromTargets, ...entered?.items },
    falsified: entered?.falsified ?? false,
    ...(notified === undefined ? {} : { notified }),
  };
  const changes = readChanges(options.whatIf);
  if (options.whatIf.length > 0) {
    const { before, after } = acceptedTracking(whatIf(scheme, input, changes));
    return put(
      options.json
        ? `${JSON.stringify({ before, after }, null, 2)}\n`
        : `${printAssessment(scheme, before)}\n假如 what if: ${options.whatIf.join(', ')}\n${printAssessment(scheme, after)}`,
    );
  }
  const assessment: Assessment = acceptedTracking(assess(scheme, input));
  return put(
    options.json
      ? `${JSON.stringify({ ...assessment, derived }, null, 2)}\n`
      : printAssessment(scheme, assessment, derived),
  );
};

const collect = (value: string, all: readonly string[]): readonly string[] => [...all, value];

/** Joins `track`. */
export const addAssessCommand = (track: Command): void => {
  track
    .command('assess')
    .description(
      '按当时的考核办法自评，扣分逐项说明 / assessment by the scheme of its date, every lost point explained',
    )
    .option('--scheme <id>', '考核办法，如 comprehensive-assessment-2026 / the scheme')
    .option('--list', '列出考核办法及其考核项，不考核 / list the schemes and their items instead')
    .option('--subject <kind>', '考核对象：city、county、department、enterprise / whom it assesses')
    .option('--on <date>', '考核日期，只用当日适用的办法 / the day whose scheme applies')
    .option('--results <file>', '各项结果（YAML） / verdicts by item')
    .option('--plan <file-or-city>', '由方案目标得出 / out of the targets of a plan')
    .option('--series <file>', '目标的序列 / their numbers')
    .option('--at <period>', '看到哪个月 / the month looked at')
    .option('--as-of <date>', '只看这一天之前收到的数 / only what had arrived by this day')
    .option('--assigned <id=value>', '上级下达的数 / a number assigned', collect, [])
    .option('--notified <date>', '结果通报日期，整改期限由此起算 / the day of notice')
    .option('--what-if <item=verdict>', '假如某项 met、missed 或得几分 / another verdict', collect, [])
    .option('--json', '打印一个 JSON 对象 / print one JSON object')
    .action(runAssess);
};
