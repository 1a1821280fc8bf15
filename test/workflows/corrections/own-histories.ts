import {
  authorityKind,
  organisationKind,
  ownActs,
  type AnyCommand,
  type AuthorityAct,
  type AuthorityEvidence,
  type AuthorityStanding,
  type CorrectRecord,
  type OrganisationCommand,
  type OrganisationEvidence,
  type OrganisationStanding,
  type PastEvent,
  type StreamKind,
  type StreamStanding,
} from '../../../workflows/index.js';
import { correctableIn } from '../../../workflows/corrections/correctable.js';

export const ANN = '00000000-0000-4000-8000-00000000000a';
export const VAL = '00000000-0000-4000-8000-00000000000b';
export const LEE = 'lay-member-1';
export const MAX = 'lay-member-2';

const roles = ['administrator', 'auditor', 'decision-maker'] as const;

/** A history that is being made, act by act, with what each was decided on. */
export interface History<S, E> {
  readonly standing: S;
  readonly past: readonly PastEvent<E>[];
}

/** What is known of whom an act about members names. */
const membership = { registered: null, known: null, taken: false, called: 'Somebody', fresh: ANN };

function after<S extends StreamStanding<unknown>, C extends AnyCommand, E extends { readonly now: string }>(
  kind: StreamKind<S, C, E>,
  { standing, past }: History<S, E>,
  command: C,
  evidence: E,
): History<S, E> {
  const decided = kind.decide(standing, command, evidence);
  if (!decided.accepted) throw new Error(`${command.type}: ${JSON.stringify(decided.reasons)}`);
  const {
    history: _history,
    corrected: _corrected,
    membership: _membership,
    ...kept
  } = evidence as E & { history?: unknown; corrected?: unknown; membership?: unknown };
  return decided.events.reduce<History<S, E>>(
    (before, { sealed, ...event }) => {
      const read = { ...event, recordedAt: evidence.now, sealedNames: Object.keys(sealed) };
      return {
        standing: kind.after(before.standing, read, () => before.past.map((one) => one.event)),
        past: [...before.past, { event: { ...read, disclosed: sealed }, evidence: kept as unknown as E }],
      };
    },
    { standing, past },
  );
}

/** Everything that an authority does about itself, once or twice, from 2 March 2026 on, a day for each. */
export const acts: readonly (readonly [command: AuthorityAct, by?: 'ann' | 'val'])[] = [
  [
    {
      type: 'RegisterAuthority',
      data: { name: 'Fells Council', address: '1 High Street', authorityKind: 'integrated-care-board' },
    },
  ],
  [{ type: 'AddMember', data: { name: 'Ann Ash', issuer: 'urn:x', subject: 'ann', id: ANN, roles: [...roles] } }],
  [
    {
      type: 'AddMember',
      data: { name: 'Val Vane', issuer: 'urn:x', subject: 'val', id: VAL, roles: ['auditor'] },
    },
  ],
  [{ type: 'GrantRole', data: { personId: VAL, role: 'conflicts-guardian' } }],
  [{ type: 'RenameOrganisation', data: { name: 'Fells and Dales Board', from: '2026-03-02', why: 'By order.' } }],
  [
    {
      type: 'RegisterOrganisation',
      data: { id: 'owl', name: 'Owl Health', kind: 'provider', formerNames: ['Owl'], identifiers: ['GB-COH-01234567'] },
    },
    'val',
  ],
  [{ type: 'RegisterOrganisation', data: { id: 'elm', name: 'Elm Care', kind: 'provider' } }, 'val'],
  [
    {
      type: 'RelateOrganisations',
      data: { organisation: 'owl', relation: 'parent', other: 'elm', from: '2025-01-01', until: '2027-01-01' },
    },
    'val',
  ],
  [
    {
      type: 'ConfirmSameOrganisation',
      data: { organisation: 'owl', other: 'elm', says: 'different', reason: 'They are two.' },
    },
    'val',
  ],
  [
    { type: 'RegisterIndividual', data: { person: LEE, name: 'Lee Lay', role: 'Lay member', committees: ['Board'] } },
    'val',
  ],
  [{ type: 'RegisterIndividual', data: { person: MAX, name: 'Max Lay' } }, 'val'],
  [{ type: 'MakeNilReturn', data: { person: LEE } }, 'val'],
  [
    {
      type: 'DeclareInterest',
      data: {
        person: LEE,
        kind: 'financial',
        organisation: 'owl',
        post: true,
        description: 'Shares.',
        from: '2025-01-01',
        to: '2026-12-31',
        awareOn: '2026-03-01',
        declaredOn: '2026-03-12',
      },
    },
    'val',
  ],
  [
    {
      type: 'DeclareInterest',
      data: {
        person: LEE,
        kind: 'financial',
        organisation: 'elm',
        description: 'More shares.',
        from: '2025-02-01',
        awareOn: '2026-03-01',
      },
    },
    'val',
  ],
  [
    {
      type: 'DeclareInterest',
      data: {
        person: LEE,
        kind: 'financial',
        organisation: 'elm',
        description: 'The same, twice.',
        from: '2025-02-01',
        awareOn: '2026-03-01',
      },
    },
    'val',
  ],
  [{ type: 'AmendInterest', data: { interest: 'I1', description: 'Ten shares.', reason: 'More were bought.' } }, 'val'],
  [
    {
      type: 'AmendInterest',
      data: {
        interest: 'I2',
        organisation: 'owl',
        post: true,
        from: '2025-03-01',
        to: '2026-11-30',
        reason: 'It was another.',
      },
    },
    'val',
  ],
  [{ type: 'EndInterest', data: { interest: 'I2', endedOn: '2026-03-10' } }, 'val'],
  [
    {
      type: 'RecordManagement',
      data: { interest: 'I1', action: 'Takes no part.', agreedBy: ANN, agreedOn: '2026-03-11' },
    },
    'val',
  ],
  [{ type: 'WithholdInterest', data: { interest: 'I1', reason: 'At risk.' } }, 'val'],
  [{ type: 'PublishInterest', data: { interest: 'I1' } }, 'val'],
  [{ type: 'ConfirmInterests', data: { person: LEE } }, 'val'],
  [{ type: 'RecordDeparture', data: { person: MAX, leftOn: '2026-03-15' } }, 'val'],
  [{ type: 'SetConfirmationPeriod', data: { months: 6 } }, 'val'],
  [{ type: 'SetAssurance', data: { level: 'advised', reason: 'For now.' } }, 'ann'],
  [
    {
      type: 'SettleDefault',
      data: { default: 'most-suitable-provider-is-scored', applies: false, reason: 'By consensus.' },
    },
    'ann',
  ],
  [
    {
      type: 'AdoptScheme',
      data: {
        delegations: [
          {
            id: 'D1',
            to: { committee: 'c' },
            decisions: ['award'],
            delegatedBy: 'The Bord',
            from: '2026-01-01',
            until: '2026-12-31',
          },
        ],
        committees: [{ id: 'c', name: 'Comittee', quorum: 1, members: [ANN] }],
      },
    },
    'ann',
  ],
  [{ type: 'EndRoles', data: { personId: ANN, roles: ['auditor'] } }],
  [{ type: 'CorrectPersonName', data: { personId: ANN, name: 'Anne Ash', why: 'A letter.' } }],
];

