/**
 * @module Reviewing a draft item by item, and making it the version in force.
 */
import type { ContentChange, Decision, UnitOfWork, Version } from '@dafeng/database';
import { toItem } from '../answers/items.ts';
import { nameOfChange, toHistory, toVersion } from '../answers/versions.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';

const versionOf = async (unit: UnitOfWork, id: string): Promise<Version> => {
  const version = await unit.versions.get(id);
  if (version === null) throw notFound();
  return version;
};

export const reviewHandlers = (): SomeHandlers<
  'decideItem' | 'addItem' | 'acceptRest' | 'undo' | 'publish' | 'discard' | 'restore' | 'getItemHistory'
> => ({
  decideItem: async ({ params, body, unit }) =>
    unit(async (work) => {
      const before = await work.items.get(params.itemId);
      if (before === null || before.versionId !== params.versionId) throw notFound();
      const note = body.note === undefined ? {} : { note: body.note };
      const { indicatorId, ...plain } = body.fields ?? {};
      const change = {
        ...plain,
        ...(indicatorId === undefined ? {} : { canonical: indicatorId }),
        ...(body.responsible === undefined ? {} : { responsible: body.responsible }),
      } as ContentChange;
      const decision: Decision =
        body.decision === 'correct' ? { decision: 'correct', change, ...note } : { decision: body.decision, ...note };
      const item = await work.items.decide(params.itemId, body.expectedRevision, decision);
      return { item: toItem(item), version: toVersion(await versionOf(work, params.versionId)) };
    }),

  addItem: async ({ params, body, unit }) =>
    unit(async (work) => {
      const { indicatorId, ...fields } = body.fields;
      const item = await work.items.add(params.versionId, {
        kind: 'target',
        content: { ...fields, canonical: indicatorId, section: body.section, start: body.start, end: body.end },
        ...(body.note === undefined ? {} : { note: body.note }),
      });
      return { item: toItem(item), version: toVersion(await versionOf(work, params.versionId)) };
    }),

  acceptRest: async ({ params, body, unit }) =>
    toVersion(await unit(({ versions }) => versions.acceptRest(params.versionId, body.expectedRevision))),

  undo: async ({ params, unit }) => {
    const { change, version, undone } = await unit(async ({ versions }) => {
      const step = await versions.undo(params.versionId);
      return { ...step, undone: (await versions.changes(params.versionId)).find(({ id }) => id === step.change.of) };
    });
    return { undone: nameOfChange(undone ?? change), itemIds: [...change.itemIds], version: toVersion(version) };
  },

  publish: async ({ params, body, unit }) =>
    toVersion(
      await unit(({ versions }) => versions.publish(params.versionId, { expectedRevision: body.expectedRevision })),
    ),
  discard: async ({ params, unit }) => toVersion(await unit(({ versions }) => versions.discard(params.versionId))),
  restore: async ({ params, unit }) => toVersion(await unit(({ versions }) => versions.restore(params.versionId))),

  getItemHistory: async ({ params, unit }) =>
    unit(async (work) => {
      const item = await work.items.get(params.itemId);
      if (item === null || item.versionId !== params.versionId) throw notFound();
      return { items: (await work.items.history(params.itemId)).map(toHistory) };
    }),
});
