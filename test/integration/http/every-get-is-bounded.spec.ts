import type { OpenAPIObject } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { IdentityService } from '../../../src/identity/index.js';
import { interestActs } from '../../../workflows/index.js';
import { Service, type Person } from '../../support/http/service.js';
import { performance } from '../../support/law/examples/record-examples.js';
import { statementsOf } from '../../support/statements.js';
import { arriveAt, placesOf } from '../../support/web/places.js';

const place = (process: string, state: string) =>
  placesOf('2026-03-24').find((one) => one.process === process && one.state === state)!;

const heard = place('direct-award-c', 'representationsReceived');

/** What an address must be asked with. */
const queries: Readonly<Record<string, string>> = {
  '/api/v1/standstill': '?published=2026-09-22',
  '/api/v1/working-days': '?from=2026-09-22&n=8',
  '/api/v1/msp-gate': '?submitted=2026-09-22',
};

/** What a part of a path means where it is not any of the procurements. */
const meantAt = (path: string, held: string): Readonly<Record<string, readonly string[]>> =>
  /^\/api\/v1\/organisations\/\{id\}\/(?:events|replay)/.test(path)
    ? { id: ['owl-health'] }
    : path.startsWith('/api/v1/organisations')
      ? { id: ['icb-1'] }
      : path.includes('{reference}')
        ? { id: [held] }
        : {};

/** Who asks, where it is not the commissioner. */
const askedBy: readonly (readonly [RegExp, Person | null])[] = [
  [/organisations\/\{id\}\/(?:events|replay)/, 'owlRep'],
  [/refusals|interests\/internal|interests\/confirmations|replay/, 'auditor'],
  [/members/, 'administrator'],
  [/\/receipts\/|\.ics$|^\/$|health|metrics|jwks|problems|openapi/, null],
];

describe('what anybody reads', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '100000' })));
  afterAll(() => service.stop());

  const representations = (id: string) =>
    service.ask('POST', `procurements/${id}/representations`, {
      as: null,
      body: {
        ...{ representor: { name: 'Fox Care CIC' }, contact: 'fox@example.org', standing: 'would-be-provider' },
        ...{ aggrieved: true, failure: 'Regulation 6(4).', text: 'The process was not open to it.' },
      },
    });

  /** One more of each thing that there can be many of, in the procurements given and beside them. */
  async function oneMore(held: string, scored: string, done: string, number: number): Promise<void> {
    // Later than anything that is done on the way to any place.
    service.at(`2026-12-15T09:${String(number).padStart(2, '0')}:00.000Z`);
    expect((await service.tries(held, 'CloseOffers')).status).toBe(422);
    expect((await representations(held)).status).toBe(201);
    const score = { provider: { id: 'owl' }, criterion: 'quality', score: number, comment: 'A plan.' };
    const given = await service.tries(scored, 'RecordScore', score, { as: 'eva' });
    expect([given.status, given.text]).toEqual([200, expect.anything()]);
    await service.does(done, 'RecordPerformance', { ...performance, contract: 'OWL' });
    const interest = await service.settles('interests', 'DeclareInterest', { ...interestActs.DeclareInterest.example });
    expect([interest.status, interest.text]).toEqual([200, expect.anything()]);
    await service.app
      .get(IdentityService)
      .addPerson({ organisationId: 'icb-1', name: `Person ${number}`, roles: ['evaluator'], subject: randomUUID() });
    if (number < 20) expect((await service.ask('POST', 'feeds')).status).toBe(201);
  }

  it('costs the same statements with twenty of everything as with one, at every address of the interface', async () => {
    const done = await arriveAt(service, place('direct-award-a', 'complete'));
    const scored = await arriveAt(service, place('competitive', 'evaluatingOffers'));
    await service.does(scored, 'AppointEvaluator', { evaluator: await idOf('eva'), experience: 'Ten years.' });
    const held = await arriveAt(service, heard);
    await oneMore(held, scored, done, 1);
    const { body: feed } = await service.ask('POST', 'feeds');
    const { body: lodged } = await representations(held);
    const { body: listed } = await service.ask('GET', `procurements/${held}/representations`);
    const named: Readonly<Record<string, readonly string[]>> = {
      id: [held, scored, done],
      authority: ['icb-1'],
      process: ['direct-award-c'],
      reference: [String(listed.items[0]!['reference'])],
      secret: [/feeds\/(.+)\.ics$/.exec(String(feed['url']))![1]!],
      code: [String(lodged['code'] ?? lodged['receiptCode'])],
      digest: ['0'.repeat(64)],
      version: ['1'],
    };
    const document = await service.app.inject({ method: 'GET', url: '/api/v1/openapi.json' });
    const routes = Object.entries((JSON.parse(document.body) as OpenAPIObject).paths)
      .filter(([, item]) => item.get !== undefined)
      .flatMap(([path]) => addressesOf(path, { ...named, ...meantAt(path, held) }))
      .map(({ path, address }) => ({ path, address: `${address}${queries[path] ?? ''}` }));
    expect(routes.length).toBeGreaterThan(60);
    const counted = async (): Promise<Readonly<Record<string, string>>> => {
      const counts: Record<string, string> = {};
      for (const { path, address } of routes) {
        const [, as] = askedBy.find(([pattern]) => pattern.test(path)) ?? [null, 'commissioner' as const];
        const ask = async (): Promise<number> => {
          const headers = as === null ? {} : { authorization: `Bearer ${service.tokens[as]}` };
          return (await service.app.inject({ method: 'GET', url: address, headers })).statusCode;
        };
        // Once before it counts: what is remembered of a reader is read the first time.
        const status = await ask();
        counts[address] = `${status}, statements: ${await statementsOf(service, ask)}`;
      }
      return counts;
    };
    const one = await counted();
    const unread = Object.entries(one).filter(([address, said]) => !said.startsWith('200') && !isOfOneThing(address));
    expect(unread).toEqual([]);
    for (let number = 2; number <= 20; number += 1) {
      await arriveAt(service, heard);
      await oneMore(held, scored, done, number);
    }
    expect(await counted()).toEqual(one);
  }, 300_000);

  /** What is of one thing alone, which is not here: there is never more than one of it. */
  const isOfOneThing = (address: string): boolean => /\/documents\/0{64}$|\/schemes\/1$|\/problems\//.test(address);

  async function idOf(person: Person): Promise<string> {
    const { body } = await service.ask('GET', 'me', { as: person });
    return String((body['person'] as { id: string } | undefined)?.id ?? body.id);
  }
});

/** The addresses of a route, one for each thing that its path can name. */
function addressesOf(path: string, named: Readonly<Record<string, readonly string[]>>) {
  const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part!);
  const unknown = parts.filter((part) => !Object.hasOwn(named, part));
  if (unknown.length > 0) throw new Error(`no ${unknown.join(', ')} is known for ${path}`);
  return parts.reduce<readonly { readonly path: string; readonly address: string }[]>(
    (addresses, part) =>
      addresses.flatMap(({ address }) =>
        named[part]!.map((value) => ({ path, address: address.replace(`{${part}}`, value) })),
      ),
    [{ path, address: path }],
  );
}
