import type { CorrectRecord } from '../../acts/corrections/correct-record.js';
import { actsRead, inForce, type Given } from '../../corrections/overlay.js';
import { asText, valueAt, withValueAt } from '../../corrections/paths.js';
import type { Corrected, Wrong } from '../../facts/corrected.js';
import type { Reason } from '../../facts/outcome.js';
import { cite } from '../../law/index.js';
import { doneAt, type AnyCommand, type DisclosedEvent, type PastEvent, type Standing } from '../../facts/stream.js';
import {
  afterAtGates,
  foldAtGates,
  reasonsAtGate,
  withEventAtGates,
  withoutAtGates,
  type ActAtGates,
  type LawOfGates,
} from '../gates.js';
import { editsOf, type Resolved } from './edits.js';
import { struckBy } from './strikes.js';
import { Walking, type Walk } from './walking.js';
import { impossibleOnes, putTogether, type AsItWouldRead } from './what-follows.js';

/**
 * What follows from putting something right in a history that only gates judge: the same as in that of a procurement, by what the kind
 * declares.
 *
 * @param evidence with the history that `current` was folded from.
 */
export function followsAtGates<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  current: Standing<F>,
  { corrections }: CorrectRecord,
  evidence: E,
): Corrected {
  const history = (evidence as { readonly history?: readonly PastEvent<E>[] }).history ?? [];
  const now = law.nowOf(evidence);
  const { corrected } = law;
  const given = givenIn(law, history);
  const before = inForce(history, corrections);
  const all = actsRead(history, { edits: [], struck: [] }, (_past, index) => given[index]!);
  const known = actsRead(history, inForce(history, []), (_past, index) => given[index]!);
  const acts = actsRead(history, before, (_past, index) => given[index]!);
  const values = valuesOf(law, corrections, acts);
  const struck = struckBy(corrections, known, {
    ...corrected,
    against: (act) => {
      const later = known.slice(act.version).filter((one) => one !== null && one.command !== 'CorrectRecord');
      const since = corrected.restingOn(act, later as readonly ActAtGates<E>[]);
      if (since === null) return null;
      const found = { event: since.version, act: corrected.labelOf(since.command), struck: act.command };
      return { kind: 'acted-since', found };
    },
    struckAs: (act) => ({ event: act.version, types: typesOf(actsMeant(act, all)) }),
  });
  const { after, edited } = putTogether(before, values, struck);
  const walking = new WalkingAtGates(law, { history, struck: after.struck, edited, now }, given, { current, evidence });
  actsRead(history, after, (_past, index) => given[index]!).forEach((act, index) =>
    walking.take(history[index]!, act, index),
  );
  const { impossible, ...found } = walking.found();
  const labelOf = (event: number): string => corrected.labelOf(given[event - 1]?.command ?? '');
  const notTheirs = corrections.flatMap((one, correction): readonly Wrong[] => {
    const meant = 'event' in one ? all[one.event - 1] : null;
    if (!meant) return [];
    const about = { correction, event: meant.version, path: null, label: labelOf(meant.version) };
    return actsMeant(meant, all)
      .map((act) => corrected.notTheirs(act, current.facts, evidence))
      .filter((reason) => reason !== null)
      .slice(0, 1)
      .map(({ message, ask }) => ({
        ...about,
        kind: 'not-theirs',
        reasons: [{ code: 'whoever-corrects-keeps-what-is-put-right', provision: cite('reg24Corrected'), message }],
        found: { ask },
      }));
  });
  const impossibly = impossibleOnes(impossible, corrections, values, labelOf).filter(
    // Whoever may not put it right is not told what else there is about it.
    ({ correction }) => !notTheirs.some((one) => one.correction === correction),
  );
  const wrong: readonly Wrong[] = [...values.wrong, ...struck.wrong, ...notTheirs, ...impossibly];
  const nothingOfClocks = { clocks: [], reopened: null, actedTooEarly: false };
  return { at: now, edits: values.edits, ...found, ...nothingOfClocks, wrong };
}

