/**
 * @module Reminders of filings and milestones: which are due today and not yet sent, and their sending, which is a row in dafeng and nothing
 * else: no mail, no message to a telephone.
 */
import type { Reminder, ReminderList } from '@dafeng/contract';
import type { NewReminder, StoredReminder, UnitOfWork } from '@dafeng/database';
import { type DueThing, isWithBody, remindersDue } from '@dafeng/tracking';
import { localDay } from '../tracking/local-day.ts';
import { isClosedFor } from './filing-answers.ts';
import { bodyNameOrNull, type Scene } from './scene.ts';

export const toReminderAnswer = (scene: Pick<Scene, 'organisations'>, reminder: StoredReminder): Reminder => ({
  id: reminder.id,
  of: reminder.about,
  title: reminder.title,
  organisation: bodyNameOrNull(scene, reminder.organisationId),
  due: reminder.due,
  occasion: reminder.occasion,
  message: reminder.message,
  sentAt: reminder.at,
});

type Due = DueThing & Pick<NewReminder, 'filingId' | 'organisationId' | 'assigneeId'>;
const thingsDue = async (unit: UnitOfWork, scene: Scene): Promise<readonly Due[]> => {
  const { id } = scene.city;
  const filings = await unit.filings.list({ cityId: id });
  const milestones = await unit.milestones.list(id);
  const ended = new Set(
    (await unit.taskWork.list(id)).filter(({ status }) => status !== 'active').map(({ key }) => key),
  );
  return [
    ...filings.map((one) => ({
      of: `filing:${one.id}`,
      title: one.title,
      due: one.due,
      since: localDay(new Date(one.sentAt)),
      open: isWithBody(one.state) && !isClosedFor(scene, one),
      filingId: one.id,
      organisationId: one.organisationId,
      assigneeId: one.assignee?.userId ?? null,
    })),
    ...milestones.map((one) => ({
      of: `milestone:${one.id}`,
      title: one.title,
      due: one.due,
      since: localDay(new Date(one.createdAt)),
      open: one.doneOn === null && !ended.has(one.task),
      filingId: null,
      organisationId: one.organisationId,
      assigneeId: null,
    })),
  ];
};

/** What is to be sent today and was not. */
export const remindersToSend = async (unit: UnitOfWork, scene: Scene): Promise<readonly NewReminder[]> => {
  const things = (await thingsDue(unit, scene)).filter(({ open, due }) => open && due !== null);
  const first = things.map(({ due }) => due ?? '').sort()[0];
  const sent = first === undefined ? [] : await unit.reminders.list(scene.city.id, { dueFrom: first });
  return things.flatMap((thing) => {
    const before = sent.filter(({ about, due }) => about === thing.of && due === thing.due);
    return remindersDue(thing, scene.today, new Set(before.map(({ occasion }) => occasion))).map((one) => ({
      cityId: scene.city.id,
      about: one.of,
      filingId: thing.filingId,
      organisationId: thing.organisationId,
      assigneeId: thing.assigneeId,
      title: thing.title,
      due: one.due,
      occasion: one.occasion,
      message: one.message,
    }));
  });
};

export const reminderList = async (unit: UnitOfWork, scene: Scene): Promise<ReminderList> => ({
  today: scene.today,
  due: (await remindersToSend(unit, scene)).map((one) => ({
    id: null,
    of: one.about,
    title: one.title,
    organisation: bodyNameOrNull(scene, one.organisationId),
    due: one.due,
    occasion: one.occasion,
    message: one.message,
    sentAt: null,
  })),
  sent: (await unit.reminders.list(scene.city.id)).map((one) => toReminderAnswer(scene, one)),
  note: {
    zh: '提醒只在本系统内显示（“我的工作”），不发邮件或短信。',
    en: 'Reminders are shown inside dafeng (My work) and nowhere else: no mail, no text message.',
  },
});
