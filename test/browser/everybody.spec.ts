import { setStage, type Stage } from './support/service.js';
import { widths, Window, type Seen } from './support/chromium.js';
import { arriveAt, placesOf } from '../support/web/places.js';

/** What is right with a page, whoever looks at it and however wide their window is. */
const sound: Partial<Seen> = { status: 200, violations: [], sideways: false, console: [], elsewhere: [] };

const placeOf = (process: string, state: string) =>
  placesOf('2026-03-24').find((place) => place.process === process && place.state === state)!;

describe('what needs no sign-in', () => {
  let stage: Stage;
  let open: string;
  let complete: string;
  beforeAll(async () => {
    stage = await setStage();
    complete = await arriveAt(stage.service, placeOf('competitive', 'complete'));
    open = await arriveAt(stage.service, placeOf('direct-award-c', 'standstillOpen'));
    // The last day, at 9:47pm in London.
    stage.service.at('2026-10-05T20:47:00.000Z');
  });
  afterAll(() => stage.stop());

  const wrongWith = (name: string, seen: Seen): readonly string[] =>
    Object.entries(sound)
      .filter(([what, expected]) => JSON.stringify(seen[what as keyof Seen]) !== JSON.stringify(expected))
      .map(([what]) => `${name}: ${what} ${JSON.stringify(seen[what as keyof Seen])}`);

  it.each(widths)('can be read at %s pixels', async (width) => {
    const context = await stage.context(null);
    const addresses = [
      '/register',
      `/register/${open}`,
      `/register/${complete}`,
      `/register/${complete}/notices/1`,
      `/register/${open}/represent`,
      ...['/receipts', '/authorities/icb-1', '/authorities/icb-1/register-of-interests'],
      ...['/standstill?published=2026-03-24', '/which-process', '/law', '/law/reg%2012(3)', '/verify'],
      ...['/accessibility', '/privacy', '/cookies', '/help', '/help/hearing', '/problems', '/problems/refused'],
    ];
    const wrong: string[] = [];
    for (const address of addresses) {
      const window = await Window.open(context, stage.origin);
      const seen = await window.look(address, width);
      wrong.push(...wrongWith(address, seen));
      if (seen.bytes > 60_000) wrong.push(`${address} weighs ${seen.bytes} bytes`);
      await window.close();
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  // With scripts off the browser cannot be asked what is accessible, so that is asked with them.
  it.each([
    [1280, 'on'],
    [320, 'on'],
    [320, 'off'],
  ])('lets a provider make representations at %s pixels with scripts %s', async (width, scripts) => {
    const context = await stage.context(null, { scripts: scripts === 'on' });
    const window = await Window.open(context, stage.origin);
    const { page } = window;
    const wrong: string[] = [];
    const here = async (): Promise<void> => {
      const at = await page.locator('h1').first().innerText();
      if (scripts === 'on') wrong.push(...(await window.breaches()).map((breach) => `${at}: ${breach}`));
      const sideways = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      if (await page.evaluate<boolean>(sideways)) wrong.push(`${at} scrolls sideways`);
    };
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', { name, exact: true }).click();
      await here();
    };
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${stage.origin}/register/${open}`);
    await page.getByRole('button', { name: 'Make representations' }).click();
    await press('Continue');
    await page.getByLabel('What is your organisation called?').fill('Pennard Care Partnership');
    await page.getByLabel('How can the authority reach you?').fill('leila.farouk@pennard.example');
    await page.getByLabel('As a provider that might have been awarded the contract').check();
    await press('Continue');
    await page.getByLabel('Yes').check();
    await press('Continue');
    await page.locator('#failure').fill('Access was not assessed as the invitation said.');
    await press('Continue');
    await page.locator('#text').fill('The invitation said a fifth of the marks.\n\nIt was not so.');
    await press('Continue to documents');
    await page.locator('#file').setInputFiles({
      ...{ name: 'Letter.pdf', mimeType: 'application/pdf' },
      buffer: Buffer.from('%PDF-1.4\nA letter.\n%%EOF\n'),
    });
    await press('Upload');
    await press('Change the answer to question 4');
    await press('Continue to documents');
    await press('Continue');
    await press('Send your representations');
    expect(await page.locator('h1').innerText()).toBe('Your representations have arrived');
    expect(await page.locator('main').innerText()).toContain('1 document');
    expect(await context.cookies()).toEqual([]);
    await page.getByRole('link', { name: '/receipts/' }).click();
    await here();
    expect(await page.locator('main').innerText()).toContain('It was not so.');
    await context.close();
    expect(wrong).toEqual([]);
  });

  it('lets a provider make representations by the keyboard alone', async () => {
    const context = await stage.context(null);
    const { page } = await Window.open(context, stage.origin);
    const focused = (): Promise<string> =>
      page.evaluate<string>(
        '(() => { const e = document.activeElement; return [e.id, e.tagName, (e.innerText ?? "").trim()].join(" "); })()',
      );
    /** Goes on with Tab until something is reached; what cannot be reached so fails. */
    const reach = async (what: string): Promise<void> => {
      for (let key = 0; key < 60; key += 1) {
        await page.keyboard.press('Tab');
        if ((await focused()).includes(what)) return;
      }
      throw new Error(`${what} cannot be reached with the keyboard on ${page.url()}`);
    };
    const press = async (what: string): Promise<void> => {
      await reach(what);
      await Promise.all([page.waitForLoadState('load'), page.waitForNavigation(), page.keyboard.press('Enter')]);
    };
    await page.goto(`${stage.origin}/register/${open}`);
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Skip to main content');
    await press('Make representations');
    await press('Continue');
    await reach('name INPUT');
    await page.keyboard.type('Pennard Care Partnership');
    await reach('contact INPUT');
    await page.keyboard.type('leila.farouk@pennard.example');
    await reach('standing');
    await page.keyboard.press('ArrowDown');
    await press('Continue');
    await reach('aggrieved');
    await page.keyboard.press('Space');
    await press('Continue');
    await reach('failure TEXTAREA');
    await page.keyboard.type('Access was not assessed as the invitation said.');
    await press('Continue');
    await reach('text TEXTAREA');
    await page.keyboard.type('The invitation said a fifth of the marks.');
    await press('Continue to documents');
    await press('Continue');
    await press('Send your representations');
    expect(await page.locator('h1').innerText()).toBe('Your representations have arrived');
    await context.close();
  });
});