const typesOf = (acts: readonly Pick<ActAtGates<unknown>, 'past'>[]): readonly string[] => [
  ...new Set(acts.map(({ past }) => past.event.type)),
];

/** The acts that a correction is about; of one that is struck itself, those that it had put right. */
function actsMeant<E>(
  act: ActAtGates<E>,
  all: readonly (ActAtGates<E> | null)[],
  met = new Set<ActAtGates<E>>(),
): readonly ActAtGates<E>[] {
  if (met.has(act)) return [];
  met.add(act);
  if (act.command !== 'CorrectRecord') return [act];
  const { corrections } = act.given as unknown as CorrectRecord;
  return corrections.flatMap((one) => {
    const meant = 'event' in one ? all[one.event - 1] : null;
    return meant ? actsMeant(meant, all, met) : [];
  });
}

/** What each act that is put right would carry, so that what is said to be right can be held against what the command wants. */
export function asTheyWouldReadAtGates<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  { corrections }: CorrectRecord,
  history: readonly PastEvent<E>[],
): readonly AsItWouldRead<string>[] {
  const given = givenIn(law, history);
  const acts = actsRead(history, inForce(history, corrections), (_past, index) => given[index]!);
  return corrections.flatMap((one, correction) => {
    const { edits } = valuesOf(law, [one], acts);
    return edits.flatMap(({ event, path, is }) => {
      const act = acts[event - 1];
      if (!act || is === null) return [];
      const valueIn = (data: unknown) => valueAt(data, path) ?? null;
      return [{ correction, path, type: act.command, data: withValueAt(act.given, path, is), valueIn }];
    });
  });
}

/** What wrong values of providers, people and offers there are to be found by a name: none, as they are known by the events that gave them. */
const valuesOf = <F, C extends AnyCommand, E>(
  { corrected }: LawOfGates<F, C, E>,
  corrections: CorrectRecord['corrections'],
  acts: readonly (ActAtGates<E> | null)[],
): Resolved => editsOf(corrections, acts, corrected, () => []);

/** The commands of a history, each as it was given on what was known then. */
function givenIn<F, C extends AnyCommand, E>(
  law: LawOfGates<F, C, E>,
  history: readonly PastEvent<E>[],
): readonly Given<string>[] {
  let then = foldAtGates(law, []);
  return history.map(({ event }, index) => {
    const { type, data } = law.corrected.givenAs(event, then.facts);
    then = afterAtGates(law, then, event, () => history.slice(0, index).map((past) => past.event));
    return { command: type, given: { ...data } };
  });
}

/** Where a correction is asked for: what stands, and what is known then. */
interface AskedAt<F, E> {
  readonly current: Standing<F>;
  readonly evidence: E;
}

class WalkingAtGates<F, C extends AnyCommand, E> extends Walking<Standing<F>, PastEvent<E>, string> {
  constructor(
    private readonly gates: LawOfGates<F, C, E>,
    asked: Walk<PastEvent<E>>,
    private readonly given: readonly Given<string>[],
    private readonly askedAt: AskedAt<F, E>,
  ) {
    super(asked, gates.corrected, foldAtGates(gates, []));
  }

  found() {
    return this.walked;
  }

  protected after(standing: Standing<F>, event: DisclosedEvent, before: () => readonly DisclosedEvent[]): Standing<F> {
    return afterAtGates(this.gates, standing, event, before);
  }

  protected withEvent(standing: Standing<F>, event: DisclosedEvent): Standing<F> {
    return withEventAtGates(this.gates, standing, event);
  }

  protected without(standing: Standing<F>, event: DisclosedEvent): Standing<F> {
    return withoutAtGates(this.gates, standing, event);
  }

  protected givenThen(_past: PastEvent<E>, index: number): Readonly<Record<string, unknown>> {
    return this.given[index]!.given;
  }

