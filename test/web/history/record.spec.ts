import { regimes } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the record of regulation 24 as a page', () => {
  let service: Service;
  let browse: Browse;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
  });
  afterAll(() => service.stop());

  const places = placesOf(regimes.at(-1)!);
  const sections = (html: string): readonly string[] =>
    [...html.matchAll(/<section aria-labelledby="item-[a-j]">[^]*?<\/section>/g)].map(([section]) =>
      shownText(section),
    );
  const text = (html: string): string => shownText(html).replaceAll('\u00a0', ' ');

  it('is a whole page in every state of every process, and shows no identifier and no name of a field', async () => {
    for (const place of places) {
      const id = await arriveAt(service, place);
      const { status, body } = await browse('commissioner', `/procurements/${id}/record`);
      const where = `${place.process} ${place.state}`;
      expect([where, status, wrongWith(body)]).toEqual([where, 200, []]);
      expect(body.match(/<h2 id="item-[a-j]">/g)).toHaveLength(10);
      // The document of the interface for programs says the same, for it is the same.
      const plain = await service.ask('GET', `procurements/${id}/record.html`, { as: 'auditor' });
      expect([where, wrongWith(plain.text)]).toEqual([where, []]);
      expect(sections(plain.text)).toEqual(sections(body));
    }
  });

  it('says what is missing under which item and what would complete it', async () => {
    const place = places.find(
      ({ process, state }) => process === 'direct-award-c' && state === 'readyForIntentionNotice',
    )!;
    const id = await arriveAt(service, place);
    const { body } = await browse('auditor', `/procurements/${id}/record`);
    expect(text(body)).toMatch(/things? (is|are) missing, under items? \([a-j]\)/);
    expect(body).toContain('What is missing');
    expect(body).toMatch(new RegExp(`href="/procurements/${id}/history/\\d+">Version`));
  });

  it('marks what was recorded on a later day than it happened', async () => {
    const place = places.find(({ process, state }) => process === 'direct-award-c' && state === 'standstillOpen')!;
    const id = await arriveAt(service, place);
    service.at('2026-09-25');
    await service.does(id, 'RecordPrinciples', {
      decision: 'selection',
      consideredAt: '2026-09-22T09:00:00.000Z',
      needs: 'The waiting list was before the committee.',
      quality: 'A virtual clinic.',
      efficiency: 'One pathway in place of two.',
      fairness: 'Every provider was considered against the same criteria.',
    });
    const { body } = await browse('commissioner', `/procurements/${id}/record`);
    expect(text(body)).toMatch(
      /happened Tuesday 22 September 2026, 10am; recorded Friday 25 September 2026, 10am\. Recorded 3 days later/,
    );
    expect(text(body)).toMatch(/Law The Regulations in force from 24 March 2026/);
    expect(wrongWith(body)).toEqual([]);
    const at2 = await browse('commissioner', `/procurements/${id}/record?at=2`);
    expect(text(at2.body)).toContain('Made from the history up to version 2');
  });

  it('is not there for strangers', async () => {
    const id = await arriveAt(service, places[0]!);
    expect((await browse('stranger', `/procurements/${id}/record`)).status).toBe(404);
  });
});
