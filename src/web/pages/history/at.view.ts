import { correctionLinks, dateInWords, labelOf, regimes, type Action } from '../../../../workflows/index.js';
import type { ReplayDto } from '../../../history/dto/history.dto.js';
import type { TimelineReading } from '../../../history/timeline.reading.js';
import { permissions } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { anyOfThem, capital } from '../../../platform/words/amounts.js';
import { calledIn, type Called } from '../../words/called.js';
import { lawAddress } from '../../words/commands.js';
import { lawInForce, processName } from '../../words/processes.js';
import { roleInWords } from '../../words/roles.js';
import { whatHappensIn } from '../../words/states.js';
import { factCards, type FactCard, type FactLine } from '../procurement/fact-cards.js';
import { putRightBy } from './corrections.js';
import { byWhom, kindName, momentOf, whatWasDone } from './event-words.js';
import type { Link } from './timeline.view.js';

type History = Awaited<ReturnType<TimelineReading['upTo']>>;

export interface PastAct {
  readonly text: string;
  readonly by: string;
  readonly provision: string;
  readonly provisionAddress: string;
}

export interface DifferenceRow {
  readonly event: string;
  readonly version: number;
  readonly href: string;
  readonly today: string;
  readonly reasons: readonly {
    readonly message: string;
    readonly provision: string;
    readonly provisionAddress: string;
  }[];
}

/** A line of a card, with what it reads by the other knowledge, where that is otherwise. */
export interface LineThen extends FactLine {
  /** `Corrected since to £4,300,000`, or what had been recorded. */
  readonly otherwise: string | null;
}

export interface CardThen extends Omit<FactCard, 'lines'> {
  readonly lines: readonly LineThen[];
}

/** A value of an act that had been recorded by then, and what it was corrected to. */
export interface CorrectedSince {
  readonly what: string;
  readonly event: Link;
  /** Null where nothing was said, or it may not be read. */
  readonly then: string | null;
  readonly right: string | null;
  /** Whether the whole act was struck, or its words are not for whoever reads. */
  readonly instead: string | null;
  readonly by: Link;
  readonly when: string;
}

export interface AsItStood {
  readonly id: string;
  readonly title: string;
  readonly kicker: string;
  readonly version: number;
  readonly last: number;
  readonly when: string;
  readonly by: string;
  readonly moves: readonly Link[];
  readonly tabs: readonly (Link & { readonly current: boolean })[];
  readonly state: string;
  readonly sentence: string;
  readonly acts: readonly PastAct[];
  readonly cards: readonly CardThen[];
  /** What was put right since of what had been recorded by then, value by value. */
  readonly corrected: readonly CorrectedSince[];
  readonly known: boolean;
  readonly differences: readonly DifferenceRow[];
  readonly alike: number;
  readonly notJudged: readonly Link[];
  readonly rules: string;
  readonly compare: string;
  readonly event: string;
}

/** A procurement as it stood at a version, for a page on which the past is never taken for today. */
export function asItStood(
  now: StandingInFull,
  then: ReplayDto,
  history: History,
  { version, known, other }: { readonly version: number; readonly known: boolean; readonly other: ReplayDto | null },
): AsItStood {
  const { id, facts, authorityName } = now;
  const base = `/procurements/${id}`;
  const event = history.events.find((one) => one.version === version)!;
  const called = calledIn(facts, history.people);
  const { title = '', reference = '' } = then.facts.opening ?? {};
  const since = correctedSince(history, version);
  const past = {
    id,
    facts: then.facts,
    exclusions: then.exclusions as StandingInFull['exclusions'],
    people: now.people,
    authorityName,
  };
  const otherCards = other === null ? null : factCards({ ...past, facts: other.facts, exclusions: other.exclusions });
  return {
    ...{ id, title, version, last: now.version },
    kicker: `${reference} · ${processName(then.process)} · ${lowered(lawInForce(then.regime))}`,
    when: momentOf(event.recordedAt),
    by: `${whatWasDone(event, called)}. ${byWhom(event, called)}.`,
    moves: moves(base, version, now.version, known),
    tabs: since === 0 ? [] : tabs(base, version, since, known),
    state: then.stateLabel,
    sentence: whatHappensIn(then.state),
    acts: (then.available as readonly Action[]).filter(({ available, next }) => available && next).map(pastAct),
    cards: withOtherKnowledge(factCards(past), otherCards, known),
    corrected: correctedValues(base, history, version, called),
    known,
    differences: then.differences.map((one) => ({
      ...{ version: one.version, event: kindName(one.type), href: `${base}/history/${one.version}` },
      today: one.kind === 'would-be-refused' ? 'Refused' : 'It would lead elsewhere',
      reasons: one.reasons.map(({ message, provision }) => ({
        message,
        provision,
        provisionAddress: lawAddress(provision),
      })),
    })),
    alike: then.events - then.differences.length - then.notJudged.length,
    notJudged: then.notJudged.map((one) => ({ text: `version ${one}`, href: `${base}/history/${one}` })),
    rules: dateInWords(regimes.at(-1)!).split(' ').slice(1).join(' '),
    compare: `${base}/changes?from=${version}&to=${now.version}`,
    event: `${base}/history/${version}`,
  };
}

