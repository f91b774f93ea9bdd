/**
 * @module An officer's way in the browser: first sign-in, a document from drop to accepted version, the diff, the tables, the matrix,
 * the comparison, the log. River City, so that it runs without anybody else's text.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserMissing, openBrowser, openPage, picture, type RunningServer, root, startServer } from './browser.ts';

const river = '/cities/999901';

describe.skipIf(browserMissing !== null)(
  `the cockpit in a browser${browserMissing === null ? '' : ` (${browserMissing})`}`,
  () => {
    let server: RunningServer;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    const complaints: string[] = [];

    const go = async (path: string): Promise<void> => {
      await page.goto(`${server.address}${path}`);
      await page.waitForLoadState('networkidle');
    };

    beforeAll(async () => {
      [server, browser] = await Promise.all([startServer(), openBrowser()]);
      context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: 'zh-CN',
        acceptDownloads: true,
      });
      page = await openPage(context, complaints);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });

    it('the printed link signs the first administrator in, who sets a password', async () => {
      await page.goto(server.signInUrl);
      await page.getByLabel('新密码').fill('river-city-2030');
      await page.getByLabel('再输一次').fill('river-city-2030');
      await page.getByRole('button', { name: '保存密码' }).click();
      await page.getByRole('heading', { name: '全部城市' }).waitFor();
      await picture(page, 'cities');
    });

    it('shows the five cities with the counts of the readings by hand, ambiguous ones marked, and the example marked', async () => {
      await go('/');
      const row = async (city: string) =>
        (await page.getByRole('row').filter({ hasText: city }).innerText()).replace(/\s+/g, ' ');
      expect(await row('攀枝花市')).toMatch(/ 37 .*有歧义/);
      expect(await row('南充市')).toMatch(/ 60 .*有歧义/);
      expect(await row('广元市')).toMatch(/ 40 .*有歧义/);
      expect(await row('临江市')).toContain('示例');
      for (const city of ['资阳市', '眉山市']) expect(await row(city)).toMatch(/\d/);
    });

    it('a dropped document becomes a draft with its targets highlighted in the text', async () => {
      await go(`${river}/plan/import`);
      await page.locator('input[type=file]').setInputFiles(join(root, 'examples/river-city/plan-v2.txt'));
      await page.waitForURL(/\/plan\/versions\/[0-9a-f-]{36}/);
      await page.locator('[data-items]').first().waitFor();
      expect(await page.locator('[data-items]').count()).toBeGreaterThan(40);
      await picture(page, 'review');
    });

    it('keyboard review: accept, reject, undo; a correction by form', async () => {
      const progress = async () =>
        Number(
          /(\d+) \/ \d+ 已审/.exec(
            await page
              .getByText(/\d+ \/ \d+ 已审/)
              .first()
              .innerText(),
          )?.[1],
        );
      const settled = (value: number) => expect.poll(progress, { timeout: 10_000 }).toBe(value);
      await page.goto(`${page.url().split('?')[0]}?filter=target`);
      await page.waitForLoadState('networkidle');
      await page.locator('[data-items]').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('a');
      await settled(1);
      await page.keyboard.press('x');
      await settled(2);
      await page.keyboard.press('u');
      await settled(1);
      // The undone item becomes the current one; a person needs a moment to see that as well.
      await page.waitForTimeout(800);
      await page.keyboard.press('e');
      const value = page.getByRole('textbox', { name: '数值', exact: true });
      await value.fill('94.5');
      await value.press('Tab');
      // A number the clause does not print has to be explained.
      await page.getByRole('textbox', { name: /^说明/ }).fill('按更正文件');
      await page
        .getByRole('button', { name: /保\s*存/ })
        .first()
        .click();
      await settled(2);
    });

    it('accepts the rest, publishes the version, and shows what differs from the one before', async () => {
      await page.getByRole('button', { name: '其余全部接受' }).click();
      const sure = page.getByRole('button', { name: /接\s*受|确\s*定/ }).last();
      await sure.click();
      await page
        .getByRole('button', { name: /发布为第 2 版/ })
        .first()
        .click();
      await page.getByRole('dialog').getByRole('button', { name: /发布/ }).click();
      await expect
        .poll(
          async () =>
            (await page.request.get(`${server.address}/api/v1${river}`)).json().then((body) => body.city.plan.number),
          { timeout: 10_000 },
        )
        .toBe(2);

      await go(`${river}/plan`);
      await picture(page, 'versions');
      const { items } = (await (await page.request.get(`${server.address}/api/v1${river}/versions`)).json()) as {
        items: { id: string; number: number | null }[];
      };
      const [first, second] = [1, 2].map((number) => items.find((version) => version.number === number)?.id);
      await go(`${river}/plan/diff/${first}/${second}`);
      await page
        .getByText(/^94\.5/)
        .first()
        .waitFor();
      await picture(page, 'diff');
    });

    it('a file that is no plan is refused with reason and remedy, and nothing is written', async () => {
      await go(`${river}/plan/import`);
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
      await page.getByText('文件是空的').first().waitFor();
      await picture(page, 'refused');
    });

    it('the exported table equals the screen', async () => {
      await go('/targets?city=999901&year=2030');
      await picture(page, 'targets-river');
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByText(/CSV/i).last().click()]);
      const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
      const { items } = (await (
        await page.request.get(`${server.address}/api/v1/target-rows?city=999901&year=2030&limit=1000`)
      ).json()) as { items: { indicator: string }[] };
      expect(lines.slice(1, items.length + 1).map((line) => line.split(',')[1]?.replaceAll('"', ''))).toEqual(
        items.map(({ indicator }) => indicator),
      );
      for (const { indicator } of items.slice(0, 5))
        expect(await page.getByText(indicator, { exact: true }).count()).toBeGreaterThan(0);
    });

    it.each([
      ['cockpit', '/cities/510400', '主要目标'],
      ['targets', '/targets', '非化石能源消费比重'],
      ['tasks', '/cities/510400/tasks?view=list', '牵头'],
      ['matrix', '/cities/999901/tasks?view=matrix', '任务'],
      ['compare', '/compare', '未设'],
      ['search', `/search?q=${encodeURIComponent('森林')}`, '森林'],
      ['users', '/admin/users', '管理员'],
      ['audit', '/admin/audit', '日志'],
      ['catalogue', '/reference/indicators', '森林覆盖率'],
    ])('%s has its own address and says what it should', async (name, path, text) => {
      await go(path);
      await page.getByText(text).first().waitFor();
      await picture(page, name);
    });

    it('speaks English when asked, and keeps it', async () => {
      await go('/targets');
      await page.getByRole('button', { name: 'EN' }).click();
      await page.getByRole('heading', { name: 'Targets' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Targets' }).waitFor();
      await picture(page, 'targets-en');
      await page
        .getByRole('button', { name: /中文|中/ })
        .first()
        .click();
    });

    it.each([
      ['laptop', 1366, 768],
      ['phone', 390, 844],
    ] as const)('fits a %s (%i×%i) without scrolling the page sideways', async (name, width, height) => {
      await page.setViewportSize({ width, height });
      for (const [part, path] of [
        ['cities', '/'],
        ['cockpit', '/cities/510400'],
        ['plan', `${river}/plan`],
        ['targets', '/targets'],
        ['tasks', '/cities/510400/tasks?view=list'],
        ['compare', '/compare'],
      ] as const) {
        await go(path);
        await picture(page, `${name}-${part}`);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(1);
      }
    });

    it('nothing complained in the console', () => {
      expect(complaints).toEqual([]);
    });
  },
);
