/**
 * A statistics officer's way in the browser: a new year is opened, its template downloaded, the filled workbook uploaded with three planted
 * errors, each named at its cell; the mended one is taken in; the inventory is read, a number opened down to its cells and recomputed, the
 * result exported. River City, whose books of 2024 are the example's.
 */
import { readFileSync } from 'node:fs';
import type { BookCell } from '@dafeng/accounting';
import type { Book, BookSummary, Grid, Inventory } from '@dafeng/contract';
import { readWorkbook, writeTemplate } from '@dafeng/spreadsheets';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, openBrowser, openPage, picture, type RunningServer, startServer } from './browser.ts';

const river = '999901';
const year = 2025;

describe.skipIf(browserMissing !== null)(
  `the city's books in a browser${browserMissing === null ? '' : ` (${browserMissing})`}`,
  () => {
    let server: RunningServer;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let bookId: string;
    const complaints: string[] = [];
    const go = async (path: string): Promise<void> => {
      await page.goto(`${server.address}${path}`);
      await page.waitForLoadState('networkidle');
    };
    const ask = async <T>(path: string): Promise<T> =>
      (await (await page.request.get(`${server.address}/api/v1${path}`)).json()) as T;
    const download = async (act: () => Promise<void>): Promise<Buffer> => {
      const [file] = await Promise.all([page.waitForEvent('download'), act()]);
      return readFileSync(await file.path());
    };
    /** The balance of 2024, as if 2025 had been the same; `spoil` plants errors. */
    const workbook = async (spoil: (cells: BookCell[]) => readonly BookCell[]): Promise<Buffer> => {
      const { items } = await ask<{ items: BookSummary[] }>(`/cities/${river}/books`);
      const last = items.find(({ book }) => book.year === year - 1)?.book as Book;
      const grid = await ask<Grid>(`/books/${last.id}/grid`);
      const cells = grid.cells.map(
        (cell): BookCell => ({ ...cell, sheet: 'energy', entries: [] }) as unknown as BookCell,
      );
      return writeTemplate({
        area: { name: '临江市', code: river },
        year,
        method: 'guide-2011',
        cells: spoil(cells),
      });
    };
    const changed = (cells: readonly BookCell[], row: string, column: string, change: (value: number) => unknown) =>
      cells.map((cell) =>
        cell.row === row && cell.column === column ? { ...cell, value: change(cell.value ?? 0) as number } : cell,
      );
    const upload = async (name: string, buffer: Buffer): Promise<void> => {
      await go(`/cities/${river}/accounts/${bookId}`);
      await page.getByLabel('选择表格文件').setInputFiles({
        name,
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer,
      });
      await page.waitForURL(/\/uploads\/[0-9a-f-]{36}/, { timeout: 30_000 });
      await page.getByRole('heading', { name: '上传预览' }).waitFor();
    };

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), openBrowser()]);
      context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        acceptDownloads: true,
      });
      page = await openPage(context, complaints);
      await page.goto(server.signInUrl);
      await page.getByLabel('新密码').fill('river-city-2030');
      await page.getByLabel('再输一次').fill('river-city-2030');
      await page.getByRole('button', { name: '保存密码' }).click();
      await page.getByRole('heading', { name: '全部城市' }).waitFor();
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    it('opens the books of a year', async () => {
      await go(`/cities/${river}/accounts`);
      await page.getByRole('button', { name: '新建一年账册' }).click();
      await page.getByRole('button', { name: `建立 ${year} 年账册` }).click();
      await page.waitForURL(/\/accounts\/[0-9a-f-]{36}/);
      bookId = /\/accounts\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
      await page.getByRole('heading', { name: `临江市 ${year} 年账册` }).waitFor();
      await picture(page, 'book-new');
    });

    it('downloads the template of that year', async () => {
      const bytes = await download(async () => {
        await page.getByRole('button', { name: '导出与模板' }).click();
        await page.getByText('空白填报模板').click();
      });
      const read = await readWorkbook(bytes, { fileName: 'template.xlsx' });
      expect(read.ok && read.value.map(({ name }) => name)).toEqual(expect.arrayContaining(['说明', '能源平衡']));
    });

    it('names three planted errors at their cells, and takes nothing', async () => {
      const faulty = await workbook((cells) =>
        changed(
          changed(
            changed(cells, 'final.transport', 'gasoline', () => '约三万'),
            'final.agriculture',
            'diesel',
            (value) => value * 1e4,
          ),
          'final.total',
          'natural_gas',
          (value) => value + 5,
        ),
      );
      await upload('临江2025.xlsx', faulty);
      const said = await page.locator('main').innerText();
      // Text in a number cell; tonnes where 万吨 was asked, caught by last year; a total that is not the sum.
      expect(said).toContain('约三万');
      expect(said).toMatch(/柴油/);
      expect(said).toMatch(/天然气/);
      expect(said.match(/能源平衡!?\s*[A-Z]{1,2}\d+/g)?.length ?? 0).toBeGreaterThanOrEqual(3);
      expect(await page.getByRole('button', { name: '写入账册' }).isDisabled()).toBe(true);
      await picture(page, 'upload-faults');
      expect((await ask<Grid>(`/books/${bookId}/grid`)).cells).toEqual([]);
    });

    it('takes the mended workbook in as one change', async () => {
      await upload('临江2025-改.xlsx', await workbook((cells) => cells));
      await page.getByRole('button', { name: '写入账册' }).click();
      await expect
        .poll(async () => (await ask<Grid>(`/books/${bookId}/grid`)).cells.length, { timeout: 30_000 })
        .toBeGreaterThan(150);
    });

    it('shows the balance as a grid within its time', async () => {
      await go(`/cities/${river}/accounts/${bookId}?tab=energy`);
      await page.getByText('农、林、牧、渔业').first().waitFor();
      await picture(page, 'balance-grid');
    });

    it('reads the inventory, and opens a number down to its cells', async () => {
      await go(`/cities/${river}/accounts/${bookId}?tab=inventory`);
      await page.getByText('能源活动直接 CO₂').first().waitFor();
      const { totals } = await ask<Inventory>(`/books/${bookId}/inventory`);
      expect(totals.directEnergyCo2.value).toBeGreaterThan(0);
      await picture(page, 'inventory');
      await go(
        `/cities/${river}/accounts/${bookId}?tab=inventory&trace=${encodeURIComponent('total:directEnergyCo2')}`,
      );
      await page.getByText('由叶到根重算，逐位相等').waitFor();
      await picture(page, 'trace');
    });

    it('exports what is on the screen, with the same total', async () => {
      await go(`/cities/${river}/accounts/${bookId}?tab=inventory`);
      const reply = await page.request.get(
        `${server.address}/api/v1/books/${bookId}/inventory/export?view=tree&format=csv`,
      );
      expect(reply.status()).toBe(200);
      const csv = await reply.text();
      const { totals } = await ask<Inventory>(`/books/${bookId}/inventory`);
      expect(csv).toContain('能源活动');
      expect(totals.greenhouseGases.value).not.toBeNull();
      await page.getByRole('button', { name: '导出' }).first().waitFor();
    });

    it('complained about nothing on the way', () => {
      expect(complaints).toEqual([]);
    });
  },
);
