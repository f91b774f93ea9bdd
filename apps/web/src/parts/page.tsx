/**
 * @module The frame of a screen: heading, one line of context, actions at the right, and the browser's title.
 */
import { type ReactNode, useEffect } from 'react';
import { useWords } from '../i18n/index.ts';

export function Page({
  title,
  note,
  actions,
  wide = false,
  children,
}: {
  readonly title: ReactNode;
  /** Browser title where the heading is more than text. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {note === undefined ? null : <div className="page-note">{note}</div>}
        </div>
        {actions === undefined ? null : <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

/** Sets the title of the browser tab while the screen is open. */
export function useTitle(...parts: readonly (string | undefined)[]): void {
  const { t } = useWords();
  const text = [...parts.filter((part) => part !== undefined && part !== ''), t('app.name')].join(' · ');
  useEffect(() => {
    document.title = text;
  }, [text]);
}
