import { labelOf } from '../../acts/labels.js';
import type { CommandType } from '../../acts/commands.js';
import { evaluatorsOf, sheetOf } from '../../evaluation/scoring.js';
import { entryOf, type Facts } from '../../facts/facts.js';
import type { Correction } from '../../acts/corrections/corrections.fields.js';
import type { Correctable } from '../../corrections/correctable.js';
import type { Struck, Wrong } from '../../facts/corrected.js';
import { strikes, type Act } from '../../corrections/overlay.js';
import type { PastEvent } from '../../facts/stream.js';
import { asText, valueAt } from '../../corrections/paths.js';

/** What a kind of stream says of striking one of its acts. */
export interface Striking<P extends PastEvent, C extends string> extends Pick<
  Correctable<C>,
  'labelOf' | 'mayBeStruck'
> {
  /** What stands against it. */
  readonly against: (act: Act<P, C>, sameAs: string | undefined) => Complaint | null;
  readonly struckAs: (act: Act<P, C>, sameAs: string | undefined) => Struck;
}

/** The acts that corrections strike, or what is wrong with striking them. */
export function struckBy<P extends PastEvent, C extends string>(
  corrections: readonly Correction[],
  acts: readonly (Act<P, C> | null)[],
  law: Striking<P, C>,
): { readonly struck: readonly Struck[]; readonly wrong: readonly Wrong[] } {
  const struck: Struck[] = [];
  const wrong: Wrong[] = [];
  corrections.forEach((correction, index) => {
    if (!strikes(correction)) return;
    const act = acts[correction.event - 1];
    const about = { correction: index, event: correction.event, path: null, reasons: [] };
    if (!act) {
      wrong.push({ ...about, kind: 'no-such-event', label: '', found: { events: acts.length } });
      return;
    }
    const known = { ...about, label: law.labelOf(act.command) };
    const complaint = law.mayBeStruck(act.command) ? law.against(act, correction.sameAs) : never;
    if (complaint) wrong.push({ ...known, ...complaint });
    else struck.push(law.struckAs(act, correction.sameAs));
  });
  return { struck, wrong };
}

/** What is wrong with striking an act. */
export type Complaint = Pick<Wrong, 'kind' | 'found'>;

const never: Complaint = { kind: 'not-to-be-struck', found: {} };

/** What stands against striking an act of a procurement. */
export function againstStriking(
  act: Act,
  sameAs: string | undefined,
  acts: readonly (Act | null)[],
  facts: Facts,
): Complaint | null {
  const double = valueAt(act.given, 'provider.id') as string | undefined;
  if (sameAs !== undefined && (act.command !== 'RecordOffer' || !otherOffer(act, sameAs, acts))) {
    return { kind: 'no-such-offer', found: { sameAs } };
  }
  if (sameAs !== undefined && double !== undefined) {
    const twice = scoredTwice(facts, double, sameAs);
    return twice.length > 0 ? { kind: 'scored-twice', found: { scores: twice } } : null;
  }
  const since = actedSince(act, acts);
  return since === null
    ? null
    : { kind: 'acted-since', found: { event: since.version, act: labelOf(since.command), struck: act.command } };
}

function otherOffer(act: Act, id: string, acts: readonly (Act | null)[]): boolean {
  return acts.some(
    (one) =>
      one !== null &&
      one.version !== act.version &&
      one.command === 'RecordOffer' &&
      valueAt(one.given, 'provider.id') === id,
  );
}

