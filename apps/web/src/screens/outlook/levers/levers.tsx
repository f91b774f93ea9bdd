/** @module Place of the levers page: until it is there, what can be had of the model today. */
import { addressOf } from '../../../api/client.ts';
import { useWords } from '../../../i18n/index.ts';
import { Nothing } from '../../../parts/states.tsx';

export function LeversTab({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  return (
    <Nothing title={t('outlook.levers.notYet')}>
      <a href={addressOf('/cities/:cityId/outlook/iamc', { cityId })}>{t('outlook.levers.iamc')}</a>
    </Nothing>
  );
}
