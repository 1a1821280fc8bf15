import { randomUUID } from 'node:crypto';
import { interestActs, replayAuthority } from '../../../workflows/index.js';
import { asStreamEvent, Engine } from '../../../src/engine/index.js';
import { Trail } from '../../../src/trail/index.js';
import { machineWordsIn } from '../../support/law/shown-words.js';
import { RegisterOverHttp, shares } from './register.js';

describe('declaring interests', () => {
  let register: RegisterOverHttp;
  beforeAll(async () => {
    register = await RegisterOverHttp.start();
  });
  afterAll(() => register.service.stop());

  const wrong = async (type: string, data: object, as: 'commissioner' | 'guardian' = 'commissioner') => {
    const answer = await register.tries(type, data, as);
    expect([answer.status, answer.text]).toEqual([400, expect.any(String)]);
    return answer.body.errors.map(({ field }) => field);
  };
  const refused = async (type: string, data: object, as: 'commissioner' | 'guardian' = 'commissioner') => {
    const answer = await register.tries(type, data, as);
    expect([answer.status, answer.text]).toEqual([422, expect.any(String)]);
    for (const { message, unblock } of answer.body.reasons) expect(machineWordsIn(`${message} ${unblock}`)).toEqual([]);
    return answer.body.reasons.map(({ field }) => field);
  };

  it.each([
    ['2026-03-02', 0, false],
    ['2026-03-29', 27, false],
    ['2026-03-30', 28, false],
    ['2026-03-31', 29, true],
  ])('is in time up to the 28th day: on %s it has taken %i days', async (today, days, late) => {
    register.service.at(today);
    const entered = await register.does('DeclareInterest', shares);
    expect(entered).toMatchObject({ person: register.id('commissioner'), declaredOn: today, days, late });
    register.service.at('2026-03-02');
  });

  it('counts London days, not those of Greenwich', async () => {
    // Half past midnight of 31 March in London, the clocks having gone forward: late by a day that Greenwich has not begun.
    register.service.at('2026-03-30T23:30:00.000Z');
    expect(await register.does('DeclareInterest', shares)).toMatchObject({ declaredOn: '2026-03-31', late: true });
    register.service.at('2026-03-02');
  });

  it('refuses what contradicts itself, with the provision and the field', async () => {
    expect(await refused('DeclareInterest', { ...shares, to: '2024-12-31' })).toEqual(['data.to']);
    expect(await refused('DeclareInterest', { ...shares, awareOn: '2026-03-03' })).toEqual(['data.awareOn']);
    expect(await refused('DeclareInterest', { ...shares, declaredOn: '2026-03-03' })).toEqual(['data.declaredOn']);
    // Not on an earlier day where one declares for oneself, and not before one knew: two reasons, each of them given.
    expect(await refused('DeclareInterest', { ...shares, declaredOn: '2026-03-01' })).toEqual([
      'data.declaredOn',
      'data.declaredOn',
    ]);
    expect(await refused('DeclareInterest', { ...shares, kind: 'indirect' })).toEqual(['data.relationship']);
    expect(await refused('DeclareInterest', { ...shares, relationship: 'My wife' })).toEqual(['data.relationship']);
    expect(await refused('DeclareInterest', { ...shares, organisation: 'nobody-knows' })).toEqual([
      'data.organisation',
    ]);
    const { organisation: _, ...nowhere } = shares;
    expect(await refused('DeclareInterest', { ...nowhere, post: true })).toEqual(['data.organisation']);
    expect(await wrong('DeclareInterest', { ...shares, kind: 'other', from: '2026-02-30', more: 1 })).toEqual(
      expect.arrayContaining(['data.kind', 'data.from', 'data.more']),
    );
    expect(await wrong('DeclareInterests', {})).toEqual(['type']);
  });

  it('takes an interest that begins later, in an organisation that is new to the register or in none', async () => {
    const { organisation: _, ...nowhere } = shares;
    await register.does('DeclareInterest', { ...nowhere, from: '2026-09-01' });
    const named = { ...shares, organisation: 'fox', organisationName: 'Fox Care CIC' };
    const answer = await register.tries('DeclareInterest', named);
    expect(answer.body.events.map(({ type }) => type)).toEqual(['OrganisationRegistered', 'InterestDeclared']);
  });

  it('lets an interest end once, and not before it began', async () => {
    const { interest } = await register.does('DeclareInterest', shares);
    expect(await refused('EndInterest', { interest, endedOn: '2024-12-31' })).toEqual(['data.endedOn']);
    expect(await refused('EndInterest', { interest, endedOn: '2026-03-03' })).toEqual(['data.endedOn']);
    await register.does('EndInterest', { interest, endedOn: '2026-02-28' });
    const again = await register.tries('EndInterest', { interest });
    expect(again).toMatchObject({ status: 422, body: { reasons: [{ code: 'interest-has-not-ended' }] } });
    expect(await refused('EndInterest', { interest: 'I999' })).toEqual(['data.interest']);
  });

  it('lets everyone speak for themselves, and a conflicts-guardian for others, on the day that they say', async () => {
    const person = register.id('decider');
    expect(await refused('DeclareInterest', { ...shares, person })).toEqual(['data.person']);
    const entered = { ...shares, person, awareOn: '2026-01-05', declaredOn: '2026-02-20' };
    const { interest } = await register.does('DeclareInterest', entered, 'guardian');
    expect(await refused('EndInterest', { interest })).toEqual(['data.interest']);
    expect(await refused('AmendInterest', { interest, reason: 'x', post: true })).toEqual(['data.interest']);
    expect(await refused('DeclareInterest', { ...entered, awareOn: '2026-02-21' }, 'guardian')).toEqual([
      'data.declaredOn',
    ]);
    await register.does('EndInterest', { interest }, 'decider');
    const mine = await register.service.ask('GET', 'authorities/icb-1/interests/mine', { as: 'decider' });
    expect(mine.body['interests']).toMatchObject([
      { id: interest, declaredOn: '2026-02-20', late: true, enteredAt: '2026-03-02T09:00:00.000Z', to: '2026-03-02' },
    ]);
  });

  it('is for members of the authority, whatever they are there', async () => {
    expect((await register.tries('DeclareInterest', shares, 'stranger')).status).toBe(404);
    expect((await register.tries('DeclareInterest', shares, 'owlRep')).status).toBe(404);
    expect((await register.tries('DeclareInterest', shares, null)).status).toBe(401);
    for (const as of ['auditor', 'administrator'] as const) await register.does('DeclareInterest', shares, as);
  });

  it('takes somebody without an account under the id that the authority gave', async () => {
    const person = 'lay-member-1';
    expect(await refused('DeclareInterest', { ...shares, person }, 'guardian')).toEqual(['data.person']);
    expect(await refused('RegisterIndividual', { person }, 'guardian')).toEqual(['data.name']);
    expect(await refused('RegisterIndividual', { person: randomUUID(), name: 'Nobody' }, 'guardian')).toEqual([
      'data.person',
    ]);
    expect((await register.tries('RegisterIndividual', { person, name: 'Ruth Adeyemi' })).status).toBe(403);
    await register.does('RegisterIndividual', { person, name: 'Ruth Adeyemi', boardMember: true }, 'guardian');
    await register.does('DeclareInterest', { ...shares, person }, 'guardian');
    const { individuals } = await register.published();
    expect(individuals).toContainEqual(expect.objectContaining({ name: 'Ruth Adeyemi', boardMember: true }));
  });

  it('lets a nil return be made only where nothing is on the register, and a confirmation only where something is', async () => {
    expect(await register.does('MakeNilReturn', {}, 'guardian')).toMatchObject({ on: '2026-03-02' });
    const nothing = await register.tries('ConfirmInterests', {}, 'guardian');
    expect(nothing).toMatchObject({ status: 422, body: { reasons: [{ provision: 'reg 21(1)' }] } });
    expect(machineWordsIn(nothing.body.reasons[0]!.unblock)).toEqual([]);
    expect((await register.tries('MakeNilReturn')).status).toBe(422);
    expect((await register.does('ConfirmInterests'))['interests']).not.toEqual([]);
  });

  it('enters an interest once however often a request is sent, and gives each its own number however many are at once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const [one, two] = await Promise.all(
      [0, 1].map(() => register.tries('DeclareInterest', shares, 'commissioner', { headers })),
    );
    expect(two!.body).toEqual(one!.body);
    expect((await register.tries('MakeNilReturn', {}, 'commissioner', { headers })).status).toBe(409);
    const many = await Promise.all(Array.from({ length: 8 }, () => register.does('DeclareInterest', shares)));
    expect(new Set(many.map(({ interest }) => interest)).size).toBe(8);
  });

  // Whoever speaks of their own need not have looked; whatever else is said is said of what one has read.
  it('asks for the version that was seen where it is said of what stands there, and for what is declared it does not', async () => {
    const free = Object.values(interestActs).flatMap(({ type, tag }) => (tag === 'optional' ? [type] : []));
    expect(free).toEqual(['DeclareInterest', 'MakeNilReturn']);
    const sends = (type: string, data: object) => {
      const sent = { as: 'commissioner', body: { type, data }, headers: { 'idempotency-key': randomUUID() } } as const;
      return register.service.ask('POST', 'authorities/icb-1/interests/commands', sent);
    };
    expect((await sends('DeclareInterest', shares)).status).toBe(200);
    expect(await sends('ConfirmInterests', {})).toMatchObject({
      ...{ status: 428, body: { type: '/problems/precondition-required' } },
    });
  });

  it('is judged again as it was decided, by the rules and on what was known then', async () => {
    const { app } = register.service;
    const [trail, engine] = [app.get(Trail), app.get(Engine)];
    const stream = { authority: 'icb-1', type: 'authority', id: 'icb-1' } as const;
    const events = await trail.load(stream);
    const sealed = await trail.disclose(stream, 1, events.length);
    const evidence = await Promise.all(events.map((event) => engine.evidenceOfSettled(event)));
    const disclosed = events.map((event) => ({
      ...asStreamEvent(event),
      disclosed: Object.fromEntries(
        Object.entries(sealed.get(event.version) ?? {}).map(([name, one]) => [name, 'value' in one && one.value]),
      ),
    }));
    const { standing, differences, notJudged } = replayAuthority(disclosed, (_event, index) => evidence[index]!);
    expect({ differences, notJudged, version: standing.version }).toEqual({
      ...{ differences: [], notJudged: [], version: events.length },
    });
    expect(Object.keys(standing.facts.register.interests).length).toBeGreaterThan(10);
  });

  it('was answered as the document says', () => {
    expect(register.service.breaches).toEqual([]);
  });
});
