import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { lastRun } from '../../src/web/pages/about/last-run.js';
import type { LastRun } from '../../src/web/pages/about/accessibility.view.js';
import { pageKinds } from '../support/web/page-kinds.js';
import { asking, matrix } from '../web/security/page-matrix.js';
import { somethingOfEach, states, type SomethingOfEach, type State } from '../support/web/something-of-each.js';
import { startChromium, widths, Window } from './support/chromium.js';
import { setStage, type Stage } from './support/service.js';

const FILE = 'src/web/pages/about/last-run.ts';

/** `RECORD_ACCESSIBILITY=1` writes down what was found, which the statement on accessibility is made from. */
const keeps = process.env['RECORD_ACCESSIBILITY'] === '1';

interface Kind {
  readonly route: string;
  readonly address: string;
  readonly who: (typeof asking)[number];
}

describe('each kind of page', () => {
  let stage: Stage;
  let all: SomethingOfEach;
  let large: Browser;
  let kinds: readonly Kind[];

  beforeAll(async () => {
    stage = await setStage();
    all = await somethingOfEach(stage.service);
    large = await startChromium(['--blink-settings=defaultFontSize=32,defaultFixedFontSize=26']);
    kinds = pageKinds.flatMap((route) => kindOf(route, route.slice('GET '.length), matrix[route]!));
  });
  afterAll(async () => {
    await large.close();
    await stage.stop();
  });

  /** A page of this kind that somebody may see: of somebody with an account, where it is not for everybody. */
  const kindOf = (route: string, path: string, row: (typeof matrix)[string]): readonly Kind[] => {
    const rows = typeof row === 'string' ? states.map((state): [State, string] => [state, row]) : Object.entries(row);
    for (const [state, letters] of (rows as [State, string][]).toReversed()) {
      const who = letters.endsWith('+') ? 'nobody' : asking[letters.indexOf('+')];
      if (who !== undefined) return [{ route, who, address: all.addressOf(path, state) }];
    }
    return [];
  };

  it('can be used by everybody at either width, and with text twice as large', async () => {
    const wrong: string[] = [];
    for (const who of asking) {
      const own = kinds.filter((kind) => kind.who === who);
      if (own.length === 0) continue;
      const context = await stage.context(who === 'nobody' ? null : who);
      const enlarged = await large.newContext({ storageState: await context.storageState(), locale: 'en-GB' });
      for (const { route, address } of own) {
        const window = await Window.open(context, stage.origin);
        for (const width of widths) {
          const { status, violations, sideways } = await window.look(address, width);
          if (status !== 200) wrong.push(`${route} for ${who} was answered ${status}`);
          if (sideways) wrong.push(`${route} at ${width} scrolls sideways`);
          wrong.push(...violations.map((one) => `${route} at ${width}: ${one}`));
        }
        await window.close();
        const wide = await Window.open(enlarged, stage.origin);
        for (const width of widths) {
          const lost = await wide.enlarged(address, width);
          wrong.push(...lost.map((what) => `${route} at ${width} with large text: ${what}`));
        }
        await wide.close();
      }
      await context.close();
      await enlarged.close();
    }
    const known = kinds.length;
    expect(wrong).toEqual([]);
    expect(known).toBeGreaterThan(55);
    const found: LastRun = {
      on: new Date().toISOString().slice(0, 10),
      browser: `Chromium ${stage.chromium.version().split('.')[0]}`,
      checker: `axe-core ${(createRequire(import.meta.url)('axe-core/package.json') as { version: string }).version}`,
      widths: [...widths],
      kinds: kinds.map(({ route }) => route.slice('GET '.length)),
      failures: [],
    };
    if (keeps) {
      const head = '/** What the browser run found last; RECORD_ACCESSIBILITY=1 npm run test:browser writes it. */';
      const text = JSON.stringify(found, null, 2);
      writeFileSync(
        FILE,
        `import type { LastRun } from './accessibility.view.js';\n\n${head}\nexport const lastRun: LastRun = ${text};\n`,
      );
    } else expect(lastRun.kinds).toEqual(found.kinds);
  });
});
