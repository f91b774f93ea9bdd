/**
 * @module Listening for the review keys while no dialog is open.
 */
import { useEffect, useRef } from 'react';
import { isTyping, noKeys, type ReviewCommand, readKey } from '../../view/keys.ts';

export function useReviewKeys(commands: Readonly<Record<ReviewCommand, () => unknown>>): void {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    let state = noKeys;
    const onKey = (event: KeyboardEvent) => {
      // A dialog or drawer has its own keys.
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open') !== null) return;
      const read = readKey(
        state,
        {
          key: event.key,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          typing: isTyping(event.target),
        },
        event.timeStamp,
      );
      state = read.state;
      if (read.command === null) return;
      if (read.command !== 'close') event.preventDefault();
      latest.current[read.command]();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
