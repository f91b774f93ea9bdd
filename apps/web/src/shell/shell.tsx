/**
 * @module The frame of every screen: rail, top bar, breadcrumb, example banner. What stands inside is the routes' business.
 */
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Alert, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/index.ts';
import { TracePanel } from '../parts/trace/trace-panel.tsx';
import { nameWithTag } from '../view/city-name.ts';
import { formatDate } from '../view/number.ts';
import { keep, recall } from '../view/storage.ts';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { mayAdminister, mayReview, useCurrentCity, useSession } from './current-city.ts';
import { Rail } from './rail.tsx';
import { TopBar } from './top-bar.tsx';

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export function Shell() {
  const { t, pick } = useWords();
  const session = useSession();
  const { here, usual } = useCurrentCity();
  const [collapsed, setCollapsed] = useState(() => recall('local', 'rail', isFlag) ?? false);
  const [drawer, setDrawer] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address closes the drawer.
  useEffect(() => setDrawer(false), [path]);
  const toggle = () => {
    keep('local', 'rail', !collapsed);
    setCollapsed(!collapsed);
  };
  const rights = { review: mayReview(session), administer: mayAdminister(session) };
  return (
    <div className={collapsed ? 'shell shell-collapsed' : 'shell'}>
      <a className="skip" href="#content">
        {t('nav.skip')}
      </a>
      <aside className="rail">
        <Rail city={usual} collapsed={collapsed} rights={rights} onToggle={toggle} />
      </aside>
      <Drawer
        open={drawer}
        onClose={() => setDrawer(false)}
        placement="left"
        aria-label={t('nav.label')}
        size={240}
        styles={{ body: { padding: 0 } }}
      >
        <Rail city={usual} collapsed={false} rights={rights} />
      </Drawer>
      <TopBar onMenu={() => setDrawer(true)} />
      <main id="content" tabIndex={-1}>
        <PrintHead />
        <Breadcrumbs />
        {session?.mustSetPassword === true && path !== '/account' ? <PasswordReminder /> : null}
        {here?.example === true ? (
          <div className="example-banner">{t('example.banner', { name: pick(here.name) })}</div>
        ) : null}
        <Outlet />
      </main>
      <TracePanel />
    </div>
  );
}

/** On paper the page must say of which city it speaks and when it was printed. */
function PrintHead() {
  const { t, pick } = useWords();
  const { cities, here } = useCurrentCity();
  const asked = useRouterState({ select: (state) => (state.location.search as { city?: string[] }).city });
  const several = cities.filter((city) => Array.isArray(asked) && asked.includes(city.id));
  const shown = here === undefined ? several : [here];
  const names = shown.map((city) =>
    nameWithTag(pick(city.name), city.example, t('example.tag'), (text, aside) => t('common.aside', { text, aside })),
  );
  return (
    <p className="print-head">
      {t('app.name')} · {names.length === 0 ? t('city.all') : names.join('、')} · {formatDate(new Date().toISOString())}
    </p>
  );
}

function PasswordReminder() {
  const { t } = useWords();
  return (
    <Alert
      className="reminder"
      type="warning"
      banner
      title={
        <>
          {t('user.noPassword')} <Link to="/account">{t('user.setPassword')}</Link>
        </>
      }
    />
  );
}
