import type { AuthorityCommand, AuthorityCommandType, AuthorityEvidence } from '../../../workflows/index.js';
import { ANN, GUARDIAN, interest, LEE, VAL } from './authorities.js';

export type Line = readonly [
  rule: string,
  before: readonly (readonly [AuthorityCommand, Partial<AuthorityEvidence>?])[],
  refused: AuthorityCommand,
  allowed: AuthorityCommand,
  field?: string | undefined,
  known?: Partial<AuthorityEvidence>,
];

const does = <T extends AuthorityCommandType>(
  type: T,
  data: Extract<AuthorityCommand, { type: T }>['data'],
): AuthorityCommand => ({ type, data }) as unknown as AuthorityCommand;

export const declared = does('DeclareInterest', interest);
const { organisationName: _, ...nameless } = interest;
const asGuardian = { actor: GUARDIAN };
const withheld = [[declared], [does('WithholdInterest', { interest: 'I1', reason: 'Harm.' }), asGuardian]] as const;
const delegation = {
  id: 'D1',
  to: { person: ANN },
  decisions: ['award'],
  delegatedBy: 'The Board',
  from: '2026-01-01',
} as const;
const committee = { id: 'C1', name: 'Commissioning Committee', quorum: 1, members: [ANN] } as const;
const scheme = (change: object, more: object = {}): AuthorityCommand =>
  does('AdoptScheme', { delegations: [{ ...delegation, ...change }], committees: [committee], ...more });
const committees = (change: object): AuthorityCommand =>
  does('AdoptScheme', { delegations: [delegation], committees: [{ ...committee, ...change }] });
const apart = (change: object = {}): AuthorityCommand =>
  does('ConfirmSameOrganisation', {
    organisation: 'owl',
    other: 'owl-2',
    says: 'same',
    reason: 'Looked up.',
    ...change,
  });
const relates = (change: object = {}): AuthorityCommand =>
  does('RelateOrganisations', { organisation: 'owl', relation: 'parent', other: 'fox', ...change });
const owlAndFox = [
  [does('RegisterOrganisation', { id: 'owl', name: 'Owl Health Limited', kind: 'provider' }), asGuardian],
  [does('RegisterOrganisation', { id: 'fox', name: 'Fox Care CIC', kind: 'provider' }), asGuardian],
] as const;
const ended = (endedOn: string): AuthorityCommand => does('EndInterest', { interest: 'I1', endedOn });

