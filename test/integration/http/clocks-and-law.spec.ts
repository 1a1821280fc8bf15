import {
  catalogue,
  editionRows,
  numberRows,
  processes,
  provisions,
  regimes,
  type EditionRow,
  type NumberRow,
} from '../../../workflows/index.js';
import { processCheckExample } from '../../../src/openapi/process-check-example.js';
import { Service } from '../../support/http/service.js';

describe('what anybody may ask', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const get = async (url: string) => service.ask('GET', url, { as: null });

  it('counts the standstill of a publication, day by day', async () => {
    const { status, body } = await get('standstill?published=2026-03-24');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      published: '2026-03-24',
      standstillBegins: '2026-03-25',
      lastDay: '2026-04-08',
      representationsBefore: '2026-04-08T23:00:00.000Z',
      earliestAward: '2026-04-09',
      provisions: ['reg 12(2)', 'reg 12(3)', 'reg 12(9)', 'reg 12(12)'],
    });
    expect(body.days).toContainEqual({ date: '2026-04-03', counted: false, why: 'Good Friday' });
  });

  it('warns that a date before the Regulations is arithmetic only', async () => {
    const { body } = await get('standstill?published=2023-06-01');
    expect(body.warnings).toHaveLength(1);
  });

  it('counts working days, and the gate of the most suitable provider process', async () => {
    expect((await get('working-days?from=2026-11-10&n=5')).body).toMatchObject({
      after: '2026-11-10',
      lastDay: '2026-11-17',
    });
    expect((await get('msp-gate?submitted=2026-11-02')).body).toMatchObject({
      submitted: '2026-11-02',
      earliestDay: '2026-11-16',
      notBefore: '2026-11-16T00:00:00.000Z',
      provisions: ['reg 10(5)'],
    });
  });

  it.each([
    'standstill?published=2028-12-28',
    'standstill?published=2022-01-04',
    'working-days?from=2026-01-01&n=99999',
  ])('refuses %s rather than guess beyond the holiday list, and names its span', async (url) => {
    const { status, body } = await get(url);
    expect(status).toBe(422);
    expect(body.reasons).toEqual([
      expect.objectContaining({
        code: 'outside-the-holiday-list',
        provision: 'reg 12(12)',
        found: expect.objectContaining({ from: '2023-01-01', to: '2028-12-31' }),
      }),
    ]);
  });

  it('says which processes may be followed, with citations', async () => {
    const { status, body } = await service.ask('POST', 'process-check', { as: null, body: processCheckExample });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      inScope: true,
      gateway: '6(5)',
      must: null,
      may: ['direct-award-c', 'most-suitable-provider', 'competitive'],
      considerableChange: { met: false, increase: 300000, increasePercent: 7.5 },
    });
    expect(body.reasons.length).toBeGreaterThan(3);
  });

  it('says of services that are out of scope why they are', async () => {
    const answers = { ...processCheckExample, cpv: '45000000-7' };
    const { status, body } = await service.ask('POST', 'process-check', { as: null, body: answers });
    expect({ status, inScope: body.inScope, may: body.may }).toEqual({ status: 200, inScope: false, may: [] });
  });

  it('lists every provision with what rests on it', async () => {
    const { body } = await get('law');
    const law = { editions: editionRows(), numbers: numberRows(regimes.at(-1)!), items: catalogue() };
    expect(body).toEqual({ regime: regimes.at(-1), ...(JSON.parse(JSON.stringify(law)) as typeof law) });
    expect((body.editions as readonly EditionRow[]).map(({ from, provision }) => `${from} ${provision}`)).toEqual([
      '2024-01-01 reg 1(1)',
      '2025-02-24 SI 2025/163 reg 34(1)',
      '2026-03-24 SI 2026/360 reg 4',
    ]);
    expect(body.numbers).toContainEqual({
      name: 'standstill-working-days',
      says: '8 working days from the day after standstill begins to the end of the time for representations',
      ...{ value: 8, unit: 'working days', from: '2024-01-01', provision: 'reg 12(3)', standing: 'law' },
    });
    expect(body.items).toHaveLength(Object.keys(provisions).length);
    const made = (await get('law?regime=2024-01-01')).body;
    expect(made).toMatchObject({ regime: '2024-01-01' });
    expect((made.numbers as readonly NumberRow[]).map(({ name }) => name)).not.toContain('minister-notice-days');
  });

  it('needs no token for any of it, and takes no notice of a bad one', async () => {
    for (const url of [
      'standstill?published=2026-03-24',
      'law',
      ...processes.map((each) => `processes/${each}/statechart`),
    ]) {
      expect((await service.ask('GET', url, { token: 'rubbish' })).status).toBe(200);
    }
  });

  it('answers HEAD as GET without the body', async () => {
    const { status, text, headers } = await service.ask('HEAD', 'standstill?published=2026-03-24', { as: null });
    expect({ status, text, type: headers['content-type'] }).toEqual({
      status: 200,
      text: '',
      type: 'application/json; charset=utf-8',
    });
  });
});
