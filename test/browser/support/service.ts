import { createServer, type AddressInfo } from 'node:net';
import type { Browser as Chromium, BrowserContext } from 'playwright-core';
import { Service, type Person } from '../../support/http/service.js';
import { signedIn } from '../../support/web/browser.js';
import { startChromium } from './chromium.js';

/** A service that listens, and a browser beside it. */
export interface Stage {
  readonly service: Service;
  readonly chromium: Chromium;
  /** Where it listens: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** A window of somebody, or of nobody; with scripts off where that is asked for. */
  context(who: Person | null, options?: { readonly scripts?: boolean }): Promise<BrowserContext>;
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
  return {
    service,
    chromium,
    origin,
    async context(who, { scripts = true } = {}) {
      const context = await chromium.newContext({ javaScriptEnabled: scripts, locale: 'en-GB' });
      if (who !== null) {
        const { cookies } = await signedIn(service, who);
        const [name, value] = [...cookies][0]!;
        await context.addCookies([
          { name, value, url: origin.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' },
        ]);
      }
      return context;
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
