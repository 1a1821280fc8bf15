import {
  authorityKind,
  correcting,
  ownActs,
  overlayOf,
  replayAuthority,
  replayOrganisation,
  type CorrectRecord,
} from '../../../workflows/index.js';
import { followsAtGates } from '../../../workflows/deciding/corrections/follows-at-gates.js';
import { lawOfAuthorities } from '../../../workflows/streams/authority.js';
import {
  acts,
  ANN,
  asked,
  at,
  codes,
  corrected,
  correctedProvider,
  law,
  LEE,
  MAX,
  ofAProvider,
  on,
  VAL,
  whole,
  withoutTheConfirmation,
} from './own-histories.js';

const none = { corrections: [], why: 'x', told: [], noneTold: 'x' } as unknown as CorrectRecord;

describe('what an authority or an organisation has settled of itself', () => {
  it('is every act of either, in the history that is put right here', () => {
    const given = [...acts.map(([{ type }]) => type), 'RegisterProvider', 'CorrectOrganisationName', 'CorrectRecord'];
    expect([...new Set(given)].sort()).toEqual(Object.keys(ownActs).sort());
  });

  it('restates and flags nothing where nothing is put right', () => {
    const follows = followsAtGates(lawOfAuthorities, whole.standing, none, { ...on(30), history: whole.past });
    expect(follows).toMatchObject({ edits: [], restated: [], struck: [], flags: [], notJudged: [], wrong: [] });
  });

  it('is found right when it is judged again, each act by what was given', () => {
    const replayed = replayAuthority(
      whole.past.map(({ event }) => event),
      (_event, index) => whole.past[index]!.evidence,
    );
    expect(replayed).toEqual({ standing: whole.standing, footing: [], differences: [], notJudged: [] });
  });

  // Each act of will has its own act by which it is taken again, or taken back; nothing that is sealed is put right here.
  it('declares what can be put right, and nothing of what is sealed', () => {
    const declared = Object.fromEntries(
      Object.keys(ownActs).map((type) => [
        type,
        [...law.patternsOf(type), ...(law.mayBeStruck(type) ? ['strike'] : [])],
      ]),
    );
    expect(declared).toEqual({
      ...{ RegisterAuthority: ['address', 'authorityKind'], RegisterProvider: ['address'] },
      ...{ AddMember: [], GrantRole: [], EndRoles: [], RenameOrganisation: ['from', 'strike'] },
      ...{ CorrectOrganisationName: [], CorrectPersonName: [] },
      DeclareInterest: ['organisation', 'post', 'from', 'to', 'awareOn', 'declaredOn', 'strike'],
      AmendInterest: ['organisation', 'post', 'from', 'to'],
      EndInterest: ['endedOn', 'strike'],
      ...{ MakeNilReturn: [], ConfirmInterests: [], ConfirmSameOrganisation: [] },
      RelateOrganisations: ['from', 'until', 'strike'],
      RegisterOrganisation: ['name', 'formerNames.*', 'identifiers.*'],
      RegisterIndividual: ['strike'],
      RecordDeparture: ['leftOn', 'strike'],
      RecordManagement: ['agreedBy', 'agreedOn'],
      ...{ WithholdInterest: [], PublishInterest: [], SetConfirmationPeriod: [], SetAssurance: [], SettleDefault: [] },
      AdoptScheme: ['delegations.*.delegatedBy', 'delegations.*.from', 'delegations.*.until', 'committees.*.name'],
      CorrectRecord: ['strike'],
    });
    for (const type of Object.keys(ownActs)) {
      const roots = law.patternsOf(type).map((pattern) => pattern.split('.')[0]!);
      expect(roots.filter((root) => law.sealsOf(type).includes(root))).toEqual([]);
    }
  });

  const values: readonly (readonly [type: string, nth: number, path: string, is: unknown, now: object])[] = [
    ['AuthorityRegistered', 0, 'address', '2 High Street', {}],
    ['OrganisationRenamed', 0, 'from', '2026-03-01', { membership: { calledSince: '2026-03-01' } }],
    ['InterestDeclared', 1, 'organisation', 'owl', {}],
    ['InterestDeclared', 1, 'post', true, {}],
    ['InterestDeclared', 2, 'from', '2025-02-09', { register: { interests: { I3: { from: '2025-02-09' } } } }],
    ['InterestDeclared', 0, 'from', '2025-01-09', { register: { interests: { I1: { from: '2025-01-09' } } } }],
    ['InterestDeclared', 0, 'to', null, { register: { interests: { I1: { to: null } } } }],
    [
      'InterestDeclared',
      0,
      'awareOn',
      '2026-01-05',
      { register: { interests: { I1: { awareOn: '2026-01-05', late: true } } } },
    ],
    [
      'InterestDeclared',
      0,
      'declaredOn',
      '2026-03-13',
      { register: { interests: { I1: { declaredOn: '2026-03-13' } } } },
    ],
    ['InterestAmended', 1, 'organisation', 'elm', { register: { interests: { I2: { organisation: 'elm' } } } }],
    ['InterestAmended', 1, 'post', false, { register: { interests: { I2: { post: false } } } }],
    ['InterestAmended', 1, 'from', '2025-03-09', { register: { interests: { I2: { from: '2025-03-09' } } } }],
    ['InterestAmended', 1, 'to', '2026-11-09', {}],
    ['InterestEnded', 0, 'endedOn', '2026-03-11', { register: { interests: { I2: { to: '2026-03-11' } } } }],
    ['OrganisationsRelated', 0, 'from', '2024-01-01', { register: { relations: [{ from: '2024-01-01' }] } }],
    ['OrganisationsRelated', 0, 'until', null, { register: { relations: [{ until: null }] } }],
    [
      'OrganisationRegistered',
      0,
      'name',
      'Owl Healthcare',
      { register: { organisations: { owl: { name: 'Owl Healthcare' } } } },
    ],
    [
      'OrganisationRegistered',
      0,
      'formerNames.0',
      'Owls',
      { register: { organisations: { owl: { formerNames: ['Owls'] } } } },
    ],
    [
      'OrganisationRegistered',
      0,
      'identifiers.0',
      'GB-COH-07654321',
      { register: { organisations: { owl: { identifiers: ['GB-COH-07654321'] } } } },
    ],
    ['IndividualLeft', 0, 'leftOn', '2026-03-16', { register: { individuals: { [MAX]: { leftOn: '2026-03-16' } } } }],
    ['InterestManaged', 0, 'agreedBy', VAL, { register: { interests: { I1: { management: [{ agreedBy: VAL }] } } } }],
    [
      'InterestManaged',
      0,
      'agreedOn',
      '2026-03-09',
      { register: { interests: { I1: { management: [{ agreedOn: '2026-03-09' }] } } } },
    ],
    [
      'SchemeAdopted',
      0,
      'delegations.0.delegatedBy',
      'The Board',
      { settled: { schemes: [{ delegations: [{ delegatedBy: 'The Board' }] }] } },
    ],
    [
      'SchemeAdopted',
      0,
      'delegations.0.from',
      '2026-02-01',
      { settled: { schemes: [{ delegations: [{ from: '2026-02-01' }] }] } },
    ],
    [
      'SchemeAdopted',
      0,
      'delegations.0.until',
      '2026-11-30',
      { settled: { schemes: [{ delegations: [{ until: '2026-11-30' }] }] } },
    ],
    [
      'SchemeAdopted',
      0,
      'committees.0.name',
      'Committee',
      { settled: { schemes: [{ committees: [{ name: 'Committee' }] }] } },
    ],
  ];

  it.each(values)('%s %#: %s %s is put right, and stands so from then on', (type, nth, path, is, now) => {
    const event = at(type, nth);
    const after = corrected(whole, [{ event, path, is }]);
    expect(after.standing.facts).toMatchObject(now);
    expect(after.standing.version).toBe(whole.standing.version + 1);
    const overlay = overlayOf(after.past.map((one) => one.event))!;
    expect(overlay.restated.some((one) => one.event === event && one.type === type)).toBe(true);
    expect(overlay.flags).toEqual([]);
    // Once more is no correction, and what it was comes back when the correction is struck.
    expect(codes(asked(after, [{ event, path, is }]))).toEqual(['correction-is-of-what-is-on-record']);
    const back = corrected(after, [{ event: after.standing.version, strike: true }]);
    expect(back.standing.facts).toEqual(whole.standing.facts);
  });

  it('has every field that may be put right among those', () => {
    const byEvent = Object.fromEntries(Object.values(ownActs).map(({ event, type }) => [event, type]));
    const tried = values.map(([type, , path]) => `${byEvent[type]}.${path.replace(/\d+/g, '*')}`);
    const may = Object.keys(ownActs).flatMap((type) => law.patternsOf(type).map((pattern) => `${type}.${pattern}`));
    const elsewhere = ['RegisterAuthority.authorityKind', 'RegisterProvider.address'];
    expect([...new Set([...tried, ...elsewhere])].sort()).toEqual([...may].sort());
  });

  it('carries what was wrong on to where it was taken from', () => {
    // The first amendment says the first day of the entry as it was known; the second gave one of its own.
    const after = corrected(whole, [{ event: at('InterestDeclared', 0), path: 'from', is: '2025-01-09' }]);
    const restated = overlayOf(after.past.map((one) => one.event))!.restated.map(({ event }) => event);
    expect(restated).toEqual([at('InterestDeclared', 0), at('InterestAmended', 0)]);
  });

  it('says what was done on a wrong footing, and undoes nothing', () => {
    const after = asked(whole, [{ event: 1, path: 'authorityKind', is: 'local-authority' }]);
    expect(after.accepted && after.warnings).toEqual([]);
    const boarded = corrected({ ...whole }, [{ event: at('InterestDeclared', 1), path: 'to', is: '2026-03-05' }]);
    const { flags } = overlayOf(boarded.past.map((one) => one.event))!;
    expect(flags.every(({ event }) => event > at('InterestDeclared', 1))).toBe(true);
  });

  const struck: readonly (readonly [
    type: string,
    nth: number,
    gone: (facts: typeof whole.standing.facts) => unknown,
  ])[] = [
    [
      'OrganisationRenamed',
      0,
      ({ membership }) => membership.name === 'Fells Council' && membership.calledSince === null,
    ],
    ['InterestDeclared', 2, ({ register }) => !('I3' in register.interests)],
    ['InterestEnded', 0, ({ register }) => register.interests['I2']!.to === '2026-11-30'],
    ['OrganisationsRelated', 0, ({ register }) => register.relations.length === 0],
    ['IndividualLeft', 0, ({ register }) => register.individuals[MAX]!.leftOn === null],
  ];

  it.each(struck)('%s is struck, leaves nothing behind, and comes back when that is struck', (type, nth, gone) => {
    // What was confirmed was no mistake; those who said nothing of the third entry did not see it.
    const history = type === 'InterestDeclared' ? withoutTheConfirmation() : whole;
    const event = history.past.flatMap((one, index) => (one.event.type === type ? [index + 1] : []))[nth]!;
    const after = corrected(history, [{ event, strike: true }]);
    expect(gone(after.standing.facts)).toBe(true);
    const back = corrected(after, [{ event: after.standing.version, strike: true }]);
    expect(back.standing.facts).toEqual(history.standing.facts);
  });

  it('never gives the name of a struck interest to another', () => {
    const after = corrected(withoutTheConfirmation(), [{ event: at('InterestDeclared', 2), strike: true }]);
    const decided = authorityKind.decide(
      after.standing,
      {
        type: 'DeclareInterest',
        data: {
          person: LEE,
          kind: 'financial',
          organisation: 'owl',
          description: 'x',
          from: '2026-01-01',
          awareOn: '2026-03-30',
        },
      },
      on(30, 'val'),
    );
    expect(decided.accepted && decided.events.at(-1)!.data['interest']).toBe('I4');
  });

  it('is shown as it stood, as it was known then or is known now', () => {
    const after = corrected(whole, [{ event: at('InterestEnded'), path: 'endedOn', is: '2026-03-11' }]);
    const events = after.past.map(({ event }) => event);
    const evidence = (_event: unknown, index: number) => after.past[index]!.evidence;
    const upTo = events.slice(0, at('InterestEnded'));
    const then = replayAuthority(upTo, evidence);
    const now = replayAuthority(upTo, evidence, events);
    expect(then.standing.facts.register.interests['I2']!.to).toBe('2026-03-10');
    expect(now.standing.facts.register.interests['I2']!.to).toBe('2026-03-11');
    const all = replayAuthority(events, evidence);
    expect(all.standing).toEqual(after.standing);
    expect(all.differences).toEqual([]);
  });

  it('is put right of an organisation that is no authority in the same way', () => {
    const history = ofAProvider();
    const renamed = history.past.findIndex(({ event }) => event.type === 'OrganisationRenamed') + 1;
    const after = correctedProvider(history, [
      { event: 1, path: 'address', is: '2 Wood Lane' },
      { event: renamed, path: 'from', is: '2026-03-01' },
    ]);
    expect(after.standing.facts.membership.calledSince).toBe('2026-03-01');
    const struckNow = correctedProvider(after, [{ event: renamed, strike: true }]);
    expect(struckNow.standing.facts.membership.name).toBe('Owl Health');
    const events = struckNow.past.map(({ event }) => event);
    const replayed = replayOrganisation(events, (_event, index) => struckNow.past[index]!.evidence);
    expect(replayed).toEqual({ standing: struckNow.standing, footing: [], differences: [], notJudged: [] });
  });

  it('has one act for that, the same of every kind of stream', () => {
    expect(Object.keys(correcting)).toEqual(['CorrectRecord']);
    expect(authorityKind.tagOf('CorrectRecord')).toBe('required');
    expect(
      authorityKind.restsOn({ type: 'CorrectRecord', data: none }, { person: ANN, facts: whole.standing.facts }),
    ).toBe('*');
  });
});
