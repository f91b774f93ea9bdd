/**
 * @module A trace as a person reads it: each node with its formula, the numbers in place, how it was found, and a link to the row or
 * factor it came from. The tree itself was made by the core; nothing is computed here.
 */
import type { Bilingual, FactorCard, TraceNode } from '@dafeng/contract';
import {
  absenceLabel,
  basisLabel,
  childrenOf,
  type FunctionForm,
  formatNumber,
  formatQuantity,
  type Quantity,
  type Trace,
} from '@dafeng/quantity';
import { getSource } from '@dafeng/reference';
import { termName } from './factor-card.ts';
import { toUnit } from './figures.ts';

/** What the tree cannot know by itself. */
export interface TraceContext {
  readonly factorCard: (id: string) => FactorCard | null;
  readonly linkOf: (node: Trace) => TraceNode['link'];
  readonly partName: (id: string) => Bilingual;
  /** Names of terms that are not in the vocabulary; null leaves it to the vocabulary. */
  readonly termName?: (term: string) => Bilingual | null;
}

const digits = 8;
const show = (q: Quantity): Bilingual => {
  const value = Number(q.value.toPrecision(digits));
  return formatQuantity({ ...q, value }, { grouping: ',' });
};
const both = (make: (language: 'zh' | 'en') => string): Bilingual => ({ zh: make('zh'), en: make('en') });
const plain = (zh: string, en: string): Bilingual => ({ zh, en });

const functions: Readonly<Record<FunctionForm, (argument: string, parameter: string) => string>> = {
  power: (argument, parameter) => `${argument} ^ ${parameter}`,
  'exponential-decay': (argument, parameter) => `e^(−${argument} × ${parameter})`,
  complement: (argument, parameter) => `${parameter} − ${argument}`,
  increment: (argument, parameter) => `${parameter} + ${argument}`,
};
const shownParts = 6;

/** The formula with its numbers: `120万吨 × 0.7143 kgce/kg`. */
const formulaOf = (node: Trace): Bilingual | null => {
  switch (node.kind) {
    case 'sum': {
      const parts = node.parts.map(({ trace }) => show(trace.result));
      const rest = parts.length - shownParts;
      return both((language) => {
        const words = parts.slice(0, shownParts).map((part) => part[language]);
        if (rest > 0) words.push(language === 'zh' ? `…（另 ${rest} 项）` : `… (${rest} more)`);
        return words.join(' + ');
      });
    }
    case 'product':
      return both((language) => `${show(node.amount.result)[language]} × ${show(node.perUnit.result)[language]}`);
    case 'ratio':
      return both((language) => `${show(node.over.result)[language]} ÷ ${show(node.under.result)[language]}`);
    case 'difference':
      return both((language) => `${show(node.from.result)[language]} − ${show(node.less.result)[language]}`);
    case 'convert':
    case 'round':
    case 'lookup':
      return both((language) => `${show(node.child.result)[language]} → ${show(node.result)[language]}`);
    case 'rebase':
      return both(
        (language) =>
          `${show(node.child.result)[language]}${node.factor ? ` × ${show(node.factor.result)[language]}` : ''} → ${show(node.result)[language]}`,
      );
    case 'function':
      return both((language) =>
        functions[node.form](show(node.argument.result)[language], formatNumber(node.parameter)),
      );
    default:
      return null;
  }
};

const scopes: Readonly<Record<string, Bilingual>> = {
  entity: plain('单位实测', 'the entity itself'),
  city: plain('本市', 'the city'),
  province: plain('本省', 'the province'),
  'grid-region': plain('区域电网', 'the grid region'),
  national: plain('全国', 'the nation'),
  international: plain('国际缺省', 'international default'),
};
const times: Readonly<Record<string, Bilingual>> = {
  exact: plain('同年', 'of the year'),
  earlier: plain('较早年份', 'of an earlier year'),
  later: plain('较晚年份', 'of a later year'),
  timeless: plain('不分年份', 'of no particular year'),
};

