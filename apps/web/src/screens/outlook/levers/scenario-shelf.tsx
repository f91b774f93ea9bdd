/**
 * @module Named scenarios: choose a parent, save as, save again, rename, delete with undo. Storing is the server's; a scenario holds its
 * differences only.
 */
import type { CityModel, ResolvedScenario } from '@dafeng/outlook';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Dropdown, Input, Modal, Select } from 'antd';
import { memo, useState } from 'react';
import type { AnswerOf } from '../../../api/client.ts';
import { call } from '../../../api/client.ts';
import { problemFrom } from '../../../api/problem.ts';
import { useWords } from '../../../i18n/index.ts';
import { changesOf, type Draft, isUntouched, untouched } from './draft.ts';
import { differences } from './draft-words.ts';
import { scenariosQuery } from './outlook-queries.ts';

type Stored = AnswerOf<'GET', '/cities/:cityId/outlook/scenarios'>['items'][number];
const base = '';

export const ScenarioShelf = memo(function ScenarioShelf({
  cityId,
  model,
  stored,
  draft,
  own,
  pinned,
  mayPin,
  onMove,
  onPin,
}: {
  readonly cityId: string;
  readonly model: CityModel;
  readonly stored: readonly Stored[];
  readonly draft: Draft;
  readonly own: ResolvedScenario;
  readonly pinned: boolean;
  readonly mayPin: boolean;
  readonly onMove: (next: Draft) => void;
  readonly onPin: () => void;
}) {
  const words = useWords();
  const { t, pick } = words;
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [asking, setAsking] = useState<'save' | 'rename' | null>(null);
  const [name, setName] = useState('');
  const current = stored.find(({ id }) => id === draft.parent) ?? null;
  const refresh = () => queries.invalidateQueries({ queryKey: scenariosQuery(cityId).queryKey });
  const failed = (error: unknown) => {
    const problem = problemFrom(error);
    void message.error(`${pick(problem.message)} ${pick(problem.remedy)}`, 8);
  };
  const create = useMutation({
    mutationFn: (body: { name: string; parent: string | null; changes: Stored['changes'] }) =>
      call('POST', '/cities/:cityId/outlook/scenarios', { params: { cityId }, body }),
    onSuccess: async (made) => {
      await refresh();
      setAsking(null);
      onMove({ ...untouched, parent: made.id, correlation: draft.correlation, total: draft.total });
      void message.success(t('levers.saved', { name: made.name }));
    },
    onError: failed,
  });
  const change = useMutation({
    mutationFn: ({ one, ...body }: { one: Stored; name?: string; changes?: Stored['changes'] }) =>
      call('PATCH', '/cities/:cityId/outlook/scenarios/:scenarioId', {
        params: { cityId, scenarioId: one.id },
        body: { expectedRevision: one.revision, ...body },
      }),
    onSuccess: async (made, { changes }) => {
      await refresh();
      setAsking(null);
      if (changes) onMove({ ...untouched, parent: made.id, correlation: draft.correlation, total: draft.total });
      void message.success(t('levers.saved', { name: made.name }));
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: (one: Stored) =>
      call('DELETE', '/cities/:cityId/outlook/scenarios/:scenarioId', { params: { cityId, scenarioId: one.id } }),
    onSuccess: async (_, one) => {
      onMove({ ...draft, parent: one.parent });
      await refresh();
      const key = `deleted ${one.id}`;
      void message.open({
        key,
        type: 'info',
        duration: 12,
        content: (
          <span>
            {t('levers.deleted', { name: one.name })}{' '}
            <Button
              type="link"
              size="small"
              onClick={() => {
                message.destroy(key);
                create.mutate({ name: one.name, parent: one.parent, changes: one.changes });
              }}
            >
              {t('levers.undo')}
            </Button>
          </span>
        ),
      });
    },
    onError: failed,
  });
  /** What the stored scenario held, with what the hand has moved since. */
  const merged = (one: Stored): Stored['changes'] => {
    const moved = changesOf(draft);
    return { levers: { ...one.changes.levers, ...moved.levers }, set: { ...one.changes.set, ...moved.set } };
  };
  const changed = !isUntouched(draft);
  const listed = differences(model, draft, own, words);
  const fileOnes = model.scenarios.filter(({ id }) => !stored.some((one) => one.id === id));
  return (
    <div className="scenario-shelf">
      <div className="scenario-bar">
        <Select
          aria-label={t('levers.parent')}
          value={draft.parent ?? base}
          className="scenario-select"
          options={[
            { value: base, label: t('levers.baseModel') },
            ...(fileOnes.length > 0
              ? [
                  {
                    label: t('levers.ofModel'),
                    options: fileOnes.map(({ id, name: n }) => ({ value: id, label: pick(n) })),
                  },
                ]
              : []),
            ...(stored.length > 0
              ? [{ label: t('levers.ofCity'), options: stored.map(({ id, name: n }) => ({ value: id, label: n })) }]
              : []),
          ]}
          onChange={(parent: string) =>
            onMove({ ...untouched, total: draft.total, parent: parent === base ? null : parent })
          }
        />
        <Button disabled={!changed} onClick={() => onMove({ ...untouched, parent: draft.parent, total: draft.total })}>
          {t('levers.resetAll')}
        </Button>
        <Button
          type="primary"
          onClick={() => {
            setName('');
            setAsking('save');
          }}
        >
          {t('levers.saveAs')}
        </Button>
        {current ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: [
                { key: 'update', label: t('levers.update', { name: current.name }), disabled: !changed },
                { key: 'rename', label: t('levers.rename') },
                { key: 'delete', label: t('levers.delete'), danger: true },
              ],
              onClick: ({ key }) => {
                if (key === 'update') change.mutate({ one: current, changes: merged(current) });
                if (key === 'rename') {
                  setName(current.name);
                  setAsking('rename');
                }
                if (key === 'delete') remove.mutate(current);
              },
            }}
          >
            <Button aria-label={t('levers.more')}>⋯</Button>
          </Dropdown>
        ) : null}
        <Button disabled={pinned || !mayPin} onClick={onPin}>
          {t(pinned ? 'levers.pinned' : 'levers.pin')}
        </Button>
      </div>
      {listed.length === 0 ? null : (
        <details className="scenario-differences">
          <summary>{t('levers.differences', { count: listed.length })}</summary>
          <ul>
            {listed.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <Modal
        open={asking !== null}
        title={t(asking === 'rename' ? 'levers.rename' : 'levers.saveAs')}
        okText={t('common.save')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: name.trim() === '', loading: create.isPending || change.isPending }}
        onCancel={() => setAsking(null)}
        onOk={() => {
          if (asking === 'rename' && current) change.mutate({ one: current, name: name.trim() });
          else create.mutate({ name: name.trim(), parent: draft.parent, changes: changesOf(draft) });
        }}
      >
        <Input
          aria-label={t('levers.scenarioName')}
          placeholder={t('levers.scenarioName')}
          maxLength={80}
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        {asking === 'save' && draft.correlation !== null ? <p className="quiet">{t('levers.rhoNotSaved')}</p> : null}
      </Modal>
    </div>
  );
});
