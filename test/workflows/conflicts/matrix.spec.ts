import { permissions } from '../../../src/identity/permissions.js';
import { roles } from '../../../src/identity/roles.js';
import {
  commandTypes,
  decide,
  decisionCommands,
  edgesFrom,
  namingFields,
  stageAt,
  stages,
  type Assurance,
  type Command,
  type Conflict,
  type Conflicts,
  type DecisionCommand,
  type Declaration,
  type Evidence,
  type Procurement,
  type Stage,
} from '../../../workflows/index.js';
import { noConflicts } from '../../../workflows/facts/conflicts.facts.js';
import { conflictGates, decidedByThoseWhoMay, mayTakePart } from '../../../workflows/conflicts/conflicts.gates.js';
import { acting, governed } from '../../support/law/places/conflicts.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { pool, type Met } from '../../support/law/drawn/pool.js';
import { owl } from '../../support/law/places/procurements.js';

/** What may be known of somebody who is about to decide. */
const outcomes = [
  'nothing but a nil declaration',
  'no declaration',
  'a conflict that nobody has decided on',
  'a conflict found to be none',
  'a restriction at this stage',
  'a restriction at another stage',
  'recusal',
  'self-recusal',
  'a board member’s post in a provider',
] as const;

type Known = (typeof outcomes)[number];

/** Written down once, on purpose, and not from the rules: what stands against the person, under each arrangement. */
function standsAgainst(known: Known, machine: Procurement['machine'], assurance: Assurance): string | null {
  const required = assurance === 'required';
  switch (known) {
    case 'recusal':
    case 'self-recusal':
    case 'a restriction at this stage':
      return 'bar';
    case 'a board member’s post in a provider':
      return machine === 'competitive' ? 'bar' : null;
    case 'no declaration':
      return required ? 'everyone-who-decides-has-declared' : null;
    case 'a conflict that nobody has decided on':
      return required ? 'conflicts-of-those-who-decide-are-managed' : null;
    default:
      return null;
  }
}

const when = { at: '2026-03-02T09:00:00.000Z', recordedAt: '2026-03-02T09:00:00.000Z', version: 1 };

function knownOf(person: string, known: Known, stage: Stage): Conflicts {
  const declaration: Declaration = { ...when, person, stages, conflict: null, recordedBy: null, answers: [] };
  const conflict = (
    outcome?: 'no-conflict' | 'restricted' | 'recused',
    closed: readonly Stage[] = stages,
  ): Conflict => ({
    ...{ ...when, reference: 'K1', person, source: 'declared', kind: 'indirect', providers: [], stages },
    ...{ awareSince: null, interest: null, by: person, dualRole: false },
    managed: outcome
      ? { ...when, outcome, mightBePerceived: outcome === 'recused', stages: closed, by: 'guardian' }
      : null,
  });
  const declared: Conflicts = { ...noConflicts, declarations: [declaration] };
  const others = stages.filter((one) => one !== stage);
  const recusal = { ...when, person, conflict: null };
  const held = {
    ...{ ...when, person, capacity: null, stages, organisation: null, boardMember: true },
    posts: [{ provider: { id: 'owl', name: null }, position: 'director' as const }],
  };
  const facts: Readonly<Record<Known, Conflicts>> = {
    'nothing but a nil declaration': declared,
    'no declaration': noConflicts,
    'a conflict that nobody has decided on': { ...declared, conflicts: [conflict()] },
    'a conflict found to be none': { ...declared, conflicts: [conflict('no-conflict')] },
    'a restriction at this stage': { ...declared, conflicts: [conflict('restricted', [stage])] },
    'a restriction at another stage': { ...declared, conflicts: [conflict('restricted', others)] },
    recusal: { ...declared, conflicts: [conflict('recused')], recusals: [{ ...recusal, of: 'managed' }] },
    'self-recusal': { ...declared, recusals: [{ ...recusal, of: 'self' }] },
    'a board member’s post in a provider': { ...declared, participants: { [person]: held } },
  };
  return facts[known];
}

/** Every machine in which some story comes where the command can be given, with a place where it can. */
function placesFor(type: DecisionCommand): readonly Met[] {
  const found = new Map<string, Met>();
  for (const met of pool()) {
    const { machine } = met.procurement;
    if (!found.has(machine) && edgesFrom(met.procurement, type).length > 0) found.set(machine, met);
  }
  return [...found.values()];
}

