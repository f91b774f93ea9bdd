/** @module When a form is saved besides after a pause: on coming back on line, on leaving the page or the screen, by the key of saving. */
import { useEffect } from 'react';

export function useSaveOccasions({
  save,
  writable,
  retryIn,
  pending,
}: {
  readonly save: () => Promise<boolean>;
  readonly writable: boolean;
  readonly retryIn: number | null;
  /** Something was typed and its save has not begun. */
  readonly pending: () => boolean;
}): void {
  // Typing found in the browser goes on where it stopped; a failed save is tried again.
  useEffect(() => {
    if (retryIn === null || !writable) return;
    const retry = setTimeout(() => void save(), retryIn);
    const online = () => void save();
    window.addEventListener('online', online);
    return () => {
      clearTimeout(retry);
      window.removeEventListener('online', online);
    };
  }, [retryIn, writable, save]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `pending` reads what is typed when it is asked.
  useEffect(() => {
    const leaving = () => {
      if (document.visibilityState === 'hidden' && pending()) void save();
    };
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      if (pending()) void save();
    };
  }, [save]);

  useEffect(() => {
    if (!writable) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void save();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [writable, save]);
}
