import { IdentityService } from '../../../src/identity/index.js';
import { Rebuild } from '../../../src/engine/index.js';
import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { HolidayCalendars } from '../../../src/deadlines/holiday-calendars.js';
import { Sweeper } from '../../../src/deadlines/sweeper.js';
import { Service, type Person } from '../../support/http/service.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { complete, inStandstill } from '../../support/law/places/procurements.js';
import { readCalendar } from './icalendar.js';

const lodged = {
  ...representation,
  representor: { name: 'Owl Health Limited', organisation: 'owl-health' },
  receivedAt: '2026-03-26T10:00',
  how: 'e-mail',
};

describe('calendar feeds', () => {
  const settings = { PROBITY_PUBLIC_URL: 'https://probity.example' };
  let service: Service;
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  /** A new feed of somebody's: its id, and its address on this service. */
  async function feedOf(as: Person): Promise<{ readonly id: string; readonly path: string }> {
    const { status, body } = await service.ask('POST', 'feeds', { as });
    expect(status).toBe(201);
    return { id: body.id, path: String(body['url']).replace('https://probity.example/api/v1/', '') };
  }

  const read = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    service.ask('GET', path, { as: null, headers });

  async function eventsAt(path: string) {
    const { status, text } = await read(path);
    expect(status).toBe(200);
    const { faults, events } = readCalendar(text);
    expect(faults).toEqual([]);
    return events;
  }

  describe('of procurements', () => {
    beforeEach(async () => (service = await Service.start(settings)));
    afterEach(() => service.stop());

    it('hold the deadlines of the authority for its staff, and nothing for others', async () => {
      const id = await service.plays(inStandstill('direct-award-c').recorded);
      const done = await service.plays(complete('direct-award-a').recorded);
      const { path } = await feedOf('auditor');
      const events = await eventsAt(path);
      expect(events.map((event) => [event['SUMMARY'], event['URL;VALUE=URI'], event['STATUS']])).toEqual([
        [
          'Last day for representations: ICB-2026-014',
          `https://probity.example/api/v1/procurements/${id}`,
          'CONFIRMED',
        ],
        [
          expect.stringContaining('Last day to submit the award notice'),
          `https://probity.example/api/v1/procurements/${done}`,
          'CONFIRMED',
        ],
      ]);
      expect(events[0]).toMatchObject({ 'DTSTART;VALUE=DATE': '20260408' });
      for (const other of ['stranger', 'owlRep', 'administrator'] as const) {
        expect(await eventsAt((await feedOf(other)).path)).toEqual([]);
      }
    });

    it('leave out what was done with long ago, and never what is open', async () => {
      await service.plays(complete('direct-award-a').recorded);
      await service.plays(inStandstill('direct-award-c').recorded);
      const { path } = await feedOf('auditor');
      service.at('2027-03-02');
      expect((await eventsAt(path)).map(({ SUMMARY }) => SUMMARY)).toEqual([
        'Last day for representations: ICB-2026-014',
      ]);
    });

    it('show a provider the standstills in which its own representation stands, and no other', async () => {
      const id = await service.plays(inStandstill('direct-award-c').recorded);
      await service.plays(inStandstill('direct-award-c').recorded);
      const { path } = await feedOf('owlRep');
      service.at('2026-03-26T12:00:00.000Z');
      await service.does(id, 'RecordRepresentation', {
        ...lodged,
        representor: { name: 'Fox Care CIC', organisation: 'fox' },
      });
      expect(await eventsAt(path)).toEqual([]);
      service.at('2026-03-27');
      await service.does(id, 'RecordRepresentation', lodged);
      expect(await eventsAt(path)).toMatchObject([
        { 'URL;VALUE=URI': `https://probity.example/api/v1/procurements/${id}` },
      ]);
      await service.does(id, 'WithdrawRepresentation', { representation: 'R2' });
      expect(await eventsAt(path)).toEqual([]);
    });

    it('say when a date moved, by a sequence that rises and is the same after a rebuild', async () => {
      const id = await service.plays(inStandstill('direct-award-c').recorded);
      const { path } = await feedOf('commissioner');
      const [before] = await eventsAt(path);
      service.at('2026-03-30');
      await service.does(id, 'RecordRepresentation', { ...lodged, receivedAt: '2026-03-30T08:00' });
      // From here on it ends by other conditions, on no other day.
      const [heard] = await eventsAt(path);
      expect(heard).toMatchObject({
        UID: before!['UID'],
        'DTSTART;VALUE=DATE': '20260408',
        DESCRIPTION: 'reg 12(10). Open.',
      });
      await service.does(id, 'RecordRepresentation', { ...lodged, receivedAt: '2026-03-30T08:30' });
      expect(await eventsAt(path)).toEqual([heard]);
      const day = { date: '2026-04-07', title: 'A proclaimed holiday' };
      const holidays = [...englandAndWales.holidays, day];
      await service.app.get(HolidayCalendars).add({ ...englandAndWales, asOf: '2026-11-22', holidays }, null);
      expect(await eventsAt(path)).toEqual([heard]);
      service.at('2026-03-31');
      await service.does(id, 'ApplyCalendar', { reason: 'A holiday was proclaimed.' });
      const [after] = await eventsAt(path);
      expect(after).toMatchObject({
        UID: before!['UID'],
        'DTSTART;VALUE=DATE': '20260409',
        DTSTAMP: '20260331T090000Z',
      });
      expect(Number(after!['SEQUENCE'])).toBeGreaterThan(Number(heard!['SEQUENCE']));
      const { text } = await read(path);
      await service.test.asOwner(`UPDATE due_date SET sequence = 0, revised_at = '2020-01-01T00:00:00Z'`);
      expect((await read(path)).text).not.toBe(text);
      expect(await service.app.get(Rebuild).repair()).toMatchObject({ repaired: true });
      expect((await read(path)).text).toBe(text);
      expect(await service.app.get(Rebuild).check()).toMatchObject({ equal: true });
    });

    it('are not to be stored, and not sent again to whoever has them', async () => {
      const id = await service.plays(inStandstill('direct-award-c').recorded);
      const { path } = await feedOf('commissioner');
      const first = await read(path);
      expect(first.headers).toMatchObject({
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-store',
        etag: expect.stringMatching(/^"[0-9a-f]{32}"$/),
      });
      const tag = String(first.headers['etag']);
      for (const have of [tag, `W/${tag}`, `"other", ${tag}`]) {
        expect(await read(path, { 'if-none-match': have })).toMatchObject({ status: 304, text: '' });
      }
      await service.at('2026-04-09').app.get(Sweeper).sweepOnce();
      const changed = await read(path, { 'if-none-match': tag });
      expect(changed).toMatchObject({ status: 200 });
      expect(changed.text).toContain('Done.');
      expect(changed.text).toContain(id);
    });

    it('are gone when their owner has left, and show less when they may read less', async () => {
      await service.plays(inStandstill('direct-award-c').recorded);
      const { path } = await feedOf('both');
      expect(await eventsAt(path)).toHaveLength(1);
      const [row] = await service.test.asOwner<{ id: string }>(`SELECT id FROM person WHERE subject = 'both'`);
      const identity = service.app.get(IdentityService);
      await identity.removeMember('icb-1', row!.id);
      expect(await eventsAt(path)).toEqual([]);
      await identity.removeMember('icb-2', row!.id);
      expect((await read(path)).status).toBe(404);
    });
  });

  // Nothing that these leave behind but the feeds themselves is in the way of the next.
  describe('by themselves', () => {
    beforeAll(async () => (service = await Service.start(settings)));
    afterAll(() => service.stop());
    beforeEach(async () => {
      service.at(null);
      await service.test.asOwner('DELETE FROM feed');
    });

    it('show their address once, and keep nothing of it but a digest', async () => {
      const { status, body, headers } = await service.ask('POST', 'feeds', { as: 'commissioner' });
      expect(status).toBe(201);
      expect(headers['cache-control']).toBe('no-store');
      expect(body['url']).toMatch(/^https:\/\/probity\.example\/api\/v1\/feeds\/[0-9a-f]{64}\.ics$/);
      const [, secret] = /([0-9a-f]{64})/.exec(String(body['url']))!;
      const rows = await service.test.asOwner('SELECT * FROM feed');
      expect(rows).toHaveLength(1);
      expect(JSON.stringify(rows)).not.toContain(secret);
      const { body: mine } = await service.ask('GET', 'feeds', { as: 'commissioner' });
      expect(mine.items).toEqual([{ id: body.id, createdAt: body['createdAt'], lastReadAt: null }]);
      expect((await service.ask('GET', 'feeds', { as: 'auditor' })).body.items).toEqual([]);
    });

    it('say when they were last read', async () => {
      const { path } = await feedOf('commissioner');
      service.at('2026-03-26T10:00:00.000Z');
      await read(path);
      const { body } = await service.ask('GET', 'feeds', { as: 'commissioner' });
      expect(body.items).toMatchObject([{ lastReadAt: '2026-03-26T10:00:00.000Z' }]);
    });

    it('are gone at once when revoked, and only their owner can do that', async () => {
      const { id, path } = await feedOf('commissioner');
      expect((await service.ask('DELETE', `feeds/${id}`, { as: 'decider' })).status).toBe(404);
      expect((await read(path)).status).toBe(200);
      expect((await service.ask('DELETE', `feeds/${id}`, { as: 'commissioner' })).status).toBe(204);
      expect((await read(path)).status).toBe(404);
      expect((await service.ask('DELETE', `feeds/${id}`, { as: 'commissioner' })).status).toBe(404);
      expect((await service.ask('DELETE', 'feeds/nonsense', { as: 'commissioner' })).status).toBe(404);
      expect((await service.ask('GET', 'feeds', { as: 'commissioner' })).body.items).toEqual([]);
    });

    it('are found by their secret alone', async () => {
      const { path } = await feedOf('commissioner');
      const wrong = path.replace(/[0-9a-f]/, (digit) => (digit === '0' ? '1' : '0'));
      for (const other of [wrong, 'feeds/x.ics', `feeds/${'a'.repeat(64)}.ics`, `feeds/${'A'.repeat(64)}.ics`]) {
        expect((await read(other)).status).toBe(404);
      }
      expect((await service.ask('POST', 'feeds', { as: null })).status).toBe(401);
      expect((await service.ask('GET', 'feeds', { as: null })).status).toBe(401);
    });

    it('are at most twenty for each person, and more once one is revoked', async () => {
      for (let n = 0; n < 20; n += 1) await feedOf('commissioner');
      const { status, body } = await service.ask('POST', 'feeds', { as: 'commissioner' });
      expect([status, body.detail]).toEqual([409, expect.stringContaining('Revoke one')]);
      await feedOf('auditor');
      const { body: mine } = await service.ask('GET', 'feeds', { as: 'commissioner' });
      await service.ask('DELETE', `feeds/${mine.items[0]!.id}`, { as: 'commissioner' });
      await feedOf('commissioner');
    });
  });
});
