import { nameParticipant } from '../acts/conflicts/name-participant.js';
import { declareConflict } from '../acts/conflicts/declare-conflict.js';
import { declareNoConflict } from '../acts/conflicts/declare-no-conflict.js';
import { raiseConflict } from '../acts/conflicts/raise-conflict.js';
import { entryOf, type Facts } from '../facts/facts.js';
import type { Evidence } from '../facts/procurement.js';
import { cite } from '../law/index.js';
import type { ProviderRef } from '../acts/shape.js';
import { step, type Happened } from '../rules/step.js';
import type { CommandType } from '../acts/commands.js';
import type { Capacity } from '../acts/conflicts/conflicts.words.js';
import type { Conflicts, Participant, ProviderConcerned, Recorded } from '../facts/conflicts.facts.js';
import { flagsOf, withFlags } from './flagged-decisions.js';
import { partiesMatched } from './interests.js';
import { stages as everyStage, type Stage } from '../acts/stages.js';

export const nameParticipantStep = step(nameParticipant, {
  warn: ({ facts, data, evidence }) =>
    evidence.personIsKnown !== false || entryOf(facts.conflicts.participants, data.person)
      ? []
      : [
          {
            code: 'nobody-is-known-by-this-id',
            provision: cite('reg24DecisionMakers'),
            message:
              'The authority knows nobody by the id that was given: no member, and nobody on its register of interests. What they declare, and what interests they have, is found by it. Somebody from outside may be meant; if it is mistyped, name them by their own and have this act struck.',
          },
        ],
  apply: (facts, event) => {
    const { person, capacity, stages, organisation, boardMember, posts } = event.data;
    return taking(facts, person, event, {
      capacity,
      ...(stages ? { stages } : {}),
      ...(organisation === undefined ? {} : { organisation }),
      ...(boardMember === undefined ? {} : { boardMember }),
      ...(posts ? { posts: posts.map(({ provider, position }) => ({ provider: concerned(provider), position })) } : {}),
    });
  },
});

export const declareConflictStep = step(declareConflict, {
  namesProviders: false,
  when: (data) => data.declaredAt,
  derive: ({ facts, data, evidence }) => ({
    ...declarer(facts, data, evidence),
    reference: nextReference(facts),
    answers: answersTo(facts, data.interest === undefined ? [] : [data.interest], evidence),
    flags: flagsOf(facts, data.person ?? evidence.actor?.person),
  }),
  apply: (facts, event) => {
    const { data, derived } = event;
    const person = derived.person;
    const stages = derived.stages;
    const reference = derived.reference;
    const providers = (data.providers ?? []).map(concerned);
    const { boardMember, position } = data;
    const known = entryOf(facts.conflicts.participants, person)?.posts ?? [];
    const named = taking(facts, person, event, {
      stages: union(entryOf(facts.conflicts.participants, person)?.stages ?? [], stages),
      ...(boardMember === undefined ? {} : { boardMember }),
      ...(position ? { posts: [...known, ...providers.map((provider) => ({ provider, position }))] } : {}),
    });
    const { conflicts, declarations } = named.conflicts;
    const by = derived.recordedBy ?? person;
    return withConflicts(named, {
      declarations: [...declarations, { ...declared(event), conflict: reference }],
      conflicts: [
        ...conflicts,
        {
          ...recorded(event),
          ...{ reference, person, source: 'declared', kind: data.kind, providers, stages, by, managed: null },
          awareSince: data.awareSince ?? null,
          interest: data.interest ?? null,
          dualRole: boardMember === true && position !== undefined,
        },
      ],
      flags: flagged(named, event, person, reference),
    });
  },
});

export const declareNoConflictStep = step(declareNoConflict, {
  when: (data) => data.declaredAt,
  derive: ({ facts, data, evidence }) => ({
    ...declarer(facts, data, evidence),
    answers: answersTo(facts, data.answers?.map(({ interest }) => interest) ?? [], evidence),
  }),
  apply: (facts, event) => {
    const person = event.derived.person;
    const stages = union(entryOf(facts.conflicts.participants, person)?.stages ?? [], event.derived.stages);
    const named = taking(facts, person, event, { stages });
    return withConflicts(named, {
      declarations: [...named.conflicts.declarations, { ...declared(event), conflict: null }],
    });
  },
});