  protected read({ event, evidence }: PastEvent<E>, act: ActAtGates<E>, then: Standing<F>): DisclosedEvent {
    if (!act.readable) {
      this.notJudged.push(act.version);
      return this.restate(event, act, this.edited(event, act));
    }
    const at = { ...evidence, now: doneAt(event) };
    const known = this.given[act.version - 1]!.given;
    const before = this.reasons(then, act.command, known, at);
    const reasons = this.judge(event, act, at, before);
    // What would be refused now is not made again: it stays as it was said.
    const made = reasons.length === 0 && before.length === 0;
    return this.restate(event, act, made ? this.madeAgain(event, act, then, at) : this.edited(event, act));
  }

  private reasons(standing: Standing<F>, type: string, data: object, evidence: E): readonly Reason[] {
    return reasonsAtGate(this.gates, standing.facts, { type, data }, evidence);
  }

  /** The reasons that stand against an act as it reads now, and did not before. */
  private judge(event: DisclosedEvent, act: ActAtGates<E>, at: E, before: readonly Reason[]): readonly Reason[] {
    const { edited, now } = this.walk;
    const { notYet, givenAnew } = this.gates.corrected;
    const { current, evidence: asking } = this.askedAt;
    const isLate = ({ code }: Reason): boolean => notYet.includes(code);
    const isNew = ({ code }: Reason): boolean => !before.some((one) => one.code === code);
    if (!edited.ever.has(act.version)) {
      const reasons = this.reasons(this.as, act.command, act.given, at).filter(isNew);
      this.flag(act, event, reasons);
      return reasons;
    }
    const anew = givenAnew(at, current.facts, asking);
    const reasons = [
      ...this.reasons(this.as, act.command, act.given, anew).filter((one) => isNew(one) && !isLate(one)),
      ...this.reasons(this.as, act.command, act.given, { ...anew, now }).filter(isLate),
    ];
    if (!edited.now.has(act.version)) this.flag(act, event, reasons);
    else if (reasons.length > 0) this.wrong.push({ event: act.version, reasons });
    return reasons;
  }

  /** What an event says, with what the law makes otherwise of it now. */
  private madeAgain(
    event: DisclosedEvent,
    act: ActAtGates<E>,
    then: Standing<F>,
    evidence: E,
  ): Readonly<Record<string, unknown>> {
    const { frozen } = this.gates.corrected;
    const made = ({ facts }: Standing<F>, data: object): Readonly<Record<string, unknown>> =>
      this.gates
        .says(facts, { type: act.command, data } as unknown as C, evidence)
        .find(({ type }) => type === event.type)?.data ?? {};
    const [was, is] = [made(then, this.given[act.version - 1]!.given), made(this.as, act.given)];
    const data: Record<string, unknown> = { ...event.data };
    for (const name of new Set([...Object.keys(was), ...Object.keys(is)])) {
      if (frozen.includes(name) || asText(was[name]) === asText(is[name])) continue;
      if (is[name] === undefined) delete data[name];
      else data[name] = is[name];
    }
    return data;
  }

  /** What an event says, with what is put right in it and nothing made of that. */
  private edited(event: DisclosedEvent, act: ActAtGates<E>): Readonly<Record<string, unknown>> {
    const known = this.given[act.version - 1]!.given;
    const changed = Object.keys({ ...known, ...act.given })
      .filter((name) => asText(known[name]) !== asText(act.given[name]))
      .filter((name) => !this.law.sealsOf(act.command).includes(name));
    return changed.reduce((data, name) => withValueAt(data, name, act.given[name] ?? null), event.data);
  }

  /** The event with what it says now; noted where that is something else than it said. */
  private restate(event: DisclosedEvent, act: ActAtGates<E>, data: Readonly<Record<string, unknown>>): DisclosedEvent {
    if (asText(data) === asText(event.data)) return event;
    this.restated.push({ event: act.version, type: event.type, data });
    return { ...event, data };
  }
}
