import { examples } from '../../support/law/examples/all-examples.js';
import { invited, owl } from '../../support/law/places/procurements.js';
import { RegisterOverHttp, shares } from './register.js';

describe('whether two organisations are one', () => {
  let register: RegisterOverHttp;
  beforeAll(async () => {
    register = await RegisterOverHttp.start();
  });
  afterAll(() => register.service.stop());

  const says = (answer: string, more: object = {}, as: 'guardian' | 'commissioner' = 'guardian') =>
    register.tries(
      'ConfirmSameOrganisation',
      { organisation: 'owl-2', other: 'owl', says: answer, reason: 'Companies House.', ...more },
      as,
    );
  const sameness = async (): Promise<unknown> =>
    (await register.service.ask('GET', 'authorities/icb-1/interests/internal', { as: 'guardian' })).body['sameness'];
  const worklist = async (of = 'same-organisation') =>
    (await register.service.ask('GET', 'worklist', { as: 'commissioner' })).body.items
      .filter(({ kind }) => kind === of)
      .map(({ label }) => label);

  it('is asked in the worklist, in names, where the register and a procurement write a name in two ways', async () => {
    const named = { id: 'owl-2', name: 'OWL HEALTH LTD', kind: 'provider', identifiers: ['gb-coh-1234567'] };
    await register.does('RegisterOrganisation', named, 'guardian');
    await register.does('DeclareInterest', { ...shares, organisation: 'owl-2' }, 'decider');
    const id = await register.service.opens(examples.OpenProcurement[0]);
    await register.service.does(id, 'NameParticipant', { person: register.id('decider'), capacity: 'decision-maker' });
    await register.service.does(id, 'DeclareNoConflict', {});
    expect([...(await worklist()), ...(await worklist('declare-anew'))]).toEqual([]);
    await register.service.does(id, 'ChooseProcess', {
      ...examples.ChooseProcess[0],
      existingProviders: [{ id: 'owl', name: 'Owl Health Limited', address: '1 Barn Row, Ely CB7 4AA' }],
    });
    expect(await worklist()).toEqual([
      'OWL HEALTH LTD, which an interest or a declared conflict names, may be Owl Health Limited, which takes part in this procurement: the name is the same. A conflicts guardian confirms on the register of interests that they are one, or that they are not.',
    ]);
    expect(await worklist('declare-anew')).toEqual([]);
  });

  it('is not what whoever declared before there was an offer is asked, but what they declare now', async () => {
    const { service } = register;
    const id = await service.plays(invited().recorded);
    service.at('2026-03-16');
    await service.does(id, 'NameParticipant', { person: register.id('decider'), capacity: 'decision-maker' });
    await service.does(id, 'DeclareNoConflict', {});
    expect(await worklist('declare-anew')).toEqual([]);
    await service.does(id, 'RecordOffer', { provider: { ...owl, id: 'owl-9', name: 'Owl Nights Limited' } });
    expect(await worklist('declare-anew')).toEqual([
      `${register.name('decider')} (decision maker) declared before it was known that these take part, and declares anew, a conflict or that there is none: Owl Nights Limited.`,
    ]);
    await service.does(id, 'DeclareNoConflict', {});
    expect(await worklist('declare-anew')).toEqual([]);
    service.at('2026-03-02');
  });

  it('and what is done about a declared conflict are both waited for by the name of the person', async () => {
    const { service } = register;
    const id = await service.opens(examples.OpenProcurement[0]);
    await service.does(id, 'DeclareConflict', { kind: 'financial', description: 'Shares.' });
    expect(await worklist('manage-conflict')).toEqual([
      expect.stringMatching(
        /^Decide what is done about K1, a conflict that was declared of [^“]+: somebody else than they\.$/,
      ),
    ]);
    await service.does(
      id,
      'ManageConflict',
      { conflict: 'K1', outcome: 'no-conflict', reason: 'They were sold.' },
      { as: 'guardian' },
    );
    expect(await worklist('manage-conflict')).toEqual([]);
  });

  it('is said by a conflicts guardian alone, with a reason, of two ids, and not of where they have an interest', async () => {
    expect((await says('same', {}, 'commissioner')).status).toBe(403);
    expect(await says('same', { reason: ' ' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'data.reason' }] },
    });
    expect(await says('perhaps')).toMatchObject({ status: 400, body: { errors: [{ field: 'data.says' }] } });
    expect(await says('same', { other: 'owl-2' })).toMatchObject({
      status: 422,
      body: { reasons: [{ field: 'data.other' }] },
    });
    expect(await says('taken-back')).toMatchObject({ status: 422, body: { reasons: [{ field: 'data.says' }] } });
    const { interest } = await register.does('DeclareInterest', { ...shares, organisation: 'owl-2' }, 'guardian');
    expect(await says('same')).toMatchObject({
      status: 422,
      body: { reasons: [{ code: 'interest-is-somebody-elses' }] },
    });
    await register.does('EndInterest', { interest, endedOn: '2026-03-01' }, 'guardian');
  });

  it('leaves the worklist when it is answered, and is open again when that is taken back', async () => {
    expect((await says('different')).status).toBe(200);
    expect(await worklist()).toEqual([]);
    expect(await says('different')).toMatchObject({ status: 422 });
    expect(await sameness()).toEqual([
      {
        ...{ organisation: 'owl-2', other: 'owl', same: false, by: register.id('guardian'), on: '2026-03-02' },
        reason: 'Companies House.',
      },
    ]);
    expect((await says('taken-back', { organisation: 'owl', other: 'owl-2' })).status).toBe(200);
    expect(await worklist()).toHaveLength(1);
    expect(await sameness()).toEqual([]);
    expect((await says('same')).status).toBe(200);
    expect(await worklist()).toEqual([]);
  });

  it('is helped by identifiers in the shape of their scheme, kept in one way', async () => {
    const named = { id: 'elk', name: 'Elk Clinics LLP', kind: 'provider' };
    const wrong = await register.tries('RegisterOrganisation', { ...named, identifiers: ['1234567'] }, 'guardian');
    expect(wrong).toMatchObject({ status: 422, body: { reasons: [{ field: 'data.identifiers[0]' }] } });
    const kept = await register.does('RegisterOrganisation', { ...named, identifiers: ['gb-coh-7654321'] }, 'guardian');
    expect(kept).toMatchObject({ identifiers: ['GB-COH-07654321'] });
    const renamed = { ...named, name: 'Elk Care LLP', formerNames: ['Elk Clinics LLP'] };
    expect(await register.does('RegisterOrganisation', renamed, 'guardian')).toMatchObject({
      ...renamed,
      identifiers: ['GB-COH-07654321'],
    });
    expect((await register.tries('RegisterOrganisation', renamed, 'guardian')).status).toBe(422);
  });

  it('was answered as the document says', () => {
    expect(register.service.breaches).toEqual([]);
  });
});
