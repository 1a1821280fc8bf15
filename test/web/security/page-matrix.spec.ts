import type { LightMyRequestResponse } from 'fastify';
import { RouteTable } from '../../../src/platform/http/route-table.js';
import { permissions, type Role } from '../../../src/identity/index.js';
import { commandInAddress } from '../../../src/web/words/commands.js';
import { commandTypes } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { anonymous, signedIn, type Browser } from '../../support/web/browser.js';
import { somethingOfEach, states, type SomethingOfEach, type State } from '../../support/web/something-of-each.js';
import { multipartBody } from '../../support/web/press.js';
import { asking, matrix } from './page-matrix.js';

type Asker = (typeof asking)[number];

/** What no page is: files, what machines read, and the interface for programs. */
const noPages = /^\w+ \/(?:api\/|assets\/|health\/|metrics$|favicon|\.well-known\/)/;

/** In a letter what was answered: `+` it is theirs, `x` not in their role, `-` there is nothing for them, `s` sign in first. */
function letterOf({ statusCode, headers }: LightMyRequestResponse): string {
  if (statusCode === 401 || String(headers.location).startsWith('/sign-in')) return 's';
  if (statusCode === 403) return 'x';
  return statusCode === 404 ? '-' : '+';
}

/** Nothing is shown to anybody but those of whom it is written here; a route that is not written here fails. */
describe('who may see which page, and send which form', () => {
  let service: Service;
  let routes: readonly string[];
  let all: SomethingOfEach;

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '10000', PROBITY_OCID_PREFIX: 'ocds-a1b2c3' });
    routes = service.app
      .get(RouteTable)
      .list()
      .filter((route) => !noPages.test(route));
    all = await somethingOfEach(service);
  });
  afterAll(() => service.stop());

  const browserOf = (who: Asker): Promise<Browser> =>
    who === 'nobody' ? Promise.resolve(anonymous(service)) : signedIn(service, who);

  const answersTo = async (route: string, state: State): Promise<string> => {
    const [method, path] = route.split(' ') as [string, string];
    const address = all.addressOf(path, state);
    let letters = '';
    for (const who of asking) {
      const browser = await browserOf(who);
      letters += letterOf(await (method === 'GET' ? browser.get(address) : send(browser, address)));
    }
    return letters;
  };

  /** A form with nothing in it but the token of whoever is signed in; with files where they are taken. */
  const send = async (browser: Browser, address: string): Promise<LightMyRequestResponse> => {
    if (!/\/(?:upload|documents|verify)$/.test(address)) return browser.submit(address, {});
    if (browser.cookies.size > 0) await browser.get('/sign-out');
    const { body, type } = multipartBody([]);
    const token = browser.token === undefined ? '' : `?_csrf=${browser.token}`;
    return browser.post(address + token, body, { 'content-type': type });
  };

  it('is written down for each', async () => {
    const found: Record<string, string | Record<string, string>> = {};
    for (const route of routes) {
      const about = route.includes(':id') ? states : (['complete'] as const);
      const row: Record<string, string> = {};
      for (const state of about) row[state] = await answersTo(route, state);
      const letters = [...new Set(Object.values(row))];
      found[route] = letters.length === 1 ? letters[0]! : row;
    }
    expect(found).toEqual(matrix);
  });

  it('is, of the form of each act, whoever may do the act, and nobody of another authority or of none', async () => {
    const wrong: string[] = [];
    const id = all.ids.get('evaluatingOffers')!;
    const roleOf: Readonly<Partial<Record<Asker, Role>>> = {
      ...{ commissioner: 'commissioner', decider: 'decision-maker', guardian: 'conflicts-guardian', eva: 'evaluator' },
      ...{ auditor: 'auditor', administrator: 'administrator' },
    };
    for (const who of asking) {
      const browser = await browserOf(who);
      for (const type of commandTypes) {
        const answer = await browser.get(`/procurements/${id}/do/${commandInAddress(type)}`);
        const roles: readonly string[] = permissions[type];
        const hasForm = !['OpenProcurement', 'EndStandstill', 'MakeRepresentation'].includes(type);
        const may = hasForm && roles.includes(roleOf[who] ?? 'nobody');
        if ((answer.statusCode === 200) !== may) wrong.push(`${who} asked for ${type}: ${answer.statusCode}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
