import { correctRecord, type CorrectRecord } from '../acts/corrections/correct-record.js';
import { acts as governanceActs } from '../acts/governance/index.js';
import { acts as interestActs } from '../acts/interests/index.js';
import { anyOf, type Role } from '../acts/membership/membership.words.js';
import { membershipActs } from '../membership/membership.commands.js';
import { rolesHeld, type MembersFacts } from '../membership/members.facts.js';
import type { MembershipEvidence } from '../membership/membership-rule.js';
import { correctableIn } from '../corrections/correctable.js';
import { restoredCommand } from '../corrections/commands-from-events.js';
import type { ActAtGates, NotTheirs } from '../deciding/gates.js';
import type { DisclosedEvent } from '../facts/stream.js';

/** The one act that every kind of stream has: putting right what is in its history. */
export interface Correcting {
  readonly type: 'CorrectRecord';
  readonly data: CorrectRecord;
}

/** What it declares, beside the acts that only some kinds have. */
export const correcting = { CorrectRecord: correctRecord } as const;

/** Everything that authorities and organisations do about themselves. */
export const ownActs = { ...interestActs, ...governanceActs, ...membershipActs, ...correcting } as const;

/** What an event of an authority or organisation is called, by the act that it was of. */
export const ownLabelOf = (event: string): string => {
  const act = Object.values(ownActs).find((one) => one.event === event);
  return act ? `“${act.label}”` : event;
};

/** Whoever looks after what acts of a matter have settled, and so puts right what was recorded wrongly of it. */
const keepers: readonly (readonly [acts: object, roles: readonly Role[]])[] = [
  [interestActs, ['conflicts-guardian']],
  [governanceActs, ['decision-maker', 'administrator']],
  [membershipActs, ['administrator']],
];

/** The roles of an authority in which what an act has settled is put right; none for whoever operates the installation alone. */
export const keepersOf = (type: string): readonly Role[] =>
  keepers.find(([acts]) => Object.hasOwn(acts, type))?.[1] ?? [];

/** Why somebody may not put right what an act says, by what they are in the authority or organisation. */
export function notKeptBy(
  { command }: Pick<ActAtGates<unknown>, 'command'>,
  membership: MembersFacts,
  { actor }: MembershipEvidence,
): NotTheirs | null {
  if (!actor) return null;
  const roles = keepersOf(command);
  const held = rolesHeld(membership, actor.person);
  if (roles.some((role) => held.includes(role))) return null;
  const whose = roles.length > 0 ? anyOf(roles) : 'whoever operates this installation';
  return { message: `that is for ${whose}.`, ask: whose };
}

/** What is known of who belongs where, and what is done about that, as any stream that has members says how it is put right. */
export const correctedOfMembership = {
  ...correctableIn({ ...membershipActs, ...correcting }),
  // What somebody was called stays as it was, and so does by whom it was said.
  frozen: ['was', 'personId'],
  notYet: ['renaming-has-come'],
  passing: <F>(facts: F): F => facts,
  restingOn: <A extends Pick<ActAtGates<unknown>, 'command'>>({ command }: A, later: readonly A[]): A | null =>
    command === 'RenameOrganisation'
      ? (later.find((one) => ['RenameOrganisation', 'CorrectOrganisationName'].includes(one.command)) ?? null)
      : null,
  givenAnew: <E extends MembershipEvidence>({ actor: _, ...then }: E, _facts: unknown, { actor }: E): E =>
    ({ ...then, ...(actor && { actor }) }) as E,
} as const;

/** The command that a correction was, from what its event says; null for another event. */
export function correctionGiven({ type, data, disclosed }: DisclosedEvent): Correcting | null {
  if (type !== 'RecordCorrected') return null;
  const { derived: _derived, ...open } = data;
  return { type: 'CorrectRecord', data: restoredCommand('CorrectRecord', open, disclosed) as CorrectRecord };
}

/** An event with what was sealed beside it, as one. */
export const saidIn = ({ data, disclosed }: DisclosedEvent): Readonly<Record<string, unknown>> => ({
  ...data,
  ...disclosed,
});
