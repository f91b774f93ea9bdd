/**
 * @module The left rail: screens in the order of work. Those not built yet are named, greyed and say so; nothing is faked.
 */
import {
  AlertOutlined,
  AuditOutlined,
  BarChartOutlined,
  BellOutlined,
  BookOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  ExperimentOutlined,
  FileTextOutlined,
  FundOutlined,
  LeftOutlined,
  LineChartOutlined,
  ProfileOutlined,
  RightOutlined,
  SettingOutlined,
  TableOutlined,
} from '@ant-design/icons';
import type { City } from '@dafeng/contract';
import { Link, useRouterState } from '@tanstack/react-router';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { type MessageKey, useWords } from '../i18n/index.ts';
import { WarningCount } from './warning-count.tsx';

interface Entry {
  readonly word: MessageKey;
  readonly icon: ReactNode;
  /** Address without its city; absent while the screen does not exist. */
  readonly to?: string;
  readonly here: (path: string) => boolean;
  /** Drawn behind the word: how many wait. */
  readonly count?: ReactNode;
}

/** What the signed-in person may do; entries that would lead to a refusal are not shown. */
export interface Rights {
  readonly review: boolean;
  readonly administer: boolean;
}

const never = () => false;

function entriesOf(cityId: string | undefined, rights: Rights): readonly Entry[] {
  const inCity = (rest: string) => (cityId === undefined ? '/' : `/cities/${cityId}${rest}`);
  return [
    {
      word: 'nav.cockpit',
      icon: <DashboardOutlined />,
      to: '/',
      here: (p) => p === '/' || /^\/cities\/[^/]+$/.test(p),
    },
    { word: 'nav.plan', icon: <FileTextOutlined />, to: inCity('/plan'), here: (p) => p.includes('/plan') },
    {
      word: 'nav.targets',
      icon: <FundOutlined />,
      // Without a city the registry of all plans; with one, what it follows.
      to: cityId === undefined ? '/targets' : inCity('/targets'),
      here: (p) => p === '/targets' || /^\/cities\/[^/]+\/(targets|months|numbers|rules)(\/|$)/.test(p),
    },
    {
      word: 'nav.warnings',
      icon: <BellOutlined />,
      to: inCity('/warnings'),
      ...(cityId === undefined ? {} : { count: <WarningCount cityId={cityId} /> }),
      here: (p) => p.endsWith('/warnings'),
    },
    {
      word: 'nav.tasks',
      icon: <CheckSquareOutlined />,
      to: inCity('/tasks'),
      here: (p) => p.includes('/tasks') || p.includes('/filings/'),
    },
    {
      word: 'nav.accounts',
      icon: <TableOutlined />,
      to: inCity('/accounts'),
      here: (p) => p.includes('/accounts'),
    },
    { word: 'nav.monitoring', icon: <AlertOutlined />, here: never },
    {
      word: 'nav.outlook',
      icon: <LineChartOutlined />,
      to: inCity('/outlook'),
      here: (p) => p.endsWith('/outlook'),
    },
    {
      word: 'nav.assessment',
      icon: <AuditOutlined />,
      to: inCity('/assessment'),
      here: (p) => p.includes('/assessment') || p.endsWith('/budgets') || p.endsWith('/breakdown'),
    },
    { word: 'nav.compare', icon: <BarChartOutlined />, to: '/compare', here: (p) => p === '/compare' },
    {
      word: 'nav.reports',
      icon: <ProfileOutlined />,
      to: inCity('/reports'),
      here: (p) => p.includes('/reports'),
    },
    {
      word: 'nav.indicators',
      icon: <BookOutlined />,
      to: '/reference/indicators',
      here: (p) => p.startsWith('/reference/indicators'),
    },
    {
      word: 'nav.factors',
      icon: <ExperimentOutlined />,
      to: '/reference/factors',
      here: (p) => p.startsWith('/reference/factors'),
    },
    ...(rights.review
      ? [
          {
            word: 'nav.admin',
            icon: <SettingOutlined />,
            to: rights.administer ? '/admin/users' : '/admin/organisations',
            here: (p: string) => p.startsWith('/admin'),
          } as const,
        ]
      : []),
  ];
}

export function Rail({
  city,
  collapsed,
  rights,
  onToggle,
}: {
  readonly city: City | undefined;
  readonly collapsed: boolean;
  readonly rights: Rights;
  readonly onToggle?: () => void;
}) {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav aria-label={t('nav.label')} className="rail-nav">
      <div className="rail-brand">
        <img src="/icon.svg" width={24} height={24} alt="" />
        <span className="rail-word">{t('app.name')}</span>
      </div>
      <ul>
        {entriesOf(city?.id, rights).map((entry) => (
          <li key={entry.word}>
            <RailEntry entry={entry} active={entry.here(path)} collapsed={collapsed} />
          </li>
        ))}
      </ul>
      {onToggle === undefined ? null : (
        <button
          type="button"
          className="rail-toggle"
          onClick={onToggle}
          aria-label={t(collapsed ? 'nav.expand' : 'nav.collapse')}
          aria-expanded={!collapsed}
        >
          {collapsed ? <RightOutlined /> : <LeftOutlined />}
          <span className="rail-word">{t('nav.collapse')}</span>
        </button>
      )}
    </nav>
  );
}

function RailEntry({ entry, active, collapsed }: { entry: Entry; active: boolean; collapsed: boolean }) {
  const { t } = useWords();
  const word = t(entry.word);
  if (entry.to === undefined) {
    return (
      <Tooltip title={collapsed ? `${word}：${t('nav.notYet')}` : null} placement="right">
        <span className="rail-entry rail-later" aria-disabled="true">
          {entry.icon}
          <span className="rail-word">
            {word}
            <small>{t('nav.notYet')}</small>
          </span>
        </span>
      </Tooltip>
    );
  }
  return (
    <Tooltip title={collapsed ? word : null} placement="right">
      <Link
        to={entry.to}
        search={{}}
        className={active ? 'rail-entry rail-here' : 'rail-entry'}
        aria-current={active ? 'page' : undefined}
        aria-label={word}
      >
        {entry.icon}
        <span className="rail-word">{word}</span>
        {entry.count}
      </Link>
    </Tooltip>
  );
}
