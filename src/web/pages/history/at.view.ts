import { correctionLinks, dateInWords, labelOf, regimes, type Action } from '../../../../workflows/index.js';
import type { ReplayDto } from '../../../history/dto/history.dto.js';
import type { TimelineReading } from '../../../history/timeline.reading.js';
import { permissions } from '../../../identity/index.js';
import type { StandingInFull } from '../../../procurements/procurements.reading.js';
import { anyOfThem, capital } from '../../words/amounts.js';
import { calledIn } from '../../words/called.js';
import { lawAddress } from '../../words/commands.js';
import { lawInForce, processName } from '../../words/processes.js';
import { roleInWords } from '../../words/roles.js';
import { whatHappensIn } from '../../words/states.js';
import { factCards, type FactCard } from '../procurement/fact-cards.js';
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
  readonly cards: readonly FactCard[];
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
  { version, known }: { readonly version: number; readonly known: boolean },
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
    cards: factCards(past),
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

const lowered = (text: string): string => `law ${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** How many corrections that came later put something right of what had been recorded by then. */
function correctedSince({ events }: History, version: number): number {
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
