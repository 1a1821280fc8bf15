import { createServer, type AddressInfo } from 'node:net';
import type { Browser as Chromium, BrowserContext } from 'playwright-core';
import { Service, type Person } from '../../support/http/service.js';
import { signedIn, type Browser } from '../../support/web/browser.js';
import { startChromium } from './chromium.js';

/** A service that listens, and a browser beside it. */
export interface Stage {
  readonly service: Service;
  readonly chromium: Chromium;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** A window of somebody, or of nobody; with scripts off where that is asked for. */
  context(who: Person | null, options?: { readonly scripts?: boolean }): Promise<BrowserContext>;
  /** The same for whoever is signed in so. */
  contextOf(browser: Browser, options?: { readonly scripts?: boolean }): Promise<BrowserContext>;
  stop(): Promise<void>;
}

export async function setStage(): Promise<Stage> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const service = await Service.start({
    PROBITY_PUBLIC_URL: origin,
    PROBITY_PORT: String(port),
    PROBITY_PUBLIC_PER_MINUTE: '10000',
  });
  await service.app.listen(port, '127.0.0.1');
  const chromium = await startChromium();
  const open = ({ scripts = true }: { readonly scripts?: boolean } = {}): Promise<BrowserContext> =>
    chromium.newContext({ javaScriptEnabled: scripts, locale: 'en-GB' });
  const contextOf: Stage['contextOf'] = async ({ cookies }, options) => {
    const context = await open(options);
    const [name, value] = [...cookies][0]!;
    await context.addCookies([
      { name, value, url: origin.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
    ]);
    return context;
  };
  return {
    service,
    chromium,
    origin,
    contextOf,
    async context(who, options) {
      return who === null ? open(options) : contextOf(await signedIn(service, who), options);
    },
    async stop() {
      await chromium.close();
      await service.stop();
    },
  };
}

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
