import { labelOf } from '../acts/labels.js';
import { namesOf } from '../facts/facts.js';
import { bidders, stagesAboutBidders, unknownWhenDeclared } from '../conflicts/declared-anew.js';
import { dateInWords, londonDateOf } from '../calendar/index.js';
import { byId } from '../facts/people.js';
import type { DecisionOfEvent } from './decisions-on-record.js';
import type { SaidOfOrganisations } from '../conflicts/same-organisation.js';
import { behind, type Reading, type RecordEntry, type RecordEvent } from './entry.js';
import { keyDecisionOf } from './record-notes.js';

/** How conflicts were managed for each key decision: who took it, what each had declared, and who was recused (reg 24(i)). */
export function managedForEachDecision(events: readonly RecordEvent[], reading: Reading): readonly RecordEntry[] {
  const byVersion = new Map(events.map((event) => [event.version, event]));
  return reading.decided.decisions.flatMap((decision) => {
    const event = byVersion.get(decision.version);
    if (!event || !keyDecisionOf[decision.type]) return [];
    const recused = recusedBefore(decision, reading);
    return [
      {
        says: `${labelOf(decision.type)}: who took it, and what they had declared.`,
        people: [],
        details: [
          ...decision.deciders.map((person) => ({
            label: nameOf(person, reading),
            text: standing(person, decision, reading),
          })),
          ...(recused.length > 0 ? [{ label: 'Recused', text: recused.join(', ') }] : []),
          ...organisationsToldApart(event),
          ...flagsOn(decision.version, reading),
        ],
        event: behind(event),
      },
    ];
  });
}

/** What had been said, when a decision was taken, of organisations in which somebody has an interest and that may be providers. */
function organisationsToldApart({ data }: RecordEvent): RecordEntry['details'] {
  const { organisations = [] } = (data.derived ?? {}) as { readonly organisations?: readonly SaidOfOrganisations[] };
  return organisations.map(({ organisation, party, same }) => ({
    label: `${organisation} and ${party}`,
    text:
      same === null
        ? 'may be one organisation; nobody had said whether they are'
        : `confirmed ${same ? 'to be' : 'not to be'} one organisation`,
  }));
}

/** What came to light about a decision after it had been taken: it stands as it was taken. */
export function flagsOn(version: number, reading: Reading): RecordEntry['details'] {
  return (reading.decided.cameToLight.get(version) ?? []).map(({ person, conflict, surfacedAt }) => ({
    label: 'Came to light after this decision',
    text: `${conflict ?? 'an interest on the register'} of ${nameOf(person, reading)}, on ${dateInWords(londonDateOf(surfacedAt))}`,
  }));
}

/** What somebody had declared when a decision was taken, and what had been done about it by then. */
function standing(person: string, { version, stage }: DecisionOfEvent, { facts }: Reading): string {
  const { conflicts } = facts;
  const theirs = conflicts.conflicts.filter((one) => one.person === person && one.version < version);
  if (theirs.length > 0)
    return theirs.map(({ reference, managed }) => `${reference}: ${outcome(managed, version)}`).join('; ');
  const declared = conflicts.declarations.filter(
    (one) => one.person === person && one.version < version && one.stages.includes(stage),
  );
  if (declared.length === 0) return 'had declared nothing for this stage';
  const unknown = stagesAboutBidders.includes(stage)
    ? unknownWhenDeclared(declared, {
        person,
        stage,
        bidders: bidders(facts, facts.choice?.process ?? 'process-selection'),
      })
    : [];
  const before = unknown.length === 0 ? '' : `, before it was known that these take part: ${namesOf(facts, unknown)}`;
  return `declared that there was no conflict${before}`;
}

type Managed = Reading['facts']['conflicts']['conflicts'][number]['managed'];

const outcome = (managed: Managed, version: number): string =>
  managed === null || managed.version > version
    ? 'nothing had been decided about it'
    : managed.outcome.replace('-', ' ');

function recusedBefore({ version }: DecisionOfEvent, reading: Reading): readonly string[] {
  const before = reading.facts.conflicts.recusals.filter((one) => one.version < version);
  return [...new Set(before.map(({ person }) => nameOf(person, reading)))];
}

function nameOf(person: string, { people }: Reading): string {
  return people.get(person) ?? byId(person);
}
