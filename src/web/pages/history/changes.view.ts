import { correctionLinks, dateInWords, londonDateOf } from '../../../../workflows/index.js';
import type { TimelineEvent, TimelineReading } from '../../../history/timeline.reading.js';
import { calledIn, type Called } from '../../words/called.js';
import { listOf } from '../../../platform/words/amounts.js';
import { byWhom, momentOf } from './event-words.js';
import { onRecordAfter, type OnRecord } from './on-record.js';
import { stateInWords } from './timeline.view.js';
import { countOfWords, wordByWord, type WordByWord } from './word-by-word.js';

type History = Awaited<ReturnType<TimelineReading['upTo']>>;

export interface Change {
  readonly what: string;
  readonly matter: string;
  /** Null where nothing was on record. */
  readonly before: string | null;
  readonly after: string | null;
  readonly corrected: boolean;
  readonly by: readonly { readonly version: number; readonly href: string; readonly who: string }[];
  /** Everything that was given with an act that is new, where that is much. */
  readonly given: readonly { readonly label: string; readonly text: string }[];
  /** Where the text stands word by word, and how much of it changed. */
  readonly words: { readonly href: string; readonly count: string } | null;
}

export interface LongText {
  readonly id: string;
  readonly what: string;
  readonly words: WordByWord;
  readonly count: string;
}

export interface ChangesView {
  readonly from: number;
  readonly to: number;
  readonly sentence: string;
  readonly more: string | null;
  readonly moments: readonly { readonly text: string; readonly href: string }[];
  readonly changes: readonly Change[];
  readonly texts: readonly LongText[];
  /** What stayed as it was, by the act that said it. */
  readonly unchanged: readonly { readonly matter: string; readonly things: string }[];
}

/** As much of a text as a cell of the table has room for; the whole of it is on the page of its event. */
const LONGEST = 280;

/** What changed between two versions: in a sentence, thing by thing, and long texts word by word. */
export function changesBetween(id: string, history: History, from: number, to: number): ChangesView {
  const called = calledIn(history.facts, history.people);
  const upTo = (version: number): readonly TimelineEvent[] =>
    history.events.filter((event) => event.version <= version);
  const between = history.events.filter(({ version }) => version > from && version <= to);
  const [before, after] = [onRecordAfter(upTo(from), called), onRecordAfter(upTo(to), called)];
  const texts: LongText[] = [];
  const change = (key: string, was: OnRecord | undefined, is: OnRecord | undefined): Change => {
    const said = (is ?? was)!;
    const correcting = was !== undefined && (is === undefined || is.by <= from) ? correctionsOf(said.by, between) : [];
    const long = was?.long === true && is !== undefined;
    const words = long ? wordByWord(was.text, is.text) : null;
    if (words) texts.push({ id: `text-${texts.length + 1}`, what: whatOf(said), words, count: countOfWords(words) });
    return {
      ...{ what: said.label, matter: said.matter, corrected: correcting.length > 0 },
      before: words || !was ? null : shortened(was.text),
      after: words || !is ? null : shortened(is.text),
      by: (correcting.length > 0 ? correcting : between.filter(({ version }) => version === said.by)).map((event) => ({
        ...{ version: event.version, href: `/procurements/${id}/history/${event.version}` },
        who: key.startsWith('law|') ? 'counted by law' : byWhom(event, called).split(',')[0]!.split(':')[0]!,
      })),
      words: words ? { href: `#text-${texts.length}`, count: countOfWords(words) } : null,
      given: [],
    };
  };
  /** An act that is new, in one row, with all that was given with it. */
  const anew = (keys: readonly string[]): Change => {
    const all = keys.map((key) => after.get(key)!);
    const row = change(keys[0]!, undefined, all[0]);
    const given = all.map(({ label, text }) => ({ label, text: shortened(text) }));
    return {
      ...row,
      what: all[0]!.matter,
      matter: '',
      after: `Done; ${given.length} things were given with it`,
      given,
    };
  };
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const changed = keys.filter((key) => before.get(key)?.text !== after.get(key)?.text);
  const changes = [
    ...ofState(id, history, from, to, called),
    ...rowsOf(changed, before)
      .map((row) =>
        row.length > MOST_ROWS ? [anew(row)] : row.map((key) => change(key, before.get(key), after.get(key))),
      )
      .flat(),
  ];
  const corrected = changes.filter((one) => one.corrected).length;
  const at = (version: number): TimelineEvent => history.events[version - 1]!;
  return {
    ...{ from, to, changes, texts },
    sentence: sentenceOf(changes.length, at(from), at(to), between),
    more:
      corrected === 0
        ? null
        : corrected === 1
          ? 'One of them corrects what was recorded before.'
          : `${corrected} of them correct what was recorded before.`,
    moments: [...new Set([from, to])].map((version) => ({
      text: `Version ${version}, ${momentOf(at(version).recordedAt)}`,
      href: `/procurements/${id}/at/${version}`,
    })),
    unchanged: whatStayed(
      [at(from), at(to)],
      keys.flatMap((key) => (changed.includes(key) ? [] : [after.get(key)!])),
    ),
  };
}