const foundOf = (node: Trace): Bilingual | null => {
  switch (node.kind) {
    case 'observation':
      return plain(
        `${getSource(node.source)?.title ?? node.source}：${node.locator}`,
        `${node.source}: ${node.locator}`,
      );
    case 'factor':
      return both(() => `${getSource(node.source)?.title ?? node.source}，${node.locator}`);
    case 'lookup':
      return both(
        (language) =>
          `${node.table}${language === 'zh' ? '：' : ': '}${scopes[node.found.scope]?.[language] ?? node.found.scope}，${times[node.found.time]?.[language] ?? node.found.time}`,
      );
    case 'choose':
      return plain(`按规则“${node.rule}”取用`, `taken by the rule ${node.rule}`);
    case 'fill':
      return plain(
        `${node.changed.join('、')} 缺数，${node.method === 'linear' ? '按直线内插' : '沿用'}`,
        `${node.changed.join(', ')} missing, ${node.method === 'linear' ? 'interpolated' : 'carried'}`,
      );
    case 'assume':
      return { ...termName(node.assumption) };
    case 'rebase':
      return both((language) => basisLabel(node.result.basis)?.[language] ?? node.method);
    default:
      return null;
  }
};

const missingOf = (node: Trace): TraceNode['missing'] =>
  node.kind === 'sum' ? node.missing.map(({ id, why }) => ({ id, why, label: absenceLabel(why) })) : [];

const factorIdOf = (node: Trace): string | null => (node.kind === 'factor' ? node.factor : null);

/** The tree to a depth; what lies deeper is counted and opened by its place. */
export const toTraceNode = (node: Trace, context: TraceContext, depth: number, place = ''): TraceNode => {
  const children = childrenOf(node);
  const factor = factorIdOf(node);
  const part = /^parts\.(.+)$/.exec(place.split('|').at(-1) ?? '')?.[1];
  const term = context.termName?.(node.term) ?? termName(node.term);
  const name = part === undefined ? null : context.partName(part);
  return {
    place,
    kind: node.kind,
    term: name === null ? term : both((language) => `${name[language]} · ${term[language]}`),
    value: node.result.value,
    unit: toUnit(node.result.unit),
    basis: basisLabel(node.result.basis),
    formula: formulaOf(node),
    found: foundOf(node),
    missing: missingOf(node),
    factor: factor === null ? null : context.factorCard(factor),
    link: context.linkOf(node),
    children:
      depth <= 1
        ? []
        : children.map((child) =>
            toTraceNode(child.trace, context, depth - 1, place === '' ? child.place : `${place}|${child.place}`),
          ),
    folded: depth <= 1 ? children.length : 0,
  };
};

/** The node at a place of the tree: `parts.raw_coal|amount`; null where there is none. */
export const nodeAt = (root: Trace, place: string): Trace | null => {
  let at: Trace | undefined = root;
  for (const step of place === '' ? [] : place.split('|')) {
    at = childrenOf(at).find((child) => child.place === step)?.trace;
    if (at === undefined) return null;
  }
  return at;
};

/** Every factor leaf of a trace, each once. */
export const factorIdsOf = (root: Trace): readonly string[] => {
  const found = new Set<string>();
  const visit = (node: Trace): void => {
    const id = factorIdOf(node);
    if (id !== null) found.add(id);
    for (const { trace } of childrenOf(node)) visit(trace);
  };
  visit(root);
  return [...found];
};

/** The whole as text for a mail or a file: one line a node. */
export const toText = (node: TraceNode, language: 'zh' | 'en' = 'zh', lead = ''): string => {
  const number = formatQuantity(
    { value: Number(node.value.toPrecision(digits)), unit: node.unit.id, basis: 'plain' } as Quantity,
    { grouping: ',' },
  )[language];
  const detail = [node.formula?.[language], node.found?.[language]].filter((text) => text !== undefined).join('；');
  return [
    `${lead}${node.term[language]} = ${number}${detail === '' ? '' : `（${detail}）`}`,
    ...node.children.map((child) => toText(child, language, `${lead}  `)),
  ].join('\n');
};
