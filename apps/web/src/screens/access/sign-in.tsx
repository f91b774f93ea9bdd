/**
 * @module Signing in, by password or by one-time link; afterwards back to the address the person came for.
 */
import type { Session } from '@dafeng/contract';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { call, rememberCsrfToken } from '../../api/client.ts';
import { queryClient, sessionQuery } from '../../api/queries.ts';
import { changeLocale, useWords } from '../../i18n/index.ts';
import { useTitle } from '../../parts/page.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { PasswordForm } from './password-form.tsx';

const routeApi = getRouteApi('/sign-in');
/** A one-time link works once: a second rendering must not spend it again. */
const spent = new Map<string, Promise<Session>>();
const spend = (token: string): Promise<Session> => {
  const held = spent.get(token) ?? call('POST', '/session/one-time', { body: { token } });
  spent.set(token, held);
  return held;
};

export function SignInScreen() {
  const { t } = useWords();
  const { token, next, why } = routeApi.useSearch();
  const router = useRouter();
  const [busy, setBusy] = useState(token !== undefined);
  const [problem, setProblem] = useState<unknown>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [already, setAlready] = useState(false);
  useTitle(t('signIn.title'));

  const leave = () => {
    // Only addresses of our own: a link must not lead a person who just signed in to somewhere else.
    const safe = next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
    router.history.replace(safe);
  };
  const enter = (fresh: Session) => {
    rememberCsrfToken(fresh.csrfToken);
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, { session: fresh });
    void changeLocale(fresh.user.locale);
    if (fresh.mustSetPassword) setSession(fresh);
    else leave();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link is spent once, when the screen opens.
  useEffect(() => {
    if (token === undefined) return;
    // Who is signed in already needs no link: spending it would only be refused.
    queryClient
      .fetchQuery(sessionQuery)
      .catch(() => null)
      .then((known) => (known?.session ? setAlready(true) : spend(token).then(enter)))
      .catch(setProblem)
      .finally(() => setBusy(false));
  }, [token]);

  const submit = async (values: { loginName: string; password: string }) => {
    setBusy(true);
    setProblem(null);
    try {
      enter(await call('POST', '/session', { body: values }));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="sign-in">
      <div className="sign-in-box">
        <div className="sign-in-brand">
          <img src="/icon.svg" width={36} height={36} alt="" />
          <div>
            <strong>{t('app.name')}</strong>
            <span>{t('app.tagline')}</span>
          </div>
        </div>
        {already ? (
          <>
            <h1>{t('signIn.already')}</h1>
            <p>{t('signIn.alreadyHint')}</p>
            <Button type="primary" onClick={leave}>
              {t('notFound.home')}
            </Button>
          </>
        ) : session !== null ? (
          <>
            <h1>{t('password.title')}</h1>
            <p>
              {t('signIn.name')} <strong className="login-name">{session.user.loginName}</strong>
            </p>
            <p>{t('password.intro')}</p>
            <PasswordForm hasPassword={false} onDone={leave} />
            <Button type="link" onClick={leave} className="flush">
              {t('password.later')}
            </Button>
          </>
        ) : (
          <>
            <h1>{t('signIn.title')}</h1>
            {why === 'expired' ? <Alert type="info" title={t('signIn.expired')} /> : null}
            {problem === null ? null : <ProblemNote error={problem} />}
            {busy && token !== undefined ? (
              <output>{t('signIn.once')}…</output>
            ) : (
              <Form layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
                <Form.Item
                  name="loginName"
                  label={t('signIn.name')}
                  rules={[{ required: true, message: t('signIn.needName') }]}
                >
                  <Input autoFocus autoComplete="username" />
                </Form.Item>
                <Form.Item
                  name="password"
                  label={t('signIn.password')}
                  rules={[{ required: true, message: t('signIn.needPassword') }]}
                >
                  <Input.Password autoComplete="current-password" />
                </Form.Item>
                <Button type="primary" htmlType="submit" loading={busy} block>
                  {t('signIn.submit')}
                </Button>
                <p className="quiet">{t('signIn.forgot')}</p>
              </Form>
            )}
          </>
        )}
      </div>
    </main>
  );
}
