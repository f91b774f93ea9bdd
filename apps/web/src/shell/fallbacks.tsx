/**
 * @module Pages for addresses that lead nowhere and for screens that fail. "Not there" and "not yours" look the same.
 */
import { Link } from '@tanstack/react-router';
import { ApiError } from '../api/problem.ts';
import { useWords } from '../i18n/index.ts';
import { Nothing, ProblemNote } from '../parts/states.tsx';

export function NotFound() {
  const { t } = useWords();
  return (
    <div className="page">
      <h1 className="spaced">404</h1>
      <Nothing title={t('notFound.title')} hint={t('notFound.hint')}>
        <Link to="/">{t('notFound.home')}</Link>
      </Nothing>
    </div>
  );
}

export function Failed({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { t } = useWords();
  if (error instanceof ApiError && (error.problem.status === 404 || error.problem.status === 403)) return <NotFound />;
  return (
    <div className="page">
      <h1 className="spaced">{t('failed.title')}</h1>
      <ProblemNote error={error} {...(reset === undefined ? {} : { onRetry: reset })} />
    </div>
  );
}