/** Each rule with an act that it refuses and one that it lets through, as far as it is concerned. */
export const lines: readonly Line[] = [
  [
    'interest-is-on-the-register',
    [[declared]],
    does('EndInterest', { interest: 'I2' }),
    does('EndInterest', { interest: 'I1' }),
    'data.interest',
  ],
  ['interest-is-the-persons-own', [], does('MakeNilReturn', { person: VAL }), does('MakeNilReturn', {}), 'data.person'],
  [
    'person-is-known-to-the-authority',
    [],
    does('DeclareInterest', { ...interest, person: 'nobody' }),
    declared,
    'data.person',
    asGuardian,
  ],
  [
    'person-has-not-left',
    [
      [does('RegisterIndividual', { person: LEE, name: 'Lee' }), asGuardian],
      [does('RecordDeparture', { person: LEE }), asGuardian],
    ],
    does('MakeNilReturn', { person: LEE }),
    does('MakeNilReturn', {}),
    'data.person',
    asGuardian,
  ],
  [
    'period-ends-after-it-begins',
    [],
    does('DeclareInterest', { ...interest, to: '2024-12-31' }),
    does('DeclareInterest', { ...interest, to: '2025-01-01' }),
    'data.to',
  ],
  ['day-has-come', [[declared]], ended('2026-03-03'), ended('2026-03-02'), 'data.endedOn'],
  [
    'indirect-interest-says-whose-it-is',
    [],
    does('DeclareInterest', { ...interest, kind: 'indirect' }),
    does('DeclareInterest', { ...interest, kind: 'indirect', relationship: 'My wife' }),
    'data.relationship',
  ],
  [
    'post-is-held-in-an-organisation',
    [[declared]],
    does('AmendInterest', { interest: 'I1', reason: 'x', organisation: null, post: true }),
    does('AmendInterest', { interest: 'I1', reason: 'x', post: true }),
    'data.organisation',
  ],
  [
    'declaration-is-dated-by-the-guardian-alone',
    [],
    does('DeclareInterest', { ...interest, declaredOn: '2026-03-01' }),
    does('DeclareInterest', { ...interest, declaredOn: '2026-03-02' }),
    'data.declaredOn',
  ],
  [
    'interest-is-known-before-it-is-declared',
    [],
    does('DeclareInterest', { ...interest, declaredOn: '2026-01-31' }),
    does('DeclareInterest', { ...interest, declaredOn: '2026-02-01' }),
    'data.declaredOn',
  ],
  [
    'organisation-is-known-by-name',
    [],
    does('DeclareInterest', { ...nameless, organisation: 'elk' }),
    does('DeclareInterest', { ...interest, organisation: 'elk', organisationName: 'Elk Clinics LLP' }),
    'data.organisation',
  ],
  [
    'amendment-changes-something',
    [[declared]],
    does('AmendInterest', { interest: 'I1', reason: 'x' }),
    does('AmendInterest', { interest: 'I1', reason: 'x', description: 'Sold.' }),
    'data.interest',
  ],
  [
    'interest-has-not-ended',
    [[declared], [ended('2026-03-02')]],
    ended('2026-03-02'),
    does('DeclareInterest', interest),
    'data.interest',
  ],
  ['nothing-is-on-the-register', [[declared]], does('MakeNilReturn', {}), does('MakeNilReturn', { person: VAL })],
  [
    'something-is-on-the-register',
    [[declared]],
    does('ConfirmInterests', { person: VAL }),
    does('ConfirmInterests', {}),
  ],
  [
    'interest-is-somebody-elses',
    [[declared]],
    does('WithholdInterest', { interest: 'I1', reason: 'x' }),
    does('WithholdInterest', { interest: 'I9', reason: 'x' }),
  ],
  [
    'somebody-else-agreed',
    [[declared]],
    does('RecordManagement', { interest: 'I1', action: 'x', agreedBy: ANN }),
    does('RecordManagement', { interest: 'I1', action: 'x', agreedBy: VAL }),
    'data.agreedBy',
    asGuardian,
  ],
  [
    'whoever-agreed-is-known',
    [[declared]],
    does('RecordManagement', { interest: 'I1', action: 'x', agreedBy: 'nobody' }),
    does('RecordManagement', { interest: 'I1', action: 'x', agreedBy: VAL }),
    'data.agreedBy',
    asGuardian,
  ],
  [
    'interest-is-published',
    withheld,
    does('WithholdInterest', { interest: 'I1', reason: 'x' }),
    does('WithholdInterest', { interest: 'I2', reason: 'x' }),
    'data.interest',
    asGuardian,
  ],
  [
    'interest-is-withheld',
    [[declared]],
    does('PublishInterest', { interest: 'I1' }),
    does('PublishInterest', { interest: 'I2' }),
    'data.interest',
    asGuardian,
  ],
  [
    'organisation-is-new',
    owlAndFox,
    owlAndFox[0][0],
    does('RegisterOrganisation', { id: 'owl', name: 'Owl Health CIC', kind: 'provider' }),
  ],
  [
    'identifiers-are-of-their-scheme',
    [],
    does('RegisterOrganisation', { id: 'elk', name: 'Elk', kind: 'provider', identifiers: ['1234567'] }),
    does('RegisterOrganisation', { id: 'elk', name: 'Elk', kind: 'provider', identifiers: ['gb-coh-1234567'] }),
    'data.identifiers[0]',
  ],
  ['organisations-are-two', [], apart({ other: 'owl' }), apart(), 'data.other'],
  ['organisations-are-told-apart-anew', [[apart(), asGuardian]], apart(), apart({ says: 'different' })],
  [
    'relation-does-not-contradict-the-register',
    [...owlAndFox, [relates(), asGuardian]],
    relates({ organisation: 'fox', other: 'owl' }),
    relates({ relation: 'partner' }),
    'data.relation',
  ],
  [
    'person-is-a-member-or-has-a-name',
    [],
    does('RegisterIndividual', { person: 'lay-1' }),
    does('RegisterIndividual', { person: 'lay-1', name: 'Ruth Adeyemi' }),
    'data.name',
  ],
  [
    'board-is-of-an-integrated-care-board',
    [],
    does('RegisterIndividual', { person: ANN, boardMember: true }),
    does('RegisterIndividual', { person: ANN }),
    'data.boardMember',
  ],
  [
    'assurance-changes',
    [],
    does('SetAssurance', { level: 'required', reason: 'x' }),
    does('SetAssurance', { level: 'advised', reason: 'x' }),
  ],
  [
    'default-changes',
    [],
    does('SettleDefault', { default: 'declared-anew', applies: true, reason: 'x' }),
    does('SettleDefault', { default: 'declared-anew', applies: false, reason: 'x' }),
  ],
  [
    'scheme-names-each-once',
    [],
    committees({ members: [ANN, ANN] }),
    committees({ members: [ANN, VAL] }),
    'data.committees[0].members[1]',
  ],
  [
    'quorum-can-be-met',
    [],
    committees({ quorum: 2 }),
    committees({ quorum: 2, members: [ANN, VAL] }),
    'data.committees[0].quorum',
  ],
  [
    'committee-is-of-registered-authorities',
    [],
    committees({ authorities: ['icb-1', 'icb-9'] }),
    committees({ authorities: ['icb-1', 'icb-2'] }),
    'data.committees[0].authorities[1]',
    { authorities: { 'icb-2': [], 'icb-9': null } },
  ],
  [
    'scheme-names-people-who-are-known',
    [],
    scheme({ to: { person: 'nobody' } }),
    scheme({}),
    'data.delegations[0].to.person',
  ],
  ['delegation-is-to-one', [], scheme({ to: {} }), scheme({ to: { committee: 'C1' } }), 'data.delegations[0].to'],
  [
    'delegated-services-have-cpv-codes',
    [],
    scheme({ services: ['care'] }),
    scheme({ services: ['85', '85121282-3'] }),
    'data.delegations[0].services[0]',
  ],
  [
    'delegation-ends-after-it-begins',
    [],
    scheme({ until: '2025-12-31' }),
    scheme({ until: '2026-01-01' }),
    'data.delegations[0].until',
  ],
];