export const raiseConflictStep = step(raiseConflict, {
  namesProviders: false,
  when: (data) => data.raisedAt,
  derive: ({ facts, data, evidence }) => ({
    reference: nextReference(facts),
    by: evidence.actor?.person ?? null,
    stages: data.stages ?? stagesOf(facts, data.person),
    flags: flagsOf(facts, data.person),
  }),
  apply: (facts, event) => {
    const { data, derived } = event;
    const reference = derived.reference;
    return withConflicts(facts, {
      conflicts: [
        ...facts.conflicts.conflicts,
        {
          ...recorded(event),
          ...{ reference, person: data.person, source: 'raised', kind: data.kind ?? null, managed: null },
          providers: (data.providers ?? []).map(concerned),
          stages: derived.stages,
          by: derived.by,
          awareSince: null,
          interest: null,
          dualRole: false,
        },
      ],
      flags: flagged(facts, event, data.person, reference),
    });
  },
});

/** The facts with something more known of conflicts. */
export function withConflicts(facts: Facts, known: Partial<Conflicts>): Facts {
  return { ...facts, conflicts: { ...facts.conflicts, ...known } };
}

/** When an event happened, and its place in the history. */
export function recorded({ at, recordedAt, version }: Happened<CommandType>): Recorded {
  return { at, recordedAt, version };
}

function taking(facts: Facts, person: string, event: Happened<CommandType>, says: Partial<Participant>): Facts {
  const known = entryOf(facts.conflicts.participants, person);
  const unknown = {
    ...{ ...recorded(event), person, stages: everyStage, organisation: null, boardMember: false, posts: [] },
    capacity: null as Capacity | null,
  };
  const participants = { ...facts.conflicts.participants, [person]: { ...(known ?? unknown), ...says } };
  return withConflicts(facts, { participants });
}

/** Who declares, for which stages and knowing of whom, and who records it where it is somebody else. */
function declarer(
  facts: Facts,
  data: { person?: string; stages?: readonly Stage[]; providers?: readonly ProviderRef[] },
  { actor }: Evidence,
) {
  const person = data.person ?? actor?.person ?? '';
  const recordedBy = actor && actor.person !== person ? actor.person : null;
  const known = union(
    Object.keys(facts.providers),
    (data.providers ?? []).map(({ id }) => id),
  );
  return { person, stages: data.stages ?? stagesOf(facts, person), recordedBy, known };
}

function stagesOf(facts: Facts, person: string): readonly Stage[] {
  return entryOf(facts.conflicts.participants, person)?.stages ?? everyStage;
}

function answersTo(facts: Facts, interests: readonly string[], evidence: Evidence) {
  return (evidence.governance?.interests ?? [])
    .filter(({ id }) => interests.includes(id))
    .map((interest) => ({ interest: interest.id, providers: partiesMatched(facts, interest, evidence) }));
}

function declared(event: Happened<'DeclareConflict'> | Happened<'DeclareNoConflict'>) {
  const { person, stages, recordedBy, answers, known } = event.derived;
  return {
    ...recorded(event),
    person: person as string,
    stages: stages as Stage[],
    recordedBy: recordedBy as string | null,
    answers: answers as { interest: string; providers: string[] }[],
    ...(known ? { known: known as string[] } : {}),
  };
}

/** The flags with one more for each kind of decision that the person had taken part in. */
function flagged(facts: Facts, event: Happened<CommandType>, person: string, conflict: string) {
  const { at: surfacedAt, recordedAt, derived } = event;
  const flags = (derived.flags ?? []) as ReturnType<typeof flagsOf>;
  const more = flags.map((decision) => ({ ...decision, person, conflict, interest: null, surfacedAt, recordedAt }));
  return withFlags(facts.conflicts.flags, more);
}

function nextReference({ conflicts }: Facts): string {
  return `K${conflicts.conflicts.length + 1}`;
}

function concerned({ id, name }: ProviderRef): ProviderConcerned {
  return { id, name: name ?? null };
}

function union<T>(one: readonly T[], other: readonly T[]): readonly T[] {
  return [...new Set([...one, ...other])];
}
