/**
 * @module Cases of stored reports: one draft a kind and period, steps by revision, frozen for ever even for the owner of the database, versions
 * counted, rights, templates that only grow.
 */
import type { NewReport } from '@dafeng/database';
import { expect, it } from 'vitest';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const digest = (letter: string): string => letter.repeat(64);
const files = { docx: digest('d'), xlsx: digest('e') };
const draft = (cityId: string, change: Partial<NewReport> = {}): NewReport => ({
  cityId,
  kind: 'monthly-brief',
  period: '2026-03',
  name: '临江市碳达峰月度简报 2026年3月',
  nameEn: 'River City: monthly brief March 2026',
  asOf: '2026-04-02',
  digest: digest('a'),
  example: true,
  tree: { title: { zh: '简报', en: 'brief' }, sections: [{ id: 'overview', value: 13.2 }] },
  ...change,
});

export const runReportTests = ({ registry, raw }: StoreUnderTest): void => {
  const officeOf = async () => {
    const cityId = await newCity(registry());
    return { cityId, office: principal('city-office', [cityId]) };
  };

  it('keeps a tree whole, one draft of a kind and period', async () => {
    const { cityId, office } = await officeOf();
    const made = await registry().as(office, ({ reports }) => reports.create(draft(cityId)));
    expect(made).toMatchObject({ ...draft(cityId), status: 'draft', version: null, files: null, revision: 1 });
    expect(made.createdBy.name).toBe(office.name);
    await expect(registry().as(office, ({ reports }) => reports.create(draft(cityId)))).rejects.toMatchObject({
      code: 'already-exists',
    });
    const listed = await registry().as(office, ({ reports }) => reports.list(cityId));
    expect(listed.map(({ id }) => id)).toEqual([made.id]);
    expect(listed[0]).not.toHaveProperty('tree');
    await expect(
      registry().as(principal('administrator', []), ({ reports }) => reports.create(draft('000000'))),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('changes a draft by revision, and refuses whoever was slower with what stands there', async () => {
    const { cityId, office } = await officeOf();
    const { id } = await registry().as(office, ({ reports }) => reports.create(draft(cityId)));
    const change = {
      tree: { sections: [] },
      digest: digest('b'),
      asOf: '2026-04-03',
      how: 'text',
      detail: ['next'],
    } as const;
    const changed = await registry().as(office, ({ reports }) => reports.change(id, 1, change));
    expect(changed).toMatchObject({ tree: { sections: [] }, digest: digest('b'), asOf: '2026-04-03', revision: 2 });
    await expect(registry().as(office, ({ reports }) => reports.change(id, 1, change))).rejects.toMatchObject({
      code: 'revision-conflict',
      context: { currentRevision: 2, changedBy: office.name },
    });
    await expect(
      registry().as(office, ({ reports }) => reports.freeze(id, 1, { version: 1, files })),
    ).rejects.toMatchObject({
      code: 'revision-conflict',
    });
  });

  it('freezes once and for ever, also against the owner of the database', async () => {
    const { cityId, office } = await officeOf();
    const { id } = await registry().as(office, ({ reports }) => reports.create(draft(cityId)));
    const frozen = await registry().as(office, async ({ reports }) =>
      reports.freeze(id, 1, { version: await reports.nextVersion(cityId, 'monthly-brief', '2026-03'), files }),
    );
    expect(frozen).toMatchObject({ status: 'frozen', version: 1, files, revision: 2 });
    expect(frozen.frozenBy?.name).toBe(office.name);
    for (const act of [
      () =>
        registry().as(office, ({ reports }) =>
          reports.change(id, 2, { tree: {}, digest: digest('c'), asOf: '2026-04-03', how: 'text', detail: null }),
        ),
      () => registry().as(office, ({ reports }) => reports.freeze(id, 2, { version: 2, files })),
      () => registry().as(office, ({ reports }) => reports.remove(id, 2)),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'report-frozen' });
    for (const statement of [
      `update report set digest = '${digest('c')}' where id = '${id}'`,
      `delete from report where id = '${id}'`,
    ])
      await expect(raw([statement])).rejects.toThrow(/frozen report stays/);
    expect(await registry().as(office, ({ reports }) => reports.get(id))).toEqual(frozen);
    const rows = await raw([
      `select action from audit_log where city_id = '${cityId}' and action like 'report.%' order by sequence`,
    ]);
    expect(rows.at(-1)?.map(({ action }) => action)).toEqual(['report.create', 'report.freeze']);
  });

  it('counts versions, and a new draft may follow a frozen one', async () => {
    const { cityId, office } = await officeOf();
    await registry().as(office, async ({ reports }) => {
      for (const version of [1, 2]) {
        const { id } = await reports.create(draft(cityId));
        expect(await reports.nextVersion(cityId, 'monthly-brief', '2026-03')).toBe(version);
        await reports.freeze(id, 1, { version, files });
      }
      const { id } = await reports.create(draft(cityId));
      await reports.remove(id, 1);
    });
    const listed = await registry().as(office, ({ reports }) => reports.list(cityId));
    expect(listed.map(({ version }) => version).sort()).toEqual([1, 2]);
  });

  it('shows drafts to the office, frozen ones to who sees the city, and nothing to strangers', async () => {
    const { cityId, office } = await officeOf();
    const { id } = await registry().as(office, ({ reports }) => reports.create(draft(cityId)));
    const viewer = principal('viewer', [cityId]);
    expect(await registry().as(viewer, ({ reports }) => reports.get(id))).toBeNull();
    await registry().as(office, ({ reports }) => reports.freeze(id, 1, { version: 1, files }));
    expect((await registry().as(viewer, ({ reports }) => reports.get(id)))?.status).toBe('frozen');
    await expect(registry().as(viewer, ({ reports }) => reports.create(draft(cityId)))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const stranger = principal('city-office', [await newCity(registry())]);
    expect(await registry().as(stranger, ({ reports }) => reports.get(id))).toBeNull();
    expect(await registry().as(stranger, ({ reports }) => reports.list(cityId))).toEqual([]);
  });

  it('keeps every template; the last one counts, and taking it away brings back the default', async () => {
    const { cityId, office } = await officeOf();
    const put = (sha256: string | null) =>
      registry().as(office, ({ reportTemplates }) =>
        reportTemplates.put(cityId, 'monthly-brief', sha256 === null ? null : { sha256, name: '公文.docx', size: 9 }),
      );
    const current = () =>
      registry().as(office, ({ reportTemplates }) => reportTemplates.current(cityId, 'monthly-brief'));
    expect(await current()).toBeNull();
    await put(digest('1'));
    await put(digest('2'));
    expect((await current())?.sha256).toBe(digest('2'));
    await put(null);
    expect(await current()).toBeNull();
    expect((await registry().as(office, ({ reportTemplates }) => reportTemplates.log(cityId))).length).toBe(3);
    await expect(raw([`delete from report_template where city_id = '${cityId}'`])).rejects.toThrow();
    const viewer = principal('viewer', [cityId]);
    await expect(
      registry().as(viewer, ({ reportTemplates }) => reportTemplates.put(cityId, 'monthly-brief', null)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
};
