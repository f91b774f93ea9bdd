/**
 * @module Walking a tree by keys, after the pattern of WAI-ARIA: up and down over what is visible, right opens, left closes or goes up.
 */
import type { TraceNode } from '@dafeng/contract';

/**
 * Which lines stand open at first: the root, on down while there is one way only, and the way to the chosen line.
 * A tree of one long chain would otherwise need a click a line.
 */
export function initiallyOpen(root: TraceNode, at: string): ReadonlySet<string> {
  const open = new Set([root.place]);
  let node = root;
  while (node.children.length === 1 && node.children[0] !== undefined) {
    node = node.children[0];
    open.add(node.place);
  }
  const steps = at === '' ? [] : at.split('|');
  for (let i = 1; i < steps.length; i += 1) open.add(steps.slice(0, i).join('|'));
  return open;
}

/** The node at a place of what is loaded; undefined where it lies deeper. */
export function nodeAt(root: TraceNode, place: string): TraceNode | undefined {
  if (root.place === place) return root;
  const next = root.children.find((child) => place === child.place || place.startsWith(`${child.place}|`));
  return next === undefined ? undefined : nodeAt(next, place);
}

/** Moves or opens; true where the key meant something here. */
export function treeMove(key: string, tree: HTMLElement, toggle: (place: string, open: boolean) => void): boolean {
  const items = [...tree.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const here = items.indexOf(document.activeElement as HTMLElement);
  const item = items[here];
  const go = (to: HTMLElement | undefined | null): boolean => {
    to?.focus();
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      return go(items[here + 1]);
    case 'ArrowUp':
      return go(items[Math.max(0, here - 1)]);
    case 'Home':
      return go(items[0]);
    case 'End':
      return go(items.at(-1));
    case 'ArrowRight': {
      if (item?.ariaExpanded === 'true') return go(items[here + 1]);
      if (item?.ariaExpanded === 'false') toggle(item.dataset.place ?? '', true);
      return true;
    }
    case 'ArrowLeft': {
      if (item?.ariaExpanded === 'true') toggle(item.dataset.place ?? '', false);
      else go(item?.parentElement?.closest<HTMLElement>('[role="treeitem"]'));
      return true;
    }
    default:
      return false;
  }
}
