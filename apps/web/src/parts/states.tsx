/**
 * @module What a screen shows when it has nothing yet, nothing at all, or a problem: skeleton, empty state, error with remedy and code.
 */
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { problemFrom } from '../api/problem.ts';
import { useWords } from '../i18n/index.ts';

export function Waiting({ rows = 6 }: { readonly rows?: number }) {
  const { t } = useWords();
  return (
    <output className="waiting" aria-label={t('common.loading')} aria-busy="true">
      <Skeleton active paragraph={{ rows }} title />
    </output>
  );
}

export function Nothing({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="nothing">
      <p className="nothing-title">{title}</p>
      {hint === undefined ? null : <p>{hint}</p>}
      {children === undefined ? null : <div className="nothing-actions">{children}</div>}
    </div>
  );
}

/** Message, page, remedy and the code to quote, in words. */
export function ProblemNote({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t, pick } = useWords();
  const problem = problemFrom(error);
  // Fields and bytes are for those who call the API; a person is helped by the page.
  const page = /第\s*(\d+)\s*页|page\s*(\d+)/i.exec(problem.where ?? '');
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={pick(problem.message)}
      description={
        <>
          {page === null ? null : <div>{t('review.page', { number: page[1] ?? page[2] ?? '' })}</div>}
          <div>{pick(problem.remedy)}</div>
          <div className="quiet">
            {t('common.code')} <code>{problem.code}</code>
            {problem.instance === undefined ? null : (
              <>
                {' · '}
                {t('common.request')} <code>{problem.instance}</code>
              </>
            )}
          </div>
        </>
      }
      {...(onRetry === undefined ? {} : { action: <Button onClick={onRetry}>{t('common.retry')}</Button> })}
    />
  );
}
