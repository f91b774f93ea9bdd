/**
 * @module Opening a round: the period as the schedule gives it, days that may be moved, and who gets a form, chosen beforehand by the plan:
 * every body that leads a task and every county. What will be sent is counted before it is.
 */
import type { Organisation } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch, scheduleQuery } from '../../api/filings.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { todayHere } from '../../view/due.ts';
import { reportsByPlan, underReportFirst } from './report-bodies.ts';
import { DayField } from './round-acts.tsx';

export function NewRoundDialog({
  cityId,
  onClose,
  onMade,
}: {
  readonly cityId: string;
  readonly onClose: () => void;
  readonly onMade: (roundId: string) => void;
}) {
  const { t, pick } = useWords();
  const thisYear = Number(todayHere(new Date()).slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [period, setPeriod] = useState<string | null>(null);
  const [days, setDays] = useState<{ opens: string; due: string; closes: string } | null>(null);
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const schedule = useQuery(scheduleQuery(cityId, year));
  const organisations = useQuery(organisationsQuery(cityId));
  const bodies = organisations.data?.items ?? [];
  const chosen = picked ?? bodies.filter(reportsByPlan).map(({ id }) => id);
  const free = (schedule.data?.items ?? []).filter(({ roundId }) => roundId === null);
  const asked = free.find((one) => one.period === period) ?? free[0];
  const given = days ?? asked;
  const make = useMutation({
    mutationFn: () => {
      if (asked === undefined || given === undefined) throw new Error('no period');
      return call('POST', '/cities/:cityId/rounds', {
        params: { cityId },
        body: {
          kind: asked.kind,
          period: asked.period,
          opens: given.opens,
          due: given.due,
          closes: given.closes,
          formId: asked.formId,
          bodyIds: [...chosen],
        },
      });
    },
    onSuccess: async (round) => {
      await refreshDispatch();
      onMade(round.id);
    },
  });
  return (
    <Modal
      open
      width={720}
      title={t('work.round.new')}
      okText={t('work.round.send', { count: chosen.length })}
      okButtonProps={{ loading: make.isPending, disabled: asked === undefined || chosen.length === 0 }}
      cancelText={t('common.cancel')}
      onOk={() => make.mutate()}
      onCancel={onClose}
    >
      {make.isError ? <ProblemNote error={make.error} /> : null}
      <Form layout="vertical" className="round-form">
        <div className="form-row">
          <Form.Item label={t('work.year')}>
            <Select
              aria-label={t('work.year')}
              value={year}
              options={[thisYear - 1, thisYear, thisYear + 1].map((one) => ({ value: one, label: String(one) }))}
              onChange={(next) => {
                setYear(next);
                setPeriod(null);
                setDays(null);
              }}
            />
          </Form.Item>
          <Form.Item label={t('work.period')} className="form-wide">
            <Select
              aria-label={t('work.period')}
              value={asked?.period ?? null}
              placeholder={t('work.round.allMade', { year })}
              options={(schedule.data?.items ?? []).map((one) => ({
                value: one.period,
                label: one.roundId === null ? pick(one.name) : t('work.round.made', { name: pick(one.name) }),
                disabled: one.roundId !== null,
              }))}
              onChange={(next) => {
                setPeriod(next);
                setDays(null);
              }}
            />
          </Form.Item>
        </div>
        {schedule.isError ? <ProblemNote error={schedule.error} /> : null}
        {given === undefined ? null : (
          <div className="form-row">
            {(['opens', 'due', 'closes'] as const).map((day) => (
              <DayField
                key={day}
                label={t(day === 'due' ? 'work.dueDay' : `work.${day}`)}
                value={given[day]}
                onChange={(next) => setDays({ opens: given.opens, due: given.due, closes: given.closes, [day]: next })}
              />
            ))}
          </div>
        )}
        {asked?.note === undefined || asked.note === null ? null : <p className="quiet">{pick(asked.note)}</p>}
        <BodyChoice bodies={bodies} chosen={chosen} onChange={setPicked} waiting={organisations.isPending} />
      </Form>
    </Modal>
  );
}

/** Every body with what the plan gives it; those under report stand first and are ticked. */
function BodyChoice({
  bodies,
  chosen,
  onChange,
  waiting,
}: {
  readonly bodies: readonly Organisation[];
  readonly chosen: readonly string[];
  readonly onChange: (next: readonly string[] | null) => void;
  readonly waiting: boolean;
}) {
  const { t } = useWords();
  if (waiting) return <Waiting rows={4} />;
  const ordered = underReportFirst(bodies);
  return (
    <fieldset className="body-choice">
      <legend>
        {t('work.round.who', { count: chosen.length, all: bodies.length })}{' '}
        <Button type="link" size="small" onClick={() => onChange(null)}>
          {t('work.round.byPlan')}
        </Button>
        <Button type="link" size="small" onClick={() => onChange(bodies.map(({ id }) => id))}>
          {t('common.all')}
        </Button>
        <Button type="link" size="small" onClick={() => onChange([])}>
          {t('common.none')}
        </Button>
      </legend>
      <div className="body-choice-list">
        {ordered.map((body) => (
          <Checkbox
            key={body.id}
            checked={chosen.includes(body.id)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, body.id] : chosen.filter((id) => id !== body.id))
            }
          >
            {body.name}{' '}
            <span className="quiet">{t('work.round.bodyGets', { lead: body.leadCount, all: body.taskCount })}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
