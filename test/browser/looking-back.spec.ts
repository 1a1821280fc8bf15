import { regimes } from '../../workflows/index.js';
import { arriveAt, placesOf } from '../support/web/places.js';
import { widths, Window, type Seen } from './support/chromium.js';
import { setStage, type Stage } from './support/service.js';

/** What is right with a page, whoever looks at it and however wide their window is. */
const sound: Partial<Seen> = { status: 200, violations: [], sideways: false, console: [], elsewhere: [] };

/** The most that a first view may weigh, in bytes, with everything it needs. */
const FIRST_VIEW = 60_000;

describe('looking back in a browser', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await setStage()));
  afterAll(() => stage.stop());

  it('can be done by an auditor at either width', async () => {
    const places = placesOf(regimes.at(-1)!);
    const id = await arriveAt(
      stage.service,
      places.find(({ process, state }) => process === 'direct-award-c' && state === 'furtherDecisionMade')!,
    );
    const base = `/procurements/${id}`;
    const addresses = [
      ...[`${base}/history`, `${base}/history/4`, `${base}/at/5`, `${base}/at`, `${base}/changes?from=3&to=8`],
      ...[`${base}/process`, `${base}/refusals`, `${base}/record`, '/authority/audit', '/authority/audit/people'],
    ];
    const wrong: string[] = [];
    for (const width of widths) {
      const context = await stage.context('auditor');
      for (const address of addresses) {
        const window = await Window.open(context, stage.origin);
        const seen = await window.look(address, width);
        for (const [what, expected] of Object.entries(sound)) {
          const found = seen[what as keyof Seen];
          if (JSON.stringify(found) !== JSON.stringify(expected))
            wrong.push(`${address.replace(id, 'ID')} at ${width}: ${what} ${JSON.stringify(found)}`);
        }
        if (seen.bytes > FIRST_VIEW) wrong.push(`${address.replace(id, 'ID')} at ${width} weighs ${seen.bytes} bytes`);
        await window.close();
      }
      await context.close();
    }
    expect(wrong).toEqual([]);
  });
});