/** The first act, later than this one, that rests on it: by the person it names, or about the offer or representation it brought. */
function actedSince(act: Act, acts: readonly (Act | null)[]): Act | null {
  const later = acts.slice(act.version).filter((one) => one !== null && one.command !== 'CorrectRecord') as Act[];
  if (act.command === 'NameParticipant' || act.command === 'AppointEvaluator') {
    const person = (act.given['person'] ?? act.given['evaluator']) as string;
    const named = (one: Act): boolean => one.command === 'AppointEvaluator' && act.command === 'NameParticipant';
    return later.find((one) => actsAs(one, person) || (named(one) && one.given['evaluator'] === person)) ?? null;
  }
  if (act.command === 'WithdrawEvaluator')
    return later.find(({ command }) => onTheOthersScores.includes(command)) ?? null;
  if (act.command === 'RecordOffer') {
    const id = valueAt(act.given, 'provider.id');
    return later.find((one) => aboutOffer.includes(one.command) && providerOf(one) === id) ?? null;
  }
  if (act.command === 'RecordRepresentation') {
    const reference = referenceOf(act);
    return later.find(({ given }) => restsOn(given, reference)) ?? null;
  }
  return null;
}

/** What rests on whose scores count. */
const onTheOthersScores: readonly CommandType[] = ['OpenModerationRound', 'ModerateCriterion', 'RecordEvaluation'];

/** What is done about an offer once it is there. That it is not there any more, these acts would not know. */
const aboutOffer: readonly CommandType[] = [
  'RecordScore',
  'AmendScore',
  'ModerateCriterion',
  'RecordEvaluation',
  'InformSuccessfulProvider',
  'InformUnsuccessfulProvider',
];

const providerOf = ({ given }: Act): unknown => valueAt(given, 'provider.id');

function actsAs({ given, past, command }: Act, person: string): boolean {
  const { derived } = past.event.data as { readonly derived?: Readonly<Record<string, unknown>> };
  const deciders = (derived?.['decision'] as { readonly deciders?: readonly string[] } | undefined)?.deciders ?? [];
  const declared = command === 'DeclareConflict' || command === 'DeclareNoConflict';
  return (
    past.evidence.actor?.person === person ||
    deciders.includes(person) ||
    derived?.['evaluator'] === person ||
    (declared && given['person'] === person)
  );
}

function restsOn(given: Readonly<Record<string, unknown>>, reference: string | undefined): boolean {
  const { representation, representations, recipient } = given as {
    readonly representation?: unknown;
    readonly representations?: unknown;
    readonly recipient?: unknown;
  };
  const several = Array.isArray(representations) ? representations : [];
  return representation === reference || recipient === reference || several.includes(reference);
}

function referenceOf({ past }: Act): string | undefined {
  return (past.event.data.derived as { readonly reference?: string } | undefined)?.reference;
}

/** Where one evaluator has scored the double and the offer that stays differently: nobody can say which of them counts. */
function scoredTwice(facts: Facts, double: string, kept: string): readonly string[] {
  const { evaluators } = facts.run.scoring;
  const byPerson = Object.keys(evaluators).flatMap((stage) =>
    Object.keys(evaluatorsOf(facts, stage)).map((person) => ({ stage, person })),
  );
  const given = byPerson.flatMap(({ stage, person }) => {
    const of = (provider: string) =>
      new Map(Object.entries(entryOf(sheetOf(facts, stage, person)?.scores, provider) ?? {}));
    const [those, these] = [of(double), of(kept)];
    return [...those].filter(([criterion, score]) => these.has(criterion) && these.get(criterion) !== score);
  });
  const stages = (id: string) => entryOf(facts.run.offers, id)?.stages ?? {};
  const evaluated = Object.entries(stages(double)).filter(
    ([stage, one]) => stages(kept)[stage] !== undefined && asText(stages(kept)[stage]) !== asText(one),
  );
  return [...new Set([...given.map(([criterion]) => criterion), ...evaluated.map(([stage]) => stage)])];
}

/** An act of a procurement that is struck, with what it counts as instead. */
export function struckAs(act: Act, sameAs: string | undefined): Struck {
  const reference = referenceOf(act);
  return {
    event: act.version,
    ...(sameAs === undefined ? {} : { double: valueAt(act.given, 'provider.id') as string, sameAs }),
    ...(reference === undefined ? {} : { reference }),
  };
}
