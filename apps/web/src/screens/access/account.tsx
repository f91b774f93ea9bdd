/**
 * @module One's own account: role, organisation, cities granted, password.
 */
import { App } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { useCurrentCity, useSession } from '../../shell/current-city.ts';
import { emDash, formatDateTime } from '../../view/number.ts';
import { PasswordForm } from './password-form.tsx';

export function AccountScreen() {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const session = useSession();
  const { cities } = useCurrentCity();
  useTitle(t('account.title'));
  if (session === null) return null;
  const { user } = session;
  const granted = cities.filter((city) => user.cityIds.includes(city.id)).map((city) => pick(city.name));
  return (
    <Page title={user.displayName} note={user.loginName}>
      <dl className="facts">
        <dt>{t('users.login')}</dt>
        <dd>{user.loginName}</dd>
        <dt>{t('account.role')}</dt>
        <dd>{t(`role.${user.role}`)}</dd>
        <dt>{t('account.organisation')}</dt>
        <dd>{user.organisationName ?? emDash}</dd>
        <dt>{t('account.cities')}</dt>
        <dd>{user.role === 'administrator' ? t('account.allCities') : granted.join('、') || emDash}</dd>
        <dt>{t('account.expires')}</dt>
        <dd>{formatDateTime(session.expiresAt)}</dd>
      </dl>
      <section className="narrow">
        <h2>{t('password.title')}</h2>
        <PasswordForm hasPassword={user.hasPassword} onDone={() => void message.success(t('password.done'))} />
      </section>
    </Page>
  );
}
