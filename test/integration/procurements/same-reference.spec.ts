import { Service } from '../../support/http/service.js';
import { opening } from '../../support/law/places/procurements.js';

describe('a reference that is given twice in one authority', () => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start();
    service.at('2026-03-02');
  });
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const opens = async (more: object, as: 'commissioner' | 'stranger' = 'commissioner') => {
    const { status, body } = await service.ask('POST', 'procurements', { as, body: { ...opening, ...more } });
    expect(status).toBe(201);
    return { id: body.id, warnings: body.warnings.map(({ message }) => message) };
  };

  it('warns whoever opens the second, by the name of the first, and nobody of another authority', async () => {
    const first = await opens({ reference: 'R-1', title: 'Clinics' });
    expect(first.warnings).toEqual([]);
    const second = await opens({ reference: 'R-1', title: 'Clinics again' });
    expect(second.warnings).toEqual([
      'R-1 is the reference of another procurement of this authority too: “Clinics”, opened on Monday 2 March 2026.',
    ]);
    expect((await opens({ reference: 'R-2' })).warnings).toEqual([]);
    expect((await opens({ reference: 'R-1' }, 'stranger')).warnings).toEqual([]);
  });

  it('warns of an amendment to it, never of the procurement itself, and is replayed as it was decided', async () => {
    await opens({ reference: 'R-3', title: 'Scanners' });
    const { id } = await opens({ reference: 'R-4' });
    const amend = async (reference: string) =>
      (await service.does(id, 'AmendProcurement', { reference, reason: 'Mistyped.' })).body.warnings
        .map(({ code }) => code)
        .filter((code) => code === 'reference-is-anothers');
    expect(await amend('R-4a')).toEqual([]);
    expect(await amend('R-3')).toEqual(['reference-is-anothers']);
    expect(await amend('R-4')).toEqual([]);
    const replayed = await service.ask('GET', `procurements/${id}/replay`);
    expect(replayed.body['differences']).toEqual([]);
  });
});
