import type { ExclusionState } from '../../../workflows/index.js';
import { Service } from '../../support/http/service.js';
import { check, contactedUnder, found } from '../../support/law/places/exclusions.js';
import { owl, terms } from '../../support/law/places/procurements.js';

describe('exclusion over HTTP', () => {
  let service: Service;
  beforeAll(async () => (service = await Service.start()));
  afterAll(() => service.stop());
  afterEach(() => expect(service.breaches.splice(0)).toEqual([]));

  const stateOf = async (id: string) => {
    const { body } = await service.ask('GET', `procurements/${id}`);
    return { body, exclusions: body['exclusions'] as readonly ExclusionState[] };
  };
  const provider = { id: 'owl' };
  const award = { ...terms, providers: [provider] };

  it('hears a provider, excludes it, tells the Minister, and keeps what was said of it sealed', async () => {
    const id = await service.plays(contactedUnder().recorded);
    service.at('2026-03-10');
    await service.does(id, 'RecordExclusionCheck', check({ grounds: found('Sch 6 para 17'), assessment: 'A secret.' }));
    const refused = await service.tries(id, 'DecideExclusion', { provider, outcome: 'exclude', reasons: 'Bribery.' });
    expect(refused.body.reasons).toMatchObject([{ provision: 'Procurement Act 2023 s.58(2)' }]);
    expect((await stateOf(id)).exclusions).toMatchObject([
      {
        provider: 'owl',
        name: owl.name,
        excluded: false,
        subcontracting: 'not-asked',
        subjects: [
          {
            subcontractor: null,
            status: 'excluded',
            grounds: [{ ground: 'Sch 6 para 17', exclusion: 'must', basis: 'assessed' }],
            checkCurrentUntil: '2026-06-08',
            awaiting: expect.stringContaining('opportunity') as string,
          },
        ],
      },
    ]);
    await service.does(id, 'OfferSelfCleaning', { provider, until: '2026-03-20' });
    service.at('2026-03-21');
    await service.does(id, 'DecideExclusion', { provider, outcome: 'exclude', reasons: 'Bribery.' });
    const { body, exclusions } = await stateOf(id);
    expect(exclusions[0]).toMatchObject({ excluded: true, subjects: [{ decision: 'exclude', awaiting: null }] });
    expect(body.deadlines).toContainEqual(
      expect.objectContaining({ id: 'minister-notice:X1', kind: 'minister-notice', dueOn: '2026-04-19', metAt: null }),
    );
    expect(JSON.stringify(body)).not.toMatch(/A secret|Bribery\./);
    const tried = await service.tries(id, 'EnterIntoContract', award);
    expect(tried.status).toBe(422);
    expect(tried.body.reasons).toContainEqual(expect.objectContaining({ provision: 'reg 20(1)' }));
    await service.does(id, 'NotifyMinister', { deadline: 'minister-notice:X1' });
    const after = await stateOf(id);
    expect(after.body.deadlines.find(({ id: one }) => one === 'minister-notice:X1')?.metAt).not.toBeNull();
    const { body: replay } = await service.ask('GET', `procurements/${id}/replay`);
    expect(replay).toMatchObject({ differences: [], notJudged: [], exclusions: [{ excluded: true }] });
  });

  it('shows each sub-contractor, the one that was replaced included', async () => {
    const id = await service.plays(contactedUnder().recorded);
    service.at('2026-03-10');
    await service.does(id, 'RequestSubcontractingInformation', { provider });
    expect((await stateOf(id)).exclusions).toMatchObject([{ subcontracting: 'asked' }]);
    const subcontractors = [{ id: 'stoat', name: 'Stoat Imaging Limited' }];
    await service.does(id, 'RecordIntendedSubcontractors', { provider, answer: 'intends', subcontractors });
    const listed = { lookedAtOn: '2026-03-10', entries: [{ ground: 'Sch 6 para 17' }] };
    await service.does(id, 'RecordExclusionCheck', check({ subcontractor: 'stoat', debarmentList: listed }));
    await service.does(id, 'NotifyOfIntendedExclusion', { provider, subcontractor: 'stoat', until: '2026-03-20' });
    const replacement = { id: 'hare', name: 'Hare Imaging CIC' };
    await service.does(id, 'ReplaceSubcontractor', { provider, subcontractor: 'stoat', replacement });
    expect((await stateOf(id)).exclusions).toMatchObject([
      {
        subcontracting: 'intends',
        subjects: [
          { subcontractor: null, status: null },
          { subcontractor: 'hare', name: 'Hare Imaging CIC', status: null },
          { subcontractor: 'stoat', name: 'Stoat Imaging Limited', status: 'excluded', awaiting: null },
        ],
      },
    ]);
  });

  it('names the field of what cannot be read', async () => {
    const id = await service.plays(contactedUnder().recorded);
    service.at('2026-03-10');
    const wrong = { ...check(), mandatory: 'most', grounds: [{ ground: 'Sch 6 para 1', eventOn: 'then' }] };
    const { status, body } = await service.tries(id, 'RecordExclusionCheck', wrong);
    expect(status).toBe(400);
    expect(body.errors.map(({ field }) => field).sort()).toEqual([
      'data.grounds[0].continuing',
      'data.grounds[0].eventOn',
      'data.grounds[0].ground',
      'data.mandatory',
    ]);
  });

  it('warns where the authority wants advice only', async () => {
    const id = await service.plays(contactedUnder().recorded);
    service.at('2026-03-10');
    const { body } = await service.does(id, 'EnterIntoContract', award);
    expect(body.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['exclusion-checks-are-current', 'subcontracting-was-asked-about']),
    );
  });
});
