/**
 * Writes `docs/reference/indicators.md`, `vocabulary.md`, `factors.md` and `lights.md` from the data, so that what people read is what the code uses.
 *   node scripts/generate-reference-docs.mjs [--check]    --check: writes nothing, fails where a page is not up to date
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { factorsPage } from './data/factors-page.mjs';
import { lightsPage } from './data/lights-page.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path) => parse(readFileSync(join(root, path), 'utf8'));
const yamlOf = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => read(`${folder}/${name}`));
const cell = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (cells) => `| ${cells.map(cell).join(' | ')} |`;
const table = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const origin = (from) =>
  `<!-- 由 scripts/generate-reference-docs.mjs 生成，请改 ${from} / generated, edit ${from} instead -->`;

const themes = {
  headline: '总量、强度与结构 / Totals, intensities and mix',
  energy: '能源供应 / Energy supply',
  industry: '工业 / Industry',
  buildings: '城乡建设 / Buildings and cities',
  transport: '交通运输 / Transport',
  circular: '循环经济与污染治理 / Circular economy and pollutants',
  'forest-sink': '碳汇 / Forests and sinks',
  agriculture: '农业农村 / Agriculture',
  society: '全民行动 / Society',
  technology: '科技 / Technology',
};
const goods = { up: '↑', down: '↓', none: '–' };

const unitLabel = (units, id) => {
  if (units.units[id]) return units.units[id].zh || '1';
  return id
    .split('/')
    .map((part) => units.units[part].zh)
    .join('/');
};
const adding = (how) => (typeof how === 'string' ? how : `weighted by \`${how.weightedBy}\``);

const indicatorsPage = () => {
  const units = read('data/units.yaml');
  const files = yamlOf('data/indicators');
  const kinds = files.find((file) => file.kinds).kinds;
  const indicators = files.flatMap((file) =>
    (file.indicators ?? []).map((entry) => ({ ...entry, theme: entry.theme ?? file.theme })),
  );
  const slots = read('data/assessment-slots.yaml').slots;
  const sections = Object.entries(themes).flatMap(([theme, title]) => {
    const own = indicators.filter((entry) => entry.theme === theme);
    if (own.length === 0) return [];
    return [
      `## ${title}`,
      ...own.map((entry) => {
        const ofKind = kinds.find(({ kind }) => kind === entry.kind);
        const facts = [
          `**${entry.unit === '1' ? '1' : unitLabel(units, entry.unit)}** (\`${entry.unit}\`)`,
          `${ofKind.zh} ${entry.kind}`,
          goods[entry.good],
          `时间 over time: ${adding(entry.overTime ?? ofKind.overTime)}`,
          `地区 over areas: ${adding(entry.overAreas ?? ofKind.overAreas)}`,
          `小数 digits: ${entry.precision}`,
        ];
        const lines = [
          `### ${entry.zh} · ${entry.en}`,
          '',
          `\`${entry.id}\` · ${facts.join(' · ')}`,
          '',
          entry.definition.zh,
          '',
          entry.definition.en,
        ];
        if (entry.caution) lines.push('', `> 比较时注意：${entry.caution.zh} ${entry.caution.en}`);
        if (entry.of) lines.push('', `属于 / of: \`${entry.of}\``);
        if (entry.synonyms?.length) lines.push('', `又作 / also: ${entry.synonyms.join('；')}`);
        if (entry.patterns?.length)
          lines.push('', `句式 / open names: ${entry.patterns.map((name) => `\`${name}\``).join(' ')}`);
        if (entry.feeds?.length)
          lines.push(
            '',
            `考核 / assessment: ${entry.feeds
              .map(({ slot, fit }) => {
                const found = slots.find(({ id }) => id === slot);
                return `${found.zh} (\`${slot}\`, ${fit === 'same' ? '同 same' : '相关 related'}, ${found.status})`;
              })
              .join('；')}`,
          );
        const by = entry.definedBy ?? { source: 'own-wording', locator: entry.id, status: 'own' };
        lines.push('', `出处 / source: \`${by.source}\`, ${by.locator} (${by.status})`);
        return lines.join('\n');
      }),
    ];
  });
  return [
    origin('data/indicators/*.yaml'),
    '# 指标目录 / Indicator catalogue',
    `共 ${indicators.length} 个指标。同一名称在不同含义（水平、下降、增长、新增）下是不同的指标。清洁能源宽于非化石能源，二者不可互换。`,
    `${indicators.length} indicators. One name in another sense (level, cut, growth, addition) is another indicator. Clean energy is wider than non-fossil energy; the two are not exchanged.`,
    ...sections,
    '',
  ].join('\n\n');
};

const vocabularyPage = () => {
  const files = yamlOf('data/vocabulary');
  const { marks, forbidden } = files.find((file) => file.marks);
  const sections = files
    .filter((file) => file.terms)
    .sort((a, b) => a.section.number - b.section.number)
    .flatMap(({ section, terms }) => [
      `## ${section.number}. ${section.zh} / ${section.en}`,
      table(
        ['中文', 'id', 'English', '', '说明 / remark'],
        terms.map((term) => [
          [term.zh, ...(term.synonyms ?? [])].join('、'),
          `\`${term.id}\``,
          term.en,
          term.mark ?? '',
          [term.definition ? `${term.definition.zh} ${term.definition.en}` : '', term.note ?? '']
            .filter(Boolean)
            .join(' '),
        ]),
      ),
    ]);
  return [
    origin('data/vocabulary/*.yaml'),
    '# 词汇 / Vocabulary',
    '代码中的名称只取自本表；没有的词先补入再用。Names in code are taken from here; a word that is missing is added before it is used.',
    '## 英文出处 / Where the English comes from',
    table(
      ['', '中文', 'English', 'source'],
      [
        ...marks.map(({ mark, zh, en, source }) => [mark, zh, en, `\`${source}\``]),
        ['', '通行用法，首次使用时核对', 'common usage, to be checked at first use', ''],
      ],
    ),
    ...sections,
    '## 不用的写法 / Forms not to use',
    table(
      ['form', '为何', 'why'],
      forbidden.map(({ form, why }) => [form, why.zh, why.en]),
    ),
    '',
  ].join('\n\n');
};

const pages = {
  'docs/reference/indicators.md': indicatorsPage(),
  'docs/reference/vocabulary.md': vocabularyPage(),
  'docs/reference/factors.md': factorsPage({ read, origin, table }),
  'docs/reference/lights.md': lightsPage({ read, yamlOf, origin, table }),
};
const check = process.argv.includes('--check');
const stale = Object.entries(pages).filter(
  ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
);
if (check && stale.length > 0) {
  for (const [path] of stale)
    console.error(
      `${path} 已过时，请运行 node scripts/generate-reference-docs.mjs / is not up to date, run that command`,
    );
  process.exit(1);
}
if (!check) {
  mkdirSync(join(root, 'docs/reference'), { recursive: true });
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  console.log(
    stale.length === 0 ? '参考文档无变化 / reference docs unchanged' : stale.map(([path]) => path).join('\n'),
  );
}
