import { rowsRead } from '../../support/rows-read.js';
import { Service } from '../../support/http/service.js';
import { arriveAt, placesOf } from '../../support/web/places.js';

const MANY = 10_000;

/** More than the newest that are looked through, and what a page shows with what belongs to each line. */
const A_PAGE = 1_000;

describe('first pages and searches among ten thousand procurements', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start({ PROBITY_PUBLIC_PER_MINUTE: '1000' });
    const place = placesOf('2026-03-24').find(
      ({ process, state }) => process === 'direct-award-c' && state === 'representationsReceived',
    );
    const id = await arriveAt(service, place!);
    // Copies of one in its standstill, of two authorities; one in a thousand has a rare word, and one in a hundred is elsewhere.
    await service.test.asOwner(
      `INSERT INTO procurement SELECT (jsonb_populate_record(p, jsonb_build_object(
         'id', 'copy-' || n, 'authority_id', CASE WHEN n % 10 = 0 THEN 'icb-2' ELSE p.authority_id END,
         'title', p.title || CASE WHEN n % 1000 = 1 THEN ' 100% zebra_crossing' ELSE '' END,
         'search_text', p.search_text || CASE WHEN n % 1000 = 1 THEN ' 100% zebra_crossing' ELSE '' END,
         'state', CASE WHEN n % 100 = 1 THEN 'readyForIntentionNotice' ELSE p.state END,
         'opened_at', p.opened_at - n * interval '1 minute', 'published_at', p.published_at - n * interval '1 minute'))).*
       FROM procurement p, generate_series(1, ${MANY}) AS n WHERE p.id = $1`,
      [id],
    );
    await service.test.asOwner(
      `INSERT INTO stream SELECT c.authority_id, s.type, c.id, s.version, s.head_hash, s.head_at FROM stream s, procurement c
       WHERE s.id = $1 AND c.id LIKE 'copy-%'`,
      [id],
    );
    await service.test.asOwner(
      `INSERT INTO standing SELECT (jsonb_populate_record(s, jsonb_build_object('id', c.id, 'authority_id', c.authority_id))).*
       FROM standing s, procurement c WHERE s.kind = 'procurement' AND s.id = $1 AND c.id LIKE 'copy-%'`,
      [id],
    );
    await service.test.asOwner('ANALYZE');
  });
  afterAll(() => service.stop());

  const register = [
    '',
    '?state=readyForIntentionNotice',
    '?q=zebra',
    '?q=100%25%20zebra_',
    '?q=diagnostic',
    '?q=nowhere',
    '?q=nowhere&state=readyForIntentionNotice',
  ];
  const open = [
    '',
    '?q=zebra',
    '?q=nowhere',
    '?q=diagnostic',
    '?authority=icb-2',
    '?open=yes',
    '?process=direct-award-c',
  ];

  it.each([
    ...register.map((query) => ({
      what: `the register${query}`,
      as: 'commissioner' as const,
      path: `procurements${query}`,
    })),
    ...register.map((query) => ({ what: `two registers${query}`, as: 'both' as const, path: `procurements${query}` })),
    ...open
      .filter((query) => !/authority|open/.test(query))
      .map((query) => ({ what: `what is published${query}`, as: null, path: `procurements${query}` })),
  ])('reads of $what no more than a page, and what was looked through for it', async ({ as, path }) => {
    let found = -1;
    const read = await rowsRead(service, async () => {
      const { status, body } = await service.ask('GET', path, { as });
      found = status === 200 ? body.items.length : -1;
    });
    expect(found).toBeGreaterThanOrEqual(0);
    expect(read.length).toBeGreaterThan(1);
    expect(read.filter(({ rows }) => rows > A_PAGE)).toEqual([]);
  });

  it.each(open)(
    'reads of the public page with “%s” no more either, and counts no further than it says',
    async (query) => {
      const read = await rowsRead(service, async () => {
        const { statusCode, body } = await service.app.inject({ method: 'GET', url: `/register${query}` });
        expect(statusCode).toBe(200);
        if (query === '') expect(body).toContain('More than 200 decisions');
      });
      expect(read.filter(({ rows }) => rows > A_PAGE * 2)).toEqual([]);
    },
  );

  it('finds what a search means, and no more: signs of patterns are signs', async () => {
    const found = async (q: string): Promise<number> =>
      (await service.ask('GET', `procurements?q=${encodeURIComponent(q)}&limit=100`, { as: 'commissioner' })).body.items
        .length;
    expect(await found('zebra_crossing')).toBe(10);
    expect(await found('ZEBRA 100%')).toBe(10);
    expect(await found('zebra%crossing')).toBe(0);
    expect(await found('zebra-crossing')).toBe(0);
    expect(await found('zebra\\')).toBe(0);
  });

  it('goes through all pages of a search once each, past those that are looked through first', async () => {
    const seen: string[] = [];
    let after = '';
    for (let pages = 0; pages < 20 && (pages === 0 || after !== ''); pages += 1) {
      const query = `q=zebra&limit=3${after === '' ? '' : `&after=${after}`}`;
      const { body } = await service.ask('GET', `procurements?${query}`, { as: 'commissioner' });
      seen.push(...body.items.map(({ id }) => id));
      after = body.next ?? '';
    }
    expect(seen).toEqual(Array.from({ length: 10 }, (_none, index) => `copy-${String(index * 1000 + 1)}`));
  });

  it('keeps the order where the newest of one authority are all newer than those of another', async () => {
    // Those of the second lie between those of the first, each tenth; so many match that the newest are enough.
    const { body } = await service.ask('GET', 'procurements?q=diagnostic&limit=40', { as: 'both' });
    const numbers = body.items.map(({ id }) => Number(/^copy-(\d+)$/.exec(id)?.[1] ?? 0));
    expect(numbers).toEqual(Array.from({ length: 40 }, (_none, index) => index));
  });
});
