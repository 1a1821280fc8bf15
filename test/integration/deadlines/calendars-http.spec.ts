import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { Service } from '../../support/http/service.js';
import { inStandstill, terms } from '../../support/law/places/procurements.js';

const events = englandAndWales.holidays.map(({ date, title }) => ({ date, title, notes: '', bunting: false }));

const list = (more: readonly object[] = []) => ({
  'england-and-wales': { division: 'england-and-wales', events: [...events, ...more] },
});

const proclaimed = list([{ date: '2026-04-07', title: 'A proclaimed holiday' }]);

describe('holiday lists over HTTP', () => {
  let service: Service;
  beforeEach(async () => (service = (await Service.start()).at('2026-12-01')));
  afterEach(async () => {
    expect(service.breaches.splice(0)).toEqual([]);
    await service.stop();
  });

  const load = (body: object, as: 'administrator' | 'decider' | 'owlRep' = 'administrator') =>
    service.ask('POST', 'calendars', { as, body });

  it('are shown to everybody with a role, with who brought them', async () => {
    const { body } = await service.ask('GET', 'calendars', { as: 'owlRep' });
    expect(body.items).toMatchObject([{ asOf: englandAndWales.asOf, inUse: true, storedBy: null }]);
    expect((await load({ list: proclaimed, source: 'The Gazette' })).status).toBe(201);
    const { body: after } = await service.ask('GET', 'calendars', { as: 'auditor' });
    expect(after.items).toMatchObject([
      {
        asOf: '2026-12-01',
        source: 'The Gazette',
        inUse: true,
        storedBy: { organisationId: 'icb-1', role: 'administrator' },
      },
      { asOf: englandAndWales.asOf, inUse: false },
    ]);
    expect((await service.ask('GET', 'calendars', { as: null })).status).toBe(401);
  });

  it('are brought by administrators only', async () => {
    for (const as of ['decider', 'owlRep'] as const) expect((await load({ list: proclaimed }, as)).status).toBe(403);
    expect((await service.ask('POST', 'calendars', { as: null, body: { list: proclaimed } })).status).toBe(401);
  });

  it('are refused where they are not well formed, field by field, or older than that in use', async () => {
    const wrong = await load({ list: list([{ date: '2026-13-01', title: 'Never', moon: true }]) });
    expect(wrong.status).toBe(400);
    const at = `list.england-and-wales.events[${events.length}]`;
    expect(wrong.body.errors.map(({ field }) => field)).toEqual([`${at}.moon`, `${at}.date`]);
    for (const body of [{}, { list: [] }, { list: proclaimed, asOf: '2027-01-01' }, { list: proclaimed, extra: 1 }]) {
      expect((await load(body)).status).toBe(400);
    }
    expect((await load({ list: proclaimed, asOf: '2026-01-01' })).status).toBe(409);
  });

  it('say what they add and warn of what they take away', async () => {
    expect((await load({ list: proclaimed })).body).toMatchObject({
      stored: true,
      added: [{ date: '2026-04-07' }],
      removed: [],
      kept: [],
      warnings: [{ code: 'past-holiday-added', provision: 'reg 12(12)' }],
    });
    expect((await load({ list: list() })).body).toMatchObject({
      added: [],
      removed: [],
      kept: [{ date: '2026-04-07' }],
      warnings: [{ code: 'past-holiday-kept', provision: 'reg 12(12)' }],
    });
  });

  it('are what the clocks for anybody count by', async () => {
    const lastDay = async () =>
      (await service.ask('GET', 'standstill?published=2026-03-24', { as: null })).body['lastDay'];
    expect(await lastDay()).toBe('2026-04-08');
    await load({ list: proclaimed });
    expect(await lastDay()).toBe('2026-04-09');
    const { body } = await service.ask('GET', 'working-days?from=2026-04-01&n=2', { as: null });
    expect(body['lastDay']).toBe('2026-04-08');
  });

  it('flag an open standstill where it is read and in the list for staff, until they are applied', async () => {
    const id = await service.plays(inStandstill('direct-award-c').recorded);
    expect((await service.ask('GET', `procurements/${id}`)).body['calendarFlag']).toBeNull();
    await service.at('2026-12-01').ask('POST', 'calendars', { as: 'administrator', body: { list: proclaimed } });
    service.at('2026-04-08T23:30:00.000Z');
    const flag = {
      oldLastDay: '2026-04-08',
      newLastDay: '2026-04-09',
      oldCalendar: { asOf: englandAndWales.asOf },
      newCalendar: { asOf: '2026-12-01' },
      command: 'ApplyCalendar',
    };
    expect((await service.ask('GET', `procurements/${id}`)).body['calendarFlag']).toMatchObject(flag);
    for (const as of ['commissioner', 'auditor'] as const) {
      const { body } = await service.ask('GET', 'calendar-flags', { as });
      expect(body.items).toMatchObject([{ procurementId: id, state: 'standstillOpen', ...flag }]);
    }
    expect((await service.ask('GET', 'calendar-flags', { as: 'stranger' })).body.items).toEqual([]);
    for (const as of ['owlRep', 'administrator'] as const) {
      expect((await service.ask('GET', 'calendar-flags', { as })).status).toBe(403);
    }
    const entered = await service.tries(id, 'EnterIntoContract', terms);
    expect(entered.body.reasons.map(({ provision }) => provision)).toContain('reg 12(1)');
    const data = { reason: 'A holiday was proclaimed.' };
    expect((await service.tries(id, 'ApplyCalendar', data, { as: 'commissioner' })).status).toBe(403);
    await service.does(id, 'ApplyCalendar', data);
    const { body: after } = await service.ask('GET', `procurements/${id}`);
    expect(after['calendarFlag']).toBeNull();
    expect(after.deadlines).toMatchObject([{ id: 'standstill:1', dueOn: '2026-04-09' }]);
    expect((await service.ask('GET', 'calendar-flags')).body.items).toEqual([]);
  });
});
