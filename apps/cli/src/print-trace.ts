/**
 * @module A trace as a tree for a person at a terminal: every number with what it is made of, down to cells and factors. What the terms
 * mean is left to the vocabulary.
 */
import { childrenOf, type FunctionForm, formatNumber, type Trace, type TraceKind, unitLabel } from '@dafeng/quantity';
import { getTerm } from '@dafeng/reference';

const kinds: Readonly<Record<TraceKind, string>> = {
  observation: '数据 observation',
  factor: '因子 factor',
  sum: '合计 sum',
  product: '乘积 product',
  ratio: '商 ratio',
  difference: '差 difference',
  convert: '换算单位 convert',
  rebase: '换口径 rebase',
  lookup: '查表 lookup',
  fill: '补缺 fill',
  choose: '取舍 choose',
  round: '修约 round',
  function: '函数 function',
  assume: '设定 assume',
};

const formulas: Readonly<Record<FunctionForm, (parameter: string) => string>> = {
  power: (exponent) => `x^${exponent}`,
  'exponential-decay': (elapsed) => `e^(−x·${elapsed})`,
  complement: (whole) => `${whole} − x`,
  increment: (whole) => `${whole} + x`,
};

const detailOf = (trace: Trace): string => {
  switch (trace.kind) {
    case 'observation':
      return `${trace.source}: ${trace.locator}`;
    case 'factor':
      return `${trace.factor} (${trace.source}, ${trace.locator})`;
    case 'lookup':
      return `${trace.table}: ${Object.values(trace.query).join(' ')} → ${trace.found.scope}, ${trace.found.time}`;
    case 'assume':
      return trace.assumption;
    case 'sum':
      return trace.missing.length > 0
        ? `缺 missing: ${trace.missing.map(({ id, why }) => `${id} (${why})`).join(', ')}`
        : '';
    case 'choose':
      return trace.rule;
    case 'function':
      return formulas[trace.form](formatNumber(trace.parameter, {}));
    default:
      return '';
  }
};

const nameOf = (term: string): string => getTerm(term)?.zh ?? term;

const lineOf = (trace: Trace, place: string | null): string => {
  const { value, unit } = trace.result;
  const label = unitLabel(unit).en;
  const number = `${formatNumber(value, {})}${label === '' ? '' : ` ${label}`}`;
  const detail = detailOf(trace);
  const where = place === null ? '' : `${place.replace(/^parts\./, '')} `;
  return `${where}${nameOf(trace.term)} = ${number}  [${kinds[trace.kind]}]${detail === '' ? '' : `  ${detail}`}`;
};

/** One line a node, children below their parent. */
export const printTrace = (trace: Trace): string => {
  const lines: string[] = [];
  const visit = (node: Trace, place: string | null, lead: string, own: string): void => {
    lines.push(`${lead}${own}${lineOf(node, place)}`);
    const children = childrenOf(node);
    const below = own === '' ? lead : `${lead}${own.startsWith('└') ? '   ' : '│  '}`;
    for (const [index, child] of children.entries())
      visit(child.trace, child.place, below, index === children.length - 1 ? '└─ ' : '├─ ');
  };
  visit(trace, null, '', '');
  return `${lines.join('\n')}\n`;
};
