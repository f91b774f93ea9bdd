/**
 * @module Cases of filings, rounds, milestones and evidence: the workflow under locks, who sees and writes which row, logs that only grow, two
 * writers, hand-over, a republished plan.
 */
import type { NewFiling, Organisation, Principal, StoredFiling } from '@dafeng/database';
import type { FilingAction, FilingGuards } from '@dafeng/tracking';
import { describe, expect, it } from 'vitest';
import { draft, newCity, principal, publishedCity } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const form = { id: 'notice-answer', edition: '2026' };
const sha = (sign: string) => sign.repeat(64).slice(0, 64);
const yes: FilingGuards = {
  ownBody: true,
  ownMaking: true,
  office: true,
  complete: true,
  notSelf: true,
  roundOpen: true,
  reasonGiven: true,
};

export const runFilingTests = ({ registry, raw }: StoreUnderTest): void => {
  const setting = async () => {
    const { cityId } = await publishedCity(registry());
    const office = principal('city-office', [cityId]);
    const bodies = await registry().as(office, async ({ organisations }) => {
      const county = await organisations.create({ cityId, name: '东湾县', kind: 'county' });
      const other = await organisations.create({ cityId, name: '西岭县', kind: 'county' });
      const plant = await organisations.create({ cityId, name: '东湾水泥厂', kind: 'enterprise', parentId: county.id });
      return { county, other, plant };
    });
    const officer = (body: Organisation, name = body.name): Principal => ({
      ...principal('officer', [cityId], body.id),
      userId: `officer-${name}`,
      name,
    });
    const notice = (body: Organisation, change: Partial<NewFiling> = {}): NewFiling => ({
      cityId,
      kind: 'notice',
      organisationId: body.id,
      title: '能耗强度偏离',
      form,
      due: '2026-05-08',
      subject: 'warning:t1',
      ask: '请说明原因',
      ...change,
    });
    const sent = async (body: Organisation, change: Partial<NewFiling> = {}): Promise<StoredFiling> => {
      const [made] = await registry().as(office, ({ filings }) => filings.create([notice(body, change)]));
      return made as StoredFiling;
    };
    const step = (who: Principal, filing: StoredFiling, action: Exclude<FilingAction, 'save'>, guards = yes) =>
      registry().as(who, ({ filings }) =>
        filings.step(filing.id, filing.revision, { action, guards, note: '说明', today: '2026-05-06' }),
      );
    const save = (who: Principal, filing: StoredFiling, cause: string) =>
      registry().as(who, ({ filings }) =>
        filings.save(filing.id, filing.revision, { cause }, [{ field: 'cause', before: null, after: cause }]),
      );
    return { cityId, office, ...bodies, officer, sent, step, save, notice };
  };

  describe('the life of a filing', () => {
    it('goes from draft to approved, and every step stands in a log that only grows', async () => {
      const { office, county, officer, sent, step, save } = await setting();
      const who = officer(county);
      let filing = await save(who, await sent(county), '产量上升');
      filing = await step(who, filing, 'submit');
      expect(filing).toMatchObject({ state: 'submitted', submittedOn: '2026-05-06', submittedBy: { name: who.name } });
      filing = await step(office, filing, 'return');
      filing = await step(who, filing, 'submit');
      filing = await step(office, filing, 'review');
      filing = await step(office, filing, 'approve');
      expect(filing).toMatchObject({ state: 'approved', revision: 7, content: { cause: '产量上升' } });
      const log = await registry().as(who, ({ filings }) => filings.events(filing.id));
      expect(log.map(({ action, to }) => `${action} ${to}`)).toEqual([
        'create draft',
        'save draft',
        'submit submitted',
        'return returned',
        'submit submitted',
        'review reviewed',
        'approve approved',
      ]);
      expect(log[1]?.changes).toEqual([{ field: 'cause', before: null, after: '产量上升' }]);
      await expect(raw([`update filing_event set note = 'x' where filing_id = '${filing.id}'`])).rejects.toThrow(
        /append-only/,
      );
      await expect(raw([`update filing set ask = 'x', revision = 8 where id = '${filing.id}'`])).rejects.toThrow(
        /stays/,
      );
      await expect(raw([`update filing set content = '{}', revision = 8 where id = '${filing.id}'`])).rejects.toThrow(
        /stays/,
      );
    });
    it('refuses a step that no row opens, one whose guard said no, and one that nobody judged', async () => {
      const { office, county, sent, step } = await setting();
      const filing = await sent(county);
      await expect(step(office, filing, 'approve')).rejects.toMatchObject({ code: 'action-not-allowed' });
      await expect(step(office, filing, 'submit', { ...yes, roundOpen: false })).rejects.toMatchObject({
        code: 'round-closed',
      });
      await expect(step(office, filing, 'submit', { ...yes, complete: false })).rejects.toMatchObject({
        code: 'filing-incomplete',
      });
      await expect(step(office, filing, 'submit', {})).rejects.toMatchObject({ code: 'not-allowed' });
      const submitted = await step(office, filing, 'submit');
      await expect(step(office, submitted, 'review', { ...yes, notSelf: false })).rejects.toMatchObject({
        code: 'not-self',
      });
    });
    it('does not let who submitted approve, whatever the caller judged', async () => {
      const { office, county, sent, step } = await setting();
      const reviewed = await step(office, await step(office, await sent(county), 'submit'), 'review');
      await expect(step(office, reviewed, 'approve')).rejects.toThrow();
    });
    it('tells the slower of two officers who changed what and when', async () => {
      const { county, officer, sent, save } = await setting();
      const filing = await sent(county);
      const [first, second] = [officer(county, '甲'), officer(county, '乙')];
      await save(first, filing, '停产检修');
      await expect(save(second, filing, '产量上升')).rejects.toMatchObject({
        code: 'revision-conflict',
        context: {
          changedBy: '甲',
          change: 'save',
          currentRevision: 2,
          current: { cause: '停产检修' },
          state: 'draft',
        },
      });
    });
  });

  describe('who sees and writes', () => {
    it('a filing of another body is not there; those of a body below are seen and not written', async () => {
      const { county, other, plant, officer, sent, save, cityId } = await setting();
      const [ofCounty, ofPlant] = [await sent(county), await sent(plant)];
      const [east, west] = [officer(county), officer(other)];
      const seen = (who: Principal) =>
        registry().as(who, async ({ filings }) => (await filings.list({ cityId })).map(({ id }) => id).sort());
      expect(await seen(east)).toEqual([ofCounty.id, ofPlant.id].sort());
      expect(await seen(west)).toEqual([]);
      expect(await registry().as(west, ({ filings }) => filings.get(ofCounty.id))).toBeNull();
      expect(await registry().as(west, ({ filings }) => filings.events(ofCounty.id))).toEqual([]);
      await expect(save(west, ofCounty, 'x')).rejects.toMatchObject({ code: 'not-found' });
      await expect(save(east, ofPlant, 'x')).rejects.toMatchObject({ code: 'not-allowed' });
      expect(await seen(principal('viewer', [cityId]))).toHaveLength(2);
      expect(await seen(principal('city-office', [await newCity(registry())]))).toEqual([]);
    });
    it('an officer begins a county plan or an appeal of its own body, and nothing else', async () => {
      const { county, other, officer, notice } = await setting();
      const east = officer(county);
      const begin = (change: Partial<NewFiling>) =>
        registry().as(east, ({ filings }) =>
          filings.create([notice(county, { begunByBody: true, subject: null, ...change })]),
        );
      expect(await begin({ kind: 'county-plan', form: { id: 'county-plan', edition: '2026' } })).toHaveLength(1);
      await expect(begin({ kind: 'notice' })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(begin({ kind: 'appeal', organisationId: other.id })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(begin({ kind: 'appeal', begunByBody: false })).rejects.toMatchObject({ code: 'not-allowed' });
    });
    it('even past the workflow an officer neither approves nor moves the day or the body', async () => {
      const { county, officer, sent, step } = await setting();
      const east = officer(county);
      const filing = await step(east, await sent(county), 'submit');
      await expect(step(east, filing, 'review')).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(
        registry().as(east, ({ filings }) => filings.postpone(filing.id, filing.revision, '2027-01-01', 'x')),
      ).rejects.toMatchObject({ code: 'filing-not-open' });
      const open = await sent(county, { subject: 'warning:t2' });
      await expect(
        registry().as(east, ({ filings }) => filings.postpone(open.id, open.revision, '2027-01-01', 'x')),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    });
  });

  describe('rounds', () => {
    const days = { opens: '2026-04-01', due: '2026-04-10', closes: '2026-04-20' };
    it('stand once a period, are extended with their open filings, closed and taken up again', async () => {
      const { office, county, other, cityId, sent, step, officer } = await setting();
      const create = () =>
        registry().as(office, ({ rounds }) =>
          rounds.create({
            cityId,
            kind: 'quarterly',
            period: '2026Q1',
            ...days,
            form: { id: 'quarterly-task-report', edition: '2026' },
          }),
        );
      const round = await create();
      await expect(create()).rejects.toMatchObject({ code: 'already-exists' });
      const change = { kind: 'round', roundId: round.id, subject: null, due: round.due } as const;
      const open = await sent(county, change);
      const done = await step(officer(other), await sent(other, change), 'submit');
      await expect(sent(county, change)).rejects.toMatchObject({ code: 'already-exists' });
      const extended = await registry().as(office, ({ rounds }) => rounds.extend(round.id, 1, { due: '2026-04-15' }));
      expect(extended).toMatchObject({ due: '2026-04-15', revision: 2 });
      const now = await registry().as(office, ({ filings }) => filings.list({ cityId, roundId: round.id }));
      expect(Object.fromEntries(now.map(({ id, due }) => [id, due]))).toEqual({
        [open.id]: '2026-04-15',
        [done.id]: '2026-04-10',
      });
      await expect(
        registry().as(office, ({ rounds }) => rounds.extend(round.id, 2, { due: '2026-05-01' })),
      ).rejects.toMatchObject({ code: 'field-invalid' });
      await expect(registry().as(office, ({ rounds }) => rounds.close(round.id, 1))).rejects.toMatchObject({
        code: 'revision-conflict',
      });
      const closed = await registry().as(office, ({ rounds }) => rounds.close(round.id, 2));
      expect(closed).toMatchObject({ status: 'closed', closedBy: { name: office.name } });
      await expect(registry().as(office, ({ rounds }) => rounds.close(round.id, 3))).rejects.toMatchObject({
        code: 'round-closed',
      });
      expect(await registry().as(office, ({ rounds }) => rounds.reopen(round.id, 3, '2026-04-30'))).toMatchObject({
        status: 'open',
        closes: '2026-04-30',
        closedAt: null,
      });
      await expect(registry().as(officer(county), ({ rounds }) => rounds.close(round.id, 4))).rejects.toMatchObject({
        code: 'not-allowed',
      });
    });
  });

  describe('tasks and milestones', () => {
    const identity = (cityId: string, key = 'k1') => ({ cityId, key, title: '有序开发水电', section: '2.1' });
    const one = { title: '完成可研', due: '2026-06-30', evidenceNeeded: true } as const;
    it('are set by the office and reached by the body, with evidence where it is needed', async () => {
      const { office, county, other, officer, cityId } = await setting();
      const made = await registry().as(office, ({ milestones }) =>
        milestones.add(identity(cityId), { ...one, organisationId: county.id }),
      );
      const reach = (who: Principal, revision: number, on: string | null = '2026-06-01') =>
        registry().as(who, ({ milestones }) => milestones.complete(made.id, revision, on, null));
      await expect(reach(officer(county), 1)).rejects.toMatchObject({ code: 'evidence-missing' });
      await registry().as(officer(county), ({ evidence }) =>
        evidence.add({
          cityId,
          about: `milestone:${made.id}`,
          filingId: null,
          organisationId: county.id,
          sha256: sha('a'),
          name: '可研.pdf',
          size: 10,
          mediaType: 'application/pdf',
        }),
      );
      await expect(reach(officer(other), 1)).rejects.toMatchObject({ code: 'not-allowed' });
      const done = await reach(officer(county), 1);
      expect(done).toMatchObject({ doneOn: '2026-06-01', doneBy: { name: county.name }, evidence: 1, revision: 2 });
      await expect(reach(office, 1)).rejects.toMatchObject({ code: 'revision-conflict' });
      expect(await reach(officer(county), 2, null)).toMatchObject({ doneOn: null, doneBy: null });
      await expect(
        registry().as(officer(county), ({ milestones }) => milestones.change(made.id, 3, { due: '2030-01-01' })),
      ).rejects.toMatchObject({ code: 'not-allowed' });
    });
    it('are taken out and put back', async () => {
      const { office, cityId } = await setting();
      const made = await registry().as(office, ({ milestones }) =>
        milestones.add(identity(cityId), { ...one, organisationId: null }),
      );
      await registry().as(office, ({ milestones }) => milestones.remove(made.id));
      const list = (removed: boolean) =>
        registry().as(office, ({ milestones }) => milestones.list(cityId, { task: 'k1', removed }));
      expect([(await list(false)).length, (await list(true)).length]).toEqual([0, 1]);
      await expect(
        registry().as(office, ({ milestones }) => milestones.change(made.id, 2, { title: 'x2' })),
      ).rejects.toMatchObject({ code: 'milestone-removed' });
      await registry().as(office, ({ milestones }) => milestones.restore(made.id));
      expect(await list(false)).toHaveLength(1);
    });
    it('keep their work when the plan is published again', async () => {
      const { office, county, cityId } = await setting();
      const [first] = (await registry().as(office, ({ tasks }) => tasks.list({ cityIds: [cityId] }))).items;
      const task = identity(cityId, first?.key);
      const changed = await registry().as(office, ({ taskWork }) => taskWork.change(task, 0, { leadId: county.id }));
      expect(changed).toMatchObject({ leadId: county.id, status: 'active', revision: 1 });
      await expect(
        registry().as(office, ({ taskWork }) => taskWork.change(task, 0, { status: 'ended' })),
      ).rejects.toMatchObject({ code: 'revision-conflict' });
      await registry().asSystem(async ({ versions }) => {
        const { id } = await versions.saveDraft(draft(cityId));
        await versions.publish(id, { acceptRest: true });
      });
      const [again] = (await registry().as(office, ({ tasks }) => tasks.list({ cityIds: [cityId] }))).items;
      expect(again?.id).not.toBe(first?.id);
      expect(await registry().as(office, ({ taskWork }) => taskWork.get(cityId, again?.key ?? ''))).toEqual(changed);
    });
  });

  describe('what hangs on them', () => {
    const file = (cityId: string, filing: StoredFiling, sign = 'b') => ({
      cityId,
      about: `filing:${filing.id}`,
      filingId: filing.id,
      organisationId: filing.organisationId,
      sha256: sha(sign),
      name: '整改.pdf',
      size: 20,
      mediaType: 'application/pdf',
    });
    it('says that a file is there already, and takes it again once withdrawn', async () => {
      const { county, other, officer, sent, cityId } = await setting();
      const filing = await sent(county);
      const add = (who: Principal) => registry().as(who, ({ evidence }) => evidence.add(file(cityId, filing)));
      const made = await add(officer(county));
      await expect(add(officer(county))).rejects.toMatchObject({
        code: 'evidence-twice',
        context: { by: county.name },
      });
      expect((await registry().as(officer(county), ({ filings }) => filings.get(filing.id)))?.evidence).toBe(1);
      expect(await registry().as(officer(other), ({ evidence }) => evidence.get(made.id))).toBeNull();
      await expect(add(officer(other))).rejects.toMatchObject({ code: 'not-allowed' });
      const gone = await registry().as(officer(county), ({ evidence }) => evidence.withdraw(made.id));
      expect(gone).toMatchObject({ withdrawnBy: { name: county.name } });
      expect((await add(officer(county))).id).not.toBe(made.id);
      expect(
        await registry().as(officer(county), ({ evidence }) => evidence.list(cityId, file(cityId, filing).about)),
      ).toHaveLength(2);
    });
    it('keeps what was said, where it may be seen', async () => {
      const { county, other, officer, sent, cityId } = await setting();
      const filing = await sent(county);
      const about = `filing:${filing.id}`;
      const say = (who: Principal) =>
        registry().as(who, ({ workComments }) =>
          workComments.add({ cityId, about, filingId: filing.id, text: '请补充' }),
        );
      expect(await say(officer(county))).toMatchObject({ text: '请补充', by: { name: county.name } });
      await expect(say(officer(other))).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(say(principal('viewer', [cityId]))).rejects.toMatchObject({ code: 'not-allowed' });
      const read = (who: Principal) => registry().as(who, ({ workComments }) => workComments.list(cityId, about));
      expect([(await read(officer(county))).length, (await read(officer(other))).length]).toEqual([1, 0]);
    });
    it('hands open filings and tasks over and keeps the log', async () => {
      const { office, county, other, officer, sent, step, cityId } = await setting();
      const [open, done] = [await sent(county), await sent(county, { subject: 'warning:t9' })];
      let over = await step(officer(county), done, 'submit');
      over = await step(office, over, 'review');
      over = await step(office, over, 'approve');
      const task = { cityId, key: 'k1', title: '有序开发水电', section: '2.1' };
      const hand = (filingIds: readonly string[]) =>
        registry().as(office, ({ handOvers }) =>
          handOvers.create({
            cityId,
            from: { organisationId: county.id, userId: null, name: county.name },
            to: { organisationId: other.id, userId: null, name: other.name },
            filingIds,
            tasks: [task],
            reason: '区划调整',
          }),
        );
      await expect(hand([over.id])).rejects.toMatchObject({ code: 'filing-not-open' });
      const made = await hand([open.id]);
      expect(made).toMatchObject({ filings: [{ id: open.id }], tasks: [{ key: 'k1' }], reason: '区划调整' });
      expect(await registry().as(officer(county), ({ filings }) => filings.get(open.id))).toBeNull();
      const log = await registry().as(officer(other), ({ filings }) => filings.events(open.id));
      expect(log.map(({ action }) => action)).toEqual(['create', 'hand-over']);
      expect(await registry().as(office, ({ taskWork }) => taskWork.get(cityId, 'k1'))).toMatchObject({
        leadId: other.id,
      });
      expect(await registry().as(officer(other), ({ handOvers }) => handOvers.list(cityId))).toHaveLength(1);
    });
    it('sends a reminder once for a thing, its day and an occasion', async () => {
      const { office, county, other, officer, sent, cityId } = await setting();
      const filing = await sent(county);
      const reminder = {
        cityId,
        about: `filing:${filing.id}`,
        filingId: filing.id,
        organisationId: county.id,
        assigneeId: null,
        title: filing.title,
        due: '2026-05-08',
        occasion: 'before-7',
        message: { zh: '七天', en: 'seven days' },
      };
      const send = () => registry().as(office, ({ reminders }) => reminders.send([reminder]));
      expect([(await send()).length, (await send()).length]).toEqual([1, 0]);
      const read = (who: Principal) => registry().as(who, ({ reminders }) => reminders.list(cityId));
      expect([(await read(officer(county))).length, (await read(officer(other))).length]).toEqual([1, 0]);
    });
    it('follows a body that is merged into another', async () => {
      const { office, county, other, officer, sent } = await setting();
      const filing = await sent(county);
      await registry().as(office, ({ organisations }) => organisations.merge(other.id, county.id));
      expect(await registry().as(officer(other), ({ filings }) => filings.get(filing.id))).toMatchObject({
        organisationId: other.id,
        revision: 2,
      });
    });
  });
};