function placed({ procurement, known }: Met, conflicts: Conflicts, assurance: Assurance, person: string, role: string) {
  const provider = { ...owl, awareSince: null };
  const { facts } = procurement;
  return {
    procurement: { ...procurement, facts: { ...facts, providers: { ...facts.providers, owl: provider }, conflicts } },
    evidence: { ...known, actor: acting(person, role), governance: governed({ assurance }) } as Evidence,
  };
}

/** What the law of conflicts says against a command; whatever else stands in its way is not looked at here. */
function said(procurement: Procurement, evidence: Evidence, type: DecisionCommand, data: object): readonly string[] {
  const outcome = decide(procurement, { type, data } as unknown as Command, evidence);
  if (outcome.accepted) return [];
  const bars = ['acting-person-may-take-part', 'everyone-named-may-take-part'];
  const ours = [...bars, 'everyone-who-decides-has-declared', 'conflicts-of-those-who-decide-are-managed'];
  const codes = outcome.reasons.map(({ code }) => code).filter((code) => ours.includes(code));
  return [...new Set(codes.map((code) => (bars.includes(code) ? 'bar' : code)))];
}

/** The ordinary command or, where that decides nothing, one that does. */
function deciding(type: DecisionCommand): object {
  return examples[type].find((data) => stageAt(type, data as never) !== null) ?? examples[type][0];
}

/** The ordinary command that decides, in which everyone who is named is the same person. */
function byAnn(type: DecisionCommand, person = 'ann'): object {
  const data: Record<string, unknown> = { ...deciding(type) };
  for (const field of namingFields) {
    if (Array.isArray(data[field])) data[field] = data[field].map((one: object) => ({ ...one, person }));
    else if (field === 'evaluator' && data[field] !== undefined) data[field] = person;
  }
  return data;
}

const levels: readonly Assurance[] = ['required', 'advised'];

describe('every decision command, whatever is known of whoever decides, in every role', () => {
  it.each(decisionCommands)('%s is given or refused on purpose', (type) => {
    const places = placesFor(type);
    expect(places.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const place of places) {
      for (const known of outcomes) {
        for (const assurance of levels) {
          const expected = standsAgainst(known, place.procurement.machine, assurance);
          const conflicts = knownOf('ann', known, stageAt(type, deciding(type) as never)!);
          for (const role of roles.filter((one) => (permissions[type] as readonly string[]).includes(one))) {
            const { procurement, evidence } = placed(place, conflicts, assurance, 'ann', role);
            const codes = said(procurement, evidence, type, byAnn(type));
            if (codes.join() !== (expected ?? '')) {
              wrong.push(`${place.procurement.machine}, ${known}, ${assurance}, ${role}: ${codes.join() || 'nothing'}`);
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(decisionCommands)('%s is refused by another’s hand where a person who is named must not decide', (type) => {
    const wrong: string[] = [];
    for (const place of placesFor(type)) {
      for (const known of outcomes) {
        const expected = standsAgainst(known, place.procurement.machine, 'advised');
        const conflicts = knownOf('ann', known, stageAt(type, deciding(type) as never)!);
        const { procurement, evidence } = placed(place, conflicts, 'advised', 'cleo', 'decision-maker');
        const data = { ...byAnn(type, 'cleo'), decisionMakers: [{ name: 'Ann', role: 'Director', person: 'ann' }] };
        const codes = said(procurement, evidence, type, data);
        if (codes.join() !== (expected ?? '')) wrong.push(`${place.procurement.machine}, ${known}: ${codes.join()}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('is a matrix of every command: what decides is asked, and what does not is not', () => {
    const asked = Object.keys(mayTakePart).sort();
    expect(asked).toEqual([...decisionCommands].sort());
    expect(Object.keys(decidedByThoseWhoMay).sort()).toEqual(asked);
    const rest = commandTypes.filter(
      (type) => !(decisionCommands as readonly string[]).includes(type) && !Object.hasOwn(conflictGates, type),
    );
    expect(rest.filter((type) => Object.hasOwn(mayTakePart, type))).toEqual([]);
  });
});