const people = {
  ann: { person: ANN, organisation: 'icb-1', role: 'administrator' },
  val: { person: VAL, organisation: 'icb-1', role: 'conflicts-guardian' },
} as const;

/** What somebody decides on, on a day of March 2026. */
export const on = (day: number, by?: 'ann' | 'val'): AuthorityEvidence => ({
  now: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z`,
  authority: 'icb-1',
  ...(by ? { actor: people[by] } : {}),
  membership,
});

export type AuthorityHistoryMade = History<AuthorityStanding, AuthorityEvidence>;

/** The history of all of them: of an authority of which every act is on record. */
export const ofEveryAct = (): AuthorityHistoryMade =>
  acts.reduce<AuthorityHistoryMade>(
    (history, [command, by], index) => after(authorityKind, history, command, on(Math.min(29, index + 2), by)),
    { standing: authorityKind.nothing, past: [] },
  );

/** The same with something put right in it, at the end of March. */
export function corrected(
  history: AuthorityHistoryMade,
  corrections: CorrectRecord['corrections'],
  by?: 'ann' | 'val',
): AuthorityHistoryMade {
  return after(authorityKind, history, correction(corrections), { ...on(30, by), history: history.past });
}

/** What comes of asking for a correction. */
export const asked = (history: AuthorityHistoryMade, corrections: CorrectRecord['corrections'], by?: 'ann' | 'val') =>
  authorityKind.decide(history.standing, correction(corrections), { ...on(30, by), history: history.past });

export const correction = (corrections: CorrectRecord['corrections']) =>
  ({
    type: 'CorrectRecord',
    data: { corrections, why: 'It was typed so.', told: [], noneTold: 'Nobody had seen it.' },
  }) as const;

type OfOrganisation = History<OrganisationStanding, OrganisationEvidence>;

const ofOrganisation = [
  { type: 'RegisterProvider', data: { name: 'Owl Health', address: '1 Wood Lane' } },
  { type: 'AddMember', data: { name: 'Pat Poe', issuer: 'urn:x', subject: 'pat', id: ANN, roles: ['provider'] } },
  { type: 'RenameOrganisation', data: { name: 'Owl Care', from: '2026-03-02', why: 'By resolution.' } },
] as const satisfies readonly OrganisationCommand[];

/** The history of an organisation that is no authority. */
export const ofAProvider = (): OfOrganisation =>
  ofOrganisation.reduce<OfOrganisation>(
    (history, command) => after(organisationKind, history, command, { now: '2026-03-03T09:00:00.000Z', membership }),
    { standing: organisationKind.nothing, past: [] },
  );

/** The same with something put right in it. */
export const correctedProvider = (history: OfOrganisation, corrections: CorrectRecord['corrections']): OfOrganisation =>
  after(organisationKind, history, correction(corrections), { now: '2026-03-30T09:00:00.000Z', history: history.past });

/** What can be put right in them. */
export const law = correctableIn(ownActs);
/** The history of every act, made once. */
export const whole = ofEveryAct();
const typesInWhole = whole.past.map(({ event }) => event.type);

/** Where an event of a type is, the first or a later one. */
export const at = (type: string, nth = 0): number =>
  typesInWhole.flatMap((one, index) => (one === type ? [index + 1] : []))[nth]!;

/** The codes of the reasons against something. */
export const codes = (decided: ReturnType<typeof asked>): readonly string[] =>
  decided.accepted ? [] : decided.reasons.map(({ code }) => code);

/** The same history up to where the entries were confirmed: until then nobody had said that they are right. */
export function withoutTheConfirmation(): typeof whole {
  const upTo = whole.past.slice(0, at('InterestEnded') - 1 + 1);
  const standing = upTo.reduce(
    (before, { event }, index) =>
      authorityKind.after(before, event, () => upTo.slice(0, index).map((one) => one.event)),
    authorityKind.nothing,
  );
  return { standing, past: upTo };
}