/** The cards with what each line reads by the other knowledge; `known` where they read as corrected. */
function withOtherKnowledge(
  cards: readonly FactCard[],
  others: readonly FactCard[] | null,
  known: boolean,
): readonly CardThen[] {
  return cards.map(({ title, lines }) => ({
    title,
    lines: lines.map((line) => {
      const other = others?.find((one) => one.title === title)?.lines.find((one) => one.name === line.name);
      const same = others === null || other?.text === line.text;
      const text = other?.text ?? 'nothing';
      return { ...line, otherwise: same ? null : known ? `On record then: ${text}` : `Corrected since to ${text}` };
    }),
  }));
}

/** What later corrections put right of what had been recorded by a version, the first one first. */
function correctedValues(
  base: string,
  { events, types }: History,
  version: number,
  called: Called,
): readonly CorrectedSince[] {
  const at = (one: number): Link => ({ text: `version ${one}`, href: `${base}/history/${one}` });
  return events
    .filter((event) => event.version > version)
    .flatMap((event) =>
      putRightBy(event, types, called)
        .filter((one) => one.version <= version)
        .map(({ version: of, event: act, label, was, is, struck, kept }) => ({
          ...{ what: struck ? act : `${label} (${act.slice(0, 1).toLowerCase()}${act.slice(1)})`, event: at(of) },
          ...{ then: was, right: is, by: at(event.version), when: momentOf(event.recordedAt) },
          instead: struck
            ? 'Struck: it was put on record by mistake'
            : kept
              ? 'Sealed: it is not for you to read'
              : null,
        })),
    );
}

const lowered = (text: string): string => `law ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** How many corrections that came later put something right of what had been recorded by then. */
export function correctedSince({ events }: History, version: number): number {
  return events.filter(
    (event) =>
      event.version > version &&
      event.type === 'RecordCorrected' &&
      correctionLinks({ type: event.type, data: event.data }).corrects.some((one) => one <= version),
  ).length;
}

function moves(base: string, version: number, last: number, known: boolean): readonly Link[] {
  const at = (text: string, one: number): Link => ({ text, href: `${base}/at/${one}${known ? '?known=now' : ''}` });
  return [
    ...(version > 1 ? [at('First', 1), at(`Earlier: version ${version - 1}`, version - 1)] : []),
    ...(version < last ? [at(`Later: version ${version + 1}`, version + 1)] : []),
    ...(version < last ? [{ text: 'Last: as it stands now', href: base }] : [{ text: 'As it stands now', href: base }]),
  ];
}

function tabs(base: string, version: number, since: number, known: boolean): AsItStood['tabs'] {
  const many = since === 1 ? '1 correction' : `${since} corrections`;
  return [
    { text: 'As known then', href: `${base}/at/${version}`, current: !known },
    { text: `As corrected since (${many})`, href: `${base}/at/${version}?known=now`, current: known },
  ];
}

function pastAct({ type, system, provision }: Action): PastAct {
  return {
    text: labelOf(type),
    by: system
      ? 'By the passage of time'
      : capital(anyOfThem(permissions[type].map((role) => `a ${roleInWords(role)}`))),
    ...{ provision, provisionAddress: lawAddress(provision) },
  };
}
