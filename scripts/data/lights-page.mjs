/** The page of rules: lights, schemes of assessment, breakdown, working days, out of `data/tracking`. */
export const lightsPage = ({ read, yamlOf, origin, table }) => {
  const { facts, levelSchemes, ruleSets } = read('data/tracking/lights.yaml');
  const both = ({ zh, en }) => `${zh} / ${en}`;
  const span = ({ from, to }) => `${from} – ${to ?? ''}`;
  const levelName = (scheme, id) => {
    const level = levelSchemes.find((one) => one.id === scheme).levels.find((one) => one.id === id);
    return `${level.zh} ${level.colourName}`;
  };
  const scoringText = ({ kind, ...rest }) =>
    [kind, ...Object.entries(rest).map(([name, value]) => `${name} ${value}`)].join(', ');
  const lights = ruleSets.map((set) =>
    [
      `### ${both(set)}`,
      `\`${set.id}\` · ${span(set)} · \`${set.source}\` (${set.status})${set.default ? ' · 默认 default' : ''} · ${set.indicators === null ? '全部指标 every indicator' : set.indicators.map((id) => `\`${id}\``).join(' ')}`,
      both(set.note),
      table(
        ['等级 level', 'when', '条款 clause', '说明 message'],
        set.rules.map(({ level, when, clause, message }) => [
          levelName(set.levelScheme, level),
          `\`${when}\``,
          clause,
          both(message),
        ]),
      ),
    ].join('\n\n'),
  );
  const schemes = yamlOf('data/tracking/assessment').map((scheme) =>
    [
      `### ${both(scheme)}`,
      `\`${scheme.id}\` · ${span(scheme)} · \`${scheme.source}\` (${scheme.status})`,
      both(scheme.note),
      table(
        ['id', '考核项 item', 'role', '计分 scoring', '否决 veto', '把握 status'],
        scheme.items.map((item) => [
          `\`${item.id}\``,
          both(item),
          item.role,
          scoringText(item.scoring),
          item.veto ? '是 yes' : '',
          item.status,
        ]),
      ),
      table(
        ['结果 grade（自上而下第一条成立的 the first that holds）', 'when', '条款 clause', '把握 status'],
        scheme.grades.map((grade) => [both(grade), `\`${grade.when}\``, grade.clause, grade.status]),
      ),
    ].join('\n\n'),
  );
  const { rules } = read('data/tracking/allocation.yaml');
  const { years } = read('data/tracking/working-days.yaml');
  return [
    '# 预警、考核与分解的规则 / Rules of lights, assessment and breakdown',
    origin('data/tracking'),
    '把握 status：first-hand 见原文，second-hand 见转引，memory 凭记忆、用前核对，own 本系统自定。 first-hand: the text was read; second-hand: quoted; memory: to be checked; own: our choice.',
    '## 预警灯 / Lights',
    '`when` 可用的量 / facts that `when` may read:',
    table(
      ['fact', 'type', '含义 meaning'],
      facts.map((fact) => [`\`${fact.id}\``, fact.type, both(fact)]),
    ),
    ...lights,
    '## 考核 / Assessment',
    ...schemes,
    '## 目标分解 / Breakdown',
    table(
      ['rule', '权重 weight', '出处 source', '说明 note'],
      rules.map((rule) => [
        `${both(rule)} \`${rule.id}\``,
        rule.weight.join(' × '),
        `\`${rule.source}\` (${rule.status})`,
        both(rule.note),
      ]),
    ),
    '## 工作日 / Working days',
    table(
      ['year', '放假 days off', '上班的周末 weekend days worked', '出处 source'],
      years.map(({ year, off, worked, source, status }) => [
        year,
        off.map(({ from, to, zh }) => `${zh} ${from}–${to}`).join('；'),
        worked.join('、'),
        `\`${source}\` (${status})`,
      ]),
    ),
    '',
  ].join('\n\n');
};
