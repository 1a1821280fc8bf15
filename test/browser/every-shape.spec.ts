import type { BrowserContext } from 'playwright-core';
import { setStage, type Stage } from './support/service.js';
import { widths, Window, type Seen } from './support/chromium.js';
import type { Person } from '../support/http/service.js';
import { breached, heardOut } from '../support/law/places/exclusions.js';
import { offersToScore } from '../support/web/offers-to-score.js';
import { signedIn } from '../support/web/browser.js';
import { arriveAt, newestRegime, placesOf } from '../support/web/places.js';

/** What is right with a page, whoever looks at it and however wide their window is. */
const sound: Partial<Seen> = { status: 200, violations: [], sideways: false, console: [], elsewhere: [] };

/** The most that a first view may weigh, in bytes, with everything it needs. */
const FIRST_VIEW = 60_000;

describe('pages in a browser', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage()));
  afterAll(() => stage.stop());

  const looksAt = async (
    who: Person | null,
    addresses: readonly string[],
    at: readonly number[] = widths,
  ): Promise<readonly string[]> => {
    const wrong: string[] = [];
    for (const width of at) {
      let context: BrowserContext | null = null;
      for (const address of addresses) {
        context ??= await stage.context(who);
        const window = await Window.open(context, stage.origin);
        const seen = await window.look(address, width);
        for (const [what, expected] of Object.entries(sound)) {
          const found = seen[what as keyof Seen];
          if (JSON.stringify(found) !== JSON.stringify(expected))
            wrong.push(`${address} at ${width}: ${what} ${JSON.stringify(found)}`);
        }
        if (seen.bytes > FIRST_VIEW) wrong.push(`${address} at ${width} weighs ${seen.bytes} bytes`);
        await window.close();
      }
      await context?.close();
    }
    return wrong;
  };

  it('can be used by everybody', async () => {
    expect(await looksAt(null, ['/'])).toEqual([]);
  });

  it('can be used by an administrator', async () => {
    expect(
      await looksAt('administrator', [
        '/authority',
        '/authority/people',
        '/authority/people/add',
        '/authority/governance',
        '/authority/interests',
        '/authority/calendar',
        '/authority/name',
      ]),
    ).toEqual([]);
  });

  it('can be used by whoever looks at notices, documents and exclusions', async () => {
    const { service } = stage;
    const checked = await service.plays(heardOut(breached()).recorded);
    const awarded = placesOf('2026-03-24').find(
      ({ process, state }) => process === 'competitive' && state === 'awarded',
    )!;
    const id = await arriveAt(service, awarded);
    const name = `${'A-name-without-a-space-'.repeat(8)}.txt`;
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': name };
    const raw = Buffer.from('Minutes');
    await service.ask('POST', `procurements/${id}/documents`, { as: 'decider', headers, raw });
    expect(
      await looksAt('decider', [
        `/procurements/${id}/notices`,
        `/procurements/${id}/documents`,
        `/procurements/${checked}/exclusions`,
      ]),
    ).toEqual([]);
  });

  it('can be used by commissioners, decision-makers and evaluators for the daily work', async () => {
    const { service } = stage;
    const held = placesOf('2026-03-24').find(
      ({ process, state }) => process === 'direct-award-c' && state === 'representationsReceived',
    )!;
    const id = await arriveAt(service, held);
    const list = await service.ask('GET', `procurements/${id}/representations`, { as: 'commissioner' });
    const { receiptReference } = list.body.items[0]!;
    const base = `/procurements/${id}`;
    expect(
      await looksAt('commissioner', [
        ...['/work', '/work?mine=no', '/procurements', '/procurements?q=nothing-like-it'],
        ...[base, `${base}/standstill`, `${base}/not-yet`, `${base}/representations`, `${base}/evaluation`],
        `${base}/representations/${String(receiptReference)}`,
      ]),
    ).toEqual([]);
    const scored = await offersToScore(service);
    const sheet = `/procurements/${scored}/evaluation`;
    expect(await looksAt('eva', ['/work', sheet, `${sheet}?offer=owl&saved=yes`])).toEqual([]);
  });

  it('can be used in each state of the newest law, and by the form of each act', async () => {
    const { service } = stage;
    const forms = new Map<string, string>();
    const overviews: string[] = [];
    for (const place of placesOf(newestRegime)) {
      const id = await arriveAt(service, place);
      overviews.push(`/procurements/${id}`);
      const { body } = await (await signedIn(service, 'decider')).get(`/procurements/${id}/do`);
      for (const [, address, act] of body.matchAll(/href="(\/procurements\/[0-9a-f-]{36}\/do\/([a-z-]{3,60}))"/g)) {
        if (!forms.has(act!)) forms.set(act!, address!);
      }
    }
    expect(forms.size).toBeGreaterThan(40);
    expect(await looksAt('decider', overviews, [1280])).toEqual([]);
    expect(await looksAt('decider', ['/procurements/new', ...forms.values()])).toEqual([]);
  });
});
