import fc from 'fast-check';
import {
  addMilliseconds,
  available,
  commandTypes,
  deadlines,
  decide,
  evolveFrom,
  fold,
  nothingYet,
  regimes,
  replay,
  statesOf,
  machineOf,
  type Command,
  processes,
  type Evidence,
  type Past,
  type Process,
  type Procurement,
  type ReplayedEvent,
} from '../../../workflows/index.js';
import { asReadBack, Story } from '../../support/law/story.js';
import { exclusionExamples } from '../../support/law/examples/exclusion-examples.js';
import { answersFor, everyReason, opening } from '../../support/law/places/procurements.js';
import { expectSame } from '../../support/law/expect-same.js';
import { dice, plausible } from '../../support/law/drawn/random-acts.js';
import { windowAfter } from '../../support/law/platform-dates.js';

interface Move {
  /** Give one of the commands that are said to be available, or any. */
  readonly sensible: boolean;
  readonly which: number;
  readonly seed: number;
  readonly waitHours: number;
}

const HOUR = 3_600_000;
const move: fc.Arbitrary<Move> = fc.record({
  sensible: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  which: fc.nat(1000),
  seed: fc.nat(),
  waitHours: fc.oneof({ weight: 5, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.nat(600) }),
});
const beginnings = fc
  .constantFrom('2024-02-01', '2025-02-20', '2026-03-20', '2026-11-20')
  .map((day) => `${day}T10:00:00.000Z`);
const begun = fc.constantFrom(null, ...processes, 'most-suitable-provider' as const, 'competitive' as const);

function stateOf(procurement: Procurement) {
  return statesOf(machineOf(procurement)).find(({ name }) => name === procurement.state)!;
}

/** A procurement to which something random happens, again and again; every step of it is looked at. */
class Walk {
  procurement: Procurement = nothingYet;
  readonly history: ReplayedEvent[] = [];
  private readonly past: Past[] = [];
  accepted = 0;

  constructor(
    private now: string,
    process: Process | null,
  ) {
    if (process === null) return;
    this.gives({ type: 'OpenProcurement', data: opening });
    this.gives({
      type: 'ChooseProcess',
      data: { process, answers: answersFor[process], reasons: everyReason, reason: 'It fits.' },
    });
  }

  /** Nothing but representations can be given any more. */
  get over(): boolean {
    return stateOf(this.procurement).final;
  }

  known(): Evidence {
    return { ...new Story().known(), now: this.now };
  }

  make({ sensible, which, seed, waitHours }: Move): void {
    this.now = addMilliseconds(this.now, waitHours * HOUR);
    const roll = dice(seed);
    const open = available(this.procurement, this.known()).filter((one) => one.available);
    const rarely: Readonly<Record<string, number>> = {
      Abandon: 15,
      ReturnToStep: 5,
      MakeRepresentation: 6,
      RecordRepresentation: 6,
      CorrectRecord: 3,
      ...Object.fromEntries(Object.keys(exclusionExamples).map((type) => [type, 8])),
    };
    const onward = open.filter(({ type }) => roll(rarely[type] ?? 1) === 0);
    const types = sensible && onward.length > 0 ? onward.map(({ type }) => type) : commandTypes;
    const type = types[which % types.length]!;
    this.gives({ type, data: plausible(type, this.procurement, this.now, roll) } as unknown as Command);
  }

  private gives(command: Command): void {
    const before = this.procurement;
    const outcome = decide(before, command, { ...this.known(), history: [...this.past] });
    if (!outcome.accepted) {
      expectSame(outcome.reasons.length > 0, true);
      return;
    }
    this.accepted += 1;
    const read = outcome.events.map((event) => asReadBack(event, this.now));
    this.past.push(...read.map((event) => ({ event, evidence: this.known() })));
    this.history.push(...read);
    this.procurement = outcome.procurement;
    this.foldsTo(read.length);
    if (command.type !== 'CorrectRecord') this.keepsItsWord(before);
  }

