/**
 * @module The trace as a tree to walk by mouse or arrows: a line is name, value with unit, how it was found. What was folded by the
 * answer is asked for when opened.
 */
import type { TraceNode } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { explanationQuery } from '../../api/inventory.ts';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { formatValue, unitSuffix } from '../../view/number.ts';
import { FactorMark } from '../factor-card.tsx';
import { Missing } from '../target-value.tsx';
import type { TraceTarget } from './trace-address.ts';
import { initiallyOpen, treeMove } from './tree-keys.ts';

/** Depth of the first answer and of each opening. */
export const firstDepth = 5;
const nextDepth = 3;

interface TreeState {
  readonly target: TraceTarget;
  readonly open: ReadonlySet<string>;
  readonly at: string;
  readonly toggle: (place: string, open: boolean) => void;
  readonly choose: (place: string) => void;
}

export function TraceTree({
  target,
  root,
  at,
  onChoose,
}: {
  readonly target: TraceTarget;
  readonly root: TraceNode;
  readonly at: string;
  readonly onChoose: (place: string) => void;
}) {
  const { t } = useWords();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => initiallyOpen(root, at));
  const toggle = (place: string, wanted: boolean) =>
    setOpen((before) => {
      const next = new Set(before);
      if (wanted) next.add(place);
      else next.delete(place);
      return next;
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (tree.current !== null && treeMove(event.key, tree.current, toggle)) event.preventDefault();
  };
  useEffect(() => {
    tree.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div role="tree" aria-label={t('trace.tree')} className="trace-tree" ref={tree} onKeyDown={onKeyDown}>
      <TreeNode node={root} level={1} state={{ target, open, at, toggle, choose: onChoose }} />
    </div>
  );
}

function TreeNode({
  node,
  level,
  state,
}: {
  readonly node: TraceNode;
  readonly level: number;
  readonly state: TreeState;
}) {
  const { t, pick } = useWords();
  const isOpen = state.open.has(node.place);
  const chosen = state.at === node.place;
  const below = useQuery({
    ...explanationQuery(state.target, node.place, nextDepth),
    enabled: isOpen && node.folded > 0,
  });
  const children = node.folded > 0 ? (below.data?.root.children ?? []) : node.children;
  const expandable = node.children.length > 0 || node.folded > 0 || node.missing.length > 0;
  const how = node.found ?? node.formula;
  return (
    <div
      role="treeitem"
      aria-level={level}
      aria-selected={chosen}
      aria-label={`${pick(node.term)} ${formatValue(node.value)} ${pick(node.unit)}`}
      {...(expandable ? { 'aria-expanded': isOpen } : {})}
      data-place={node.place}
      tabIndex={chosen ? 0 : -1}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
        event.stopPropagation();
        state.choose(node.place);
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the item itself takes the keys. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
      <div
        className={chosen ? 'trace-line trace-here' : 'trace-line'}
        onClick={() => {
          state.choose(node.place);
          if (expandable && (!isOpen || chosen)) state.toggle(node.place, !isOpen);
        }}
      >
        <span className="trace-twist" aria-hidden="true">
          {expandable ? (isOpen ? '▾' : '▸') : node.link?.kind === 'cell' ? '▪' : '·'}
        </span>
        <span className="trace-term">
          {pick(node.term)}
          {node.factor === null ? null : <FactorMark card={node.factor} />}
        </span>
        <span className="trace-value">
          {formatValue(node.value)}
          <span className="fig-unit">{unitSuffix(pick(node.unit))}</span>
        </span>
        <span className="trace-how quiet">{how === null ? kindText(node.kind, t) : pick(how)}</span>
      </div>
      {isOpen && expandable ? (
        // biome-ignore lint/a11y/useSemanticElements: the children of a tree item.
        <div className="trace-group" role="group">
          {node.missing.map((part) => (
            <div key={part.id} className="trace-line trace-lacking">
              <span className="trace-twist" aria-hidden="true">
                ○
              </span>
              <span className="trace-term">{part.id}</span>
              <span className="trace-value">
                <Missing why={pick(part.label)} />
              </span>
              <span className="trace-how quiet">{t('trace.missing', { why: pick(part.label) })}</span>
            </div>
          ))}
          {node.folded > 0 && below.data === undefined ? (
            <div className="trace-line quiet">{t('trace.folded', { count: node.folded })}</div>
          ) : null}
          {children.map((child) => (
            <TreeNode key={child.place} node={child} level={level + 1} state={state} />
          ))}
        </div>
      ) : null}
    </div>
  );
}

const kinds: Readonly<Record<string, MessageKey>> = {
  sum: 'trace.kind.sum',
  product: 'trace.kind.product',
  ratio: 'trace.kind.ratio',
  difference: 'trace.kind.difference',
  convert: 'trace.kind.convert',
  round: 'trace.kind.round',
  lookup: 'trace.kind.lookup',
  rebase: 'trace.kind.rebase',
  function: 'trace.kind.function',
  observation: 'trace.kind.observation',
  factor: 'trace.kind.factor',
  choose: 'trace.kind.choose',
  fill: 'trace.kind.fill',
  assume: 'trace.kind.assume',
};
const kindText = (kind: string, t: (key: MessageKey) => string): string => {
  const key = kinds[kind];
  return key === undefined ? kind : t(key);
};
