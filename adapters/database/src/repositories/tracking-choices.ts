/**
 * @module What a city was assigned and which rules it chose: logs whose last line stands, each line naming the number of lines that were seen.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound } from '../context.ts';
import { toText } from '../json.ts';
import type { Actor } from '../model/access.ts';
import type { AssignmentRow, RuleChoiceRow } from '../model/tracking.ts';
import { type Bilingual, RegistryError } from '../registry-error.ts';
import type { Assignments, RuleChoices } from '../registry-tracking.ts';
import type { Schema } from '../schema.ts';
import { signatureOf, signedNow } from './kept-row.ts';

/** Who was faster. `last` is the line that stands now. */
export const wasFaster = (
  said: Bilingual,
  currentRevision: number,
  last: { readonly at: string; readonly by: Actor },
): RegistryError =>
  new RegistryError(
    'revision-conflict',
    {
      zh: `${last.by.name} 已于 ${last.at} 改动“${said.zh}”。`,
      en: `${last.by.name} changed ${said.en} at ${last.at}.`,
    },
    { zh: '看过现在的内容后，再决定是否仍要改动。', en: 'Look at what stands there now, then decide again.' },
    { currentRevision, changedBy: last.by.name, changedAt: last.at, change: said.zh, current: last },
  );

/** Only one line has a number; the second writer of it is told who had it. */
const guarded = async <T>(write: () => Promise<T>, conflict: () => Promise<RegistryError>): Promise<T> => {
  try {
    return await write();
  } catch (error) {
    if ((error as { code?: unknown }).code !== '23505') throw error;
    throw await conflict();
  }
};
const raced = (said: Bilingual): RegistryError =>
  new RegistryError(
    'revision-conflict',
    { zh: `他人刚刚改动了“${said.zh}”。`, en: `Somebody has just changed ${said.en}.` },
    { zh: '刷新后再决定是否仍要改动。', en: 'Reload and decide again.' },
    { change: said.zh },
  );

const requireCity = async ({ db, principal }: Context, cityId: string): Promise<void> => {
  const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
  if (city === undefined) throw notFound('city', cityId);
  const manages =
    principal === null ||
    principal.role === 'administrator' ||
    (principal.role === 'city-office' && principal.cityIds.includes(cityId));
  if (!manages) throw notAllowed();
};

const toAssignment = (row: Selectable<Schema['target_assignment']>): AssignmentRow => ({
  id: row.id,
  cityId: row.city_id,
  target: row.target,
  name: row.name,
  revision: row.revision,
  value: row.value,
  unit: row.unit,
  base: row.base,
  comparator: row.comparator,
  document: row.document,
  note: row.note,
  ...signatureOf(row),
});

export const assignmentsOf = (context: Context): Assignments => {
  const { db, audit } = context;
  const list = async (cityId: string): Promise<readonly AssignmentRow[]> =>
    (
      await db
        .selectFrom('target_assignment')
        .selectAll()
        .where('city_id', '=', cityId)
        .orderBy('at')
        .orderBy('revision')
        .execute()
    ).map(toAssignment);
  return {
    list,
    enter: async (assignment, expectedRevision) => {
      await requireCity(context, assignment.cityId);
      const said = { zh: assignment.name, en: assignment.target };
      const last = (await list(assignment.cityId)).findLast(({ target }) => target === assignment.target);
      if (last !== undefined && last.revision !== expectedRevision) throw wasFaster(said, last.revision, last);
      const row = await guarded(
        () =>
          db
            .insertInto('target_assignment')
            .values({
              id: context.newId(),
              city_id: assignment.cityId,
              target: toText(assignment.target),
              name: toText(assignment.name),
              revision: (last?.revision ?? 0) + 1,
              value: assignment.value,
              unit: toText(assignment.unit),
              base: assignment.base,
              comparator: assignment.comparator,
              document: toText(assignment.document),
              note: assignment.note === null ? null : toText(assignment.note),
              ...signedNow(context),
            })
            .returningAll()
            .executeTakeFirstOrThrow(),
        async () => raced(said),
      );
      audit({
        action: assignment.value === null ? 'assignment.withdraw' : 'assignment.enter',
        subject: assignment.name,
        subjectId: row.id,
        cityId: assignment.cityId,
        detail: assignment,
      });
      return toAssignment(row);
    },
  };
};

const toChoice = (row: Selectable<Schema['rule_choice']>): RuleChoiceRow => ({
  id: row.id,
  cityId: row.city_id,
  revision: row.revision,
  ruleSet: row.rule_set,
  yaml: row.yaml,
  from: row.from_day,
  note: row.note,
  ...signatureOf(row),
});

export const ruleChoicesOf = (context: Context): RuleChoices => {
  const { db, audit } = context;
  const list = async (cityId: string): Promise<readonly RuleChoiceRow[]> =>
    (await db.selectFrom('rule_choice').selectAll().where('city_id', '=', cityId).orderBy('revision').execute()).map(
      toChoice,
    );
  return {
    list,
    choose: async (choice, expectedRevision) => {
      await requireCity(context, choice.cityId);
      const said = { zh: '预警规则', en: 'the rules of lights' };
      const last = (await list(choice.cityId)).at(-1);
      if ((last?.revision ?? 0) !== expectedRevision)
        throw last === undefined ? raced(said) : wasFaster(said, last.revision, last);
      const row = await guarded(
        () =>
          db
            .insertInto('rule_choice')
            .values({
              id: context.newId(),
              city_id: choice.cityId,
              revision: expectedRevision + 1,
              rule_set: toText(choice.ruleSet),
              yaml: choice.yaml === null ? null : toText(choice.yaml),
              from_day: choice.from,
              note: choice.note === null ? null : toText(choice.note),
              ...signedNow(context),
            })
            .returningAll()
            .executeTakeFirstOrThrow(),
        async () => raced(said),
      );
      audit({
        action: 'rules.choose',
        subject: choice.ruleSet,
        subjectId: row.id,
        cityId: choice.cityId,
        detail: choice,
      });
      return toChoice(row);
    },
  };
};
