/** @module What is due from the person in the usual city, as a count in the top bar that leads to it. A count of none is not shown. */
import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Badge, Button } from 'antd';
import { myWorkQuery } from '../api/filings.ts';
import { useWords } from '../i18n/index.ts';
import { isOwed } from '../screens/filings/filing-order.ts';
import { dueGroup } from '../view/due.ts';
import { mayReport, useCurrentCity, useSession } from './current-city.ts';

export function Bell() {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const { usual } = useCurrentCity();
  const asks = mayReport(useSession()) && usual !== undefined;
  const work = useQuery({ ...myWorkQuery(usual?.id ?? ''), enabled: asks });
  if (!asks || usual === undefined) return null;
  const mine = work.data;
  const soon = (day: string | null) => mine !== undefined && ['overdue', 'week'].includes(dueGroup(day, mine.today));
  const count =
    mine === undefined
      ? 0
      : mine.waiting.length +
        mine.filings.filter((filing) => isOwed(filing) && soon(filing.due)).length +
        mine.milestones.filter(({ doneAt, due }) => doneAt === null && soon(due)).length;
  const label = t('work.bell', { count, city: pick(usual.name) });
  return (
    <Badge count={count} size="small" offset={[-6, 6]} color="#B3261E">
      <Button
        type="text"
        icon={<BellOutlined />}
        aria-label={label}
        title={label}
        onClick={() =>
          void navigate({ to: '/cities/$cityId/tasks', params: { cityId: usual.id }, search: { view: 'mine' } })
        }
      />
    </Badge>
  );
}