/** Of an act that is new, more things than this are one row. */
const MOST_ROWS = 3;

/** What changed, by act: the things of an act of which nothing was on record before go together. */
function rowsOf(changed: readonly string[], before: ReadonlyMap<string, OnRecord>): readonly (readonly string[])[] {
  const act = (key: string): string => key.slice(0, key.lastIndexOf('|'));
  const known = new Set([...before.keys()].map(act));
  const rows = new Map<string, string[]>();
  for (const key of changed) {
    const row = known.has(act(key)) || key.startsWith('law|') ? key : act(key);
    rows.set(row, [...(rows.get(row) ?? []), key]);
  }
  return [...rows.values()];
}

/** What stayed as it was, each act once with the things that it said; the state and the law come first. */
function whatStayed(
  [first, last]: readonly [TimelineEvent, TimelineEvent],
  same: readonly OnRecord[],
): ChangesView['unchanged'] {
  const stayed = [
    ...(first.state === last.state ? ['the state'] : []),
    ...(first.regime === last.regime && last.regime !== null ? ['the law in force'] : []),
    ...same.filter(({ byLaw }) => byLaw).map(({ label }) => lowered(label)),
  ];
  const byMatter = new Map<string, Set<string>>();
  for (const { label, matter, byLaw } of same) {
    if (byLaw) continue;
    const things = byMatter.get(matter === '' ? label : matter) ?? new Set<string>();
    // Of what holds others only the outermost is named.
    if (matter !== '') things.add(lowered(label.split(/: |, no\. /)[0]!));
    byMatter.set(matter === '' ? label : matter, things);
  }
  return [
    ...(stayed.length === 0 ? [] : [{ matter: 'Where it stands', things: listOf(stayed) }]),
    ...[...byMatter].map(([matter, things]) => ({
      matter,
      things: things.size === 0 ? 'that it was done' : listOf([...things]),
    })),
  ];
}

const lowered = (text: string): string =>
  /^[A-Z]{2}/.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);

const whatOf = ({ label, matter }: OnRecord): string => (matter === '' ? label : `${label} (${matter})`);

/** The corrections among these events that put right what another event said. */
const correctionsOf = (event: number, between: readonly TimelineEvent[]): readonly TimelineEvent[] =>
  between.filter(({ type, data }) => {
    if (type !== 'RecordCorrected') return false;
    const { corrects, restates } = correctionLinks({ type, data: data });
    return corrects.includes(event) || restates.includes(event);
  });

const shortened = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, text.lastIndexOf(' ', LONGEST))} …`;

/** What became of the state and of the law, where they are others than before. */
function ofState(id: string, { events }: History, from: number, to: number, called: Called): readonly Change[] {
  const [was, is] = [events[from - 1]!, events[to - 1]!];
  const moved = (of: 'state' | 'regime'): Change['by'] =>
    events
      .filter((event) => event.version > from && event.version <= to)
      .filter((event) => event[of] !== null && event[of] !== (of === 'state' ? event.stateBefore : event.regimeBefore))
      .map((event) => ({
        ...{ version: event.version, href: `/procurements/${id}/history/${event.version}` },
        who: byWhom(event, called).split(',')[0]!.split(':')[0]!,
      }));
  const row = (what: string, before: string | null, after: string | null, by: Change['by']): Change => ({
    ...{ what, matter: '', before, after, corrected: false, by, words: null, given: [] },
  });
  const inWords = ({ state, regime }: TimelineEvent): string | null =>
    state === null ? null : stateInWords(state, regime);
  return [
    ...(was.state === is.state ? [] : [row('State', inWords(was), inWords(is), moved('state'))]),
    ...(was.regime === is.regime || was.regime === null || is.regime === null
      ? []
      : [
          row(
            'The law',
            `In force from ${dateInWords(was.regime)}`,
            `In force from ${dateInWords(is.regime)}`,
            moved('regime'),
          ),
        ]),
  ];
}

function sentenceOf(
  count: number,
  first: TimelineEvent,
  last: TimelineEvent,
  between: readonly TimelineEvent[],
): string {
  const [from, to] = [first, last].map(({ recordedAt }) => dateInWords(londonDateOf(recordedAt))) as [string, string];
  if (count === 0)
    return first.version === last.version
      ? 'These are the same version.'
      : `Nothing changed between ${from} and ${to}.`;
  const people = new Set(between.flatMap(({ actor }) => ('personId' in actor ? actor.personId : [])));
  const when = from === to ? `on ${from}` : `between ${from} and ${to}`;
  const parts = [
    between.length === 1 ? 'in 1 event' : `in ${between.length} events`,
    ...(people.size === 0 ? [] : [people.size === 1 ? 'by 1 person' : `by ${people.size} people`]),
  ];
  return `${count === 1 ? '1 thing' : `${count} things`} changed ${when}, ${listOf(parts).replace(' and ', ' ')}.`;
}
