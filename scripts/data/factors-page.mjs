/** The page `docs/reference/factors.md`: every factor of every set with its place, window and certainty, as compiled. */
import { factors } from './factors.mjs';

const status = {
  'first-hand': '原文 first-hand',
  'second-hand': '转引 second-hand',
  memory: '**凭记忆，待核 from memory, to be checked**',
  own: '自拟 own',
  example: '示例 example',
};
const families = {
  'standard-coal': '折标准煤 / Standard coal',
  fuel: '燃料 / Fuels',
  electricity: '电力 / Electricity',
  gwp: '全球变暖潜势 / Global warming potentials',
  process: '工业过程与逃逸 / Processes and fugitives',
  agriculture: '农业 / Agriculture',
  waste: '废弃物 / Waste',
  land: '土地利用 / Land use',
  constant: '换算常数 / Constants',
};

const windowOf = ({ validFrom, validTo }) => {
  if (validFrom === null && validTo === null) return '';
  const [from, to] = [validFrom, validTo].map((month) => (month ?? '').replace(/-01$|-12$/, ''));
  return from === to ? from : `${from}–${to}`;
};

/** @param {{ read: (path: string) => any, origin: (from: string) => string, table: (head: string[], rows: string[][]) => string }} tools */
export const factorsPage = ({ read, origin, table }) => {
  const sources = factors.sources().map((path) => ({ path, value: read(path), place: () => path }));
  const { problems, sets, products, groups } = factors.compile(sources);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const names = new Map([...products, ...groups].map(({ id, zh, en }) => [id, `${zh} ${en}`]));
  const { regions } = read('data/factors/regions.yaml');
  const areas = new Map(regions.map(({ id, zh }) => [id, zh]));
  const { policies } = read('data/factors/policies.yaml');
  const all = sets.flatMap((set) => set.factors);
  const memory = all.filter((factor) => factor.status === 'memory').length;
  const limit = (years) => (years === null ? '不限 any' : String(years));

  const sections = Object.entries(families).flatMap(([family, title]) => [
    `## ${title}`,
    ...sets
      .filter((set) => set.family === family)
      .flatMap((set) => {
        const last = set.editions.at(-1);
        const facts = [
          `\`${set.id}\``,
          `${set.factors.length} 个 factors`,
          `版次 edition ${last.id}${last.closed ? ' （已封 closed）' : ' （未封 open）'} ${last.digest}`,
          `规则 policy \`${set.policy}\``,
        ];
        if (set.completedBy.length > 0)
          facts.push(`补充 completed by ${set.completedBy.map((id) => `\`${id}\``).join(', ')}`);
        const rules = [
          ...Object.entries(set.groupFallback).map(
            ([from, to]) => `- ${names.get(from)} → ${to.map((id) => names.get(id)).join('，')}`,
          ),
          ...set.substitutes.map(
            ({ product, by, because }) => `- ${names.get(product)} → ${names.get(by)}：${because.zh} ${because.en}`,
          ),
        ];
        return [
          `### ${set.zh} · ${set.en}`,
          facts.join(' · '),
          ...(set.note ? [`${set.note.zh} ${set.note.en}`] : []),
          ...(rules.length > 0 ? [`替代 stand-ins:\n\n${rules.join('\n')}`] : []),
          table(
            [
              '',
              '参数 term',
              '部门组 group',
              '地区 area',
              '时段 window',
              '数值 value',
              '单位 unit',
              '出处 source',
              '可信度 certainty',
            ],
            set.factors.map((factor) => [
              names.get(factor.product),
              factor.gas === null ? factor.term : `${factor.term} ${factor.gas}`,
              factor.sectorGroup === 'all' ? '' : names.get(factor.sectorGroup),
              areas.get(factor.region),
              windowOf(factor),
              `${factor.quantity.value}${factor.range ? ` (${factor.range[0]}–${factor.range[1]})` : ''}${factor.until ? ' †' : ''}`,
              `${factor.quantity.unit}${factor.quantity.basis === 'plain' ? '' : ` @ ${factor.quantity.basis}`}`,
              `${factor.source}: ${factor.locator}`,
              `${factor.mark} ${status[factor.status]}`,
            ]),
          ),
        ];
      }),
  ]);
  return [
    origin('data/factors/*.yaml'),
    '# 因子库 / Factors',
    `共 ${sets.length} 个因子集、${all.length} 个因子，其中 ${memory} 个凭记忆录入，须与原文核对后才可依靠。S：见于公开文件；M：凭记忆；C：由所见数值推算。† 已被后一版取代，仍留在旧版中。`,
    `${sets.length} sets with ${all.length} factors, ${memory} of them from memory: to be checked against the text before anything relies on them. S: seen in a published file; M: from memory; C: computed from seen numbers. † superseded in a later edition, kept in the earlier ones.`,
    '## 替代规则 / How far a factor may be from the question',
    table(
      ['', 'policy', '次序 order', '范围 scopes', '可用早几年 earlier', '可用晚几年 later'],
      policies.map(({ id, zh, en, order, scopes, earlierYears, laterYears }) => [
        `${zh} ${en}`,
        `\`${id}\``,
        order.join(' → '),
        scopes.join(' → '),
        limit(earlierYears),
        limit(laterYears),
      ]),
    ),
    ...sections,
    '',
  ].join('\n\n');
};
