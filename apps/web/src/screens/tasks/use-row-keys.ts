/** @module Walking through rows by key: j and k move the focus from one linked row to the next, Enter opens as any link does. */
import { useEffect } from 'react';
import { isTyping } from '../../view/keys.ts';

const rows = '.due-row, .board-card, .grid.tasks tbody th a';

export function useRowKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key !== 'j' && event.key !== 'k') return;
      const links = [...document.querySelectorAll<HTMLElement>(rows)].filter(
        ({ offsetParent }) => offsetParent !== null,
      );
      const here = links.indexOf(document.activeElement as HTMLElement);
      const next = links[event.key === 'j' ? here + 1 : Math.max(0, here - 1)];
      if (next === undefined || document.querySelector('.ant-modal-wrap') !== null) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
