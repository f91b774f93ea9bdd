/**
 * @module Users: who may come in, as what, for which cities. Links to sign in are made here and shown once.
 */
import { PlusOutlined } from '@ant-design/icons';
import type { User } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryClient, usersQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { emDash, formatDateTime } from '../../view/number.ts';
import { AdminTabs } from './admin-tabs.tsx';
import { type IssuedLink, LinkDialog } from './link-dialog.tsx';
import { UserForm } from './user-form.tsx';

export function UsersScreen() {
  const { t, pick } = useWords();
  const session = useSession();
  const { cities } = useCurrentCity();
  const users = useQuery(usersQuery);
  const [editing, setEditing] = useState<User | 'new' | null>(null);
  const [link, setLink] = useState<IssuedLink | null>(null);
  useTitle(t('admin.users'), t('nav.admin'));
  const issue = useMutation({
    mutationFn: (user: User) => call('POST', '/users/:id/sign-in-link', { params: { id: user.id } }),
    onSuccess: (made, user) => setLink({ path: made.signInPath, expiresAt: made.expiresAt, name: user.displayName }),
  });
  const activate = useMutation({
    mutationFn: (user: User) =>
      call('PATCH', '/users/:id', { params: { id: user.id }, body: { active: !user.active } }),
    onSuccess: () => queryClient.invalidateQueries(usersQuery),
  });
  if (users.isError) return <Failed error={users.error} reset={() => void users.refetch()} />;
  const cityNames = (user: User) =>
    user.role === 'administrator'
      ? t('account.allCities')
      : cities
          .filter((city) => user.cityIds.includes(city.id))
          .map((city) => pick(city.name))
          .join('、') || emDash;
  return (
    <Page
      title={t('admin.users')}
      note={t('users.note')}
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setEditing('new')}>
          {t('users.add')}
        </Button>
      }
    >
      <AdminTabs />
      {issue.isError ? <ProblemNote error={issue.error} /> : null}
      {activate.isError ? <ProblemNote error={activate.error} /> : null}
      {users.isPending ? <Waiting /> : null}
      {users.data?.items.length === 0 ? <Nothing title={t('users.none')} /> : null}
      {(users.data?.items.length ?? 0) > 0 ? (
        <div className="scroll-x">
          <table className="grid grid-roomy">
            <thead>
              <tr>
                <th scope="col">{t('users.name')}</th>
                <th scope="col">{t('users.role')}</th>
                <th scope="col">{t('users.organisation')}</th>
                <th scope="col">{t('users.cities')}</th>
                <th scope="col">{t('users.active')}</th>
                <th scope="col">{t('users.lastSignIn')}</th>
                <th scope="col">{t('plan.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {users.data?.items.map((user) => (
                <tr key={user.id} className={user.active ? undefined : 'row-faded'}>
                  <th scope="row">
                    <strong>{user.displayName}</strong>
                    <div className="quiet">{user.loginName}</div>
                  </th>
                  <td className="nowrap">{t(`role.${user.role}`)}</td>
                  <td>{user.organisationName ?? emDash}</td>
                  <td>{cityNames(user)}</td>
                  <td className="nowrap">
                    {user.active ? `● ${t('users.on')}` : `○ ${t('users.off')}`}
                    {user.hasPassword ? null : <div className="quiet">{t('users.noPassword')}</div>}
                  </td>
                  <td className="nowrap">
                    {user.lastSignInAt === null ? t('users.never') : formatDateTime(user.lastSignInAt)}
                  </td>
                  <td>
                    <div className="row-actions">
                      <Button type="link" size="small" className="flush" onClick={() => setEditing(user)}>
                        {t('common.edit')}
                      </Button>
                      <Button type="link" size="small" className="flush" onClick={() => issue.mutate(user)}>
                        {t('users.link')}
                      </Button>
                      {user.id === session?.user.id ? null : (
                        <Button type="link" size="small" className="flush" onClick={() => activate.mutate(user)}>
                          {t(user.active ? 'users.deactivate' : 'users.activate')}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {editing === null ? null : (
        <UserForm
          user={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onCreated={(path, name) => setLink({ path, name, expiresAt: null })}
        />
      )}
      {link === null ? null : <LinkDialog link={link} onClose={() => setLink(null)} />}
    </Page>
  );
}
