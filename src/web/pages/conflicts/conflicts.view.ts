import { labelOf, type Action, type CommandType, type Facts } from '../../../../workflows/index.js';
import { permissions, type Role } from '../../../identity/index.js';
import { headOf } from '../../components/procurement-head.js';
import { calledIn } from '../../words/called.js';
import { choiceInWords } from '../../words/choice-words.js';
import { listOf } from '../../../platform/words/amounts.js';
import { doAddress } from '../../words/commands.js';
import { interestKindWords } from '../../words/governance.js';
import { timeAndDay, dayOf } from '../../words/moments.js';
import type { OnTheDesk } from '../procurement/procurement-desk.js';

/** The acts about conflicts of interest, in the order in which they are done. */
const acts: readonly CommandType[] = [
  'NameParticipant',
  'DeclareConflict',
  'DeclareNoConflict',
  'RaiseConflict',
  'ManageConflict',
  'Recuse',
  'PrepareRecommendation',
];

/** Who takes part, what each has declared, what was done about it, and who decided what (reg 21; reg 24(h), (i)). */
export function conflictsView({ standing, looking, mayAudit }: OnTheDesk): object {
  const { id, facts, actions, people } = standing;
  const { participants, declarations, conflicts, recusals, lastDecided, flags } = facts.conflicts;
  const called = calledIn(facts, people);
  const named = (person: string | null): string =>
    person === null ? 'the authority' : (called.person(person) ?? 'Somebody who is not named to you');
  const recused = (person: string): string | null => {
    const last = recusals.filter((one) => one.person === person).at(-1);
    return last ? dayOf(last.at) : null;
  };
  const event = (version: number): string => `/procurements/${id}/history/${version}`;
  return {
    head: headOf(standing, 'conflicts', 'Conflicts of interest', mayAudit),
    acts: possible(actions, looking.roles).map((type) => ({ text: labelOf(type), href: doAddress(id, type) })),
    open: conflicts.filter(({ managed }) => managed === null).length,
    conflicts: conflicts.map((one) => ({
      reference: one.reference,
      person: named(one.person),
      kind: one.kind === null ? null : interestKindWords[one.kind],
      how:
        one.source === 'declared' ? `declared on ${dayOf(one.at)}` : `raised on ${dayOf(one.at)} by ${named(one.by)}`,
      providers: listOf(one.providers.map(({ id: provider, name }) => name ?? called.provider(provider))),
      stages: listOf(one.stages.map(choiceInWords)),
      dualRole: one.dualRole,
      managed: one.managed && {
        outcome: choiceInWords(one.managed.outcome),
        on: dayOf(one.managed.at),
        by: named(one.managed.by),
        stages: listOf(one.managed.stages.map(choiceInWords)),
        href: event(one.managed.version),
      },
      manage:
        one.managed === null && isPossible(actions, 'ManageConflict', looking.roles)
          ? doAddress(id, 'ManageConflict', one.reference)
          : null,
      href: event(one.version),
    })),
    people: Object.values(participants).map(({ person, capacity, stages, boardMember }) => {
      const own = declarations.filter((one) => one.person === person);
      const last = own.at(-1);
      return {
        name: named(person),
        capacity: capacity === null ? 'Takes part' : choiceInWords(capacity),
        stages: listOf(stages.map(choiceInWords)),
        boardMember,
        declared:
          last === undefined
            ? null
            : `${last.conflict === null ? 'No conflict' : `A conflict (${last.conflict})`}, on ${dayOf(last.at)}`,
        recused: recused(person),
      };
    }),
    decisions: decided(lastDecided).map(({ type, at, deciders, unidentified, version, committee, times }) => ({
      what: labelOf(type),
      times,
      at: timeAndDay(at),
      by: [...deciders.map(named), ...(unidentified > 0 ? [`${unidentified} more`] : [])],
      committee: committee === null ? null : choiceInWords(committee),
      href: event(version),
    })),
    flags: flags.map(({ type, decidedAt, person, surfacedAt, decision }) => ({
      text: `${named(person)} took part in “${labelOf(type)}” on ${dayOf(decidedAt)}; an interest of theirs came to light on ${dayOf(surfacedAt)}.`,
      href: event(decision),
    })),
  };
}

/** The last decision of each kind, in the order in which they were taken. */
const decided = (last: Facts['conflicts']['lastDecided']) =>
  Object.entries(last)
    .map(([type, one]) => ({ type: type as CommandType, ...one }))
    .sort((one, other) => one.version - other.version);

/** Whether it comes now, and whoever looks may do it. */
const isPossible = (actions: readonly Action[], type: CommandType, roles: readonly Role[]): boolean =>
  actions.some((action) => action.type === type && action.available) &&
  permissions[type].some((role) => roles.includes(role));

const possible = (actions: readonly Action[], roles: readonly Role[]): readonly CommandType[] =>
  acts.filter((type) => isPossible(actions, type, roles));
