/**
 * @module The factor library.
 */

import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';

export function FactorsScreen() {
  const { t } = useWords();
  useTitle(t('factor.title'));
  return <Page title={t('factor.title')}>{null}</Page>;
}
