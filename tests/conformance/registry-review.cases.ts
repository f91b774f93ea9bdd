/**
 * @module Cases of review: draft → accepted → superseded, decisions, conflicts, undo and redo, history, all or nothing.
 */
import type { Item, Registry, TargetItem, UnitOfWork } from '@dafeng/database';
import { expect, it } from 'vitest';
import { draft, newCity, principal, publishedCity, reading, target, text } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const targetsOf = async (registry: Registry, versionId: string): Promise<readonly TargetItem[]> =>
  (await registry.asSystem(({ versions }) => versions.getDetail(versionId)))?.items.filter(
    (item: Item) => item.kind === 'target',
  ) ?? [];
const firstOf = async (registry: Registry, versionId: string): Promise<TargetItem> => {
  const [first] = await targetsOf(registry, versionId);
  if (first === undefined) throw new Error('no target');
  return first;
};

export const runReviewTests = ({ registry }: StoreUnderTest): void => {
  const saved = async () => {
    const cityId = await newCity(registry());
    const version = await registry().asSystem(({ versions }) => versions.saveDraft(draft(cityId)));
    return { cityId, version, office: principal('city-office', [cityId]) };
  };

  it('saves a reading as a draft with everything in it', async () => {
    const { version } = await saved();
    expect(version).toMatchObject({
      status: 'draft',
      number: null,
      counts: {
        targets: 3,
        ambiguousTargets: 1,
        qualitativeTargets: 1,
        tasks: 2,
        bodies: 4,
        projects: 1,
        headings: 4,
        warnings: 1,
      },
      review: { total: 7, pending: 7 },
      canUndo: false,
    });
    const detail = await registry().asSystem(({ versions }) => versions.getDetail(version.id));
    expect(detail?.outline.map(({ id, targets, tasks }) => [id, targets, tasks])).toEqual([
      ['1', 2, 0],
      ['2', 1, 2],
      ['2.1', 0, 1],
      ['2.2', 1, 1],
    ]);
    const share = detail?.items.find((item) => item.key === 't3');
    expect(share).toMatchObject({
      sectionTitle: '能源转型行动 › 推进绿色建筑',
      warnings: [{ code: 'year-missing' }],
      content: reading().targets[2],
      asRead: null,
    });
  });

  it('numbers versions of a city one by one and supersedes the earlier', async () => {
    const { cityId, version } = await publishedCity(registry());
    expect(version).toMatchObject({ number: 1, status: 'accepted' });
    const next = await registry().asSystem(({ versions }) => versions.saveDraft(draft(cityId)));
    await registry().asSystem(({ versions }) => versions.publish(next.id, { acceptRest: true }));
    const statuses = await registry().asSystem(({ versions }) => versions.list(cityId));
    expect(statuses.map(({ number, status }) => [number, status])).toEqual([
      [2, 'accepted'],
      [1, 'superseded'],
    ]);
    await expect(registry().asSystem(({ versions }) => versions.undo(version.id))).rejects.toMatchObject({
      code: 'version-not-draft',
    });
  });

  it('does not publish while items wait', async () => {
    const { version, office } = await saved();
    await expect(registry().as(office, ({ versions }) => versions.publish(version.id))).rejects.toMatchObject({
      code: 'items-pending',
      context: { pending: 7 },
    });
  });

  it('corrects an item, keeps what was read, and records before and after', async () => {
    const { version, office } = await saved();
    const item = await firstOf(registry(), version.id);
    const corrected = await registry().as(office, ({ items }) =>
      items.decide(item.id, item.revision, {
        decision: 'correct',
        change: { value: 665, comparator: '>=' },
        note: '核对原文',
      }),
    );
    expect(corrected).toMatchObject({
      review: 'corrected',
      revision: 2,
      note: '核对原文',
      content: { value: 665, comparator: '>=' },
      asRead: { value: 660 },
    });
    expect(await registry().asSystem(({ items }) => items.history(item.id))).toMatchObject([
      {
        action: 'correct',
        by: { name: office.name },
        before: { value: 660, comparator: '=', review: 'pending' },
        after: { value: 665, comparator: '>=', review: 'corrected' },
        undone: false,
      },
    ]);
  });

  it('refuses fields that the kind of item does not have, and values of the wrong kind', async () => {
    const { version, office } = await saved();
    const item = await firstOf(registry(), version.id);
    const correct = (change: object) =>
      registry().as(office, ({ items }) => items.decide(item.id, 1, { decision: 'correct', change }));
    await expect(correct({ title: 'x' })).rejects.toMatchObject({ code: 'field-unknown', context: { field: 'title' } });
    await expect(correct({ value: Number.NaN })).rejects.toMatchObject({
      code: 'field-invalid',
      context: { field: 'value' },
    });
    expect(await firstOf(registry(), version.id)).toMatchObject({ revision: 1, review: 'pending' });
  });

  it('tells the slower of two who was faster, when and what', async () => {
    const { version, office } = await saved();
    const item = await firstOf(registry(), version.id);
    await registry().as(office, ({ items }) => items.decide(item.id, 1, { decision: 'reject' }));
    await expect(
      registry().as(office, ({ items }) => items.decide(item.id, 1, { decision: 'accept' })),
    ).rejects.toMatchObject({
      code: 'revision-conflict',
      context: { currentRevision: 2, changedBy: office.name, change: 'reject', current: { review: 'rejected' } },
    });
    await expect(
      registry().as(office, ({ versions }) => versions.publish(version.id, { expectedRevision: 1, acceptRest: true })),
    ).rejects.toMatchObject({ code: 'revision-conflict' });
  });

  it('lets one of two decisions at the same time win', async () => {
    const { version, office } = await saved();
    const item = await firstOf(registry(), version.id);
    const outcomes = await Promise.allSettled(
      (['accept', 'reject'] as const).map((decision) =>
        registry().as(office, ({ items }) => items.decide(item.id, 1, { decision })),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await firstOf(registry(), version.id)).revision).toBe(2);
  });

  it('undoes and redoes every kind of step, down to the draft as it was read', async () => {
    const { version, office } = await saved();
    const [one, two, three] = await targetsOf(registry(), version.id);
    if (one === undefined || two === undefined || three === undefined) throw new Error('three targets');
    const before = await targetsOf(registry(), version.id);
    const act = (work: (unit: UnitOfWork) => Promise<unknown>) => registry().as(office, work);
    await act(({ items }) => items.decide(one.id, 1, { decision: 'correct', change: { value: 1 } }));
    await act(({ items }) => items.decide(two.id, 1, { decision: 'reject' }));
    await act(({ items }) =>
      items.add(version.id, { kind: 'target', content: target({ id: '', start: 50, end: 55, value: 5 }) }),
    );
    await act(({ versions }) => versions.acceptRest(version.id));
    await act(({ versions }) => versions.publish(version.id));
    const published = await registry().asSystem(({ versions }) => versions.get(version.id));
    expect(published).toMatchObject({
      status: 'accepted',
      number: 1,
      review: { total: 8, pending: 0, corrected: 1, rejected: 1, added: 1, accepted: 5 },
    });
    const kinds: string[] = [];
    for (let step = 0; step < 5; step++) {
      const { change } = await registry().as(office, ({ versions }) => versions.undo(version.id));
      const undone = (await registry().asSystem(({ versions }) => versions.changes(version.id))).find(
        ({ id }) => id === change.of,
      );
      kinds.push(undone?.kind ?? '?');
    }
    expect(kinds).toEqual(['publish', 'accept-rest', 'add', 'reject', 'correct']);
    const after = await targetsOf(registry(), version.id);
    const plain = ({ id, content, review, asRead }: TargetItem) => ({ id, content, review, asRead });
    expect(after.map(plain)).toEqual(before.map(plain));
    expect(await registry().asSystem(({ versions }) => versions.get(version.id))).toMatchObject({
      status: 'draft',
      number: null,
      canUndo: false,
      canRedo: true,
    });
    await expect(registry().as(office, ({ versions }) => versions.undo(version.id))).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
    for (let step = 0; step < 5; step++) await registry().as(office, ({ versions }) => versions.redo(version.id));
    expect(await registry().asSystem(({ versions }) => versions.get(version.id))).toMatchObject({
      status: 'accepted',
      number: 1,
      review: published?.review,
      canRedo: false,
    });
    expect((await registry().asSystem(({ items }) => items.history(one.id))).map(({ action }) => action)).toEqual([
      'correct',
      'undo',
      'redo',
    ]);
  });

  it('gives a withdrawn publication back to the version before', async () => {
    const { cityId, version } = await publishedCity(registry());
    const next = await registry().asSystem(({ versions }) =>
      versions.saveDraft(draft(cityId, { reading: reading({ targets: [target({ value: 1 })] }) })),
    );
    await registry().asSystem(({ versions }) => versions.publish(next.id, { acceptRest: true }));
    await registry().asSystem(({ versions }) => versions.withdraw(next.id));
    const [draftAgain, first] = await registry().asSystem(({ versions }) => versions.list(cityId));
    expect([draftAgain?.status, first?.id, first?.status, first?.number]).toEqual(['draft', version.id, 'accepted', 1]);
    const page = await registry().asSystem(({ targets }) => targets.list({ cityIds: [cityId] }));
    expect([page.total, new Set(page.items.map(({ versionId }) => versionId))]).toEqual([3, new Set([version.id])]);
  });

  it('discards a draft and restores it', async () => {
    const { version, office } = await saved();
    expect(await registry().as(office, ({ versions }) => versions.discard(version.id))).toMatchObject({
      status: 'discarded',
      canUndo: true,
    });
    await expect(
      registry().as(office, ({ versions }) => versions.publish(version.id, { acceptRest: true })),
    ).rejects.toMatchObject({ code: 'version-not-draft' });
    expect(await registry().as(office, ({ versions }) => versions.restore(version.id))).toMatchObject({
      status: 'draft',
    });
  });

  it('corrects who is responsible, and the matrix follows', async () => {
    const { version, office } = await saved();
    const detail = await registry().asSystem(({ versions }) => versions.getDetail(version.id));
    const task = detail?.items.find((item) => item.kind === 'task');
    const corrected = await registry().as(office, ({ items }) =>
      items.decide(task?.id ?? '', 1, { decision: 'correct', change: { responsible: { lead: ['市经信局'] } } }),
    );
    expect(corrected.kind === 'task' && corrected.bodies.map(({ name, part }) => [name, part])).toEqual([
      ['市经济和信息化局', 'lead'],
      ['市经济和信息化局', 'participant'],
      ['国网临江供电公司', 'participant'],
    ]);
  });

  it('shows the sentence behind an item only where the text is held, and attaches a text only to its own facts', async () => {
    const { version } = await saved();
    expect((await firstOf(registry(), version.id)).quote).toBeNull();
    const document = {
      ...draft('').document,
      textSha256: version.document.textSha256,
      fileSha256: 'f',
      text,
      format: 'txt',
      fileName: '方案.txt',
      size: 270,
    };
    await expect(
      registry().asSystem(({ documents }) =>
        documents.attachText(version.document.id, { ...document, textSha256: 'other' }),
      ),
    ).rejects.toMatchObject({ code: 'text-differs' });
    await registry().asSystem(({ documents }) => documents.attachText(version.document.id, document));
    const item = await firstOf(registry(), version.id);
    expect(item.quote).toBe(text.slice(item.content.start, item.content.end));
    expect(await registry().asSystem(({ documents }) => documents.getText(version.document.id))).toMatchObject({
      text,
    });
    expect(
      await registry().asSystem(({ documents }) => documents.findVersion(version.cityId, document.textSha256)),
    ).toMatchObject({ versionId: version.id });
  });

  it('writes the whole draft or nothing of it', async () => {
    const cityId = await newCity(registry());
    const failing = registry().asSystem(async ({ versions }) => {
      await versions.saveDraft(draft(cityId));
      throw new Error('the power went');
    });
    await expect(failing).rejects.toThrow('the power went');
    expect(await registry().asSystem(({ versions }) => versions.list(cityId))).toEqual([]);
    expect(await registry().asSystem(({ organisations }) => organisations.list(cityId))).toEqual([]);
  });

  it('takes a damaged text: null characters and half surrogate pairs', async () => {
    const cityId = await newCity(registry());
    const damaged = target({ indicator: '装机\0容量\uD800' });
    const version = await registry().asSystem(({ versions }) =>
      versions.saveDraft(draft(cityId, { reading: reading({ targets: [damaged] }) })),
    );
    expect((await firstOf(registry(), version.id)).content.indicator).toBe('装机\uFFFD容量\uFFFD');
  });

  it('takes thirty thousand items in one draft', async () => {
    const cityId = await newCity(registry());
    const targets = Array.from({ length: 30_000 }, (_, at) => target({ id: `t${at}`, start: at, end: at + 1 }));
    const version = await registry().asSystem(({ versions }) =>
      versions.saveDraft(draft(cityId, { reading: reading({ targets }) })),
    );
    expect(version.counts.targets).toBe(30_000);
  }, 120_000);

  it('leads an import job from start to end, and not beyond', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const job = await registry().as(office, ({ imports }) =>
      imports.create({ cityId, fileName: '方案.docx', size: 3_000_000_000 }),
    );
    expect(job).toMatchObject({ stage: 'queued', size: 3_000_000_000, finishedAt: null });
    await registry().as(office, ({ imports }) =>
      imports.progress(job.id, 'reading', { done: 3, total: 30, unit: 'pages' }),
    );
    await registry().as(office, ({ versions }) => versions.saveDraft(draft(cityId, { importJobId: job.id })));
    expect(await registry().as(office, ({ imports }) => imports.get(job.id))).toMatchObject({
      stage: 'done',
      progress: { done: 3 },
      versionId: expect.any(String),
    });
    await expect(registry().as(office, ({ imports }) => imports.cancel(job.id))).rejects.toMatchObject({
      code: 'import-ended',
    });
  });

  it('does not write the draft of a job that was cancelled meanwhile', async () => {
    const cityId = await newCity(registry());
    const office = principal('city-office', [cityId]);
    const job = await registry().as(office, ({ imports }) =>
      imports.create({ cityId, fileName: '方案.docx', size: 1 }),
    );
    await registry().as(office, ({ imports }) => imports.cancel(job.id));
    await expect(
      registry().as(office, ({ versions }) => versions.saveDraft(draft(cityId, { importJobId: job.id }))),
    ).rejects.toMatchObject({ code: 'import-ended' });
    expect(await registry().asSystem(({ versions }) => versions.list(cityId))).toEqual([]);
  });
};
