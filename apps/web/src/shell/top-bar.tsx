/**
 * @module The top bar: city switch, search, language, user. The search box answers to `/` from anywhere outside a field.
 */
import { GlobalOutlined, MenuOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { Button, Dropdown, Input, type InputRef, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call, rememberCsrfToken } from '../api/client.ts';
import { queryClient, sessionQuery } from '../api/queries.ts';
import { changeLocale, useWords } from '../i18n/index.ts';
import { nameWithTag } from '../view/city-name.ts';
import { isTyping } from '../view/keys.ts';
import { Bell } from './bell.tsx';
import { useCurrentCity, useSession } from './current-city.ts';

const all = 'all';

export function TopBar({ onMenu }: { readonly onMenu: () => void }) {
  const { t } = useWords();
  return (
    <header className="topbar">
      <Button className="topbar-menu" type="text" icon={<MenuOutlined />} onClick={onMenu} aria-label={t('nav.open')} />
      <CitySwitch />
      <SearchBox />
      <div className="topbar-end">
        <Bell />
        <LanguageSwitch />
        <UserMenu />
      </div>
    </header>
  );
}

function CitySwitch() {
  const { t, pick } = useWords();
  const { cities, here } = useCurrentCity();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const go = (id: string) => {
    if (path === '/targets') {
      void router.navigate({ to: '/targets', search: id === all ? {} : { city: [id] } });
    } else if (id === all) {
      void router.navigate({ to: '/' });
    } else if (path.includes('/tasks') || path.includes('/filings/')) {
      void router.navigate({ to: '/cities/$cityId/tasks', params: { cityId: id } });
    } else if (path.includes('/plan')) {
      void router.navigate({ to: '/cities/$cityId/plan', params: { cityId: id } });
    } else {
      void router.navigate({ to: '/cities/$cityId', params: { cityId: id } });
    }
  };
  return (
    <Select
      className="city-switch"
      aria-label={t('city.switch')}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={240}
      value={here?.id ?? all}
      onChange={go}
      options={[
        { value: all, label: t('city.all') },
        ...cities.map((city) => ({
          value: city.id,
          label: nameWithTag(pick(city.name), city.example, t('example.tag'), (text, aside) =>
            t('common.aside', { text, aside }),
          ),
        })),
      ]}
    />
  );
}

function SearchBox() {
  const { t } = useWords();
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const shown = useRouterState({ select: (state) => (state.location.search as { q?: string }).q ?? '' });
  const onSearch = useRouterState({ select: (state) => state.location.pathname === '/search' });
  const [text, setText] = useState('');
  useEffect(() => {
    if (onSearch) setText(shown);
  }, [onSearch, shown]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus({ cursor: 'all' });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <search className="search-box">
      <Input
        ref={box}
        value={text}
        allowClear
        prefix={<SearchOutlined />}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') box.current?.blur();
        }}
        onPressEnter={() => {
          const q = text.trim();
          if (q !== '') void navigate({ to: '/search', search: { q } });
        }}
      />
    </search>
  );
}

function LanguageSwitch() {
  const { t, locale } = useWords();
  const session = useSession();
  const other = locale === 'zh' ? 'en' : 'zh';
  const change = async () => {
    await changeLocale(other);
    if (session !== null) await call('PUT', '/session/locale', { body: { locale: other } }).catch(() => undefined);
  };
  return (
    <Button type="text" icon={<GlobalOutlined />} onClick={() => void change()} aria-label={t('lang.switch')}>
      {t('lang.short')}
    </Button>
  );
}

function UserMenu() {
  const { t } = useWords();
  const navigate = useNavigate();
  const session = useSession();
  const signOut = async () => {
    await call('DELETE', '/session').catch(() => undefined);
    rememberCsrfToken('');
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, { session: null });
    await navigate({ to: '/sign-in', search: {} });
  };
  if (session === null) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: t(`role.${session.user.role}`) },
          { type: 'divider' },
          { key: 'account', label: t('user.account'), onClick: () => void navigate({ to: '/account' }) },
          { key: 'out', label: t('user.signOut'), onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={`${t('user.menu')}: ${session.user.displayName}`}>
        <span className="user-name">{session.user.displayName}</span>
      </Button>
    </Dropdown>
  );
}
