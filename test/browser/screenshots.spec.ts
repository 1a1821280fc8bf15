import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { freePort } from './support/service.js';
import { startChromium } from './support/chromium.js';

const FOLDER = 'test/journeys/screenshots';

/** The pages that the README shows, as the demonstration has them, in the order of a visit. */
type Shown =
  | 'the-start'
  | 'sign-in'
  | 'work'
  | 'procurements'
  | 'overview'
  | 'standstill'
  | 'not-yet'
  | 'process'
  | 'history'
  | 'published';

/** `RECORD_SCREENSHOTS=1` keeps what is taken; every run takes them, so that what the README shows can be seen as it shows it. */
const keeps = process.env['RECORD_SCREENSHOTS'] === '1';

describe('the demonstration in a browser', () => {
  let demo: ChildProcess;
  let chromium: Browser;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    demo = spawn(process.execPath, ['src/cli/launch.mjs', 'demo'], {
      env: { ...process.env, PROBITY_PORT: String(port), PROBITY_PUBLIC_URL: origin },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise<void>((resolve, reject) => {
      let said = '';
      demo.stdout!.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes(origin)) resolve();
      });
      demo.once('exit', () => reject(new Error(`the demonstration ended: ${said}`)));
    });
    chromium = await startChromium();
  });
  afterAll(async () => {
    await chromium.close();
    demo.kill('SIGTERM');
  });

  const take = async (page: Page, name: Shown): Promise<void> => {
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: width === 1280 ? 900 : 640 });
      const picture = await page.screenshot();
      expect(picture.length).toBeGreaterThan(5000);
      if (!keeps) continue;
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(`${FOLDER}/${name}-${width}.png`, picture);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  };

  it('can be walked through from its start page, and looks as the README shows it', async () => {
    const page = await (await chromium.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(`${origin}/`);
    await take(page, 'the-start');
    await page.goto(`${origin}/sign-in`);
    await take(page, 'sign-in');
    // The first whom the demonstration offers with a decision that the law holds back.
    const first = page
      .locator('li', { hasText: /commissioner/i })
      .getByRole('button')
      .first();
    await Promise.all([page.waitForURL((url) => !url.pathname.startsWith('/sign-in')), first.click()]);
    await page.goto(`${origin}/work`);
    await take(page, 'work');
    await page.goto(`${origin}/procurements`);
    await take(page, 'procurements');
    const own = await page.locator('table a[href^="/procurements/"]').first().getAttribute('href');
    await page.goto(origin + own!);
    await take(page, 'overview');
    for (const name of ['standstill', 'not-yet', 'process', 'history'] as const) {
      await page.goto(`${origin}${own}/${name}`);
      expect(await page.locator('h1').count()).toBe(1);
      await take(page, name);
    }
    await page.goto(`${origin}/register`);
    const published = await page.locator('a[href^="/register/"]').first().getAttribute('href');
    await page.goto(origin + published!);
    await take(page, 'published');
  });
});
