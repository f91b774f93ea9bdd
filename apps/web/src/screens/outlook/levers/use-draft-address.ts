/**
 * @module The address of the levers page, read once and followed: the draft is written after the hand rests, and read again where somebody
 * goes back or follows a link. Other words of the address are left alone.
 */
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { readSearch, writeSearch } from '../../../view/search-params.ts';

export const views = ['charts', 'compare', 'assumptions', 'files'] as const;
export type View = (typeof views)[number];

export interface LeversAddress {
  readonly from?: string | undefined;
  readonly s?: string | undefined;
  readonly total?: string | undefined;
  readonly pin?: string | undefined;
  readonly view?: string | undefined;
  readonly group?: string | undefined;
  readonly status?: string | undefined;
  readonly q?: string | undefined;
}

export function useLeversAddress(): {
  readonly address: LeversAddress;
  readonly write: (change: LeversAddress, push?: boolean) => void;
} {
  const router = useRouter();
  const text = useRouterState({ select: ({ location }) => location.searchStr });
  const address = useMemo(() => readSearch(text) as LeversAddress, [text]);
  const write = useCallback(
    (change: LeversAddress, push = false) => {
      const { pathname, searchStr, hash } = router.state.location;
      const next = writeSearch({ ...readSearch(searchStr), ...change });
      if (next === writeSearch(readSearch(searchStr))) return;
      router.history[push ? 'push' : 'replace'](`${pathname}${next}${hash === '' ? '' : `#${hash}`}`);
    },
    [router],
  );
  return { address, write };
}
