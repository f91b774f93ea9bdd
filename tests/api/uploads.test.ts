/**
 * Workbooks over HTTP: the template goes out, what comes back is previewed with every fault at its cell, nothing is half-written, and what was
 * taken in is one step that can be undone.
 */
import type {
  Book,
  FillProposal,
  Grid,
  IndicatorSeries,
  InventoryComparison,
  InventoryView,
  QualityReport,
  UncertaintyJob,
  Upload,
} from '@dafeng/contract';
import { readWorkbook } from '@dafeng/spreadsheets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

const long = (lines: readonly string[]): Buffer =>
  Buffer.from(`region,year,flow,product,value,unit\n${lines.map((line) => `临江市,2002,${line}`).join('\n')}\n`);
const good = [
  'final.total,diesel,11,1e4 t',
  'final.transport,diesel,10,1e4 t',
  'final.agriculture,diesel,1,1e4 t',
  'final.industry,raw_coal,50,1e4 t',
  'final.industry,electricity,9,1e8 kWh',
  'supply.in_from_provinces,electricity,9,1e8 kWh',
];

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let viewer: Caller;
  let book: Book;
  const revision = async () => (await office.get<Book>(`/books/${book.id}`)).body.revision;

  beforeAll(async () => {
    served = await start();
    office = await served.signedIn('uploads-office', { role: 'city-office', cityIds: [riverCity] });
    viewer = await served.signedIn('uploads-viewer', { role: 'viewer', cityIds: [riverCity] });
    book = (await office.send<Book>('POST', `/cities/${riverCity}/books`, { year: 2002, method: 'guide-2011' })).body;
  });
  afterAll(() => served?.close());

  it('gives a template of this city and year', async () => {
    const { status, raw, headers } = await office.get(`/books/${book.id}/template`);
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/spreadsheetml/);
    const read = await readWorkbook(raw, { fileName: 'template.xlsx' });
    expect(read.ok && read.value.map(({ name }) => name)).toEqual(expect.arrayContaining(['说明', '能源平衡']));
  });
  it('names each planted error at its cell, and writes nothing', async () => {
    const { status, body } = await office.upload<Upload>(
      `/books/${book.id}/uploads`,
      '临江2002.csv',
      long([
        'final.total,diesel,30,1e4 t',
        'final.transport,diesel,10,1e4 t',
        'final.agriculture,diesel,十二,1e4 t',
        'final.industry,raw_coal,-5,1e4 t',
      ]),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ mayCommit: false, status: 'read', duplicateOf: null });
    const faults = body.sheets.flatMap(({ remarks }) => remarks.filter(({ severity }) => severity === 'fault'));
    expect(faults.length).toBeGreaterThan(0);
    for (const { row, message, remedy } of faults) {
      expect(row).not.toBeNull();
      expect(message.zh).not.toBe('');
      expect(remedy?.zh).not.toBe('');
    }
    expect(faults.some(({ row, column }) => row === 4 && column === 'E')).toBe(true);
    const refused = await office.send('POST', `/uploads/${body.id}/commit`, { expectedRevision: await revision() });
    expect(refused).toMatchObject({ status: 422, body: { code: 'upload-has-faults' } });
    expect((await office.get<Grid>(`/books/${book.id}/grid`)).body.cells).toEqual([]);
    expect((await office.get<Upload>(`/uploads/${body.id}`)).body.faults).toBe(body.faults);
    expect((await office.send('DELETE', `/uploads/${body.id}`)).status).toBe(204);
  });
  it('takes a doubt when a person confirms it', async () => {
    const { body } = await office.upload<Upload>(
      `/books/${book.id}/uploads`,
      '疑点.csv',
      long(['final.transport,diesel,10,1e4 t', 'final.industry,raw_coal,-5,1e4 t']),
    );
    const doubts = body.sheets.flatMap(({ remarks }) => remarks.flatMap(({ confirmation }) => confirmation ?? []));
    expect(doubts.length).toBeGreaterThan(0);
    const { body: revised } = await office.send<Upload>('PATCH', `/uploads/${body.id}`, { confirmed: doubts });
    expect(revised).toMatchObject({ faults: 0, mayCommit: true, confirmed: doubts });
    expect((await office.get<Upload>(`/uploads/${body.id}`)).body.mayCommit).toBe(true);
    await office.send('DELETE', `/uploads/${body.id}`);
  });
  it('takes the mended file in whole, knows it again, and undoes it in one step', async () => {
    const { body } = await office.upload<Upload>(`/books/${book.id}/uploads`, '临江2002-改.csv', long(good));
    expect(body).toMatchObject({ mayCommit: true, faults: 0 });
    expect(body.changes).toHaveLength(good.length);
    const done = await office.send<{ book: Book; written: number }>('POST', `/uploads/${body.id}/commit`, {
      expectedRevision: await revision(),
    });
    expect(done).toMatchObject({ status: 200, body: { written: good.length } });
    const { body: grid } = await office.get<Grid>(`/books/${book.id}/grid`);
    expect(grid.cells.find(({ row }) => row === 'final.transport')?.entries[0]?.place).toMatchObject({
      file: '临江2002-改.csv',
      row: 3,
    });
    const again = await office.upload<Upload>(`/books/${book.id}/uploads`, '临江2002-改.csv', long(good));
    expect(again.body.duplicateOf).toMatchObject({ id: body.id });
    expect(again.body.mayCommit).toBe(false);
    const undone = await office.send<{ book: Book }>('POST', `/books/${book.id}/undo`, {
      expectedRevision: await revision(),
    });
    expect(undone.body.book.counts.cells).toBe(0);
    await office.send('POST', `/books/${book.id}/redo`, { expectedRevision: await revision() });
  });
  it('maps a free-form sheet once and knows it the next time', async () => {
    const sheet = (value: number) =>
      Buffer.from(
        `行业名称,柴油用量（万吨）,汽油用量（万吨）,备注\n交通运输业,${value},3.5,统计局\n农林牧渔业,1.2,0.4,统计局\n建筑业,0.8,0.2,统计局\n`,
      );
    const { body } = await office.upload<Upload>(`/books/${book.id}/uploads`, '自由表.csv', sheet(10));
    const [unknown] = body.sheets;
    if (unknown?.recognisedAs !== 'unknown') return expect(unknown?.recognisedAs).toBe('energy-official');
    expect(unknown.mapping).not.toBeNull();
    const { body: mapped } = await office.send<Upload>('PATCH', `/uploads/${body.id}`, {
      mappings: [{ sheet: unknown.name, mapping: unknown.mapping }],
    });
    expect(mapped.sheets[0]?.recognisedAs).toBe('mapped');
    const { body: next } = await office.upload<Upload>(`/books/${book.id}/uploads`, '自由表2.csv', sheet(12));
    expect(next.sheets[0]).toMatchObject({ recognisedAs: 'mapped', remembered: true });
  });
  it('reads a paste cell by cell', async () => {
    const { body } = await office.send<{ cells: { row: string; column: string; value: number }[]; remarks: object[] }>(
      'POST',
      `/books/${book.id}/paste`,
      { sheet: 'energy', row: 'final.transport', column: 'gasoline', text: '1,234.5\t2\r\n三\t4' },
    );
    expect(body.cells[0]).toMatchObject({ row: 'final.transport', column: 'gasoline', value: 1234.5 });
    expect(body.remarks.length).toBeGreaterThan(0);
  });
  it('refuses what is no workbook at once, in words', async () => {
    const junk = await office.upload(`/books/${book.id}/uploads`, 'x.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]));
    expect(junk.status).toBe(422);
    expect(junk.body).toMatchObject({ message: { zh: expect.any(String) }, remedy: { zh: expect.any(String) } });
    expect((await viewer.upload(`/books/${book.id}/uploads`, 'x.csv', long(good))).status).toBe(403);
  });
  it('judges the inventory: checklist, key categories, uncertainty, other formats, another method', async () => {
    const { body: quality } = await viewer.get<QualityReport>(`/books/${book.id}/quality`);
    expect(quality.checks.length).toBeGreaterThan(10);
    expect(quality.keyCategories[0]?.level).toBe(true);
    expect(quality.propagation.find(({ total }) => total === 'total:directEnergyCo2')?.halfWidth).toBeGreaterThan(0);
    for (const view of ['ipcc', 'crf', 'gpc'] as const) {
      const { body } = await viewer.get<InventoryView>(`/books/${book.id}/inventory/view?view=${view}`);
      expect(body.rows.length).toBeGreaterThan(5);
    }
    const { body: compared } = await viewer.get<InventoryComparison>(
      `/books/${book.id}/inventory/comparison?with=method&other=ipcc-2006`,
    );
    expect(compared.comparable).toBe(false);
    const parts = compared.parts.reduce((sum, { change }) => sum + change, 0);
    expect(parts).toBeCloseTo(compared.total.change ?? Number.NaN, 3);
    expect((await viewer.get(`/books/${book.id}/inventory/comparison`)).status).toBe(404);
    for (const view of ['tree', 'lines', 'gpc'])
      expect((await viewer.get(`/books/${book.id}/inventory/export?view=${view}&format=xlsx`)).status, view).toBe(200);
    expect((await viewer.get(`/books/${book.id}/grid/export?format=csv`)).status).toBe(200);
  });
  it('simulates with a seed, and the same seed gives the same numbers', async () => {
    const run = async () => {
      const { body } = await viewer.send<UncertaintyJob>('POST', `/books/${book.id}/uncertainty`, {
        draws: 500,
        seed: 7,
      });
      for (let i = 0; i < 100; i += 1) {
        const { body: job } = await viewer.get<UncertaintyJob>(`/uncertainty/${body.id}`);
        if (job.status !== 'running') return job;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('the run did not end');
    };
    const [first, second] = [await run(), await run()];
    expect(first.status).toBe('done');
    expect(first.results).toEqual(second.results);
    const total = first.results.find((one) => one.total === 'total:directEnergyCo2');
    expect(total?.p025).toBeLessThan(total?.p975 ?? 0);
    const stranger = await served.signedIn('uploads-elsewhere', { role: 'city-office', cityIds: [] });
    expect((await stranger.get(`/uncertainty/${first.id}`)).status).toBe(404);
  });
  it('fills what the city does not know from the province, flagged, and never what it knows', async () => {
    const { body: mine } = await office.send<Book>('POST', `/cities/${riverCity}/books`, {
      year: 2003,
      method: 'guide-2011',
    });
    const activity = (row: string, value: number) => ({ sheet: 'activities', row, column: '2003', value });
    const known = { sheet: 'energy', row: 'final.agriculture', column: 'diesel', value: 7 };
    await office.send('PATCH', `/books/${mine.id}/cells`, {
      expectedRevision: mine.revision,
      cells: [known, activity('gdp.industry.current', 100), activity('gdp.primary.current', 10)],
    });
    const province = Buffer.from(
      `region,year,flow,product,value,unit\n四川,2003,final.industry,raw_coal,400,1e4 t\n四川,2003,final.agriculture,diesel,50,1e4 t\n`,
    );
    const lacking = await office.upload<FillProposal>(`/books/${mine.id}/fill`, '四川2003.csv', province);
    expect(lacking.status).toBe(200);
    // Without the economy of the province there is nothing to scale by, and it is said.
    expect(lacking.body.cells.filter(({ row }) => row === 'final.industry')).toEqual([]);
    expect(lacking.body.notices.map(({ code }) => code)).toContain('not-filled');
    const junk = await office.upload(`/books/${mine.id}/fill`, '无表.csv', Buffer.from('a,b\n1,2\n'));
    expect(junk.status).toBe(422);
  });
  it('gives the indicators of all years, each opening', async () => {
    const { body } = await viewer.get<{ items: IndicatorSeries[] }>(`/cities/${riverCity}/indicator-series`);
    const total = body.items.find(({ indicator }) => indicator === 'total-co2-emissions');
    const value = total?.values.find(({ year }) => year === 2002);
    expect(value?.figure.value).toBeGreaterThan(0);
    const opened = await viewer.get(`/books/${book.id}/trace?ref=${encodeURIComponent(value?.figure.ref ?? '')}`);
    expect(opened).toMatchObject({ status: 200, body: { replays: true } });
  });
});
