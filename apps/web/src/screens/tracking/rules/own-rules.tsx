/** @module Writing a rule set as text: an example to begin with, every fault named at its place before anything is kept. Survives a reload. */
import type { TrackingRules } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { problemFrom } from '../../../api/problem.ts';
import { refreshTracking } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { forget, isText, keep, recall } from '../../../view/storage.ts';
import { FaultList } from '../numbers/fault-list.tsx';
import { faultsIn, isDay } from './own-draft.ts';

export function OwnRules({
  cityId,
  rules,
  onClose,
}: {
  readonly cityId: string;
  readonly rules: TrackingRules;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const key = `rules.${cityId}`;
  const written = rules.choices.find(({ yaml }) => yaml !== null)?.yaml ?? rules.example;
  const [text, setText] = useState(() => recall('session', key, isText) ?? written);
  const [from, setFrom] = useState('');
  const set = (next: string) => {
    setText(next);
    keep('session', key, next);
  };
  const save = useMutation({
    mutationFn: () =>
      call('PUT', '/cities/:cityId/tracking/rules', {
        params: { cityId },
        body: { yaml: text, from, expectedRevision: rules.revision },
      }),
    onSuccess: async () => {
      forget('session', key);
      void message.success(t('track.rules.chosen'));
      await refreshTracking(cityId);
      onClose();
    },
  });
  const faults = save.isError ? faultsIn(problemFrom(save.error)) : [];
  return (
    <section className="block own-rules">
      <div className="block-head">
        <h2>{t('track.rules.write')}</h2>
        <span className="row-actions">
          <Popconfirm
            title={t('track.rules.exampleSure')}
            okText={t('track.rules.example')}
            cancelText={t('common.cancel')}
            disabled={text === rules.example}
            onConfirm={() => set(rules.example)}
          >
            <Button size="small">{t('track.rules.example')}</Button>
          </Popconfirm>
          <Button size="small" onClick={onClose}>
            {t('common.close')}
          </Button>
        </span>
      </div>
      <p className="quiet">{t('track.rules.writeHint')}</p>
      <p className="quiet">
        {rules.facts.map(({ id, name, type }) => (
          <span key={id} className="rule-fact">
            <code>{id}</code> {pick(name)} <small>{type}</small>
          </span>
        ))}
      </p>
      <Input.TextArea
        className="rule-editor"
        aria-label={t('track.rules.write')}
        spellCheck={false}
        autoSize={{ minRows: 14, maxRows: 30 }}
        value={text}
        onChange={(event) => set(event.target.value)}
      />
      {save.isError && faults.length === 0 ? <ProblemNote error={save.error} /> : null}
      {faults.length > 0 ? (
        <div role="alert">
          <p>
            <b>{t('track.rules.faults', { count: faults.length })}</b>
          </p>
          <FaultList faults={faults} total={faults.length} />
        </div>
      ) : null}
      <div className="row-actions rule-save">
        <span>
          {t('track.rules.from')}{' '}
          <Input
            type="date"
            className="day-input"
            aria-label={t('track.rules.from')}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </span>
        <Button
          type="primary"
          disabled={text.trim() === '' || !isDay(from)}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('track.rules.check')}
        </Button>
      </div>
    </section>
  );
}
