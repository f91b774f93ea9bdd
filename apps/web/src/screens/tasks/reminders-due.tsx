/** @module Reminders the office may send now, and that each is sent once: how many, to whom, and the button. */
import { BellOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { call } from '../../api/client.ts';
import { refreshDispatch, remindersQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { mayDispatch, useSession } from '../../shell/current-city.ts';

export function RemindersDue({ cityId }: { readonly cityId: string }) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const office = mayDispatch(useSession());
  const list = useQuery({ ...remindersQuery(cityId), enabled: office });
  const send = useMutation({
    mutationFn: () => call('POST', '/cities/:cityId/reminders', { params: { cityId } }),
    onSuccess: async () => {
      void message.success(t('work.reminders.done'));
      await refreshDispatch();
    },
  });
  const due = list.data?.due ?? [];
  if (!office || due.length === 0) return send.isError ? <ProblemNote error={send.error} /> : null;
  const bodies = [...new Set(due.map(({ organisation }) => organisation?.name).filter((name) => name !== undefined))];
  return (
    <Alert
      className="notice no-print"
      type="warning"
      icon={<BellOutlined />}
      showIcon
      title={
        <>
          {t('work.reminders.due', { count: due.length })}
          <span className="quiet"> {bodies.join(t('work.listComma'))}</span>
          {send.isError ? <ProblemNote error={send.error} /> : null}
        </>
      }
      action={
        <Button
          size="small"
          loading={send.isPending}
          title={list.data === undefined ? undefined : pick(list.data.note)}
          onClick={() => send.mutate()}
        >
          {t('work.reminders.send')}
        </Button>
      }
    />
  );
}
