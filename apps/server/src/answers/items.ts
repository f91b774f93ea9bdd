/**
 * @module Rows of the registry as the items the API shows, with the catalogue's names beside the printed ones.
 */
import type { PlanItem, TargetItem as TargetAnswer, TaskItem as TaskAnswer } from '@dafeng/contract';
import type { BodyLink, BodyPart, Item, TargetItem, TaskItem } from '@dafeng/database';
import { getIndicator } from '@dafeng/reference';
import type { z } from 'zod';
import { nameOf } from './indicators.ts';

const base = (item: Item) => ({
  id: item.id,
  versionId: item.versionId,
  cityId: item.cityId,
  section: item.section,
  sectionTitle: item.sectionTitle,
  start: item.content.end > item.content.start ? item.content.start : null,
  end: item.content.end > item.content.start ? item.content.end : null,
  quote: item.quote,
  review: item.review,
  revision: item.revision,
  warnings: [...item.warnings],
});

export const toTarget = (item: TargetItem): TargetAnswer => {
  const { content } = item;
  const indicator = content.canonical === null ? null : getIndicator(content.canonical);
  return {
    ...base(item),
    kind: 'target',
    indicator: content.indicator,
    indicatorId: content.canonical,
    value: content.value,
    unit: content.unit,
    year: content.year,
    periodStart: content.periodStart,
    baselineYear: content.baselineYear,
    comparator: content.comparator,
    kindOfValue: content.kindOfValue,
    qualifier: [...content.qualifier],
    strength: content.strength,
    scope: content.scope,
    implied: content.implied,
    ambiguous: content.ambiguous,
    indicatorName: indicator === null ? null : nameOf(indicator),
    theme: indicator?.theme ?? null,
  };
};

const bodiesOf = (bodies: readonly BodyLink[], part: BodyPart) =>
  bodies
    .filter((body) => body.part === part)
    .map(({ organisationId, printed, name }) => ({ organisationId, printed, name }));

export const toTask = (item: TaskItem): TaskAnswer => ({
  ...base(item),
  kind: 'task',
  title: item.content.title,
  lead: bodiesOf(item.bodies, 'lead'),
  participants: bodiesOf(item.bodies, 'participant'),
  impliedParticipants: bodiesOf(item.bodies, 'implied'),
  countiesIncluded: item.content.responsible.countiesIncluded,
  countiesBasis: item.content.responsible.countiesBasis,
  openList: item.content.responsible.openList,
  targets: item.targetCount,
});

export const toItem = (item: Item): z.input<typeof import('@dafeng/contract').planItem> & PlanItem => {
  switch (item.kind) {
    case 'target':
      return toTarget(item);
    case 'task':
      return toTask(item);
    case 'qualitative': {
      const { indicator, canonical, year, strength, pendingAssignment } = item.content;
      return {
        ...base(item),
        kind: 'qualitative',
        indicator,
        indicatorId: canonical,
        year,
        strength,
        pendingAssignment,
      };
    }
    case 'project': {
      const { name, value, unit } = item.content;
      return { ...base(item), kind: 'project', name, value, unit };
    }
  }
};
