import { pageHeaders } from '../../../src/platform/http/page.js';
import { Service, type Person } from '../../support/http/service.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { performance, principles } from '../../support/law/examples/record-examples.js';
import { chosen, complete, inStandstill } from '../../support/law/places/procurements.js';

interface Item {
  readonly item: string;
  readonly status: string;
  readonly entries: readonly {
    readonly says: string;
    readonly people: readonly { readonly name: string | null; readonly erased: boolean }[];
    readonly event: { readonly href: string; readonly version: number; readonly recordedLater: boolean };
  }[];
}

describe('the record of regulation 24', () => {
  let service: Service;
  let awarded: string;

  beforeAll(async () => {
    service = await Service.start();
    awarded = await service.plays(complete('direct-award-a').recorded);
    service.at('2026-05-04');
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const get = (id: string, as: Person | null, more = '') =>
    service.ask('GET', `procurements/${id}/record${more}`, { as });
  const items = (body: unknown) => (body as { items: readonly Item[] }).items;

  it.each(['commissioner', 'decider', 'auditor', 'both'] as const)('is shown to a %s of the authority', async (as) => {
    const { status, body } = await get(awarded, as);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: awarded, authorityId: 'icb-1', process: 'direct-award-a', complete: false });
    expect(
      items(body)
        .map(({ item }) => item)
        .join(''),
    ).toBe('abcdefghij');
  });

  it.each(['stranger', 'owlRep', 'administrator'] as const)('is not there for a %s, published or not', async (as) => {
    const secret = await service.plays(chosen('direct-award-c').recorded);
    const published = await service.plays(inStandstill('direct-award-c').recorded);
    service.at('2026-05-04');
    for (const id of [secret, published, awarded]) {
      for (const more of ['', '.html', '?at=1']) expect((await get(id, as, more)).status).toBe(404);
      expect((await service.ask('GET', `procurements/${id}/performance`, { as })).status).toBe(404);
    }
    expect((await get(awarded, null)).status).toBe(401);
  });

  it('links each statement to the one event behind it', async () => {
    const { body } = await get(awarded, 'auditor');
    const events = items(body).flatMap(({ entries }) => entries.map(({ event }) => event));
    expect(events.length).toBeGreaterThan(8);
    for (const { href, version } of events) {
      const { body: page } = await service.ask('GET', href, { as: 'auditor' });
      expect(page.items.map((one) => one.version)).toEqual([version]);
    }
  });

  it('is as it stood at a version or an instant', async () => {
    const { body } = await get(awarded, 'auditor', '?at=2');
    expect(body).toMatchObject({ version: 2, state: 'contactingProvider' });
    expect(items(body).find(({ item }) => item === 'a')).toMatchObject({ status: 'not-yet', entries: [] });
    expect((await get(awarded, 'auditor', '?at=2026-03-02T09:00:00.000Z')).body).toMatchObject({ version: 2 });
    for (const at of ['0', '99', 'yesterday', '2030-01-01']) {
      expect((await get(awarded, 'auditor', `?at=${at}`)).status).toBe(400);
    }
  });

  it('names individuals from what was sealed, says so once a name is erased, and says when it was recorded later', async () => {
    const id = await service.plays(complete('direct-award-a').recorded);
    service.at('2026-05-04');
    await service.does(id, 'AddToRecord', {
      item: 'd',
      decision: 'award',
      what: 'The award was approved by <b>the director</b>.',
      decisionMakers: [{ name: 'Dr Aisha Khan', role: 'Director' }],
      happenedAt: '2026-04-09T09:00:00.000Z',
      why: 'The name was left out.',
    });
    const ofD = async () =>
      items((await get(id, 'auditor')).body)
        .find(({ item }) => item === 'd')!
        .entries.at(-1)!;
    expect(await ofD()).toMatchObject({
      people: [{ name: 'Dr Aisha Khan', erased: false }],
      event: { recordedLater: true },
    });
    const { version } = (await ofD()).event;
    const page = await get(id, 'auditor', '.html');
    expect(page.headers).toMatchObject(pageHeaders);
    expect(page.text).toContain('Dr Aisha Khan');
    expect(page.text).toContain('by &lt;b&gt;the director&lt;/b&gt;.');
    expect(page.text).toContain('Recorded 25 days later');
    const stream = { authority: 'icb-1', type: 'procurement', id } as const;
    await service.test.erase(stream, version, 'decisionMakers', 'the auditor', 'At the person’s request.');
    expect(await ofD()).toMatchObject({ people: [{ name: null, erased: true }] });
    const erased = await get(id, 'auditor', '.html');
    expect(erased.text).not.toContain('Aisha');
    expect(erased.text).toContain('whose name was erased');
  });

  it('is a page without scripts, with a language, a title and a heading for each item', async () => {
    const { text, status } = await get(awarded, 'auditor', '.html');
    expect(status).toBe(200);
    expect(text).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
    expect(text).toMatch(/<title>Record of [^<]+<\/title>/);
    expect(text).not.toMatch(/<script|javascript:|\son\w+=|https?:/);
    expect([...text.matchAll(/<h2 id="item-(\w)"/g)].map(([, item]) => item).join('')).toBe('abcdefghij');
    expect([...text.matchAll(/aria-labelledby="([\w-]+)"/g)].every(([, id]) => text.includes(`id="${id}"`))).toBe(true);
  });

  it('holds how a contract performed, from the day there is one, and lists it', async () => {
    service.at('2027-01-04');
    expect((await service.tries(awarded, 'RecordPerformance', { ...performance, from: '2026-08-31' })).status).toBe(
      422,
    );
    await service.does(awarded, 'RecordPerformance', performance, { headers: {} });
    const { body } = await service.ask('GET', `procurements/${awarded}/performance`, { as: 'auditor' });
    expect(body.items).toMatchObject([{ reference: 'PF1', contract: 'ICB-2026-014', target: 95, actual: 96.4 }]);
    const none = await service.ask('GET', `procurements/${awarded}/performance?contract=other`, { as: 'auditor' });
    expect(none.body.items).toEqual([]);
    service.at('2026-05-04');
  });

  it('is cited in the findings on the next contract, by whoever has it, and by nobody else', async () => {
    const id = await service.plays(chosen('direct-award-c').recorded);
    service.at('2027-01-04');
    const [ordinary] = examples.RecordFindings;
    const citing = (procurement: string, entry: string) => ({
      ...ordinary,
      past: { ...ordinary.past, evidence: [{ procurement, entry }] },
    });
    for (const [procurement, entry] of [
      [awarded, 'PF9'],
      [id, 'PF1'],
      ['no-such', 'PF1'],
    ] as const) {
      const { status, body } = await service.tries(id, 'RecordFindings', citing(procurement, entry));
      expect({ status, fields: body.reasons.map(({ field }) => field) }).toEqual({
        status: 422,
        fields: ['data.past.evidence[0]'],
      });
    }
    await service.does(id, 'RecordFindings', citing(awarded, 'PF1'));
    const { text } = await get(id, 'auditor', '.html');
    expect(text).toContain('Performance cited: contract ICB-2026-014, PF1');
    expect(text).toContain('96.4 per cent against a target of 95');
    service.at('2026-05-04');
  });

  it('shows under (g) the principles and the departures from guidance', async () => {
    service.at('2027-01-05');
    await service.does(awarded, 'RecordPrinciples', { decision: 'award', ...principles });
    const departure = {
      guidance: 'Statutory guidance',
      instead: 'Otherwise.',
      reason: 'It fits.',
      approvedBy: 'chair',
    };
    await service.does(awarded, 'DepartFromGuidance', { ...departure, approver: { name: 'C. Hair', role: 'Chair' } });
    const { entries } = items((await get(awarded, 'auditor')).body).find(({ item }) => item === 'g')!;
    expect(entries.slice(-2)).toMatchObject([
      { says: 'Record how the procurement principles were applied.' },
      { says: 'Record a departure from guidance.', people: [{ name: 'C. Hair', role: 'Chair', as: 'approved' }] },
    ]);
  });
});
