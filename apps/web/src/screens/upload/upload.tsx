/**
 * @module What an uploaded workbook would change in a year's books, before anything is written.
 */
import { useWords } from '../../i18n/index.ts';
import { Nothing } from '../../parts/states.tsx';

export function UploadScreen() {
  const { t } = useWords();
  return <Nothing title={t('book.tabNotYet')} />;
}
