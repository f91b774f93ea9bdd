/** @module What the report was made of: plan, rules, data, versions; and how its marks are read. */
import { getRuleSet } from '@dafeng/tracking';
import type { ReportFacts } from '../facts.ts';
import type { Block, Statement } from '../report.ts';
import { en, say, zh } from '../words.ts';

const statusWords: Readonly<Record<string, readonly [string, string]>> = {
  'second-hand': ['据转引，未见原文', 'second hand, the text was not seen'],
  own: ['本系统自定', 'our own'],
};

export const basisBlocks = ({ inputs, dataUntil, asOf, example }: ReportFacts): readonly Block[] => {
  const items: Statement[] = [
    ...(inputs.plan === null
      ? []
      : [
          say(
            zh`方案：《${inputs.plan.title}》${inputs.plan.version === null ? '' : `第${inputs.plan.version}版`}${inputs.plan.publishedOn === null ? '' : `（${inputs.plan.publishedOn}发布）`}。`,
            en`Plan: ${inputs.plan.title}${inputs.plan.version === null ? '' : `, version ${inputs.plan.version}`}${inputs.plan.publishedOn === null ? '' : `, published ${inputs.plan.publishedOn}`}.`,
          ),
        ]),
    say(zh`数据截至${dataUntil ?? '—'}，成稿日期${asOf}。`, en`Data until ${dataUntil ?? '—'}, composed on ${asOf}.`),
    ...inputs.ruleSets.map((id) => {
      const set = getRuleSet(id);
      const [chinese, english] = statusWords[set?.status ?? ''] ?? ['', ''];
      return say(
        zh`判定规则：${set === null ? id : `《${set.zh}》`}${chinese === '' ? '' : `（${chinese}）`}。`,
        en`Rule: ${set?.en ?? id}${english === '' ? '' : ` (${english})`}.`,
      );
    }),
    say(
      zh`软件版本${inputs.codeVersion}${inputs.trackingDigest === null ? '' : `；全部追溯摘要${inputs.trackingDigest}`}。`,
      en`Software ${inputs.codeVersion}${inputs.trackingDigest === null ? '' : `; digest of all traces ${inputs.trackingDigest}`}.`,
    ),
    say(
      zh`数值按GB/T 8170修约一次；分项之和与合计可能因修约不等，未作调整。≈ 为推算数，— 为缺数。`,
      en`Numbers are rounded once by GB/T 8170; parts may differ from totals by rounding and are not adjusted. ≈ marks an estimate, — a missing number.`,
    ),
    ...(example
      ? [
          say(
            zh`示例：本报告所述城市及其数据均为虚构，只用于演示。`,
            en`Example: the city and its numbers are fictional and serve demonstration only.`,
          ),
        ]
      : []),
  ];
  return [{ kind: 'list', items }];
};
