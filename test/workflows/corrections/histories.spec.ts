import {
  commandOf,
  evolveFrom,
  factsInFull,
  fold,
  foldUnder,
  nothingYet,
  overlayOf,
  patternsOf,
  readUnder,
  type CorrectRecord,
  type Evidence,
  type Overlay,
  type Past,
} from '../../../workflows/index.js';
import { valueAt } from '../../../workflows/corrections/paths.js';
import { whatFollows } from '../../../workflows/deciding/corrections/what-follows.js';
import { histories } from '../../support/law/golden/histories.js';

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** A year after everything. */
function evidenceAfter(history: readonly Past[]): Evidence {
  const last = history.at(-1)!;
  return { ...last.evidence, now: '2030-01-07T10:00:00.000Z', history };
}

const correction = (corrections: CorrectRecord['corrections']): CorrectRecord => ({
  corrections,
  why: 'It was typed so.',
  told: [],
  noneTold: 'Nobody saw it.',
});

describe.each(histories())('the history of $name', ({ history, procurement }) => {
  const events = history.map(({ event }) => event);
  // What the story itself puts right stays put right; nothing comes to it.
  const { restated, struck, flags, notJudged } = overlayOf(events) ?? {
    restated: [],
    struck: [],
    flags: [],
    notJudged: [],
  };
  const nothingFollows = { restated, flags, struck, notJudged, reopened: null, actedTooEarly: false };

  it('folds to what was recorded, at once and event by event', () => {
    const facts = factsInFull(procurement.facts);
    expect(plain(fold(events))).toEqual(plain({ ...procurement, facts }));
    const oneByOne = events.reduce(
      (before, event, index) => evolveFrom(before, event, () => events.slice(0, index)),
      nothingYet,
    );
    expect(oneByOne).toEqual(fold(events));
  });

  it('restates and flags nothing where nothing is put right', () => {
    const follows = whatFollows(fold(events), correction([]), evidenceAfter(history));
    expect(follows).toMatchObject({ ...nothingFollows, edits: [], wrong: [] });
  });

  it('is the same with each of its values put right as it was', () => {
    const evidence = evidenceAfter(history);
    const current = fold(events);
    const found = history.flatMap(({ event }, index) => {
      const command = commandOf(event.type)!;
      const given = readUnder(
        { ...event, data: { ...event.data, ...event.disclosed } },
        index + 1,
        overlayOf(events),
      )?.data;
      return patternsOf(command)
        .filter((path) => !path.includes('*') && valueAt(given, path) !== undefined)
        .map((path) => ({ event: index + 1, path, is: valueAt(given, path) }));
    });
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) {
      const follows = whatFollows(current, correction([one]), evidence);
      expect({ one, ...follows }).toMatchObject({ one, ...nothingFollows, edits: [], wrong: [{ kind: 'no-change' }] });
    }
  });

  it('is walked anew, whole, when its title is put right, and nothing else of it changes', () => {
    const follows = whatFollows(
      fold(events),
      correction([{ event: 1, path: 'title', is: 'Another title' }]),
      evidenceAfter(history),
    );
    // A notice that shows the title says so; it stays as it was submitted.
    const shown = follows.flags.filter(({ reasons }) =>
      reasons.some(({ code }) => code === 'notice-shows-what-was-recorded'),
    );
    expect(shown.every(({ type }) => type.endsWith('NoticeSubmitted'))).toBe(true);
    expect({ ...follows, flags: follows.flags.filter((one) => !shown.includes(one)) }).toMatchObject({
      ...nothingFollows,
      flags: flags.filter(({ event }) => !shown.some((one) => one.event === event)),
      restated: expect.anything() as unknown,
      wrong: [],
    });
    expect(follows.restated.filter(({ event }) => event !== 1)).toEqual(restated);
    expect(follows.restated.find(({ event }) => event === 1)).toMatchObject({ data: { title: 'Another title' } });
  });

  it('can be folded with any one of its events struck, whichever it is', () => {
    const overlay = (event: number): Overlay => ({ restated: [], struck: [{ event }], flags: [], notJudged: [] });
    const folded = events.map((_, index) => foldUnder(events, overlay(index + 1)));
    const recorded = fold(events);
    expect(folded.map(({ version, state, regime }) => ({ version, state, regime }))).toEqual(
      events.map(() => ({ version: recorded.version, state: recorded.state, regime: recorded.regime })),
    );
  });

  it('can be walked with any one of its events put right or struck, and says what it finds', () => {
    const evidence = evidenceAfter(history);
    const current = fold(events);
    for (const [index] of history.entries()) {
      if (struck.some(({ event }) => event === index + 1)) continue;
      const follows = whatFollows(current, correction([{ event: index + 1, strike: true }]), evidence);
      expect(follows.struck.some(({ event }) => event === index + 1)).toBe(follows.wrong.length === 0);
    }
  });
});
