/**
 * @module Hovering an item in one column marks it in the others. Done on the elements, so that no text is drawn again.
 */
import { type RefObject, useEffect } from 'react';

export function useLinkedHover(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = root.current;
    if (element === null) return;
    let marked: Element[] = [];
    let shown: string | undefined;
    const over = (event: MouseEvent) => {
      const holder = (event.target as Element).closest<HTMLElement>('[data-items]');
      const id = holder?.dataset.items?.split(' ').at(-1);
      if (id === shown) return;
      for (const old of marked) old.classList.remove('linked');
      shown = id;
      marked = id === undefined ? [] : [...element.querySelectorAll(`[data-items~="${CSS.escape(id)}"]`)];
      for (const fresh of marked) fresh.classList.add('linked');
    };
    element.addEventListener('mouseover', over);
    return () => element.removeEventListener('mouseover', over);
  }, [root]);
}
