import { regimes } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { linksOf, shownText, wrongWith } from '../../support/web/judge-page.js';
import { arriveAt, placesOf } from '../../support/web/places.js';
import { readingAs, type Browse } from '../../support/web/reading-as.js';

describe('the auditor', () => {
  let service: Service;
  let browse: Browse;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    browse = readingAs(service);
    const places = placesOf(regimes.at(-1)!);
    for (const state of ['awarded', 'standstillOpen', 'readyForIntentionNotice'])
      ids[state] = await arriveAt(
        service,
        places.find((place) => place.process === 'direct-award-c' && place.state === state)!,
      );
    service.at('2027-03-01');
    await service.ask('POST', `procurements/${ids['standstillOpen']}/commands`, {
      headers: { 'idempotency-key': 'before-it-is-awarded', 'if-match': '"6"' },
      body: { type: 'SubmitAbandonmentNotice', data: {} },
    });
  });
  afterAll(() => service.stop());

  const text = (html: string): string => shownText(html).replaceAll('\u00a0', ' ');

  it('sees of all procurements what is missing, overdue and was refused, by kind', async () => {
    const { status, body } = await browse('auditor', '/authority/audit');
    expect([status, wrongWith(body)]).toEqual([200, []]);
    const shown = text(body);
    expect(shown).toMatch(/In all 3 procurements, those opened last first/);
    expect(shown).toMatch(/Missing in the record of regulation 24 [1-9]/);
    expect(shown).toMatch(/Overdue [1-9]/);
    expect(shown).toMatch(/Missing in the record \([a-j]\) /);
    expect(shown).toMatch(/days overdue/);
    for (const id of Object.values(ids)) expect(linksOf(body)).toContain(`/procurements/${id}`);
  });

  it('sees those that have some of one kind alone, and the totals of all', async () => {
    const totals = (shown: string): string => /By kind .*?Attempts refused \d+/.exec(shown)![0];
    const all = text((await browse('auditor', '/authority/audit')).body);
    const { status, body } = await browse('auditor', '/authority/audit?kind=refusals');
    expect([status, wrongWith(body)]).toEqual([200, []]);
    expect(totals(text(body))).toBe(totals(all));
    expect(text(body)).toContain('2 procurements with some of this kind');
    expect(text(body)).toContain('1 attempt was refused');
    expect(text(body)).not.toContain('Missing in the record (');
    expect(linksOf(body)).toContain('/authority/audit?kind=overdue');
    expect((await browse('auditor', '/authority/audit?kind=colour')).status).toBe(400);
  });

  it('finds what one person did by an index, in the order of it', async () => {
    await service.test.asOwner('ANALYZE event');
    const [person] = await service.test.asOwner<{ id: string }>(
      `SELECT id::text FROM person WHERE display_name = 'decider'`,
    );
    const plan = await service.test.asOwner<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT canonical FROM event WHERE authority_id = 'icb-1' AND stream_type = 'procurement'
         AND substring(canonical FROM '^\\{"actor":\\{"organisationId":"[^"]*","personId":"([^"]*)"') = '${person!.id}'
       ORDER BY recorded_at DESC, stream_id DESC, version DESC LIMIT 1`,
    );
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('event_by_person');
  });

  it('chooses a person by name, and sees all that they decided or declared', async () => {
    const people = await browse('auditor', '/authority/audit/people');
    expect([people.status, wrongWith(people.body)]).toEqual([200, []]);
    const href = new RegExp('href="([^"]+)">decider<').exec(people.body)![1]!;
    const done = await browse('auditor', href);
    expect([done.status, wrongWith(done.body)]).toEqual([200, []]);
    expect(text(done.body)).toMatch(/Make a further decision version \d+ As decision-maker Community diagnostics/);
    const decided = text((await browse('auditor', `${href}?what=decided`)).body);
    expect(decided).toContain('Make a further decision');
    expect(decided).not.toContain('Inform a provider of the further decision');
    const declared = await browse('auditor', `${href}?what=declared`);
    expect(text(declared.body)).toContain('Nothing of this kind is on record');
  });

  it('goes on from page to page, and none is left out or told twice', async () => {
    const people = await browse('auditor', '/authority/audit/people');
    let next: string | undefined = new RegExp('href="([^"]+)">decider<').exec(people.body)![1];
    const seen: string[] = [];
    while (next !== undefined) {
      const { body } = await browse('auditor', next);
      seen.push(...[...body.matchAll(/<p class="p-what"><a href="([^"]+)"/g)].map(([, one]) => one!));
      next = /href="([^"]+)" rel="next"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
    }
    const counted = await service.ask('GET', `procurements/${ids['awarded']}/events?limit=100`);
    const own = counted.body.items.filter(({ actor }) => (actor as { role?: string }).role === 'decision-maker');
    expect(seen.filter((href) => href.includes(ids['awarded']!))).toHaveLength(own.length);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is nobody else, and audits no other authority', async () => {
    for (const url of ['/authority/audit', '/authority/audit/people']) {
      expect((await browse('commissioner', url)).status).toBe(403);
      expect((await browse('auditor', `${url}?authority=icb-2`)).status).toBe(404);
      expect((await browse(null, url)).status).toBe(303);
    }
    const stranger = await browse('stranger', '/authority/audit');
    expect(stranger.status).toBe(200);
    for (const id of Object.values(ids)) expect(stranger.body).not.toContain(id);
    const nobody = '/authority/audit/people/00000000-0000-4000-8000-000000000000';
    expect((await browse('auditor', nobody)).status).toBe(404);
  });
});
