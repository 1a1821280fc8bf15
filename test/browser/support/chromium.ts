import { execFileSync } from 'node:child_process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import axe from 'axe-core';

/** The browser of the system: PROBITY_CHROMIUM, or `chromium` on the path. */
function executable(): string {
  const given = process.env['PROBITY_CHROMIUM'];
  if (given) return given;
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
  } catch {
    throw new Error(
      'There is no chromium on the path. Install it (apt-get install chromium), or name it in PROBITY_CHROMIUM.',
    );
  }
}

/** Starts it, with what is set otherwise than it is by itself. */
export function startChromium(settings: readonly string[] = []): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: executable(),
    args: [...(asRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', ...settings],
  });
}

/** The two widths at which each page is looked at. */
export const widths = [1280, 320] as const;

/** What was seen of a page. */
export interface Seen {
  readonly status: number;
  /** Rules of accessibility that it breaks, with what breaks them. */
  readonly violations: readonly string[];
  /** Whether it scrolls sideways. */
  readonly sideways: boolean;
  /** What the browser said in its console, breaches of the policy among it. */
  readonly console: readonly string[];
  /** Requests to anybody else. */
  readonly elsewhere: readonly string[];
  /** What came over the wire for the page and its files, in bytes, as they were sent. */
  readonly bytes: number;
}

/** A browser window that keeps account of what its pages do. */
export class Window {
  private readonly said: string[] = [];
  private readonly elsewhere: string[] = [];
  private bytes = 0;

  private constructor(
    readonly page: Page,
    private readonly origin: string,
  ) {
    page.on('console', (message) => this.said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.said.push(`error: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) this.elsewhere.push(request.url());
    });
    page.on('requestfinished', (request) => {
      void request.sizes().then(
        ({ responseBodySize, responseHeadersSize }) => (this.bytes += responseBodySize + responseHeadersSize),
        () => undefined,
      );
    });
  }

  static async open(context: BrowserContext, origin: string): Promise<Window> {
    return new Window(await context.newPage(), origin);
  }

  /** Goes to a page of the service, and looks at it whole. */
  async look(path: string, width: number): Promise<Seen> {
    this.said.length = 0;
    this.elsewhere.length = 0;
    this.bytes = 0;
    await this.page.setViewportSize({ width, height: 800 });
    const response = await this.page.goto(this.origin + path, { waitUntil: 'load' });
    const violations = await this.breaches();
    const sideways = await this.page.evaluate<boolean>(SIDEWAYS);
    return {
      status: response?.status() ?? 0,
      violations,
      sideways,
      console: this.said.filter((line) => !line.includes('Failed to load resource')),
      elsewhere: [...this.elsewhere],
      bytes: this.bytes,
    };
  }

  /** Goes to a page with everything folded out, and says what is lost of it where its text is large. */
  async enlarged(path: string, width: number): Promise<readonly string[]> {
    await this.page.setViewportSize({ width, height: 800 });
    await this.page.goto(this.origin + path, { waitUntil: 'load' });
    return this.page.evaluate<readonly string[]>(LOST);
  }

  /** The rules of WCAG 2.2 A and AA, and best practice, that the page breaks. */
  async breaches(): Promise<readonly string[]> {
    await this.page.evaluate(axe.source);
    const violations = await this.page.evaluate<readonly { id: string; html: readonly string[] }[]>(AXE);
    return violations.map(({ id, html }) => `${id}: ${html.join(' | ')}`);
  }

  close(): Promise<void> {
    return this.page.close();
  }
}

const SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';

/** What of a page stands beyond its width, or is cut off where it stands. */
const LOST = `(() => {
  for (const one of document.querySelectorAll('details')) one.open = true;
  const wide = document.documentElement.clientWidth;
  const called = (one) => one.tagName.toLowerCase() + '.' + one.className + ' ' + (one.textContent ?? '').trim().slice(0, 40);
  const lost = [];
  if (document.documentElement.scrollWidth > wide) lost.push('it scrolls sideways');
  for (const one of document.querySelectorAll('main *, header *, footer *')) {
    const style = getComputedStyle(one);
    if (one.closest('.nhsuk-u-visually-hidden, svg, thead, input') || style.position === 'absolute') continue;
    const { right, left, width } = one.getBoundingClientRect();
    if (width > 1 && right > wide + 1 && left < wide && lost.length < 4) lost.push('this stands beyond it: ' + called(one));
    const cut = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    if (cut && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)) lost.push('this is cut off: ' + called(one));
  }
  return lost;
})()`;

/** In words of the browser, which the tests are not compiled for. */
const AXE = `axe
  .run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  })
  .then(({ violations }) =>
    violations.map(({ id, nodes }) => ({ id, html: nodes.slice(0, 3).map((node) => node.html.slice(0, 160)) })),
  )`;
