import {
  authorityKind,
  type AuthorityCommand,
  type AuthorityEvidence,
  type AuthorityStanding,
  type StreamEvent,
} from '../../../workflows/index.js';

export const ANN = '00000000-0000-4000-8000-00000000000a';
export const VAL = '00000000-0000-4000-8000-00000000000b';
export const LEE = 'lay-member-1';

const NOW = '2026-03-02T09:00:00.000Z';

export const GUARDIAN = { person: VAL, organisation: 'icb-1', role: 'conflicts-guardian' } as const;

/** An interest that nothing is wrong with, of whoever declares it. */
export const interest = {
  kind: 'financial',
  organisation: 'owl',
  organisationName: 'Owl Health Limited',
  description: 'Shares in the provider.',
  from: '2025-01-01',
  awareOn: '2026-02-01',
} as const;

const happened = (type: string, data: object): StreamEvent => ({
  ...{ type, schema: 1, regime: null, state: null, recordedAt: '2026-01-01T09:00:00.000Z', sealedNames: [] },
  data: data as StreamEvent['data'],
});

/** A local authority that has been registered, and of which nobody is a member. */
export const admitted = (): AuthorityStanding =>
  authorityKind.after(
    authorityKind.nothing,
    happened('AuthorityRegistered', { name: 'Council', address: null, authorityKind: 'local-authority' }),
    () => [],
  );

/** The same with Ann, who commissions, and Val, its conflicts guardian. */
export function given(): AuthorityStanding {
  const roles = [
    [ANN, 'commissioner'],
    [VAL, 'conflicts-guardian'],
  ] as const;
  return roles.reduce(
    (standing, [personId, role]) =>
      authorityKind.after(standing, happened('RoleGranted', { personId, role }), () => []),
    admitted(),
  );
}

/** What Ann decides on, on 2 March 2026, unless it is said otherwise. */
export const evidence = (known: Partial<AuthorityEvidence>): AuthorityEvidence => ({
  now: NOW,
  authority: 'icb-1',
  actor: { person: ANN, organisation: 'icb-1', role: 'commissioner' },
  ...known,
});

/** Acts in turn, each of which is accepted. */
export function inTurn(
  from: AuthorityStanding,
  acts: readonly (readonly [AuthorityCommand, Partial<AuthorityEvidence>?])[],
): AuthorityStanding {
  return acts.reduce((standing, [command, known = {}]) => {
    const decided = authorityKind.decide(standing, command, evidence(known));
    if (!decided.accepted) throw new Error(`${command.type}: ${JSON.stringify(decided.reasons)}`);
    return decided.events.reduce(
      (before, { sealed, ...event }) =>
        authorityKind.after(before, { ...event, recordedAt: NOW, sealedNames: Object.keys(sealed) }, () => []),
      standing,
    );
  }, from);
}
