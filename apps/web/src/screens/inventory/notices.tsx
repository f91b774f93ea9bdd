/**
 * @module What the calculation wants a reader to know, gathered by kind; the cells it speaks of are named.
 */
import type { Notice } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';

export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t, pick } = useWords();
  if (notices.length === 0) return null;
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) groups.set(notice.code, [...(groups.get(notice.code) ?? []), notice]);
  return (
    <section className="result-section">
      <h2>{t('inv.notices', { count: notices.length })}</h2>
      {[...groups].map(([code, some]) => {
        const [first] = some;
        return first === undefined ? null : (
          <details key={code} className="notice-group">
            <summary>
              <span className="mark mark-doubt">▲</span> {pick(first.message)}
              {some.length === 1 ? null : <span className="quiet"> {t('inv.noticeMore', { count: some.length })}</span>}
            </summary>
            <ul>
              {some.map((notice) => (
                <li key={`${notice.message.zh}${notice.cells.join()}`}>
                  {pick(notice.message)}
                  {notice.cells.length === 0 ? null : (
                    <span className="quiet"> {[...new Set(notice.cells)].slice(0, 6).join('、')}</span>
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