  /** What the trail would read back leads to exactly the procurement that was decided on, and JSON changes nothing in it. */
  private foldsTo(lately: number): void {
    const from = this.history.length - lately;
    const before = fold(this.history.slice(0, from));
    const after = this.history
      .slice(from)
      .reduce((known, event, index) => evolveFrom(known, event, () => this.history.slice(0, from + index)), before);
    expectSame(after, this.procurement);
    expectSame(fold(this.history), this.procurement);
    expectSame(JSON.parse(JSON.stringify(this.procurement)), this.procurement);
  }

  private keepsItsWord(before: Procurement): void {
    const { facts, regime, version, state } = this.procurement;
    expectSame(version, this.history.length);
    expectSame(stateOf(this.procurement).name, state);
    if (before.facts.commencement)
      expectSame({ regime, c: facts.commencement }, { regime: before.regime, c: before.facts.commencement });
    expectSame(facts.earlierRuns.slice(0, before.facts.earlierRuns.length), before.facts.earlierRuns);
    expect(facts.contracts.length).toBeGreaterThanOrEqual(before.facts.contracts.length);
    const days = deadlines(this.procurement);
    expectSame(new Set(days.map(({ id }) => id)).size, days.length);
    expectSame(deadlines(JSON.parse(JSON.stringify(this.procurement)) as Procurement), days);
    for (const { id, at } of deadlines(before).filter(({ metAt }) => metAt === null)) {
      const now = days.find((one) => one.id === id);
      if (now) expectSame([id, now.at >= at], [id, true]);
    }
  }

  /**
   * Read from the events alone, and counted by the platform's own time zone: every award under C, the most suitable provider
   * process and the competitive one was made when the window of the last notice of intention had closed, and that notice was
   * submitted and published after the last decision to go back.
   */
  awardsBeforeTheirTime(): readonly string[] {
    let [wentBackAt, submittedAt, closes, standsStill] = ['', '', '', false];
    return this.history.flatMap(({ type, data, recordedAt }) => {
      const done = (field: string) => (data[field] as string | undefined) ?? recordedAt;
      if (type === 'ProcessChosen') standsStill = !/^direct-award-[ab]$/.test(data.process as string);
      if (type === 'ReturnedToStep') [wentBackAt, submittedAt, closes] = [done('decidedAt'), '', ''];
      if (type === 'IntentionNoticeSubmitted') submittedAt = done('submittedAt');
      if (type === 'IntentionNoticePublished') closes = windowAfter(done('publishedAt'));
      const awarded =
        type === 'ContractEnteredInto'
          ? done('enteredIntoAt')
          : type === 'FrameworkConcluded'
            ? done('concludedAt')
            : null;
      if (awarded === null || !standsStill) return [];
      const lawful =
        submittedAt >= wentBackAt && submittedAt !== '' && closes !== '' && awarded >= closes && recordedAt >= closes;
      return lawful
        ? []
        : [`awarded at ${awarded}, window until ${closes}, notice of ${submittedAt}, back at ${wentBackAt}`];
    });
  }
}

describe('whatever is done, in whatever order', () => {
  it('never throws, folds to itself, survives JSON, replays without a difference, and awards nothing before its time', () => {
    const ends = new Map<string, number>();
    let accepted = 0;
    fc.assert(
      fc.property(beginnings, begun, fc.array(move, { minLength: 25, maxLength: 60 }), (begins, process, moves) => {
        const walk = new Walk(begins, process);
        for (const each of moves) if (!walk.over) walk.make(each);
        expect(walk.awardsBeforeTheirTime()).toEqual([]);
        const again = replay(walk.history, (event) => ({ ...walk.known(), now: event.recordedAt }));
        expect(again).toEqual({ procurement: walk.procurement, differences: [], notJudged: [] });
        accepted += walk.accepted;
        const { machine, state } = walk.procurement;
        ends.set(`${machine}/${state}`, (ends.get(`${machine}/${state}`) ?? 0) + 1);
      }),
      { numRuns: Number(process.env['SEQUENCES'] ?? 60) },
    );
    // The sequences are not idle: they take many steps, and reach many different ends.
    expect(accepted).toBeGreaterThan(600);
    expect(ends.size).toBeGreaterThan(8);
  });

  it('is under a law that there is', () => {
    expect(regimes).toContain(nothingYet.regime);
  });
});
