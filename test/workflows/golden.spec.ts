import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  commandOf,
  deadlines,
  decide,
  eventOf,
  evolve,
  factsInFull,
  fold,
  nothingYet,
  processes,
  regimes,
  replay,
  restoredCommand,
  type Command,
  type CommandType,
  type Evidence,
  type Past,
  type Procurement,
  type Regime,
  type ReplayedEvent,
} from '../../workflows/index.js';
import { fullStories } from '../support/law/whole/every-story.js';
import { asReadBack } from '../support/law/story.js';
import { laidOut, record, recorded, recording } from '../support/law/golden/golden.js';

const folder = fileURLToPath(new URL('./golden/', import.meta.url));

/** The day on which the stories of each regime begin. */
const begins: Readonly<Record<Regime, string>> = {
  '2024-01-01': '2024-03-04',
  '2025-02-24': '2025-03-24',
  '2026-03-24': '2026-09-07',
};

/** A story as it was recorded: for each command the instant at which it was given and what it left behind. */
interface Recorded {
  readonly regime: Regime;
  readonly steps: readonly {
    readonly at: string;
    readonly left: readonly ReplayedEvent[];
    /** Who gave it, where the story says. */
    readonly actor?: Evidence['actor'];
    /** The holiday list, where it is another than at the step before. */
    readonly calendar?: Evidence['calendar'];
  }[];
  readonly procurement: Procurement;
  readonly deadlines: readonly unknown[];
}

const newest = regimes.at(-1)!;
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

function tell(name: string, regime: Regime): Recorded {
  const story = fullStories[name]!(begins[regime]!);
  const steps = story.path.map(({ left, known: { now, calendar, actor } }, index) => {
    const before = story.path[index - 1]?.known.calendar;
    const step = { at: now, left, ...(actor ? { actor } : {}) };
    return before?.asOf === calendar.asOf ? step : { ...step, calendar };
  });
  return plain({ regime, steps, procurement: story.procurement, deadlines: deadlines(story.procurement) });
}

/** The steps, each with the holiday list that was known. */
function stepsOf({ steps }: Recorded) {
  let calendar = steps[0]!.calendar!;
  return steps.map((step) => ({ ...step, calendar: (calendar = step.calendar ?? calendar) }));
}

/** One story for each process and regime; what only completes the list of events is told under the newest law. */
const names = regimes.flatMap((regime) =>
  Object.keys(fullStories)
    .filter((name) => regime === newest || (processes as readonly string[]).includes(name))
    .map((name) => ({ name, regime, file: `${folder}stories/${regime}/${name}.json` })),
);

describe.each(names)('$name under the law of $regime', ({ name, regime, file }) => {
  if (recording) {
    it('is recorded', () => {
      mkdirSync(`${folder}stories/${regime}`, { recursive: true });
      record(file, tell(name, regime));
    });
  }
  const golden = () => recorded(`${folder}stories/${regime}/`).get(name) as Recorded;

  it('was under that law from its commencement on', () => {
    const { procurement } = golden();
    expect(procurement).toMatchObject({ regime, facts: { commencement: { regime } } });
  });

  it('is decided today as it was then, event for event', () => {
    let procurement = nothingYet;
    const history: Past[] = [];
    for (const { at, calendar, left, actor } of stepsOf(golden())) {
      const command = commandThatLeft(left);
      const knew = known(at, calendar, actor);
      const outcome = decide(procurement, command, command.type === 'CorrectRecord' ? { ...knew, history } : knew);
      if (!outcome.accepted)
        throw new Error(`${left.at(-1)?.type} of ${at} would be refused: ${outcome.reasons[0]?.message}`);
      expect(outcome.events.map((event) => asReadBack(event, at))).toEqual(left);
      procurement = outcome.procurement;
      history.push(...left.map((event) => ({ event, evidence: knew })));
    }
    expect(plain(procurement)).toEqual(inFull(golden().procurement));
  });

  it('is read today as it was then: the same facts, the same deadlines, no difference on replay', () => {
    const { procurement, deadlines: days } = golden();
    const steps = stepsOf(golden());
    const events = steps.flatMap(({ left }) => left);
    expect(plain(fold(events))).toEqual(inFull(procurement));
    expect(plain(deadlines(inFull(procurement)))).toEqual(days);
    const knew = steps.flatMap(({ left, calendar, actor }) => left.map(() => ({ calendar, actor })));
    expect(
      replay(events, ({ recordedAt }, index) => known(recordedAt, knew[index]!.calendar, knew[index]!.actor))
        .differences,
    ).toEqual([]);
  });
});

/** Every example, by its name; none while the first are being recorded. */
function recordedEvents(): [string, ReplayedEvent][] {
  return existsSync(`${folder}events/`) ? ([...recorded(`${folder}events/`)] as [string, ReplayedEvent][]) : [];
}

function known(now: string, calendar: Evidence['calendar'], actor: Evidence['actor']): Evidence {
  const authority = { id: 'icb', kind: 'integrated-care-board' };
  return { now, calendar, authority, predecessor: null, ...(actor ? { actor } : {}) };
}

/** What was known, with what is known of it today besides: nothing of it was at the time. */
function inFull(procurement: Procurement): Procurement {
  return plain({ ...procurement, facts: factsInFull(procurement.facts) });
}

/** The command that left these events behind: that of the last one, with what was sealed. */
function commandThatLeft(left: readonly ReplayedEvent[]): Command {
  // What a correction brings about by time comes after it.
  const { type, data, disclosed } = left.find((event) => event.type === 'RecordCorrected') ?? left.at(-1)!;
  const { derived: _derived, ...given } = data;
  const command = commandOf(type) as CommandType;
  return { type: command, data: restoredCommand(command, given, disclosed) } as Command;
}

describe('the events that were ever recorded', () => {
  const today = () => Object.keys(fullStories).flatMap((name) => fullStories[name]!(begins[newest]!).recorded);

  if (recording) {
    it('have an example each, of the newest shape', () => {
      mkdirSync(`${folder}events`, { recursive: true });
      for (const type of Object.values(eventOf)) {
        const event = today().find((one) => one.type === type);
        if (event) record(`${folder}events/${type}.${event.schema}.json`, event);
      }
    });
  }

  it('have an example of each type and each version of its shape', () => {
    const shapes = new Set(today().map(({ type, schema }) => `${type}.${schema}`));
    expect(Object.values(eventOf).filter((type) => ![...shapes].some((shape) => shape.startsWith(`${type}.`)))).toEqual(
      [],
    );
    expect([...shapes].filter((shape) => !existsSync(`${folder}events/${shape}.json`))).toEqual([]);
  });

  it.each(recordedEvents())('can be read today: %s', (name, event) => {
    expect(`${event.type}.${event.schema}`).toBe(name);
    const read = evolve(nothingYet, event);
    expect(read).toMatchObject({ version: 1, regime: event.regime, state: event.state });
    expect(plain(read)).toEqual(read);
  });
});

// Whoever changes the law reads what differs, line by line.
describe('what was recorded', () => {
  it('is laid out as it would be recorded, an event to a line', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    const otherwise = files.filter((file) => {
      const text = readFileSync(`${folder}${file}`, 'utf8');
      return text !== laidOut(JSON.parse(text));
    });
    expect(files.length).toBeGreaterThan(0);
    expect(otherwise).toEqual([]);
  });
});
