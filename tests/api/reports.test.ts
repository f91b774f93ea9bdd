/**
 * Reports over HTTP: composed in one click, the numbers of the Word file equal the tree, own paragraphs written by revision, frozen for ever, held
 * against the numbers of now, templates refused in words.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Report,
  ReportKind,
  ReportList,
  ReportTemplate,
  ReportTemplateList,
  ReportVerification,
  SeriesImport,
} from '@dafeng/contract';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, root, type Served } from './served.ts';

const wordText = (docx: Uint8Array): readonly string[] =>
  [...strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(
    ([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  );
const cellTexts = (report: Report): readonly string[] =>
  report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) =>
            cells.flatMap((cell) =>
              cell.kind === 'number' ? [cell.quality === 'estimate' ? `≈${cell.text}` : cell.text] : [],
            ),
          )
        : [],
    ),
  );
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let viewer: Caller;
  let foreigner: Caller;
  const at = (path: string) => `/cities/${riverCity}${path}`;
  const create = (kind: string, period: string, who = office) =>
    who.send<Report>('POST', at('/reports'), { kind, period });
  const file = (id: string, query: string, who = office) => who.get(at(`/reports/${id}/file?${query}`));

  const takeIn = async (name: string, text: string): Promise<void> => {
    const read = await office.upload<SeriesImport>(at('/series/imports'), name, Buffer.from(text));
    const { status, body } = await office.send<SeriesImport>('POST', at(`/series/imports/${read.body.id}/commit`));
    expect([read.status, status, body.status]).toEqual([201, 200, 'committed']);
  };
  beforeAll(async () => {
    served = await start();
    office = await served.signedIn('report-office', { role: 'city-office', cityIds: [riverCity] });
    viewer = await served.signedIn('report-viewer', { role: 'viewer', cityIds: [riverCity] });
    foreigner = await served.signedIn('report-foreigner', { role: 'city-office', cityIds: [] });
    for (const name of ['2024', '2025', '2026-01-02']) {
      const [head = '', ...rows] = readFileSync(join(root, 'examples/river-city/months', `${name}.csv`), 'utf8').split(
        '\n',
      );
      await takeIn(`${name}.csv`, [head, ...rows.filter((row) => row.split(',')[1] === 'city')].join('\n'));
    }
  });
  afterAll(() => served?.close());

  it('tells the kinds with their sections', async () => {
    const { body } = await viewer.get<{ items: ReportKind[] }>('/report-kinds');
    expect(body.items.map(({ id }) => id)).toEqual([
      'monthly-brief',
      'quarterly-dispatch',
      'annual-progress',
      'midterm-evaluation',
      'self-assessment',
    ]);
    expect(body.items.every(({ sections }) => sections.length > 3)).toBe(true);
  });

  describe('a monthly brief', () => {
    let report: Report;
    it('is composed in one click, says it is an example, and says what is not there', async () => {
      const { status, body } = await create('monthly-brief', '2026-02');
      expect(status).toBe(201);
      report = body;
      expect(body).toMatchObject({
        kind: 'monthly-brief',
        period: '2026-02',
        status: 'draft',
        example: true,
        revision: 1,
        mayWrite: true,
      });
      expect(body.numbers).toBeGreaterThan(30);
      const callouts = body.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'callout' ? [block] : [])),
      );
      expect(callouts.length).toBeGreaterThan(0);
    });
    it('opens its numbers in the trace panel, with the value that is printed', async () => {
      const headline = report.sections
        .find(({ id }) => id === 'headline')
        ?.blocks.find((block) => block.kind === 'table');
      const numbers = headline?.kind === 'table' ? headline.rows.flatMap(({ cells }) => cells) : [];
      const opened = numbers.flatMap((cell) =>
        cell.kind === 'number' && cell.ref !== null && cell.quality !== 'computed' ? [cell] : [],
      );
      expect(opened.length).toBeGreaterThan(10);
      for (const cell of opened.slice(0, 12)) {
        const { status, body } = await office.get<{ figure: { value: number }; replays: boolean }>(
          at(`/tracking/trace?ref=${encodeURIComponent(cell.ref ?? '')}`),
        );
        expect(status).toBe(200);
        expect(body.figure.value).toBeCloseTo(cell.value, 9);
        expect(body.replays).toBe(true);
      }
    });
    it('prints in Word what stands in the tree, and is the same file twice', async () => {
      const [first, second] = [await file(report.id, 'format=docx'), await file(report.id, 'format=docx')];
      expect(first.status).toBe(200);
      expect(String(first.headers['content-disposition'])).toContain(encodeURIComponent('月度简报'));
      const lines = wordText(first.raw);
      for (const text of cellTexts(report)) expect(lines).toContain(text);
      expect(sha(first.raw)).toBe(sha(second.raw));
      const xlsx = await file(report.id, 'format=xlsx');
      expect(Object.keys(unzipSync(xlsx.raw))).toContain('xl/workbook.xml');
      expect(wordText((await file(report.id, 'format=docx&language=en')).raw).join(' ')).toContain('Headline targets');
    });
    it('is one draft of its period', async () => {
      expect(await create('monthly-brief', '2026-02')).toMatchObject({ status: 409, body: { code: 'already-exists' } });
    });
    it('takes own paragraphs and refuses to have a number written', async () => {
      const write = (expectedRevision: number, texts: Record<string, string>) =>
        office.send<Report>('PATCH', at(`/reports/${report.id}`), { expectedRevision, texts });
      const written = await write(1, { summary: '本月总体平稳。\r\n重点关注钢铁。\0' });
      expect(written.status).toBe(200);
      expect(written.body.revision).toBe(2);
      expect(await write(1, { summary: 'x' })).toMatchObject({ status: 409, body: { code: 'revision-conflict' } });
      expect(await write(2, { 'headline-targets': '99' })).toMatchObject({
        status: 422,
        body: { code: 'unknown-paragraph' },
      });
      const lines = wordText((await file(report.id, 'format=docx')).raw);
      expect(lines).toContain('本月总体平稳。');
      expect(lines).toContain('重点关注钢铁。');
      const refreshed = await office.send<Report>('POST', at(`/reports/${report.id}/refresh`), { expectedRevision: 2 });
      expect(refreshed.body.digest).toBe(written.body.digest);
    });
    it('is nobody else’s while it is a draft', async () => {
      expect((await viewer.get<ReportList>(at('/reports'))).body).toMatchObject({ items: [], mayWrite: false });
      expect((await viewer.get(at(`/reports/${report.id}`))).status).toBe(404);
      expect((await create('monthly-brief', '2026-01', viewer)).status).toBe(403);
      expect((await foreigner.get(at('/reports'))).status).toBe(404);
      expect((await foreigner.get(`/cities/510400/reports/${report.id}`)).status).toBe(404);
      expect((await office.get(`/cities/${riverCity}/reports/nothing`)).status).toBe(404);
    });
    it('is frozen once, with its files, and stays', async () => {
      const before = (await office.get<Report>(at(`/reports/${report.id}`))).body;
      const frozen = await office.send<Report>('POST', at(`/reports/${report.id}/freeze`), {
        expectedRevision: before.revision,
      });
      expect(frozen.body).toMatchObject({
        status: 'frozen',
        version: 1,
        digest: before.digest,
        mayWrite: false,
        frozenBy: 'report-office',
      });
      const docx = await file(report.id, 'format=docx', viewer);
      expect(sha(docx.raw)).toBe(frozen.body.files?.docx);
      expect(sha((await file(report.id, 'format=xlsx', viewer)).raw)).toBe(frozen.body.files?.xlsx);
      expect(strFromU8(unzipSync(docx.raw)['word/footer1.xml'] ?? new Uint8Array())).toContain('第1版');
      for (const [method, path, body] of [
        ['PATCH', '', { expectedRevision: 4, texts: { summary: 'x' } }],
        ['POST', '/refresh', { expectedRevision: 4 }],
        ['POST', '/freeze', { expectedRevision: 4 }],
        ['DELETE', '?expectedRevision=4', undefined],
      ] as const)
        expect(await office.send(method, at(`/reports/${report.id}${path}`), body)).toMatchObject({
          status: 409,
          body: { code: 'report-frozen' },
        });
      expect((await viewer.get<ReportList>(at('/reports'))).body.items.map(({ id }) => id)).toEqual([report.id]);
    });
    it('equals the numbers of now until one moves, and then says which and why', async () => {
      const verify = async () => (await office.get<ReportVerification>(at(`/reports/${report.id}/verify`))).body;
      // Made of what the caller sees: for whoever does not see all it would name differences that are none.
      expect((await viewer.get(at(`/reports/${report.id}/verify`))).status).toBe(403);
      const same = await verify();
      expect(same).toMatchObject({ intact: true, differences: [], retraced: 0, added: 0 });
      expect(same.checked).toBe(same.same);
      const revision = [
        'indicator,subject,period,value,unit,method,quality,received,source',
        'total-electricity-consumption,city,2026-02,15.5,亿千瓦时,示例一本账,preliminary,2030-01-05,供电公司修订（虚构，示例）',
      ].join('\n');
      await takeIn('revision.csv', revision);
      const moved = await verify();
      expect(moved.differences.map(({ what }) => what.zh)).toContain('全社会用电量，本月');
      const [electricity] = moved.differences.filter(({ what }) => what.zh === '全社会用电量，本月');
      expect(electricity).toMatchObject({
        now: { text: '15.5' },
        why: { zh: expect.stringContaining('之后收到了新的或修订的数') },
      });
      expect(moved.intact).toBe(true);
    });
  });

  it.each([
    ['monthly-brief', '2026Q1', 'period-not-fitting'],
    ['annual-progress', '2025-03', 'period-not-fitting'],
    ['quarterly-dispatch', '2025Q9', 'period-not-fitting'],
    ['annual-progress', '2069', 'period-to-come'],
  ])('refuses a %s of %s: %s', async (kind, period, code) => {
    expect(await create(kind, period)).toMatchObject({ status: 422, body: { code } });
  });
  it('refuses a kind that there is not', async () => {
    expect((await create('diary', '2026-02')).status).toBe(400);
  });
  it.each([
    ['quarterly-dispatch', '2025Q4'],
    ['annual-progress', '2025'],
    ['midterm-evaluation', '2025'],
    ['self-assessment', '2025'],
  ])('composes a %s of %s that prints what it says', async (kind, period) => {
    const { status, body } = await create(kind, period);
    expect(status).toBe(201);
    const lines = wordText((await file(body.id, 'format=docx')).raw);
    for (const text of cellTexts(body)) expect(lines).toContain(text);
    expect((await office.send('DELETE', at(`/reports/${body.id}?expectedRevision=1`))).status).toBe(204);
  });

  describe('a template', () => {
    const path = (query = '') => at(`/report-templates/monthly-brief${query}`);
    const changed = (from: string, to: string, bytes: Uint8Array): Buffer => {
      const parts = unzipSync(bytes);
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) }));
    };
    let original: Buffer;
    it('comes down with every name it may use, is changed and put in place', async () => {
      original = (await office.get(path('/file'))).raw;
      const { body } = await office.get<ReportTemplateList>(at('/report-templates'));
      const [brief] = body.items;
      expect(brief?.current).toBeNull();
      expect(brief?.placeholders.words).toContain('标题');
      expect(brief?.placeholders.blocks).toContain('总体情况');
      const put = await office.upload<ReportTemplate>(path(), '公文.docx', changed('目　录', '本 期 目 录', original));
      expect(put).toMatchObject({ status: 200, body: { current: { name: '公文.docx', by: 'report-office' } } });
      const { body: report } = await create('monthly-brief', '2026-01');
      expect(wordText((await file(report.id, 'format=docx')).raw)).toContain('本 期 目 录');
    });
    it('is refused in words, and the one in place stays', async () => {
      expect(await office.upload(path(), 'x.docx', changed('{{副标题}}', '{{合计}}', original))).toMatchObject({
        status: 422,
        body: { code: 'unknown-placeholder', message: { zh: '不认识占位符“{{合计}}”。' }, where: '合计' },
      });
      expect(await office.upload(path(), 'x.docx', Buffer.from('hello'))).toMatchObject({
        status: 422,
        body: { code: 'template-unreadable' },
      });
      expect(
        await office.upload(
          path(),
          'x.xlsx',
          (await file((await office.get<ReportList>(at('/reports'))).body.items[0]?.id ?? '', 'format=xlsx')).raw,
        ),
      ).toMatchObject({
        status: 422,
        body: { code: 'template-not-word' },
      });
      expect((await viewer.upload(path(), 'x.docx', original)).status).toBe(403);
      expect((await foreigner.upload(path(), 'x.docx', original)).status).toBe(404);
      expect((await office.get<ReportTemplateList>(at('/report-templates'))).body.items[0]?.current?.name).toBe(
        '公文.docx',
      );
    });
    it('goes back to the default', async () => {
      expect((await office.send<ReportTemplate>('DELETE', path())).body).toMatchObject({
        current: null,
        log: [{ name: '公文.docx' }, { name: null }],
      });
      expect(sha((await office.get(path('/file'))).raw)).toBe(sha(original));
    });
  });
});
