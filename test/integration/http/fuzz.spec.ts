import fc from 'fast-check';
import { commandTypes } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { examples } from '../../support/law/examples/all-examples.js';
import {
  chosen,
  complete,
  contentUnderC,
  evaluated,
  identified,
  inStandstill,
  opening,
} from '../../support/law/places/procurements.js';
import { anything, mutated } from './mutations.js';

/** What may be answered to anything at all: done, or told why not. Never a defect. */
const answers = [200, 201, 400, 403, 404, 405, 409, 412, 413, 415, 422];

describe('whatever is sent', () => {
  let service: Service;
  let procurements: readonly string[];

  beforeAll(async () => {
    service = await Service.start();
    const stories = [
      chosen('direct-award-b'),
      contentUnderC(),
      identified(),
      evaluated(),
      inStandstill('direct-award-c'),
      complete('direct-award-a'),
    ];
    const ids: string[] = [];
    for (const story of stories) ids.push(await service.plays(story.recorded));
    procurements = ids;
    service.at('2026-04-20');
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  it('as a command is done or refused as documented, and the server stays up', async () => {
    const kinds = commandTypes.flatMap((type) =>
      examples[type].map((data) => fc.record({ type: fc.constant(type), data: mutated(data) })),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(procurements.length - 1), fc.oneof(...kinds), async (which, { type, data }) => {
        const { status } = await service.tries(procurements[which]!, type, data as object);
        expect(answers).toContain(status);
      }),
      { numRuns: 400 },
    );
  });

  it('as a body is done or refused as documented', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(anything, fc.record({ type: anything, data: anything }, { requiredKeys: [] })),
        async (body) => {
          for (const url of [`procurements/${procurements[0]}/commands`, 'procurements', 'process-check']) {
            const headers = { 'idempotency-key': 'a-fine-key', 'if-match': '"2"' };
            const { status } = await service.ask('POST', url, { raw: JSON.stringify(body) ?? '', headers });
            expect(answers).toContain(status);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('as an opening is done or refused as documented', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(opening), async (body) => {
        const { status } = await service.ask('POST', 'procurements', { body });
        expect(answers).toContain(status);
      }),
      { numRuns: 150 },
    );
  });

  it('in an address or a header is done or refused as documented', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('%', '%zz', '..', "'", '\u0000', '2026-03-24'),
    );
    await fc.assert(
      fc.asyncProperty(text, text, async (name, value) => {
        const given = encoded(value);
        const urls = [
          `procurements?limit=${given}`,
          `procurements?q=${given}&after=${given}`,
          `procurements/${given}`,
          `procurements/${procurements[0]}/replay?at=${given}`,
          `procurements/${procurements[0]}/events?after=${given}`,
          `procurements/${procurements[0]}/statechart?format=${given}`,
          `standstill?published=${given}&${encoded(name)}=1`,
        ];
        for (const url of urls) expect(answers).toContain((await service.ask('GET', url)).status);
      }),
      { numRuns: 60 },
    );
  });
});

/** Any text as part of an address; what UTF-8 has no bytes for is left out. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
}
