import { regimes } from '../../workflows/index.js';
import { RouteTable } from '../../src/platform/http/route-table.js';
import { Service, type Person } from '../support/http/service.js';
import { anonymous, signedIn, type Browser } from '../support/web/browser.js';
import { linksOf, saidWrongly, wrongWith } from '../support/web/judge-page.js';
import { arriveAt, goOn, newestRegime, placesOf, toursOf } from '../support/web/places.js';

/** The pages of one procurement, below its address; each is shown to whoever reads the procurement. */
const ofProcurement = [
  '',
  '/do',
  '/not-yet',
  '/standstill',
  '/representations',
  '/conflicts',
  '/criteria',
  '/evaluation',
  '/exclusions',
  '/notices',
  '/documents',
  '/record',
  '/history',
  '/history/1',
  '/at/1',
  '/changes',
  '/process',
  '/refusals',
] as const;

/** Whoever reads procurements. */
const readers = ['commissioner', 'decider', 'guardian', 'auditor'] as const satisfies readonly Person[];

/** What a page answers to one of them: what was refused is for auditors. */
const seenBy = (who: Person, page: string): readonly number[] =>
  page === '/refusals' && who !== 'auditor' ? [403] : [200];

/** What a page looks like, whatever it says: two that look alike are judged once. */
const shapeOf = (html: string): string =>
  [
    ...new Set(
      [...html.matchAll(/<(\w+)(?:[^>]{0,400}?\sclass="([^"]{0,200})")?/g)].map(([, tag, name]) => `${tag}.${name}`),
    ),
  ]
    .sort()
    .join(' ');

describe('every page of every state', () => {
  let service: Service;
  const judged = new Set<string>();
  const browsers = new Map<Person | 'nobody', Browser>();
  const wrong: string[] = [];

  const look = async (
    who: Person | 'nobody',
    address: string,
    expected: readonly number[],
    where = '',
  ): Promise<string> => {
    const { statusCode, body, headers } = await browsers.get(who)!.get(address);
    const named = `${who} ${address} ${where}`;
    if (!expected.includes(statusCode)) wrong.push(`${named} was answered ${statusCode}`);
    if (!String(headers['content-type']).includes('text/html') || statusCode === 303) return '';
    const shape = shapeOf(body);
    // What it says is looked at every time; how it is made, once for each way.
    const found = judged.has(shape) ? saidWrongly(body) : wrongWith(body);
    wrong.push(...found.map((what) => `${named}: ${what}`));
    judged.add(shape);
    return body;
  };

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '10000' });
    for (const person of [
      'commissioner',
      'decider',
      'guardian',
      'eva',
      'auditor',
      'administrator',
      'owlRep',
      'stranger',
    ] as const) {
      browsers.set(person, await signedIn(service, person));
    }
    browsers.set('nobody', anonymous(service));
  });
  afterAll(() => service.stop());
  afterEach(() => expect(wrong.splice(0)).toEqual([]));

  it.each(regimes)(
    'is shown to whoever may read it, in each state under the law of %s',
    async (regime) => {
      const stops = toursOf(regime).flatMap((tour) => [...tour.stops.values()]);
      expect(stops.length).toBe(placesOf(regime).length);
      let turn = 0;
      for (const tour of toursOf(regime)) {
        await goOn(service, tour, async (id, { state }) => {
          for (const page of ofProcurement) {
            // Under the newest law everybody looks at each page, and under an older one each in turn.
            const who = regime === newestRegime ? readers : [readers[(turn += 1) % readers.length]!];
            for (const one of who)
              await look(one, `/procurements/${id}${page}`, seenBy(one, page), `${regime} ${state}`);
          }
          await look('nobody', `/register/${id}`, [200, 404], `${regime} ${state}`);
        });
      }
    },
    900_000,
  );

  it('is shown to nobody else', async () => {
    for (const state of ['choosingProcess', 'evaluatingOffers', 'complete']) {
      const id = await arriveAt(
        service,
        placesOf(newestRegime).find((place) => place.state === state)!,
      );
      for (const page of ofProcurement) {
        await look('eva', `/procurements/${id}${page}`, [404]);
        await look('administrator', `/procurements/${id}${page}`, [403, 404]);
        await look('stranger', `/procurements/${id}${page}`, [404]);
        await look('owlRep', `/procurements/${id}${page}`, [404]);
        await look('nobody', `/procurements/${id}${page}`, [303]);
      }
    }
  });

  it('leads to pages that answer', async () => {
    for (const who of browsers.keys()) {
      const start =
        who === 'nobody'
          ? ['/']
          : ['/', '/account', ...(who === 'owlRep' ? ['/provider'] : ['/work', '/procurements', '/authority'])];
      const waiting = [...start];
      const seen = new Set<string>();
      const perShape = new Map<string, number>();
      while (waiting.length > 0) {
        const address = waiting.shift()!;
        if (seen.has(address)) continue;
        seen.add(address);
        // Many procurements have pages alike, and a few of each are enough.
        const shape = address.replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+|REP-[\w-]+/g, 'N');
        const times = perShape.get(shape) ?? 0;
        if (times >= 3) continue;
        perShape.set(shape, times + 1);
        // The help leads everybody to the work of an authority, and says there who has it.
        const expected = address === '/work' ? [200, 303, 403] : [200, 303];
        const body = await look(who, address, expected);
        waiting.push(...linksOf(body).filter((link) => !link.startsWith('/api/') && !link.startsWith('/sign-out')));
      }
    }
  }, 900_000);

  it('is known here by its address', () => {
    const routes = service.app.get(RouteTable).list();
    const ofOne = routes.flatMap((route) => /^GET \/procurements\/:id(\/[a-z-]+)?$/.exec(route)?.[1] ?? []);
    const known: readonly string[] = ofProcurement;
    // The calendar, the picture and what is fetched stand beside a page.
    expect(ofOne.filter((page) => !known.includes(page) && !/\.svg$|^\/at$/.test(page))).toEqual([]);
  });
});
