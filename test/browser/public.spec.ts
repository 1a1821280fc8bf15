import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { Service } from '../support/http/service.js';
import { startChromium, widths, Window } from './support/chromium.js';

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

describe('pages in a browser', () => {
  let service: Service;
  let browser: Browser;
  let origin: string;

  beforeAll(async () => {
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    service = await Service.start({ PROBITY_PUBLIC_URL: origin, PROBITY_PUBLIC_PER_MINUTE: '1000' });
    await service.app.listen(port, '127.0.0.1');
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser.close();
    await service.stop();
  });

  it.each(widths)('can be used by everybody at %s pixels', async (width) => {
    const context = await browser.newContext();
    const window = await Window.open(context, origin);
    const seen = await window.look('/', width);
    expect(seen).toMatchObject({ status: 200, violations: [], sideways: false, console: [], elsewhere: [] });
    expect(seen.bytes).toBeLessThan(60_000);
    await context.close();
  });
});
