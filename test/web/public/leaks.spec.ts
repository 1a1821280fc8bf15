import { RouteTable } from '../../../src/platform/http/route-table.js';
import { Service, type Person } from '../../support/http/service.js';
import { criteria, opening } from '../../support/law/places/procurements.js';
import { signedIn } from '../../support/web/browser.js';
import { answered } from '../../support/web/form-player.js';
import { linksOf } from '../../support/web/judge-page.js';
import { offersToScore } from '../../support/web/offers-to-score.js';
import { arriveAt, newestRegime, placesOf } from '../../support/web/places.js';

/** Something that nobody outside may read is written into every place that takes it; then every address is asked for it by nobody. */
describe('what is not published', () => {
  let service: Service;
  /** What was written, by where. */
  const planted = new Map<string, string>();
  const there: Record<string, string[]> = {};

  /** A word that stands nowhere else. */
  const secret = (where: string): string => {
    const word = `Quillwort${planted.size + 1}`;
    planted.set(word, where);
    return word;
  };

  const idOf = async (as: Person): Promise<string> => {
    const { body } = await service.ask('GET', 'me', { as });
    return (body['person'] as { id: string }).id;
  };

  const settles = async (as: Person, type: string, data: object): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await service.settles('interests', type, data, { as });
    if (answer.status !== 200) throw new Error(`${type} was answered ${answer.status}: ${answer.text}`);
    return (answer.body.events.at(-1) as unknown as { data: Record<string, unknown> }).data;
  };

  const attaches = async (id: string, where: string): Promise<string> => {
    const headers = { 'content-type': 'application/octet-stream', 'x-file-name': `${secret(`${where}, a name`)}.txt` };
    const raw = Buffer.from(secret(`${where}, its text`));
    const answer = await service.ask('POST', `procurements/${id}/documents`, { headers, raw });
    return String(answer.body['digest']);
  };

  /** A procurement of which nothing has been announced. */
  const unpublished = async (): Promise<string> => {
    service.at('2026-09-07');
    const id = await service.opens({
      ...opening,
      title: secret('a title'),
      reference: secret('a reference'),
      description: secret('a description'),
      lifetimeValueBasis: secret('the basis of a value'),
    });
    there['digest']!.push(await attaches(id, 'a document of what is not published'));
    const address = `/procurements/${id}/do/record-principles`;
    const browser = await signedIn(service, 'commissioner');
    const answers = [['data.quality', secret('a draft')]] as const;
    await browser.submit(address, answered(await browser.get(address), answers, 'save'));
    await browser.submit(`${address}/share`);
    const { body } = await browser.get(`${address}/saved`);
    there['draft']!.push(/\/draft\/([0-9a-f-]{36})"/.exec(body)![1]!);
    return id;
  };

  /** A decision that is announced, and against which somebody has been heard. */
  const heard = async (): Promise<string> => {
    const id = await arriveAt(
      service,
      placesOf(newestRegime).find(
        ({ process, state }) => process === 'direct-award-c' && state === 'representationsReceived',
      )!,
    );
    const body = {
      representor: { name: secret('who made representations') },
      contact: `${secret('how to reach them')}@example.org`,
      standing: 'would-be-provider',
      aggrieved: true,
      failure: secret('the failure that they saw'),
      text: secret('what they wrote'),
    };
    const lodged = await service.ask('POST', `procurements/${id}/representations`, { as: null, body });
    there['reference']!.push((lodged.body as unknown as { reference: string }).reference);
    there['digest']!.push(await attaches(id, 'a document of a decision'));
    const note = secret('an acknowledgement');
    await service.does(id, 'AcknowledgeRepresentation', { representation: 'R1', note });
    await service.does(id, 'RecordPrinciples', {
      decision: 'selection',
      ...Object.fromEntries(['needs', 'quality', 'efficiency', 'fairness'].map((name) => [name, secret(name)])),
    });
    const person = await idOf('commissioner');
    await service.does(id, 'NameParticipant', {
      ...{ person, name: secret('the name of whoever takes part'), role: secret('their role'), capacity: 'support' },
    });
    await service.does(
      id,
      'DeclareConflict',
      { kind: 'financial', providers: [{ id: 'owl' }], description: secret('a conflict of interest') },
      { as: 'commissioner' },
    );
    const reason = secret('what was made of it');
    await service.does(id, 'ManageConflict', { conflict: 'K1', outcome: 'no-conflict', reason });
    return id;
  };

  /** Offers that are being scored. */
  const scored = async (): Promise<string> => {
    const id = await offersToScore(service);
    const comment = secret('the reason of a score');
    const [{ id: criterion }] = criteria.criteria as unknown as readonly [{ readonly id: string }];
    await service.does(id, 'RecordScore', { provider: { id: 'fox' }, criterion, score: 4, comment }, { as: 'eva' });
    return id;
  };

  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '100000' });
    Object.assign(there, { digest: [], draft: [], reference: ['R1', 'K1'], id: [] });
    there['id']!.push(await unpublished(), await heard(), await scored());
    const interest = await settles('commissioner', 'DeclareInterest', {
      ...{ kind: 'financial', organisation: 'owl-health', from: '2025-01-01', awareOn: '2026-03-02' },
      description: secret('an interest that is withheld'),
    });
    await settles('guardian', 'WithholdInterest', { interest: interest['interest'], reason: secret('why') });
    there['interest'] = [String(interest['interest'])];
    // All of it has happened when it is asked for.
    service.at('2026-11-02');
    there['person'] = [await idOf('commissioner'), await idOf('eva')];
  });
  afterAll(() => service.stop());

  const given: Readonly<Record<string, readonly string[]>> = {
    ...{ version: ['1', '4'], number: ['1', '2'], authority: ['icb-1'], code: ['refused'], act: ['abandon'] },
    ...{ provision: ['reg%2012(3)'], page: ['name', 'hearing'], type: ['OpenProcurement'], event: ['1'] },
  };

  /** Every address that a route stands for, with each thing that is there. */
  const addressesOf = (path: string): readonly string[] => {
    const name = /:(\w+)/.exec(path)?.[1];
    if (name === undefined) return [path];
    const values = { ...given, ...there }[name] ?? [name];
    return values.flatMap((value) => addressesOf(path.replace(`:${name}`, encodeURI(value))));
  };

  const leaked: string[] = [];
  const ask = async (url: string, accept: string): Promise<string> => {
    const { body, headers } = await service.app.inject({ method: 'GET', url, headers: { accept } });
    const all = `${body} ${JSON.stringify(headers)}`;
    for (const [word, where] of planted) if (all.includes(word)) leaked.push(`${url} says ${where}`);
    return String(headers['content-type']).includes('html') ? body : '';
  };

  it('is in no answer to whoever is not signed in, at whatever address', async () => {
    const routes = service.app.get(RouteTable).list();
    const addresses = routes.flatMap((route) => (route.startsWith('GET ') ? addressesOf(route.slice(4)) : []));
    expect(addresses.length).toBeGreaterThan(250);
    for (const address of addresses) {
      await ask(address, 'text/html');
      await ask(address, 'application/json');
    }
    expect([...new Set(leaked.splice(0))]).toEqual([]);
  });

  it('is on no page that the public ones lead to, and in no data beside them', async () => {
    const waiting = ['/', '/register', '/authorities/icb-1', '/authorities/icb-1/register-of-interests'];
    const seen = new Set<string>();
    while (waiting.length > 0 && seen.size < 400) {
      const address = waiting.shift()!;
      if (seen.has(address) || /^\/(?:law|help)\//.test(address)) continue;
      seen.add(address);
      waiting.push(...linksOf(await ask(address, 'text/html')));
    }
    for (const one of ['/register?q=Quillwort', '/procurements.csv', '/standstill?published=2026-09-22']) {
      // What was looked for is said again, and nothing that has it is found.
      const html = await ask(one, 'text/html');
      if (one.includes('q=')) expect(html).toContain('Nothing was found');
    }
    expect([...seen].filter((address) => /\.json$/.test(address)).length).toBeGreaterThan(1);
    expect([...new Set(leaked)]).toEqual([]);
    expect(planted.size).toBeGreaterThan(20);
  });

  it('is all there for whoever may read it', async () => {
    const everything: string[] = [];
    const auditor = await signedIn(service, 'auditor');
    const received = there['reference']!.map((reference) => `/representations/${reference}`);
    for (const id of there['id']!) {
      for (const page of ['', '/conflicts', '/documents', '/record', ...received])
        everything.push((await auditor.get(`/procurements/${id}${page}`)).body);
    }
    const found = [...planted].filter(([word]) => everything.some((html) => html.includes(word)));
    expect(found.map(([, where]) => where)).toEqual(
      expect.arrayContaining([
        'a title',
        'what they wrote',
        'a conflict of interest',
        'what was made of it',
        'quality',
      ]),
    );
  });
});
